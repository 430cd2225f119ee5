"""What the map of the chronology says of a day and of a window, before any script runs."""

from collections import defaultdict
from collections.abc import Sequence

from generator.derive.lane import event_places, leading_side
from generator.derive.presence import Presence, State
from generator.derive.who import find_reported
from generator.model.event import Event
from generator.render.escape import PageText
from generator.render.map import Dot
from generator.render.map.present import Chip, Reported, lay_over
from generator.render.pages.maps import PageMap, find_drawn
from generator.render.pages.page import Page
from generator.render.pages.window import Window, may_be_in

NUMBERS = {State.CERTAIN: 0, State.POSSIBLE: 1, State.CONTESTED: 2, State.UNKNOWN: 3}
STRENGTH = (State.CERTAIN, State.CONTESTED, State.POSSIBLE, State.UNKNOWN)
"""Which state a side has at a dot where several of it are reported: the first of these."""


def with_present(
    page: Page,
    drawn: PageMap,
    presences: Sequence[Presence],
    events: Sequence[Event],
    window: Window,
    day: int,
) -> tuple[PageText | None, int]:
    """Return the map with who is reported on the day, and how many stand at no dot of it.

    A place that the map has no dot for is shown at that of what it lies in.

    Args:
        page: Where it stands.
        drawn: The map, with its dots.
        presences: Those that the page is about.
        events: The same; those that can fall into the window are counted.
        window: The days that the drawing beside it shows.
        day: The day of its cursor.
    """
    corpus, sides = page.corpus, page.chronology.sides
    counts: defaultdict[Dot, int] = defaultdict(int)
    for event in events:
        if may_be_in(event, window):
            for at in {_dot(page, drawn, place) for place in event_places(event)}:
                if at is not None:
                    counts[at] += 1
    states: defaultdict[Dot, dict[str, State]] = defaultdict(dict)
    elsewhere = 0
    for reported in find_reported(corpus, presences, day):
        at = _dot(page, drawn, reported.presence.place)
        if at is None:
            elsewhere += 1
            continue
        side = leading_side(corpus, sides, reported.presence.actor)
        known = states[at].get(side, State.UNKNOWN)
        states[at][side] = min(known, reported.state, key=STRENGTH.index)
    here = [
        Reported(
            at,
            counts[at],
            tuple(
                Chip(name, page.text(side.code), NUMBERS[states[at][name]])
                for name, side in corpus.publication.sides.items()
                if name in states[at]
            ),
        )
        for at in dict.fromkeys(drawn.dots.values())
    ]
    return drawn.svg and PageText(lay_over(drawn.svg, here)), elsewhere


def _dot(page: Page, drawn: PageMap, place: str) -> Dot | None:
    at = find_drawn(page.corpus, drawn.dots, place)
    return None if at is None else drawn.dots[at]
