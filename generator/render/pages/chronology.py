"""The chronology in a page: what its drawing, map and list are made of before any script runs.

One component serves every page. The page of the whole chronology has all of it; pages about one
actor, place, source or year have a small form of it, narrowed to what they are about.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.derive.presence import ClaimRef, Presence
from generator.model.edtf import Day
from generator.model.event import Event
from generator.model.publication import Mark
from generator.render.dates import day_in_words
from generator.render.escape import PageText, escape_attribute, json_for_script
from generator.render.map import BaseMap
from generator.render.messages import Messages
from generator.render.opening import find_busiest, find_opening, find_span
from generator.render.pages.assets import LOOKS, SCRIPT
from generator.render.pages.day import DayPanel, day_panel
from generator.render.pages.lanes import LanePicture, picture_of
from generator.render.pages.listing import EventRow, Year, event_rows
from generator.render.pages.maps import PageMap, stretch
from generator.render.pages.page import Page
from generator.render.pages.present import with_present
from generator.render.pages.window import Window, is_spoken_of, may_be_in
from generator.render.view_core import EPOCH
from generator.render.view_file import CORE

MAP_SIZE = 340, 340
"""As wide as the column that it stands in, so that its letters keep their size."""

UNDATED = Day(1970, 1, 1).ordinal
"""The day of a chronology without one."""

MAP_NAMED = 8
"""Places that are named on the map before the others."""

LISTED = 1000
"""Events that the page lists; more, at 700 bytes each, are slow to load. A script has them all."""

SECTIONS = ("view", "state", "mark", "day", "share", "list")
"""The messages that the script says, by the first part of their keys."""

NOUNS = (
    "event", "claim", "source", "origin", "independent-origin", "actor", "side", "place",
    "presence", "day", "month", "year", "filter",
)  # fmt: skip
"""What the script counts."""


@dataclass(frozen=True, slots=True)
class Component:
    """The chronology as a page shows it."""

    form: str
    """``full`` or ``small``."""
    core: PageText
    """The data file's address from the page."""
    base: PageText
    """What turns an address of the data file into one from the page."""
    preset: PageText
    """What the page narrows the view to, as the script's own view has it (state.js)."""
    address: str
    script: PageText
    stylesheet: PageText
    words: PageText
    marks: tuple[str, ...]
    """The shapes that its events are drawn with, in the order in which they are explained."""
    picture: LanePicture | None
    map: PageMap | None
    rows: tuple[EventRow, ...]
    """Of its list, where it has one of its own."""
    unlisted: int
    """Events beyond those."""
    sides: tuple[tuple[str, int], ...]
    """Each side with how many of those events can fall into the first window."""
    said: PageText
    """The first window in words, for an attribute; paper has it under the drawing."""
    sources: PageText
    """What the events of that window rest on, for paper."""
    day: DayPanel
    """Of the day that its cursor opens on."""
    present: PageText | None
    """The map with who is reported on that day."""
    elsewhere: int
    """Presences of that day which have no dot on the map."""


@dataclass(frozen=True, slots=True)
class About:
    """What a page's chronology is about."""

    presences: Sequence[Presence]
    events: Sequence[Event]
    window: tuple[int, int] | None
    """The days that it opens with, where any are known."""


def chronology_view(page: Page, base: BaseMap) -> Mapping[str, object]:
    """Return what the page of the whole chronology needs."""
    events, presences = page.index.events, page.chronology.presences
    window = find_opening(events, presences)
    return {
        "chronology": _component(
            page,
            "full",
            {},
            picture_of(page, presences, events, window, base),
            stretch(page, base, MAP_SIZE, named=MAP_NAMED, key="chronology-map"),
            event_rows(page, events),
            About(presences, events, window),
        )
    }


def small_chronology(
    page: Page,
    presences: Sequence[Presence],
    events: Sequence[Event],
    preset: Mapping[str, object],
    *,
    area: str | None = None,
    window: tuple[int, int] | None = None,
) -> Component | None:
    """Return the chronology narrowed to what a page is about; None where there is nothing of it.

    Args:
        page: Where it stands.
        presences: Those it is about.
        events: Those it is about, in order of time.
        preset: What narrows the view, by the names of its parts: ``{"place": ["millford"]}``.
        area: The place whose lanes are wanted; all where it is absent.
        window: The first and the last day shown; all that is known where it is absent.
    """
    window = window or find_opening(events, presences, share=1.0)
    if window is None:
        return None
    drawn = picture_of(page, presences, events, window, area=area)
    if drawn is None:
        return None
    days = {**preset, **_days(presences, *window)}
    about = About(presences, events, window)
    return _component(page, "small", days, drawn, None, (), about)


