"""Every identifier that a record names must be some record's, or a word of the vocabulary."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model.claim import Difference, Evidence
from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.problems import Problem, field_name, suggest

VOCABULARIES = frozenset(
    {
        "kinds",
        "roles",
        "relations",
        "figures",
        "aspects",
        "sides",
        "outlet_kinds",
        "actor_kinds",
        "place_kinds",
    }
)
"""Fields of the publication that hold a vocabulary."""


class Reference(NamedTuple):
    """A field that names something else.

    A tuple, since ten thousand events make two hundred thousand of them and each is looked at once.
    """

    key: RecordKey
    path: FieldPath
    to: tuple[str, ...]
    """Folders, or one vocabulary, in which the name has to be found."""
    id: str


def find_references(corpus: Corpus) -> Iterator[Reference]:
    """Yield every name that any record gives of another; the publication is none."""
    yield from _in_outlets_and_sources(corpus)
    yield from _in_actors_and_places(corpus)
    yield from _in_events(corpus)
    for said in corpus.attributions():
        yield Reference(said.key, (*said.path, "source"), ("sources",), said.attribution.source)
        for n, link in enumerate(said.attribution.through):
            yield Reference(said.key, (*said.path, "through", n), ("outlets", "actors"), link)


def check_references(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each name that leads nowhere, with the nearest one that does."""
    yield from _unknown_among(corpus, find_references(corpus))


