"""Which day is meant: counted from the day of the words, by its weekday, by its date, or by all."""

import datetime

from dateutil.relativedelta import relativedelta

from generator.dating.meaning import (
    Calendar,
    InMonth,
    NthWeekday,
    Offset,
    OnDate,
    OnDay,
    OnWeekday,
    Period,
    Time,
    Turn,
)
from generator.dating.reckon_month import reckon_day_of_month, reckon_month
from generator.dating.resolution import Outcome, Weekday
from generator.dating.span import (
    ONE_DAY,
    Span,
    in_week,
    on_day,
    some_day,
    week_starts,
    weekday_back,
    weekday_on,
)
from generator.dating.working import Working


def reckon_day(working: Working, day: OnDay) -> Span:
    """Return the day on which all its descriptions agree, or stop where they do not."""
    if day.second is not None:
        return _night_between(working, day, day.second)
    span: Span | None = None
    weekday = next((part for part in day.parts if isinstance(part, OnWeekday)), None)
    for offset in (part for part in day.parts if isinstance(part, Offset)):
        span = on_day(working.said + relativedelta(days=offset.days))
        working.note("offset", offset.words, span, count=offset.days)
        working.foretells |= offset.days > 0
    dates = [part for part in day.parts if isinstance(part, OnDate)]
    # A Hijri date has a day of doubt, and is held against the others.
    for date in sorted(dates, key=_is_hijri):
        found = _on_date(working, date, weekday.weekday if weekday else None, span)
        span = found if span is None else _common(working, date.words, span, found)
    if span is None:
        if weekday is None:
            raise ValueError("a day without a description")
        span = reckon_weekday(working, weekday)
    elif weekday is not None:
        span = _hold_against(working, weekday, span)
    return _by_time(working, day, span)


def _is_hijri(date: OnDate) -> bool:
    return isinstance(date.month, InMonth) and date.month.calendar is Calendar.HIJRI


def reckon_weekday(working: Working, day: OnWeekday) -> Span:
    """Return the day that a weekday alone means."""
    said, weekday = working.said, day.weekday
    if day.of_week is not None:
        return _in_weeks(working, day, day.of_week.value, "weekday-of-week")
    match day.turn:
        case None:
            rule, found = "weekday-back", weekday_back(said, weekday)
        case Turn.LAST:
            rule, found = "weekday-last", weekday_back(said - ONE_DAY, weekday)
            if (said - found).days <= day.skips:
                raise working.undecided(
                    "either", day.words, on_day(found), on_day(found - relativedelta(weeks=1))
                )
        case Turn.BEFORE_LAST:
            rule = "weekday-before-last"
            found = weekday_back(said - ONE_DAY, weekday) - relativedelta(weeks=1)
        case Turn.THIS:
            return _in_weeks(working, day, 0, "weekday-this")
        case Turn.NEXT:
            rule, found = "weekday-next", weekday_on(said + ONE_DAY, weekday)
            working.foretells = True
            if (found - said).days <= day.skips:
                raise working.undecided(
                    "either", day.words, on_day(found), on_day(found + relativedelta(weeks=1))
                )
    span = on_day(found)
    working.note(rule, day.words, span, weekday=weekday)
    return span


def _in_weeks(working: Working, day: OnWeekday, weeks: int, rule: str) -> Span:
    """Return the weekday of a week where it is the same whichever day weeks begin on."""
    found = sorted({weekday_on(start, day.weekday) for start in week_starts(working.said, weeks)})
    if day.skips and found[0] < working.said:
        found.append(weekday_on(working.said, day.weekday))
    if len(found) > 1:
        raise working.undecided("either", day.words, *map(on_day, found))
    working.foretells |= found[0] > working.said
    span = on_day(found[0])
    working.note(rule, day.words, span, weekday=day.weekday)
    return span


def _on_date(
    working: Working, date: OnDate, weekday: Weekday | None, expected: Span | None
) -> Span:
    if isinstance(date.month, Period):
        return _of_the_month(working, date.day, date.month, date.words)
    return reckon_day_of_month(
        working, date.month, date.day, date.words, weekday=weekday, expected=expected
    )


