"""Which week, month or year is meant where words count to it, and which part of it."""

from dateutil.relativedelta import relativedelta

from generator.dating.meaning import (
    EarlierIn,
    InMonth,
    InYear,
    LaterIn,
    OnDay,
    Period,
    Portion,
    PortionOf,
    Turn,
)
from generator.dating.reckon_day import reckon_day
from generator.dating.reckon_month import reckon_part_of_month
from generator.dating.resolution import Outcome, Unit
from generator.dating.span import (
    ONE_DAY,
    Span,
    in_month,
    in_week,
    in_year,
    part_of_month,
    part_of_year,
    some_day,
)
from generator.dating.working import Working


def reckon_year(working: Working, year: InYear) -> int:
    """Return the number of a year; one that is both named and counted to has to be the same."""
    turn = year.turn.value if year.turn else 0
    working.foretells |= turn > 0
    counted = working.said.year + turn
    if year.number is None:
        return counted
    if year.turn is not None and year.number != counted:
        raise working.stopped(
            Outcome.CONFLICT,
            "year-and-turn",
            year.words,
            day=in_year(year.number),
        )
    return year.number


def _whole(working: Working, period: Period) -> Span:
    """Return the days of a week, month or year counted from the day of the words."""
    turn = period.turn.value if period.turn else 0
    working.foretells |= turn > 0
    if period.unit is Unit.WEEK:
        return in_week(working.said, turn)
    if period.unit is Unit.YEAR:
        return in_year(working.said.year + turn)
    first = working.said + relativedelta(months=turn, day=1)
    return in_month(first.year, first.month)


def reckon_period(working: Working, period: Period) -> Span:
    """Return a week, month or year counted from the day of the words."""
    span = _whole(working, period)
    working.note("week" if period.unit is Unit.WEEK else "period", period.words, span)
    return span


def reckon_portion(working: Working, part: PortionOf) -> Span:
    """Return a part of a month, a year or a week."""
    portion, whole = part.portion, part.whole
    match whole:
        case InMonth():
            span = reckon_part_of_month(working, whole, portion, part.words)
        case InYear():
            span = part_of_year(reckon_year(working, whole), portion)
        case Period():
            span = _part_of_period(working, whole, portion, part.words)
    rule = "portion-of-week"
    if isinstance(whole, InMonth) or (isinstance(whole, Period) and whole.unit is Unit.MONTH):
        rule = f"portion-of-month-{portion.value}"
    elif isinstance(whole, InYear) or whole.unit is Unit.YEAR:
        rule = f"portion-of-year-{portion.value}"
    working.note(rule, part.words, span)
    return span


def _part_of_period(working: Working, whole: Period, portion: Portion, words: str) -> Span:
    if whole.unit is Unit.WEEK:
        return _whole(working, whole)
    span = _cut(_whole(working, whole), whole.unit, portion)
    if whole.turn is None and span.first > working.said:
        # "The end of the year", said in January: the end of which year?
        before = _cut(_whole(working, Period(whole.unit, Turn.LAST)), whole.unit, portion)
        raise working.undecided("either", words, before, span)
    return span


def _cut(whole: Span, unit: Unit, portion: Portion) -> Span:
    if unit is Unit.YEAR:
        return part_of_year(whole.first.year, portion)
    return part_of_month(whole.first.year, whole.first.month, portion)


def reckon_earlier(working: Working, meaning: EarlierIn) -> Span:
    """Return the days of a period before the day of the words; of a day, that day."""
    whole = meaning.whole
    if isinstance(whole, OnDay):
        return reckon_day(working, whole)
    span = _whole(working, whole)
    if whole.turn is Turn.NEXT:
        raise working.stopped(Outcome.UNRESOLVED, "not-understood", meaning.words)
    if whole.turn in (Turn.THIS, None):
        if span.first >= working.said:
            raise working.stopped(Outcome.CONFLICT, "nothing-earlier", meaning.words, day=span)
        span = some_day(span.first, working.said - ONE_DAY)
    working.note("earlier", meaning.words, span)
    return span


def reckon_later(working: Working, meaning: LaterIn) -> Span:
    """Return the days of a period that are not over."""
    whole = meaning.whole
    if whole.turn in (Turn.LAST, Turn.BEFORE_LAST):
        raise working.stopped(Outcome.UNRESOLVED, "not-understood", meaning.words)
    working.foretells = True
    span = _whole(working, whole)
    span = some_day(max(span.first, working.said), span.last)
    working.note("later", meaning.words, span)
    return span
