"""The home page of a locale: how far the record reaches, what is newest, how to read it."""

from collections.abc import Mapping

from generator.derive.presence import Presence, State
from generator.render.escape import PageText
from generator.render.map import BaseMap
from generator.render.pages.chronology import Component, home_chronology
from generator.render.pages.corrections import find_corrections
from generator.render.pages.lanes import LanePicture
from generator.render.pages.listing import event_rows, find_years
from generator.render.pages.maps import overview
from generator.render.pages.page import Page
from generator.render.pages.presence import by_place, draw_strip, known_time, strips
from generator.render.pages.window import Window, is_spoken_of

LATEST = 8
"""Events that the home page lists."""

LATEST_CORRECTIONS = 3
"""Corrections that the home page lists, where there are any."""

HOME_DAYS = 300
"""Days before the end of the record that the home page draws."""

HOME_LANES = 12
"""Presences that the home page draws."""

FRONT_LANES = 5
"""Presences that each bank of the front page draws."""

FRONT_WIDTH = 440


def home_view(page: Page, base: BaseMap) -> Mapping[str, object]:
    """Return what the home page needs."""
    corpus, index = page.corpus, page.index
    events = index.events
    years = find_years(events)
    return {
        "rows": event_rows(page, tuple(reversed(events[-LATEST:]))),
        "conflicts": page.chronology.conflicts,
        "corrections": find_corrections(corpus)[:LATEST_CORRECTIONS],
        "claims": sum(len(event.claims) for event in events),
        "years": years,
        "map": overview(page, base, 360, named=4, key="map"),
        "chronology": _chronology(page),
        "counts": {
            "places": len(corpus.places),
            "actors": len(corpus.actors),
            "sources": len(corpus.sources),
            "events": len(events),
        },
        "sides": list(corpus.publication.sides),
    }


def _chronology(page: Page) -> Component | None:
    """Return the last months of the record; None where nobody is reported anywhere."""
    shown, window = _recent(page, HOME_LANES)
    if not shown:
        return None
    wide, narrow = strips(
        page, by_place(page, shown), window, page.site.words.text("presence.title")
    )
    return home_chronology(page, LanePicture(wide, narrow), window)


def front_picture(page: Page) -> PageText | None:
    """Return the same months in few rows, for the locale's bank of the front page."""
    shown, window = _recent(page, FRONT_LANES)
    if not shown:
        return None
    title = page.site.words.text("presence.title")
    shape = (FRONT_WIDTH, 0, f"bank-{page.site.locale.id}")
    return draw_strip(page, by_place(page, shown), window, title, shape)


def _recent(page: Page, most: int) -> tuple[list[Presence], Window]:
    """Return the presences of the record's last months that most claims speak of, by place."""
    presences = page.chronology.presences
    if not presences:
        return [], Window(1, 1)
    end = known_time(presences).last
    window = Window(end - HOME_DAYS, end)
    lanes = set(page.corpus.publication.lanes)
    recent = [p for p in presences if p.place in lanes and is_spoken_of(p, window)]
    ranked = sorted(recent, key=lambda p: (-len(p.claims), -_days_said(p, window), p.id))
    chosen = {presence.id for presence in ranked[:most]}
    return [p for p in recent if p.id in chosen], window


def _days_said(presence: Presence, window: Window) -> int:
    """Return on how many days of a window claims speak of a presence."""
    return sum(
        max(0, min(stretch.last, window.last) - max(stretch.first, window.first) + 1)
        for stretch in presence.stretches
        if stretch.state is not State.UNKNOWN
    )
