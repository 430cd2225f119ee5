"""The guide's walk through one event, from the report to the published page.

The event is chosen for what it shows, and all that is shown of it is what its records say now.
"""

import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.dating import resolve, write_outcome, write_step
from generator.model.claim import Claim, Difference
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf
from generator.model.event import Event
from generator.model.source import Source
from generator.render.explain import LOCALES, write_explanation
from generator.render.guide.sample import excerpt, record_yaml
from generator.render.pages.page import Page


@dataclass(frozen=True, slots=True)
class Working:
    """What the words of a day give."""

    words: str
    said: Edtf
    line: str
    """The command that tells."""
    told: str
    """What it answers."""


@dataclass(frozen=True, slots=True)
class Steps:
    """An event, and what belongs to each step; what it does not have is empty."""

    event: Event
    file: str
    claim: Claim
    """The one that is written first."""
    second: Claim | None
    """One of another source."""
    difference: Difference | None
    new_source: str
    new_event: str
    digest: str
    explain: str
    explained: str
    rtl: bool
    """Whether a terminal answers in a language that is read from the right."""
    source_yaml: str
    claim_yaml: str
    second_yaml: str
    date_yaml: str
    evidence_yaml: str
    presence_yaml: str
    difference_yaml: str
    working: Working | None


def choose_event(corpus: Corpus) -> Event | None:
    """Return the event that shows most of what an event can have; None where there are none.

    A chain of attribution, a date that is worked out, a presence, a difference, evidence, a second
    source: whichever has most of these, then most sources, then fewest claims.
    """

    def rank(event: Event) -> tuple[int, int, int]:
        sources = {claim.source for claim in event.claims}
        shows = (
            _first(event) is not None,
            any(claim.presence for claim in event.claims),
            bool(event.differences),
            bool(event.evidence),
            len(sources) > 1,
        )
        return sum(shows), len(sources), -len(event.claims)

    # Of equals, max gives the first in the order of identifiers.
    return max((corpus.events[name] for name in sorted(corpus.events)), key=rank, default=None)


def _first(event: Event) -> Claim | None:
    """Return the first claim with a chain and with words for its day."""
    return next(
        (claim for claim in event.claims if claim.through and claim.date and claim.date.words),
        None,
    )


def steps_view(page: Page) -> Mapping[str, object]:
    """Return what the walk through an event needs."""
    corpus = page.corpus
    event = choose_event(corpus)
    if event is None:
        raise LookupError("there is no event to walk through")
    claim = _first(event) or event.claims[0]
    second = next((each for each in event.claims if each.source != claim.source), None)
    present = next((each for each in event.claims if each.presence), None)
    source = corpus.sources[claim.source]
    locales = list(corpus.publication.locales)
    text = record_yaml(event, locales)

    def part(told: Claim | None, *path: str | int) -> str:
        return excerpt(text, ("claims", event.claims.index(told), *path)) if told else ""

    steps = Steps(
        event=event,
        file=str(corpus.at(("events", event.id)).path),
        claim=claim,
        second=second,
        difference=event.differences[0] if event.differences else None,
        new_source=_line(
            "new source", outlet=source.outlet, published=source.published, language=source.language
        ),
        new_event=_new_event(claim),
        digest=_line(f"digest {source.id}", article="report.txt"),
        explain=_line(f"explain {event.id}", locale=_answered(page)),
        explained=write_explanation(corpus, event, _answered(page)),
        rtl=LOCALES[_answered(page)].direction == "rtl",
        source_yaml=record_yaml(source, locales),
        claim_yaml=part(claim),
        second_yaml=part(second),
        date_yaml=part(claim, "date") if claim.date else "",
        evidence_yaml=excerpt(text, ("evidence",)) if event.evidence else "",
        presence_yaml=part(present, "presence"),
        difference_yaml=excerpt(text, ("differences", 0)) if event.differences else "",
        working=_working(page, claim, source),
    )
    shown = {
        "source": True,
        "event": True,
        "claim": True,
        "chain": claim.through,
        "date": steps.date_yaml,
        "presence": steps.presence_yaml,
        "second": second,
        "difference": steps.difference,
        "check": True,
        "review": True,
        "wrong": True,
    }
    names = [(name, f"guide.step-{name}") for name, has in shown.items() if has]
    return {"steps": steps, "names": names}


def _answered(page: Page) -> str:
    """Return the language in which a terminal answers whoever reads the page."""
    language = page.site.words.language
    return language if language in LOCALES else "en"


def _working(page: Page, claim: Claim, source: Source) -> Working | None:
    """Return what the program makes of a claim's words; None where it has none."""
    if claim.date is None or claim.date.words is None:
        return None
    words, said = claim.date.words, claim.date.said or source.published
    locale = _answered(page)
    found = resolve(words, said)
    told = [write_outcome(found, locale), *(f"  {write_step(s, locale)}" for s in found.steps)]
    line = _line(f"resolve {shlex.quote(words)}", said=said, locale=locale)
    return Working(words, said, line, "\n".join(told))


def _new_event(claim: Claim) -> str:
    """Return the line that begins an event with a claim; what it leaves out is asked for."""
    flags: list[tuple[str, object]] = [("source", claim.source)]
    if claim.passage:
        flags.append(("paragraph", claim.passage.paragraph))
    flags += [("through", voice) for voice in claim.through]
    if claim.date and claim.date.words:
        flags.append(("words", claim.date.words))
    return _typed("new event", flags)


def _line(command: str, **flags: object) -> str:
    return _typed(command, flags.items())


def _typed(command: str, flags: Iterable[tuple[str, object]]) -> str:
    typed = " ".join(f"--{name} {shlex.quote(str(value))}" for name, value in flags)
    return f"chronology {command} {typed}".rstrip()
