"""The marks of events in a lane: which stand beside each other, which are counted, how each looks.

A date that can mean several days is drawn as those days: a line from the first to the last, with a
stop at each end that is known and the mark in the middle. An end that nobody knows fades over a
fixed length, since it claims none. An event of which no day is known is not on the axis.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.publication import Mark
from generator.render.escape import escape
from generator.render.frame import Frame
from generator.render.glyphs import draw_glyph
from generator.render.svg import element, isolate, text

MARK_ROW = 17

MOST_ROWS = 6
"""Rows of marks in a lane; what has no room in them is counted."""

_HALF = 7.0
"""Half of what a mark takes along the axis."""
_SIZE = 0.8
_FADE = 24
"""Length of an end that is not known."""
_TOGETHER = 26
"""Pixels within which marks that have no room are counted together."""


@dataclass(frozen=True, slots=True)
class LaneMark:
    """One event."""

    label: str
    """What it is and when, for whoever rests a pointer on it."""
    mark: Mark
    side: str | None
    """Of who acts; None where nobody is known to."""
    first: int | None
    last: int | None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and the stretch of the axis that is its own."""

    mark: LaneMark
    row: int
    start: float
    """Along the line of reading, from the axis's beginning; so is `end`."""
    end: float


@dataclass(frozen=True, slots=True)
class PlacedMarks:
    """The marks of a lane in their rows."""

    marks: tuple[PlacedMark, ...]
    counted: tuple[tuple[float, int], ...]
    """Where marks without room are, and how many."""
    rows: int


def pack_marks(frame: Frame, marks: Sequence[LaneMark]) -> PlacedMarks:
    """Return marks in as few rows as they need; those that no row has room for are counted.

    Args:
        frame: The days shown; a mark outside of them is left out.
        marks: In any order.
    """
    spans = sorted(
        (span, n) for n, mark in enumerate(marks) if (span := _span(frame, mark)) is not None
    )
    free: list[float] = []
    placed: list[PlacedMark] = []
    counted: list[tuple[float, int]] = []
    for (start, end), n in spans:
        middle = (start + end) / 2
        left, right = min(start, middle - _HALF), max(end, middle + _HALF)
        row = next((row for row, taken in enumerate(free) if taken <= left), len(free))
        if row >= MOST_ROWS:
            if counted and middle - counted[-1][0] < _TOGETHER:
                counted[-1] = (counted[-1][0], counted[-1][1] + 1)
            else:
                counted.append((middle, 1))
            continue
        if row == len(free):
            free.append(right)
        free[row] = right + 2
        placed.append(PlacedMark(marks[n], row, start, end))
    return PlacedMarks(tuple(placed), tuple(counted), len(free) + bool(counted))


def is_shown(frame: Frame, mark: LaneMark) -> bool:
    """Say whether a mark is among the days shown."""
    return _span(frame, mark) is not None


def _span(frame: Frame, mark: LaneMark) -> tuple[float, float] | None:
    """Return where a mark begins and ends along the line of reading, cut to the days shown."""
    first = mark.last if mark.first is None else mark.first
    last = mark.first if mark.last is None else mark.last
    if first is None or last is None or first > frame.last or last < frame.first:
        return None
    start = frame.flip(frame.at(max(first, frame.first)))
    end = frame.flip(frame.at(min(last, frame.last) + 1))
    if mark.first is None:
        start = max(end - frame.per_day - _FADE, frame.names)
    if mark.last is None:
        end = min(start + frame.per_day + _FADE, frame.width)
    return start, end


def draw_marks(frame: Frame, placed: PlacedMarks, y: float) -> Iterator[str]:
    """Yield the marks of a lane, the first row centred on a line."""
    for one in placed.marks:
        yield _mark(frame, one, y + one.row * MARK_ROW)
    for middle, n in placed.counted:
        yield text(
            f"+{frame.words.locale.number(n)}",
            frame.flip(min(max(middle, frame.names + 12), frame.width - 12)),
            y + (placed.rows - 1) * MARK_ROW + 4,
            anchor="middle",
            rtl=False,
            class_="lane-count",
        )


def _mark(frame: Frame, placed: PlacedMark, y: float) -> str:
    mark = placed.mark
    middle = frame.flip((placed.start + placed.end) / 2)
    size = 8 * _SIZE
    glyph = element(
        "g",
        draw_glyph(mark.mark),
        class_="lane-glyph",
        transform=f"translate({middle - size:.1f} {y - size:.1f}) scale({_SIZE:g})",
    )
    parts = [
        element("title", escape(isolate(mark.label, rtl=frame.rtl))),
        *_whisker(frame, placed, y),
        glyph,
    ]
    side = f"lane-mark s-{mark.side}" if mark.side else "lane-mark lane-mark--unknown"
    if mark.href is None:
        return element("g", *parts, class_=side)
    return element("a", *parts, href=mark.href, class_=side, tabindex="-1")


def _whisker(frame: Frame, placed: PlacedMark, y: float) -> Iterator[str]:
    """Yield the days that a date can mean, where they are more than one."""
    mark = placed.mark
    if mark.first is not None and mark.first == mark.last:
        return
    start, end = frame.flip(placed.start), frame.flip(placed.end)
    if mark.first is None or mark.last is None:
        yield element(
            "path", d=f"M{start:.1f} {y:g}H{end:.1f}", class_="lane-whisker lane-whisker--open"
        )
    elif placed.end - placed.start <= 2 * _HALF:
        # Behind its mark it would not be seen, so that it stands beneath.
        yield element("path", d=f"M{start:.1f} {y + 8:g}H{end:.1f}", class_="lane-whisker")
        return
    else:
        yield element("path", d=f"M{start:.1f} {y:g}H{end:.1f}", class_="lane-whisker")
    for day, x in ((mark.first, start), (mark.last, end)):
        if day is not None and frame.first <= day <= frame.last:
            yield element("path", d=f"M{x:.1f} {y - 4:g}v8", class_="lane-whisker")
