"""The chronology in a page: what its drawing, map and list are made of before any script runs.

One component serves every page. The page of the whole chronology has all of it; pages about one
actor, place, source or year have a small form of it, narrowed to what they are about.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.event import Event
from generator.render.escape import PageText, escape_attribute, json_for_script
from generator.render.map import BaseMap
from generator.render.messages import Messages
from generator.render.pages.assets import LOOKS, SCRIPT
from generator.render.pages.lanes import LanePicture, picture_of
from generator.render.pages.listing import EventRow, event_rows
from generator.render.pages.maps import PageMap, overview
from generator.render.pages.page import Page
from generator.render.view_file import CORE

MAP_WIDTH = 560
MAP_NAMED = 8
"""Places that are named on the map before the others."""

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
    """What the page narrows the view to, in the words of the view's address."""
    address: str
    script: PageText
    stylesheet: PageText
    words: PageText
    picture: LanePicture | None
    map: PageMap | None
    rows: tuple[EventRow, ...]


def chronology_view(page: Page, base: BaseMap) -> Mapping[str, object]:
    """Return what the page of the whole chronology needs."""
    return {
        "chronology": component(
            page,
            page.index.events,
            picture=picture_of(page, base, page.chronology.presences, page.index.events),
            map=overview(page, base, MAP_WIDTH, named=MAP_NAMED, key="chronology-map"),
        )
    }


def component(
    page: Page,
    events: Sequence[Event],
    *,
    picture: LanePicture | None,
    map: PageMap | None = None,  # noqa: A002 - a map is called a map
    preset: Mapping[str, object] | None = None,
    form: str = "full",
) -> Component:
    """Return the component for a page.

    Args:
        page: Where it stands.
        events: Those that it lists, in order of time.
        picture: Its lanes, drawn.
        map: Its map, where it has one.
        preset: What narrows it, in the words of the view's address: ``{"place": ["millford"]}``.
        form: ``full`` or ``small``.
    """
    written = json.dumps(preset or {}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Component(
        form=form,
        core=page.to_file(str(CORE)),
        base=page.to(""),
        preset=escape_attribute(written),
        address=page.address,
        script=page.to_file(str(SCRIPT)),
        stylesheet=page.to_file(str(LOOKS)),
        words=json_for_script(script_words(page.site.words)),
        picture=picture,
        map=map,
        rows=event_rows(page, events),
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
    return said
