"""Every file to take away: told on the page of data, opened as the page says, the same twice."""

import io
import json
import sqlite3
import warnings
from contextlib import closing, redirect_stdout
from pathlib import Path

import pytest

from generator.render.data.downloads import FORMATS, Holdings
from generator.render.data.snippets import SNIPPETS, snippets_for
from generator.render.locale import ARABIC, ENGLISH
from generator.render.messages import messages_for
from tests.render.data.holdings import world


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that somebody has saved every file to."""
    found = tmp_path_factory.mktemp("saved")
    for download in world("published").downloads():
        (found / download.path.name).write_bytes(download.render())
        beside = found / "tables" / download.path.name
        beside.parent.mkdir(exist_ok=True)
        beside.write_bytes(download.render())
    return found


OPENED = [each for each in world("published").downloads() if not each.holds.endswith("schema")]
IDS = [each.path.as_posix() for each in OPENED]


def test_every_format_is_told_of_in_every_locale():
    for download in world("published").downloads():
        for locale in (ENGLISH, ARABIC):
            messages = messages_for(locale).messages
            if download.format != "csv":
                assert f"data.{download.holds}" in messages
            if not download.holds.endswith("schema") and download.format != "csv":
                assert f"data.loses-{download.format}" in messages


def test_every_path_is_told_once():
    paths = [each.path for each in world("published").downloads()]
    assert len(set(paths)) == len(paths)
    assert SNIPPETS.keys() == FORMATS.keys()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("download", OPENED, ids=IDS)
def test_the_lines_of_python_open_the_file(download, folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)
    said = io.StringIO()
    with redirect_stdout(said), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(snippets_for(download.format, download.path.name)["Python"], {})
    told = said.getvalue().strip()
    if download.rows and told.isdigit() and download.format not in ("ics", "timelinejs"):
        assert int(told) == download.rows()
    assert told


@pytest.mark.parametrize("download", OPENED, ids=IDS)
def test_the_lines_of_sql_answer(download, folder: Path):
    lines = snippets_for(download.format, download.path.name).get("SQL")
    if lines is None:
        assert download.format in ("package", "ics", "atom", "bib", "ris")
        return
    with closing(sqlite3.connect(folder / "chronology.sqlite")) as database:
        database.create_function("readfile", 1, lambda name: (folder / name).read_text("utf-8"))
        found = database.execute(lines).fetchall()
    assert len(found) == min(5, download.rows() if download.format != "sqlite" else 5)


def test_every_file_is_the_same_twice():
    first = world("contested")
    again = Holdings(first.corpus, first.chronology, first.index, first.history)
    for one, other in zip(first.downloads(), again.downloads(), strict=True):
        assert one.path == other.path
        assert one.render() == other.render(), one.path
    for found in ("records", "feeds"):
        for (path, one), (_, other) in zip(
            getattr(first, found)(), getattr(again, found)(), strict=True
        ):
            assert one() == other(), path


def test_every_json_file_has_a_record_a_line():
    for download in world("contested").downloads():
        if download.path.suffix in (".json", ".geojson", ".jsonld"):
            data = download.render()
            json.loads(data)
            assert data.endswith(b"\n")
            assert data.count(b"\n") > 3
