from pathlib import Path

import pytest

from generator.content.edit import EditError, set_fields
from generator.model.corpus import FieldPath
from tests.content.records import DIGEST, WHOLE

CONTENT = Path(__file__).parents[2] / "content"
FILES = sorted(CONTENT.rglob("*.yml"))

TEXT = """\
# yaml-language-server: $schema=../.schema/event.json
title: {en: 'The Guard', ar: "الحرس"}   # in two kinds of quotes

claims:
  # The first claim.
  - id: a
    says:
      en: >-
        A line that is broken where the curator broke it, and neither sooner nor later,
        whatever the width.
      ar: |
        سطر
    passage: {paragraph: 2}
  - id: b
    passage:
      paragraph: 3   # of the reprint

    date: {value: 2020-12-14?}
"""


def test_field_is_added_in_its_mapping_and_nothing_else_changes():
    edited = set_fields(TEXT.encode(), {("claims", 0, "passage", "digest"): "sha256:x"})
    assert edited.decode() == TEXT.replace("paragraph: 2}", "paragraph: 2, digest: sha256:x}")


def test_field_is_added_below_the_others_of_a_mapping_over_several_lines():
    edited = set_fields(TEXT.encode(), {("claims", 1, "passage", "digest"): "sha256:x"}).decode()
    assert "      digest: sha256:x\n" in edited
    assert edited.replace("      digest: sha256:x\n", "") == TEXT


def test_field_that_is_there_is_given_another_value():
    edited = set_fields(TEXT.encode(), {("claims", 1, "id"): "c"})
    assert edited.decode() == TEXT.replace("  - id: b\n", "  - id: c\n")


def test_several_fields_are_set_at_once():
    fields = {("claims", n, "passage", "digest"): f"sha256:{n}" for n in (0, 1)}
    edited = set_fields(TEXT.encode(), fields).decode()
    assert edited.count("digest: sha256:") == 2


def test_without_fields_the_bytes_are_the_same_even_in_a_layout_that_cannot_be_kept():
    text = b"a:   [ 1,2 ]\n"
    assert set_fields(text, {}) is text


@pytest.mark.parametrize(
    "text",
    ["a:\n- b: {c: 1}\n", "a:\n    - b:\n          c: 1\n", "a:\n    b:\n        c: 1\n"],
)
def test_other_ways_to_indent_are_kept_too(text: str):
    path = ("a", 0, "b", "d") if "-" in text else ("a", "b", "d")
    edited = set_fields(text.encode(), {path: "2"}).decode()
    without = edited.replace(", d: '2'", "").replace("          d: '2'\n", "")
    assert without.replace("        d: '2'\n", "") == text


@pytest.mark.parametrize("text", ["a:   {b:   1}\n", "a: {b: 1,\n    c: 2}\n", "a: {b: [\n"])
def test_layout_that_cannot_be_kept_is_not_edited(text: str):
    with pytest.raises(EditError, match="its layout cannot be kept"):
        set_fields(text.encode(), {("a", "d"): "2"})


def test_line_without_an_end_at_the_end_of_the_file_cannot_be_kept():
    with pytest.raises(EditError):
        set_fields(b"a: {b: 1}", {("a", "d"): "2"})


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        ("events", ("claims", 0, "passage")),
        ("sources", ("capture",)),
        ("actors", ("sides", 0, "passage")),
    ],
)
def test_whole_records_can_be_edited(folder: str, path: FieldPath):
    text = WHOLE[folder]
    without = text.replace(f", digest: {DIGEST}", "")
    assert without != text
    assert set_fields(without.encode(), {(*path, "digest"): DIGEST}).decode() == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_of_the_content_comes_out_as_it_went_in(path: Path):
    data = path.read_bytes()
    edited = set_fields(data, {("zzz",): "1"}).decode()
    assert edited.replace("zzz: '1'\n", "") == data.decode()
