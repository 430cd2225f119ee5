"""Events and presences on a map, as GeoJSON (RFC 7946).

A feature for each event at each of its places, and one without a geometry for an event that has no
place; a feature for each presence. A place without a point has a geometry of null: nothing is left
out because nobody knows where it lies. `within_km` is the radius of the circle around the point in
which the place surely lies.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.derive.chronology import Chronology
from generator.derive.presence import ClaimRef
from generator.model.claim import Attribution
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf
from generator.model.event import Event
from generator.model.text import Text
from generator.render.address import page_address
from generator.render.data.json_text import json_bytes
from generator.render.data.rows import claim_key, end_of, iso_day, start_of

EVENTS_PATH = PurePosixPath("data/events.geojson")
PRESENCES_PATH = PurePosixPath("data/presences.geojson")


def render_events(corpus: Corpus, chronology: Chronology) -> bytes:
    """Return every event at every place."""
    features = [
        feature
        for event in corpus.events_in_order()
        for feature in _event_features(corpus, chronology, event)
    ]
    return _collection(corpus, features)


def count_events(corpus: Corpus) -> int:
    """Return how many features that makes."""
    return sum(max(1, len(event.places)) for event in corpus.events.values())


def render_presences(corpus: Corpus, chronology: Chronology) -> bytes:
    """Return every presence at its place."""
    claims = {
        (event.id, claim.id): claim for event in corpus.events.values() for claim in event.claims
    }

    def said(refs: Iterable[ClaimRef]) -> list[dict[str, Any]]:
        return [_claim(corpus, ref.event, claims[ref.event, ref.claim]) for ref in refs]

    features = [
        {
            "type": "Feature",
            "id": presence.id,
            "geometry": _geometry(corpus, presence.place),
            "properties": {
                "actor": presence.actor,
                **_by_locale("actor", corpus.actors[presence.actor].names),
                **_place(corpus, presence.place),
                **_date("start", start_of(presence)),
                **_date("end", end_of(presence)),
                "last_confirmed": iso_day(presence.last_confirmed),
                "standing": chronology.standings[presence.id].standing.value,
                "states": [
                    {
                        "first": iso_day(each.first),
                        "last": iso_day(each.last),
                        "state": each.state.value,
                    }
                    for each in presence.stretches
                ],
                "claims": said(presence.claims),
                "against": said(presence.against),
            },
        }
        for presence in chronology.presences
    ]
    return _collection(corpus, features)


def _collection(corpus: Corpus, features: list[dict[str, Any]]) -> bytes:
    publication = corpus.publication
    return json_bytes(
        {
            "type": "FeatureCollection",
            **_by_locale("title", publication.title),
            "licence": publication.licence_address,
            "features": features,
        }
    )


def _event_features(
    corpus: Corpus, chronology: Chronology, event: Event
) -> Iterator[dict[str, Any]]:
    properties = {
        "event": event.id,
        **_by_locale("title", event.title),
        "kind": event.kind,
        **_date("date", event.date),
        "uncertain": event.date.is_uncertain,
        "approximate": event.date.is_approximate,
        "standing": chronology.standings[event.id].standing.value,
        "actors": [{"actor": each.actor, "role": each.role} for each in event.actors],
        "pages": {
            locale: page_address(corpus, locale, event.path)
            for locale in corpus.publication.locales
        },
        "claims": [_claim(corpus, event.id, claim) for claim in event.claims],
    }
    for place in event.places:
        yield {
            "type": "Feature",
            "id": f"{event.id}#{place}",
            "geometry": _geometry(corpus, place),
            "properties": {**properties, **_place(corpus, place)},
        }
    if not event.places:
        yield {
            "type": "Feature",
            "id": event.id,
            "geometry": None,
            "properties": {**properties, "place": None, "within_km": None},
        }


def _claim(corpus: Corpus, event: str, claim: Attribution) -> dict[str, Any]:
    source = corpus.sources[claim.source]
    return {
        "id": claim_key(("events", event), claim.id),
        "source": claim.source,
        "outlet": source.outlet,
        "address": source.address,
        "through": list(claim.through),
        "stance": claim.stance.value,
        "says": dict(claim.says.items()),
        "date": str(claim.date.value) if claim.date else None,
    }


def _geometry(corpus: Corpus, place: str) -> dict[str, Any] | None:
    at = corpus.places[place].coordinates
    return None if at is None else {"type": "Point", "coordinates": [at.lon, at.lat]}


def _place(corpus: Corpus, name: str) -> dict[str, Any]:
    place = corpus.places[name]
    at = place.coordinates
    return {
        "place": name,
        **_by_locale("place", place.names),
        "within_km": at.within_km if at else None,
        "point_origin": dict(at.origin.items()) if at else None,
    }


def _date(name: str, value: Edtf) -> dict[str, str]:
    """Return a date as it is written, and its bounds: a day, ``open`` or ``unknown``."""
    return {
        name: str(value),
        f"earliest_{name}": str(value.earliest),
        f"latest_{name}": str(value.latest),
    }


def _by_locale(name: str, text: Text) -> Mapping[str, str]:
    return {f"{name}_{locale}": words for locale, words in text.items()}
