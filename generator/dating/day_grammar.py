"""What both grammars share: how descriptions of one day stand beside one another."""

from dataclasses import replace

from generator.dating.meaning import (
    Calendar,
    FromTo,
    InMonth,
    InYear,
    Offset,
    OnDate,
    OnDay,
    OnWeekday,
    Point,
    Time,
)
from generator.dating.parser import Parser, combine, named, number

Part = Offset | OnWeekday | OnDate


def one_of_each(parts: tuple[Part, ...]) -> bool:
    """Whether no part is of the same kind as another: one offset, one weekday, one date.

    A Hijri and a Gregorian date are two kinds, since sources give a day in both.
    """
    kinds = [_kind(part) for part in parts]
    return len(set(kinds)) == len(kinds)


def _kind(part: Part) -> str:
    if isinstance(part, OnDate) and isinstance(part.month, InMonth):
        return part.month.calendar.value
    return Calendar.GREGORIAN.value if isinstance(part, OnDate) else type(part).__name__


def described(part: Parser[Part], further: Parser[Part]) -> Parser[OnDay]:
    """Return a parser of a day described once to four times.

    Args:
        part: The first description.
        further: Each that follows, with what joins it to the one before.
    """

    def more(parts: tuple[Part, ...], following: Part | None) -> tuple[Part, ...]:
        return (*parts, following) if following else parts

    first = part.map(lambda one: (one,))
    whole = combine(more, first, further)
    parts = first | whole | combine(more, whole, further)
    return (
        (parts | combine(more, combine(more, whole, further), further))
        .where(one_of_each)
        .map(lambda found: OnDay(found))
    )


def at_time(time: Time, day: OnDay) -> OnDay:
    """Return the day with a time of day."""
    return replace(day, time=time)


def in_figures(between: Parser[str]) -> Parser[OnDate]:
    """Return a parser of a date in figures: 2020-12-14, 14/12/2020.

    Day before month and month before day are both read. Where one of them is no date, the other
    stands; in 4/11/2017 nobody can tell.
    """
    day_or_month = number(0, 99, range(1, 3))
    year = number(1800, 2199, range(4, 5))

    def make(first: int, second: int, in_year: int) -> OnDate:
        return OnDate(first, InMonth(second, year=InYear(in_year)))

    two = combine(lambda a, b: (a, b), day_or_month << between, day_or_month)
    return named(
        combine(lambda pair, end: make(pair[0], pair[1], end), two << between, year)
        | combine(lambda pair, end: make(pair[1], pair[0], end), two << between, year)
        | combine(lambda start, pair: make(pair[1], pair[0], start), year << between, two)
    )


def month_in_figures(between: Parser[str]) -> Parser[InMonth]:
    """Return a parser of a month in figures: 2020-05, 05/2020."""
    month = number(1, 12, range(1, 3))
    year = number(1800, 2199, range(4, 5))
    return named(
        combine(lambda y, m: InMonth(m, year=InYear(y)), year << between, month)
        | combine(lambda m, y: InMonth(m, year=InYear(y)), month << between, year)
    )


_a_day = number(1, 31, range(1, 3))


def days_in_figures(month: Parser[InMonth], between: Parser[str]) -> Parser[FromTo]:
    """Return a parser of some days of a month on end: 3–5 May."""
    return _days(
        combine(lambda first, last, of: (first, last, of), _a_day << between, _a_day, month)
    )


def days_after_month(
    name: Parser[int], between: Parser[str], year: Parser[InYear | None]
) -> Parser[FromTo]:
    """Return a parser of some days of a month on end: May 3–5, 2020."""
    return _days(
        combine(
            lambda month, first, last, of: (first, last, InMonth(month, year=of)),
            name,
            _a_day << between,
            _a_day,
            year,
        )
    )


def _days(parts: Parser[tuple[int, int, InMonth]]) -> Parser[FromTo]:
    stretch = parts.map(
        lambda part: FromTo(part[0], OnDay((OnDate(part[1], part[2]),)), throughout=True)
    )
    return named(stretch).map(
        lambda whole: replace(
            whole, end=OnDay((replace(_last_date(whole), words=whole.words),), words=whole.words)
        )
    )


def night_of(days: Parser[FromTo]) -> Parser[OnDay]:
    """Return a parser of a night by the two days it lies between: 12–13 January."""

    def make(stretch: FromTo) -> OnDay:
        return OnDay((_last_date(stretch),), Time.NIGHT_BEFORE)

    return days.where(lambda stretch: stretch.start == _last_date(stretch).day - 1).map(make)


def _last_date(stretch: FromTo) -> OnDate:
    end = stretch.end
    if isinstance(end, OnDay) and isinstance(end.parts[0], OnDate):
        return end.parts[0]
    raise TypeError("days in figures end on a date")


def is_ahead(point: Point) -> bool:
    """Whether it is a day counted forward from the day of the words."""
    return isinstance(point, OnDay) and any(
        isinstance(part, Offset) and part.days > 0 for part in point.parts
    )


def is_bare_weekday(point: Point) -> bool:
    """Whether it is a weekday of which nothing says which one."""
    if not isinstance(point, OnDay) or len(point.parts) > 1:
        return False
    (part,) = point.parts
    return isinstance(part, OnWeekday) and part.turn is None and part.of_week is None
