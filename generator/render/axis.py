"""The axis of a picture of time: honest ticks of the calendar, from centuries to days.

A tick stands at the beginning of what it names. The step is the narrowest for which the names do
not run into each other, so that the same axis serves a week and a thousand years.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from generator.model.edtf import Day
from generator.render.calendar import CalendarWords
from generator.render.frame import Frame
from generator.render.svg import element, text

HEIGHT = 40
"""Of the axis: two lines of words."""

_DAY_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = (1, 2, 3, 6)
_DAYS_WORTH = 12
"""Pixels a day from which days are named rather than months."""
_DAYS_A_MONTH = 30.44
_DAYS_A_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis."""

    day: int
    above: str
    """The larger unit, where it begins: a year above months, a month above days."""
    below: str
    """The unit itself; empty where the ticks are years."""
    strong: bool
    """Whether a larger unit begins here."""


def draw_axis(frame: Frame, bottom: float) -> Iterator[str]:
    """Yield the lines of the axis, down to the bottom of the picture, and their names."""
    room = room_for(frame)
    ticks = list(find_ticks(frame, room))
    above = [tick for tick in ticks if tick.above]
    # What begins a little further on has the longer stretch, and takes the place of its name.
    crowded = {
        tick.day
        for tick, after in pairwise(above)
        if (after.day - tick.day) * frame.per_day < len(tick.above) * 7 + 8
    }
    for tick in ticks:
        x = frame.at(tick.day)
        yield element(
            "path", d=f"M{x:.1f} 4V{bottom:g}", class_="strip-year" if tick.strong else "strip-tick"
        )
        # Counted along the line of reading, so that one rule serves both directions.
        if frame.width - frame.flip(x) < room * 0.9:
            continue
        name = partial(text, anchor=frame.anchor, rtl=frame.rtl)
        beside = x + 4 * frame.inward
        if tick.below:
            yield name(tick.below, beside, 31, class_="strip-month")
        if tick.above and tick.day not in crowded:
            yield name(tick.above, beside, 15, class_="strip-month strip-heading")


def room_for(frame: Frame) -> int:
    """Return the pixels that the name of a month needs: two words in Levantine Arabic."""
    return 74 if frame.rtl else 40


def find_ticks(frame: Frame, room: float) -> Iterator[Tick]:
    """Yield the ticks of the days shown, in order of time."""
    calendar = CalendarWords(frame.words, "short")
    days = next((n for n in _DAY_STEPS if frame.per_day * n >= 24), _DAY_STEPS[-1])
    months = next((n for n in _MONTH_STEPS if frame.per_day * _DAYS_A_MONTH * n >= room), None)
    if frame.per_day >= _DAYS_WORTH:
        yield from _days(frame, calendar, days)
    elif months is not None:
        yield from _months(frame, calendar, months)
    else:
        yield from _years(frame, calendar, max(room, 48))


def _days(frame: Frame, calendar: CalendarWords, step: int) -> Iterator[Tick]:
    said: tuple[int, int] | None = None
    for number in range(frame.first, frame.last + 1):
        day = Day.numbered(number)
        # Of a step of five or ten, the 31st would stand beside the 1st.
        if (day.day - 1) % step or day.day + step // 2 > 31:
            continue
        month = (day.year, day.month)
        above = "" if month == said else calendar.month_of_year(day.month, day.year)
        said = month
        yield Tick(number, above, calendar.digits(day.day), day.day == 1)


def _months(frame: Frame, calendar: CalendarWords, step: int) -> Iterator[Tick]:
    start = Day.numbered(frame.first)
    said: int | None = None
    for count in range(start.year * 12 + start.month - 1, 10**12):
        year, before = divmod(count, 12)
        day = Day(year, before + 1, 1).ordinal
        if day > frame.last:
            return
        if day < frame.first or before % step:
            continue
        above = "" if year == said else calendar.era(year)
        said = year
        yield Tick(day, above, calendar.month_alone(before + 1), before == 0)


def _years(frame: Frame, calendar: CalendarWords, room: float) -> Iterator[Tick]:
    wanted = room / (frame.per_day * _DAYS_A_YEAR)
    step = next(n * 10**power for power in range(20) for n in (1, 2, 5) if n * 10**power >= wanted)
    first, last = Day.numbered(frame.first).year, Day.numbered(frame.last).year
    for year in range(-(-first // step) * step, last + 1, step):
        day = Day(year, 1, 1).ordinal
        if day >= frame.first:
            yield Tick(day, calendar.era(year), "", year % (step * 10) == 0 or step == 1)
