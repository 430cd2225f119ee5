"""What points where: the cross references that pages are made of, worked out once a run.

In: corpus and chronology. Out: mappings from a record to what speaks of it. No words and no
locale: both languages share one index.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.derive.chronology import Chronology
from generator.derive.conflict import Conflict
from generator.derive.lane import LaneOrder, find_lane_order
from generator.derive.presence import ClaimRef, Presence
from generator.model.claim import Attribution, Claim
from generator.model.corpus import Attributed, Corpus, RecordKey
from generator.model.event import Event
from generator.model.source import Source

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Index:
    """Who and what speaks of whom and what."""

    events: tuple[Event, ...]
    """In order of time."""
    position: Mapping[str, int]
    """An event's place in that order."""
    events_of_actor: Mapping[str, tuple[Event, ...]]
    events_at_place: Mapping[str, tuple[Event, ...]]
    events_naming: Mapping[str, tuple[str, ...]]
    """By place: events that name it and were elsewhere."""
    """Also those at places within it."""
    said_by: Mapping[str, tuple[Attributed, ...]]
    """By source, in the order of its paragraphs."""
    quoted: Mapping[str, tuple[Attributed, ...]]
    """By outlet or actor: attributions whose chain it stands in, at any link."""
    started: Mapping[str, tuple[Attributed, ...]]
    """By outlet or actor: attributions that start with it."""
    sources: tuple[Source, ...]
    """By day of publication."""
    sources_of: Mapping[str, tuple[Source, ...]]
    """By outlet, by day of publication."""
    conflicts: Mapping[RecordKey, tuple[Conflict, ...]]
    """By every record that has a part in them."""
    presences_of: Mapping[str, tuple[Presence, ...]]
    """By actor."""
    presences_at: Mapping[str, tuple[Presence, ...]]
    """By place; also those at places within it."""
    presences_in: Mapping[str, tuple[Presence, ...]]
    """By place; only those at the place itself."""
    presences_by: Mapping[ClaimRef, tuple[Presence, ...]]
    """By claim: those that rest on it."""
    rank: Mapping[str, int]
    """A presence's place in the chronology's order, by its identifier."""
    lane_order: LaneOrder
    parts_of_actor: Mapping[str, tuple[str, ...]]
    parts_of_place: Mapping[str, tuple[str, ...]]
    related_to: Mapping[str, tuple[tuple[str, str], ...]]
    """By event: events that name it as related, and how."""


def make_index(corpus: Corpus, chronology: Chronology) -> Index:
    """Return the cross references of a corpus."""
    events = tuple(corpus.events_in_order())
    attributions = tuple(corpus.attributions())
    sources = tuple(
        sorted(corpus.sources.values(), key=lambda source: (source.published.sort_key(), source.id))
    )
    return Index(
        events=events,
        position={event.id: n for n, event in enumerate(events)},
        events_of_actor=_group((actor, event) for event in events for actor in _actors_in(event)),
        events_at_place=_group(
            (place, event) for event in events for place in _places_of(corpus, event)
        ),
        events_naming=_group((place, event.id) for event in events for place in event.mentions),
        said_by={
            source: tuple(sorted(said, key=_paragraph))
            for source, said in _group((a.attribution.source, a) for a in attributions).items()
        },
        quoted=_group(
            (link, a) for a in attributions for link in dict.fromkeys(a.attribution.through)
        ),
        started=_group((chronology.origins[a.key][a.attribution.id].id, a) for a in attributions),
        sources=sources,
        sources_of=_group(
            (outlet, source)
            for source in sources
            for outlet in dict.fromkeys(filter(None, (source.outlet, source.republished_from)))
        ),
        conflicts=_group(
            (key, conflict) for conflict in chronology.conflicts for key in conflict.records
        ),
        presences_of=_group((presence.actor, presence) for presence in chronology.presences),
        presences_at=_group(
            (place, presence)
            for presence in chronology.presences
            for place in (presence.place, *corpus.places_above(presence.place))
        ),
        presences_in=_group((presence.place, presence) for presence in chronology.presences),
        presences_by=_group(
            (claim, presence) for presence in chronology.presences for claim in presence.claims
        ),
        rank={presence.id: n for n, presence in enumerate(chronology.presences)},
        lane_order=find_lane_order(corpus, chronology.sides),
        parts_of_actor=_group(
            (actor.part_of, actor.id) for actor in corpus.actors.values() if actor.part_of
        ),
        parts_of_place=_group(
            (place.within, place.id) for place in corpus.places.values() if place.within
        ),
        related_to=_group(
            (related.event, (event.id, related.how))
            for event in events
            for related in event.related
        ),
    )


def find_claim(corpus: Corpus, ref: ClaimRef) -> tuple[Event, Claim]:
    """Return the claim that a derived thing rests on, with its event."""
    event = corpus.events[ref.event]
    return event, next(claim for claim in event.claims if claim.id == ref.claim)


def _actors_in(event: Event) -> Iterable[str]:
    """Return the actors that an event lists, then those its claims move or count."""
    named = [participant.actor for participant in event.actors]
    for claim in event.claims:
        named += [change.actor for change in claim.presence]
        named += [figure.of for figure in claim.figures if figure.of]
    return dict.fromkeys(named)


def _places_of(corpus: Corpus, event: Event) -> Iterator[str]:
    named = [*event.places, *(c.place for claim in event.claims for c in claim.presence)]
    above = [area for place in named for area in corpus.places_above(place)]
    yield from dict.fromkeys([*named, *above])


def _paragraph(said: Attributed) -> tuple[int, RecordKey, str]:
    attribution: Attribution = said.attribution
    paragraph = attribution.passage.paragraph if attribution.passage else 0
    return (paragraph, said.key, attribution.id)


def _group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
