"""Presences over a stretch of time as a picture: static SVG, one row a presence.

Goes in: rows whose names are already in the page's locale, and the days to show. Comes out: one
``<svg>`` without styles of its own. Four states are told apart without colour: solid is certain,
fading is possible, hatched is contested, dotted is silence. In a page that reads right to left time
runs from right to left too; the drawing is made so and mirrors nothing afterwards.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.derive.presence import State, Stretch
from generator.render.calendar import CalendarWords
from generator.render.escape import escape
from generator.render.locale import Locale
from generator.render.messages import Messages, messages_for
from generator.render.svg import element, isolate, text

BAR = 12
"""Height of a bar, in pixels."""

SHORTEST = 3.0
"""Width below which a day would not be seen."""

_AXIS = 40
_HEADING = 30
_FOOT = 26
_LETTERS_FOR_SILENCE = 6.4
"""Pixels a letter of the words in a silence takes; they are left out where they do not fit."""


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


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things go."""

    first: int
    last: int
    width: int
    names: int
    """Width of the column of names; 0 where a name stands above its bar."""
    rtl: bool
    key: str
    words: Messages

    @property
    def row(self) -> int:
        return 26 if self.names else 42

    @property
    def per_day(self) -> float:
        return (self.width - self.names) / (self.last - self.first + 1)

    def at(self, day: float) -> float:
        """Return the x of a day's beginning."""
        return self.flip(self.names + (day - self.first) * self.per_day)

    def flip(self, x: float) -> float:
        return self.width - x if self.rtl else x

    def box(self, first: int, last: int) -> tuple[float, float]:
        """Return the left edge and the width of a run of days, cut to the frame."""
        a, b = self.at(max(first, self.first)), self.at(min(last, self.last) + 1)
        return min(a, b), abs(b - a)

    @property
    def anchor(self) -> str:
        """The side of a name that lies towards the beginning of its line."""
        return "end" if self.rtl else "start"


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
    frame = _Frame(first, last, width, names, rtl, key, messages_for(locale))
    body: list[str] = []
    y = float(_AXIS)
    for group in groups:
        if group.heading:
            body.append(_heading(frame, group, y))
            y += _HEADING
        for row in group.rows:
            body.append("\n" + _row(frame, row, y))
            y += frame.row
    height = round(y) + (_FOOT if day else 6)
    sides = sorted({row.side for group in groups for row in group.rows})
    return element(
        "svg",
        element("title", escape(isolate(title, rtl=rtl)), id=f"{key}-title"),
        element("defs", *(_textures(frame, side) for side in sides)),
        "\n",
        element("g", *_axis(frame, y, locale), class_="strip-axis"),
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


def _textures(frame: _Frame, side: str) -> str:
    """Return a side's hatch and its two fades; they take the side's colour from their class."""
    stops = (
        element("stop", class_="strip-full", offset="0"),
        element("stop", class_="strip-none", offset="1"),
    )
    key = f"{frame.key}-{side}"
    return "".join(
        (
            element(
                "pattern",
                element("path", d="M-1 1l2-2M0 6l6-6M5 7l2-2", class_="strip-line"),
                id=f"{key}-hatch",
                class_=f"s-{side}",
                width=6,
                height=6,
                patternUnits="userSpaceOnUse",
            ),
            element("linearGradient", *stops, id=f"{key}-right", class_=f"s-{side}"),
            element("linearGradient", *stops, id=f"{key}-left", class_=f"s-{side}", x1=1, x2="0"),
        )
    )


def _heading(frame: _Frame, group: StripGroup, y: float) -> str:
    return element("path", d=f"M0 {y + 6:g}H{frame.width}", class_="strip-rule") + text(
        group.heading,
        frame.flip(0),
        y + 23,
        anchor=frame.anchor,
        rtl=frame.rtl,
        class_="strip-heading",
    )


def _row(frame: _Frame, row: StripRow, y: float) -> str:
    middle = y + frame.row - 13
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
    return element("g", chip, name, *_bars(frame, row, middle), class_=f"s-{row.side}")


def _bars(frame: _Frame, row: StripRow, middle: float) -> Iterator[str]:
    shown = [s for s in row.stretches if s.first <= frame.last and s.last >= frame.first]
    for stretch in (s for s in shown if s.state is State.UNKNOWN):
        yield _silence(frame, stretch.first, stretch.last, stretch.last - stretch.first + 1, middle)
    after = row.stretches[-1].last + 1
    yield from _earlier(frame, row, middle)
    if row.goes_on and after <= frame.last:
        yield _silence(frame, after, frame.last, None, middle)
    for stretch in shown:
        if stretch.state is not State.UNKNOWN:
            yield _bar(frame, row, stretch, middle)


def _earlier(frame: _Frame, row: StripRow, middle: float) -> Iterator[str]:
    """Yield what says that a presence lies before the days shown, or begins before them."""
    if row.stretches[0].first >= frame.first:
        return
    edge = frame.flip(frame.names)
    inward = -1 if frame.rtl else 1
    yield element(
        "path",
        d=f"M{edge - 3 * inward:g} {middle - 4:g}l{-4 * inward} 4 {4 * inward} 4",
        class_="strip-earlier",
    )
    if row.stretches[-1].last < frame.first and not row.goes_on:
        date = datetime.date.fromordinal(row.stretches[-1].last)
        calendar = CalendarWords(frame.words, "short")
        yield text(
            calendar.month_of_year(date.month, date.year),
            edge + 5 * inward,
            middle + 4,
            anchor=frame.anchor,
            rtl=frame.rtl,
            class_="strip-said",
        )


def _bar(frame: _Frame, row: StripRow, stretch: Stretch, middle: float) -> str:
    x, width = frame.box(stretch.first, stretch.last)
    if width < SHORTEST:
        x, width = x - (SHORTEST - width) / 2, SHORTEST
    top = middle - BAR / 2
    if stretch.state is State.CERTAIN:
        return element("rect", x=x, y=top, width=width, height=BAR, class_="strip-certain")
    if stretch.state is State.CONTESTED:
        return element(
            "rect",
            x=x,
            y=top,
            width=width,
            height=BAR,
            class_="strip-contested",
            fill=f"url(#{frame.key}-{row.side}-hatch)",
        )
    edges = f"M{x:.1f} {top + 0.5:g}h{width:.1f}M{x:.1f} {top + BAR - 0.5:g}h{width:.1f}"
    return element(
        "rect",
        x=x,
        y=top,
        width=width,
        height=BAR,
        class_="strip-possible",
        fill=_fade(frame, row, stretch),
    ) + element("path", d=edges, class_="strip-edge")


def _fade(frame: _Frame, row: StripRow, stretch: Stretch) -> str | None:
    """Return the fade away from a certain neighbour; an even tint where there is none, or two."""
    before = any(s.last + 1 == stretch.first and s.state is State.CERTAIN for s in row.stretches)
    after = any(s.first - 1 == stretch.last and s.state is State.CERTAIN for s in row.stretches)
    if before == after:
        return None
    towards = "right" if before != frame.rtl else "left"
    return f"url(#{frame.key}-{row.side}-{towards})"


def _silence(frame: _Frame, first: int, last: int, days: int | None, middle: float) -> str:
    x, width = frame.box(first, last)
    line = element(
        "path", d=f"M{x + 3:.1f} {middle:g}h{max(width - 5, 0.1):.1f}", class_="strip-silence"
    )
    if days is None:
        return line
    words = frame.words.text("state.silence", days=frame.words.count("day", days))
    if width < len(words) * _LETTERS_FOR_SILENCE + 24:
        return line
    return line + text(
        words,
        x + width / 2,
        middle + 4,
        anchor="middle",
        rtl=frame.rtl,
        class_="strip-said",
    )


def _mark(frame: _Frame, day: tuple[int, int], bottom: float) -> Iterator[str]:
    x, width = frame.box(*day)
    top, height = _AXIS - 6, bottom - _AXIS + 10
    if day[0] == day[1]:
        line = element(
            "rect", x=x + width / 2 - 0.75, y=top, width=1.5, height=height, class_="strip-day"
        )
    else:
        line = element("rect", x=x, y=top, width=width, height=height, class_="strip-days")
    yield line
    calendar = CalendarWords(frame.words, "short")
    said = [_day(calendar, number) for number in dict.fromkeys(day)]
    words = "–".join(said) if not frame.rtl else " – ".join(said)
    half = len(words) * 3.6
    middle = min(max(x + width / 2, half), frame.width - half)
    yield text(words, middle, bottom + 20, anchor="middle", rtl=frame.rtl, class_="strip-when")


def _day(calendar: CalendarWords, number: int) -> str:
    date = datetime.date.fromordinal(number)
    return calendar.words.text(
        "date.day-month", day=calendar.digits(date.day), month=calendar.month(date.month)
    )


def _axis(frame: _Frame, bottom: float, locale: Locale) -> Iterator[str]:
    calendar = CalendarWords(messages_for(locale), "short")
    months = list(_months(frame.first, frame.last))
    pixels = frame.per_day * 30.4
    room = 74 if frame.rtl else 40
    step = next((n for n in (1, 2, 3, 6) if pixels * n >= room), 12)
    year_said: int | None = None
    for month in months:
        if (month.month - 1) % step:
            continue
        x = frame.at(month.toordinal())
        is_january = month.month == 1
        yield element(
            "path",
            d=f"M{x:.1f} 4V{bottom:g}",
            class_="strip-year" if is_january else "strip-tick",
        )
        beside = x - 4 if frame.rtl else x + 4
        if (x if frame.rtl else frame.width - x) < room * 0.9:
            continue
        if step < 12:
            yield text(
                calendar.month(month.month),
                beside,
                31,
                anchor=frame.anchor,
                rtl=frame.rtl,
                class_="strip-month",
            )
        if month.year != year_said:
            yield text(
                calendar.digits(month.year),
                beside,
                15,
                anchor=frame.anchor,
                rtl=frame.rtl,
                class_="strip-month strip-heading",
            )
            year_said = month.year


def _months(first: int, last: int) -> Iterable[datetime.date]:
    """Yield the first day of each month from one day to another."""
    day = datetime.date.fromordinal(first)
    month = datetime.date(day.year, day.month, 1)
    while month.toordinal() <= last:
        if month.toordinal() >= first:
            yield month
        year, before = divmod(month.year * 12 + month.month, 12)
        month = datetime.date(year, before + 1, 1)
