"""Days around an event, and what is reported there in them."""

from dataclasses import dataclass

from generator.derive.presence import Presence, State
from generator.model.edtf import Edtf
from generator.model.event import Event

AROUND = 60
"""Days before and after an event that its page shows."""

LONGEST = 400
"""Days of an event beyond which the picture around it would show nothing."""

MOST = 10
"""Lanes that a page about something else shows."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days from the first to the last, both in it, as day numbers."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many."""
        return self.last - self.first + 1


def event_days(date: Edtf) -> Window | None:
    """Return the first and the last day an event can mean; None where either is not known."""
    first, last = date.earliest.ordinal, date.latest.ordinal
    if first is None or last is None or last - first > LONGEST:
        return None
    return Window(first, last)


def around(days: Window) -> Window:
    """Return the window that shows what was before and after."""
    return Window(days.first - AROUND, days.last + AROUND)


def is_in(presence: Presence, window: Window) -> bool:
    """Whether anything of a presence, its silence included, falls into a window."""
    first, last = presence.stretches[0].first, presence.stretches[-1].last
    silent = presence.latest_end is None
    return first <= window.last and (silent or last >= window.first)


def is_spoken_of(presence: Presence, window: Window) -> bool:
    """Whether a claim speaks of a presence within a window."""
    return any(
        stretch.state is not State.UNKNOWN
        and stretch.first <= window.last
        and stretch.last >= window.first
        for stretch in presence.stretches
    )


def may_be_in(event: Event, window: Window) -> bool:
    """Whether an event can have happened within a window; an open or unknown end allows it."""
    first, last = event.date.earliest.ordinal, event.date.latest.ordinal
    return (first is None or first <= window.last) and (last is None or last >= window.first)
