from pathlib import Path

import pytest

from generator.content.arrange import WIDTH, arrange
from generator.content.edit import EditError, read_values
from generator.content.load import RECORDS
from generator.model.event import Event
from generator.model.publication import Publication

CONTENT = Path(__file__).parents[2] / "content"
FILES = sorted(CONTENT.rglob("*.yml"))
LOCALES = ("en", "ar")

TEXT = """\
# yaml-language-server: $schema=../.schema/event.json
# The ferry, as the courier has it.

date: 2020-12-14
# Said twice.
title: {ar: "الحرس", en: 'The Guard'}   # in two kinds of quotes

kind: arrival
claims:
  # The second claim, first.
  - stance: asserts
    source: courier
    # Not what the headline says.
    id: b
    says: {ar: ب, en: B}

  - {says: {ar: أ, en: A}, id: a, source: courier}
# The end.
"""
IN_ORDER = """\
# yaml-language-server: $schema=../.schema/event.json
# The ferry, as the courier has it.

# Said twice.
title: {ar: "الحرس", en: 'The Guard'}   # in two kinds of quotes

kind: arrival
date: 2020-12-14
claims:
  # The second claim, first.
    # Not what the headline says.
  - id: b
    source: courier
    stance: asserts
    says: {en: B, ar: ب}

  - {id: a, source: courier, says: {ar: أ, en: A}}
# The end.
"""


def arranged(text: str) -> str:
    return arrange(text.encode(), Event, LOCALES).decode()


def test_keys_come_in_the_order_of_the_record_with_the_comments_above_them():
    assert arranged(TEXT) == IN_ORDER


def test_what_is_in_order_stays_as_it_is():
    assert arranged(IN_ORDER) == IN_ORDER


def test_keys_that_the_record_does_not_have_come_last():
    assert arranged("colour: red\ndate: 2020\n") == "date: 2020\ncolour: red\n"


def test_folded_text_is_filled_to_the_width():
    words = ("the ferry lands at the mill " * 12).strip()
    long = f"summary:\n  en: >-\n    {words}\n\n    Then\n    it leaves.\ndate: 2020\n"
    lines = arranged(long).splitlines()
    assert lines[0] == "summary:"
    assert [len(line) > WIDTH - len("    landing") for line in lines[2:5]] == [True, True, True]
    assert max(map(len, lines)) <= WIDTH
    assert lines[-3:] == ["", "    Then it leaves.", "date: 2020"]


@pytest.mark.parametrize(
    "body",
    ["    one\n      two\n    three\n", "    one  two\n", "    one\n    two  \n"],
    ids=["further in", "two spaces", "spaces at the end"],
)
def test_folded_text_with_lines_of_its_own_is_left(body: str):
    text = f"summary:\n  en: >-\n{body}"
    assert arranged(text) == text


def test_literal_text_and_quoted_text_are_left():
    text = f'title:\n  en: |\n    {"long " * 40}\n    # no comment\n  ar: "{"طويل " * 40}"\n'
    assert arranged(text) == text


def test_number_sign_within_text_is_no_comment():
    text = "summary:\n  en: >-\n    one\n    # two\ntitle: {en: A, ar: أ}\n"
    assert arranged(text) == "title: {en: A, ar: أ}\nsummary:\n  en: >-\n    one # two\n"


@pytest.mark.parametrize("text", ["{date: 2020, title: {en: A}}\n", "- date\n", "date: [\n"])
def test_file_that_cannot_be_taken_apart_is_refused(text: str):
    with pytest.raises(EditError):
        arranged(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_of_the_content_is_read_as_before_and_once_is_enough(path: Path):
    data = path.read_bytes()
    folder = path.relative_to(CONTENT).parts[0]
    model = RECORDS.get(folder, Publication)
    once = arrange(data, model, LOCALES)
    assert read_values(once) == read_values(data)
    assert arrange(once, model, LOCALES) == once
    assert sorted(once.split()) == sorted(data.split())
