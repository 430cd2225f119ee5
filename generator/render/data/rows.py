"""The rows of every table: the corpus and what is derived from it, flat.

In: corpus, chronology, history. Out: for each table of the description its rows, in one order.
Nothing is left out because it is imprecise: every claim is a row, with its stance, its chain and
its place in its source, and every date stands as it is written beside its bounds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from generator.derive.chronology import Chronology
from generator.derive.independent import find_independent
from generator.derive.presence import Presence, State
from generator.model.actor import Actor, RecordClaim, SideClaim
from generator.model.claim import ASSERTING, Claim, Difference, Evidence
from generator.model.corpus import Attributed, Corpus, RecordKey
from generator.model.edtf import Day, Edtf, parse
from generator.model.history import History
from generator.model.outlet import Outlet
from generator.model.place import Coordinates, Place, PlaceClaim
from generator.model.publication import Term
from generator.model.text import Text
from generator.render.address import (
    claim_anchor,
    correction_anchors,
    page_address,
    record_path,
)
from generator.render.data.table import Cell, Column, describe_tables

Value = Text | Edtf | Sequence[str] | Cell
Row = Mapping[str, Value]
Rows = Mapping[str, Sequence[tuple[Cell, ...]]]
"""By table; the cells of a row are those of `generator.render.data.table.fields_of`."""


def make_rows(corpus: Corpus, chronology: Chronology, history: History) -> Rows:
    """Return the rows of every table."""
    tables = describe_tables()
    maker = _Maker(corpus, chronology, history)
    flatten = _Flatten(corpus)
    return {
        name: [flatten(tables[name].columns, row) for row in rows(maker)]
        for name, rows in MAKERS.items()
    }


def claim_key(key: RecordKey, claim: str) -> str:
    """Return what names a claim in every table: ``events/2020-12-14-guard-arrives#courier``."""
    return f"{'/'.join(key)}#{claim}"


def start_of(presence: Presence) -> Edtf:
    """Return when a presence began, as EDTF writes its bounds."""
    return _between(presence.earliest_start, presence.latest_start)


def end_of(presence: Presence) -> Edtf:
    """Return when a presence ended; without a last day where nobody says that it did."""
    return _between(presence.earliest_end, presence.latest_end)


def iso_day(number: int | None) -> str | None:
    """Return a day number as an ISO date; None where nothing is known."""
    return None if number is None else str(Day.numbered(number))


def day_of(moment: int) -> str:
    """Return the day, in UTC, of a moment in seconds since 1970."""
    return datetime.fromtimestamp(moment, UTC).date().isoformat()


def _between(first: int | None, last: int | None) -> Edtf:
    start, end = iso_day(first), iso_day(last)
    return parse(start) if start and start == end else parse(f"[{start or ''}..{end or ''}]")


