"""The places of a map as dots: which are drawn, which share a dot, which are left out."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.render.geometry import Point
from generator.render.projection import Projection, Region

Emphasis = Literal["none", "named", "focus"]


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place to mark, in the words of the page's locale."""

    id: str
    label: str
    lon: float | None
    lat: float | None
    """None where nobody knows the coordinates: the place is then not drawn."""
    radius_km: float | None = None
    """Of the circle in which the place surely lies; drawn where it is larger than the dot."""
    href: str | None = None
    emphasis: Emphasis = "none"
    """What the map is about ("focus", named in any case), what comes first when room is given out
    ("named"), or a dot that is named where there is room ("none")."""
    sides: tuple[str, ...] = ()
    """Whose letters may stand at its dot, on one day or another."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot and the places it stands for: several where no reader could part their dots."""

    places: tuple[MapPlace, ...]
    """The strongest first."""
    at: Point
    doubt: float
    """The radius of the circle of doubt in pixels; 0 where the dot itself says as much."""

    @property
    def emphasis(self) -> Emphasis:
        """Return the emphasis of its strongest place."""
        return self.places[0].emphasis

    @property
    def sides(self) -> frozenset[str]:
        """Return whose letters may stand at it."""
        return frozenset(side for place in self.places for side in place.sides)

    @property
    def radius(self) -> float:
        """Return the radius of its dot."""
        return {"focus": 3.8, "named": 3.4, "none": 2.8}[self.emphasis]

    @property
    def clear(self) -> float:
        """Return the radius that words keep free, the ring of a focus included."""
        return {"focus": 9.0, "named": 4.4, "none": 3.8}[self.emphasis]


STRENGTH: tuple[Emphasis, ...] = ("focus", "named", "none")

TOUCHING = 4.0
"""Pixels below which two dots are one."""

RIM = 5.0
"""Pixels from the edge within which no dot is drawn: half a dot is no place."""


def make_marks(
    places: Sequence[MapPlace],
    projection: Projection,
    width: float,
    height: float,
    *,
    towns: Collection[str] = (),
) -> tuple[Mark, ...]:
    """Return a mark for each dot that will be drawn, in the order of the places.

    Where several share a dot the strongest gives its position and comes first among its names:
    a hotel that is only known to be in the town has the town's coordinates, and is what the map
    is about. Among equals a place that is called like a town of the base map comes first.

    Circles of doubt are drawn for what the map is about, and for every place only where it is
    about none in particular: around each town in the distance they would say nothing.
    """
    focused = any(place.emphasis == "focus" for place in places)
    groups: list[tuple[Point, list[MapPlace]]] = []
    for place in sorted(
        places, key=lambda place: (STRENGTH.index(place.emphasis), place.label not in towns)
    ):
        at = _find_spot(place, projection, width, height)
        if at is None:
            continue
        near = next((group for spot, group in groups if math.dist(at, spot) < TOUCHING), None)
        if near is None:
            groups.append((at, [place]))
        else:
            near.append(place)
    order = {place.id: index for index, place in enumerate(places)}
    marks = [
        Mark(tuple(group), at, _doubt(group, projection, focused=focused)) for at, group in groups
    ]
    return tuple(sorted(marks, key=lambda mark: min(order[place.id] for place in mark.places)))


def find_undrawn(
    places: Iterable[MapPlace], *, region: Region, width: float, height: float
) -> tuple[MapPlace, ...]:
    """Return the places that a map of that region and size cannot show, in their order.

    They have no coordinates, or lie outside of it. A page that shows the map names them beside
    it: what a map leaves out must not look as if it were nowhere.
    """
    projection = Projection.of(region, width, height)
    return tuple(place for place in places if _find_spot(place, projection, width, height) is None)


def _find_spot(
    place: MapPlace, projection: Projection, width: float, height: float
) -> Point | None:
    if place.lon is None or place.lat is None:
        return None
    x, y = projection.place(place.lon, place.lat)
    return (x, y) if RIM <= x <= width - RIM and RIM <= y <= height - RIM else None


def _doubt(group: Sequence[MapPlace], projection: Projection, *, focused: bool) -> float:
    """Return the widest circle of those the map is about, else that of the first."""
    about = [place for place in group if place.emphasis == "focus"]
    if focused and not about:
        return 0.0
    doubt = projection.pixels(max(place.radius_km or 0.0 for place in about or group[:1]))
    return doubt if doubt > 11.0 else 0.0
