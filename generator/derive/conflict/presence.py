"""Presences that exclude each other: an actor gone and there, by claims that cannot both hold.

- The claims of one event speak of one happening. When one of them has the actor gone and another
  has it still there on a later day, and nobody has it return between, they exclude each other. So
  they do when two sources have it gone and there on one day, unless the day was long enough.
- Of different events the later one may tell of a return that nobody reports. There they exclude
  each other only where the one says that the actor was there *throughout* days on which the other
  has it leave; or where another source has it there within a fortnight after it left.
- In one event, an actor that left before it entered, where nobody has it there any earlier.
- In one event, one change of one actor at one place dated to days that cannot be the same.

Who is part of an actor that is gone is gone with it, and from all that lies within the place; a
part that leaves says nothing of the rest. Where a date can mean days on which both would hold,
there is no conflict, and so a date read less narrowly never makes one.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.derive.conflict.dates import days_between, tell_apart
from generator.derive.conflict.readings import make_readings
from generator.derive.conflict.relief import Apart, find_relief
from generator.derive.conflict.told import AllTold, Told
from generator.derive.conflict.value import (
    Conflict,
    Days,
    Finding,
    Named,
    OnDay,
    Part,
    Reading,
    Rule,
)
from generator.derive.presence.report import ENDS, STARTS, floor, known_first
from generator.model.claim import Change
from generator.model.edtf import Interval, Relation

FORTNIGHT = 14
"""Days after a departure within which another source that has the actor there contradicts it."""

_GONE = frozenset({Change.LEAVES, Change.EXPELLED})


def find_presence_conflicts(told: AllTold) -> Iterator[Conflict]:
    """Yield each pair of changes that exclude each other, the same claims once."""
    seen: set[tuple[str, ...]] = set()
    for conflict in _all(told):
        pair = tuple(sorted(f"{s.key[1]} {s.claim.id}" for s in conflict.sayings))
        if pair not in seen:
            seen.add(pair)
            yield conflict


def _all(told: AllTold) -> Iterator[Conflict]:
    for gone in told.said:
        if gone.change.change not in ENDS:
            continue
        for there in told.below[gone.pair]:
            if there.change.change in ENDS:
                continue
            same = there.event == gone.event
            if there.change.change in STARTS:
                if same and there.pair == gone.pair and _enters_after(told, gone, there):
                    yield _conflict(there, gone, "left-first")
            elif _throughout(there, gone):
                yield _conflict(there, gone, "throughout")
            elif same and _on_one_day(gone, there):
                yield _conflict(there, gone, "same-day")
            elif (
                _after(gone, there)
                and (same or _contradicts(gone, there))
                and not _returns(told, gone, there)
            ):
                yield _conflict(there, gone, "gone")
    for changes in told.by_event.values():
        yield from _dated_apart(changes)


def _after(gone: Told, there: Told) -> bool:
    """Whether an actor is there on a day after it was gone, whichever days the dates mean."""
    return there.report.first is not None and there.report.first > gone.report.last


def _on_one_day(gone: Told, there: Told) -> bool:
    """Whether two sources have an actor leave and be there on the same day, and on no other."""
    return (
        gone.change.change in _GONE
        and there.claim.source != gone.claim.source
        and gone.report.day is not None
        and there.report.day == gone.report.day
    )


def _throughout(there: Told, gone: Told) -> bool:
    """Whether an actor was there through days on which it left, and beyond them."""
    held, first = there.report.held, gone.report.first
    return (
        held is not None
        and first is not None
        and gone.change.change in _GONE
        and held[0] <= first
        and gone.report.last < held[1]
    )


def _contradicts(gone: Told, there: Told) -> bool:
    """Whether another source has an actor there so soon after it left that it denies as much."""
    first = gone.report.first
    return (
        gone.change.change in _GONE
        and first is not None
        and there.claim.source != gone.claim.source
        and there.report.last - first <= FORTNIGHT
    )


def _returns(told: AllTold, gone: Told, there: Told) -> bool:
    """Whether somebody has the actor come back before it is there again."""
    return any(
        start.change.change in STARTS
        and start.report.last >= floor(gone.report)
        and floor(start.report) <= there.report.last
        for start in told.below[there.pair]
    )


def _enters_after(told: AllTold, gone: Told, start: Told) -> bool:
    """Whether an actor left before it entered, with nobody to have it there any earlier."""
    if start.report.first is None or start.report.first <= gone.report.last:
        return False
    return not any(
        other.change.change not in ENDS and floor(other.report) <= gone.report.last
        for other in told.below[gone.pair]
    )


def _conflict(there: Told, gone: Told, how: str) -> Conflict:
    """Return the conflict of a claim that has an actor there with one that has it gone."""
    key = there.saying.key if there.event == gone.event else ("places", gone.change.place)
    days = 0
    if how == "same-day":
        days = 1
    elif how != "throughout" and there.report.first is not None:
        days = there.report.first - gone.report.last
    parts: dict[str, Part] = {
        "actor": Named("actors", there.change.actor),
        "place": Named("places", there.change.place),
        "gone": OnDay(gone.report.last),
        "there": OnDay(known_first(there.report)),
        "days": Days(days),
    }
    readings = (Reading(None, (there.saying,)), Reading(None, (gone.saying,)))
    relief = find_relief([there.date, gone.date], [Apart(1, 0, days)]) if days else None
    return Conflict(
        key,
        "presence",
        Rule.PRESENCE,
        readings,
        differs=(Finding(f"presence-{how}", parts),),
        relief=relief,
    )


def _dated_apart(changes: Sequence[Told]) -> Iterator[Conflict]:
    """Yield a conflict for one change of one actor at one place that two claims date apart.

    Only where a change has a date of its own: the dates of claims are looked at as the event's.
    """
    for one, other in combinations(changes, 2):
        if (
            one.pair != other.pair
            or one.change.change is not other.change.change
            or one.change.change not in STARTS | ENDS
            or one.claim.id == other.claim.id
            or (one.change.date is None and other.change.date is None)
            or isinstance(one.event_date, Interval)
        ):
            continue
        lies = one.date.relation(other.date)
        if lies not in (Relation.BEFORE, Relation.AFTER):
            continue
        early, late = (one, other) if lies is Relation.BEFORE else (other, one)
        days = days_between(early.date, late.date)
        yield Conflict(
            one.saying.key,
            "presence",
            Rule.PRESENCE,
            make_readings([(str(early.date), early.saying), (str(late.date), late.saying)]),
            differs=(tell_apart(early.date, late.date),),
            relief=find_relief([early.date, late.date], [Apart(0, 1, days)]),
        )
