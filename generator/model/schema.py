"""The JSON Schema of each kind of content file, for editors that complete and check."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.meaning import meanings
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

MEANINGS = "markdownEnumDescriptions"
"""Under which editors look for what the words of a list mean; in the list's own order."""

_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
"""What pydantic calls the bounds of a number that it parses by a function of ours."""


def content_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of content file, by name, as JSON Schema 2020-12.

    They describe what a curator writes: the identifier of a record is its file's name, so it is
    not among the fields, and a field is left out rather than set to null.
    """
    schemas: dict[str, dict[str, Any]] = {}
    for name, model in SCHEMAS.items():
        schema = model.model_json_schema(mode="validation", schema_generator=_AsWritten)
        schema["properties"].pop("id", None)
        schema["required"] = [field for field in schema["required"] if field != "id"]
        schemas[name] = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | _bounded(
            schema
        )
    return schemas


class _AsWritten(GenerateJsonSchema):
    """Describes the text of a file rather than the value that is made of it."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema of what is there; nothing is written for what is not."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return a field's schema without a default of null, which nobody can write."""
        if schema.get("default", ...) is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Return the schema of one of a few words, with what each means, which editors show."""
        words = meanings(schema["cls"])
        described = [words.get(value, "") for value in (each.value for each in schema["members"])]
        return {**super().enum_schema(schema), MEANINGS: described}

    def field_title_should_be_set(self, _schema: object) -> bool:
        """Return no: a title made from the field's own name tells nobody anything."""
        return False


def _bounded(value: Any) -> Any:
    """Return a schema with the bounds of numbers under the names that JSON Schema has for them."""
    if isinstance(value, dict):
        return {_BOUNDS.get(name, name): _bounded(inner) for name, inner in value.items()}
    return [_bounded(inner) for inner in value] if isinstance(value, list) else value
