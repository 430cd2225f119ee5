"""Several dates in brackets: ``[…]`` is one of them, ``{…}`` is all of them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from generator.model.edtf.bound import Bound, End
from generator.model.edtf.point import Date, Point
from generator.model.edtf.relation import (
    Choice,
    Readings,
    Stretch,
    some_day_within,
    stretch_between,
)
from generator.model.edtf.value import Edtf, can_touch


@dataclass(frozen=True, slots=True)
class Range:
    """All the values from one to another of the same precision: ``1670..1672``, ``..1984``.

    A side that is left out has no bound; at least one is there.
    """

    first: Point | None
    last: Point | None

    @property
    def points(self) -> tuple[Point, ...]:
        """The sides that are written."""
        return tuple(point for point in (self.first, self.last) if point is not None)

    @property
    def earliest(self) -> Bound:
        """The first day of the first value, or open."""
        return End.OPEN if self.first is None else self.first.earliest

    @property
    def latest(self) -> Bound:
        """The last day of the last value, or open."""
        return End.OPEN if self.last is None else self.last.latest


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateSet(Edtf):
    """One of several dates, or all of them: ``[1667,1668,1670..1672]``, ``{1960,1961-12}``.

    The bounds are those of the members together.
    """

    text: str
    earliest: Bound
    latest: Bound
    holds_all: bool
    """True for ``{…}``, all members; False for ``[…]``, one of them."""
    members: tuple[Point | Range, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Every date that is written in it, in order."""
        return tuple(point for member in self.members for point in _points(member))

    @property
    def is_uncertain(self) -> bool:
        """Whether any member is marked ``?`` or ``%`` anywhere."""
        return any(point.is_uncertain for point in self.points)

    @property
    def is_approximate(self) -> bool:
        """Whether any member is marked ``~`` or ``%`` anywhere."""
        return any(point.is_approximate for point in self.points)

    @property
    def is_unspecified(self) -> bool:
        """Whether any member has an ``X``."""
        return any(point.is_unspecified for point in self.points)

    def anchor(self) -> int | None:
        """Return the first day of the earliest date that is written."""
        return min(point.earliest.ordinal for point in self.points)

    def possibly_within(self, first: datetime.date, last: datetime.date) -> bool:
        """Tell whether a member can have a day from first to last; what lies between cannot."""
        return any(can_touch(m.earliest, m.latest, first, last) for m in self.members)

    def readings(self) -> Readings:
        """Return a choice for each member of ``[…]``, and a single one for ``{…}``."""
        if not self.holds_all:
            return tuple((_any_of(member),) for member in self.members)
        return (tuple(stretch for member in self.members for stretch in _all_of(member)),)


def _points(member: Point | Range) -> tuple[Point, ...]:
    return member.points if isinstance(member, Range) else (member,)


def _numbers(earliest: Bound, latest: Bound) -> tuple[float, float]:
    first, last = earliest.ordinal, latest.ordinal
    return -inf if first is None else first, inf if last is None else last


def _any_of(member: Point | Range) -> Stretch:
    return some_day_within(*_numbers(member.earliest, member.latest))


def _all_of(member: Point | Range) -> Choice:
    """Return days that belong to a member whatever it means.

    A range of days is a stretch. Of a range of years it is only known that each year has a day in
    it, so that the years that are written stand for the range, and those between claim nothing.
    """
    if not isinstance(member, Range):
        return (_any_of(member),)
    if all(isinstance(point, Date) and point.day is not None for point in member.points):
        starts = (-inf, -inf) if member.first is None else _span(member.first)
        ends = (inf, inf) if member.last is None else _span(member.last)
        return (stretch_between(starts, ends),)
    return tuple(_any_of(point) for point in member.points)


def _span(point: Point) -> tuple[int, int]:
    return point.earliest.ordinal, point.latest.ordinal


def join_bounds(members: Sequence[Point | Range]) -> tuple[Bound, Bound]:
    """Return the first and the last day over all members; an open side leaves none."""
    firsts = [member.earliest for member in members]
    lasts = [member.latest for member in members]
    return _pick(firsts, -inf), _pick(lasts, inf)


def _pick(bounds: list[Bound], outermost: float) -> Bound:
    chosen = min if outermost < 0 else max
    return chosen(bounds, key=lambda b: outermost if b.ordinal is None else b.ordinal)
