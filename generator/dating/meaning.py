"""What words say, before it is known on which day they were said: the same for both languages."""

from dataclasses import dataclass
from enum import Enum

from generator.dating.resolution import Unit, Weekday


class Turn(Enum):
    """Which one, counted from the day the words were said."""

    BEFORE_LAST = -2
    LAST = -1
    THIS = 0
    NEXT = 1


class Calendar(Enum):
    """By whose months a date is given."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


class Portion(Enum):
    """A part of a month, a year or a week."""

    START = "start"
    MIDDLE = "middle"
    END = "end"
    FIRST_HALF = "first-half"
    SECOND_HALF = "second-half"
    FIRST_QUARTER = "first-quarter"
    SECOND_QUARTER = "second-quarter"
    THIRD_QUARTER = "third-quarter"
    FOURTH_QUARTER = "fourth-quarter"


class Time(Enum):
    """A time of day, as far as it bears on the day."""

    DAY = "day"
    """Morning, noon, evening: on the day that is named."""
    NIGHT = "night"
    """It begins on the day that is named and runs into the next."""
    EITHER_NIGHT = "either-night"
    """ليلة الاثنين: the night that leads to the day, or the one that follows on it."""
    NIGHT_BEFORE = "night-before"
    """The night that leads to the day that is named: the night of 12–13 January."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """Anything that words can say about time."""

    words: str = ""
    """The words that say it."""


@dataclass(frozen=True, slots=True)
class Offset(Meaning):
    """So many days from the day of the words: yesterday is -1."""

    days: int


@dataclass(frozen=True, slots=True)
class OnWeekday(Meaning):
    """A weekday: the last, this, the next, or with None the one that words look back to."""

    weekday: Weekday
    turn: Turn | None = None
    of_week: Turn | None = None
    """The week it is said to be in: Monday of last week."""
    skips: int = 0
    """So near, in days, that "last", "this" or "next" may pass over it to the one beyond."""


@dataclass(frozen=True, slots=True)
class InYear(Meaning):
    """A year by its number, or counted from the day of the words; one of the two is there."""

    number: int | None = None
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class InMonth(Meaning):
    """A month by its name."""

    month: int
    calendar: Calendar = Calendar.GREGORIAN
    twin: int | None = None
    """The month that the second of two names means: تشرين الثاني/نوفمبر."""
    year: InYear | None = None
    turn: Turn | None = None
    may_skip: bool = False
    """Whether "last" may pass over one of the same year, as it does in English."""


@dataclass(frozen=True, slots=True)
class Period(Meaning):
    """A week, month or year counted from the day of the words; with None "the month" alone."""

    unit: Unit
    turn: Turn | None


@dataclass(frozen=True, slots=True)
class OnDate(Meaning):
    """A day of a month."""

    day: int
    month: InMonth | Period


@dataclass(frozen=True, slots=True)
class NthWeekday(Meaning):
    """The so-many-eth of a weekday in a month: the second Sunday of May."""

    number: int
    weekday: Weekday
    month: InMonth


@dataclass(frozen=True, slots=True)
class PortionOf(Meaning):
    """A part of a month, year or week."""

    portion: Portion
    whole: InMonth | InYear | Period


@dataclass(frozen=True, slots=True)
class InSeason(Meaning):
    """A season of a year, by its EDTF code."""

    code: int
    year: InYear


@dataclass(frozen=True, slots=True)
class InDecade(Meaning):
    """The ten years from one that ends in 0: the 1990s."""

    first: int


@dataclass(frozen=True, slots=True)
class OnDay(Meaning):
    """A day described in one way or several, which have to agree: yesterday, Saturday 2 May."""

    parts: tuple[Offset | OnWeekday | OnDate, ...]
    time: Time = Time.DAY
    second: Weekday | None = None
    """For the night from one weekday to another, the other."""


@dataclass(frozen=True, slots=True)
class Ago(Meaning):
    """So many units before the day of the words."""

    count: int
    unit: Unit
    about: bool = False
    half: bool = False
    """Whether half a unit comes on top: a year and a half ago."""


@dataclass(frozen=True, slots=True)
class AgoAtLeast(Meaning):
    """At least so many units before: weeks ago, more than a month ago."""

    count: int
    unit: Unit
    plural: bool
    """Whether a plural without a number says so, rather than words for "more than"."""


@dataclass(frozen=True, slots=True)
class AgoAtMost(Meaning):
    """At most so many units before: less than a week ago."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Within(Meaning):
    """Within so many units up to the day of the words; with None in the past few of them."""

    count: int | None
    unit: Unit
    until_said: bool = True
    """False where the words end with the day before: the preceding days."""


@dataclass(frozen=True, slots=True)
class Throughout(Meaning):
    """All through so many units up to the day of the words: for the past two weeks."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Coming(Meaning):
    """In the days or weeks to come."""


@dataclass(frozen=True, slots=True)
class Recently(Meaning):
    """At some time up to the day of the words: recently, at an earlier time."""


@dataclass(frozen=True, slots=True)
class FromElsewhere(Meaning):
    """Counted from something that the words do not name: the following day, two days later."""


Point = OnDay | NthWeekday | InMonth | InYear | InDecade | Period | PortionOf | InSeason
"""What one can be on, in, since, before or after."""


def counts_from_said(meaning: Meaning) -> bool:
    """Whether it says itself that it counts from the day of the words: yesterday, last month."""
    match meaning:
        case OnDay():
            return any(map(counts_from_said, meaning.parts))
        case OnWeekday():
            return meaning.turn is not None or meaning.of_week is not None
        case OnDate() | NthWeekday():
            return counts_from_said(meaning.month)
        case InMonth():
            return meaning.turn is not None or (
                meaning.year is not None and counts_from_said(meaning.year)
            )
        case InYear():
            return meaning.turn is not None
        case PortionOf():
            return counts_from_said(meaning.whole)
        case InSeason():
            return counts_from_said(meaning.year)
        case _:
            return isinstance(meaning, Offset | Period)


@dataclass(frozen=True, slots=True)
class About(Meaning):
    """About a day, a month or a year: around 3 May."""

    point: OnDay | InMonth | InYear


@dataclass(frozen=True, slots=True)
class EarlierIn(Meaning):
    """At an earlier time of a period or a day."""

    whole: Period | OnDay


@dataclass(frozen=True, slots=True)
class LaterIn(Meaning):
    """At a later time of a period that is not over."""

    whole: Period


@dataclass(frozen=True, slots=True)
class Since(Meaning):
    """From a time until the day of the words."""

    start: Point | Ago


@dataclass(frozen=True, slots=True)
class Before(Meaning):
    """Before a time."""

    point: Point


@dataclass(frozen=True, slots=True)
class After(Meaning):
    """After a time."""

    point: Point


@dataclass(frozen=True, slots=True)
class FromTo(Meaning):
    """From one time to another, both included."""

    start: Point | int
    """A number alone is a day of the month that the end names."""
    end: Point
    throughout: bool
    """Whether all of it is meant, or some time within it."""
