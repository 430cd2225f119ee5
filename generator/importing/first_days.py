"""Dates that a tool made up: one day of the year that stands for a year, the first for a month.

Where a file has the first of January again and again, or the first day of months, most of them are
what a form filled in for a day that nobody knew; where it has another day in year after year, a
program filled in what it ran on. Such a run is told, and believed to the year or the month alone.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FEWEST = 3
"""How many first days of January are a run."""
_SHARE = 20
"""And one in how many days of the file, where chance makes it one in 365."""
_FEWEST_YEARS = 5
_SHARE_YEARS = 8
"""The same for another day of the year, by the years that have it."""
_FEWEST_FIRSTS = 5
_SHARE_FIRSTS = 2
"""And for the first days of months."""
_NEW_YEAR = "01-01"


def doubt_first_days(dates: Sequence[str]) -> list[tuple[str, str]]:
    """Return each date, cut to what can be believed, with the reason; "" where it stays."""
    days = [day for date in dates for day in _DAY.findall(date)[:1]]
    runs = _runs(days)
    firsts = sum(day.endswith("-01") and day[5:] not in runs for day in days)
    months = firsts if firsts >= _FEWEST_FIRSTS and firsts * _SHARE_FIRSTS >= len(days) else 0
    return [_doubted(date, runs, months) for date in dates]


def _runs(days: Sequence[str]) -> dict[str, int]:
    """Return the days of the year that stand for a year, as ``01-01``, and how often each does."""
    counts = Counter(day[5:] for day in days)
    years = Counter(day[5:] for day in set(days))
    return {
        day: number
        for day, number in counts.items()
        if (day == _NEW_YEAR and number >= _FEWEST and number * _SHARE >= len(days))
        or (years[day] >= _FEWEST_YEARS and number * _SHARE_YEARS >= len(days))
    }


def repeated_day(dates: Sequence[str]) -> str:
    """Return the one day that every record of a file has, where there are several; or ""."""
    days = {date for date in dates if _DAY.fullmatch(date)}
    if len(dates) >= _FEWEST and len(days) == 1 and all(date in days for date in dates):
        return days.pop()
    return ""


def _doubted(date: str, runs: Mapping[str, int], firsts: int) -> tuple[str, str]:
    start, slash, end = date.partition("/")
    if _DAY.fullmatch(start) and (run := runs.get(start[5:])):
        if _DAY.fullmatch(end) and end[5:] in (start[5:], _NEW_YEAR, "12-31"):
            end = end[:4]
        cut = start[:4]
        named = "1 January" if start[5:] == _NEW_YEAR else f"the day {start[5:]}"
        return (
            cut if end in ("", cut) else f"{cut}{slash}{end}",
            f"the year alone: {run} records have {named}, as forms fill in for a day unknown",
        )
    if firsts and _DAY.fullmatch(date) and date.endswith("-01"):
        return (
            date[:7],
            f"the month alone: {firsts} records have the first of a month, as forms fill in",
        )
    return date, ""
