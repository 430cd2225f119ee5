"""Which days a drawing of the chronology spans, and which of them it opens with."""

from bisect import insort
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from generator.derive.presence import Presence, State
from generator.model.event import Event

SHARE = 0.9
"""How much of the record the first view has to hold."""

MARGIN = 0.03
"""What is left free at either end, as a share of the days between."""


def find_span(
    events: Sequence[Event], presences: Sequence[Presence], today: int
) -> tuple[int, int]:
    """Return the first and the last day that anything is known to mean.

    A bound that is open or unknown adds no day. Where no day is known at all, the month before
    `today`: an empty drawing still needs an axis.
    """
    days = [
        bound.ordinal
        for event in events
        for bound in (event.date.earliest, event.date.latest)
        if bound.ordinal is not None
    ]
    days += [day for p in presences for day in (p.stretches[0].first, p.stretches[-1].last)]
    return (min(days), max(days)) if days else (today - 30, today)


def find_opening(
    events: Sequence[Event], presences: Sequence[Presence], share: float = SHARE
) -> tuple[int, int] | None:
    """Return the shortest run of days that holds so much of events and presences, with margins.

    One report of 2011 would otherwise squeeze the year that the chronology is about into a corner.
    What cannot be put between two days counts by the day that is known. None where nothing is.
    """
    spans = [
        *(span for event in events if (span := _known_days(event)) is not None),
        *((p.stretches[0].first, p.stretches[-1].last) for p in presences),
    ]
    if not spans:
        return None
    wanted = max(1, round(len(spans) * share))
    best = (min(first for first, _ in spans), max(last for _, last in spans))
    lasts: list[int] = []
    # From the latest beginning backwards: what has begun by then and ends soonest fills the window.
    for first, last in sorted(spans, reverse=True):
        insort(lasts, last)
        if len(lasts) >= wanted and lasts[wanted - 1] - first < best[1] - best[0]:
            best = (first, lasts[wanted - 1])
    margin = max(3, round((best[1] - best[0]) * MARGIN))
    return best[0] - margin, best[1] + margin


def find_busiest(presences: Sequence[Presence], first: int, last: int) -> int | None:
    """Return the day of a window's later half on which most presences are reported.

    The latest of several; of the earlier half where the later one is silent. The first report of
    all often names everybody, and a cursor at the edge of the drawing has nothing behind it. None
    where a claim speaks of none of the days: silence is nothing to open with.
    """
    middle = (first + last) // 2
    later = _busiest(presences, middle, last)
    return _busiest(presences, first, middle) if later is None else later


def _busiest(presences: Sequence[Presence], first: int, last: int) -> int | None:
    change: dict[int, int] = defaultdict(int)
    for presence in presences:
        for stretch in presence.stretches:
            start, end = max(stretch.first, first), min(stretch.last, last)
            if stretch.state is not State.UNKNOWN and start <= end:
                change[start] += 1
                change[end + 1] -= 1
    best, most, reported = None, 0, 0
    days = sorted(change)
    for day, after in pairwise(days):
        reported += change[day]
        if reported and reported >= most:
            best, most = after - 1, reported
    return best


def _known_days(event: Event) -> tuple[int, int] | None:
    first, last = event.date.earliest.ordinal, event.date.latest.ordinal
    if first is None:
        return None if last is None else (last, last)
    return (first, first if last is None else last)
