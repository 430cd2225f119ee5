"""What points where: the cross references that pages are made of.

In: corpus and chronology. Out: mappings from a record to what speaks of it. No words and no
locale: both languages share one index.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
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


class Index:
    """Who and what speaks of whom and what; each worked out when it is first asked for."""

    def __init__(self, corpus: Corpus, chronology: Chronology) -> None:
        self._corpus = corpus
        self._chronology = chronology

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """In order of time."""
        return self._corpus.events_in_order()

    @cached_property
    def position(self) -> Mapping[str, int]:
        """An event's place in that order."""
        return {event.id: n for n, event in enumerate(self.events)}

    @cached_property
    def events_of_actor(self) -> Mapping[str, tuple[Event, ...]]:
        """By actor."""
        return _group((actor, event) for event in self.events for actor in _actors_in(event))

    @cached_property
    def events_at_place(self) -> Mapping[str, tuple[Event, ...]]:
        """By place; also those at places within it."""
        return _group(
            (place, event) for event in self.events for place in _places_of(self._corpus, event)
        )

    @cached_property
    def events_naming(self) -> Mapping[str, tuple[str, ...]]:
        """By place: events that name it and were elsewhere."""
        return _group((place, event.id) for event in self.events for place in event.mentions)

    @cached_property
    def _attributions(self) -> tuple[Attributed, ...]:
        return tuple(self._corpus.attributions())

    @cached_property
    def said_by(self) -> Mapping[str, tuple[Attributed, ...]]:
        """By source, in the order of its paragraphs."""
        said = _group((a.attribution.source, a) for a in self._attributions)
        return {source: tuple(sorted(each, key=_paragraph)) for source, each in said.items()}

    @cached_property
    def quoted(self) -> Mapping[str, tuple[Attributed, ...]]:
        """By outlet or actor: attributions whose chain it stands in, at any link."""
        return _group(
            (link, a) for a in self._attributions for link in dict.fromkeys(a.attribution.through)
        )

    @cached_property
    def started(self) -> Mapping[str, tuple[Attributed, ...]]:
        """By outlet or actor: attributions that start with it."""
        origins = self._chronology.origins
        return _group((origins[a.key][a.attribution.id].id, a) for a in self._attributions)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """By day of publication."""
        sources = self._corpus.sources.values()
        return tuple(sorted(sources, key=lambda source: (source.published.sort_key(), source.id)))

    @cached_property
    def sources_of(self) -> Mapping[str, tuple[Source, ...]]:
        """By outlet, by day of publication."""
        return _group(
            (outlet, source)
            for source in self.sources
            for outlet in dict.fromkeys(filter(None, (source.outlet, source.republished_from)))
        )

    @cached_property
    def conflicts(self) -> Mapping[RecordKey, tuple[Conflict, ...]]:
        """By every record that has a part in them."""
        conflicts = self._chronology.conflicts
        return _group((key, conflict) for conflict in conflicts for key in conflict.records)

    @cached_property
    def presences_of(self) -> Mapping[str, tuple[Presence, ...]]:
        """By actor."""
        return _group((presence.actor, presence) for presence in self._chronology.presences)

    @cached_property
    def presences_at(self) -> Mapping[str, tuple[Presence, ...]]:
        """By place; also those at places within it."""
        return _group(
            (place, presence)
            for presence in self._chronology.presences
            for place in (presence.place, *self._corpus.places_above(presence.place))
        )

    @cached_property
    def presences_in(self) -> Mapping[str, tuple[Presence, ...]]:
        """By place; only those at the place itself."""
        return _group((presence.place, presence) for presence in self._chronology.presences)

    @cached_property
    def presences_by(self) -> Mapping[ClaimRef, tuple[Presence, ...]]:
        """By claim: those that rest on it."""
        presences = self._chronology.presences
        return _group((claim, presence) for presence in presences for claim in presence.claims)

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """A presence's place in the chronology's order, by its identifier."""
        return {presence.id: n for n, presence in enumerate(self._chronology.presences)}

    @cached_property
    def lane_order(self) -> LaneOrder:
        """The order of places and actors in every list and drawing of lanes."""
        return find_lane_order(self._corpus, self._chronology.sides)

    @cached_property
    def parts_of_actor(self) -> Mapping[str, tuple[str, ...]]:
        """By actor: those that are part of it."""
        actors = self._corpus.actors.values()
        return _group((actor.part_of, actor.id) for actor in actors if actor.part_of)

    @cached_property
    def parts_of_place(self) -> Mapping[str, tuple[str, ...]]:
        """By place: those that lie in it."""
        places = self._corpus.places.values()
        return _group((place.within, place.id) for place in places if place.within)

    @cached_property
    def related_to(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """By event: events that name it as related, and how."""
        return _group(
            (related.event, (event.id, related.how))
            for event in self.events
            for related in event.related
        )


def make_index(corpus: Corpus, chronology: Chronology) -> Index:
    """Return the cross references of a corpus."""
    return Index(corpus, chronology)


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
