from pathlib import PurePosixPath

import pytest

from generator.content.nodes import read_yaml
from generator.content.parser import PythonParser
from generator.problems import Problem

PATH = PurePosixPath("content/events/2020/2020-12-14-x.yml")


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers stop in the same places, and the same is said of each."""
    if request.param == "python":
        monkeypatch.setattr("generator.content.tree.Parser", PythonParser)


def problem_of(text: str) -> Problem:
    raw, [problem] = read_yaml(text.encode(), PATH)
    assert raw is None
    assert problem.code == "yaml-syntax"
    return problem


MISTAKES = {
    "title:Ferry\nkind: x\n": (1, 6, "no space follows the colon"),
    "a: b\ntitle:Ferry\n": (2, 6, "no space follows the colon"),
    "a: b\n  title:Ferry\n": (2, 8, "no space follows the colon"),
    "a:\n  - b\n  - c:d\n    e: f\n": (3, 6, "no space follows the colon"),
    "title: {en:Ferry, ar: معدية}\n": (1, 9, "no space follows the colon"),
    "a:\n  - b\n  -c\n": (3, 3, "no space follows the dash"),
    "a:\n  - b\n   - c\n": (3, 4, "the line looks like a list item"),
    "a:\n  - b\n   - c: d\n": (3, 4, "the line looks like a list item"),
    "a: b\n  c: d\n": (2, 3, "the line is indented deeper than line 1"),
    "a:\n  - b: c\n   d: e\n": (3, 4, "the line is indented by 3 spaces"),
    "a:\n    b: c\n  d: e\n": (3, 3, "the line is indented by 2 spaces"),
    "a: |\n  b\n c\n": (3, 2, "the line is indented by 1 space,"),
    "a: b\n- c\n": (2, 1, "a list item stands among keys"),
    "a:\n  - b\n  c: d\n": (3, 3, "a key stands among list items"),
    "a: b\nc\nd: e\n": (2, 1, "the line is neither a key with a value nor part"),
    "a: b\n : c\n": (2, 2, "no key stands before the colon"),
    "a: a value as long as can be\n  - c\n": (2, 3, "the line looks like a list item"),
    "a: b\n: c\n": (2, 1, "no key stands before the colon"),
    "says: He said: go\n": (1, 14, "a value without quotes has a colon"),
    "says: [He said: go: now]\n": (1, 19, "a value without quotes has a colon"),
    'a: "b" c\n': (1, 8, "text follows the closing quotation mark"),
    "a: 'it's'\n": (1, 8, "text follows the closing quotation mark"),
    'a: "b": c\n': (1, 7, "text follows the closing quotation mark"),
    'a: ["b" c]\n': (1, 9, "text follows the closing quotation mark"),
    'a: b\nc: "d\ne: f\n': (2, 4, "a quotation is not closed"),
    'a: "b\nc: "d"\n': (1, 4, "a quotation is not closed"),
    'a: "b\n---\nc"\n': (1, 4, "a quotation is not closed"),
    "a: [b, c\nd: e\n": (1, 4, "[ is not closed"),
    "a: {b: c\nd: e\n": (1, 4, "{ is not closed"),
    "a: [b\n": (1, 4, "[ is not closed"),
    "a: {\n": (1, 4, "the file ends inside brackets"),
    "a: [b}\n": (1, 6, "[ of line 1 is closed with }"),
    "a: ]\n": (1, 4, "] stands where a value should"),
    "a: [b, , c]\n": (1, 8, ", stands where a value should"),
    "a: [b] c\n": (1, 8, "text follows a value that is already complete"),
    "a: @b\n": (1, 4, "a value begins with @"),
    "a: %b\n": (1, 4, "a value begins with %"),
    "a: `b`\n": (1, 4, "a value begins with `"),
    "a: > 30\n": (1, 4, "text follows > on its line"),
    "a: - b\n": (1, 4, "a value begins with - and a space"),
    "a: b\n...\nc: d\n": (3, 1, "the line lies outside the mapping"),
    "  a: b\nc: d\n": (2, 1, "the line lies outside the mapping"),
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_told_where_it_was_made_in_words_of_our_own(text: str) -> None:
    line, column, message = MISTAKES[text]
    problem = problem_of(text)
    assert problem.message.startswith(message)
    assert (problem.where.line, problem.where.column) == (line, column)
    assert problem.found
    assert problem.wanted
    assert problem.mend


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("a: *b* is bold\n", "yaml-alias", 4),
        ("a: * b\n", "yaml-alias", 4),
        ("a: *كلمة\n", "yaml-alias", 4),
        ("a: & b\n", "yaml-anchor", 4),
        ("a: !<b\n", "yaml-tag", 4),
    ],
)
def test_signs_that_yaml_gives_a_meaning_are_told_as_such(
    text: str, code: str, column: int
) -> None:
    _, [problem] = read_yaml(text.encode(), PATH)
    assert (problem.code, problem.where.line, problem.where.column) == (code, 1, column)


def test_the_missing_space_is_written_in_the_mend() -> None:
    assert problem_of("a: b\ntitle:Ferry\n").mend == 'write "title: Ferry"'
    assert problem_of("{en:Ferry, ar: x}\n").mend == 'write "en: Ferry"'


def test_a_line_that_fits_nowhere_is_told_where_it_could_belong() -> None:
    problem = problem_of("a:\n  - b: c\n    # far\n\n   d: e\n")
    assert (
        problem.wanted == "spaces at its head: 4 as in line 2, or 2 as in line 2, or 0 as in line 1"
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: at 12:30 and\n  13:45 - or later\n",
        "a: see https://a.example/b\n  https://a.example/c\n",
        "a: |\n  - b\n  c:d\n",
        "a: 'b\n  - c'\n",
        "a - b:c: d - e:f\n",
    ],
)
def test_text_with_dashes_colons_and_addresses_is_read(text: str) -> None:
    assert read_yaml(text.encode(), PATH)[1] == []
