"""The JSON Schema of the files that the chronology's drawing reads."""

from typing import Any

FORMAT = "chronology-view/1"
"""Changes when a reader of the old one would misread the new one."""

_TEXT = {"type": "string"}
_DAY = {"type": "integer", "description": "Days since 1970-01-01."}
_BOUND = {"type": ["integer", "null"], "description": "A day; null where there is none known."}
_INDEX = {"type": "integer", "minimum": 0}
_PARENT = {"type": "integer", "minimum": -1, "description": "An index; -1 where there is none."}
_COUNT = {"type": "integer", "minimum": 0}
_NUMBER = {"type": ["number", "null"]}
_TRUTH = {"type": "boolean"}


def view_schema() -> dict[str, Any]:
    """Return the schema (2020-12) of the core; that of the texts is its definition ``text``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What the chronology's drawing reads",
        **_object(
            {
                "format": {"const": FORMAT},
                "locale": _TEXT,
                "direction": {"enum": ["ltr", "rtl"]},
                "intl": _described(_TEXT, "The language tag by which a browser writes dates."),
                "span": _pair(_DAY, _DAY),
                "view": {
                    "type": "object",
                    "description": "The days to open with, and that of the cursor.",
                    "properties": {"from": _DAY, "to": _DAY, "day": _DAY},
                    "additionalProperties": False,
                },
                "today": _described(
                    _DAY, "The last day that a source covers; silence is counted to it."
                ),
                "sides": _list(
                    _object(
                        {
                            "id": _TEXT,
                            "label": _TEXT,
                            "code": _TEXT,
                            "colour": _TEXT,
                            "dark": _TEXT,
                            "outline": _TRUTH,
                        }
                    )
                ),
                "kinds": _list(_object({"id": _TEXT, "label": _TEXT, "mark": _TEXT})),
                "outlets": _list(_object({"id": _TEXT, "name": _TEXT, "href": _TEXT})),
                "sources": _list(
                    _object({"id": _TEXT, "label": _TEXT, "outlet": _INDEX, "href": _TEXT})
                ),
                "origins": _list(_object({"id": _TEXT, "name": _TEXT})),
                "actors": _list(
                    _object(
                        {
                            "id": _TEXT,
                            "name": _TEXT,
                            "also": _described(_TEXT, "Every name in every locale, folded."),
                            "sides": _described(_list(_INDEX), "The best supported first."),
                            "part": _described(_PARENT, "The actor this one is part of."),
                            "href": _TEXT,
                        }
                    )
                ),
                "places": _described(_list(_place()), "In the order of lanes, parents first."),
                "events": _described(_columns(_event()), "In order of time."),
                "presences": _columns(_presence()),
                "text": _list(
                    {
                        "anyOf": [
                            _TEXT,
                            _object(
                                {
                                    "year": {"type": ["integer", "null"]},
                                    "file": _TEXT,
                                    "events": _COUNT,
                                }
                            ),
                        ]
                    }
                ),
            }
        ),
        "$defs": {
            "text": _columns({"title": _TEXT, "when": _TEXT, "where": _TEXT, "search": _TEXT}),
        },
    }


def _place() -> dict[str, Any]:
    return _object(
        {
            "id": _TEXT,
            "name": _TEXT,
            "also": _TEXT,
            "within": _PARENT,
            "kind": _TEXT,
            "href": _TEXT,
            "lon": _NUMBER,
            "lat": _NUMBER,
            "radius": _described(_NUMBER, "Kilometres within which the place surely lies."),
            "river": _described(_TRUTH, "Whether it lies by a river."),
        }
    )


def _event() -> dict[str, Any]:
    return {
        "id": _TEXT,
        "path": _TEXT,
        "first": _BOUND,
        "last": _BOUND,
        "flags": _described(
            {"type": "integer", "minimum": 0, "maximum": 127},
            "1 first day open, 2 unknown, 4 last day open, 8 unknown, 16 uncertain, "
            "32 approximate, 64 claims differ.",
        ),
        "precision": _described(
            {"type": "integer", "minimum": 0, "maximum": 5},
            "0 day, 1 month, 2 season, 3 year, 4 span, 5 wider.",
        ),
        "kind": _INDEX,
        "places": _list(_INDEX),
        "actors": _list(_INDEX),
        "sides": _list(_INDEX),
        "sources": _list(_INDEX),
        "origins": _described(_list(_INDEX), "Independent, of the claims in its support."),
        "claims": _described(_COUNT, "In its support."),
    }


def _presence() -> dict[str, Any]:
    return {
        "id": _TEXT,
        "actor": _INDEX,
        "place": _INDEX,
        "side": _INDEX,
        "stretches": _described(
            _list({"type": "integer"}),
            "First day, last day, state, and so on; 0 certain, 1 possible, 2 contested, 3 unknown.",
        ),
        "start": _described(_pair(_BOUND, _DAY), "The earliest and the latest day it began."),
        "end": _described(_pair(_DAY, _BOUND), "The earliest and the latest day it ended."),
        "began": _described({"enum": [0, 1]}, "Whether a claim says how it began."),
        "confirmed": _DAY,
        "events": _list(_INDEX),
        "origins": _list(_INDEX),
        "sources": _list(_INDEX),
        "claims": _COUNT,
    }


def _columns(rows: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a table by columns, all of one length."""
    return _object({name: _list(kind) for name, kind in rows.items()})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _pair(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "prefixItems": [first, second], "minItems": 2, "maxItems": 2}


def _described(schema: dict[str, Any], words: str) -> dict[str, Any]:
    return {**schema, "description": words}
