"""One record with all that bears on it, as JSON: an event, an actor, a place or a source.

Beside the record stand what is derived from it, the claims that bear on it with their origins, and
the sources, outlets, actors and places that these name: whoever has the file can cite it without
asking for another. Keys and values are those of the corpus file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.derive.chronology import Chronology
from generator.derive.presence import ClaimRef, Presence
from generator.model.claim import Attribution, Claim
from generator.model.corpus import Attributed, Corpus, RecordKey
from generator.model.event import Event
from generator.model.history import History
from generator.render.address import claim_anchor, page_address, record_path
from generator.render.data.corpus_file import (
    FORMAT,
    bounds_value,
    conflict_value,
    independent_value,
    origin_value,
    plain,
    presence_value,
)
from generator.render.data.json_text import json_bytes
from generator.render.data.rows import day_of
from generator.render.index import Index

FOLDER = PurePosixPath("data")

KINDS: Mapping[str, str] = {
    "events": "event",
    "actors": "actor",
    "places": "place",
    "sources": "source",
}
"""Which folders' records have a file of their own, and what the record is called in it."""


_SAID = frozenset({"claims", "differences", "leaning", "sides"})
"""Fields with what is said of a record; its own file has them."""


def record_file_path(corpus: Corpus, key: RecordKey) -> PurePosixPath:
    """Return where a record's file stands, below the site's root: as its page below a locale."""
    return FOLDER / f"{record_path(corpus, key)}.json"


