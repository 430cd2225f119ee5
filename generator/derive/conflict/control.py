"""Control of one place by two actors at one time, and two accounts of who drove somebody out.

Who *takes* a place has it alone until it is said to lose it, to leave, or until another takes it:
that is a change over time and no conflict. Two actors exclude each other

- where claims of one event have now the one, now the other take the same place: an event is one
  happening, whatever days its claims give;
- where both take it on one and the same day, in whichever events;
- where one takes it on a day on which the other surely had it, having taken it before and lost it
  only later, but within a fortnight: after more time it may have come back unreported.

There is no conflict between an actor and one it is part of, where either is said to share the
place, or where the one is said to have lost it in time for the other. Control of a place is control
of what lies within it. *Holds* is being there, not control: any number may. One claim that names
two as taking a place together makes no conflict either, nor does one that names only one of them.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.derive.conflict.presence import FORTNIGHT
from generator.derive.conflict.told import AllTold, Told
from generator.derive.conflict.value import Conflict, Finding, Named, OnDay, Part, Reading, Rule
from generator.derive.presence.report import ENDS, floor, known_first
from generator.model.claim import Change


def find_control_conflicts(told: AllTold) -> Iterator[Conflict]:
    """Yield a conflict for each place and pair of events in which two takers exclude each other."""
    seen: set[tuple[str, ...]] = set()
    for one, other in _pairs(told):
        # The wider of the two places is the one that both claim.
        if not told.corpus.is_within(one.change.place, other.change.place):
            one, other = other, one
        group = (other.change.place, *sorted((one.event, other.event)))
        if group not in seen and _exclude(told, one, other):
            seen.add(group)
            yield _control(told, one, other)
    for changes in told.by_event.values():
        yield from _expelled(told, changes)


def _pairs(told: AllTold) -> Iterator[tuple[Told, Told]]:
    """Yield the takers of one place, or of it and of one within it, whose times can exclude.

    Those of one event; those of one day; and a taker with each that takes while it has the place.
    """
    takes = [one for one in told.said if one.change.change is Change.TAKES]
    takes.sort(key=lambda one: (one.report.sort_key(), one.event, one.claim.id))
    at: dict[str, list[Told]] = defaultdict(list)
    below: dict[str, list[Told]] = defaultdict(list)
    together: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in takes:
        above = (one.change.place, *told.corpus.places_above(one.change.place))
        for place in above:
            below[place].append(one)
        at[one.change.place].append(one)
        together[one.change.place, one.event].append(one)
        if one.report.day is not None:
            together[one.change.place, str(one.report.day)].append(one)
    for one in takes:
        above = (one.change.place, *told.corpus.places_above(one.change.place))
        for place in above:
            yield from ((one, other) for other in together[place, one.event])
            yield from ((one, other) for other in together[place, str(one.report.day)])
        until = _until(told, one)
        if until is not None:
            for takers in (below[above[0]], *(at[place] for place in above[1:])):
                start = bisect_right(takers, one.report.last, key=known_day)
                for other in takers[start:]:
                    if known_day(other) >= until:
                        break
                    yield one, other


def known_day(taker: Told) -> int:
    """Return the first day of a change that is known; the order in which takers are kept."""
    return known_first(taker.report)


def _until(told: AllTold, holder: Told) -> float | None:
    """Return the day until which an actor surely had a place; None where it is not said to end."""
    ends = [
        floor(end.report)
        for end in told.below[holder.pair]
        if end.change.change in ENDS
        and (holder.report.first is None or end.report.last >= holder.report.first)
    ]
    return min(ends) if ends else None


def _exclude(told: AllTold, one: Told, other: Told) -> bool:
    """Whether two actors cannot both have a place alone as two claims have them take it."""
    if (one.event, one.claim.id) == (other.event, other.claim.id):
        return False
    # What is asked first is what seldom holds: there are as many pairs as events, or more.
    if one.event == other.event or (
        one.report.day is not None and one.report.day == other.report.day
    ):
        if _lost_between(told, one, other) or _lost_between(told, other, one):
            return False
    elif not (_has_it(told, one, other) or _has_it(told, other, one)):
        return False
    return not (
        _related(told, one.change.actor, other.change.actor)
        or _together(told, one, other)
        or _shares(told, one)
        or _shares(told, other)
    )


def _related(told: AllTold, a: str, b: str) -> bool:
    return told.corpus.is_part_of(a, b) or told.corpus.is_part_of(b, a)


def _together(told: AllTold, one: Told, other: Told) -> bool:
    """Whether either claim names the other's actor as taking the place too."""
    return any(
        change.change is Change.TAKES
        and change.place == told_here.change.place
        and _related(told, change.actor, them.change.actor)
        for told_here, them in ((one, other), (other, one))
        for change in told_here.claim.presence
    )


