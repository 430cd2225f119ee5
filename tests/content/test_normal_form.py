import unicodedata
from pathlib import PurePosixPath

import pytest

from generator.content.characters import check_characters, judge
from generator.problems import Problem

PATH = PurePosixPath("content/actors/ferrymen.yml")


def found(text: str) -> list[str]:
    problems = check_characters(text, PATH)[1]
    return [f"{each.code}@{each.where.line}:{each.where.column}" for each in problems]


def only_problem(text: str) -> Problem:
    [problem] = check_characters(text, PATH)[1]
    return problem


def test_the_normal_form_is_offered_with_its_numbers() -> None:
    problem = only_problem("a: b\nc: كا\u0654س\n")
    assert (problem.code, problem.where.line, problem.where.column) == ("not-nfc", 2, 5)
    assert problem.found == '"كا\u0654س", in it U+0627 U+0654'
    assert problem.wanted == "U+0623 in its place"
    assert problem.mend.startswith('write "كأس"')


def test_marks_in_the_order_in_which_they_are_typed_are_offered_in_normal_order() -> None:
    problem = only_problem("قو\u0651\u064eة\n")
    assert problem.wanted == "U+0648 U+064E U+0651 in its place"


@pytest.mark.parametrize(
    "char",
    [char for char in map(chr, range(0x80, 0x3000)) if unicodedata.normalize("NFC", char) != char],
)
def test_no_character_out_of_normal_form_goes_unseen(char: str) -> None:
    if not judge(char):
        assert found(f"a: ب{char} b\n") == ["not-nfc@1:5"]


def test_a_thousand_marks_on_one_letter_are_refused_before_anybody_normalises_them() -> None:
    assert found("a: b\nc: x" + "\u0323\u0301" * 60_000 + "\n") == ["not-nfc@2:4"]
    assert found("a: " + "…" * 40 + "😀" * 40 + "\n") == []
