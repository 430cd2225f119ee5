"""What is drawn over a map of places: who is reported there on a day, and how much happened.

The browser draws the same for other days (templates/assets/chronology/map.js), in the same place.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.render.escape import escape
from generator.render.geometry import Point
from generator.render.svg import element, number

CHIP_WIDTH, CHIP_HEIGHT, GAP = 19, 14, 2
"""Of a side's letters, and what is free beside them."""

LIFT = 24
"""From the middle of a dot up to the chips."""

LAP = 6
"""How far the chips reach over the dot towards its name; the rest stands away from it."""

LEAST, GROWTH, MOST = 4.0, 3.0, 40.0
"""Radius of a ring around one event at most as large as a finger; it grows with the root."""

CONTESTED = 2

_PLACE = re.compile(r'data-place="[^"]*">(.*?)</(?:a|g)>', re.DOTALL)
_NAME = re.compile(r'<text x="([\d.]+)"')
_REACH = re.compile(r'<circle class="map-hit" cx="([\d.]+)" cy="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Chip:
    """A side reported at a place."""

    side: str
    code: str
    state: int
    """0 certain, 1 possible, 2 contested, 3 silent."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map, or several that share a dot."""

    at: Point
    events: int
    chips: tuple[Chip, ...]


def lay_over(svg: str, dots: Sequence[Dot]) -> str:
    """Return a map with rings beneath its dots and chips above them.

    Args:
        svg: What `render_map` made; one without places stays as it is.
        dots: What there is to show.
    """
    start = svg.find('<a class="map-place"')
    if start < 0:
        return svg
    rings = element("g", *_rings(dots), class_="map-events", aria_hidden="true")
    chips = element("g", *_rows(dots, _named_right(svg)), class_="map-now", aria_hidden="true")
    end = svg.rindex("</svg>")
    return f"{svg[:start]}{rings}\n{svg[start:end]}{chips}\n{svg[end:]}"


def _rings(dots: Iterable[Dot]) -> Iterable[str]:
    for dot in dots:
        if dot.events:
            radius = min(MOST, LEAST + GROWTH * math.sqrt(dot.events))
            yield element("circle", cx=dot.at[0], cy=dot.at[1], r=radius)


def _named_right(svg: str) -> frozenset[tuple[str, str]]:
    """Return the dots, as they are written, whose name stands to the right of them."""
    return frozenset(
        (reach[1], reach[2])
        for place in _PLACE.findall(svg)
        if (reach := _REACH.search(place)) and (name := _NAME.search(place))
        if float(name[1]) > float(reach[1])
    )


def _rows(dots: Iterable[Dot], right: frozenset[tuple[str, str]]) -> Iterable[str]:
    for dot in dots:
        x, y = dot.at
        wide = (CHIP_WIDTH + GAP) * len(dot.chips) - GAP
        left = x + LAP - wide if (number(x), number(y)) in right else x - LAP
        for n, chip in enumerate(dot.chips):
            where = f"translate({number(left + n * (CHIP_WIDTH + GAP))} {number(y - LIFT)})"
            yield _chip(chip, where)


def _chip(chip: Chip, where: str) -> str:
    parts = [element("rect", width=CHIP_WIDTH, height=CHIP_HEIGHT)]
    if chip.state == CONTESTED:
        parts.append(element("path", class_="map-hatch", d="M0 9l9-9M2 14l14-14M10 14l9-9"))
    middle = CHIP_WIDTH / 2
    parts.append(element("text", escape(chip.code), x=middle, y=11, text_anchor="middle"))
    name = f"map-chip map-chip--{chip.state} s-{chip.side}"
    return element("g", *parts, class_=name, transform=where)