def source_chronology(page: Page, source: str) -> Component | None:
    """Return what one source reports."""
    index = page.index
    said = {
        ClaimRef(attributed.key[1], attributed.attribution.id)
        for attributed in index.said_by.get(source, ())
        if attributed.key[0] == "events"
    }
    presences = {p.id: p for claim in said for p in index.presences_by.get(claim, ())}
    events = {claim.event for claim in said}
    return small_chronology(
        page,
        sorted(presences.values(), key=lambda presence: index.rank[presence.id]),
        [index.events[n] for n in sorted(index.position[event] for event in events)],
        {"source": [source]},
    )


def year_chronology(page: Page, year: Year) -> Component | None:
    """Return the events filed under a year, and who is reported anywhere in its days."""
    window = Day(year.year, 1, 1).ordinal, Day(year.year, 12, 31).ordinal
    presences = [p for p in page.chronology.presences if is_spoken_of(p, Window(*window))]
    return small_chronology(page, presences, year.events, {}, window=window)


def home_chronology(page: Page, picture: LanePicture, window: Window) -> Component:
    """Return the last months of the record, of which the home page has a picture of its own."""
    about = About(page.chronology.presences, page.index.events, (window.first, window.last))
    days = _days(about.presences, window.first, window.last)
    return _component(page, "small", days, picture, None, (), about)


def _days(presences: Sequence[Presence], first: int, last: int) -> Mapping[str, int]:
    """Return a window and the day of its cursor as the script counts days."""
    busiest = find_busiest(presences, first, last)
    days = {"from": first, "to": last, **({} if busiest is None else {"day": busiest})}
    return {name: day - EPOCH for name, day in days.items()}


def _component(
    page: Page,
    form: str,
    preset: Mapping[str, object],
    picture: LanePicture | None,
    map: PageMap | None,  # noqa: A002 - a map is called a map
    rows: tuple[EventRow, ...],
    about: About,
) -> Component:
    written = json.dumps(preset, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    days = about.window or find_span(about.events, about.presences, UNDATED)
    day = find_busiest(about.presences, *days)
    day = days[1] if day is None else day
    present, elsewhere = (
        with_present(page, map, about.presences, about.events, Window(*days), day)
        if map
        else (None, 0)
    )
    return Component(
        form=form,
        core=page.to_file(str(CORE)),
        base=page.to(""),
        preset=escape_attribute(written),
        address=page.address,
        script=page.to_file(str(SCRIPT)),
        stylesheet=page.to_file(str(LOOKS)),
        words=json_for_script(script_words(page.site.words)),
        marks=get_args(Mark),
        picture=picture,
        map=map,
        rows=rows[:LISTED],
        unlisted=max(0, len(rows) - LISTED),
        sides=_count_sides(page, rows, Window(*days)),
        said=_said(page, Window(*days)),
        sources=_sources(page, about.events, Window(*days)),
        day=day_panel(page, about.presences, about.events, day),
        present=present,
        elsewhere=elsewhere,
    )


def _count_sides(
    page: Page, rows: Sequence[EventRow], window: Window
) -> tuple[tuple[str, int], ...]:
    counts = Counter(side for row in rows if may_be_in(row.event, window) for side in row.sides)
    return tuple((side, counts[side]) for side in page.corpus.publication.sides)


def _said(page: Page, window: Window) -> PageText:
    """Return what describe.js writes when the view is another."""
    words = page.site.words
    first, last = (
        day_in_words(Day.numbered(day), page.site.locale) for day in (window.first, window.last)
    )
    shown = words.text("view.window", **{"from": first, "to": last})
    return escape_attribute(f"{shown} ({words.text('view.possible')})")


def _sources(page: Page, events: Sequence[Event], window: Window) -> PageText:
    used = {claim.source for event in events if may_be_in(event, window) for claim in event.claims}
    sources = [page.corpus.sources[name] for name in used]
    sources.sort(key=lambda source: (source.published.sort_key(), source.id))
    return page.say(
        "view.filtered",
        filter=page.say("view.sources"),
        choices=PageText(" · ").join(page.by_source(source) for source in sources),
    )


def script_words(words: Messages) -> Mapping[str, object]:
    """Return what the script says, by key: texts with names in braces, nouns by plural category."""
    said: dict[str, object] = {
        key: Messages.written(message)
        for key, message in words.messages.items()
        if key.partition(".")[0] in SECTIONS
    }
    for noun in NOUNS:
        forms = words.nouns.get(noun)
        if forms is not None:
            said[f"counts.{noun}"] = {
                category: Messages.written(form) for category, form in forms.items()
            }
    if words.plurals != words.locale.id:
        said["plurals"] = words.plurals
    return said
