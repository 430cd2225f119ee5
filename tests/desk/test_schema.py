"""The schemas that an editor reads: those of the content, with the identifiers there are."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.content.load import load_corpus
from generator.desk.schema import Keeper, editor_schemas, write_schemas
from generator.model.corpus import Corpus
from generator.model.schema import SCHEMAS, content_schemas
from tests.project import ROOT

EVENT = Path("events/2020/2020-12-14-guard-arrives.yml")
FAULTLESS = ROOT / "tests" / "faultless" / "content"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    found, problems = load_corpus(FAULTLESS)
    assert found is not None
    assert problems == []
    return found


def faults(corpus: Corpus, old: str, new: str) -> list[str]:
    text = (FAULTLESS / EVENT).read_text(encoding="utf-8")
    assert old in text
    record = yaml.load(text.replace(old, new), yaml.CBaseLoader)
    record["claims"][0].pop("passage")  # numbers, which this loader takes for text
    record["claims"][0].pop("figures")
    checker = jsonschema.Draft202012Validator(editor_schemas(corpus)["event"])
    return [error.message for error in checker.iter_errors(record)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_with_names_is_one_by_the_standard(corpus: Corpus, name: str):
    jsonschema.Draft202012Validator.check_schema(editor_schemas(corpus)[name])


def test_names_that_there_are_pass_and_others_do_not(corpus: Corpus):
    assert faults(corpus, "kind: arrival", "kind: patrol") == []
    for old, new in (
        ("kind: arrival", "kind: arival"),
        ("places: [millford]", "places: [milford]"),
        ("through: [ferry-keeper]", "through: [ferry-keepr]"),
        ("{actor: northern-guard, role: occupant}", "{actor: northern-guard, role: guest}"),
    ):
        assert len(faults(corpus, old, new)) == 1, new


def test_whoever_speaks_may_be_an_outlet_or_an_actor(corpus: Corpus):
    assert faults(corpus, "through: [ferry-keeper]", "through: [northern-guard]") == []


def test_each_name_says_in_every_locale_what_it_stands_for(corpus: Corpus):
    places = editor_schemas(corpus)["event"]["$defs"]["places"]
    assert places["enum"] == ["millford"]
    assert places["markdownEnumDescriptions"] == ["Millford · ملفورد"]


def test_names_stand_once_however_many_fields_hold_one(corpus: Corpus):
    assert json.dumps(editor_schemas(corpus)["event"]).count("northern-crown") == 2  # or a speaker


def test_record_that_cannot_be_read_keeps_its_name(tmp_path: Path):
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "riders.yml").write_text("kind: [", encoding="utf-8")
    (tmp_path / "chronology.yml").write_bytes((FAULTLESS / "chronology.yml").read_bytes())
    corpus, _ = load_corpus(tmp_path)
    assert editor_schemas(corpus)["event"]["$defs"]["actors"]["enum"] == ["riders"]


def test_content_without_a_publication_has_schemas_without_names():
    assert editor_schemas(None) == content_schemas()


def test_keeper_writes_when_a_record_comes_or_goes_and_where_an_editor_reads(
    tmp_path: Path, corpus: Corpus
):
    keeper = Keeper(tmp_path)
    keeper(corpus)
    assert list(tmp_path.iterdir()) == []
    write_schemas(tmp_path / ".schema", None)
    keeper(corpus)
    schema = tmp_path / ".schema" / "event.json"
    assert "northern-guard" in schema.read_text(encoding="utf-8")
    schema.write_text("{}")
    keeper(corpus)
    assert schema.read_text() == "{}"
    there = {key: at for key, at in corpus.files.items() if key != ("actors", "northern-crown")}
    actors = {"northern-guard": corpus.actors["northern-guard"]}
    keeper(replace(corpus, actors=actors, files=there))
    assert "northern-crown" not in schema.read_text(encoding="utf-8")


def test_schema_that_is_current_is_not_written_again(tmp_path: Path, corpus: Corpus):
    assert write_schemas(tmp_path, corpus) == len(SCHEMAS)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    write_schemas(tmp_path, corpus)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == times
