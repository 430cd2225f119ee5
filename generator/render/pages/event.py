"""The page of an event: what, when, where, and who says so."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.presence import Presence
from generator.model.claim import Claim
from generator.model.event import Event
from generator.render.calendar import CalendarWords
from generator.render.escape import PageText, escape
from generator.render.map import BaseMap
from generator.render.pages.claim import ClaimTable, claim_table
from generator.render.pages.corrections import corrections_of
from generator.render.pages.listing import filed_under
from generator.render.pages.maps import PageMap, locator
from generator.render.pages.origins import origin_words, untold_words
from generator.render.pages.page import Page
from generator.render.pages.presence import PresenceRow, by_place, presence_row, strips
from generator.render.pages.standing import standing_line
from generator.render.pages.window import MOST, around, event_days, is_in, is_spoken_of
from generator.render.pages.working import working_rows


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A page beside this one, and how it stands to it."""

    event: Event
    how: PageText


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Presence before and after an event, at its places and around them."""

    wide: PageText
    narrow: PageText
    rows: tuple[PresenceRow, ...]
    left_out: int
    """Presences that are not shown for want of room."""


def event_view(page: Page, event: Event, base: BaseMap) -> Mapping[str, object]:
    """Return what the template of an event needs beside the event itself."""
    conflicts = page.index.conflicts.get(("events", event.id), ())
    table = claim_table(page.chronology, ("events", event.id), event.claims, conflicts)
    workings = working_rows(page, event)
    leading = find_working(event, table)
    return {
        "event": event,
        "table": table,
        "origins": origin_words(page, table.independent),
        "untold": untold_words(page, table.independent),
        "standing": standing_line(page, page.chronology.standings[event.id]),
        "conflicts": conflicts,
        "working": next((row for row in workings if row.working.claim is leading), None),
        "workings": workings,
        "map": _map(page, event, base),
        "surroundings": find_surroundings(page, event),
        "related": find_related(page, event),
        "neighbours": find_neighbours(page, event),
        "corrections": corrections_of(event),
        "steps": _steps(page, event),
    }


def _steps(page: Page, event: Event) -> list[tuple[str, str]]:
    """Return the pages above an event's, with their names."""
    year, month = filed_under(event)
    steps = [
        (page.site.words.text("nav.events"), "events"),
        (page.year(year), f"events/{year:04d}"),
    ]
    if month:
        name = CalendarWords(page.site.words).month_alone(month)
        steps.append((name, f"events/{year:04d}/{month:02d}"))
    return steps


def find_working(event: Event, table: ClaimTable) -> Claim | None:
    """Return the claim whose words show how the event's date was worked out.

    First among those that support the event: one that gives the event's own date, else one whose
    date is compatible with it. A claim that dates something else shows nothing.
    """
    dated = [
        row.claim
        for row in table.support
        if isinstance(row.claim, Claim) and row.claim.date and row.claim.date.words
    ]
    for claim in dated:
        if claim.date and claim.date.value == event.date:
            return claim
    return next(
        (
            claim
            for claim in dated
            if claim.date
            and (claim.date.value.earliest, claim.date.value.latest)
            == (event.date.earliest, event.date.latest)
        ),
        None,
    )


def _map(page: Page, event: Event, base: BaseMap) -> PageMap:
    beside = [place for other in event.places for place in page.corpus.places_above(other)]
    return locator(page, base, event.places, beside=beside)


def find_surroundings(page: Page, event: Event) -> Surroundings | None:
    """Return presences within sixty days of an event, at its places, within and around them.

    None where the event has no days to draw, or nobody is reported there.
    """
    days = event_days(event.date)
    if days is None:
        return None
    window = around(days)
    rank = page.index.rank
    near = [presence for presence in _touching(page, event) if is_in(presence, window)]
    near.sort(key=lambda p: (not is_spoken_of(p, window), p.place not in event.places, rank[p.id]))
    shown = sorted(near[:MOST], key=lambda presence: rank[presence.id])
    if not shown:
        return None
    wide, narrow = strips(
        page, by_place(page, shown), window, page.site.words.text("event.presence"), days
    )
    rows = tuple(presence_row(page, presence) for presence in shown)
    return Surroundings(wide, narrow, rows, len(near) - len(shown))


def _touching(page: Page, event: Event) -> Iterable[Presence]:
    """Return each presence at a place of the event, within it, or at one that it lies in."""
    index = page.index
    found: dict[str, Presence] = {}
    for place in event.places:
        for presence in index.presences_at.get(place, ()):
            found[presence.id] = presence
        for area in page.corpus.places_above(place):
            for presence in index.presences_in.get(area, ()):
                found[presence.id] = presence
    return found.values()


def find_related(page: Page, event: Event) -> tuple[Neighbour, ...]:
    """Return related events in order of time, whichever of the two names the other."""
    relations = page.corpus.publication.relations
    found: dict[str, PageText] = {}
    for related in event.related:
        found[related.event] = escape(page.term("relations", related.how))
    for other, how in page.index.related_to.get(event.id, ()):
        inverse = page.text(relations[how].inverse)
        found.setdefault(other, escape(inverse))
    events = page.corpus.events
    return tuple(
        Neighbour(events[other], found[other])
        for other in sorted(found, key=lambda name: page.index.position[name])
    )


def find_neighbours(page: Page, event: Event) -> tuple[Neighbour, ...]:
    """Return the events before and after this one, in time and at its first place."""
    found = list(_beside(page, event, page.index.events, "event.previous", "event.next", {}))
    for place in event.places[:1]:
        here = page.index.events_at_place.get(place, ())
        name = {"place": page.name("places", place)}
        found += _beside(page, event, here, "event.previous-here", "event.next-here", name)
    shown: dict[str, Neighbour] = {}
    for neighbour in found:
        shown.setdefault(neighbour.event.id, neighbour)
    return tuple(shown.values())


def _beside(
    page: Page,
    event: Event,
    events: tuple[Event, ...],
    before: str,
    after: str,
    parameters: Mapping[str, object],
) -> list[Neighbour]:
    order = page.index.position
    position = bisect_left(events, order[event.id], key=lambda other: order[other.id])
    found = []
    if position:
        found.append(Neighbour(events[position - 1], page.say(before, **parameters)))
    if position + 1 < len(events):
        found.append(Neighbour(events[position + 1], page.say(after, **parameters)))
    return found
