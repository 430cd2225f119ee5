"""Days of the proleptic Gregorian calendar in any year, where `datetime.date` knows 1 to 9999 only.

Years are counted as astronomers do: the year before 1 is 0, the one before that is -1.
"""

import datetime

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap_year(year: int) -> bool:
    """Tell whether February of that year has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def count_days(year: int, month: int) -> int:
    """Return how many days a month has."""
    return 29 if month == 2 and is_leap_year(year) else _LENGTHS[month]


def number_day(year: int, month: int, day: int) -> int:
    """Return the day's number, 1 for 0001-01-01 as in `datetime.date.toordinal`."""
    past = year - 1
    leap_day = 1 if month > 2 and is_leap_year(year) else 0
    return past * 365 + past // 4 - past // 100 + past // 400 + _DAYS_BEFORE[month] + leap_day + day


def find_day(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day's number, the reverse of `number_day`.

    By whole cycles of 400 years, each of 146,097 days, so that years before 1 need no case of
    their own.
    """
    cycle, rest = divmod(number - 1, 146_097)
    day = datetime.date.fromordinal(rest + 1)
    return day.year + 400 * cycle, day.month, day.day
