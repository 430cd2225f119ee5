"""Places lie inside the publication's region, and inside one another without going in circles."""

from collections.abc import Iterator, Mapping

from generator.model.corpus import Corpus
from generator.problems import Problem


def check_places(corpus: Corpus) -> Iterator[Problem]:
    """Yield problems of coordinates, and of places and actors that are part of themselves."""
    region = corpus.publication.region
    for place in corpus.places.values():
        point = place.coordinates
        if point is None:
            continue
        if region.south <= point.lat <= region.north and region.west <= point.lon <= region.east:
            continue
        swapped = (
            region.south <= point.lon <= region.north and region.west <= point.lat <= region.east
        )
        yield Problem(
            "coordinates-outside",
            corpus.at(("places", place.id), "coordinates"),
            "the coordinates lie outside the region of the publication",
            found=f"lat {point.lat}, lon {point.lon}",
            wanted=f"lat {region.south} to {region.north}, lon {region.west} to {region.east}",
            mend="lat and lon look exchanged: change them over"
            if swapped
            else "correct them, or leave coordinates out for a place beyond the map",
        )
    yield from _circles(
        corpus, "places", "within", {p.id: p.within for p in corpus.places.values()}
    )
    yield from _circles(
        corpus, "actors", "part_of", {a.id: a.part_of for a in corpus.actors.values()}
    )
    yield from _circles(corpus, "outlets", "of", {o.id: o.of for o in corpus.outlets.values()})


def _circles(
    corpus: Corpus, folder: str, field: str, above: Mapping[str, str | None]
) -> Iterator[Problem]:
    for start in above:
        walk = [start]
        while (upper := above.get(walk[-1])) is not None and upper not in walk:
            walk.append(upper)
        if upper == start:
            yield Problem(
                "part-of-itself",
                corpus.at((folder, start), field),
                f"{field} leads back to the record itself",
                found=" → ".join([*walk, start]),
                wanted="something larger that is not part of it",
                mend=f"correct or remove {field} in one of these records",
            )
