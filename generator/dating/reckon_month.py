"""Which month is meant by a month's name, of either calendar, and which day or part of it."""

import datetime
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

from generator.dating import hijri
from generator.dating.meaning import Calendar, InMonth, InYear, Portion, Turn
from generator.dating.resolution import Outcome, Weekday
from generator.dating.span import (
    ONE_DAY,
    Span,
    in_month,
    in_year,
    on_day,
    part_of_month,
    some_day,
)
from generator.dating.working import Working

Take = Callable[[int], Span | None]
"""What is asked for in the month of a year; None where that month has no such day."""

NEAR = 183
"""Half a year in days. Of a date without a year no more is certain than that it is a near one."""

_DOUBTFUL = 3
"""On so many days at its end, a Hijri month with its days of doubt may be over already."""

_HIJRI_PORTIONS = {
    Portion.START: (1, 9),
    Portion.MIDDLE: (10, 19),
    Portion.END: (20, 30),
    Portion.FIRST_HALF: (1, 15),
    Portion.SECOND_HALF: (16, 30),
}


def reckon_month(working: Working, month: InMonth) -> Span:
    """Return the month that a name means."""
    return _choose(working, month, month.words, _whole(month))


def reckon_part_of_month(working: Working, month: InMonth, portion: Portion, words: str) -> Span:
    """Return a part of the month that a name means."""
    if month.calendar is Calendar.GREGORIAN:
        return _choose(
            working, month, words, lambda year: part_of_month(year, month.month, portion)
        )
    first, last = _HIJRI_PORTIONS[portion]
    return _choose(working, month, words, lambda year: _hijri_days(year, month.month, first, last))


def reckon_day_of_month(
    working: Working,
    month: InMonth,
    day: int,
    words: str,
    *,
    weekday: Weekday | None = None,
    expected: Span | None = None,
) -> Span:
    """Return a day of the month that a name means; a Hijri day with a day of doubt on either side.

    Args:
        working: What is known so far.
        month: The month, with or without its year.
        day: The day of the month.
        words: The words of the date.
        weekday: The weekday that the words give for it, to tell one year from another.
        expected: The day that other words give, by which a missing year is known.
    """
    if month.month not in range(1, 13):
        raise working.stopped(Outcome.INVALID, "no-such-month", words, count=month.month)
    longest = 30
    if month.calendar is Calendar.GREGORIAN:
        longest = in_month(2000, month.month).last.day
    if day not in range(1, longest + 1):
        raise working.stopped(Outcome.INVALID, "no-such-day", words, count=day)

    def take(year: int) -> Span | None:
        if month.calendar is Calendar.HIJRI:
            return _hijri_days(year, month.month, day, day)
        if day > in_month(year, month.month).last.day:
            return None
        return on_day(datetime.date(year, month.month, day))

    if expected is not None and month.year is None and month.turn is None:
        found = _year_of(expected, month, take)
        _settle_twin(working, month, words)
        working.note("date", words, found)
        return found
    return _choose(working, month, words, take, weekday)


def _whole(month: InMonth) -> Take:
    if month.calendar is Calendar.GREGORIAN:
        return lambda year: in_month(year, month.month)
    return lambda year: _hijri_days(year, month.month, 1, 30)


def _hijri_days(year: int, month: int, first: int, last: int) -> Span:
    """Return days of a Hijri month with the day of doubt on either side."""
    if year not in hijri.YEARS:
        raise OverflowError(f"{year} is beyond the reckoned years")
    begins = hijri.first_of_month(year, month) + relativedelta(days=first - 1)
    ends = min(
        hijri.first_of_month(year, month) + relativedelta(days=last - 1),
        max(hijri.last_of_month(year, month), begins),
    )
    return some_day(begins - ONE_DAY, ends + ONE_DAY)


def _year_of(expected: Span, month: InMonth, take: Take) -> Span:
    """Return the day in the year in which another day lies, or nearest to it."""
    around = _said_year(month, expected.first)
    found = [span for year in (around - 1, around, around + 1) if (span := take(year))]
    return min(found, key=lambda span: abs((span.first - expected.first).days))


def _said_year(month: InMonth, day: datetime.date) -> int:
    return day.year if month.calendar is Calendar.GREGORIAN else hijri.find_month(day)[0]


def _settle_twin(working: Working, month: InMonth, words: str) -> None:
    if month.twin is not None and month.twin != month.month:
        raise working.stopped(Outcome.CONFLICT, "months-differ", words)


def _choose(
    working: Working,
    month: InMonth,
    words: str,
    take: Take,
    weekday: Weekday | None = None,
) -> Span:
    """Return what is asked for in the year that the words, or the want of words, lead to."""
    _settle_twin(working, month, words)
    if month.year is not None:
        span = _in_given_year(working, month, month.year, words, take)
        if month.turn is not None and _by_turn(working, month, month.turn, words, take) != span:
            raise working.stopped(Outcome.CONFLICT, "year-and-turn", words, day=span)
        working.note("date", words, span)
        return span
    if month.turn is not None:
        span = _by_turn(working, month, month.turn, words, take)
        working.note(f"month-{month.turn.name.lower()}", words, span)
        return span
    return _nearest(working, month, words, take, weekday)


