"""Every kind of record and every field, as the models define them."""

import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from generator.model import text
from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.naming import NAMES
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.schema import SCHEMAS, content_schemas
from generator.model.source import Source
from generator.model.text import Record

FILES: Sequence[type[Record]] = (Event, Source, Outlet, Actor, Place, Publication)
"""The records that have files of their own, in the order in which a reader meets them."""

Form = Literal[
    "text", "names", "date", "identifier", "word", "number", "decimal", "flag", "line",
    "address", "path", "digest", "colour", "language", "record", "name",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """What can stand in a field."""

    form: Form
    many: Literal["", "list", "mapping"] = ""
    """Whether it is a list of such, or a mapping from identifiers to such."""
    of: tuple[str, ...] = ()
    """For names, where they are found: folders or vocabularies; for a record, its kind."""
    words: tuple[str, ...] = ()
    """For a word, those that there are."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record."""

    owner: str
    """The kind of record that defines it."""
    name: str
    text: str
    """What it holds."""
    required: bool
    shape: Shape
    default: str = ""

    @property
    def anchor(self) -> str:
        """Its place in the page of fields."""
        return f"{self.owner}.{self.name}"


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record: one with files of its own, or a part of others."""

    name: str
    text: str
    fields: tuple[Field, ...]
    """Those that it defines itself."""
    base: str = ""
    """The kind whose fields it has besides."""
    parts: tuple["RecordKind", ...] = ()
    """For one with files: the kinds that it is made of and that no file before it has."""

    @property
    def spoken(self) -> str:
        """Its name as words."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", self.name).capitalize()


@cache
def record_kinds() -> tuple[RecordKind, ...]:
    """Return every kind of record that has files, each with its parts."""
    schemas = content_schemas()
    named = {model: name for name, model in SCHEMAS.items()}
    seen: set[type[Record]] = set()
    kinds = []
    for model in FILES:
        schema = schemas[named[model]]
        # An inherited kind is described once, and may be in no schema by itself.
        known = {model.__name__: schema, **schema.get("$defs", {})}
        found = [each for each in _models_in(model) if each not in seen]
        seen.update(found)
        first, *parts = [_kind(each, known, found) for each in found]
        kinds.append(RecordKind(first.name, first.text, first.fields, first.base, tuple(parts)))
    return tuple(kinds)


def _models_in(model: type[Record]) -> Iterator[type[Record]]:
    """Yield a kind of record, what it builds on and what it is made of, each once."""
    found: dict[type[Record], None] = {}

    def walk(each: type[Record]) -> None:
        if each in found:
            return
        found[each] = None
        if base := _base(each):
            walk(base)
        for field in each.model_fields.values():
            for inner in _records_in(field.annotation):
                walk(inner)

    walk(model)
    yield from found


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _records_in(inner)


def _base(model: type[Record]) -> type[Record] | None:
    base = model.__bases__[0]
    return base if issubclass(base, Record) and base is not Record else None


def _kind(
    model: type[Record], known: Mapping[str, Any], others: Sequence[type[Record]]
) -> RecordKind:
    base = _base(model)
    # What is inherited by another, and never written as such, is described by that one's schema.
    heir = next(each for each in others if each.__name__ in known and issubclass(each, model))
    schema = known[heir.__name__]
    fields = tuple(
        _field(model, name, schema, known)
        for name in model.model_fields
        if name in schema["properties"] and not (base and name in base.model_fields)
    )
    return RecordKind(
        model.__name__,
        " ".join((model.__doc__ or "").split()),
        fields,
        base.__name__ if base else "",
    )


def _field(
    model: type[Record], name: str, schema: Mapping[str, Any], definitions: Mapping[str, Any]
) -> Field:
    found = schema["properties"][name]
    default = found.get("default")
    return Field(
        owner=model.__name__,
        name=name,
        text=" ".join((model.model_fields[name].description or "").split()),
        required=name in schema["required"],
        shape=_shape(found, definitions),
        default=str(default).lower() if isinstance(default, bool | str) else "",
    )


def _shape(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Shape:
    """Return what a piece of JSON Schema allows, in the words of this module."""
    if "items" in schema:
        inner = _shape(schema["items"], definitions)
        return Shape(inner.form, "list", inner.of, inner.words)
    if "patternProperties" in schema:
        inner = _shape(next(iter(schema["patternProperties"].values())), definitions)
        return Shape(inner.form, "mapping", inner.of, inner.words)
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name in _TEXTS:
            return Shape(_TEXTS[name])
        if "enum" not in definitions[name]:
            return Shape("record", of=(name,))
        return _shape(definitions[name], definitions)
    if NAMES in schema:
        return Shape("name", of=tuple(schema[NAMES]))
    if "enum" in schema:
        return Shape("word", words=tuple(schema["enum"]))
    if schema.get("title") == "EDTF date":
        return Shape("date")
    return Shape(_SIMPLE.get(schema["type"]) or _BY_PATTERN[schema["pattern"]])


_TEXTS: Mapping[str, Form] = {"Text": "text", "Names": "names"}
_SIMPLE: Mapping[str, Form] = {"integer": "number", "number": "decimal", "boolean": "flag"}
_BY_PATTERN: Mapping[str, Form] = {
    text.ID_PATTERN: "identifier",
    text.LOCALE_PATTERN: "language",
    text.LINE_PATTERN: "line",
    text.DIGEST_PATTERN: "digest",
    text.URL_PATTERN: "address",
    text.PATH_PATTERN: "path",
    text.COLOUR_PATTERN: "colour",
}