class _Flatten:
    """Makes the cells of a row from the values of its columns."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._locales = tuple(corpus.publication.locales)
        self._dates: dict[Edtf, tuple[Cell, ...]] = {}

    def __call__(self, columns: Sequence[Column], row: Row) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        for column in columns:
            value = row[column.name]
            match column.type:
                case "words":
                    assert value is None or isinstance(value, Text)  # noqa: S101
                    cells += [value.get(name) if value else None for name in self._locales]
                case "page":
                    path, _, fragment = str(value).partition("#")
                    cells += [
                        page_address(self._corpus, name, path)
                        + (f"#{fragment}" if fragment else "")
                        for name in self._locales
                    ]
                case "edtf":
                    assert value is None or isinstance(value, Edtf)  # noqa: S101
                    cells += self._date(value) if value else (None, None, None)
                case "ids":
                    assert isinstance(value, Sequence)  # noqa: S101
                    cells.append(" ".join(value) or None)
                case _:
                    assert value is None or isinstance(value, str | int | float)  # noqa: S101
                    cells.append(value)
        return tuple(cells)

    def _date(self, value: Edtf) -> tuple[Cell, ...]:
        if value not in self._dates:
            bounds = (value.earliest.date, value.latest.date)
            self._dates[value] = (
                str(value),
                *(bound.isoformat() if bound else None for bound in bounds),
            )
        return self._dates[value]


@dataclass(frozen=True, slots=True)
class _Maker:
    """What rows are made from."""

    corpus: Corpus
    chronology: Chronology
    history: History

    def outlets(self) -> Iterator[Row]:
        for outlet in self.corpus.outlets.values():
            yield {
                **self._named("outlets", outlet),
                "of": outlet.of,
                "unnamed": outlet.unnamed,
                "may_be": outlet.may_be,
                "address": outlet.address,
            }

    def sources(self) -> Iterator[Row]:
        for source in self.corpus.sources.values():
            yield {
                "id": source.id,
                "outlet": source.outlet,
                "headline": source.headline,
                "language": source.language,
                "address": source.address,
                "published": source.published,
                "published_words": source.published_words,
                "dating": source.dating,
                "accessed": source.accessed,
                "republished_from": source.republished_from,
                "capture_digest": source.capture.digest if source.capture else None,
                "description": source.description,
                "page": f"sources/{source.id}",
                "formerly": source.formerly,
            }

    def actors(self) -> Iterator[Row]:
        for actor in self.corpus.actors.values():
            yield {
                **self._named("actors", actor),
                "part_of": actor.part_of,
                "sides": [side.side for side in self.chronology.sides[actor.id]],
            }

    def places(self) -> Iterator[Row]:
        for place in self.corpus.places.values():
            yield {
                **self._named("places", place),
                **_point(place.coordinates),
                "within": place.within,
                "location": place.location,
            }

    def names(self) -> Iterator[Row]:
        for folder in ("outlets", "actors", "places"):
            for record in getattr(self.corpus, folder).values():
                called = dict(record.names.items())
                for language in dict.fromkeys([*called, *dict(record.aliases.items())]):
                    names = [called.get(language), *record.aliases.get(language)]
                    for n, name in enumerate(names):
                        if name is not None:
                            yield {
                                "record": f"{folder}/{record.id}",
                                "language": language,
                                "n": n,
                                "name": name,
                            }

    def events(self) -> Iterator[Row]:
        for n, event in enumerate(self.corpus.events_in_order(), 1):
            origins = self.chronology.origins["events", event.id]
            times = self.history.of(("events", event.id))
            independent = find_independent(
                origins[claim.id] for claim in event.claims if claim.stance in ASSERTING
            )
            yield {
                "id": event.id,
                "n": n,
                "title": event.title,
                "summary": event.summary,
                "kind": event.kind,
                "date": event.date,
                "uncertain": event.date.is_uncertain,
                "approximate": event.date.is_approximate,
                "standing": self.chronology.standings[event.id].standing.value,
                "origins": len(independent.counted),
                "added": day_of(times.added),
                "changed": day_of(times.changed),
                "page": event.path,
                "formerly": event.formerly,
            }

    def event_places(self) -> Iterator[Row]:
        for event in self.corpus.events.values():
            for how, places in (("at", event.places), ("mentions", event.mentions)):
                for n, place in enumerate(places, 1):
                    yield {"event": event.id, "how": how, "n": n, "place": place}

    def event_actors(self) -> Iterator[Row]:
        for event in self.corpus.events.values():
            for n, part in enumerate(event.actors, 1):
                yield {"event": event.id, "n": n, "actor": part.actor, "role": part.role}

    def event_relations(self) -> Iterator[Row]:
        for event in self.corpus.events.values():
            for n, other in enumerate(event.related, 1):
                yield {"event": event.id, "n": n, "related": other.event, "how": other.how}

    def corrections(self) -> Iterator[Row]:
        for event in self.corpus.events.values():
            anchors = correction_anchors([str(each.on.earliest) for each in event.corrections])
            for n, (each, anchor) in enumerate(zip(event.corrections, anchors, strict=True), 1):
                yield {
                    "event": event.id,
                    "n": n,
                    "day": each.on,
                    "what": each.what,
                    "page": f"{event.path}#{anchor}",
                }

    def evidence(self) -> Iterator[Row]:
        for event in self.corpus.events.values():
            for n, each in enumerate(event.evidence, 1):
                yield {"event": event.id, "source": None, **_evidence("events", event.id, n, each)}
        for source in self.corpus.sources.values():
            for n, each in enumerate(source.evidence, 1):
                row = _evidence("sources", source.id, n, each)
                yield {"event": None, "source": source.id, **row}

    def follows(self) -> Iterator[Row]:
        for source in self.corpus.sources.values():
            for n, each in enumerate(source.follows, 1):
                yield {
                    "source": source.id,
                    "n": n,
                    "followed": each.source,
                    "outlet": each.outlet,
                    "address": each.address,
                    "through": each.through,
                    "paragraphs": " ".join(map(str, each.paragraphs)) or None,
                    "says": each.says,
                }

    def claims(self) -> Iterator[Row]:
        for said in self.corpus.attributions():
            claim = said.attribution
            origin = self.chronology.origins[said.key][claim.id]
            passage = claim.passage
            yield {
                "id": claim_key(said.key, claim.id),
                **_spoken_of(said),
                "source": claim.source,
                "paragraph": passage.paragraph if passage else None,
                "digest": passage.digest if passage else None,
                "start": passage.start if passage else None,
                "end": passage.end if passage else None,
                "through": claim.through,
                "origin": origin.id,
                "origin_of": origin.of,
                "origin_unnamed": origin.unnamed,
                "stance": claim.stance.value,
                "says": claim.says,
                "date": claim.date.value if claim.date else None,
                "date_words": claim.date.words if claim.date else None,
                "said": claim.date.said if claim.date else None,
                "about": claim.about if isinstance(claim, RecordClaim) else None,
                "value": claim.value if isinstance(claim, RecordClaim) else None,
                "side": claim.side if isinstance(claim, SideClaim) else None,
                "within": claim.within if isinstance(claim, PlaceClaim) else None,
                **_point(claim.coordinates if isinstance(claim, PlaceClaim) else None),
                "page": f"{record_path(self.corpus, said.key)}#{claim_anchor(claim)}",
            }

    def chains(self) -> Iterator[Row]:
        for said in self.corpus.attributions():
            for step, voice in enumerate(said.attribution.through, 1):
                is_outlet = voice in self.corpus.outlets
                yield {
                    "claim": claim_key(said.key, said.attribution.id),
                    "step": step,
                    "outlet": voice if is_outlet else None,
                    "actor": None if is_outlet else voice,
                }

    def rests_on(self) -> Iterator[Row]:
        for said in self.corpus.attributions():
            ties = self.chronology.origins[said.key][said.attribution.id].ties
            for n, tie in enumerate(ties, 1):
                claim = claim_key(said.key, said.attribution.id)
                yield {"claim": claim, "n": n, "voice": tie.on, "why": tie.why.value}

    def presence_changes(self) -> Iterator[Row]:
        for _, claim, key in self._event_claims():
            for n, change in enumerate(claim.presence, 1):
                yield {
                    "claim": key,
                    "n": n,
                    "actor": change.actor,
                    "place": change.place,
                    "change": change.change.value,
                    "by": change.by,
                    "date": change.date,
                }

    def figures(self) -> Iterator[Row]:
        for event, claim, key in self._event_claims():
            for n, figure in enumerate(claim.figures, 1):
                yield {
                    "claim": key,
                    "n": n,
                    "event": event,
                    "what": figure.what,
                    "of": figure.of,
                    "exactly": figure.exactly,
                    "about": figure.about,
                    "at_least": figure.at_least,
                    "at_most": figure.at_most,
                    "part": figure.part,
                }

    def differences(self) -> Iterator[Row]:
        for key, name, each in self._differences():
            yield {
                "id": name,
                "about": each.about,
                "says": each.says,
                "leads": _leading(key, each),
                "why": each.why,
            }

    def difference_claims(self) -> Iterator[Row]:
        for key, name, each in self._differences():
            own = [claim_key(key, claim) for claim in each.claims]
            beside = [claim_key(other.key, other.claim) for other in each.beside]
            for claim in dict.fromkeys([*own, *beside]):
                yield {"difference": name, "claim": claim}

    def presences(self) -> Iterator[Row]:
        for presence in self.chronology.presences:
            yield {
                "id": presence.id,
                "actor": presence.actor,
                "place": presence.place,
                "start": start_of(presence),
                "end": end_of(presence),
                "last_confirmed": iso_day(presence.last_confirmed),
                "standing": self.chronology.standings[presence.id].standing.value,
                "contested": any(each.state is State.CONTESTED for each in presence.stretches),
            }

    def presence_states(self) -> Iterator[Row]:
        for presence in self.chronology.presences:
            for n, stretch in enumerate(presence.stretches, 1):
                yield {
                    "presence": presence.id,
                    "n": n,
                    "first": iso_day(stretch.first),
                    "last": iso_day(stretch.last),
                    "state": stretch.state.value,
                }

    def presence_claims(self) -> Iterator[Row]:
        for presence in self.chronology.presences:
            for stands, refs in (("for", presence.claims), ("against", presence.against)):
                for ref in dict.fromkeys(refs):
                    claim = claim_key(("events", ref.event), ref.claim)
                    yield {"presence": presence.id, "claim": claim, "stands": stands}

    def gaps(self) -> Iterator[Row]:
        numbers: dict[str, int] = {}
        for gap in self.chronology.gaps:
            name = gap.presence.id
            numbers[name] = numbers.get(name, 0) + 1
            yield {
                "presence": name,
                "n": numbers[name],
                "first": iso_day(gap.first),
                "last": iso_day(gap.last),
                "days": gap.days,
                "goes_on": gap.goes_on,
            }

    def conflicts(self) -> Iterator[Row]:
        for conflict in self.chronology.conflicts:
            yield {
                "id": conflict.id,
                "record": "/".join(conflict.key),
                "about": conflict.about,
                "rule": conflict.rule.value,
                "leads": _leading(conflict.key, conflict.difference),
            }

    def conflict_claims(self) -> Iterator[Row]:
        for conflict in self.chronology.conflicts:
            for part, readings in (("readings", conflict.readings), ("either", conflict.either)):
                for number, reading in enumerate(readings, 1):
                    claims = [claim_key(each.key, each.claim.id) for each in reading.sayings]
                    for claim in dict.fromkeys(claims):
                        yield {
                            "conflict": conflict.id,
                            "part": part,
                            "reading": number,
                            "value": reading.value,
                            "claim": claim,
                        }

    def terms(self) -> Iterator[Row]:
        for vocabulary in _VOCABULARIES:
            for name, term in getattr(self.corpus.publication, vocabulary).items():
                yield {
                    "vocabulary": vocabulary,
                    "id": name,
                    "label": term.label,
                    "description": term.description if isinstance(term, Term) else None,
                }

    def _named(self, folder: str, record: Outlet | Actor | Place) -> dict[str, Value]:
        return {
            "id": record.id,
            "name": record.names,
            "kind": record.kind,
            "description": record.description,
            "page": f"{folder}/{record.id}",
            "formerly": record.formerly,
        }

    def _event_claims(self) -> Iterator[tuple[str, Claim, str]]:
        for event in self.corpus.events.values():
            for claim in event.claims:
                yield event.id, claim, claim_key(("events", event.id), claim.id)

    def _differences(self) -> Iterator[tuple[RecordKey, str, Difference]]:
        for folder in ("events", "actors", "places"):
            for record in getattr(self.corpus, folder).values():
                for n, each in enumerate(record.differences, 1):
                    yield (folder, record.id), f"{folder}/{record.id}#{n}", each


_VOCABULARIES = (
    "kinds",
    "roles",
    "relations",
    "sides",
    "figures",
    "aspects",
    "outlet_kinds",
    "actor_kinds",
    "place_kinds",
)

MAKERS: Mapping[str, Callable[[_Maker], Iterator[Row]]] = {
    name: getattr(_Maker, name) for name in describe_tables()
}


def _leading(key: RecordKey, difference: Difference | None) -> str | None:
    """Return the claim whose reading leads, which may be one of another record."""
    leads = difference.leads if difference else None
    if difference is None or leads is None:
        return None
    if leads in difference.claims:
        return claim_key(key, leads)
    other = next((each for each in difference.beside if each.claim == leads), None)
    return claim_key(other.key if other else key, leads)


def _spoken_of(said: Attributed) -> dict[str, Value]:
    """Return what an attribution speaks of, and the record in the column of its kind."""
    folder, record = said.key
    of = {"sides": "side", "claims": "description", "leaning": "leaning"}[str(said.path[0])]
    keys = {"event": "events", "actor": "actors", "place": "places", "outlet": "outlets"}
    return {
        "of": "event" if folder == "events" else of,
        **{name: record if folder == each else None for name, each in keys.items()},
    }


def _point(at: Coordinates | None) -> dict[str, Value]:
    return {
        "latitude": at.lat if at else None,
        "longitude": at.lon if at else None,
        "within_km": at.within_km if at else None,
        "point_origin": at.origin if at else None,
    }


def _evidence(folder: str, record: str, n: int, evidence: Evidence) -> dict[str, Value]:
    return {
        "record": f"{folder}/{record}",
        "n": n,
        "outlet": evidence.outlet,
        "address": evidence.address,
        "published": evidence.published,
        "shows": evidence.shows,
    }
