"""The corpus as tables, described once: CSV, SQLite and the page of data are made from this.

What stands in ``tables.yml`` is read into values here. A `Column` can become several `Field`s: a
text has one for each locale, a date has the date as it is written and its bounds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

Type = Literal["id", "ids", "text", "words", "edtf", "day", "int", "number", "flag", "url", "page"]
Kind = Literal["text", "day", "int", "number", "flag", "url"]
"""What a field of a table holds, as far as files tell kinds apart."""

Cell = str | int | float | bool | None

_KINDS: Mapping[Type, Kind] = {
    "id": "text",
    "ids": "text",
    "text": "text",
    "day": "day",
    "int": "int",
    "number": "number",
    "flag": "flag",
    "url": "url",
}


@dataclass(frozen=True, slots=True)
class Column:
    """What the description says of one column."""

    name: str
    type: Type
    comes_from: str
    """A field of the records, or ``derived`` and the part of the page on method that tells how."""
    says: Mapping[str, str]
    """What it holds, by locale of the interface."""
    to: str | None = None
    """The table whose key it holds."""


@dataclass(frozen=True, slots=True)
class Table:
    """What the description says of one table."""

    name: str
    key: tuple[str, ...]
    """The fields that no two rows share."""
    columns: tuple[Column, ...]
    says: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a table as files have it."""

    name: str
    kind: Kind
    column: Column
    part: str = ""
    """The locale of a text, or which bound of a date; empty for the thing itself."""


@cache
def describe_tables() -> Mapping[str, Table]:
    """Return every table by its name, in the order of the description."""
    text = Path(__file__).with_name("tables.yml").read_text("utf-8")
    # The base loader makes text of every scalar.
    described = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (text only)
    return {name: _table(name, table) for name, table in described.items()}


def _table(name: str, table: Mapping[str, object]) -> Table:
    columns = table["columns"]
    key = table["key"]
    assert isinstance(columns, dict)  # noqa: S101 (the file is part of the package)
    assert isinstance(key, list)  # noqa: S101
    return Table(
        name,
        tuple(key),
        tuple(_column(each, column) for each, column in columns.items()),
        _words(table, {"key", "columns"}),
    )


def _column(name: str, column: Mapping[str, str]) -> Column:
    says = _words(column, {"type", "from", "to"})
    return Column(name, _type(column["type"]), column["from"], says, column.get("to"))


def _type(name: str) -> Type:
    for known in (*_KINDS, "words", "edtf", "page"):
        if known == name:
            return known
    raise LookupError(f"tables.yml: no type of column is called {name}")


def _words(described: Mapping[str, object], others: set[str]) -> dict[str, str]:
    return {locale: str(text) for locale, text in described.items() if locale not in others}


def fields_of(table: Table, locales: Sequence[str]) -> tuple[Field, ...]:
    """Return the fields of a table for a publication in these locales."""
    found: list[Field] = []
    for column in table.columns:
        match column.type:
            case "words" | "page":
                kind: Kind = "url" if column.type == "page" else "text"
                found += [
                    Field(f"{column.name}_{suffix(locale)}", kind, column, locale)
                    for locale in locales
                ]
            case "edtf":
                found.append(Field(column.name, "text", column))
                found += [
                    Field(f"{bound}_{column.name}", "day", column, bound)
                    for bound in ("earliest", "latest")
                ]
            case _:
                found.append(Field(column.name, _KINDS[column.type], column))
    return tuple(found)


def said_in(says: Mapping[str, str], *locales: str) -> str:
    """Return what the description says in the first of the locales that it is written in."""
    return next((says[name] for name in locales if name in says), says["en"])


def suffix(locale: str) -> str:
    """Return a locale as it stands in a field's name: ``pt_br``."""
    return locale.replace("-", "_").lower()
