"""The pages of places: where they are, how well that is known, who is reported there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.place import Place
from generator.render.map import BaseMap
from generator.render.pages.chronology import small_chronology
from generator.render.pages.claim import claim_table
from generator.render.pages.listing import event_rows
from generator.render.pages.maps import locator, overview
from generator.render.pages.page import Page
from generator.render.pages.presence import presence_row
from generator.render.pages.silence import find_silence

MOST = 10
"""Places that the list beside the map names."""


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """A place in the list of all of them, with those within it."""

    place: Place
    events: int
    presences: int
    within: tuple["PlaceNode", ...]


def places_view(page: Page, base: BaseMap) -> Mapping[str, object]:
    """Return every place under the one it lies in, and a map of those with events of their own."""
    top = [place.id for place in page.corpus.places.values() if place.within is None]
    counts = {
        place.id: len(page.index.events_at_place.get(place.id, ()))
        for place in page.corpus.places.values()
        if place.coordinates
    }
    most = sorted(counts, key=lambda place: (-counts[place], place))
    return {
        "tree": _nodes(page, top),
        "map": overview(page, base, 760, named=6, key="map"),
        "most": [(place, counts[place]) for place in most[:MOST] if counts[place]],
    }


def _nodes(page: Page, places: Sequence[str]) -> tuple[PlaceNode, ...]:
    lanes = {place: n for n, place in enumerate(page.corpus.publication.lanes)}

    def downstream(place: str) -> tuple[int, str]:
        within = [lanes[p] for p in (place, *_all_within(page, place)) if p in lanes]
        return (min(within, default=len(lanes)), place)

    return tuple(
        PlaceNode(
            page.corpus.places[place],
            len(page.index.events_at_place.get(place, ())),
            len(page.index.presences_at.get(place, ())),
            _nodes(page, page.index.parts_of_place.get(place, ())),
        )
        for place in sorted(places, key=downstream)
    )


def _all_within(page: Page, place: str) -> list[str]:
    found: list[str] = []
    for part in page.index.parts_of_place.get(place, ()):
        found += [part, *_all_within(page, part)]
    return found


def place_view(page: Page, place: Place, base: BaseMap) -> Mapping[str, object]:
    """Return what a place's page needs beside the place."""
    conflicts = page.index.conflicts.get(("places", place.id), ())
    presences = page.index.presences_at.get(place.id, ())
    events = page.index.events_at_place.get(place.id, ())
    parts = page.index.parts_of_place.get(place.id, ())
    above = page.corpus.places_above(place.id)
    return {
        "place": place,
        "above": above,
        "parts": parts,
        "named_in": page.index.events_naming.get(place.id, ()),
        "map": locator(page, base, [place.id], beside=[*parts, *above]),
        "presence": [presence_row(page, presence) for presence in presences],
        "table": claim_table(page.chronology, ("places", place.id), place.claims, conflicts),
        "conflicts": conflicts,
        "silence": find_silence(page, presences),
        "rows": event_rows(page, events),
        "chronology": small_chronology(
            page, presences, events, {"place": [place.id]}, area=place.id
        ),
    }
