"""The tables as one SQLite file, with keys, views and a full-text search; datasette opens it.

Beside the tables of the description it has `columns`, which says what each of their columns holds;
views that put names and sources beside each other; and `search` (FTS5) over every event, claim and
name, with spelling folded as the site's own search folds it.

Rows go in sorted, and the file is written in one piece: the same version of the library makes the
same bytes.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path, PurePosixPath

from generator.model.publication import Publication
from generator.render.data.rows import Rows
from generator.render.data.table import Cell, Field, Kind, Table, describe_tables, fields_of, suffix
from generator.render.fold import fold

SQLITE_PATH = PurePosixPath("data/chronology.sqlite")

_TYPES: Mapping[Kind, str] = {
    "text": "TEXT",
    "url": "TEXT",
    "day": "TEXT",
    "int": "INTEGER",
    "number": "REAL",
    "flag": "INTEGER",
}


def render_sqlite(publication: Publication, rows: Rows) -> bytes:
    """Return the database."""
    locales = tuple(publication.locales)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA application_id = 0")
        database.execute("BEGIN")
        for name, table in describe_tables().items():
            fields = fields_of(table, locales)
            database.execute(_create(table, fields))
            _insert(database, name, len(fields), rows[name])
        for name, table in describe_tables().items():
            for column in table.columns:
                if column.to and column.name != table.key[0]:
                    database.execute(
                        f"CREATE INDEX {_name(f'{name}_{column.name}')} "
                        f"ON {_name(name)} ({_name(column.name)}) "
                        f"WHERE {_name(column.name)} IS NOT NULL"
                    )
        _describe(database, locales)
        for view in _views(locales).split(";"):
            database.execute(view)
        _search(database, rows, locales)
        database.execute("COMMIT")
        database.execute("VACUUM")
        return database.serialize()


def _create(table: Table, fields: Sequence[Field]) -> str:
    parts = []
    for field in fields:
        required = " NOT NULL" if field.name in table.key else ""
        to = field.column.to
        points = f" REFERENCES {_name(to)} (id)" if to else ""
        parts.append(f"{_name(field.name)} {_TYPES[field.kind]}{required}{points}")
    parts.append(f"PRIMARY KEY ({', '.join(map(_name, table.key))})")
    # Rows with texts are long, and a table without row numbers gives each a page of its own.
    kind = "" if any(column.type == "words" for column in table.columns) else " WITHOUT ROWID"
    return f"CREATE TABLE {_name(table.name)} (\n  " + ",\n  ".join(parts) + f"\n){kind}"


def _insert(
    database: sqlite3.Connection, name: str, width: int, rows: Sequence[Sequence[Cell]]
) -> None:
    marks = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {_name(name)} VALUES ({marks})", rows)  # noqa: S608


def _describe(database: sqlite3.Connection, locales: Sequence[str]) -> None:
    """Write down what every column holds, for whoever has nothing but the file."""
    spoken = sorted({locale for table in describe_tables().values() for locale in table.says})
    database.execute(
        'CREATE TABLE "columns" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "type" TEXT, '
        '"comes_from" TEXT, '
        + ", ".join(f"{_name(f'says_{locale}')} TEXT" for locale in spoken)
        + ', PRIMARY KEY ("table", "column")) WITHOUT ROWID'
    )
    rows = [
        (
            name,
            field.name,
            field.column.type,
            field.column.comes_from,
            *(field.column.says[locale] for locale in spoken),
        )
        for name, table in describe_tables().items()
        for field in fields_of(table, locales)
    ]
    _insert(database, "columns", 4 + len(spoken), rows)


def _views(locales: Sequence[str]) -> str:
    """Return what makes the views: ``views.sql``, with each text in every locale."""

    def in_each(match: re.Match[str]) -> str:
        return ", ".join(match[0].replace("*", suffix(locale)) for locale in locales)

    text = Path(__file__).with_name("views.sql").read_text("utf-8")
    statements = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    return re.sub(r"\w+\.\w+_\* AS \w+_\*", in_each, statements)


def _search(database: sqlite3.Connection, rows: Rows, locales: Sequence[str]) -> None:
    """Write the full-text search: of every text its folded form, so that spellings meet.

    The texts themselves stand in the tables that `kind` and `id` name.
    """
    database.execute(
        "CREATE VIRTUAL TABLE search USING fts5("
        "kind UNINDEXED, id UNINDEXED, locale UNINDEXED, folded, tokenize='unicode61')"
    )
    fields = {
        name: {field.name: n for n, field in enumerate(fields_of(table, locales))}
        for name, table in describe_tables().items()
    }

    def texts() -> Iterator[tuple[str, Cell, str, str]]:
        for table, columns in (("events", ("title", "summary")), ("claims", ("says",))):
            at = fields[table]
            for row in rows[table]:
                for locale in locales:
                    words = [row[at[f"{column}_{suffix(locale)}"]] for column in columns]
                    text = " ".join(str(word) for word in words if word)
                    yield table, row[at["id"]], locale, fold(text)
        at = fields["names"]
        for row in rows["names"]:
            name = str(row[at["name"]])
            yield "names", row[at["record"]], str(row[at["language"]]), fold(name)

    database.executemany("INSERT INTO search VALUES (?, ?, ?, ?)", texts())
    database.execute("INSERT INTO search (search) VALUES ('optimize')")


def _name(name: str) -> str:
    return f'"{name}"'
