"""Maps for a page: which places, in which stretch of country, and what the map cannot show."""

import math
import string
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from generator.derive.lane import leading_side
from generator.model.corpus import Corpus
from generator.model.place import Place
from generator.render.escape import PageText
from generator.render.geometry import Box
from generator.render.map import BaseMap, Dot, MapPlace, find_dots, find_undrawn, render_map
from generator.render.pages.page import Page
from generator.render.projection import Region, Spot, fit_region
from generator.render.riverside import by_a_river

LEAST_KM = 70.0
"""Across a map of one spot: enough to show the next town."""

SHAPE = 4 / 3
"""Width by height of a map of all places, where no region says it."""

WIDEST_KM = 120.0
"""A place whose circle of doubt is larger says nothing a dot could show."""


NARROW_KM = 15.0
"""The same on a map of the whole region, which has no room for circles."""

TOOLS = Box(286, 118, 340, 222)
"""What the buttons to zoom cover of the valley's map (panels.css), narrow or wide."""


@dataclass(frozen=True, slots=True)
class PageMap:
    """A map and what has to be said beside it."""

    svg: PageText | None
    """None where no place has coordinates that a map could show."""
    undrawn: tuple[str, ...]
    """Places that it cannot show."""
    doubtful: bool
    """Whether a circle of doubt is drawn."""
    dots: Mapping[str, Dot] = field(default_factory=dict)
    """Where places are on it, for what is drawn over it; only on the map of the chronology."""


def locator(
    page: Page,
    base: BaseMap,
    places: Sequence[str],
    *,
    beside: Sequence[str] = (),
    width: int = 360,
    height: int = 300,
    key: str = "map",
) -> PageMap:
    """Return a map of some places, with others beside them where they are in view.

    Args:
        page: The page it stands in.
        base: What lies beneath.
        places: What the map is about.
        beside: What may be shown as well, without making the map larger.
        width: Of the drawing.
        height: The same.
        key: Unique in the page.
    """
    records = page.corpus.places
    about = [_map_place(page, records[place], "focus") for place in places]
    spots = [_spot(records[place]) for place in places]
    shown = [spot for spot in spots if spot is not None and spot.radius_km <= WIDEST_KM]
    if not shown:
        return PageMap(None, tuple(places), doubtful=False)
    region = fit_region(shown, width / height, LEAST_KM, landmarks=base.landmarks)
    others = [
        _map_place(page, records[place], "none") for place in beside if place not in set(places)
    ]
    return _draw(page, base, [*about, *others], region, (width, height), key)


def overview(page: Page, base: BaseMap, width: int, *, named: int, key: str) -> PageMap:
    """Return a map of the publication's region with every place that something happened at.

    It is as high as the region makes it: what lies outside is not ours to draw. Where none is set
    it reaches over the places; where there is neither a place to show nor land to show it on, there
    is no map.

    Args:
        page: The page it stands in.
        base: What lies beneath.
        width: Of the drawing.
        named: How many places, those of most events first, are named before the others.
        key: Unique in the page.
    """
    places = _eventful(page, named)
    region = _region(page, base, places)
    if region is None:
        return PageMap(None, (), doubtful=False)
    shrink = math.cos(math.radians((region.south + region.north) / 2))
    height = round(width * (region.north - region.south) / ((region.east - region.west) * shrink))
    return _draw(page, base, places, region, (width, height), key)


def stretch(
    page: Page, base: BaseMap, size: tuple[int, int], *, named: int, key: str
) -> PageMap | None:
    """Return a map of the stretch of river, or of land, that the chronology is about.

    It reaches from the first place by a river to the last, and shows what else lies in view; where
    fewer than two lie by one, it reaches over every place that it could show. None where there is
    none.

    Args:
        page: The page it stands in.
        base: What lies beneath.
        size: Width and height of the drawing.
        named: How many places, those of most events first, are named before the others.
        key: Unique in the page.
    """
    places = _eventful(page, named)
    records = [page.corpus.places[place.id] for place in places]
    by_river = [r for r in records if r.coordinates and by_a_river(r.coordinates, base)]
    spots = [_spot(record) for record in (by_river if len(by_river) > 1 else records)]
    shown = [spot for spot in spots if spot is not None]
    if not shown:
        return None
    region = fit_region(shown, size[0] / size[1], LEAST_KM, landmarks=base.landmarks)
    undrawn = find_undrawn(places, region=region, width=size[0], height=size[1])
    sides = _sides_at(page, {place.id for place in places} - {place.id for place in undrawn})
    places = [replace(place, sides=sides.get(place.id, ())) for place in places]
    dots = find_dots(
        base,
        places,
        region=region,
        width=size[0],
        height=size[1],
        locale=page.site.locale.id,
        rtl=page.site.rtl,
        kilometre=page.site.words.text("map.kilometre"),
        covered=(TOOLS,),
    )
    return replace(_draw(page, base, places, region, size, key, (TOOLS,)), dots=dots)


