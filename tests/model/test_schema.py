"""The JSON Schema that editors complete and check by, against what the reader takes."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.check.references import find_references
from generator.content.load import RECORDS, load_corpus
from generator.model.claim import Change, Stance
from generator.model.corpus import FieldPath
from generator.model.meaning import meanings
from generator.model.schema import SCHEMAS, content_schemas
from tests.content.records import WHOLE

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
FOLDERS = {"": "publication"} | {folder: folder.removesuffix("s") for folder in RECORDS}


class CoreLoader(yaml.CSafeLoader):
    """Reads as the language server of editors does: YAML 1.2, where a date is text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first
    )


def read(text: str) -> Any:
    return yaml.load(text, CoreLoader)  # the loader is a safe one


def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(content_schemas()[name])


def content_files() -> list[Path]:
    return sorted(path for path in CONTENT.rglob("*.yml"))


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_one_by_the_standard(name: str):
    jsonschema.Draft202012Validator.check_schema(content_schemas()[name])


def described(schema: dict[str, Any]) -> dict[str, str]:
    """Return what is said of each field of a schema, by the record and the field."""
    records = {"": schema, **schema["$defs"]}
    return {
        f"{record}.{field}": value.get("description", "")
        for record, within in records.items()
        for field, value in within.get("properties", {}).items()
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_described_to_whoever_writes_it(name: str):
    assert [field for field, words in described(content_schemas()[name]).items() if not words] == []


def at(schema: dict[str, Any], path: FieldPath) -> dict[str, Any]:
    """Return the schema of what stands at a path inside a record."""
    found = schema
    for step in path:
        found = found if "$ref" not in found else schema["$defs"][found["$ref"].split("/")[-1]]
        if isinstance(step, int):
            found = found["items"]
        elif "properties" in found:
            found = found["properties"][step]
        else:
            [found] = found["patternProperties"].values()
    return found


def test_every_name_of_something_else_says_what_it_names():
    corpus, problems = load_corpus(CONTENT)
    assert corpus is not None
    assert problems == []
    schemas = content_schemas()
    named = {
        (reference.key[0], tuple("#" if isinstance(s, int) else s for s in reference.path))
        for reference in find_references(corpus)
    }
    assert len(named) > 30
    for reference in find_references(corpus):
        field = at(schemas[FOLDERS[reference.key[0]]], reference.path)
        assert field["x-names"] == list(reference.to), reference


def test_field_is_described_to_whoever_writes_it():
    schema = content_schemas()["event"]
    assert schema["properties"]["date"]["description"].startswith("When it was, by the evidence")
    assert "title" not in schema["properties"]["kind"]


def test_stances_are_offered_with_what_they_mean():
    stance = content_schemas()["event"]["$defs"]["Stance"]
    told = dict(zip(stance["enum"], stance["markdownEnumDescriptions"], strict=True))
    assert told["supposes"] == "Gives it as likely, not as known."


@pytest.mark.parametrize("words", [Stance, Change])
def test_every_word_of_a_list_says_what_it_means(words: type[StrEnum]):
    assert list(meanings(words)) == list(words)


@pytest.mark.parametrize("folder", WHOLE)
def test_whole_record_is_valid_by_its_schema(folder: str):
    assert list(validator(FOLDERS[folder]).iter_errors(read(WHOLE[folder]))) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_file_of_the_content_is_valid_by_its_schema(name: str):
    checker = validator(name)
    folder = {value: key for key, value in FOLDERS.items()}[name]
    files = [path for path in content_files() if part(path) == folder]
    assert files
    for path in files:
        errors = checker.iter_errors(read(path.read_text(encoding="utf-8")))
        assert [error.message for error in errors] == [], path


def part(path: Path) -> str:
    return path.relative_to(CONTENT).parts[0] if path.parent != CONTENT else ""


@pytest.mark.parametrize("path", content_files(), ids=lambda path: path.stem)
def test_file_that_names_a_schema_names_its_own(path: Path):
    first, _, _ = path.read_text(encoding="utf-8").partition("\n")
    if first.startswith("# yaml-language-server: $schema="):
        named = (path.parent / first.partition("=")[2]).resolve()
        assert named == CONTENT / ".schema" / f"{FOLDERS[part(path)]}.json"


@pytest.mark.parametrize(
    ("folder", "old", "new"),
    [
        ("events", "kind: arrival\n", ""),
        ("events", "kind: arrival\n", "kind: arrival\nzzz: 1\n"),
        ("events", "kind: arrival\n", "kind: Arrival\n"),
        ("events", "kind: arrival\n", "kind: arrival\nid: x\n"),
        ("events", "stance: asserts", "stance: assert"),
        ("events", "places: [millford]", "places: millford"),
        (
            "events",
            "title: {en: The Guard comes to Millford, ar: الحرس يصل إلى ملفورد}",
            "title: x",
        ),
        ("places", "lat: 34.45", "lat: 134.45"),
        ("places", "within_km: 1.5", "within_km: 0"),
        ("places", "within: valley", "within: null"),
        ("events", "paragraph: 3", "paragraph: 0"),
        ("", '"#2f57c4"', "blue"),
    ],
)
def test_what_the_reader_refuses_an_editor_underlines(folder: str, old: str, new: str):
    assert WHOLE[folder].count(old) == 1
    text = WHOLE[folder].replace(old, new)
    assert not validator(FOLDERS[folder]).is_valid(read(text))
