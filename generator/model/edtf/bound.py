"""The first and the last day a date can mean: a day, or the reason why there is none.

Three ends are told apart, because a chronology must not invent days: a `Day`; `End.OPEN`, where the
text says that there is no end (``..``); `End.UNKNOWN`, where there is one that nobody knows.
"""

import datetime
from dataclasses import dataclass
from enum import Enum

from generator.model.edtf.gregorian import find_day, number_day


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the proleptic Gregorian calendar, in any year."""

    year: int
    """Astronomical: 0 is 1 BC, -1 is 2 BC."""
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """The day's number, to compare and subtract: 1 for 0001-01-01, also below and beyond."""
        return number_day(self.year, self.month, self.day)

    @property
    def date(self) -> datetime.date | None:
        """The same day for the standard library; None outside the years 1 to 9999."""
        if 1 <= self.year <= 9999:
            return datetime.date(self.year, self.month, self.day)
        return None

    @classmethod
    def numbered(cls, ordinal: int) -> "Day":
        """Return the day with a number, the reverse of `ordinal`."""
        return cls(*find_day(ordinal))

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"


class End(Enum):
    """Why a date has no first or last day."""

    OPEN = "open"
    """Written ``..``: it goes on without a bound."""
    UNKNOWN = "unknown"
    """Left empty: there is an end, and nobody says where."""

    @property
    def ordinal(self) -> None:
        """Nothing: no day, no number."""
        return

    @property
    def date(self) -> None:
        """Nothing: no day."""
        return

    def __str__(self) -> str:
        return self.value


Bound = Day | End
