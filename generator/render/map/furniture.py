"""What stands in a map's corners: a scale bar, and where in the country this is."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.render.geometry import Box, Line, simplify
from generator.render.map.base import BaseMap
from generator.render.map.labels import Style, Surface, text_width
from generator.render.projection import Projection, Region

EDGE = 10
"""Pixels between the frame and what stands in a corner."""

_ROUND = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)


@dataclass(frozen=True, slots=True)
class Scale:
    """A bar as long on the drawing as so many kilometres on the ground."""

    kilometres: int
    x: float
    y: float
    length: float


@dataclass(frozen=True, slots=True)
class Inset:
    """The outline of the home country, small, with the part that the map shows."""

    box: Box
    rings: tuple[Line, ...]
    here: Box


def place_scale(
    surface: Surface, projection: Projection, width: float, unit: str, style: Style, *, rtl: bool
) -> Scale | None:
    """Return a scale bar of a round number of kilometres in the emptiest lower corner.

    It is at most a quarter of the drawing's width; None where even one kilometre is longer.
    """
    fitting = [km for km in _ROUND if projection.pixels(km) <= width / 4]
    if not fitting:
        return None
    length = projection.pixels(fitting[-1])
    words = text_width(f"{fitting[-1]} {unit}", style)
    size = (max(length, words), 6 + style.size * 1.1)
    box = _emptiest(surface, _lower_corners(surface.frame, size, rtl=rtl))
    surface.taken.append(box.grown(4))
    return Scale(fitting[-1], box.left, box.high, length)


def place_inset(
    surface: Surface, base: BaseMap, shown: Box, width: float, *, rtl: bool
) -> Inset | None:
    """Return an outline of the home country in the emptiest corner left, or None.

    None, too, where the base map has no home, the map itself shows most of it, or the map shows
    another part of the world.
    """
    rings = [ring for country in base.countries if country.home for ring in country.rings]
    rings += [ring for area in base.disputed for ring in area.rings]
    if not any(country.home for country in base.countries):
        return None
    whole = Box.around(point for ring in rings for point in ring)
    middle = ((shown.left + shown.right) / 2, (shown.low + shown.high) / 2)
    if shown.right - shown.left > (whole.right - whole.left) / 2 or not whole.contains(middle):
        return None
    side = min(84.0, width / 5)
    projection = Projection.of(Region(*whole), side, side)
    left, low = projection.place(whole.left, whole.high)
    right, high = projection.place(whole.right, whole.low)
    size = (right - left, high - low)
    box = _emptiest(surface, _corners(surface.frame, size, rtl=rtl))
    if not surface.is_free(box):
        return None
    surface.taken.append(box.grown(6))

    def move(line: Line) -> Line:
        placed = [projection.place(*point) for point in line]
        return tuple((x - left + box.left, y - low + box.low) for x, y in simplify(placed, 0.5))

    (here_left, here_low), (here_right, here_high) = move(
        ((shown.left, shown.high), (shown.right, shown.low))
    )
    return Inset(box, tuple(map(move, rings)), Box(here_left, here_low, here_right, here_high))


def _lower_corners(frame: Box, size: tuple[float, float], *, rtl: bool) -> list[Box]:
    return _corners(frame, size, rtl=rtl)[:2]


def _corners(frame: Box, size: tuple[float, float], *, rtl: bool) -> list[Box]:
    """Return a box of a size in each corner: lower before upper, the reading side first."""
    width, height = size
    inner = frame.grown(4 - EDGE)
    lefts = [inner.left, inner.right - width]
    lows = [inner.high - height, inner.low]
    if rtl:
        lefts.reverse()
    return [Box(left, low, left + width, low + height) for low in lows for left in lefts]


def _emptiest(surface: Surface, boxes: Sequence[Box]) -> Box:
    """Return the box that covers least of what is drawn; the first of equals."""

    def cost(box: Box) -> float:
        return surface.cost(box.grown(6)) + 100 * sum(
            box.grown(6).overlaps(t) for t in surface.taken
        )

    return min(boxes, key=cost)