def _in_given_year(working: Working, month: InMonth, year: InYear, words: str, take: Take) -> Span:
    turn = year.turn.value if year.turn else 0
    if year.number is not None:
        if year.turn is not None and year.number != working.said.year + turn:
            raise working.stopped(
                Outcome.CONFLICT, "year-and-turn", year.words, day=in_year(year.number)
            )
        return _existing(working, words, take(year.number))
    working.foretells |= turn > 0
    if month.calendar is Calendar.GREGORIAN:
        return _existing(working, words, take(working.said.year + turn))
    # Whether "last year" is one of the Hijri or of the Gregorian years, nobody says.
    by_hijri = take(hijri.find_month(working.said)[0] + turn)
    window = in_year(working.said.year + turn)
    around = hijri.find_month(window.first)[0]
    by_other = [
        span
        for count in range(around - 1, around + 3)
        if (span := take(count)) and span.first >= window.first and span.last <= window.last
    ]
    found = {span for span in (by_hijri, *by_other) if span}
    if len(found) > 1:
        raise working.undecided("either", words, *found)
    return _existing(working, words, *found)


def _existing(working: Working, words: str, span: Span | None) -> Span:
    if span is None:
        raise working.stopped(Outcome.INVALID, "no-such-day-that-year", words)
    return span


def _by_turn(working: Working, month: InMonth, turn: Turn, words: str, take: Take) -> Span:
    whole = _whole(month)
    year = _said_year(month, working.said)
    around = [(count, span) for count in range(year - 3, year + 4) if (span := whole(count))]
    current = [n for n, span in around if span.first <= working.said <= span.last]
    match turn:
        case Turn.THIS:
            if not current:
                raise working.stopped(Outcome.CONFLICT, "month-not-current", words)
            return _existing(working, words, take(current[0]))
        case Turn.LAST:
            chosen = max(n for n, span in around if span.last < working.said)
        case Turn.NEXT:
            chosen = min(n for n, span in around if span.first > working.said)
            working.foretells = True
        case Turn.BEFORE_LAST:
            raise working.stopped(Outcome.UNRESOLVED, "not-understood", words)
    span = _existing(working, words, take(chosen))
    here = take(current[0]) if current else None
    # "3 May last" said on 20 May: of this May, or of the one before? And a Hijri month that may
    # have ended yesterday may be the last one.
    if here and (
        (here.last < working.said or _may_be_over(working, month, current[0]))
        if turn is Turn.LAST
        else here.first > working.said
    ):
        raise working.undecided("either", words, span, here)
    before = take(chosen - 1)
    if month.may_skip and chosen == year and before:
        raise working.undecided("either", words, span, before)
    return span


def _may_be_over(working: Working, month: InMonth, year: int) -> bool:
    whole = _whole(month)(year)
    doubtful = month.calendar is Calendar.HIJRI and whole is not None
    return doubtful and whole is not None and (whole.last - working.said).days < _DOUBTFUL


def _nearest(
    working: Working, month: InMonth, words: str, take: Take, weekday: Weekday | None
) -> Span:
    """Return the nearest such time where it is not yet to come, or stop.

    A date without a year is one that everybody then knew. "25 June" said on 24 June is likelier
    tomorrow than a year ago, and nothing in the words says which.
    """
    said = working.said
    year = _said_year(month, said)
    known = [span for count in range(year - 9, year + 10) if (span := _take_or_none(take, count))]
    past = max((span for span in known if span.first <= said), key=lambda span: span.first)
    ahead = min((span for span in known if span.first > said), key=lambda span: span.first)
    back, forth = max(0, (said - past.last).days), (ahead.first - said).days
    if weekday is not None and back > forth:
        matching = [span for span in (past, ahead) if _has_weekday(span, weekday)]
        if len(matching) == 1:
            working.foretells |= matching[0] is ahead
            working.note("date-by-weekday", words, matching[0], weekday=weekday)
            return matching[0]
        if not matching:
            raise working.stopped(
                Outcome.CONFLICT,
                "weekday-in-no-year",
                words,
                weekday=weekday,
                first=past,
                second=ahead,
            )
    if back > min(forth, NEAR):
        raise working.undecided("date-without-year", words, past, ahead)
    working.note("date-nearest", words, past)
    return past


def _take_or_none(take: Take, year: int) -> Span | None:
    try:
        return take(year)
    except (OverflowError, ValueError):
        return None


def _has_weekday(span: Span, weekday: Weekday) -> bool:
    days = (span.last - span.first).days + 1
    return any((span.first + n * ONE_DAY).weekday() == weekday for n in range(days))