def _of_the_month(working: Working, day: int, month: Period, words: str) -> Span:
    turn = month.turn.value if month.turn else 0
    first = working.said + relativedelta(months=turn, day=1)
    last = first + relativedelta(day=31)
    if not 1 <= day <= last.day:
        raise working.stopped(Outcome.INVALID, "no-such-day", words, count=day)
    working.foretells |= turn > 0
    span = on_day(first.replace(day=day))
    working.note("date", words, span)
    return span


def _common(working: Working, words: str, one: Span, other: Span) -> Span:
    """Return the days that two descriptions have in common, or stop where there are none."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    if first > last:
        raise working.stopped(Outcome.CONFLICT, "days-differ", words, day=one, other=other)
    return one if (first, last) == (one.first, one.last) else some_day(first, last)


def _hold_against(working: Working, weekday: OnWeekday, span: Span) -> Span:
    """Return the day of a span that is the weekday the words give, or stop where none is."""
    wanted = weekday.weekday
    found = weekday_on(span.first, wanted)
    if found > span.last:
        raise working.stopped(
            Outcome.CONFLICT,
            "weekday-differs",
            weekday.words,
            day=span,
            weekday=wanted,
            actual=Weekday(span.first.weekday()),
        )
    day = on_day(found)
    if not _fits_turn(working, weekday, found):
        raise working.stopped(Outcome.CONFLICT, "turn-differs", weekday.words, day=day)
    working.note("weekday-agrees", weekday.words, day, weekday=wanted)
    return day


def _fits_turn(working: Working, weekday: OnWeekday, day: datetime.date) -> bool:
    if weekday.of_week is not None:
        week = in_week(working.said, weekday.of_week.value)
        return week.first <= day <= week.last
    match weekday.turn:
        case None:
            return True
        case Turn.LAST | Turn.BEFORE_LAST:
            return day < working.said
        case Turn.THIS:
            week = in_week(working.said, 0)
            return week.first <= day <= week.last
        case Turn.NEXT:
            return day > working.said


def _by_time(working: Working, day: OnDay, span: Span) -> Span:
    """Return the days on which a night of that day can be; a day for any other time."""
    if day.time is Time.DAY:
        return span
    if day.time is Time.NIGHT_BEFORE:
        nights = some_day(span.first - ONE_DAY, span.last)
        working.note("night", day.words, nights, day=on_day(span.first - ONE_DAY))
        return nights
    said = working.said
    counted = any(isinstance(part, Offset) for part in day.parts)
    # "Monday night", said on a Monday, is the night to Monday, or its small hours.
    looks_back = not counted and span.first == said and isinstance(day.parts[0], OnWeekday)
    before = looks_back or (day.time is Time.EITHER_NIGHT and not counted)
    first = span.first - ONE_DAY if before else span.first
    last = said if span.last <= said <= span.last + ONE_DAY else span.last + ONE_DAY
    nights = some_day(first, last)
    working.note("either-night" if before else "night", day.words, nights, day=span)
    return nights


def _night_between(working: Working, day: OnDay, second: Weekday) -> Span:
    """Return the two days of a night from one weekday to another, the last that was over."""
    part = day.parts[0]
    first = part.weekday if isinstance(part, OnWeekday) else Weekday.MONDAY
    if (first + 1) % 7 != second:
        raise working.stopped(
            Outcome.CONFLICT, "nights-differ", day.words, weekday=first, actual=second
        )
    ends = weekday_back(working.said, second)
    begins = ends - ONE_DAY
    if working.said.weekday() == first:
        # Tonight, or the one a week ago?
        raise working.undecided(
            "either",
            day.words,
            some_day(begins, ends),
            some_day(working.said, working.said + ONE_DAY),
        )
    span = some_day(begins, ends)
    working.note("night", day.words, span, day=on_day(begins))
    return span


def reckon_nth_weekday(working: Working, nth: NthWeekday) -> Span:
    """Return the so-many-eth of a weekday in a month."""
    month = reckon_month(working, nth.month)
    found = weekday_on(month.first, nth.weekday) + relativedelta(weeks=nth.number - 1)
    if found > month.last:
        raise working.stopped(Outcome.INVALID, "no-such-weekday", nth.words, weekday=nth.weekday)
    span = on_day(found)
    working.note("nth-weekday", nth.words, span, weekday=nth.weekday, count=nth.number)
    return span
