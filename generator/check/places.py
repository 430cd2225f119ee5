"""Places lie inside the publication's region, where it has one."""

from collections.abc import Iterator

from generator.model.corpus import Corpus
from generator.problems import Problem


def check_places(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each place whose coordinates lie outside the region.

    Where the region itself has no extent, that is the one problem: every place lies outside it.
    """
    region = corpus.publication.region
    if region is None:
        return
    if region.west >= region.east or region.south >= region.north:
        yield Problem(
            "coordinates-outside",
            corpus.at(("", "chronology"), "region"),
            "region has its west and east, or its south and north, the wrong way round",
            found=f"west {region.west}, east {region.east}, "
            f"south {region.south}, north {region.north}",
            wanted="a west below the east, and a south below the north",
            mend="change the two over",
        )
        return
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
            "coordinates lies outside the region of the publication",
            found=f"lat {point.lat}, lon {point.lon}",
            wanted=f"lat {region.south} to {region.north}, lon {region.west} to {region.east}",
            mend="lat and lon look exchanged: change them over"
            if swapped
            else "correct them, or leave coordinates out for a place beyond the map",
        )
