"""What every EDTF value can do, whatever its form.

The forms are a closed set: `Date`, `DateTime`, `Season`, `Year`, `Interval` and `DateSet`. Only
`parse` makes them: the text and the parts of one made by hand need not agree.
"""

import datetime

from generator.model.edtf.bound import Bound, End
from generator.model.edtf.relation import Readings, Relation, Stretch, certainly_meet


class Edtf:
    """A date as it was written, with the first and the last day it can mean.

    Two values are equal when their texts are; ``2017`` and ``2017-XX`` are not, although both mean
    the same days. There is no ``<``: `sort_key` arranges rows, `relation` says what came first.
    """

    __slots__ = ()

    text: str
    """Exactly what was parsed."""
    earliest: Bound
    """The first day it can mean. ``?`` and ``~`` say how sure that is and move it by no day."""
    latest: Bound
    """The last day it can mean."""

    @property
    def is_uncertain(self) -> bool:
        """Whether any part is marked ``?`` or ``%``."""
        raise NotImplementedError

    @property
    def is_approximate(self) -> bool:
        """Whether any part is marked ``~`` or ``%``."""
        raise NotImplementedError

    @property
    def is_unspecified(self) -> bool:
        """Whether any digit is ``X``."""
        return False

    @property
    def is_interval(self) -> bool:
        """Whether it is written with ``/``."""
        return False

    @property
    def is_day(self) -> bool:
        """Whether it names one day in full, qualified or not, with or without a time."""
        return False

    def readings(self) -> Readings:
        """Return the days it can stand for, one entry for each choice it leaves."""
        raise NotImplementedError

    def relation(self, other: "Edtf") -> Relation:
        """Return how this date lies to the other, as far as both certainly say.

        Bounds are taken as written: ``2017-11-04?`` is before ``2017-11-05``, and whoever draws a
        conclusion from that looks at `is_uncertain` too. An unknown end excludes nothing after it:
        ``2017-11-04/`` is after 2016, and nobody can tell how it lies to 2018. An open end goes
        on: ``2017/..`` overlaps 2018.
        """
        if _is_over(self.latest, other.earliest):
            return Relation.BEFORE
        if _is_over(other.latest, self.earliest):
            return Relation.AFTER
        if certainly_meet(self.readings(), other.readings()):
            return Relation.OVERLAPS
        return Relation.CANNOT_TELL

    def certainly_within(self, first: datetime.date, last: datetime.date) -> bool:
        """Tell whether it has a day from first to last, both included, whatever it means.

        A stretch that runs across the window has days in it, and counts.
        """
        start, end = first.toordinal(), last.toordinal()
        return certainly_meet(self.readings(), ((Stretch(start, start, end, end),),))

    def possibly_within(self, first: datetime.date, last: datetime.date) -> bool:
        """Tell whether it can have a day from first to last, both included.

        An end that is open or unknown excludes nothing on its side. Between the first and the last
        day that digits with ``X`` can mean, every day counts as possible.
        """
        return can_touch(self.earliest, self.latest, first, last)

    def sort_key(self) -> tuple[int, int, int, int, int, str]:
        """Return a key that puts rows in one order, the same in every run.

        By the first day; where the start is open or unknown by the first day of what is known, so
        that ``/2017-11`` stands with November 2017; a date of which no day is known comes last.
        Then a known start before a missing one; the earlier last day, unknown and open ends after
        all of those; then the text.
        """
        anchor = self.anchor()
        return (
            int(anchor is None),
            0 if anchor is None else anchor,
            int(self.earliest.ordinal is None),
            *_rank_latest(self.latest),
            self.text,
        )

    def anchor(self) -> int | None:
        """Return the number of the day by which a row is arranged, or None where none is known."""
        return self.earliest.ordinal

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Edtf):
            return self.text == other.text
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)


def can_touch(earliest: Bound, latest: Bound, first: datetime.date, last: datetime.date) -> bool:
    """Tell whether a window has days between two bounds; a missing bound excludes nothing."""
    start, end = earliest.ordinal, latest.ordinal
    return (start is None or start <= last.toordinal()) and (
        end is None or end >= first.toordinal()
    )


def _is_over(latest: Bound, earliest: Bound) -> bool:
    end, start = latest.ordinal, earliest.ordinal
    return end is not None and start is not None and end < start


def _rank_latest(latest: Bound) -> tuple[int, int]:
    if isinstance(latest, End):
        return (2 if latest is End.OPEN else 1, 0)
    return (0, latest.ordinal)
