"""Stretches of days, each with the EDTF text that says no more and no less."""

import datetime
from dataclasses import dataclass
from typing import Final

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from generator.dating.meaning import Portion
from generator.model import edtf

ONE_DAY: Final = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day that something can be on, and how EDTF says so."""

    first: datetime.date
    last: datetime.date
    text: str


def on_day(day: datetime.date) -> Span:
    """Return one day."""
    return Span(day, day, day.isoformat())


def some_day(first: datetime.date, last: datetime.date) -> Span:
    """Return one of the days from first to last."""
    if first == last:
        return on_day(first)
    return Span(first, last, f"[{first.isoformat()}..{last.isoformat()}]")


def text_only(text: str) -> Span:
    """Return a span of which only the text is of use: an interval with an end nobody knows."""
    return Span(datetime.date.min, datetime.date.max, text)


def read_span(text: str) -> Span:
    """Return the span of an EDTF text with two definite bounds."""
    value = edtf.parse(text)
    first, last = value.earliest.date, value.latest.date
    if first is None or last is None:
        raise ValueError(f"{text} has no bounds in the years 1 to 9999")
    return Span(first, last, text)


def in_year(year: int) -> Span:
    """Return some time in a year."""
    return read_span(f"{year:04d}")


def in_month(year: int, month: int) -> Span:
    """Return some time in a month."""
    return read_span(f"{year:04d}-{month:02d}")


_CODES = {
    Portion.START: 37,
    Portion.MIDDLE: 38,
    Portion.END: 39,
    Portion.FIRST_HALF: 40,
    Portion.SECOND_HALF: 41,
    Portion.FIRST_QUARTER: 33,
    Portion.SECOND_QUARTER: 34,
    Portion.THIRD_QUARTER: 35,
    Portion.FOURTH_QUARTER: 36,
}


def part_of_year(year: int, portion: Portion) -> Span:
    """Return a third, a half or a quarter of a year.

    Early, middle and late are the three thirds, four months each: EDTF has a code for these, and
    "early this year" is said of April too. A narrower reading would be a guess.
    """
    return read_span(f"{year:04d}-{_CODES[portion]}")


def part_of_month(year: int, month: int, portion: Portion) -> Span:
    """Return a part of a month: days 1 to 9, 10 to 19 or from 20 on; or one of its halves.

    Early, middle and late go by the tens of the day, which EDTF can write: ``2021-02-1X``. Late
    months are written as a set, since ``2021-01-2X`` would leave out the 30th and 31st.
    """
    start = f"{year:04d}-{month:02d}"
    last = read_span(start).last
    match portion:
        case Portion.START:
            return read_span(f"{start}-0X")
        case Portion.MIDDLE:
            return read_span(f"{start}-1X")
        case Portion.END:
            return some_day(last.replace(day=20), last)
        case Portion.FIRST_HALF:
            return some_day(last.replace(day=1), last.replace(day=15))
        case Portion.SECOND_HALF:
            return some_day(last.replace(day=16), last)
        case _:
            raise ValueError(f"a month has no {portion.value}")


_WEEKDAYS: Final = (MO, TU, WE, TH, FR, SA, SU)


def weekday_back(day: datetime.date, weekday: int) -> datetime.date:
    """Return the nearest day with a weekday that is not after a day; that day itself counts."""
    return day + relativedelta(weekday=_WEEKDAYS[weekday](-1))


def weekday_on(day: datetime.date, weekday: int) -> datetime.date:
    """Return the nearest day with a weekday that is not before a day; that day itself counts."""
    return day + relativedelta(weekday=_WEEKDAYS[weekday](+1))


WEEK_STARTS: Final = (5, 6, 0)
"""The weekdays on which a week may begin: Saturday, Sunday or Monday, by country."""


def week_starts(day: datetime.date, weeks: int) -> tuple[datetime.date, ...]:
    """Return the first day of a day's week, or of one some weeks away, for each start of a week."""
    return tuple(weekday_back(day, start) + relativedelta(weeks=weeks) for start in WEEK_STARTS)


def in_week(day: datetime.date, weeks: int) -> Span:
    """Return some time in the week of a day, or in one some weeks away.

    Nobody says on which day the weeks of a text begin: the answer covers all that may be meant.
    """
    starts = week_starts(day, weeks)
    return some_day(min(starts), max(starts) + relativedelta(days=6))
