"""Bars of presence as SVG, in four states that are told apart without colour.

Solid is certain, fading is possible, hatched is contested, dotted is silence. Looks come from the
stylesheet's classes; a bar takes its side's colour from the class of the group that it stands in.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.derive.presence import State, Stretch
from generator.model.edtf import Day
from generator.render.calendar import CalendarWords
from generator.render.frame import Frame
from generator.render.svg import element, text

BAR = 12
"""Height of a bar, in pixels."""

SHORTEST = 3.0
"""Width below which a day would not be seen."""

_LETTERS_FOR_SILENCE = 6.4
"""Pixels a letter of the words in a silence takes; they are left out where they do not fit."""


class Barred(Protocol):
    """What is drawn as one line of bars."""

    @property
    def side(self) -> str:
        """The side's identifier: the stylesheet gives it its colour."""

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """By day."""

    @property
    def goes_on(self) -> bool:
        """Whether silence follows the last stretch: nobody has reported it over."""


def draw_textures(key: str, side: str) -> str:
    """Return a side's hatch and its two fades; they take the side's colour from their class."""
    stops = (
        element("stop", class_="strip-full", offset="0"),
        element("stop", class_="strip-none", offset="1"),
    )
    name = f"{key}-{side}"
    return "".join(
        (
            element(
                "pattern",
                element("path", d="M-1 1l2-2M0 6l6-6M5 7l2-2", class_="strip-line"),
                id=f"{name}-hatch",
                class_=f"s-{side}",
                width=6,
                height=6,
                patternUnits="userSpaceOnUse",
            ),
            element("linearGradient", *stops, id=f"{name}-right", class_=f"s-{side}"),
            element("linearGradient", *stops, id=f"{name}-left", class_=f"s-{side}", x1=1, x2="0"),
        )
    )


def draw_bars(frame: Frame, row: Barred, middle: float) -> Iterator[str]:
    """Yield the bars of a row, and the dots of its silences, centred on a line."""
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


def _earlier(frame: Frame, row: Barred, middle: float) -> Iterator[str]:
    """Yield what says that a presence lies before the days shown, or begins before them."""
    if row.stretches[0].first >= frame.first:
        return
    edge = frame.flip(frame.names)
    inward = frame.inward
    yield element(
        "path",
        d=f"M{edge - 3 * inward:g} {middle - 4:g}l{-4 * inward} 4 {4 * inward} 4",
        class_="strip-earlier",
    )
    if row.stretches[-1].last < frame.first and not row.goes_on:
        date = Day.numbered(row.stretches[-1].last)
        calendar = CalendarWords(frame.words, "short")
        yield text(
            calendar.month_of_year(date.month, date.year),
            edge + 5 * inward,
            middle + 4,
            anchor=frame.anchor,
            rtl=frame.rtl,
            class_="strip-said",
        )


def _bar(frame: Frame, row: Barred, stretch: Stretch, middle: float) -> str:
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
        fill=_fade(frame, row.side, row.stretches, stretch),
    ) + element("path", d=edges, class_="strip-edge")


def _fade(frame: Frame, side: str, stretches: Sequence[Stretch], stretch: Stretch) -> str | None:
    """Return the fade away from a certain neighbour; an even tint where there is none, or two."""
    before = any(s.last + 1 == stretch.first and s.state is State.CERTAIN for s in stretches)
    after = any(s.first - 1 == stretch.last and s.state is State.CERTAIN for s in stretches)
    if before == after:
        return None
    towards = "right" if before != frame.rtl else "left"
    return f"url(#{frame.key}-{side}-{towards})"


def _silence(frame: Frame, first: int, last: int, days: int | None, middle: float) -> str:
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
