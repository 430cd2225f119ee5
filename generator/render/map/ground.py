"""The ground of one drawing: the base map cut to what it shows, and turned into pixels.

Many pages show the same stretch of the earth, an event in each locale and every event at one
place, so grounds are kept and shared.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from generator.render.geometry import Box, Line, clip_line, clip_ring, simplify
from generator.render.map.base import Area, BaseMap, River
from generator.render.projection import Projection, Region

MARGIN = 6
"""Pixels drawn beyond each edge, so that no stroke ends within the frame."""

TOLERANCE = 0.4
"""Pixels by which a thinned line may miss the true one."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What lies beneath the places of one drawing, in pixels."""

    projection: Projection
    known: Box
    """The part of the drawing of which the base map knows anything."""
    countries: tuple[Area, ...]
    disputed: tuple[Area, ...]
    areas: tuple[Area, ...]
    borders: tuple[Line, ...]
    coasts: tuple[Line, ...]
    claimed: tuple[Line, ...]
    area_lines: tuple[Line, ...]
    rivers: tuple[River, ...]


@lru_cache(maxsize=512)
def cut_ground(base: BaseMap, region: Region, width: float, height: float) -> Ground:
    """Return the base map as a drawing of that region and size shows it."""
    projection = Projection.of(region, width, height)
    frame = Box(0, 0, width, height).grown(MARGIN)

    def ring(points: Line) -> Line:
        cut = clip_ring([projection.place(*point) for point in points], frame)
        if len(cut) < 3:
            return ()
        half = len(cut) // 2
        first, second = cut[: half + 1], (*cut[half:], cut[0])
        return simplify(first, TOLERANCE)[:-1] + simplify(second, TOLERANCE)[:-1]

    def areas(found: tuple[Area, ...]) -> tuple[Area, ...]:
        cut = (replace(area, rings=tuple(filter(None, map(ring, area.rings)))) for area in found)
        return tuple(area for area in cut if area.rings)

    def lines(found: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(
            simplify(stretch, TOLERANCE)
            for line in found
            for stretch in clip_line([projection.place(*point) for point in line], frame)
        )

    rivers = (replace(river, lines=lines(river.lines)) for river in base.rivers)
    return Ground(
        projection,
        _known(base, projection, frame),
        areas(base.countries),
        areas(base.disputed),
        areas(base.areas),
        lines(base.borders),
        lines(base.coasts),
        lines(base.claimed),
        lines(base.area_lines),
        tuple(river for river in rivers if river.lines),
    )


def _known(base: BaseMap, projection: Projection, frame: Box) -> Box:
    if base.extent is None:
        return frame
    left, low = projection.place(base.extent.west, base.extent.north)
    right, high = projection.place(base.extent.east, base.extent.south)
    return Box(
        max(left, frame.left), max(low, frame.low), min(right, frame.right), min(high, frame.high)
    )
