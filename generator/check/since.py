"""What was published before, held against what is there now: no change without a word about it.

An event's date, places, actors and figures and the stance of its claims are what readers cite.
Where one of them is not what it was, a correction that is new since then has to say so. What is
added is no correction: another claim, another place, another figure beside those that stay. What
has gone is one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.claim import Claim, Figure
from generator.model.corpus import Corpus, FieldPath
from generator.model.event import Event
from generator.model.formerly import Called
from generator.problems import FileLine, Problem, field_name

_LISTED = 5
"""So many records that could not be read are named one by one."""


@dataclass(frozen=True, slots=True)
class Before:
    """Content as it stood at a revision."""

    revision: str
    """As whoever asked for it names it."""
    corpus: Corpus | None
    """None where it had no publication's file that could be read."""
    problems: tuple[Problem, ...] = ()
    """What kept its records from being read: most often they follow another schema."""


@dataclass(frozen=True, slots=True)
class _Change:
    path: FieldPath
    what: str
    then: str
    now: str


@dataclass(slots=True)
class _Now:
    """An event as it is, with each of its claims by identifier."""

    event: Event
    claims: Mapping[str, tuple[int, Claim]] = field(init=False)

    def __post_init__(self) -> None:
        self.claims = {claim.id: (n, claim) for n, claim in enumerate(self.event.claims)}


def check_since(before: Before, corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each published statement that changed or went without a correction.

    Args:
        before: The content that readers have had.
        corpus: The content as it is.
    """
    yield from _unread(before, corpus)
    then = before.corpus
    if then is None:
        return
    called = Called(corpus)
    for event in then.events.values():
        now = corpus.events.get(called("events", event.id))
        if now is None:
            # One that is there and cannot be read has problems of its own.
            if event.id not in corpus.ids("events"):
                yield _vanished(before, then, corpus, event)
            continue
        yield from _corrections(before, corpus, event, now)
        if set(now.corrections) - set(event.corrections):
            continue
        for change in _changes(event, _Now(now), called):
            yield Problem(
                "change-without-correction",
                corpus.at(("events", event.id), *change.path),
                f"{change.what} since {before.revision}, and no correction says so",
                found=f"{change.now}; at {before.revision} it was {change.then}",
                wanted=f"a correction added since {before.revision}, or what was there",
                mend=f"add to corrections: - {{on: the day of the change, what: "
                f"{{{_entries(corpus)}}}}}",
            )


def _changes(then: Event, now: _Now, called: Called) -> Iterator[_Change]:
    if str(then.date) != str(now.event.date):
        yield _Change(("date",), "date changed", str(then.date), str(now.event.date))
    yield from _gone("places", [called("places", place) for place in then.places], now.event.places)
    yield from _gone(
        "actors",
        [f"{called('actors', part.actor)} ({part.role})" for part in then.actors],
        [f"{part.actor} ({part.role})" for part in now.event.actors],
    )
    for claim in then.claims:
        if claim.id not in now.claims:
            yield _Change(("claims",), f"claim {claim.id} has gone", claim.id, "no such claim")
            continue
        n, kept = now.claims[claim.id]
        path = ("claims", n)
        if claim.stance is not kept.stance:
            name = field_name((*path, "stance"))
            yield _Change((*path, "stance"), f"{name} changed", claim.stance, kept.stance)
        source = called("sources", claim.source)
        if source != kept.source:
            name = field_name((*path, "source"))
            yield _Change((*path, "source"), f"{name} changed", source, kept.source)
        yield from _gone(
            (*path, "figures"),
            [_figure(figure, called) for figure in claim.figures],
            [_figure(figure, called) for figure in kept.figures],
        )


def _gone(path: str | FieldPath, then: Iterable[str], now: Iterable[str]) -> Iterator[_Change]:
    """Yield one change where entries of a list are not in it any more; new ones are no matter."""
    kept = list(now)
    lost = [entry for entry in then if entry not in kept]
    if lost:
        where: FieldPath = (path,) if isinstance(path, str) else path
        name = field_name(where)
        yield _Change(where, f"{name} changed", ", ".join(lost), ", ".join(kept) or "none")


def _figure(figure: Figure, called: Called) -> str:
    counts = figure.model_dump(exclude_none=True, exclude={"what", "of", "part"})
    number = " ".join(f"{name.replace('_', ' ')} {n}" for name, n in counts.items())
    return f"{number} {figure.what}" + (f" of {called('actors', figure.of)}" if figure.of else "")


def _corrections(before: Before, corpus: Corpus, then: Event, now: Event) -> Iterator[Problem]:
    """Yield a problem for each correction that is not there any more as it was published."""
    for correction in then.corrections:
        if correction not in now.corrections:
            yield Problem(
                "published-vanished",
                corpus.at(("events", now.id), "corrections"),
                f"a correction that was public at {before.revision} has gone or says something "
                "else",
                found=f"no correction of {correction.on} with the words it had",
                wanted=f"every correction as it was at {before.revision}",
                mend="put it back; what it got wrong is said in a correction of its own",
            )


def _vanished(before: Before, then: Corpus, corpus: Corpus, event: Event) -> Problem:
    """Return the problem of an event that has gone; one of the same claims is its new name."""
    claims = {claim.id for claim in event.claims}
    renamed = [
        other.id
        for other in corpus.events.values()
        if other.id not in then.events
        and (claims & {claim.id for claim in other.claims} or other.title == event.title)
    ]
    return Problem(
        "published-vanished",
        FileLine(then.at(("events", event.id)).path),
        f"an event that was public at {before.revision} has gone",
        found=f"no event {event.id}" + (f"; {renamed[0]} is new" if renamed else ""),
        wanted="the event, under the identifier that readers know",
        mend=f"give {renamed[0]}.yml back the name {event.id}.yml"
        if renamed
        else "put its file back, and say in its corrections why nothing stands behind it",
    )


def _unread(before: Before, corpus: Corpus) -> Iterator[Problem]:
    """Yield one problem for all that could not be read at the revision, where it is of events."""
    paths = {problem.where.path for problem in before.problems}
    names = sorted(str(p) for p in paths if before.corpus is None or "events" in p.parts)
    if not names and before.corpus is not None:
        return
    listed = ", ".join(names[:_LISTED])
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    yield Problem(
        "revision-not-read",
        FileLine(corpus.at(("", "chronology")).path),
        f"{'events' if before.corpus else 'records'} at {before.revision} cannot be read by this "
        f"generator{'' if before.corpus else ', so nothing is compared'}",
        found=f"{listed}{more}" if names else "no content",
        wanted="content that follows the schema of today",
        mend="compare them by hand, or name a later revision",
    )


def _entries(corpus: Corpus) -> str:
    return ", ".join(f"{locale}: …" for locale in corpus.publication.locales)
