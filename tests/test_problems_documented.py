"""Each problem code says what it means, is used, and is one that exists.

The method page prints the table of codes from `CODES`, so what stands there is what readers find.
"""

import ast
import re
from pathlib import Path

import pytest

import generator
from generator.problems import CODES

ROOT = Path(generator.__file__).parent
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


def texts() -> dict[str, set[str]]:
    """Return every text of the generator's modules that has the form of a code, by module."""
    found: dict[str, set[str]] = {}
    for path in ROOT.rglob("*.py"):
        if path.name == "problems.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found[path.relative_to(ROOT).as_posix()] = {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and CODE.fullmatch(node.value)
        }
    return found


def problem_codes() -> set[str]:
    """Return the codes that problems are made with: the first argument wherever it is a text."""
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            first = node.args[0]
            if name in ("Problem", "problem") and isinstance(first, ast.Constant):
                found.add(first.value)
    return found


@pytest.mark.parametrize("code", CODES)
def test_code_is_words_with_hyphens(code: str):
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)


@pytest.mark.parametrize("code", CODES)
def test_meaning_is_one_sentence(code: str):
    meaning = CODES[code].meaning
    assert re.fullmatch(r"[A-Z][^!?\n]*\.", meaning)
    assert meaning.count(". ") == 0
    assert len(meaning) <= 80


def test_no_two_codes_mean_the_same():
    meanings = [code.meaning for code in CODES.values()]
    assert len(set(meanings)) == len(meanings)


def test_every_code_is_used():
    used = set().union(*texts().values())
    single = {code for code in CODES if "-" not in code}
    for path in ROOT.rglob("*.py"):
        source = path.read_text(encoding="utf-8") if path.name != "problems.py" else ""
        used |= {code for code in single if f'"{code}"' in source}
    assert set(CODES) - used == set()


def test_problems_are_made_with_codes_that_exist():
    made = problem_codes()
    assert len(made) > 20
    assert made - set(CODES) == set()
