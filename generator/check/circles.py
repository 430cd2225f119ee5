"""No record is part of itself, by way of others either, and no event related to itself."""

from collections.abc import Iterator, Mapping

from generator.model.corpus import Corpus
from generator.problems import Problem


def check_circles(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each circle of places, actors, outlets, and each event with itself."""
    places = {place.id: place.within for place in corpus.places.values()}
    actors = {actor.id: actor.part_of for actor in corpus.actors.values()}
    outlets = {outlet.id: outlet.of for outlet in corpus.outlets.values()}
    yield from _circles(corpus, "places", "within", places)
    yield from _circles(corpus, "actors", "part_of", actors)
    yield from _circles(corpus, "outlets", "of", outlets)
    for event in corpus.events.values():
        for n, related in enumerate(event.related):
            if related.event == event.id:
                yield Problem(
                    "part-of-itself",
                    corpus.at(("events", event.id), "related", n, "event"),
                    f"related[{n + 1}].event is the event itself",
                    found=event.id,
                    wanted="another event",
                    mend="write the event that was meant, or remove the entry",
                )


def _circles(
    corpus: Corpus, folder: str, field: str, above: Mapping[str, str | None]
) -> Iterator[Problem]:
    """Yield a problem for each circle once, at the first of its records by identifier."""
    for start in above:
        walk = [start]
        while (upper := above.get(walk[-1])) is not None and upper not in walk:
            walk.append(upper)
        if upper == start == min(walk):
            yield Problem(
                "part-of-itself",
                corpus.at((folder, start), field),
                f"{field} leads back to the record itself",
                found=" → ".join([*walk, start]),
                wanted="something larger that is not part of it",
                mend=f"correct or remove {field} in one of these records",
                also=tuple(corpus.at((folder, record), field) for record in walk[1:]),
            )