def find_drawn(corpus: Corpus, drawn: Container[str], place: str) -> str | None:
    """Return which of the drawn places stands for a place: itself, or the nearest it lies in."""
    return next((at for at in (place, *corpus.places_above(place)) if at in drawn), None)


def _sides_at(page: Page, drawn: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return which sides are reported, on any day, at each drawn place or in what it stands for."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for presence in page.chronology.presences:
        place = find_drawn(page.corpus, drawn, presence.place)
        if place is not None:
            side = leading_side(page.corpus, page.chronology.sides, presence.actor)
            found[place].add(side)
    return {place: tuple(sorted(sides)) for place, sides in found.items()}


def _region(page: Page, base: BaseMap, places: Sequence[MapPlace]) -> Region | None:
    """Return what the map of all places shows; None where there is nothing to show."""
    spots = [spot for place in places if (spot := _spot(page.corpus.places[place.id]))]
    if not spots and not base.countries:
        return None
    box = page.corpus.publication.region
    if box is not None:
        return Region(box.west, box.south, box.east, box.north)
    return fit_region(spots, SHAPE, LEAST_KM, landmarks=base.landmarks) if spots else base.extent


def _eventful(page: Page, named: int) -> list[MapPlace]:
    """Return the places of events and presences that a dot can stand for, most events first."""
    counts = Counter(place for event in page.index.events for place in event.places)
    for presence in page.chronology.presences:
        counts[presence.place] += 0
    shown = [
        place
        for place, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if (spot := _spot(page.corpus.places[place])) and spot.radius_km <= NARROW_KM
    ]
    return [
        _map_place(page, page.corpus.places[place], "named" if n < named else "none")
        for n, place in enumerate(shown)
    ]


def _draw(
    page: Page,
    base: BaseMap,
    places: Sequence[MapPlace],
    region: Region,
    size: tuple[int, int],
    key: str,
    covered: tuple[Box, ...] = (),
) -> PageMap:
    width, height = size
    words = page.site.words
    focus = [place for place in places if place.emphasis == "focus"] or list(places)
    undrawn = find_undrawn(places, region=region, width=width, height=height)
    names = words.listed([place.label for place in focus])
    svg = _rendered(
        base,
        tuple(places),
        region,
        size,
        page.site.locale.id,
        page.site.rtl,
        (words.text("map.title"), words.text("map.shows", names=names)),
        key,
        words.text("map.kilometre"),
        page.site.locale.with_digits(string.digits),
        covered,
    )
    return PageMap(
        PageText(svg),
        tuple(place.id for place in undrawn if place in focus),
        any((place.radius_km or 0) > 3 for place in focus),
    )


@lru_cache(maxsize=4096)
def _rendered(
    base: BaseMap,
    places: tuple[MapPlace, ...],
    region: Region,
    size: tuple[int, int],
    locale: str,
    rtl: bool,
    words: tuple[str, str],
    key: str,
    kilometre: str,
    digits: str,
    covered: tuple[Box, ...],
) -> str:
    """Return a map's markup; events at one place share it, and lettering is the costly part."""
    return render_map(
        base,
        places,
        region=region,
        width=size[0],
        height=size[1],
        locale=locale,
        rtl=rtl,
        title=words[0],
        description=words[1],
        id=key,
        kilometre=kilometre,
        digits=digits,
        covered=covered,
    )


def _map_place(page: Page, place: Place, emphasis: Literal["none", "named", "focus"]) -> MapPlace:
    here = page.path == f"places/{place.id}"
    at = place.coordinates
    return MapPlace(
        id=place.id,
        label=page.text(place.names),
        lon=at.lon if at else None,
        lat=at.lat if at else None,
        radius_km=at.within_km if at else None,
        href=None if here else page.relative(f"places/{place.id}"),
        emphasis=emphasis,
    )


def _spot(place: Place) -> Spot | None:
    at = place.coordinates
    return Spot(at.lon, at.lat, at.within_km) if at else None
