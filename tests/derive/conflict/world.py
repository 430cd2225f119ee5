"""A small world of claims to find conflicts in: two papers, the Guard and its parts, the valley."""

from typing import Any

from generator.derive.conflict import Conflict, find_conflicts
from generator.model.corpus import Corpus
from generator.model.event import Event
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    make_publication,
    make_source,
    text,
)

SOURCES = [
    make_source("courier-2020-12-20"),
    make_source("radio-2020-12-21", published="2020-12-21"),
]
ACTORS = [
    make_actor("northern-guard"),
    make_actor("northern-scouts", part_of="northern-guard"),
    make_actor("northern-crown"),
    make_actor("southern-league"),
]
PLACES = [
    make_place("valley"),
    make_place("millford", within="valley"),
    make_place("mill-inn", within="millford"),
]

RADIO = {"source": "radio-2020-12-21"}


def world(*events: Event, **records: Any) -> Corpus:
    """Return a corpus of the events in this world."""
    return make_corpus(
        *events, **{"sources": SOURCES, "actors": ACTORS, "places": PLACES, **records}
    )


def conflicts(*claims: dict[str, Any], **fields: Any) -> list[Conflict]:
    """Return the conflicts of one event that the claims tell of."""
    event = make_event("2020-guard", **{"date": "2020", "claims": list(claims), **fields})
    return list(find_conflicts(world(event)))


def across(*claims: dict[str, Any]) -> list[Conflict]:
    """Return the conflicts of claims that tell of an event each, on its date."""
    events = [
        make_event(f"2020-event-{chr(97 + n)}", date=claim["date"]["value"], claims=[claim])
        for n, claim in enumerate(claims)
    ]
    return list(find_conflicts(world(*events)))


def change(name: str, verb: str, date: str | None = None, **fields: Any) -> dict[str, Any]:
    """Return a claim of a change of presence; `actor`, `place` and `by` go into the change."""
    where = {"actor": "northern-guard", "place": "millford"}
    where |= {key: fields.pop(key) for key in ("actor", "place", "by") if key in fields}
    dated = {} if date is None else {"date": {"value": date}}
    return claim_fields(name, presence=[{**where, "change": verb}], **dated, **fields)


def counted(name: str, *figures: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a claim with figures of the killed."""
    return claim_fields(name, figures=[{"what": "killed", **f} for f in figures], **fields)


def keys(found: list[Conflict]) -> list[str]:
    """Return what differs in each, by the names of its sentences."""
    return [finding.key for conflict in found for finding in conflict.differs]


def named(conflict: Conflict) -> list[list[str]]:
    """Return the claims of each reading."""
    return [[saying.claim.id for saying in reading.sayings] for reading in conflict.readings]


__all__ = [
    "ACTORS",
    "PLACES",
    "RADIO",
    "SOURCES",
    "across",
    "change",
    "claim_fields",
    "conflicts",
    "counted",
    "keys",
    "make_actor",
    "make_corpus",
    "make_event",
    "make_place",
    "make_publication",
    "make_source",
    "named",
    "text",
    "world",
]
