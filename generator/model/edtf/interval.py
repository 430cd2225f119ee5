"""Two dates with a slash between them, and every day from the one to the other."""

from dataclasses import dataclass
from math import inf

from generator.model.edtf.bound import Bound, End
from generator.model.edtf.point import Point
from generator.model.edtf.relation import Readings, stretch_between
from generator.model.edtf.value import Edtf


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Interval(Edtf):
    """A stretch of time: ``2017-11-04/2017-11-09``, ``2020-12-14/..``, ``2017-11/``.

    It begins on some day that its start can mean and ends on some day that its end can mean. Of
    ``2017/2018`` therefore only the turn of the year is certain.
    """

    text: str
    earliest: Bound
    latest: Bound
    start: Point | End
    end: Point | End

    @property
    def points(self) -> tuple[Point, ...]:
        """The ends that are dates."""
        return tuple(end for end in (self.start, self.end) if not isinstance(end, End))

    @property
    def is_uncertain(self) -> bool:
        """Whether either end is marked ``?`` or ``%`` anywhere."""
        return any(point.is_uncertain for point in self.points)

    @property
    def is_approximate(self) -> bool:
        """Whether either end is marked ``~`` or ``%`` anywhere."""
        return any(point.is_approximate for point in self.points)

    @property
    def is_unspecified(self) -> bool:
        """Whether either end has an ``X``."""
        return any(point.is_unspecified for point in self.points)

    @property
    def is_interval(self) -> bool:
        """Always."""
        return True

    def anchor(self) -> int | None:
        """Return the first day of the start, or else of the end."""
        return next((point.earliest.ordinal for point in self.points), None)

    def readings(self) -> Readings:
        """Return the one stretch that it is."""
        return ((stretch_between(_span(self.start, -inf), _span(self.end, inf)),),)


def _span(end: Point | End, open_end: float) -> tuple[float, float]:
    if end is End.OPEN:
        return open_end, open_end
    if isinstance(end, End):
        return -inf, inf
    return end.earliest.ordinal, end.latest.ordinal
