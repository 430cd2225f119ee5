"""What the map of the chronology says of a day and of a window, before any script runs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.derive.lane import event_places, leading_side
from generator.derive.presence import Presence, State
from generator.derive.who import find_reported
from generator.model.corpus import Corpus
from generator.model.event import Event
from generator.render.escape import PageText
from generator.render.geometry import Point
from generator.render.map.present import Chip, Dot, lay_over
from generator.render.pages.maps import PageMap
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
    counts: defaultdict[Point, int] = defaultdict(int)
    for event in events:
        if may_be_in(event, window):
            for at in {find_dot(corpus, drawn.dots, place) for place in event_places(event)}:
                if at is not None:
                    counts[at] += 1
    states: defaultdict[Point, dict[str, State]] = defaultdict(dict)
    elsewhere = 0
    for reported in find_reported(corpus, presences, day):
        at = find_dot(corpus, drawn.dots, reported.presence.place)
        if at is None:
            elsewhere += 1
            continue
        side = leading_side(corpus, sides, reported.presence.actor)
        known = states[at].get(side, State.UNKNOWN)
        states[at][side] = min(known, reported.state, key=STRENGTH.index)
    dots = [
        Dot(
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
    return drawn.svg and PageText(lay_over(drawn.svg, dots)), elsewhere


def find_dot(corpus: Corpus, dots: Mapping[str, Point], place: str) -> Point | None:
    """Return where a place is shown: at its own dot, or at that of the nearest it lies in."""
    at: str | None = place
    seen: set[str] = set()
    while at is not None and at not in seen and at in corpus.places:
        if at in dots:
            return dots[at]
        seen.add(at)
        at = corpus.places[at].within
    return None
