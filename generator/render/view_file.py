"""What the chronology's drawing reads in the browser: numbers in columns, and finished texts.

Goes in: corpus, chronology, one locale, the day that stands for today. Comes out: ``core.json`` and
the texts beside it. Days are counted from 1970-01-01; records are named by their place in the
file's own lists. The browser works out nothing about truth: bounds, states, words come from here.

The texts are one file until it is too large to send for every reader, then one for each year.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from pathlib import PurePosixPath
from typing import Any

from generator.derive.chronology import Chronology
from generator.derive.lane import (
    event_actors,
    event_places,
    leading_side,
    order_actors,
    order_places,
)
from generator.derive.origin import find_origin
from generator.derive.presence import Presence, State
from generator.model.claim import ASSERTING
from generator.model.corpus import Corpus
from generator.model.edtf import Date, DateSet, Day, Edtf, End, Interval, Season, Year
from generator.model.event import Event
from generator.model.place import Coordinates
from generator.model.text import Names, Text
from generator.render.dates import date_in_words
from generator.render.fold import fold
from generator.render.geometry import distance
from generator.render.locale import Locale
from generator.render.map import BaseMap
from generator.render.messages import messages_for
from generator.render.opening import find_opening, find_span

FORMAT = "chronology-view/1"
"""Changes when a reader of the old one would misread the new one."""

FOLDER = PurePosixPath("chronology")
CORE = FOLDER / "core.json"

LARGEST_TEXT = 200_000
"""Bytes, compressed, beyond which the texts are sent by year."""

EPOCH = Day(1970, 1, 1).ordinal

STATES = {State.CERTAIN: 0, State.POSSIBLE: 1, State.CONTESTED: 2, State.UNKNOWN: 3}

VALLEY_KM = 5.0
"""How far a valley reaches on either side of its river."""

KNOWN_KM = 8.0
"""The widest circle in which a place may lie to be put in a valley: a town's, not a steppe's."""

KM_A_DEGREE = 100.0
"""About, in both directions, where rivers are drawn: enough to tell a valley from a steppe."""


def render_view(
    corpus: Corpus, chronology: Chronology, locale: Locale, base: BaseMap, today: int
) -> dict[PurePosixPath, bytes]:
    """Return the files by path below the locale.

    Args:
        corpus: Every record.
        chronology: What is derived from them.
        locale: Whose words the texts are in.
        base: Tells which places lie by a river.
        today: A day number; silence lasts until then.
    """
    events = corpus.events_in_order()
    texts = _Texts(corpus, locale)
    whole = _json(texts.columns(events))
    files: dict[PurePosixPath, bytes] = {}
    named: list[Any] = []
    if len(gzip.compress(whole, mtime=0)) <= LARGEST_TEXT:
        files[FOLDER / "text.json"] = whole
        named = ["text.json"]
    else:
        for year, members in groupby(events, _year):
            of_year = list(members)
            name = f"text-{year}.json"
            if FOLDER / name in files:
                # A date without a first day is sorted by its last, so that a year can come again.
                name = f"text-{year}-{len(files)}.json"
            files[FOLDER / name] = _json(texts.columns(of_year))
            named.append({"year": year, "file": name, "events": len(of_year)})
    core = _Core(corpus, chronology, locale, base, events).tables(today)
    files[CORE] = _json({**core, "text": named})
    return files


class _Core:
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
        self.origin = _numbered(
            dict.fromkeys(origin.id for _, origin in sorted(chronology.origins.items()))
        )
        self.actor = _numbered(order_actors(corpus, chronology.sides))
        self.place = _numbered(order_places(corpus))

    def tables(self, today: int) -> dict[str, Any]:
        corpus, locale = self.corpus, self.locale
        first, last = find_span(self.events, self.chronology.presences, today)
        opening = find_opening(self.events, self.chronology.presences)
        view = {"from": opening[0] - EPOCH, "to": opening[1] - EPOCH} if opening else {}
        return {
            "format": FORMAT,
            "locale": locale.id,
            "direction": locale.direction,
            "intl": intl_tag(locale),
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
        differing = {conflict.key for conflict in self.chronology.conflicts}
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
            "origins": [
                sorted({self.origin[find_origin(c, self.corpus).id] for c in claims})
                for claims in support
            ],
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
                sorted({self.origin[self.chronology.origins[r].id] for r in p.claims})
                for p in presences
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


class _Texts:
    """The words of events, in one locale; what is searched is in every locale."""

    def __init__(self, corpus: Corpus, locale: Locale) -> None:
        self.corpus, self.locale = corpus, locale
        self.words = messages_for(locale)
        self.locales = list(corpus.publication.locales)

    def columns(self, events: Sequence[Event]) -> dict[str, list[str]]:
        return {
            "title": [event.title[self.locale.id] for event in events],
            "when": [date_in_words(event.date, self.locale, "short") for event in events],
            "where": [self._where(event) for event in events],
            "search": [self._search(event) for event in events],
        }

    def _where(self, event: Event) -> str:
        """Return up to three places by name; of more, two and how many there are."""
        names = [self.corpus.places[place].names[self.locale.id] for place in event.places]
        if len(names) <= 3:
            return self.words.listed(names)
        places = self.words.count("place", len(names))
        return " ".join(
            [
                self.words.text("list.and-between").join(names[:2]),
                self.words.text("event.more-places", places=places),
            ]
        )

    def _search(self, event: Event) -> str:
        corpus = self.corpus
        texts = [text for words in (event.title, event.summary) for text in self._every(words)]
        for actor in event_actors(event):
            texts += self._names(corpus.actors[actor].names, corpus.actors[actor].aliases)
        for place in event_places(event):
            texts += self._names(corpus.places[place].names, corpus.places[place].aliases)
        texts += self._every(corpus.publication.kinds[event.kind].label)
        return " ".join(dict.fromkeys(fold(text) for text in texts))

    def _every(self, text: Text) -> Iterator[str]:
        return (text[locale] for locale in self.locales)

    def _names(self, names: Text, aliases: Names) -> list[str]:
        return all_names(names, aliases, self.locales)


def all_names(names: Text, aliases: Names, locales: Iterable[str]) -> list[str]:
    """Return every name in every locale, folded, each once."""
    found: dict[str, None] = {}
    for locale in locales:
        for name in (names.get(locale) or "", *aliases.get(locale)):
            if name:
                found[fold(name)] = None
    return list(found)


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


def intl_tag(locale: Locale) -> str:
    """Return the tag that makes a browser write dates as the locale's settings do."""
    language = locale.id.partition("-")[0]
    if language == "en":
        return "en-GB"
    if language != "ar":
        return locale.id
    digits = "latn" if locale.digits == "latin" else "arab"
    country = "EG" if locale.months == "gregorian" else "SY"
    return f"ar-{country}-u-nu-{digits}"


def by_a_river(at: Coordinates, base: BaseMap) -> bool:
    """Say whether a place surely lies in the valley of a river that the map draws."""
    if at.within_km > KNOWN_KM:
        return False
    point = (at.lon, at.lat)
    return any(
        distance(point, start, end) * KM_A_DEGREE <= VALLEY_KM
        for river in base.rivers
        for line in river.lines
        for start, end in pairwise(line)
    )


def _year(event: Event) -> int:
    """Return the year that an event is sorted under; 0 for one without a known day."""
    anchor = event.date.anchor()
    return Day.numbered(anchor).year if anchor is not None else 0


def _numbered(names: Iterable[str] | Mapping[str, object]) -> dict[str, int]:
    return {name: n for n, name in enumerate(names)}


def _since_epoch(day: int | None) -> int | None:
    return None if day is None else day - EPOCH


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
