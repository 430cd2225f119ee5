"""On this day: who is reported where, as the page has it before any script runs.

The browser works out the same for any other day (templates/assets/chronology/day.js) and puts it
into the same markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.derive.lane import leading_side, order_places
from generator.derive.presence import Presence, State
from generator.derive.who import Reported, find_reported
from generator.model.edtf import Day
from generator.model.event import Event
from generator.render.escape import PageText
from generator.render.pages.page import Page
from generator.render.view_core import EPOCH


@dataclass(frozen=True, slots=True)
class DayRow:
    """One presence as it stands on the day."""

    reported: Reported
    side: str
    since: PageText
    origins: tuple[str, ...]
    """Its independent origins, each by its first voice."""
    event: Event
    """Of those it rests on, the one nearest to the day."""
    ago: PageText
    """How far from the day that is."""


@dataclass(frozen=True, slots=True)
class DayPanel:
    """A day, with who is reported and what happened."""

    day: int
    date: Day
    here: tuple[tuple[str, tuple[DayRow, ...]], ...]
    """Who is reported, by place, in the order of lanes."""
    silent: tuple[tuple[str, tuple[DayRow, ...]], ...]
    """Who was reported before and has not been reported gone."""
    silences: int
    events: tuple[Event, ...]
    """Those known to have happened on it."""

    @property
    def since_epoch(self) -> int:
        """Return the day as the browser counts it."""
        return self.day - EPOCH


def day_panel(
    page: Page, presences: Sequence[Presence], events: Sequence[Event], day: int
) -> DayPanel:
    """Return what is reported of a day.

    Args:
        page: Where it is shown.
        presences: Those that the page is about.
        events: The same.
        day: A day number, 1 for 0001-01-01.
    """
    lanes = {place: n for n, place in enumerate(order_places(page.corpus))}
    reported = sorted(
        find_reported(page.corpus, presences, day), key=lambda r: lanes[r.presence.place]
    )
    silent = [one for one in reported if one.state is State.UNKNOWN]
    return DayPanel(
        day=day,
        date=Day.numbered(day),
        here=_by_place(page, [one for one in reported if one.state is not State.UNKNOWN], day),
        silent=_by_place(page, silent, day),
        silences=len(silent),
        events=tuple(
            event
            for event in events
            if event.date.earliest.ordinal == day == event.date.latest.ordinal
        ),
    )


def _by_place(
    page: Page, reported: Sequence[Reported], day: int
) -> tuple[tuple[str, tuple[DayRow, ...]], ...]:
    return tuple(
        (place, tuple(_row(page, one, day) for one in members))
        for place, members in groupby(reported, lambda one: one.presence.place)
    )


def _row(page: Page, reported: Reported, day: int) -> DayRow:
    presence, chronology = reported.presence, page.chronology
    event = min(
        (page.corpus.events[ref.event] for ref in presence.claims),
        key=lambda event: (abs(_away(event, day)), _away(event, day) > 0),
    )
    return DayRow(
        reported=reported,
        side=leading_side(page.corpus, chronology.sides, presence.actor),
        since=_since(page, presence),
        origins=chronology.origins_of(presence.claims),
        event=event,
        ago=_ago(page, _away(event, day)),
    )


def _away(event: Event, day: int) -> int:
    """Return how many days after the day an event is; below nothing where it is before it."""
    first, last = event.date.earliest.ordinal, event.date.latest.ordinal
    if first is not None and first > day:
        return first - day
    return last - day if last is not None and last < day else 0


def _ago(page: Page, away: int) -> PageText:
    key = "same" if away == 0 else "before" if away < 0 else "after"
    return page.say(f"view.report-{key}", days=page.count("day", abs(away)))


def _since(page: Page, presence: Presence) -> PageText:
    """Return when a presence began: on a day, between two, by one, or that nobody says."""
    if not presence.starts:
        return page.say("view.start-unknown")
    latest = page.day(presence.latest_start)
    if presence.earliest_start is None:
        return page.say("view.since-by", date=latest)
    if presence.earliest_start == presence.latest_start:
        return page.say("day.since", date=latest)
    first = page.day(presence.earliest_start)
    return page.say("view.since-between", **{"from": first, "to": latest})
