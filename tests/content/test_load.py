import dataclasses
import os
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator.content import load as loading
from generator.content.load import Reader, load_corpus
from generator.model.corpus import Corpus
from generator.problems import FileLine, Problem, Report
from tests.conftest import Site
from tests.content.records import WHOLE

FILES = {
    "chronology.yml": WHOLE[""],
    "outlets/valley-courier.yml": WHOLE["outlets"],
    "sources/courier-2020-12-20.yml": WHOLE["sources"],
    "actors/northern-guard.yml": WHOLE["actors"],
    "places/millford.yml": WHOLE["places"],
    "events/2020/2020-12-14-guard-arrives.yml": WHOLE["events"],
}


def load(content: Path) -> tuple[Corpus, list[Problem]]:
    corpus, problems = load_corpus(content)
    assert corpus is not None
    return corpus, problems


def test_every_kind_of_record_is_found_under_its_identifier(site: Site):
    corpus, problems = load(site(FILES))
    assert problems == []
    assert list(corpus.outlets) == ["valley-courier"]
    assert list(corpus.sources) == ["courier-2020-12-20"]
    assert list(corpus.actors) == ["northern-guard"]
    assert list(corpus.places) == ["millford"]
    assert list(corpus.events) == ["2020-12-14-guard-arrives"]
    assert corpus.publication.title["en"] == "Valley chronology"


def test_records_come_in_the_order_of_their_identifiers(site: Site):
    names = ["b", "a-b", "a", "a-10", "a-9"]
    corpus, _ = load(site(FILES | {f"places/{name}.yml": WHOLE["places"] for name in names}))
    assert list(corpus.places) == sorted([*names, "millford"])


def test_record_knows_where_each_of_its_fields_stands(site: Site):
    corpus, _ = load(site(FILES))
    key = ("events", "2020-12-14-guard-arrives")
    path = PurePosixPath("content/events/2020/2020-12-14-guard-arrives.yml")
    assert corpus.at(key, "claims", 0, "date", "said") == FileLine(path, 21, 57)
    assert corpus.at(key, "claims", 1, "passage") == FileLine(path, 28, 5)
    assert corpus.at(key) == FileLine(path, 1, 1)
    assert corpus.at(("", "chronology"), "region", "west").line == 10


def test_record_with_a_fault_is_left_out_and_the_others_stay(site: Site):
    files = FILES | {"places/eastford.yml": "names: {en: Eastford, ar: المخاضة الشرقية}\n"}
    corpus, problems = load(site(files))
    assert [problem.code for problem in problems] == ["field-missing"]
    assert list(corpus.places) == ["millford"]


@pytest.mark.parametrize("text", ["names: [", "names: {en: Eastford}\n", "&a names: x\n", ""])
def test_record_that_cannot_be_read_is_known_by_its_name(site: Site, text: str):
    # Whoever refers to it must not be told, beside the fault itself, that there is no such place.
    corpus, problems = load(site(FILES | {"places/eastford.yml": text}))
    assert problems
    assert "eastford" in corpus.ids("places")
    assert corpus.at(("places", "eastford")).path == PurePosixPath("content/places/eastford.yml")


def test_faults_of_all_files_are_told_in_one_run(site: Site):
    files = FILES | {"places/a.yml": "x: [", "actors/b.yml": "kind: c\n", "outlets/C.yml": "d: e\n"}
    _, problems = load(site(files))
    assert {problem.where.path.name for problem in problems} == {"a.yml", "b.yml", "C.yml"}


def test_without_its_own_file_there_is_no_publication(site: Site):
    files = {path: text for path, text in FILES.items() if path != "chronology.yml"}
    corpus, problems = load_corpus(site(files))
    assert corpus is None
    assert [(p.code, str(p.where)) for p in problems] == [
        ("publication-missing", "content/chronology.yml")
    ]


def test_publication_at_fault_is_not_missing_as_well(site: Site):
    corpus, problems = load_corpus(site(FILES | {"chronology.yml": "title: ["}))
    assert corpus is None
    assert [problem.code for problem in problems] == ["yaml-syntax"]


