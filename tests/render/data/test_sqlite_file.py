"""The database, read by SQLite itself and held against the corpus."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from generator.render.data.sqlite_file import render_sqlite
from generator.render.data.table import describe_tables
from generator.render.fold import fold
from tests.render.data.holdings import WORLDS, world


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Iterator[sqlite3.Connection]:
    holdings = world(request.param)
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(render_sqlite(holdings.corpus.publication, holdings.rows))
        opened.row_factory = sqlite3.Row
        yield opened


@pytest.mark.parametrize("database", WORLDS, indirect=True)
def test_file_is_sound_and_no_key_points_nowhere(database: sqlite3.Connection):
    assert [tuple(row) for row in database.execute("PRAGMA integrity_check")] == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for name in describe_tables():
        assert database.execute(f'PRAGMA table_info("{name}")').fetchall()


@pytest.mark.parametrize("database", WORLDS, indirect=True)
def test_every_view_answers(database: sqlite3.Connection):
    views = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='view'")]
    assert {"who_says_what", "who_was_where", "what_happened_where", "who_differs"} <= set(views)
    for view in views:
        database.execute(f"SELECT * FROM {view}").fetchall()


@pytest.mark.parametrize("database", ["contested"], indirect=True)
def test_claims_stand_beside_their_sources_in_order_of_time(database: sqlite3.Connection):
    corpus = world("contested").corpus
    rows = database.execute("SELECT * FROM who_says_what").fetchall()
    assert len(rows) == sum(len(event.claims) for event in corpus.events.values())
    assert [row["n"] for row in rows] == sorted(row["n"] for row in rows)
    for row in rows:
        source = corpus.sources[row["source"]]
        assert row["headline"] == source.headline
        assert row["outlet_ar"] == corpus.outlets[source.outlet].names["ar"]


@pytest.mark.parametrize("database", ["published"], indirect=True)
@pytest.mark.parametrize("spelling", ["البوكمال", "Albukamal", "Abu Kamal"])
def test_search_finds_a_place_by_any_of_its_spellings(database: sqlite3.Connection, spelling: str):
    words = fold(spelling)
    found = database.execute(
        "SELECT id FROM search WHERE search MATCH ?", (f'"{words}"',)
    ).fetchall()
    assert "places/albukamal" in {row["id"] for row in found}


@pytest.mark.parametrize("database", ["bilingual"], indirect=True)
def test_the_file_describes_its_own_columns(database: sqlite3.Connection):
    described = {(row["table"], row["column"]) for row in database.execute("SELECT * FROM columns")}
    for name in describe_tables():
        for column in database.execute(f'PRAGMA table_info("{name}")'):
            assert (name, column["name"]) in described


def test_same_rows_make_the_same_bytes():
    holdings = world("contested")
    publication = holdings.corpus.publication
    assert render_sqlite(publication, holdings.rows) == render_sqlite(publication, holdings.rows)
