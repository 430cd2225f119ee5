"""Single dates: the forms of EDTF that may stand alone, at the ends of an interval or in a set."""

from dataclasses import dataclass

from generator.model.edtf.bound import Day
from generator.model.edtf.part import Part
from generator.model.edtf.relation import Readings, some_day_within
from generator.model.edtf.value import Edtf


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Date(Edtf):
    """A year, a month of a year, or a day: ``2017``, ``2017-11``, ``2017-11-04~``, ``2021-02-1X``.

    A qualifier to the right of a part is on that part and on all to its left, one to its left on
    that part alone; the parts hold the result.
    """

    text: str
    earliest: Day
    latest: Day
    year: Part
    month: Part | None
    day: Part | None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are written: one for a year, two for a month, three for a day."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def is_uncertain(self) -> bool:
        """Whether any part is marked ``?`` or ``%``."""
        return any(part.uncertain for part in self.parts)

    @property
    def is_approximate(self) -> bool:
        """Whether any part is marked ``~`` or ``%``."""
        return any(part.approximate for part in self.parts)

    @property
    def is_unspecified(self) -> bool:
        """Whether any digit is ``X``."""
        return any(part.unspecified for part in self.parts)

    @property
    def is_day(self) -> bool:
        """Whether year, month and day are all given in full; ``2023-X2-29`` is no such day."""
        return self.day is not None and not self.is_unspecified

    def readings(self) -> Readings:
        """Return some day between the bounds."""
        return _some_day(self.earliest, self.latest)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateTime(Edtf):
    """A day with a time of day: ``2020-12-14T16:30:00+03:00``.

    Its only day is the one that is written, whatever the zone: a chronology of days files an event
    under the day its source names. ``24:00:00`` is the end of that day.
    """

    text: str
    earliest: Day
    latest: Day
    time: str
    """``hh:mm:ss``, as written."""
    zone: str
    """``Z``, ``+03``, ``+03:00``, or empty for local time."""

    @property
    def is_uncertain(self) -> bool:
        """Never: the profile has no qualifier beside a time."""
        return False

    @property
    def is_approximate(self) -> bool:
        """Never: the profile has no qualifier beside a time."""
        return False

    @property
    def is_day(self) -> bool:
        """Always: the date beside a time is given in full."""
        return True

    def readings(self) -> Readings:
        """Return the day that is written."""
        return _some_day(self.earliest, self.latest)


@dataclass(frozen=True, slots=True)
class Grouping:
    """What a code from 21 to 41 stands for: so many months of the year, from one of them on."""

    kind: str
    """``season``, ``quarter``, ``quadrimester`` or ``half``."""
    number: int
    """Which of its kind, from 1; of seasons 1 is spring, 2 summer, 3 autumn, 4 winter."""
    hemisphere: str
    """``north``, ``south``, or empty where the code does not say."""
    first_month: int
    months: int


def _group_months() -> dict[int, Grouping]:
    groupings = {}
    for first_code, hemisphere, spring in ((21, "", 3), (25, "north", 3), (29, "south", 9)):
        for n in range(4):
            month = (spring - 1 + 3 * n) % 12 + 1
            groupings[first_code + n] = Grouping("season", n + 1, hemisphere, month, 3)
    for first_code, kind, months in ((33, "quarter", 3), (37, "quadrimester", 4), (40, "half", 6)):
        for n in range(12 // months):
            groupings[first_code + n] = Grouping(kind, n + 1, "", months * n + 1, months)
    return groupings


GROUPINGS = _group_months()
"""What each code from 21 to 41 stands for.

Seasons are meteorological; one that begins in December ends with February of the following year.
A season that does not say its hemisphere is read as a northern one.
"""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Season(Edtf):
    """A season or another grouping of months: ``2020-24``, ``2020-33``, ``199X-22``."""

    text: str
    earliest: Day
    latest: Day
    year: Part
    """The year in which it begins."""
    season: Part
    """The code, from 21 to 41, with its qualifiers."""

    @property
    def grouping(self) -> Grouping:
        """What the code stands for."""
        return GROUPINGS[int(self.season.text)]

    @property
    def is_uncertain(self) -> bool:
        """Whether the year or the season is marked ``?`` or ``%``."""
        return self.year.uncertain or self.season.uncertain

    @property
    def is_approximate(self) -> bool:
        """Whether the year or the season is marked ``~`` or ``%``."""
        return self.year.approximate or self.season.approximate

    @property
    def is_unspecified(self) -> bool:
        """Whether a digit of the year is ``X``."""
        return self.year.unspecified

    def readings(self) -> Readings:
        """Return some day between the bounds."""
        return _some_day(self.earliest, self.latest)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Year(Edtf):
    """A year given as a number: ``Y170000002``, ``Y-17E7``, ``1950S2``.

    With ``S`` the number is an estimate, and the bounds are those of all years that share so many
    of its first digits: ``1950S2`` is some year from 1900 to 1999. Zeros at the front of a year of
    four digits are not significant, and more digits asked for than there are means the year itself.
    """

    text: str
    earliest: Day
    latest: Day
    value: int
    """The year, or the estimate of it."""
    significant_digits: int | None
    is_uncertain: bool
    is_approximate: bool

    def readings(self) -> Readings:
        """Return some day between the bounds."""
        return _some_day(self.earliest, self.latest)


Point = Date | Season | Year
"""What may stand at the end of an interval or in a set."""


def _some_day(earliest: Day, latest: Day) -> Readings:
    return ((some_day_within(earliest.ordinal, latest.ordinal),),)
