"""Text to a single date: year, month and day, season, year by number, day with a time."""

import re
from functools import lru_cache

from generator.model.edtf.bound import Day
from generator.model.edtf.error import EdtfError
from generator.model.edtf.gregorian import count_days
from generator.model.edtf.part import DAYS, MONTHS, UNSPECIFIED, Part, find_days, year_range
from generator.model.edtf.point import GROUPINGS, Date, DateTime, Point, Season, Year

MAX_YEAR_DIGITS = 100

NO_FORM = "it has no form that EDTF knows"

_Q = "([?~%])?"
_DATE = re.compile(f"{_Q}(-?[0-9X]{{4}}){_Q}(?:-{_Q}([0-9X]{{2}}){_Q}(?:-{_Q}([0-9X]{{2}}){_Q})?)?")
_YEAR = re.compile(f"{_Q}(?:Y(-?[0-9]+)(?:E([0-9]+))?|(-?[0-9]{{4}})(?=S))(?:S([0-9]+))?{_Q}")
_TIMED = re.compile(
    "(-?[0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
)
_MONTH_NAMES = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SEASON_CODES = {str(code): code for code in GROUPINGS}


def read_point(text: str) -> Point:
    """Return the single date that a text writes, or raise `EdtfError`."""
    if match := _DATE.fullmatch(text):
        return _read_date(text, match)
    if match := _YEAR.fullmatch(text):
        return _read_year(text, match)
    raise EdtfError(NO_FORM)


@lru_cache(maxsize=4096)
def _make_part(text: str, marks: str) -> Part:
    value = None if UNSPECIFIED in text else int(text)
    return Part(text, value, bool(set("?%") & set(marks)), bool(set("~%") & set(marks)))


def _read_date(text: str, match: re.Match[str]) -> Date | Season:
    q1, year, q2, q3, month, q4, q5, day, q6 = match.groups("")
    if year == "-0000":
        raise EdtfError("the year 0 has no sign", text.replace("-0000", "0000", 1))
    year_part = _make_part(year, q1 + q2 + q4 + q6)
    if not month:
        return Date(text, *_bound(year), year_part, None, None)
    month_part = _make_part(month, q3 + q4 + q6)
    if month not in MONTHS:
        if month in _SEASON_CODES and not day:
            return _read_season(text, year_part, month_part)
        raise EdtfError(_explain_month(month, day))
    if not day:
        return Date(text, *_bound(year, month), year_part, month_part, None)
    if day not in DAYS:
        raise EdtfError(f"no month has a day {day}")
    bounds = _bound(year, month, day)
    return Date(text, *bounds, year_part, month_part, _make_part(day, q5 + q6))


def _bound(year: str, month: str = "XX", day: str = "XX") -> tuple[Day, Day]:
    found = find_days(year, month, day)
    if found is None:
        raise EdtfError(_explain_day(year, month, day))
    return found


def _explain_month(month: str, day: str) -> str:
    if UNSPECIFIED in month:
        return f"no month is written {month}"
    if month in _SEASON_CODES:
        return f"{month} is a season, and a season has no day {day}"
    return f"there is no month {month}; months go from 01 to 12, seasons from 21 to 41"


def _explain_day(year: str, month: str, day: str) -> str:
    if UNSPECIFIED in month:
        return f"no month fits {month} that has a day {day} in {year}"
    name = _MONTH_NAMES[int(month)]
    if UNSPECIFIED in year:
        return f"{name} has no day {day} in any year {year}"
    length = count_days(int(year), int(month))
    return f"{name} {year} has {length} days, and no day {day}"


def _read_season(text: str, year: Part, season: Part) -> Season:
    grouping = GROUPINGS[int(season.text)]
    first, last = year_range(year.text)
    month = grouping.first_month + grouping.months - 1
    last_year, last_month = (last, month) if month <= 12 else (last + 1, month - 12)
    return Season(
        text,
        Day(first, grouping.first_month, 1),
        Day(last_year, last_month, count_days(last_year, last_month)),
        year,
        season,
    )


def _read_year(text: str, match: re.Match[str]) -> Year:
    q1, prefixed, exponent, plain, significant, q2 = match.groups("")
    digits = (prefixed or plain).lstrip("-")
    if plain == "-0000":
        raise EdtfError("the year 0 has no sign", text.replace("-0000", "0000", 1))
    if prefixed and digits[0] == "0":
        raise EdtfError(f"the number after Y begins with 0: {prefixed}")
    if prefixed and not exponent and len(digits) < 5:
        year = f"{'-' * prefixed.startswith('-')}{digits:0>4}"
        raise EdtfError(
            f"Y is for years of more than four digits, and {prefixed} has {len(digits)}",
            text.replace("Y" + prefixed, year, 1),
        )
    for letter, number in (("E", exponent), ("S", significant)):
        if number[:1] == "0":
            raise EdtfError(f"{letter} takes a number from 1 up, without a leading zero")
    if len(exponent) > 3 or len(digits) + int(exponent or 0) > MAX_YEAR_DIGITS:
        raise EdtfError(f"a year of more than {MAX_YEAR_DIGITS} digits is not supported")
    size = int(digits) * 10 ** int(exponent or 0)
    sign = -1 if text.lstrip("?~%Y")[0] == "-" else 1
    years = sorted(sign * year for year in _round(size, int(significant or MAX_YEAR_DIGITS)))
    return Year(
        text,
        Day(years[0], 1, 1),
        Day(years[1], 12, 31),
        sign * size,
        int(significant) if significant else None,
        bool(set("?%") & set(q1 + q2)),
        bool(set("~%") & set(q1 + q2)),
    )


def _round(size: int, significant: int) -> tuple[int, int]:
    """Return the least and the greatest number that share so many of the first digits."""
    unit = 10 ** max(0, len(str(size)) - significant)
    least = size // unit * unit
    return least, least + unit - 1


def is_timed(text: str) -> bool:
    """Tell whether a text has the form of a date with a time of day, right or wrong."""
    return _TIMED.fullmatch(text) is not None


def read_timed(text: str) -> DateTime:
    """Return the date with a time of day that a text of that form writes, or raise `EdtfError`."""
    match = _TIMED.fullmatch(text)
    if match is None:
        raise EdtfError(NO_FORM)
    year, month, day, time, zone = match.groups("")
    hour, minute, second = time.split(":")
    if (hour > "23" or minute > "59" or second > "59") and time != "24:00:00":
        raise EdtfError(f"there is no time of day {time}")
    if zone not in ("", "Z"):
        minutes = int(zone[1:3]) * 60 + int(zone[4:] or 0)
        farthest = 14 * 60 if zone[0] == "+" else 12 * 60
        if zone[4:] > "59" or minutes > farthest or (zone[0] == "-" and not minutes):
            raise EdtfError(f"there is no time zone {zone}; they go from -12:00 to +14:00")
    date = read_point(f"{year}-{month}-{day}")
    return DateTime(text, date.earliest, date.latest, time, zone)
