from pathlib import PurePosixPath

import pytest

from generator.content.nodes import read_yaml
from generator.content.parser import PythonParser

PATH = PurePosixPath("content/actors/ferrymen.yml")


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.setattr("generator.content.tree.Parser", PythonParser)


def found(text: str) -> list[str]:
    problems = read_yaml(text.encode(), PATH)[1]
    return [f"{each.code}@{each.where.line}:{each.where.column}" for each in problems]


@pytest.mark.parametrize(
    ("escape", "code"),
    [
        *((e, "control-character") for e in (r"\0", r"\x07", r"\a", r"\e", r"\r")),
        *((e, "control-character") for e in (r"\N", r"\L", r"\P")),
        *((e, "bidi-control") for e in (r"\u202e", r"\U0000202E", r"\u2067", r"\u200f", r"\u061c")),
        *((e, "invisible-character") for e in (r"\u200b", r"\u200c", r"\ufeff", r"\xad")),
        *((e, "forbidden-character") for e in (r"\ue000", r"\uffff", r"\ufffd")),
        *((e, "forbidden-character") for e in (r"\ud800", r"\udfff")),
        *((e, "presentation-form") for e in (r"\ufefb", r"\ufdfa")),
        *((e, "yaml-syntax") for e in (r"\q", r"\x4", r"\u12", r"\U00110000", r"\UFFFFFFFF")),
        (r"\t", "tab"),
    ],
)  # fmt: skip
def test_what_may_not_stand_in_plain_sight_may_not_hide_behind_an_escape(
    escape: str, code: str
) -> None:
    assert found(f'a: b\nc: [d, "é {escape} x"]\n') == [f"{code}@2:11"]
    assert found(f'a: b\n"é {escape} x": c\n') == [f"{code}@2:4"]


def test_half_of_a_pair_is_told_as_what_it_is() -> None:
    _, problems = read_yaml(rb'a: "\ud83d\ude00"', PATH)
    assert "U+D83D (a surrogate, half of a character)" in problems[0].message


def test_an_escape_outside_double_quotes_is_text() -> None:
    raw, problems = read_yaml(b"a: \\u202e\nb: '\\0'\nc: |\n  \\t\n", PATH)
    assert problems == []
    assert raw is not None
    assert raw.value == {"a": "\\u202e", "b": "\\0", "c": "\\t\n"}


def test_text_out_of_normal_form_by_escape_is_told_where_its_value_begins() -> None:
    assert found('a: b\nc: "x ا\\u0654س"\n') == ["not-nfc@2:4"]


def test_an_escaped_line_break_joins_two_lines() -> None:
    raw, problems = read_yaml(b'a: "b \\\n  c\\n"\n', PATH)
    assert problems == []
    assert raw is not None
    assert raw.value == {"a": "b c\n"}
