import sys
import unicodedata
from pathlib import PurePosixPath

import pytest
from yaml import BaseLoader

from generator.content.characters import check_characters, judge, ordinary_letters, parsable
from generator.problems import CODES, Problem

PATH = PurePosixPath("content/actors/ferrymen.yml")
BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]


def found(text: str) -> list[str]:
    problems = check_characters(text, PATH)[1]
    return [f"{each.code}@{each.where.line}:{each.where.column}" for each in problems]


def only_problem(text: str) -> Problem:
    [problem] = check_characters(text, PATH)[1]
    return problem


@pytest.mark.parametrize(
    "text",
    [
        "قال مراسلنا إنّ القوّات «انسحبت» من البلدة، في 14 كانون الأول؟\n",
        "چگونه می\u200cرود؟ پژوهش‌های گزارش\n",
        "مُقاوَمَة آية ﴿كذا﴾ ﷽ ـــ ٪ ٣\u06dd \u0600٣\n",
        "Déjà vu – “quoted” ‘so’ … 5 € § ½ Łódź Москва Αθήνα\n",
        "中文 한국어 日本語 हिन्दी 😀 ❤️ ✶\n",
        "between\u00a0them and\u202fthem\n",
    ],
)
def test_what_people_write_is_no_problem(text: str) -> None:
    assert check_characters(text, PATH) == (text, [])


@pytest.mark.parametrize("number", BIDI, ids="{:04X}".format)
def test_each_character_that_reorders_text_is_told_by_name(number: int) -> None:
    problem = only_problem(f"a: b\nc: d{chr(number)}e\n")
    assert (problem.code, problem.where.line, problem.where.column) == ("bidi-control", 2, 5)
    assert unicodedata.name(chr(number)) in problem.message
    assert f"\\u{number:04x}" in problem.found or chr(number) in problem.found


@pytest.mark.parametrize(
    ("char", "code"),
    [
        *(
            (char, "control-character")
            for char in "\0\x01\x08\x0b\x0c\x1b\x7f\x80\x85\x9f\u2028\u2029"
        ),
        *(
            (char, "invisible-character")
            for char in "\u200b\u200d\u2060\u00ad\ufeff\u3164\u180e\U000e0041"
        ),
        *(
            (char, "forbidden-character")
            for char in "\ue000\uf8ff\U000f0000\ufdd0\uffff\U0001ffff\ufffd"
        ),
        *((char, "forbidden-character") for char in "\u0378\U000e0fff"),
        *((char, "presentation-form") for char in "\ufe8d\ufefb\ufdf2\ufdfa\ufdfc\ufe70\ufb50"),
        ("\t", "tab"),
    ],
    ids=lambda value: value if len(value) > 1 else f"{ord(value):04X}",
)
def test_what_hides_or_means_nothing_to_everyone_is_refused(char: str, code: str) -> None:
    assert found(f"a: b{char}c\n") == [f"{code}@1:5"]


def test_every_character_there_is_has_a_verdict_that_is_a_code() -> None:
    verdicts = {judge(chr(number)) for number in range(sys.maxunicode + 1)}
    assert verdicts - {None} < set(CODES)


def test_no_character_that_is_refused_escapes_the_first_look() -> None:
    refused = "".join(
        chr(number)
        for number in range(sys.maxunicode + 1)
        if judge(chr(number)) and not 0xD800 <= number <= 0xDFFF and chr(number) != "\r"
    )
    for start in range(0, len(refused), 5000):
        for char in refused[start : start + 5000 : 97]:
            assert found(f"a: ب{char}ب\n"), hex(ord(char))


def test_of_the_format_characters_only_signs_that_can_be_seen_and_the_non_joiner_stay() -> None:
    kept = {
        unicodedata.name(char)
        for char in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(char) == "Cf" and not judge(char)
    }
    assert kept == {
        "ARABIC NUMBER SIGN",
        "ARABIC SIGN SANAH",
        "ARABIC FOOTNOTE MARKER",
        "ARABIC SIGN SAFHA",
        "ARABIC SIGN SAMVAT",
        "ARABIC NUMBER MARK ABOVE",
        "ARABIC END OF AYAH",
        "SYRIAC ABBREVIATION MARK",
        "ARABIC POUND MARK ABOVE",
        "ARABIC PIASTRE MARK ABOVE",
        "ARABIC DISPUTED END OF AYAH",
        "ZERO WIDTH NON-JOINER",
        "KAITHI NUMBER SIGN",
        "KAITHI NUMBER SIGN ABOVE",
    }


