"""The conventions that readers see are those the code follows: each example is put to it."""

import pytest

from generator.dating import CONVENTIONS, Outcome, resolve
from generator.model.edtf import parse

GIVES = {
    "whole": "unresolved",
    "weekday": "2017-11-06",
    "check": "conflict",
    "year": "2016-12-20/2017-12-20",
    "last-month": "2017-05-31",
    "week": "[2017-10-28..2017-11-05]",
    "part-of-month": "2017-11-1X",
    "part-of-year": "2017-37",
    "ago": "2017-10-25~",
    "plural": "/2017-10-18",
    "since": "2016-38/2017-11-08",
    "night": "[2017-11-06..2017-11-07]",
    "hijri": "[2017-11-03..2017-11-05]",
    "said": "2017-11-06",
}


def test_every_convention_has_an_example_with_its_answer() -> None:
    assert [convention.id for convention in CONVENTIONS] == list(GIVES)


@pytest.mark.parametrize("convention", CONVENTIONS, ids=lambda convention: convention.id)
def test_a_convention_is_what_the_code_does(convention) -> None:  # type: ignore[no-untyped-def]
    found = resolve(convention.example, parse("2017-11-08"))
    assert str(found.value or found.bound or found.outcome.value) == GIVES[convention.id]


def test_what_is_said_of_last_thursday_holds() -> None:
    for said, outcome in (
        ("2021-02-19", Outcome.UNRESOLVED),
        ("2021-02-20", Outcome.UNRESOLVED),
        ("2021-02-21", Outcome.RESOLVED),
    ):
        assert resolve("last Thursday", parse(said)).outcome is outcome
    assert resolve("الخميس الماضي", parse("2021-02-19")).outcome is Outcome.UNRESOLVED
    assert resolve("الخميس الماضي", parse("2021-02-20")).outcome is Outcome.RESOLVED
