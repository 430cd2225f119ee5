"""The JSON Schema of each kind of content file, for editors that complete and check."""

from collections.abc import Mapping
from typing import Any

from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.source import Source
from generator.model.text import Record

SCHEMAS: Mapping[str, type[Record]] = {
    "actor": Actor,
    "event": Event,
    "outlet": Outlet,
    "place": Place,
    "publication": Publication,
    "source": Source,
}
"""The record that each schema describes, by the name of its file."""


def content_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of content file, by name, as JSON Schema 2020-12.

    They describe what a curator writes: the identifier of a record is its file's name, so it is
    not among the fields.
    """
    schemas: dict[str, dict[str, Any]] = {}
    for name, model in SCHEMAS.items():
        schema = model.model_json_schema(mode="validation")
        schema["properties"].pop("id", None)
        schema["required"] = [field for field in schema.get("required", []) if field != "id"]
        schemas[name] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return schemas
