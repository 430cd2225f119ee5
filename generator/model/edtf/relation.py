"""What two dates say of each other where neither need be exact.

A date stands for days, and often for several possible choices of days. ``2017-11`` is some day of
that month; ``2017-11-04/2017-11-09`` is every day of the stretch; ``2017-11/2017-12`` is a stretch
whose first and last day are not quite known; ``[2017,2019]`` is the one or the other, and with
braces it is both. Each such choice is a *reading* here. An answer is given where it holds in every
reading of the one date against every reading of the other; else the answer is that nobody can tell.
The two are taken to be independent: two claims that both say "in November" need not mean one day.
"""

from enum import Enum
from typing import NamedTuple


class Relation(Enum):
    """How one date lies to another."""

    BEFORE = "before"
    """All of it is over before the other begins."""
    AFTER = "after"
    """It begins after all of the other is over."""
    OVERLAPS = "overlaps"
    """They certainly have at least one day in common."""
    CANNOT_TELL = "cannot-tell"
    """They may have a day in common, and they may not."""


class Stretch(NamedTuple):
    """Days without a gap, whose first and last are known only so far.

    Day numbers; infinite where there is no bound. A stretch of one day that may be any day of
    November starts between the 1st and the 30th, and ends between the 1st and the 30th.
    """

    starts_from: float
    starts_by: float
    ends_from: float
    ends_by: float


Choice = tuple[Stretch, ...]
"""Stretches that all belong to the date, in one reading of it."""

Readings = tuple[Choice, ...]
"""The choices a date leaves; one of them holds."""


def some_day_within(first: float, last: float) -> Stretch:
    """Return a stretch of one day that lies anywhere between two days."""
    return Stretch(first, last, first, last)


def stretch_between(starts: tuple[float, float], ends: tuple[float, float]) -> Stretch:
    """Return the stretch from a day within `starts` to a day within `ends`.

    It never ends before it starts, which says more of its start than `starts` alone where the two
    overlap, and the same of its end: of an end that is unknown, that it is not before the start.
    """
    return Stretch(starts[0], min(starts[1], ends[1]), max(ends[0], starts[0]), ends[1])


def certainly_meet(one: Readings, other: Readings) -> bool:
    """Tell whether there is a common day whichever readings hold.

    Two stretches meet when each starts before the other is over, even if it starts as late and the
    other ends as early as can be. Where two stretches of one date meet the other date only taken
    together, this says no: it never claims too much.
    """
    return all(
        any(
            mine.starts_by <= yours.ends_from and yours.starts_by <= mine.ends_from
            for mine in my_choice
            for yours in your_choice
        )
        for my_choice in one
        for your_choice in other
    )