def test_publication_that_is_a_link_is_not_missing_as_well(site: Site, tmp_path: Path):
    content = site(FILES)
    (content / "chronology.yml").rename(tmp_path / "elsewhere.yml")
    (content / "chronology.yml").symlink_to(tmp_path / "elsewhere.yml")
    corpus, problems = load_corpus(content)
    assert corpus is None
    assert [problem.code for problem in problems] == ["file-is-link"]


def test_faults_of_records_are_told_although_the_publication_has_one(site: Site):
    files = FILES | {"chronology.yml": "title: [", "places/millford.yml": "kind: ["}
    _, problems = load_corpus(site(files))
    assert len(problems) == 2


def test_folder_that_does_not_exist_is_one_problem(tmp_path: Path):
    corpus, problems = load_corpus(tmp_path / "content")
    assert corpus is None
    assert [(p.code, str(p.where)) for p in problems] == [("file-not-readable", "content")]


def test_content_folder_is_named_in_messages_from_wherever_it_is_called(
    site: Site, monkeypatch: pytest.MonkeyPatch
):
    content = site(FILES | {"places/eastford.yml": "kind: ["})
    monkeypatch.chdir(content)
    _, problems = load_corpus(Path(os.curdir))
    assert str(problems[0].where).startswith("content/places/eastford.yml:")


def test_record_is_the_same_object_until_its_file_is_another(
    site: Site, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(loading, "_MOMENT", 0)
    content = site(FILES)
    reader = Reader(content)
    first, _ = reader.read()
    again, _ = reader.read()
    assert first is not None
    assert again is not None
    assert again.events.keys() == first.events.keys() != set()
    assert all(again.events[name] is first.events[name] for name in first.events)
    edited = next((content / "events").rglob("*.yml"))
    edited.write_text(edited.read_text().replace("\n", "\n# said again\n", 1))
    last, _ = reader.read()
    assert last is not None
    changed = {name for name in first.events if last.events[name] is not first.events[name]}
    assert changed == {edited.stem}
    assert last.publication is first.publication


def test_reading_again_gives_what_a_first_reading_gives(site: Site):
    content = site(FILES)
    reader = Reader(content)
    event = next((content / "events").rglob("*.yml"))
    text = event.read_text()
    place = next((content / "places").glob("*.yml"))

    def swap() -> None:
        # as editors do: the new file is written beside the old one, and takes its place
        other = event.with_name(".swap")
        other.write_text(text.replace("title", "titel"))
        other.replace(event)

    steps: list[Callable[[], object]] = [
        lambda: event.write_text("kind: ["),
        swap,
        lambda: event.write_text(text),
        lambda: event.rename(event.with_name("2020-renamed.yml")),
        lambda: event.with_name("2020-renamed.yml").rename(event),
        lambda: place.with_name(place.name.upper()).write_text("x: y"),
        lambda: place.with_name(place.name.upper()).unlink(),
        lambda: (content / "places").rename(content / "elsewhere"),
        lambda: (content / "elsewhere").rename(content / "places"),
        lambda: place.unlink(),
        lambda: place.symlink_to(event),
        lambda: (place.unlink(), place.mkdir()),
        lambda: (content / "chronology.yml").rename(content / "chronology.txt"),
        lambda: (content / "chronology.txt").rename(content / "chronology.yml"),
        lambda: shutil.rmtree(content),
    ]
    for step in (lambda: None, *steps):
        step()
        corpus, problems = reader.read()
        anew, found = load_corpus(content)
        assert list(Report(problems)) == list(Report(found))
        assert (corpus is None) == (anew is None)
        if corpus is not None and anew is not None:
            assert dataclasses.replace(corpus, files={}) == dataclasses.replace(anew, files={})
            assert corpus.files.keys() == anew.files.keys()


def test_edit_of_the_same_length_in_the_same_moment_is_seen(site: Site):
    content = site(FILES)
    event = next((content / "events").rglob("*.yml"))
    reader = Reader(content)
    text = event.read_text()
    for n in range(20):
        event.write_text(text.replace("Guard", f"Gua{n:02}"))
        os.utime(event, ns=(0, 1_600_000_000_000_000_000))
        corpus, _ = reader.read()
        anew, _ = load_corpus(content)
        assert corpus is not None
        assert anew is not None
        assert corpus.events == anew.events
        assert f"Gua{n:02}" in corpus.events[event.stem].title["en"]
