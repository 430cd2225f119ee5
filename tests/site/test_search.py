"""Pagefind run on a few records: what it writes, that it writes it alike, what it says without it."""

import gzip
import json
from pathlib import Path

import pytest

from generator.site import search
from generator.site.search import SearchError, index_locales, make_index
from tests.project import read_tree


def record(name: str, **shown: object) -> dict[str, object]:
    return {
        "url": f"places/{name}/",
        "title": name,
        "keys": f"zzkplace town river {name}",
        "shown": {"kind": "place", "title": name.title(), **shown},
    }


RECORDS = [record(name) for name in ("millford", "stonebridge", "orsa", "وادي")]


def fragments(index: Path) -> dict[str, dict[str, object]]:
    """What a browser reads of each page, by the page's address."""
    found = {}
    for path in (index / "fragment").iterdir():
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[fragment["url"]] = fragment
    return found


def test_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make_index(RECORDS, tmp_path / name)
    assert read_tree(tmp_path / "one") == read_tree(tmp_path / "two")


def test_only_what_a_browser_asks_for_is_kept(tmp_path: Path) -> None:
    make_index(RECORDS, tmp_path / "index")
    names = {
        path.name if path.is_file() else f"{path.name}/" for path in (tmp_path / "index").iterdir()
    }
    (meta,) = (name for name in names if name.endswith(".pf_meta"))
    assert names - {meta} == {
        "fragment/",
        "index/",
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.unknown.pagefind",
    }


def test_fragment_has_what_is_shown_and_not_what_is_searched(tmp_path: Path) -> None:
    make_index([record("millford", note="A town")], tmp_path / "index")
    (fragment,) = fragments(tmp_path / "index").values()
    assert fragment["meta"] == {"kind": "place", "title": "Millford", "note": "A town"}
    assert "zzkplace" not in json.dumps(fragment)


def test_index_that_was_there_goes(tmp_path: Path) -> None:
    make_index(RECORDS, tmp_path / "index")
    make_index(RECORDS[:1], tmp_path / "index")
    assert set(fragments(tmp_path / "index")) == {"places/millford/"}


def test_each_locale_gets_its_own(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    for locale, records in (("en", RECORDS[:3]), ("ar", RECORDS[3:])):
        file = tmp_path / "records" / f"{locale}.json"
        file.write_text(json.dumps(records), encoding="utf-8")
    index_locales(tmp_path / "records", tmp_path / "site", ["en", "ar"])
    assert len(fragments(tmp_path / "site/en/pagefind")) == 3
    assert set(fragments(tmp_path / "site/ar/pagefind")) == {"places/وادي/"}


def test_missing_program_is_said_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "get_executable", lambda: None)
    with pytest.raises(SearchError, match="install pagefind-bin as requirements.lock has it"):
        make_index(RECORDS, tmp_path / "index")


def test_program_that_does_not_run_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    with pytest.raises(SearchError, match="does not start: No such file or directory: .*/nowhere"):
        make_index(RECORDS, tmp_path / "index")


def test_program_that_ends_is_no_hang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/true")
    with pytest.raises(SearchError, match="Pagefind ended before"):
        make_index(RECORDS, tmp_path / "index")


def test_refusal_is_passed_on(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="Pagefind refused: "):
        make_index([{**RECORDS[0], "keys": None}], tmp_path / "index")
