"""Dates that a tool made up: the first of January that stands for a year, the first for a month.

Where a file has the first day of something again and again, most of them are what a form filled in
for a day that nobody knew. Such a run is told, and believed no further than the year or the month.
"""

import re
from collections.abc import Sequence

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FEWEST = 3
"""How many first days of January are a run."""
_SHARE = 20
"""And one in how many days of the file, where chance makes it one in 365."""
_FEWEST_FIRSTS = 5
_SHARE_FIRSTS = 2


def doubt_first_days(dates: Sequence[str]) -> list[tuple[str, str]]:
    """Return each date, cut to what can be believed, with the reason; "" where it stays."""
    days = [day for date in dates for day in _DAY.findall(date)[:1]]
    january = sum(day.endswith("-01-01") for day in days)
    firsts = sum(day.endswith("-01") and not day.endswith("-01-01") for day in days)
    years = january >= _FEWEST and january * _SHARE >= len(days)
    months = firsts >= _FEWEST_FIRSTS and firsts * _SHARE_FIRSTS >= len(days)
    return [_doubted(date, january if years else 0, firsts if months else 0) for date in dates]


def _doubted(date: str, january: int, firsts: int) -> tuple[str, str]:
    start, slash, end = date.partition("/")
    if january and start.endswith("-01-01") and _DAY.fullmatch(start):
        end = end[:4] if end.endswith(("-01-01", "-12-31")) else end
        cut = start[:4]
        return (
            cut if end in ("", cut) else f"{cut}{slash}{end}",
            f"the year alone: {january} records have 1 January, as forms fill in for a day unknown",
        )
    if firsts and _DAY.fullmatch(date) and date.endswith("-01"):
        return (
            date[:7],
            f"the month alone: {firsts} records have the first of a month, as forms fill in",
        )
    return date, ""