class RecordFiles:
    """Writes the file of any record; what many of them name is put into words once."""

    def __init__(
        self, corpus: Corpus, chronology: Chronology, index: Index, history: History
    ) -> None:
        self._corpus = corpus
        self._chronology = chronology
        self._index = index
        self._history = history
        self._named: dict[RecordKey, Any] = {}
        self._events: dict[str, dict[str, Any]] = {}

    def render(self, key: RecordKey) -> bytes:
        """Return a record's file."""
        corpus, chronology, index = self._corpus, self._chronology, self._index
        folder, name = key
        record = getattr(corpus, folder)[name]
        presences = self._presences(key)
        said = list(self._said(key, presences))
        times = self._history.of(key)
        spoken_of = [key] if folder != "sources" else [each.key for each in said]
        conflicts = {
            conflict.id: conflict
            for each in spoken_of
            for conflict in index.conflicts.get(each, ())
        }
        own = [record] if isinstance(record, Event) else []
        value = {
            "format": FORMAT,
            "licence": corpus.publication.licence_address,
            "pages": self._pages(record_path(corpus, key)),
            "added": day_of(times.added),
            "changed": day_of(times.changed),
            KINDS[folder]: plain(record),
            "events": [self._event(event) for event in self._events_of(key, said)],
            "claims": [self._claim(each) for each in said],
            "presences": [presence_value(chronology, presence) for presence in presences],
            "conflicts": [conflict_value(corpus, chronology, each) for each in conflicts.values()],
        }
        return json_bytes(value | self._all_named(said, own, presences))

    def _presences(self, key: RecordKey) -> Sequence[Presence]:
        """Return the presences of an actor or at a place, and those that claims of others carry."""
        folder, name = key
        index = self._index
        match folder:
            case "actors":
                return index.presences_of.get(name, ())
            case "places":
                return index.presences_at.get(name, ())
            case "sources":
                said = index.said_by.get(name, ())
                refs = [_ref(each) for each in said if each.key[0] == "events"]
            case _:
                refs = [ClaimRef(name, claim.id) for claim in self._corpus.events[name].claims]
        found = {p.id: p for ref in refs for p in index.presences_by.get(ref, ())}
        return tuple(found.values())

    def _said(self, key: RecordKey, presences: Iterable[Presence]) -> Iterator[Attributed]:
        """Yield every claim about a record or by a source; then those its presences rest on."""
        folder, name = key
        if folder == "sources":
            yield from self._index.said_by.get(name, ())
            return
        own = list(attributions_of(self._corpus, key))
        yield from own
        known = {(each.key, each.attribution.id) for each in own}
        for ref in dict.fromkeys(
            ref for presence in presences for ref in (*presence.claims, *presence.against)
        ):
            where = ("events", ref.event)
            if (where, ref.claim) not in known:
                for each in attributions_of(self._corpus, where):
                    if each.attribution.id == ref.claim:
                        yield each

    def _events_of(self, key: RecordKey, said: Iterable[Attributed]) -> Sequence[Event]:
        """Return the events that a record has a part in, in order of time."""
        folder, name = key
        match folder:
            case "actors":
                return self._index.events_of_actor.get(name, ())
            case "places":
                return self._index.events_at_place.get(name, ())
        names = {each.key[1] for each in said if each.key[0] == "events"}
        order = self._index.position
        return [self._corpus.events[each] for each in sorted(names, key=order.__getitem__)]

    def _event(self, event: Event) -> dict[str, Any]:
        """Return what another record's file says of an event."""
        if event.id not in self._events:
            self._events[event.id] = {
                "id": event.id,
                "title": dict(event.title.items()),
                "kind": event.kind,
                "date": str(event.date),
                **bounds_value(event.date),
                "standing": self._chronology.standings[event.id].standing.value,
                **independent_value(self._chronology, event),
                "pages": self._pages(event.path),
            }
        return self._events[event.id]

    def _claim(self, said: Attributed) -> dict[str, Any]:
        """Return a claim, with the record it stands in, its origin and its addresses."""
        claim = said.attribution
        anchor = claim_anchor(claim)
        pages = self._pages(record_path(self._corpus, said.key))
        value = {
            "record": "/".join(said.key),
            "field": said.path[0],
            **plain(claim),
            **origin_value(self._chronology.origins[said.key][claim.id]),
            "pages": {locale: f"{page}#{anchor}" for locale, page in pages.items()},
        }
        if claim.date:
            value["bounds"] = bounds_value(claim.date.value)
        return value

    def _all_named(
        self, said: Sequence[Attributed], events: Sequence[Event], presences: Sequence[Presence]
    ) -> dict[str, list[Any]]:
        """Return what claims, events and presences name, by kind."""
        corpus = self._corpus
        sources = {each.attribution.source for each in said}
        names = {corpus.sources[source].outlet for source in sources}
        for each in said:
            names |= {each.key[1], *each.attribution.through, *_named_in(each.attribution)}
        for presence in presences:
            names |= {presence.actor, presence.place}
        for event in events:
            names |= {*event.places, *event.mentions, *(each.actor for each in event.actors)}
        return {
            "sources": [self._name("sources", source) for source in sorted(sources)],
            **{
                folder: [
                    self._name(folder, name)
                    for name in sorted(names & getattr(corpus, folder).keys())
                ]
                for folder in ("outlets", "actors", "places")
            },
        }

    def _name(self, folder: str, name: str) -> Any:
        """Return a record as others name it: without what is said of it."""
        key = (folder, name)
        if key not in self._named:
            value = plain(getattr(self._corpus, folder)[name])
            self._named[key] = {k: v for k, v in value.items() if k not in _SAID}
        return self._named[key]

    def _pages(self, path: str) -> dict[str, str]:
        return {
            locale: page_address(self._corpus, locale, path)
            for locale in self._corpus.publication.locales
        }


def attributions_of(corpus: Corpus, key: RecordKey) -> Iterator[Attributed]:
    """Yield what is said of one record."""
    folder, name = key
    record = getattr(corpus, folder)[name]
    for field in ("sides", "claims", "leaning"):
        for n, claim in enumerate(getattr(record, field, ())):
            yield Attributed(key, (field, n), claim)


def _named_in(claim: Attribution) -> Iterator[str]:
    if isinstance(claim, Claim):
        for change in claim.presence:
            yield from (change.actor, change.place, *change.by)
        for figure in claim.figures:
            if figure.of:
                yield figure.of


def _ref(said: Attributed) -> ClaimRef:
    return ClaimRef(said.key[1], said.attribution.id)
