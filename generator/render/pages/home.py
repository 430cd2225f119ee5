"""The home page of a locale: how far the record reaches, what is newest, how to read it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.presence import Presence, State
from generator.render.escape import PageText
from generator.render.map import BaseMap
from generator.render.pages.listing import event_rows, find_years
from generator.render.pages.maps import overview
from generator.render.pages.page import Page
from generator.render.pages.presence import by_place, known_time, strips
from generator.render.pages.window import Window, is_spoken_of

LATEST = 8
"""Events that the home page lists."""

HOME_DAYS = 300
"""Days before the end of the record that the home page draws."""

HOME_LANES = 12
"""Presences that the home page draws."""


@dataclass(frozen=True, slots=True)
class HomePicture:
    """The last months of the record, drawn."""

    wide: PageText
    narrow: PageText


def home_view(page: Page, base: BaseMap) -> Mapping[str, object]:
    """Return what the home page needs."""
    corpus, index = page.corpus, page.index
    events = index.events
    years = find_years(events)
    return {
        "rows": event_rows(page, tuple(reversed(events[-LATEST:]))),
        "conflicts": page.chronology.conflicts,
        "claims": sum(len(event.claims) for event in events),
        "years": years,
        "map": overview(page, base, 360, named=4, key="map"),
        "picture": _home_picture(page),
        "counts": {
            "places": len(corpus.places),
            "actors": len(corpus.actors),
            "sources": len(corpus.sources),
            "events": len(events),
        },
        "sides": list(corpus.publication.sides),
    }


def _home_picture(page: Page) -> HomePicture | None:
    """Return the places of most presences over the record's last months."""
    presences = page.chronology.presences
    if not presences:
        return None
    end = known_time(presences).last
    window = Window(end - HOME_DAYS, end)
    lanes = set(page.corpus.publication.lanes)
    recent = [p for p in presences if p.place in lanes and is_spoken_of(p, window)]
    days = {p: _days_said(p, window) for p in recent}
    chosen = set(sorted(recent, key=lambda p: (-days[p], p.id))[:HOME_LANES])
    shown = [p for p in presences if p in chosen]
    if not shown:
        return None
    wide, narrow = strips(
        page, by_place(page, shown), window, page.site.words.text("presence.title")
    )
    return HomePicture(wide, narrow)


def _days_said(presence: Presence, window: Window) -> int:
    """Return on how many days of a window claims speak of a presence."""
    return sum(
        max(0, min(stretch.last, window.last) - max(stretch.first, window.first) + 1)
        for stretch in presence.stretches
        if stretch.state is not State.UNKNOWN
    )
