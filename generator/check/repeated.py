"""No list names one thing twice: the second was most likely meant to be something else."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.claim import Difference
from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.problems import Problem, field_name

Listed = tuple[RecordKey, FieldPath, Sequence[str]]
"""A record, a field of it that is a list, and what each entry says."""


def check_repeated(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each entry that its list has had before.

    A difference between a claim and itself is none, and a link that a chain passes through twice
    hides the one that was left out.
    """
    yield from _repeated(corpus, _lists(corpus))


def check_repeated_in_publication(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each entry that a list of the publication's own file has had before."""
    key = ("", "chronology")
    sides = corpus.publication.sides.items()
    lists: list[Listed] = [(key, ("sides", side, "heads"), value.heads) for side, value in sides]
    yield from _repeated(corpus, [(key, ("lanes",), corpus.publication.lanes), *lists])


def _repeated(corpus: Corpus, lists: Iterable[Listed]) -> Iterator[Problem]:
    for key, path, entries in lists:
        if len(set(entries)) == len(entries):
            continue
        first: dict[str, int] = {}
        for n, entry in enumerate(entries):
            if first.setdefault(entry, n) != n:
                yield Problem(
                    "entry-repeated",
                    corpus.at(key, *path, n),
                    f"{field_name((*path, n))} stands in the list before",
                    found=entry,
                    wanted="each entry once",
                    mend="remove one of the two, or write what was meant",
                    also=(corpus.at(key, *path, first[entry]),),
                )


def _lists(corpus: Corpus) -> Iterator[Listed]:
    for said in corpus.attributions():
        yield said.key, (*said.path, "through"), said.attribution.through
    for outlet in corpus.outlets.values():
        yield ("outlets", outlet.id), ("may_be",), outlet.may_be
    for source in corpus.sources.values():
        for n, follows in enumerate(source.follows):
            key = ("sources", source.id)
            yield key, ("follows", n, "paragraphs"), [str(p) for p in follows.paragraphs]
            yield key, ("follows", n, "through"), follows.through
    for event in corpus.events.values():
        key = ("events", event.id)
        yield key, ("places",), event.places
        yield key, ("mentions",), event.mentions
        yield key, ("actors",), [f"{part.actor}, {part.role}" for part in event.actors]
        for locale in corpus.publication.locales:
            words = [correction.what.get(locale) for correction in event.corrections]
            yield key, ("corrections",), [text or "" for text in words]
        yield key, ("related",), [f"{other.event}, {other.how}" for other in event.related]
        for n, claim in enumerate(event.claims):
            for m, change in enumerate(claim.presence):
                yield key, ("claims", n, "presence", m, "by"), change.by
        yield from _compared(key, event.differences)
    for actor in corpus.actors.values():
        yield from _compared(("actors", actor.id), actor.differences)
    for place in corpus.places.values():
        yield from _compared(("places", place.id), place.differences)


def _compared(key: RecordKey, differences: Sequence[Difference]) -> Iterator[Listed]:
    for n, difference in enumerate(differences):
        yield key, ("differences", n, "claims"), difference.claims
        yield (
            key,
            ("differences", n, "beside"),
            [f"{'/'.join(other.key)}, {other.claim}" for other in difference.beside],
        )
