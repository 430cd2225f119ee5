"""The lanes of a page: presences and events as the static picture has them."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.lane import Lane, LaneRow, derive_lanes, event_places, leading_side
from generator.derive.presence import Presence
from generator.model.event import Event
from generator.render.escape import PageText
from generator.render.lane_marks import LaneMark
from generator.render.lanes import LaneBar, LaneView, render_lanes
from generator.render.map import BaseMap
from generator.render.pages.page import Page
from generator.render.riverside import by_a_river

WIDE, NARROW = 1120, 358
NAMES = 290
"""Width of the column of names in the wide picture."""


@dataclass(frozen=True, slots=True)
class LanePicture:
    """Lanes, drawn."""

    wide: PageText
    narrow: PageText
    outside: int = 0
    """Events of which it shows nothing."""


def picture_of(
    page: Page,
    presences: Sequence[Presence],
    events: Sequence[Event],
    window: tuple[int, int] | None,
    base: BaseMap | None = None,
    area: str | None = None,
) -> LanePicture | None:
    """Return lanes over a window; None where there is nothing to draw.

    Args:
        page: Where they stand.
        presences: Those to draw.
        events: Those to draw, in order of time.
        window: The first and the last day shown.
        base: Tells which places lie by a river; without it none is drawn.
        area: A place; only its lane and those of what lies within it are drawn.
    """
    views = lane_views(page, presences, events, base, area)
    if window is None or not views:
        return None
    outside = sum(not (event_places(event) and _reaches(event, *window)) for event in events)
    wide, narrow = (
        PageText(
            render_lanes(
                views,
                first=window[0],
                last=window[1],
                width=width,
                names=names,
                locale=page.site.locale,
                title=page.site.words.text("chronology.picture"),
                key=key,
            )
        )
        for width, names, key in ((WIDE, NAMES, "lanes"), (NARROW, 0, "lanes-narrow"))
    )
    return LanePicture(wide, narrow, outside)


def lane_views(
    page: Page,
    presences: Sequence[Presence],
    events: Sequence[Event],
    base: BaseMap | None = None,
    area: str | None = None,
) -> tuple[LaneView, ...]:
    """Return lanes in the page's words and with links from it."""
    lanes = derive_lanes(
        page.corpus,
        presences,
        page.chronology.sides,
        events,
        order=page.index.lane_order,
        area=area,
    )
    return tuple(_view(page, base, lane) for lane in lanes)


def _reaches(event: Event, first: int, last: int) -> bool:
    """Say whether a picture of some days has anything of an event."""
    start, end = event.date.earliest.ordinal, event.date.latest.ordinal
    known = [day for day in (start, end) if day is not None]
    return bool(known) and min(known) <= last and max(known) >= first


def _view(page: Page, base: BaseMap | None, lane: Lane) -> LaneView:
    at = page.corpus.places[lane.place].coordinates
    return LaneView(
        label=page.called("places", lane.place),
        depth=lane.depth,
        href=page.relative(f"places/{lane.place}"),
        by_river=at is not None and base is not None and by_a_river(at, base),
        marks=tuple(_mark(page, event) for event in lane.events),
        bars=tuple(_bar(page, row) for row in lane.rows),
    )


def _bar(page: Page, row: LaneRow) -> LaneBar:
    return LaneBar(
        label=page.called("actors", row.actor),
        code=page.text(page.side(row.side).code),
        side=row.side,
        stretches=tuple(s for presence in row.presences for s in presence.stretches),
        goes_on=row.presences[-1].latest_end is None,
        href=page.relative(f"actors/{row.actor}"),
    )


def _mark(page: Page, event: Event) -> LaneMark:
    sides = page.chronology.sides
    side = next(
        (
            leading_side(page.corpus, sides, participant.actor)
            for participant in event.actors
            if sides[participant.actor]
        ),
        None,
    )
    date = page.plain_date(event.date, "short")
    return LaneMark(
        label=f"{page.text(event.title)} · {date}",
        mark=page.corpus.publication.kinds[event.kind].mark,
        side=None if side is None or page.side(side).outline else side,
        first=event.date.earliest.ordinal,
        last=event.date.latest.ordinal,
        href=page.relative(event.path),
    )
