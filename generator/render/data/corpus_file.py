"""The corpus and what is derived from it as one JSON file, for whoever takes the data away.

The format is versioned: `FORMAT` changes when a reader of the old one would misread the new one.
Keys are the words of the model. Every EDTF date stands beside its bounds, every derived thing
lists its claims, and nothing is left out because it is imprecise.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from generator.derive.chronology import Chronology
from generator.derive.conflict import Conflict, Dated, Days, Named, OnDay, Part, Reading, Rule
from generator.derive.gap import Gap
from generator.derive.independent import Independent, find_independent
from generator.derive.origin import Origin, Why
from generator.derive.presence import ClaimRef, Presence
from generator.derive.standing import Standing, judge_reading
from generator.model.actor import Actor
from generator.model.claim import ASSERTING
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.source import Source
from generator.model.text import Record
from generator.render.data.json_text import json_bytes
from generator.render.data.rows import iso_day

FORMAT = "source-critical-chronology/1"

CORPUS_PATH = PurePosixPath("data/corpus.json")
SCHEMA_PATH = PurePosixPath("data/corpus.schema.json")

_MODELS: Mapping[str, type[Record]] = {
    "outlets": Outlet,
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "events": Event,
}


def corpus_json(corpus: Corpus, chronology: Chronology) -> bytes:
    """Return the whole corpus as JSON."""
    return json_bytes(_corpus(corpus, chronology))


def schema_json() -> bytes:
    """Return the JSON Schema of the corpus file."""
    return json_bytes(corpus_schema())


def _corpus(corpus: Corpus, chronology: Chronology) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "publication": plain(corpus.publication),
        **{
            folder: [plain(record) for record in getattr(corpus, folder).values()]
            for folder in _MODELS
        },
        "bounds": {event.id: bounds_value(event.date) for event in corpus.events.values()},
        "origins": [
            {
                "event": event.id,
                "claim": claim.id,
                **origin_value(chronology.origins["events", event.id][claim.id]),
            }
            for event in corpus.events.values()
            for claim in sorted(event.claims, key=lambda claim: claim.id)
        ],
        "independent": {
            event.id: independent_value(chronology, event) for event in corpus.events.values()
        },
        "standing": {name: chronology.standings[name].standing.value for name in corpus.events},
        "presences": [presence_value(chronology, presence) for presence in chronology.presences],
        "covered_until": iso_day(chronology.covered_until),
        "gaps": [_gap(gap) for gap in chronology.gaps],
        "conflicts": [
            conflict_value(corpus, chronology, conflict) for conflict in chronology.conflicts
        ],
    }


def plain(record: Record) -> Any:
    """Return a record as its file has it, fields that say nothing left out."""
    return record.model_dump(mode="json", exclude_defaults=True)


def bounds_value(date: Edtf) -> dict[str, str]:
    """Return the first and the last day a date can mean; open or unknown where there is none."""
    return {"earliest": str(date.earliest), "latest": str(date.latest)}


def presence_value(chronology: Chronology, presence: Presence) -> dict[str, Any]:
    """Return a presence with its bounds, states, claims and standing."""
    return {
        "id": presence.id,
        "actor": presence.actor,
        "place": presence.place,
        "earliest_start": iso_day(presence.earliest_start),
        "latest_start": iso_day(presence.latest_start),
        "earliest_end": iso_day(presence.earliest_end),
        "latest_end": iso_day(presence.latest_end),
        "last_confirmed": iso_day(presence.last_confirmed),
        "states": [
            {"from": iso_day(s.first), "to": iso_day(s.last), "state": s.state.value}
            for s in presence.stretches
        ],
        "claims": [_ref(ref) for ref in presence.claims],
        "against": [_ref(ref) for ref in presence.against],
        "standing": chronology.standings[presence.id].standing.value,
    }


def origin_value(origin: Origin) -> dict[str, Any]:
    """Return where a claim starts, and whom that may rest on."""
    return {
        "origin": origin.id,
        "unnamed": origin.unnamed,
        "of": origin.of,
        "rests_on": [{"on": tie.on, "why": tie.why.value} for tie in origin.ties],
    }


def independent_value(chronology: Chronology, event: Event) -> dict[str, list[str]]:
    """Return the independent origins behind an event, and those of which nobody can tell."""
    origins = chronology.origins["events", event.id]
    return _independent(
        find_independent(origins[claim.id] for claim in event.claims if claim.stance in ASSERTING)
    )


def _independent(independent: Independent) -> dict[str, list[str]]:
    return {
        "origins": [voices[0].id for voices in independent.counted],
        "not_counted": [origin.id for origin in independent.untold],
    }


def conflict_value(corpus: Corpus, chronology: Chronology, conflict: Conflict) -> dict[str, Any]:
    """Return a conflict with its readings, what differs and what would remove it."""
    folder, record = conflict.key
    return {
        "id": conflict.id,
        "record": f"{folder}/{record}",
        "about": conflict.about,
        "rule": conflict.rule.value,
        "readings": [_reading(corpus, chronology, reading) for reading in conflict.readings],
        "either": [_reading(corpus, chronology, reading) for reading in conflict.either],
        "differs": [
            {"what": finding.key} | {name: _part(part) for name, part in finding.parts.items()}
            for finding in conflict.differs
        ],
        "removed_by": None
        if conflict.relief is None
        else [
            {"reading": relief.reading, "how": relief.how, "days": relief.days}
            for relief in conflict.relief
        ],
        "leads": conflict.difference.leads if conflict.difference else None,
    }


def _reading(corpus: Corpus, chronology: Chronology, reading: Reading) -> dict[str, Any]:
    return {
        "value": reading.value,
        "claims": [
            {"record": "/".join(saying.key), "claim": saying.claim.id} for saying in reading.sayings
        ],
        **_independent(
            find_independent(
                chronology.origins[saying.key][saying.claim.id] for saying in reading.sayings
            )
        ),
        "standing": judge_reading(corpus, chronology.origins, reading).standing.value,
    }


def _part(part: Part) -> Any:
    """Return what stands in a finding: a day, a date, a number, a record's name."""
    match part:
        case Days():
            return part.n
        case OnDay():
            return iso_day(part.number)
        case Dated():
            return part.value
        case Named():
            return f"{part.folder}/{part.id}"
        case _:
            return part


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "presence": gap.presence.id,
        "from": iso_day(gap.first),
        "to": iso_day(gap.last),
        "days": gap.days,
        "goes_on": gap.goes_on,
    }


