"""An EDTF date in the words of a locale: "around 2 May 2020", "منتصف شباط 2021".

Whatever the parser accepts has words here, and words that claim no more than the date does: an
unknown end and an open one are told apart, a doubted date is called uncertain and not probable.
The result is plain text; whoever puts it on a page isolates it.
"""

from collections.abc import Sequence

from generator.model.edtf.bound import Day, End
from generator.model.edtf.dateset import DateSet, Range
from generator.model.edtf.interval import Interval
from generator.model.edtf.point import Date, DateTime, Point, Season, Year
from generator.model.edtf.value import Edtf
from generator.render.calendar import CalendarWords, Form
from generator.render.locale import Locale
from generator.render.messages import Counted, Field, messages_for
from generator.render.points import PointWords, is_plain


def date_in_words(value: Edtf, locale: Locale, form: Form = "long") -> str:
    """Return a date as it is said in a locale, to stand by itself or after "on" and "dated"."""
    words = messages_for(locale)
    points = PointWords(CalendarWords(words, form))
    match value:
        case Interval():
            return _interval_in_words(value, points)
        case DateSet():
            return _set_in_words(value, points)
        case Date() | DateTime() | Season() | Year():
            return points.write(value, alone=True)
        case _:
            raise TypeError(f"a {type(value).__name__} is no form of EDTF")


def day_in_words(day: Day, locale: Locale, form: Form = "long") -> str:
    """Return one bound of a date, or any other calendar day, in words."""
    return CalendarWords(messages_for(locale), form).day(day)


def days_in_words(days: int, locale: Locale) -> Counted:
    """Return a length of time: "255 days", "one day", "يومان"."""
    return messages_for(locale).count("day", days)


def days_between_in_words(earlier: Day, later: Day, locale: Locale) -> Counted:
    """Return how long it is from one day to another: from Monday to Tuesday "one day"."""
    return days_in_words(later.ordinal - earlier.ordinal, locale)


def _interval_in_words(interval: Interval, points: PointWords) -> str:
    say = points.words.text
    start, end = interval.start, interval.end
    if isinstance(end, End):
        if isinstance(start, End):
            return say(f"date.{start}-{end}")
        return say("date.since" if end is End.OPEN else "date.from", date=points.write(start))
    if isinstance(start, End):
        return say("date.until" if start is End.OPEN else "date.by", date=points.write(end))
    if start == end:
        return points.write(start, alone=True)
    first, last = _in_sequence((start, end), points)
    return say("date.span", start=first, end=last)


def _set_in_words(dates: DateSet, points: PointWords) -> str:
    words = points.words
    if len(dates.members) == 1:
        return _only_member(dates.members[0], dates.holds_all, points)
    if any(isinstance(member, Range) for member in dates.members):
        items = [_member(member, dates.holds_all, points) for member in dates.members]
    else:
        items = _in_sequence(dates.points, points)
    if len(items) == 2:
        key = "date.both" if dates.holds_all else "date.either"
        return words.text(key, dates=words.listed(items, "and" if dates.holds_all else "or"))
    return words.text(
        "date.all-of" if dates.holds_all else "date.one-of", dates=words.listed(items)
    )


def _only_member(member: Point | Range, holds_all: bool, points: PointWords) -> str:
    if not isinstance(member, Range):
        return points.write(member, alone=True)
    if holds_all:
        return _member(member, holds_all, points)
    if member.first is None or member.last is None:
        key = "date.or-later" if member.first else "date.or-earlier"
        return points.words.text(key, date=points.write(member.points[0]))
    first, last = _in_sequence((member.first, member.last), points)
    return points.words.text(_some_between(member.first), first=first, last=last)


def _some_between(point: Point) -> str:
    if not isinstance(point, Date) or point.month is None:
        return "date.some-time-between"
    return "date.some-month-between" if point.day is None else "date.some-day-between"


def _member(member: Point | Range, holds_all: bool, points: PointWords) -> str:
    if not isinstance(member, Range):
        return points.write(member)
    if member.first is None or member.last is None:
        key = f"date.{'all' if holds_all else 'any'}-{'from' if member.first else 'to'}"
        return points.words.text(key, date=points.write(member.points[0]))
    first, last = _in_sequence((member.first, member.last), points)
    return points.words.text("date.run", first=first, last=last)


def _in_sequence(dates: Sequence[Point], points: PointWords) -> list[str]:
    """Return each date in words, a month or year that all share only with the last one.

    From 4 to 9 November 2017, not from 4 November 2017 to 9 November 2017.
    """
    in_full = [points.write(date) for date in dates]
    if points.words.messages["date.day"][0] != Field("day", after=False):
        return in_full  # 2017年11月4日: what they share comes first
    plain = [date for date in dates if isinstance(date, Date) and is_plain(date)]
    if len(plain) < len(dates) or len({(len(d.parts), d.earliest.year) for d in plain}) > 1:
        return in_full
    if plain[0].month is None:
        return in_full
    is_one_month = len({date.earliest.month for date in plain}) == 1
    return [_without_year(date, is_one_month, points) for date in plain[:-1]] + in_full[-1:]


def _without_year(date: Date, without_month: bool, points: PointWords) -> str:
    calendar, day = points.calendar, date.earliest
    if date.day is None:
        return calendar.month_alone(day.month)
    text = calendar.digits(day.day) if without_month else calendar.day_of_month(day)
    return calendar.with_weekday(text, day)
