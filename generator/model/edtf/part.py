"""The year, the month or the day of a date: its digits, some perhaps ``X``, and its qualifiers.

Which days a date with ``X`` in it can mean is found by trial against the calendar, never by writing
0 or 9 for the ``X``: ``1900-02-2X`` ends on the 28th, ``190X-02-29`` on 29 February 1908, and
``15XX-02-3X`` means no day at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from generator.model.edtf.bound import Day
from generator.model.edtf.gregorian import count_days

UNSPECIFIED = "X"


@dataclass(frozen=True, slots=True)
class Part:
    """One component of a date, with what is said of that component alone."""

    text: str
    """As written, less the qualifiers: ``156X``, ``-0044``, ``06``, ``1X``."""
    value: int | None
    """The number, or None where a digit is unspecified."""
    uncertain: bool = False
    approximate: bool = False

    @property
    def unspecified(self) -> bool:
        """Whether a digit is ``X``."""
        return self.value is None


def _match_pairs(numbers: range) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        tens, ones = str(number // 10), str(number % 10)
        for pattern in (tens + ones, tens + "X", "X" + ones, "XX"):
            found.setdefault(pattern, []).append(number)
    return {pattern: tuple(matching) for pattern, matching in found.items()}


MONTHS = _match_pairs(range(1, 13))
"""Every way to write a month, and the months it can mean."""

DAYS = _match_pairs(range(1, 32))
"""Every way to write a day of the month, and the days it can mean in the longest month."""


def iterate_years(text: str, latest_first: bool = False) -> Iterator[int]:
    """Yield the years that four digits can mean, in order.

    The year 0 has no negative writing, so that ``-000X`` is one of the years -9 to -1.
    """
    if UNSPECIFIED not in text:
        yield int(text)
        return
    negative = text[0] == "-"
    # Digits are tried from 0 where years are to grow: of negative years, -1569 comes before -1560.
    digits = "0123456789" if negative == latest_first else "9876543210"
    for chosen in product(*(digits if c == UNSPECIFIED else c for c in text.lstrip("-"))):
        year = int("".join(chosen))
        if not negative:
            yield year
        elif year:
            yield -year


def year_range(text: str) -> tuple[int, int]:
    """Return the first and the last year that four digits can mean."""
    return next(iterate_years(text)), next(iterate_years(text, latest_first=True))


def find_days(year: str, month: str = "XX", day: str = "XX") -> tuple[Day, Day] | None:
    """Return the first and the last real day that the digits can mean, or None where there is none.

    A component that is not written may be anything, as if it were ``XX``.
    """
    first = _find_day(iterate_years(year), MONTHS[month], DAYS[day])
    if first is None:
        return None
    if UNSPECIFIED not in year + month + day:
        return first, first
    last = _find_day(iterate_years(year, latest_first=True), MONTHS[month][::-1], DAYS[day][::-1])
    return first, last or first


def _find_day(years: Iterable[int], months: Sequence[int], days: Sequence[int]) -> Day | None:
    for year in years:
        for month in months:
            length = count_days(year, month)
            for day in days:
                if day <= length:
                    return Day(year, month, day)
    return None
