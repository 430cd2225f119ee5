"""What comes out: an outcome, a value or a bound, and the steps."""

from dataclasses import dataclass
from enum import Enum, IntEnum

from generator.model.edtf import Edtf


class Outcome(Enum):
    """What became of the words."""

    RESOLVED = "resolved"
    """They give a date."""
    CONFLICT = "conflict"
    """They contradict the calendar or themselves: a Saturday that was a Sunday."""
    INVALID = "invalid"
    """They name a day that does not exist: 31 April."""
    UNRESOLVED = "unresolved"
    """They give no date: not understood, to be read in two ways, or only a bound."""


class Unit(Enum):
    """What lengths of time are counted in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Weekday(IntEnum):
    """A day of the week, numbered as `datetime.date.weekday` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


Fact = Edtf | Weekday | Unit | int | str | tuple[Edtf, ...]
"""What a sentence about a step has to name; each locale writes it in its own way."""


@dataclass(frozen=True, slots=True)
class Step:
    """One rule put to some of the words."""

    rule: str
    """Which rule; a key of `generator.dating.sentences.SENTENCES`."""
    words: str
    """The words it consumed, as written; empty where it is about the day they were said."""
    gives: Edtf | None = None
    """The date it leads to, where it leads to one."""
    facts: tuple[tuple[str, Fact], ...] = ()
    """What else its sentence names."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What words mean that were said on a day."""

    words: str
    said: Edtf
    outcome: Outcome
    value: Edtf | None
    """The date; None unless the outcome is `Outcome.RESOLVED`."""
    bound: Edtf | None
    """All the days the words allow, where that is not what the value says.

    "Weeks ago" has no value and the bound ``/2020-12-23``; "two weeks ago" has the value
    ``2020-12-30~``, about that day, and as bound the days that one may mean by it.
    """
    steps: tuple[Step, ...]
    candidates: tuple[Edtf, ...] = ()
    """The dates that the words can mean, where they leave a choice: the `bound` spans them all."""
    foretells: bool = False
    """Whether the words look ahead, so that only a prediction can be meant."""