def test_signs_of_the_presentation_blocks_that_stand_for_nothing_else_stay() -> None:
    kept = {chr(n) for n in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)] if not judge(chr(n))}
    assert {"\ufd3e", "\ufd3f", "\ufdfd"} <= kept
    assert not any(unicodedata.decomposition(char) for char in kept)


def test_ordinary_letters_are_offered_for_presentation_forms() -> None:
    problem = only_problem("a: في \ufee3\ufeae\ufea3\ufe92\ufe8e ثم\n")
    assert (problem.where.line, problem.where.column) == (1, 7)
    assert problem.mend.startswith('write "مرحبا"')


@pytest.mark.parametrize(
    ("forms", "letters"),
    [("\ufefb", "لا"), ("\ufdfa", "صلى الله عليه وسلم"), ("\ufe70", "\u064b"), ("﴾", "﴾")],
)
def test_presentation_forms_are_spelled_in_letters_and_the_rest_is_kept(
    forms: str, letters: str
) -> None:
    assert ordinary_letters(forms) == letters


def test_a_word_in_presentation_forms_is_told_once_and_does_not_cover_what_hides_in_it() -> None:
    assert found("a: \ufee3ر\ufea3\u202e\ufe8e\n") == ["presentation-form@1:4", "bidi-control@1:7"]


@pytest.mark.parametrize(
    "text", ["a: می\u200c رود\n", "a: x\u200cy\n", "a: \u200cب\n", "a: ب\u200c\n", "a: ب\u200c،\n"]
)
def test_a_non_joiner_that_joins_nothing_is_refused(text: str) -> None:
    assert found(text) == [f"invisible-character@1:{text.index(chr(0x200C)) + 1}"]
    assert "\\u200c" in only_problem(text).found


def test_a_line_indented_with_other_spaces_than_ordinary_ones_is_told() -> None:
    assert found("a:\n \u00a0 b: c\n\u3000d: e\n") == [
        "invisible-character@2:2",
        "invisible-character@3:1",
    ]


@pytest.mark.parametrize(
    ("end", "name"), [("\r\n", "a carriage return and a line feed"), ("\r", "a carriage return")]
)
def test_carriage_returns_are_told_once_with_a_count(end: str, name: str) -> None:
    text, [problem] = check_characters(f"a: b{end}c: d{end}e: f{end}", PATH)
    assert text == "a: b\nc: d\ne: f\n"
    assert problem.code == "line-ending"
    assert (problem.where.line, problem.where.column) == (1, 5)
    assert problem.message.startswith(f"a line ends with {name}; 3 such places")


def test_lines_after_a_carriage_return_are_counted_as_an_editor_counts_them() -> None:
    assert found("a: b\r\nc: d\re: \u202e\n") == ["line-ending@1:5", "bidi-control@3:4"]


def test_five_thousand_tabs_are_told_once() -> None:
    problem = only_problem("a:\tb\n" * 5000)
    assert (
        problem.message
        == "a tab stands in the text; 5,000 such places in this file, this is the first"
    )
    assert (problem.where.line, problem.where.column) == (1, 3)


def test_neighbours_with_one_fault_are_one_place() -> None:
    assert found("a: \u202e\u202d\u200f b\u202e\n") == ["bidi-control@1:4", "bidi-control@1:9"]


def test_a_text_made_parsable_keeps_its_length_and_stops_no_parser() -> None:
    everything = "".join(chr(n) for n in range(sys.maxunicode + 1) if not 0xD800 <= n <= 0xDFFF)
    made = parsable(everything)
    assert len(made) == len(everything)
    assert made.count("\n") == 1
    for start in range(0, len(made), 100_000):
        BaseLoader(made[start : start + 100_000])  # refuses what it cannot read
