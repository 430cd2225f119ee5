"""Presences over a stretch of time as a picture: static SVG, one row a presence.

Goes in: rows whose names are already in the page's locale, and the days to show. Comes out: one
``<svg>`` without styles of its own. Four states are told apart without colour: solid is certain,
fading is possible, hatched is contested, dotted is silence. In a page that reads right to left time
runs from right to left too; the drawing is made so and mirrors nothing afterwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.derive.presence import Stretch
from generator.model.edtf import Day
from generator.render.axis import HEIGHT as AXIS
from generator.render.axis import draw_axis
from generator.render.bars import draw_bars, draw_textures
from generator.render.calendar import CalendarWords
from generator.render.escape import escape
from generator.render.frame import Frame
from generator.render.locale import Locale
from generator.render.messages import messages_for
from generator.render.svg import element, isolate, text

_HEADING = 30
_FOOT = 26


@dataclass(frozen=True, slots=True)
class StripRow:
    """One presence."""

    label: str
    code: str
    """The letters of its side."""
    side: str
    """The side's identifier: the stylesheet gives it its colour."""
    stretches: tuple[Stretch, ...]
    goes_on: bool
    """Whether silence follows the last stretch: nobody has reported it over."""


@dataclass(frozen=True, slots=True)
class StripGroup:
    """The rows under one heading; under none where it is empty."""

    heading: str
    rows: tuple[StripRow, ...]


def render_strip(
    groups: Sequence[StripGroup],
    *,
    first: int,
    last: int,
    width: int,
    names: int,
    locale: Locale,
    title: str,
    key: str,
    day: tuple[int, int] | None = None,
) -> str:
    """Return the picture as SVG markup without a blank line.

    Args:
        groups: In the order in which they stand below each other.
        first: The first day shown, as a day number.
        last: The last day shown.
        width: In pixels as the letters count them.
        names: Width of the column of names; 0 puts each name above its bar.
        locale: Gives month names, direction, digits.
        title: What the picture shows, for those who do not see it.
        key: Unique in the page; the picture's own ids begin with it.
        day: Days to mark: when the event of the page happened.
    """
    rtl = locale.direction == "rtl"
    frame = Frame(first, last, width, names, rtl, key, messages_for(locale))
    body: list[str] = []
    y = float(AXIS)
    for group in groups:
        if group.heading:
            body.append(_heading(frame, group, y))
            y += _HEADING
        for row in group.rows:
            body.append("\n" + _row(frame, row, y))
            y += _row_height(frame)
    height = round(y) + (_FOOT if day else 6)
    sides = sorted({row.side for group in groups for row in group.rows})
    return element(
        "svg",
        element("title", escape(isolate(title, rtl=rtl)), id=f"{key}-title"),
        element("defs", *(draw_textures(key, side) for side in sides)),
        "\n",
        element("g", *draw_axis(frame, y), class_="strip-axis"),
        *body,
        *(_mark(frame, day, y) if day else ()),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        class_="strip",
        direction="ltr",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{key}-title",
    )


def _heading(frame: Frame, group: StripGroup, y: float) -> str:
    return element("path", d=f"M0 {y + 6:g}H{frame.width}", class_="strip-rule") + text(
        group.heading,
        frame.flip(0),
        y + 23,
        anchor=frame.anchor,
        rtl=frame.rtl,
        class_="strip-heading",
    )


def _row_height(frame: Frame) -> int:
    """Return the height of a row: with its name beside or above the bar."""
    return 26 if frame.names else 42


def _row(frame: Frame, row: StripRow, y: float) -> str:
    middle = y + _row_height(frame) - 13
    name_y = middle + 4 if frame.names else y + 13
    chip_x = frame.flip(0) - (24 if frame.rtl else 0)
    chip = element(
        "g",
        element("rect", x=chip_x, y=name_y - 12, width=24, height=16, class_="strip-chip"),
        text(row.code, chip_x + 12, name_y, anchor="middle", rtl=frame.rtl, class_="strip-code"),
    )
    name = text(
        row.label, frame.flip(31), name_y, anchor=frame.anchor, rtl=frame.rtl, class_="strip-name"
    )
    return element("g", chip, name, *draw_bars(frame, row, middle), class_=f"s-{row.side}")


def _mark(frame: Frame, day: tuple[int, int], bottom: float) -> Iterator[str]:
    x, width = frame.box(*day)
    top, height = AXIS - 6, bottom - AXIS + 10
    if day[0] == day[1]:
        line = element(
            "rect", x=x + width / 2 - 0.75, y=top, width=1.5, height=height, class_="strip-day"
        )
    else:
        line = element("rect", x=x, y=top, width=width, height=height, class_="strip-days")
    yield line
    calendar = CalendarWords(frame.words, "short")
    said = [calendar.day_of_month(Day.numbered(number)) for number in dict.fromkeys(day)]
    words = "–".join(said) if not frame.rtl else " – ".join(said)
    half = len(words) * 3.6
    middle = min(max(x + width / 2, half), frame.width - half)
    yield text(words, middle, bottom + 20, anchor="middle", rtl=frame.rtl, class_="strip-when")
