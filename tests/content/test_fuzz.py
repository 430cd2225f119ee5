"""Damaged files: whatever happens to a file, it is read whole or refused with a place."""

import random
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.content.nodes import RawFile, read_yaml
from generator.content.parser import PythonParser
from generator.problems import CODES, Severity, format_github, format_problem

PATH = PurePosixPath("content/events/1931/1931-05-crossing.yml")
MUTANTS = 2000

EVENT = """\
# An invented crossing of an invented river.
title: {en: The ferry moves upstream, ar: المعدية تنتقل إلى أعلى النهر}
summary:
  en: >-
    Two crews say that the ferry left its old landing; a third was told so later,
    "by somebody who was there".
  ar: |
    يقول طاقمان إن المعدية تركت مرساها القديم، وأُبلغ ثالث بذلك لاحقاً.
kind: ferry-moves
date: 1931-05~
places: [upper-landing, "lower-landing"]
actors:
  - {actor: first-crew, role: owner}
  - actor: 'second-crew'
    role: passenger   # paid for the crossing
claims:
  - source: river-post-1931-05-20
    passage: {paragraph: 4, digest: "sha256:0a1b2c"}
    stance: asserts
    says: {en: "The ferry \\u2013 they say \\u2013 was gone.", ar: غابت المعدية}
    date: {value: 1931-05-14, words: "14 من أيار الحالي", said: 1931-05-20}
    figures: [{what: passengers, at_least: 12}]
  - source: boatmen
    says:
      en: nothing
      ar: ""
related: []
"""

HOSTILE = (
    *"\0\x07\t\r\x1b\x7f\x85\u2028\u200b\u200c\u200d\u200e\u202e\u2066\u2069\u061c\ufeff\u00a0",
    *"\ue000\ufdd0\ufffd\uffff\ufefb\u0654\u0301\U000e0041\U0010ffff😀",
    *"[]{}:,#&*!|>'\"%@`?-<=\\\n",
    *("[" * 50, "{" * 50, "- " * 20, "? " * 20, "\n---\n", "\n...\n", "\n%YAML 1.1\n", "<<: *a\n"),
    *("&a ", "*a ", "!!str ", "!<x> ", ": ", " #", "\n  ", "\n ", "- - ", "\\ud800", "\\U00110000"),
    *("\\x", "\\", '"', "a: 1\na: 2\n", "? [a]\n: b\n", "\u0323\u0301" * 40, "| 3", ">9\n"),
)


def mutant(source: random.Random) -> bytes:
    """Return the event with one to four injuries."""
    data = bytearray(EVENT.encode())
    for _ in range(source.randint(1, 4)):
        at = source.randrange(len(data) + 1)
        match source.randrange(7):
            case 0 if at < len(data):
                data[at] ^= 1 << source.randrange(8)
            case 1:
                data[at:at] = source.choice(HOSTILE).encode()
            case 2:
                del data[at : at + source.randint(1, 40)]
            case 3:
                del data[at:]
            case 4:
                start = source.randrange(len(data) + 1)
                data[at:at] = data[start : start + source.randint(1, 60)]
            case 5:
                data[at:at] = bytes(source.randrange(256) for _ in range(source.randint(1, 4)))
            case _:
                text = data.decode(errors="replace")
                index = source.randrange(len(text) + 1)
                data = bytearray((text[:index] + source.choice(HOSTILE) + text[index:]).encode())
    return bytes(data)


def check(data: bytes) -> RawFile | None:
    """Read a damaged file; whatever comes back must be usable by whoever asked."""
    raw, problems = read_yaml(data, PATH)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in problems:
        assert problem.code in CODES
        assert 1 <= problem.where.line <= lines
        assert problem.where.column >= 1
        assert problem.message
        assert problem.wanted
        assert problem.mend
        assert len(format_problem(problem).encode()) < 2000
        assert "\n" not in format_github(problem)
    errors = [each for each in problems if each.severity is Severity.ERROR]
    assert (raw is None) == bool(errors)
    if raw is not None:
        assert_text_alone(raw)
    return raw


def assert_text_alone(raw: RawFile) -> None:
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), raw.value)]
    seen = 0
    while waiting:
        steps, value = waiting.pop()
        seen += 1
        assert raw.positions[steps].line >= raw.keys[steps].line >= 1
        if isinstance(value, dict):
            assert all(type(key) is str for key in value)
            waiting += [((*steps, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*steps, number), inner) for number, inner in enumerate(value)]
        else:
            assert type(value) is str
    assert seen == len(raw.positions) == len(raw.keys)


def test_the_file_before_it_is_damaged_is_read_without_a_problem() -> None:
    raw, problems = read_yaml(EVENT.encode(), PATH)
    assert raw is not None
    assert problems == []
    assert_text_alone(raw)


def test_damaged_files_are_read_whole_or_refused_with_a_place() -> None:
    source = random.Random(1931)
    read = sum(check(mutant(source)) is not None for _ in range(MUTANTS))
    assert 0 < read < MUTANTS


def test_where_both_parsers_read_a_file_they_read_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = random.Random(1932)
    files = [mutant(source) for _ in range(200)]
    first = [check(data) for data in files]
    monkeypatch.setattr("generator.content.tree.Parser", PythonParser)
    both = [(one, two) for one, two in zip(first, map(check, files), strict=True) if one and two]
    assert both
    assert all(one.value == two.value for one, two in both)


@pytest.mark.parametrize("end", range(0, len(EVENT.encode()), 7))
def test_a_file_cut_short_is_read_or_refused_with_a_place(end: int) -> None:
    check(EVENT.encode()[:end])