def _ref(ref: ClaimRef) -> dict[str, str]:
    return {"event": ref.event, "claim": ref.claim}


def corpus_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the corpus file."""
    models: list[type[BaseModel]] = [*_MODELS.values(), Publication]
    _, definitions = models_json_schema(
        [(model, "serialization") for model in models],
        ref_template="#/$defs/{model}",
    )
    day = {"type": ["string", "null"], "pattern": r"^-?\d{4,}-\d{2}-\d{2}$"}
    ref = _object({"event": {"type": "string"}, "claim": {"type": "string"}})
    names = {"type": "array", "items": {"type": "string"}}
    standing = {"enum": [str(name) for name in Standing]}
    named = _object({"record": {"type": "string"}, "claim": {"type": "string"}})
    readings = {
        "type": "array",
        "items": _object(
            {
                "value": {"type": ["string", "null"]},
                "claims": {"type": "array", "items": named},
                "origins": names,
                "not_counted": names,
                "standing": standing,
            }
        ),
    }
    states = {"enum": ["certain", "possible", "contested", "unknown"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A source-critical chronology",
        "type": "object",
        "required": ["format", "publication", *_MODELS, "presences", "conflicts"],
        "properties": {
            "format": {"const": FORMAT},
            "publication": {"$ref": "#/$defs/Publication"},
            **{
                folder: {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
                for folder, model in _MODELS.items()
            },
            "bounds": {
                "type": "object",
                "description": "The first and last day each event's date can mean; open or unknown "
                "where there is none.",
                "additionalProperties": _object(
                    {"earliest": {"type": "string"}, "latest": {"type": "string"}}
                ),
            },
            "origins": {
                "type": "array",
                "items": _object(
                    {
                        "event": {"type": "string"},
                        "claim": {"type": "string"},
                        "origin": {"type": "string"},
                        "unnamed": {"type": "boolean"},
                        "of": {
                            "type": "string",
                            "description": "The outlet or body for which the origin speaks.",
                        },
                        "rests_on": {
                            "type": "array",
                            "description": "Whom the origin may rest on, and why.",
                            "items": _object(
                                {"on": {"type": "string"}, "why": {"enum": [str(w) for w in Why]}}
                            ),
                        },
                    }
                ),
            },
            "independent": {
                "type": "object",
                "description": "The independent origins behind each event, and those of which "
                "nobody can tell whether they are.",
                "additionalProperties": _object({"origins": names, "not_counted": names}),
            },
            "standing": {
                "type": "object",
                "description": "What the evidence makes of each event as reported.",
                "additionalProperties": standing,
            },
            "presences": {
                "type": "array",
                "items": _object(
                    {
                        "id": {"type": "string"},
                        "actor": {"type": "string"},
                        "place": {"type": "string"},
                        "earliest_start": day,
                        "latest_start": day,
                        "earliest_end": day,
                        "latest_end": day,
                        "last_confirmed": day,
                        "states": {
                            "type": "array",
                            "items": _object({"from": day, "to": day, "state": states}),
                        },
                        "claims": {"type": "array", "items": ref},
                        "against": {"type": "array", "items": ref},
                        "standing": standing,
                    }
                ),
            },
            "covered_until": {
                **day,
                "description": "The last day that the corpus covers: that of its newest source.",
            },
            "gaps": {
                "type": "array",
                "description": "Silences of presences; one that goes on is counted to "
                "covered_until.",
                "items": _object(
                    {
                        "presence": {"type": "string"},
                        "from": day,
                        "to": day,
                        "days": {"type": "integer"},
                        "goes_on": {"type": "boolean"},
                    }
                ),
            },
            "conflicts": {
                "type": "array",
                "items": _object(
                    {
                        "id": {"type": "string"},
                        "record": {"type": "string"},
                        "about": {"type": "string"},
                        "rule": {"enum": [rule.value for rule in Rule]},
                        "readings": readings,
                        "either": readings,
                        "differs": {
                            "type": "array",
                            "description": "What exactly differs: a sentence by its name, and what "
                            "it says.",
                            "items": {
                                "type": "object",
                                "required": ["what"],
                                "properties": {"what": {"type": "string"}},
                                "additionalProperties": {"type": ["string", "integer", "null"]},
                            },
                        },
                        "removed_by": {
                            "type": ["array", "null"],
                            "description": "Readings that, taken less narrowly, would each remove "
                            "the conflict; null where nothing is dated or counted.",
                            "items": _object(
                                {
                                    "reading": {"type": "integer"},
                                    "how": {"enum": ["wider", "at-least", "at-most"]},
                                    "days": {"type": "integer"},
                                }
                            ),
                        },
                        "leads": {"type": ["string", "null"]},
                    }
                ),
            },
        },
        "additionalProperties": False,
        "$defs": definitions["$defs"],
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
