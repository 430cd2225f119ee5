"""The lanes of the chronology as a picture that needs no script: static SVG.

Goes in: lanes in order, their names and addresses already in the page's locale, and the days to
show. Comes out: one ``<svg>`` without styles of its own. A lane has its name, the marks of its
events and a bar for each presence; lanes by the river hang on a drawn one. In a page that reads
right to left time runs from right to left too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.derive.presence import Stretch
from generator.render.axis import HEIGHT as AXIS
from generator.render.axis import draw_axis
from generator.render.bars import draw_bars, draw_textures
from generator.render.escape import escape
from generator.render.frame import Frame
from generator.render.lane_marks import MARK_ROW, LaneMark, draw_marks, pack_marks
from generator.render.locale import Locale
from generator.render.messages import messages_for
from generator.render.svg import element, isolate, text

INDENT = 12
_NAME_LETTER, _BAR_LETTER = 6.8, 6.2
"""Pixels a letter takes, about, in the name of a lane and of a bar."""
_HEAD, _BAR, _BAR_BELOW_NAME = 22, 19, 36
_SPINE = 18
"""From the river to where the days begin."""


@dataclass(frozen=True, slots=True)
class LaneBar:
    """One presence, or several of the same actor behind each other."""

    label: str
    code: str
    """The letters of its side."""
    side: str
    stretches: tuple[Stretch, ...]
    goes_on: bool
    """Whether silence follows the last stretch."""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class LaneView:
    """A lane as it is drawn."""

    label: str
    depth: int = 0
    href: str | None = None
    by_river: bool = False
    marks: tuple[LaneMark, ...] = ()
    bars: tuple[LaneBar, ...] = ()


def render_lanes(
    lanes: Sequence[LaneView],
    *,
    first: int,
    last: int,
    width: int,
    names: int,
    locale: Locale,
    title: str,
    key: str,
) -> str:
    """Return the picture as SVG markup without a blank line.

    A name that has no room is cut, and said in full where a pointer rests on it. Marks are links
    that a keyboard passes over: the list of events beside the picture has them all.

    Args:
        lanes: In the order in which they stand below each other.
        first: The first day shown, as a day number.
        last: The last day shown.
        width: In pixels as the letters count them.
        names: Width of the column of names; 0 puts each name above what it names.
        locale: Gives month names, direction, digits.
        title: What the picture shows, for those who do not see it.
        key: Unique in the page; the picture's own ids begin with it.
    """
    rtl = locale.direction == "rtl"
    frame = Frame(first, last, width, names, rtl, key, messages_for(locale))
    body: list[str] = []
    river: list[float] = []
    y = float(AXIS)
    for lane in lanes:
        if lane.by_river:
            river.append(y + 15)
        drawn, height = draw_lane(frame, lane, y)
        body.append("\n" + drawn)
        y += height
    sides = sorted({bar.side for lane in lanes for bar in lane.bars})
    return element(
        "svg",
        element("title", escape(isolate(title, rtl=rtl)), id=f"{key}-title"),
        element("defs", *(draw_textures(key, side) for side in sides)) if sides else "",
        "\n",
        element("g", *draw_axis(frame, y), class_="strip-axis"),
        *_river(frame, river),
        *body,
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        class_="strip",
        direction="ltr",
        viewBox=f"0 0 {width} {round(y) + 6}",
        width=width,
        height=round(y) + 6,
        role="group" if any(lane.href for lane in lanes) else "img",
        aria_labelledby=f"{key}-title",
    )


def draw_lane(frame: Frame, lane: LaneView, y: float) -> tuple[str, float]:
    """Return a lane from a height downwards, and how high it is."""
    placed = pack_marks(frame, lane.marks)
    parts = [
        element("path", d=f"M{frame.flip(_indent(lane)):g} {y:g}H{frame.flip(frame.width):g}",
                class_="strip-rule"),
        _name(frame, lane, y + 18),
    ]  # fmt: skip
    marks_y = y + (13 if frame.names else 13 + _HEAD)
    parts += draw_marks(frame, placed, marks_y)
    rows = placed.rows * MARK_ROW
    below = y + (max(_HEAD + 2, rows + 6) if frame.names else _HEAD + 4 + rows)
    for bar in lane.bars:
        parts.append(_bar(frame, lane, bar, below))
        below += _BAR if frame.names else _BAR_BELOW_NAME
    return "".join(parts), below + (5 if lane.bars else 1) - y


def _indent(lane: LaneView) -> int:
    return lane.depth * INDENT


def _name(frame: Frame, lane: LaneView, y: float) -> str:
    room = (frame.names - 2 * _SPINE if frame.names else frame.width) - _indent(lane)
    return _linked(
        _cut(
            frame,
            lane.label,
            _indent(lane),
            y,
            room / _NAME_LETTER,
            "strip-heading" if lane.depth < 2 or lane.bars else "strip-name",
        ),
        lane.href,
    )


def _bar(frame: Frame, lane: LaneView, bar: LaneBar, y: float) -> str:
    indent = _indent(lane) + (INDENT if frame.names else 0)
    middle = y + (9 if frame.names else 26)
    name_y = middle + 4 if frame.names else y + 13
    chip_x = frame.flip(indent) - (24 if frame.rtl else 0)
    room = (frame.names - _SPINE if frame.names else frame.width) - indent - 34
    label = _linked(
        element("rect", x=chip_x, y=name_y - 12, width=24, height=16, class_="strip-chip")
        + text(bar.code, chip_x + 12, name_y, anchor="middle", rtl=frame.rtl, class_="strip-code")
        + _cut(frame, bar.label, indent + 30, name_y, room / _BAR_LETTER, "strip-name"),
        bar.href,
        skipped=True,
    )
    return element("g", label, *draw_bars(frame, bar, middle), class_=f"s-{bar.side}")


def _cut(frame: Frame, label: str, at: float, y: float, letters: float, name: str) -> str:
    """Return a name, cut at a letter's end where it is longer than its room."""
    shown = label
    if len(label) > letters:
        shown = label[: max(1, int(letters) - 1)].rstrip() + "…"
    words = text(shown, frame.flip(at), y, anchor=frame.anchor, rtl=frame.rtl, class_=name)
    if shown == label:
        return words
    return element("g", element("title", escape(isolate(label, rtl=frame.rtl))), words)


def _linked(markup: str, href: str | None, *, skipped: bool = False) -> str:
    if href is None:
        return markup
    return element("a", markup, href=href, class_="lane-link", tabindex="-1" if skipped else None)


def _river(frame: Frame, dots: Sequence[float]) -> Iterator[str]:
    """Yield the river from the first lane that lies by it to the last, with a dot at each."""
    if len(dots) < 2 or not frame.names:
        return
    x = frame.flip(frame.names - _SPINE)
    bends = max(1, round((dots[-1] - dots[0]) / 36))
    step = (dots[-1] - dots[0]) / bends / 2
    path = (
        f"M{x:g} {dots[0]:g}"
        + f"q3.6 {step / 2:.1f} 0 {step:.1f}q-3.6 {step / 2:.1f} 0 {step:.1f}" * bends
    )
    yield element("path", d=path, class_="lane-river")
    for y in dots:
        yield element("circle", cx=x, cy=y, r=3.4, class_="lane-dot")
