import hashlib
import unicodedata
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from generator.content.nodes import MOST_BYTES, Position, RawFile, read_yaml
from generator.content.parser import PythonParser
from generator.problems import Problem

PATH = PurePosixPath("content/events/2020/2020-12-14-x.yml")


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test here holds with libyaml's parser and with the one that stands in for it."""
    if request.param == "python":
        monkeypatch.setattr("generator.content.tree.Parser", PythonParser)
    elif not yaml.__with_libyaml__:
        pytest.skip("PyYAML is here without libyaml")


def read(text: str | bytes) -> RawFile:
    raw, problems = read_yaml(text if isinstance(text, bytes) else text.encode(), PATH)
    assert problems == []
    assert raw is not None
    return raw


def value(text: str) -> dict[str, Any]:
    return read(text).value


def faults(text: str | bytes) -> list[str]:
    raw, problems = read_yaml(text if isinstance(text, bytes) else text.encode(), PATH)
    assert raw is None
    return [f"{each.code}@{each.where.line}:{each.where.column}" for each in problems]


def codes(text: str) -> list[str]:
    return [fault.partition("@")[0] for fault in faults(text)]


def problems_of(text: str) -> list[Problem]:
    return read_yaml(text.encode(), PATH)[1]


SCALARS = (
    *("no", "on", "yes", "null", "~", "true", "2017-11-04", "2020-12", "1948?", "12:30", "0123"),
    *("1e3", "1_000", "0x1F", ".inf", "-1", "=", "2023-02-30", "https://a.example/b?c#d"),
)


@pytest.mark.parametrize("text", SCALARS)
def test_a_scalar_stays_the_text_that_it_is_with_or_without_quotes(text: str) -> None:
    assert value(f"a: {text}\nb: '{text}'\nc: \"{text}\"\n") == {"a": text, "b": text, "c": text}


@pytest.mark.parametrize("key", ["no", "1", "true", "2020", "null", "أ"])
def test_a_key_stays_text(key: str) -> None:
    assert list(value(f"{key}: x\n")) == [key]


def test_mappings_and_lists_in_both_styles_read_alike() -> None:
    block = "a:\n  - b: c\n    d: [e, f]\n  - g\nh: {}\ni: []\n"
    flow = "{a: [{b: c, d: [e, f]}, g], h: {}, i: []}\n"
    assert (
        value(block) == value(flow) == {"a": [{"b": "c", "d": ["e", "f"]}, "g"], "h": {}, "i": []}
    )


def test_text_on_several_lines_reads_as_yaml_says() -> None:
    text = "a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\nd: 'one\n  two'\n"
    assert value(text) == {"a": "one\ntwo\n", "b": "one two", "c": "one two", "d": "one two"}


def test_a_value_left_out_is_empty_text() -> None:
    assert value("a:\nb: {c: , d}\n") == {"a": "", "b": {"c": "", "d": ""}}


def test_escapes_that_stand_for_ordinary_characters_are_undone() -> None:
    assert value(r'a: "\x41\u0627\U0001F600\n\"\\\/\_"') == {"a": 'Aا😀\n"\\/\xa0'}


def test_one_document_may_begin_with_dashes_and_end_with_dots() -> None:
    assert value("# a comment\n---\na: b\n...\n# another\n") == {"a": "b"}


def test_values_and_keys_know_their_lines_and_columns() -> None:
    raw = read("# c\nقال: نعم\nclaims:\n  - source: x\n    says: {en: y, ar: ص}\n  - |\n    z\n")
    assert dict(raw.positions) == {
        (): Position(2, 1),
        ("قال",): Position(2, 6),
        ("claims",): Position(4, 3),
        ("claims", 0): Position(4, 5),
        ("claims", 0, "source"): Position(4, 13),
        ("claims", 0, "says"): Position(5, 11),
        ("claims", 0, "says", "en"): Position(5, 16),
        ("claims", 0, "says", "ar"): Position(5, 23),
        ("claims", 1): Position(6, 5),
    }
    assert dict(raw.keys) == {
        (): Position(2, 1),
        ("قال",): Position(2, 1),
        ("claims",): Position(3, 1),
        ("claims", 0): Position(4, 5),
        ("claims", 0, "source"): Position(4, 5),
        ("claims", 0, "says"): Position(5, 5),
        ("claims", 0, "says", "en"): Position(5, 12),
        ("claims", 0, "says", "ar"): Position(5, 19),
        ("claims", 1): Position(6, 5),
    }
    assert len(raw.positions) == len(raw.keys) == 9
    assert ("claims", 7) not in raw.positions