def check_names_in_publication(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each name in the publication's own file that leads nowhere."""
    yield from _unknown_among(corpus, find_in_publication(corpus))


def _unknown_among(corpus: Corpus, references: Iterable[Reference]) -> Iterator[Problem]:
    for reference in references:
        if not any(_is_known(corpus, folder, reference.id) for folder in reference.to):
            known = [name for folder in reference.to for name in sorted(_known(corpus, folder))]
            yield _unknown(reference, corpus, known)


def _is_known(corpus: Corpus, folder: str, name: str) -> bool:
    if folder in VOCABULARIES:
        return name in getattr(corpus.publication, folder)
    return name in getattr(corpus, folder) or (folder, name) in corpus.files


def _unknown(reference: Reference, corpus: Corpus, known: list[str]) -> Problem:
    folder = reference.to[0]
    if folder in VOCABULARIES:
        code = "kind-unknown"
        wanted = f"a word listed under {folder} in chronology.yml"
        mend = f"add {reference.id} to {folder} in chronology.yml"
    else:
        code = "reference-unknown"
        wanted = f"the identifier of a record in {' or '.join(reference.to)}"
        year = f"{reference.id[:4]}/" if folder == "events" else ""
        mend = f"write the record {folder}/{year}{reference.id}.yml"
    return Problem(
        code,
        corpus.at(reference.key, *reference.path),
        f"{field_name(reference.path)} names nothing known",
        found=f'"{reference.id}"',
        wanted=wanted,
        mend=suggest(reference.id, known) or mend,
    )


def _known(corpus: Corpus, folder: str) -> Iterable[str]:
    return getattr(corpus.publication, folder) if folder in VOCABULARIES else corpus.ids(folder)


def find_in_publication(corpus: Corpus) -> Iterator[Reference]:
    """Yield every name that the publication gives of a record."""
    key = ("", "chronology")
    for n, place in enumerate(corpus.publication.lanes):
        yield Reference(key, ("lanes", n), ("places",), place)
    for side, value in corpus.publication.sides.items():
        for n, actor in enumerate(value.heads):
            yield Reference(key, ("sides", side, "heads", n), ("actors",), actor)


def _in_outlets_and_sources(corpus: Corpus) -> Iterator[Reference]:
    for outlet in corpus.outlets.values():
        key = ("outlets", outlet.id)
        yield Reference(key, ("kind",), ("outlet_kinds",), outlet.kind)
        if outlet.of:
            yield Reference(key, ("of",), ("outlets",), outlet.of)
        for n, other in enumerate(outlet.may_be):
            yield Reference(key, ("may_be", n), ("outlets", "actors"), other)
    for source in corpus.sources.values():
        key = ("sources", source.id)
        yield Reference(key, ("outlet",), ("outlets",), source.outlet)
        if source.republished_from:
            yield Reference(key, ("republished_from",), ("outlets",), source.republished_from)
        for n, follows in enumerate(source.follows):
            if follows.source:
                yield Reference(key, ("follows", n, "source"), ("sources",), follows.source)
            if follows.outlet:
                yield Reference(key, ("follows", n, "outlet"), ("outlets",), follows.outlet)
            for m, link in enumerate(follows.through):
                path = ("follows", n, "through", m)
                yield Reference(key, path, ("outlets", "actors"), link)
        yield from _in_evidence(key, source.evidence)


def _in_actors_and_places(corpus: Corpus) -> Iterator[Reference]:
    for actor in corpus.actors.values():
        key = ("actors", actor.id)
        yield Reference(key, ("kind",), ("actor_kinds",), actor.kind)
        if actor.part_of:
            yield Reference(key, ("part_of",), ("actors",), actor.part_of)
        for n, side in enumerate(actor.sides):
            yield Reference(key, ("sides", n, "side"), ("sides",), side.side)
        for n, claim in enumerate(actor.claims):
            yield Reference(key, ("claims", n, "about"), ("aspects",), claim.about)
        yield from _in_differences(key, actor.differences)
    for place in corpus.places.values():
        key = ("places", place.id)
        yield Reference(key, ("kind",), ("place_kinds",), place.kind)
        if place.within:
            yield Reference(key, ("within",), ("places",), place.within)
        for n, claim in enumerate(place.claims):
            yield Reference(key, ("claims", n, "about"), ("aspects",), claim.about)
            if claim.within:
                yield Reference(key, ("claims", n, "within"), ("places",), claim.within)
        yield from _in_differences(key, place.differences)


def _in_events(corpus: Corpus) -> Iterator[Reference]:
    for event in corpus.events.values():
        key = ("events", event.id)
        yield Reference(key, ("kind",), ("kinds",), event.kind)
        for n, place in enumerate(event.places):
            yield Reference(key, ("places", n), ("places",), place)
        for n, place in enumerate(event.mentions):
            yield Reference(key, ("mentions", n), ("places",), place)
        for n, participant in enumerate(event.actors):
            yield Reference(key, ("actors", n, "actor"), ("actors",), participant.actor)
            yield Reference(key, ("actors", n, "role"), ("roles",), participant.role)
        for n, related in enumerate(event.related):
            yield Reference(key, ("related", n, "event"), ("events",), related.event)
            yield Reference(key, ("related", n, "how"), ("relations",), related.how)
        for n, claim in enumerate(event.claims):
            at = ("claims", n)
            for m, change in enumerate(claim.presence):
                here = (*at, "presence", m)
                yield Reference(key, (*here, "actor"), ("actors",), change.actor)
                yield Reference(key, (*here, "place"), ("places",), change.place)
                for k, actor in enumerate(change.by):
                    yield Reference(key, (*here, "by", k), ("actors",), actor)
            for m, figure in enumerate(claim.figures):
                here = (*at, "figures", m)
                yield Reference(key, (*here, "what"), ("figures",), figure.what)
                if figure.of:
                    yield Reference(key, (*here, "of"), ("actors",), figure.of)
        yield from _in_differences(key, event.differences)
        yield from _in_evidence(key, event.evidence)


def _in_differences(key: RecordKey, differences: tuple[Difference, ...]) -> Iterator[Reference]:
    for n, difference in enumerate(differences):
        yield Reference(key, ("differences", n, "about"), ("aspects",), difference.about)
        for m, other in enumerate(difference.beside):
            here = ("differences", n, "beside", m)
            if other.event is not None:
                yield Reference(key, (*here, "event"), ("events",), other.event)
            if other.place is not None:
                yield Reference(key, (*here, "place"), ("places",), other.place)
            if other.actor is not None:
                yield Reference(key, (*here, "actor"), ("actors",), other.actor)


def _in_evidence(key: RecordKey, evidence: tuple[Evidence, ...]) -> Iterator[Reference]:
    for n, report in enumerate(evidence):
        yield Reference(key, ("evidence", n, "outlet"), ("outlets",), report.outlet)
