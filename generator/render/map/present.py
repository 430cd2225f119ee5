"""What is drawn over a map of places: who is reported there on a day, and how much happened.

The browser draws the same for other days (templates/assets/chronology/map.js), in the same place.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.render.escape import escape
from generator.render.map.chips import CHIP_WIDTH, GAP
from generator.render.map.drawing import Dot
from generator.render.map.labels import CHIP_HEIGHT
from generator.render.svg import element, number

LEAST, GROWTH, MOST = 4.0, 3.0, 40.0
"""Radius of a ring around one event at most as large as a finger; it grows with the root."""

CONTESTED = 2


@dataclass(frozen=True, slots=True)
class Chip:
    """A side reported at a place."""

    side: str
    code: str
    state: int
    """0 certain, 1 possible, 2 contested, 3 silent."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What is to be said at a dot: of a place, or of several that share it."""

    dot: Dot
    events: int
    chips: tuple[Chip, ...]


def lay_over(svg: str, reported: Sequence[Reported]) -> str:
    """Return a map with rings beneath its dots and chips beside them.

    Args:
        svg: What `render_map` made; one without places stays as it is.
        reported: What there is to show, once a dot.
    """
    start = svg.find('<a class="map-place"')
    if start < 0:
        return svg
    rings = element("g", *_rings(reported), class_="map-events", aria_hidden="true")
    chips = element("g", *_rows(reported), class_="map-now", aria_hidden="true")
    end = svg.rindex("</svg>")
    return f"{svg[:start]}{rings}\n{svg[start:end]}{chips}\n{svg[end:]}"


def _rings(reported: Iterable[Reported]) -> Iterable[str]:
    for here in reported:
        if here.events:
            x, y = here.dot.at
            radius = min(MOST, LEAST + GROWTH * math.sqrt(here.events))
            yield element("circle", cx=x, cy=y, r=radius)


def _rows(reported: Iterable[Reported]) -> Iterable[str]:
    for here in reported:
        x, y = here.dot.row.start(here.dot.at, len(here.chips))
        for n, chip in enumerate(here.chips):
            yield _chip(chip, f"translate({number(x + n * (CHIP_WIDTH + GAP))} {number(y)})")


def _chip(chip: Chip, where: str) -> str:
    parts = [element("rect", width=CHIP_WIDTH, height=CHIP_HEIGHT)]
    if chip.state == CONTESTED:
        parts.append(element("path", class_="map-hatch", d="M0 9l9-9M2 14l14-14M10 14l9-9"))
    middle = CHIP_WIDTH / 2
    parts.append(element("text", escape(chip.code), x=middle, y=11, text_anchor="middle"))
    name = f"map-chip map-chip--{chip.state} s-{chip.side}"
    return element("g", *parts, class_=name, transform=where)
