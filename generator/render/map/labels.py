"""Words beside their dots, and the surface on which all words of a map find their room.

Labels are placed one after another, the most important first, each where it costs least; a label
that would lie on another, on a dot or beyond the frame is left out rather than squeezed in. The
width of words is estimated, since the reader's fonts are not known when the map is drawn; the
estimate leans to the wide side.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from generator.render.geometry import Box, Line, Point

Anchor = Literal["start", "middle", "end"]

GAP = 3.5
"""Pixels between a dot and its words."""

_WIDTHS = (
    (0.29, "ijlI'’‘.,:|! "),
    (0.4, "frtJ()-"),
    (0.92, "mwMW"),
    (0.32, "اأإآل"),
    (0.42, "دذرزو"),
    (0.8, "سشصضطظ"),
)
"""Letters that are not as wide as most of their script, in parts of the size."""

_CELL = 4

CHIP_HEIGHT = 14
"""Of a side's letters, which may stand in a row beneath the words."""

_ROW_GAP = 2.0
"""Between the words and that row."""


class Style(NamedTuple):
    """How a kind of label is set: the stylesheet's class, and what its size is there."""

    name: str
    size: float
    bold: bool = False
    spacing: float = 0.0
    """Between letters, in parts of the size: for scripts whose letters do not join."""
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words with their place: the anchor and baseline of each line, all of one style."""

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: Anchor
    style: Style
    angle: float = 0.0
    """In degrees, clockwise, about the anchor: for rivers."""
    row: int = 0
    """The width of what stands beneath the words, anchored as they are; 0 where nothing does."""

    @property
    def row_top(self) -> float:
        """Return the upper edge of what stands beneath the words."""
        last = self.y + (len(self.lines) - 1) * LEADING * self.style.size
        return last + 0.26 * self.style.size + _ROW_GAP


@dataclass(slots=True)
class Surface:
    """A drawing in the course of being lettered: what is taken, and what is better left bare."""

    frame: Box
    taken: list[Box] = field(default_factory=list)
    ink: dict[tuple[int, int], float] = field(default_factory=dict)
    """What drawn lines would cost a label that covers them, by cells of four pixels."""

    def draw(self, line: Line, weight: float) -> None:
        """Note a line that labels should rather not cross."""
        for start, end in pairwise(line):
            steps = max(1, math.ceil(math.dist(start, end) / _CELL))
            for step in range(steps + 1):
                x = start[0] + (end[0] - start[0]) * step / steps
                y = start[1] + (end[1] - start[1]) * step / steps
                cell = (int(x // _CELL), int(y // _CELL))
                self.ink[cell] = max(self.ink.get(cell, 0.0), weight)

    def is_free(self, box: Box) -> bool:
        """Say whether nothing is there yet and the frame holds it."""
        return self.frame.holds(box) and not any(box.overlaps(other) for other in self.taken)

    def crowd(self, box: Box) -> int:
        """Return how many dots and labels stand in the box or reach into it."""
        return sum(box.overlaps(other) for other in self.taken)

    def cost(self, box: Box) -> float:
        """Return how much drawn line a label there would cover, in label heights."""
        columns = range(int(box.left // _CELL), int(box.right // _CELL) + 1)
        rows = range(int(box.low // _CELL), int(box.high // _CELL) + 1)
        covered = sum(self.ink.get((x, y), 0.0) for x in columns for y in rows)
        return covered / len(rows)


@lru_cache(maxsize=4096)
def text_width(words: str, style: Style) -> float:
    """Return about how many pixels wide the words will be."""
    width = sum(map(_letter_width, words.upper() if style.capitals else words))
    width += style.spacing * len(words)
    return width * style.size * (1.08 if style.bold else 1.0)


def _letter_width(letter: str) -> float:
    for width, letters in _WIDTHS:
        if letter in letters:
            return width
    if "\u0600" <= letter <= "\u06ff":
        return 0.55
    return 0.7 if letter.isupper() else 0.6


def label_box(label: Label) -> Box:
    """Return what an upright label covers."""
    width = max([float(label.row), *(text_width(line, label.style) for line in label.lines)])
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    size = label.style.size
    low = label.y - size * 0.86 if label.lines else label.row_top
    high = label.y + size * (0.26 + (len(label.lines) - 1) * LEADING)
    return Box(left, low, left + width, label.row_top + CHIP_HEIGHT if label.row else high)


LEADING = 1.2
"""From baseline to baseline, in parts of the size."""


def place_beside(
    surface: Surface,
    lines: Sequence[str],
    at: Point,
    clear: float,
    style: Style,
    *,
    rtl: bool,
    must: bool = False,
    row: int = 0,
) -> Label | None:
    """Return a label beside a dot, or None where there is no room; what it covers is then taken.

    Words run away from the dot in the direction of reading if they can: to the right in Latin
    script and to the left in Arabic. What `must` be named stands where it disturbs least, even
    on top of something.

    Args:
        surface: What is there already.
        lines: At least one, or a row.
        at: The middle of the dot.
        clear: The radius around it to keep free.
        style: Of every line.
        rtl: Whether the page reads right to left.
        must: Whether to place the label even where nothing is free.
        row: The width of a row of chips beneath the words.
    """
    best: tuple[float, Label, Box] | None = None
    for preference, label in _beside(tuple(lines), at, clear, style, row, rtl=rtl):
        box = label_box(label)
        free = surface.is_free(box)
        if free or must:
            cost = preference + surface.cost(box) + surface.crowd(box.grown(4)) / 2
            cost += 0 if free else _disturbs(surface, box)
            if best is None or cost < best[0]:
                best = (cost, label, box)
    if best is None:
        return None
    surface.taken.append(best[2])
    return best[1]


def _beside(
    lines: tuple[str, ...], at: Point, clear: float, style: Style, row: int, *, rtl: bool
) -> Iterator[tuple[float, Label]]:
    x, y = at
    size, extra = style.size, (len(lines) - 1) * LEADING * style.size
    extra += CHIP_HEIGHT + _ROW_GAP if row else 0
    level = y + size * 0.34 - extra / 2
    reach, slant = clear + GAP, clear * 0.7 + GAP * 0.5
    above, below = y - slant * 0.7 - extra - 0.1 * size, y + slant * 0.7 + size * 0.72
    sides: tuple[tuple[float, Anchor, int], ...] = (
        (0.0, "end" if rtl else "start", -1 if rtl else 1),
        (0.25, "start" if rtl else "end", 1 if rtl else -1),
    )
    for preference, anchor, way in sides:
        yield preference, Label(lines, x + way * reach, level, anchor, style, row=row)
        yield preference + 0.3, Label(lines, x + way * slant, above, anchor, style, row=row)
        yield preference + 0.4, Label(lines, x + way * slant, below, anchor, style, row=row)
    top, bottom = y - clear - GAP * 0.8 - extra, y + clear + GAP * 0.5 + size * 0.8
    yield 0.9, Label(lines, x, top, "middle", style, row=row)
    yield 1.0, Label(lines, x, bottom, "middle", style, row=row)
    # Chips that stand alone are still told by their dot when they are farther off.
    for step in () if lines else range(1, 5):
        off = step * (CHIP_HEIGHT + _ROW_GAP)
        for preference, anchor, way in sides:
            yield (
                preference + step,
                Label(lines, x + way * slant, above - off, anchor, style, row=row),
            )
            yield (
                preference + step,
                Label(lines, x + way * slant, below + off, anchor, style, row=row),
            )


def _disturbs(surface: Surface, box: Box) -> float:
    beyond = 0.0 if surface.frame.holds(box) else 50.0
    return beyond + 10.0 * surface.crowd(box)
