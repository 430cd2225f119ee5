"""Every curated record, loaded and parsed: the one object that the stages hand on."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from generator.model.actor import Actor
from generator.model.claim import Attribution
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.source import Source
from generator.problems import FileLine

K = TypeVar("K")
V = TypeVar("V")

FieldPath = tuple[str | int, ...]
"""A field inside a record: ``("claims", 0, "source")``."""

RecordKey = tuple[str, str]
"""A record: its folder and its identifier, ``("actors", "liwa-fatemiyoun")``."""


class Located(Protocol):
    """A record's file, able to say where each of its fields stands."""

    def at(self, *path: str | int) -> FileLine:
        """Return where a field's value starts; the nearest field above it where it is absent."""


@dataclass(frozen=True, slots=True)
class NoFile:
    """Where a record made in memory stands: nowhere, but under a name."""

    key: RecordKey

    def at(self, *_path: str | int) -> FileLine:
        """Return the path the record's file would have."""
        return FileLine(PurePosixPath("content", self.key[0], f"{self.key[1]}.yml"))


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution, with the record and field it stands in."""

    key: RecordKey
    path: FieldPath
    attribution: Attribution


class PartlyShown(Mapping[K, V]):
    """Records of which only some are there to go through: see `generator.model.recall`."""

    @abstractmethod
    def whole(self) -> Mapping[K, V]:
        """Return all of them."""


def _whole(records: Mapping[K, V]) -> Mapping[K, V]:
    return records.whole() if isinstance(records, PartlyShown) else records


@dataclass(frozen=True)
class Corpus:
    """All records by identifier, each mapping sorted by it."""

    publication: Publication
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    files: Mapping[RecordKey, Located] = field(default_factory=dict)

    def at(self, key: RecordKey, *path: str | int) -> FileLine:
        """Return where a field of a record stands."""
        return self.files.get(key, NoFile(key)).at(*path)

    def ids(self, folder: str) -> set[str]:
        """Return every identifier of a folder, those of records that could not be read too."""
        files, records = _whole(self.files), _whole(getattr(self, folder))
        return {record for kind, record in files if kind == folder} | set(records)

    def attributions(self) -> Iterator[Attributed]:
        """Yield everything that anybody says: of events, actors, places and outlets."""
        for event in self.events.values():
            for n, claim in enumerate(event.claims):
                yield Attributed(("events", event.id), ("claims", n), claim)
        for actor in self.actors.values():
            for n, side in enumerate(actor.sides):
                yield Attributed(("actors", actor.id), ("sides", n), side)
            for n, described in enumerate(actor.claims):
                yield Attributed(("actors", actor.id), ("claims", n), described)
        for place in self.places.values():
            for n, described in enumerate(place.claims):
                yield Attributed(("places", place.id), ("claims", n), described)
        for outlet in self.outlets.values():
            for n, leaning in enumerate(outlet.leaning):
                yield Attributed(("outlets", outlet.id), ("leaning", n), leaning)

    def events_in_order(self) -> tuple[Event, ...]:
        """Return events by date, then identifier."""
        return self._in_order

    @cached_property
    def _in_order(self) -> tuple[Event, ...]:
        events = self.events.values()
        return tuple(sorted(events, key=lambda event: (event.date.sort_key(), event.id)))

    def places_above(self, place: str) -> list[str]:
        """Return the places that a place is part of, nearest first.

        A place that is, by mistake, part of itself ends the walk: the check reports it.
        """
        above: list[str] = []
        while (known := self.places.get(place)) and known.within and known.within not in above:
            place = known.within
            above.append(place)
        return above

    def is_within(self, place: str, area: str) -> bool:
        """Whether a place is an area, or part of it."""
        return place == area or area in self.places_above(place)

    def actors_above(self, actor: str) -> list[str]:
        """Return the actors that an actor is part of, nearest first."""
        above: list[str] = []
        while (known := self.actors.get(actor)) and known.part_of and known.part_of not in above:
            actor = known.part_of
            above.append(actor)
        return above

    def is_part_of(self, actor: str, whole: str) -> bool:
        """Whether an actor is another one, or part of it."""
        return actor == whole or whole in self.actors_above(actor)
