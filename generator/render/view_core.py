"""The numbers of the chronology for the browser, and the lists that they count in.

Days are counted from 1970-01-01. Records are named by their place in the file's own lists, which
stand in the order in which a reader meets them: sides as the publication has them, places and
actors as lanes, sources by day of publication, events by date.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from generator.derive.chronology import Chronology
from generator.derive.lane import (
    event_actors,
    event_places,
    leading_side,
    order_actors,
    order_places,
)
from generator.derive.presence import ClaimRef, Presence, State
from generator.model.claim import ASSERTING
from generator.model.corpus import Corpus
from generator.model.edtf import Date, DateSet, Day, Edtf, End, Interval, Season, Year
from generator.model.event import Event
from generator.model.text import Names, Text
from generator.render.dates import date_in_words
from generator.render.locale import Locale
from generator.render.map import BaseMap
from generator.render.messages import messages_for
from generator.render.opening import find_busiest, find_opening, find_span
from generator.render.riverside import by_a_river
from generator.render.view_schema import FORMAT
from generator.render.view_text import all_names

EPOCH = Day(1970, 1, 1).ordinal

STATES = {State.CERTAIN: 0, State.POSSIBLE: 1, State.CONTESTED: 2, State.UNKNOWN: 3}


class Core:
    """The numbers, and the lists that they count in."""

    def __init__(
        self,
        corpus: Corpus,
        chronology: Chronology,
        locale: Locale,
        base: BaseMap,
        events: Sequence[Event],
    ) -> None:
        self.corpus, self.chronology, self.locale, self.base = corpus, chronology, locale, base
        self.events = events
        self.row = {event.id: n for n, event in enumerate(events)}
        publication = corpus.publication
        self.side = _numbered(publication.sides)
        self.kind = _numbered(publication.kinds)
        self.outlet = _numbered(corpus.outlets)
        self.source = _numbered(
            sorted(corpus.sources, key=lambda s: (corpus.sources[s].published.sort_key(), s))
        )
        self.behind = [
            chronology.origins_of(
                ClaimRef(event.id, claim.id) for claim in event.claims if claim.stance in ASSERTING
            )
            for event in events
        ]
        """By event, and by presence: the independent origins."""
        self.behind_presence = [chronology.origins_of(p.claims) for p in chronology.presences]
        self.origin = _numbered(
            sorted({name for names in (*self.behind, *self.behind_presence) for name in names})
        )
        self.actor = _numbered(order_actors(corpus, chronology.sides))
        self.place = _numbered(order_places(corpus))

    def tables(self, today: int) -> dict[str, Any]:
        """Return the file but for the names of those with texts."""
        corpus, locale = self.corpus, self.locale
        first, last = find_span(self.events, self.chronology.presences, today)
        opening = find_opening(self.events, self.chronology.presences)
        view: dict[str, int] = {}
        if opening:
            view = {"from": opening[0] - EPOCH, "to": opening[1] - EPOCH}
            if (busiest := find_busiest(self.chronology.presences, *opening)) is not None:
                view["day"] = busiest - EPOCH
        return {
            "format": FORMAT,
            "locale": locale.id,
            "direction": locale.direction,
            "intl": locale.browser_tag,
            "span": [first - EPOCH, last - EPOCH],
            "view": view,
            "today": today - EPOCH,
            "sides": [
                {
                    "id": name,
                    "label": self._in(side.label),
                    "code": self._in(side.code),
                    "colour": side.colour,
                    "dark": side.dark,
                    "outline": side.outline,
                }
                for name, side in corpus.publication.sides.items()
            ],
            "kinds": [
                {"id": name, "label": self._in(kind.label), "mark": kind.mark}
                for name, kind in corpus.publication.kinds.items()
            ],
            "outlets": [
                {"id": name, "name": self._in(outlet.names), "href": f"outlets/{name}/"}
                for name, outlet in corpus.outlets.items()
            ],
            "sources": [self._source(name) for name in self.source],
            "origins": [{"id": name, "name": self._voice(name)} for name in self.origin],
            "actors": [self._actor(name) for name in self.actor],
            "places": [self._place(name) for name in self.place],
            "events": self._events(),
            "presences": self._presences(),
        }

    def _in(self, text: Text) -> str:
        return text[self.locale.id]

    def _also(self, names: Text, aliases: Names) -> str:
        return " ".join(all_names(names, aliases, list(self.corpus.publication.locales)))

    def _voice(self, name: str) -> str:
        outlet = self.corpus.outlets.get(name)
        return self._in(outlet.names if outlet else self.corpus.actors[name].names)

    def _source(self, name: str) -> dict[str, Any]:
        source = self.corpus.sources[name]
        outlet = self._in(self.corpus.outlets[source.outlet].names)
        date = date_in_words(source.published, self.locale, "short")
        label = messages_for(self.locale).text("claim.by-on", source=outlet, date=date)
        return {
            "id": name,
            "label": label,
            "outlet": self.outlet[source.outlet],
            "href": f"sources/{name}/",
        }

    def _actor(self, name: str) -> dict[str, Any]:
        actor = self.corpus.actors[name]
        return {
            "id": name,
            "name": self._in(actor.names),
            "also": self._also(actor.names, actor.aliases),
            "sides": [self.side[placed.side] for placed in self.chronology.sides[name]],
            "part": self.actor.get(actor.part_of or "", -1),
            "href": f"actors/{name}/",
        }

    def _place(self, name: str) -> dict[str, Any]:
        place = self.corpus.places[name]
        at = place.coordinates
        return {
            "id": name,
            "name": self._in(place.names),
            "also": self._also(place.names, place.aliases),
            "within": self.place.get(place.within or "", -1),
            "kind": place.kind,
            "href": f"places/{name}/",
            "lon": at.lon if at else None,
            "lat": at.lat if at else None,
            "radius": at.within_km if at else None,
            "river": at is not None and by_a_river(at, self.base),
        }

    def _events(self) -> dict[str, list[Any]]:
        events = self.events
        differing = {key for conflict in self.chronology.conflicts for key in conflict.records}
        support = [[c for c in event.claims if c.stance in ASSERTING] for event in events]
        actors = [event_actors(event) for event in events]
        return {
            "id": [event.id for event in events],
            "path": [f"{event.path}/" for event in events],
            "first": [_since_epoch(event.date.earliest.ordinal) for event in events],
            "last": [_since_epoch(event.date.latest.ordinal) for event in events],
            "flags": [flags_of(event.date, ("events", event.id) in differing) for event in events],
            "precision": [precision_of(event.date) for event in events],
            "kind": [self.kind[event.kind] for event in events],
            "places": [[self.place[place] for place in event_places(e)] for e in events],
            "actors": [[self.actor[actor] for actor in named] for named in actors],
            "sides": [self._sides(event) for event in events],
            "sources": [
                sorted({self.source[claim.source] for claim in event.claims}) for event in events
            ],
            "origins": [sorted(self.origin[name] for name in names) for names in self.behind],
            "claims": [len(claims) for claims in support],
        }

    def _sides(self, event: Event) -> list[int]:
        """Return the sides of those who take part; who is only counted or moved is no party."""
        sides = self.chronology.sides
        return list(
            dict.fromkeys(
                self.side[leading_side(self.corpus, sides, participant.actor)]
                for participant in event.actors
                if sides[participant.actor]
            )
        )

    def _presences(self) -> dict[str, list[Any]]:
        presences = self.chronology.presences
        return {
            "id": [p.id for p in presences],
            "actor": [self.actor[p.actor] for p in presences],
            "place": [self.place[p.place] for p in presences],
            "side": [
                self.side[leading_side(self.corpus, self.chronology.sides, p.actor)]
                for p in presences
            ],
            "stretches": [
                [n for s in p.stretches for n in (s.first - EPOCH, s.last - EPOCH, STATES[s.state])]
                for p in presences
            ],
            "start": [[_since_epoch(p.earliest_start), p.latest_start - EPOCH] for p in presences],
            "end": [[p.earliest_end - EPOCH, _since_epoch(p.latest_end)] for p in presences],
            "began": [int(bool(p.starts)) for p in presences],
            "confirmed": [p.last_confirmed - EPOCH for p in presences],
            "events": [sorted({self.row[r.event] for r in p.claims}) for p in presences],
            "origins": [
                sorted(self.origin[name] for name in names) for names in self.behind_presence
            ],
            "sources": [self._sources(p) for p in presences],
            "claims": [len(p.claims) for p in presences],
        }

    def _sources(self, presence: Presence) -> list[int]:
        found = {
            self.source[claim.source]
            for ref in presence.claims
            for claim in self.corpus.events[ref.event].claims
            if claim.id == ref.claim
        }
        return sorted(found)


def flags_of(date: Edtf, differs: bool) -> int:
    """Return what has to be said of a date's bounds and doubts, as the bits of the format."""
    return sum(
        bit
        for bit, is_so in (
            (1, date.earliest is End.OPEN),
            (2, date.earliest is End.UNKNOWN),
            (4, date.latest is End.OPEN),
            (8, date.latest is End.UNKNOWN),
            (16, date.is_uncertain),
            (32, date.is_approximate),
            (64, differs),
        )
        if is_so
    )


def precision_of(date: Edtf) -> int:
    """Return how narrowly a date is known: 0 day, 1 month, 2 season, 3 year, 4 span, 5 wider.

    A date in brackets is as precise as the days that it leaves to choose from; one with a bound
    that nobody knows is no narrower than a span.
    """
    first, last = date.earliest.ordinal, date.latest.ordinal
    if isinstance(date, Interval) or (isinstance(date, DateSet) and date.holds_all):
        return 5 if first is None and last is None else 4
    if first is None or last is None:
        return 4
    if isinstance(date, Season) and not date.is_unspecified:
        return 2
    if isinstance(date, Date | Season | Year | DateSet):
        days = last - first + 1
        return next((n for n, most in enumerate((1, 31, 92, 366)) if days <= most), 5)
    return 0


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: n for n, name in enumerate(names)}


def _since_epoch(day: int | None) -> int | None:
    return None if day is None else day - EPOCH