def test_a_file_carries_its_path_and_the_digest_of_its_bytes() -> None:
    raw = read(b"a: b\n")
    assert raw.path == PATH
    assert raw.digest == hashlib.sha256(b"a: b\n").hexdigest()


REFUSED = {
    "repeated key": ("a: 1\nb:\n  c: 2\n  c: 3\n", "yaml-repeated-key@4:3"),
    "repeated quoted key": (
        "a: 1\n\"a\": 2\n'a': 3\n",
        "yaml-repeated-key@2:1 yaml-repeated-key@3:1",
    ),
    "repeated key by escape": ('a: 1\n"\\x61": 2\n', "yaml-repeated-key@2:1"),
    "repeated key in flow": ("{a: 1, a: 2}\n", "yaml-repeated-key@1:8"),
    "anchor": ("a: &x b\nc: &y [d]\n&z e: f\n", "yaml-anchor@1:4 yaml-anchor@2:4 yaml-anchor@3:1"),
    "anchor at the root": ("&x\na: b\n", "yaml-anchor@1:1"),
    "alias": ("a: *x\n*y : b\nc: [*z]\n", "yaml-alias@1:4 yaml-alias@2:1 yaml-alias@3:5"),
    "alias at the root": ("*x\n", "yaml-alias@1:1"),
    "alias of itself": ("a: &x [*x]\n", "yaml-anchor@1:4 yaml-alias@1:8"),
    "merge key": ("a:\n  <<: {b: c}\n", "yaml-merge-key@2:3"),
    "quoted merge key": ('"<<": {b: c}\n', "yaml-merge-key@1:1"),
    "tag": ("a: !!str b\nc: !d e\nf: ! g\n", "yaml-tag@1:4 yaml-tag@2:4 yaml-tag@3:4"),
    "python tag": ("a: !!python/object/apply:os.getcwd []\n", "yaml-tag@1:4"),
    "binary and set": ("a: !!binary aGk=\nb: !!set {c, d}\n", "yaml-tag@1:4 yaml-tag@2:4"),
    "tag at the root": ("!!map\na: b\n", "yaml-tag@1:1"),
    "tag alone": ("!a\n", "yaml-tag@1:1 yaml-empty@1:1"),
    "directive": ("# c\n%YAML 1.1\n---\na: no\n", "yaml-directive@2:1"),
    "tag directive": ("%TAG ! tag:x,2000:\n---\na: !b c\n", "yaml-directive@1:1"),
    "unknown directive": ("%FOO\n---\na: b\n", "yaml-directive@1:1"),
    "two documents": ("a: b\n---\nc: d\n", "yaml-documents@2:1"),
    "empty second document": ("a: b\n---\n", "yaml-documents@2:1"),
    "no bytes": ("", "yaml-empty@1:1"),
    "blank lines": ("\n  \n", "yaml-empty@1:1"),
    "comments": ("# a\n\n# b\n", "yaml-empty@1:1"),
    "an empty document": ("---\n", "yaml-empty@1:1"),
    "list root": ("- a\n- b\n", "yaml-root@1:1"),
    "flow list root": ("[a, b]\n", "yaml-root@1:1"),
    "text root": ("# c\nhello\n", "yaml-root@2:1"),
    "quoted empty root": ("''\n", "yaml-root@1:1"),
    "list as key": ("? [a, b]\n: c\nd: e\n", "yaml-key@1:3"),
    "mapping as key": ("? {a: b}\n: {c: d}\n", "yaml-key@1:3"),
    "nested keys": ("? ? [a]\n  : b\n: c\n", "yaml-key@1:3 yaml-key@1:5"),
    "list as key in flow": ("a: {[b]: c}\n", "yaml-key@1:5"),
    "empty key": ("'': a\n", "yaml-key@1:1"),
    "no key": ("?\n: a\n", "yaml-key@1:2"),
    "key on several lines": ("? |\n  a\n  b\n: c\n", "yaml-key@1:3"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_content_does_without_is_refused_where_it_stands(name: str) -> None:
    text, expected = REFUSED[name]
    assert faults(text) == expected.split()


def test_keys_equal_only_in_normal_form_are_one_key() -> None:
    composed, decomposed = "\u0623", "\u0627\u0654"
    assert unicodedata.normalize("NFC", decomposed) == composed
    assert codes(f"{composed}: 1\n{decomposed}: 2\n") == ["not-nfc", "yaml-repeated-key"]


def test_a_repeated_key_names_both_places_and_its_path() -> None:
    [problem] = problems_of("claims:\n  - a: 1\n  - b: 2\n    c: 3\n    b: 4\n")
    assert problem.message == "claims[2].b is written twice"
    assert [(place.line, place.column) for place in problem.also] == [(3, 5)]


def test_twelve_levels_are_read_and_thirteen_refused() -> None:
    assert value("a: " + "[" * 11 + "]" * 11)
    assert faults("a: " + "[" * 12 + "]" * 12) == ["yaml-too-deep@1:15"]
    deep = "".join("  " * n + "a:\n" for n in range(12))
    assert value(deep)
    assert faults(deep + "  " * 12 + "a:\n") == ["yaml-too-deep@13:25"]


def test_twenty_thousand_keys_and_values_are_read_and_one_more_refused() -> None:
    most = 20_000 - 3
    assert len(value("a: [" + "x," * most + "]")["a"]) == most
    assert codes("a: [" + "x," * most + "x]") == ["yaml-too-many-nodes"]


def test_256_kib_are_read_and_one_byte_more_refused() -> None:
    assert value("a: b" + " " * (MOST_BYTES - 5) + "\n") == {"a": "b"}
    assert faults(b"a: b" + b" " * (MOST_BYTES - 4) + b"\n") == ["file-too-large@1:1"]


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? "])
@pytest.mark.parametrize("head", ["", "a:\n  "])
def test_a_hundred_thousand_openings_are_refused_like_anything_else(sign: str, head: str) -> None:
    found = codes(head + sign * 100_000)
    assert found
    assert set(found) <= {"yaml-root", "yaml-too-deep", "yaml-key"}


def test_bombs_of_aliases_and_merge_keys_are_refused_and_told_briefly() -> None:
    aliases = "a: &a [x,x]\n" + "".join(
        f"{b}: &{b} [{f'*{a},' * 9}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert codes(aliases) == ["yaml-anchor", "yaml-alias"]
    merges = "a: &a {x: y}\n" + "".join(f"b{n}:\n  <<: [{'*a, ' * 9}]\n" for n in range(9))
    assert codes(merges) == ["yaml-anchor", "yaml-merge-key", "yaml-alias"]


def test_many_problems_of_one_cause_are_told_once_with_a_count() -> None:
    [problem] = problems_of("".join(f"k{n}: &a x\n" for n in range(1200)))
    assert (problem.where.line, problem.where.column) == (1, 5)
    assert problem.message.endswith("; 1,200 such places in this file, this is the first")
    assert [place.line for place in problem.also] == [2, 3]


def test_one_run_tells_of_characters_and_structure_together() -> None:
    text = "a: x\u202ey\nb: &c d\nb: e\nf: \ufee3\n"
    assert codes(text) == [
        "bidi-control",
        "presentation-form",
        "yaml-anchor",
        "yaml-repeated-key",
    ]


def test_a_syntax_error_that_a_hidden_character_may_have_caused_is_not_told() -> None:
    assert faults("a:\n\t- b\nc: d\n") == ["tab@2:1"]
    assert faults("\x00: b\n  c: d\n") == ["control-character@1:1"]


@pytest.mark.parametrize("text", ["a: x #3\n", "a: #3\n", "a:\n  - x\n  - y #3\n"])
def test_a_value_that_a_comment_cuts_short_is_a_warning_and_still_read(text: str) -> None:
    raw, [problem] = read_yaml(text.encode(), PATH)
    assert raw is not None
    assert problem.code == "yaml-comment"


@pytest.mark.parametrize(
    "text",
    [
        "a: x # c\n",
        "a: 'x #3'\n",
        'a: "x #3"\n',
        "#3\na: x\n",
        "a: x#3\n",
        "a: |\n  x #3\n",
        "a: x ##\n",
    ],
)
def test_an_ordinary_comment_is_no_problem(text: str) -> None:
    assert read(text)
