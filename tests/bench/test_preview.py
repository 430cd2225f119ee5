from pathlib import Path

import pytest

from bench.preview import EDITS, _event, _pages
from bench.synthetic import write_content
from generator.build import check_content


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    write_content(folder / "content", 100)
    return folder


@pytest.mark.parametrize("kind", EDITS)
def test_edit_that_is_timed_is_one_that_a_curator_could_make(project: Path, kind: str):
    event = _event(project)
    before = event.read_text(encoding="utf-8")
    try:
        for mark in ("101x", "102x"):
            text = event.read_text(encoding="utf-8")
            edited = EDITS[kind](text, mark)
            event.write_text(edited, encoding="utf-8")
            report, corpus = check_content(project / "content")
            assert report.errors == []
            assert corpus is not None
            title = corpus.events[event.stem].title
            assert all(words.startswith(f"{mark} ") for _, words in title.items())
            assert (edited != EDITS["its title"](text, mark)) is (kind != "its title")
    finally:
        event.write_text(before, encoding="utf-8")


def test_pages_are_those_of_the_event_that_is_edited(project: Path):
    english, arabic = _pages(project)
    _, corpus = check_content(project / "content")
    assert corpus is not None
    assert english == f"/en/{corpus.events[_event(project).stem].path}/"
    assert arabic == english.replace("/en/", "/ar/", 1)