def _shares(told: AllTold, taker: Told) -> bool:
    """Whether an actor is said to share a place with others, at a time that can be this one."""
    return any(
        other.change.change is Change.SHARES and other.report.last >= floor(taker.report)
        for other in told.below[taker.pair]
    )


def _lost_between(told: AllTold, first: Told, second: Told) -> bool:
    """Whether the first is said to have lost the place in time for the second to take it."""
    return any(
        end.change.change in ENDS
        and end.report.last >= floor(first.report)
        and floor(end.report) <= second.report.last
        for end in told.below[first.pair]
    )


def _has_it(told: AllTold, holder: Told, taker: Told) -> bool:
    """Whether an actor surely had a place on every day on which another can have taken it."""
    first, last = taker.report.first, taker.report.last
    if first is None or first <= holder.report.last:
        return False
    ends_soon = any(
        end.report.last - first <= FORTNIGHT
        and end.change.change in ENDS
        and floor(end.report) > last
        for end in told.below[holder.pair]
    )
    until = _until(told, holder) if ends_soon else None
    return until is not None and until > last


def _control(told: AllTold, one: Told, other: Told) -> Conflict:
    """Return the conflict, with every claim of the two events that has either take the place."""
    same = one.event == other.event
    place = other.change.place
    events = dict.fromkeys((one.event, other.event))
    by_actor: dict[str, list[Told]] = defaultdict(list)
    for event in events:
        for taker in told.by_event[event]:
            if taker.change.change is Change.TAKES and told.corpus.is_within(
                taker.change.place, place
            ):
                by_actor[taker.change.actor].append(taker)
    parts: dict[str, Part] = {
        "one": Named("actors", one.change.actor),
        "other": Named("actors", other.change.actor),
        "place": Named("places", place),
    }
    if one.report.day is not None and one.report.day == other.report.day:
        how, parts["day"] = "control-day", OnDay(one.report.day)
    elif same:
        how = "control"
    else:
        early, late = sorted((one, other), key=lambda told: told.report.sort_key())
        how = "control-held"
        parts |= {
            "one": Named("actors", early.change.actor),
            "other": Named("actors", late.change.actor),
            "day": OnDay(late.report.last),
        }
    return Conflict(
        one.saying.key if same else ("places", place),
        "control",
        Rule.CONTROL,
        tuple(
            Reading(actor, tuple(dict.fromkeys(taker.saying for taker in takers)))
            for actor, takers in by_actor.items()
        ),
        differs=(Finding(how, parts),),
    )


def _expelled(told: AllTold, changes: Sequence[Told]) -> Iterator[Conflict]:
    """Yield a conflict where claims of one event have one actor driven out by different others."""
    accounts: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in changes:
        if one.change.by:
            accounts[one.pair].append(one)
    for (actor, place), group in accounts.items():
        named: dict[tuple[str, ...], list[Told]] = defaultdict(list)
        for one in group:
            named[tuple(sorted(one.change.by))].append(one)
        differ = any(
            not any(_related(told, a, b) for a in mine for b in theirs)
            for mine in named
            for theirs in named
            if mine != theirs
        )
        if differ:
            yield Conflict(
                group[0].saying.key,
                "expelled-by",
                Rule.CONTROL,
                tuple(
                    Reading(" ".join(by), tuple(dict.fromkeys(one.saying for one in takers)))
                    for by, takers in named.items()
                ),
                differs=(
                    Finding(
                        "expelled-by",
                        {"actor": Named("actors", actor), "place": Named("places", place)},
                    ),
                ),
            )
