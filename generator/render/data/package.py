"""The tables as a Frictionless Data Package: ``datapackage.json`` beside the CSV files.

It gives each file's size and SHA-256, each field's type and meaning, each table's key and what its
fields point at. Standard: https://specs.frictionlessdata.io/data-package/ (version 1), which tools
of version 2 read too. `descriptions` is ours: every meaning in each locale of the interface.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from generator.model.publication import Publication
from generator.render.data.csv_file import render_csv
from generator.render.data.json_text import json_bytes
from generator.render.data.rows import Rows, day_of
from generator.render.data.table import Field, Kind, Table, describe_tables, fields_of, said_in

FOLDER = PurePosixPath("data/tables")
PACKAGE = PurePosixPath("data/datapackage.json")

_TYPES: Mapping[Kind, str] = {
    "text": "string",
    "url": "string",
    "day": "date",
    "int": "integer",
    "number": "number",
    "flag": "boolean",
}


def table_path(name: str) -> PurePosixPath:
    """Return where a table's CSV stands, below the site's root."""
    return FOLDER / f"{name}.csv"


def render_table(publication: Publication, rows: Rows, name: str) -> bytes:
    """Return one table as CSV."""
    return render_csv(fields_of(describe_tables()[name], tuple(publication.locales)), rows[name])


def render_package(
    publication: Publication, rows: Rows, files: Mapping[str, bytes], now: int
) -> bytes:
    """Return the descriptor of the tables.

    Args:
        publication: Whose tables they are.
        rows: Of every table.
        files: The CSV of every table, by its name.
        now: When the content last changed, in seconds since 1970.
    """
    locales = tuple(publication.locales)
    first = locales[0]
    return json_bytes(
        {
            "profile": "tabular-data-package",
            "name": short_name(publication),
            "id": f"{publication.address}{PACKAGE}",
            "title": publication.title[first],
            "description": publication.description[first],
            "titles": dict(publication.title.items()),
            "descriptions": dict(publication.description.items()),
            "homepage": publication.address,
            "version": day_of(now),
            "created": f"{day_of(now)}T00:00:00Z",
            "licenses": [
                {
                    "name": licence_id(publication),
                    "path": publication.licence_address,
                    "title": publication.licence,
                }
            ],
            "contributors": [
                {
                    "title": publication.title[first],
                    "path": publication.address,
                    "role": "publisher",
                }
            ],
            "resources": [
                _resource(table, locales, files[name], len(rows[name]))
                for name, table in describe_tables().items()
            ],
        }
    )


def short_name(publication: Publication) -> str:
    """Return what files of the publication are called: its repository's name, or its host's."""
    address = publication.repository or publication.address
    parts = urlsplit(address)
    name = PurePosixPath(parts.path).name or parts.netloc
    return re.sub(r"[^a-z0-9._-]+", "-", name.lower()).strip("-") or "chronology"


def licence_id(publication: Publication) -> str:
    """Return the licence as lists of licences write it: CC-BY-4.0."""
    return publication.licence.strip().replace(" ", "-")


def _resource(table: Table, locales: Sequence[str], file: bytes, rows: int) -> dict[str, Any]:
    return {
        "name": table.name,
        "profile": "tabular-data-resource",
        "path": table_path(table.name).relative_to(PACKAGE.parent).as_posix(),
        "description": said_in(table.says, *locales),
        "descriptions": table.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file),
        "hash": f"sha256:{hashlib.sha256(file).hexdigest()}",
        "rows": rows,
        "schema": {
            "fields": [_field(field, table, locales) for field in fields_of(table, locales)],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": column.name,
                    "reference": {
                        "resource": "" if column.to == table.name else column.to,
                        "fields": "id",
                    },
                }
                for column in table.columns
                if column.to
            ],
        },
    }


def _field(field: Field, table: Table, locales: Sequence[str]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES[field.kind],
        "description": said_in(field.column.says, *locales),
        "descriptions": field.column.says,
        "from": field.column.comes_from,
    }
    if field.kind == "url":
        described["format"] = "uri"
    if field.column.type == "edtf":
        described["part"] = field.part or "edtf"
    elif field.part:
        described["language"] = field.part
    if field.name in table.key:
        described["constraints"] = {"required": True}
    return described
