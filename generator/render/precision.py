"""How much of a date is known, in words: "known to the day", "sometime in these 10 days".

It says what the writing of the date says, and no more: "uncertain" and "approximate" are added
where the date is so marked, and how far off it may be is never guessed.
"""

from generator.model.edtf.bound import End
from generator.model.edtf.dateset import DateSet, Range
from generator.model.edtf.gregorian import count_days
from generator.model.edtf.interval import Interval
from generator.model.edtf.part import DAYS, MONTHS, Part, iterate_years
from generator.model.edtf.point import Date, DateTime, Season, Year
from generator.model.edtf.value import Edtf
from generator.render.locale import Locale
from generator.render.messages import Messages, messages_for

_GROUPINGS = {
    "season": "precision.season",
    "quarter": "precision.quarter",
    "quadrimester": "precision.third",
    "half": "precision.half",
}
_QUALITIES = {
    (True, False): "precision.uncertain",
    (False, True): "precision.approximate",
    (True, True): "precision.both",
}
_BY_PARTS = ("precision.year", "precision.month", "precision.day")
_BY_UNSPECIFIED_YEARS = {"X": "precision.decade", "XX": "precision.century"}
_MISSING_START = {
    End.OPEN: "precision.span-start-open",
    End.UNKNOWN: "precision.span-start-unknown",
}
_MISSING_END = {End.OPEN: "precision.span-open", End.UNKNOWN: "precision.span-end-unknown"}


def precision_in_words(value: Edtf, locale: Locale) -> str:
    """Return how precisely a date is known, as a phrase to stand beside the date in words."""
    words = messages_for(locale)
    precision = _precision(value, words)
    key = _QUALITIES.get((value.is_uncertain, value.is_approximate))
    return words.text(key, precision=precision) if key else precision


def _precision(value: Edtf, words: Messages) -> str:
    match value:
        case Date():
            return _of_date(value, words)
        case DateTime():
            return words.text("precision.instant")
        case Season() if value.year.unspecified:
            return _in_years(value.year, words)
        case Season():
            return words.text(_GROUPINGS[value.grouping.kind])
        case Year():
            return _of_year(value, words)
        case Interval():
            return _of_interval(value, words)
        case DateSet():
            return _of_set(value, words)
        case _:
            raise TypeError(f"a {type(value).__name__} is no form of EDTF")


def _of_date(date: Date, words: Messages) -> str:
    if date.year.unspecified:
        trailing = date.year.text.lstrip("-0123456789")
        if date.month is None and trailing in _BY_UNSPECIFIED_YEARS:
            return words.text(_BY_UNSPECIFIED_YEARS[trailing])
        return _in_years(date.year, words)
    month, day = date.month, date.day
    # XX says of a part what leaving it out would say: 2020-12-XX is some day in December 2020.
    if day is not None and day.text == "XX":
        day = None
    if day is None and month is not None and month.text == "XX":
        month = None
    given = [part for part in (date.year, month, day) if part is not None]
    if not any(part.unspecified for part in given):
        return words.text(_BY_PARTS[len(given) - 1])
    return _within_year(date.earliest.year, given, words)


def _within_year(year: int, given: list[Part], words: Messages) -> str:
    months = MONTHS[given[1].text]
    if len(given) == 2:
        return words.text("precision.in-months", months=words.count("month", len(months)))
    matching = DAYS[given[2].text]
    days = sum(day <= count_days(year, month) for month in months for day in matching)
    if days == 1:
        return words.text("precision.day")
    return words.text("precision.within", days=words.count("day", days))


def _in_years(year: Part, words: Messages) -> str:
    if year.text.lstrip("-") == "XXXX":
        return words.text("precision.unbounded")
    years = sum(1 for _ in iterate_years(year.text))
    return words.text("precision.in-years", years=words.count("year", years))


def _of_year(year: Year, words: Messages) -> str:
    years = year.latest.year - year.earliest.year + 1
    if years == 1:
        return words.text("precision.year")
    return words.text("precision.in-years", years=words.count("year", years))


def _of_interval(interval: Interval, words: Messages) -> str:
    start, end = interval.start, interval.end
    if not isinstance(start, End) and not isinstance(end, End):
        longest = end.latest.ordinal - start.earliest.ordinal + 1
        shortest = max(1, end.earliest.ordinal - start.latest.ordinal + 1)
        if shortest == longest:
            return words.text("precision.span", days=words.count("day", longest))
        return words.text(
            "precision.span-within", shortest=shortest, longest=words.count("day", longest)
        )
    if start is End.UNKNOWN and end is End.UNKNOWN:
        return words.text("precision.span-unknown")
    missing = []
    if isinstance(start, End):
        missing.append(words.text(_MISSING_START[start]))
    if isinstance(end, End):
        missing.append(words.text(_MISSING_END[end]))
    return words.text("list.separator").join(missing)


def _of_set(dates: DateSet, words: Messages) -> str:
    if dates.holds_all:
        return words.text("precision.all-of")
    first, last = dates.earliest.ordinal, dates.latest.ordinal
    if first is None or last is None:
        return words.text("precision.bound")
    if len(dates.members) == 1 and isinstance(dates.members[0], Range):
        return words.text("precision.within", days=words.count("day", last - first + 1))
    return words.text("precision.one-of")
