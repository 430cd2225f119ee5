from typing import Any

import pytest

from generator.check.presence import check_presence
from generator.problems import Problem
from tests.factory import claim_fields, make_corpus, make_event, presence


def check(change: dict[str, Any], kind: str = "arrival", **claim: Any) -> list[Problem]:
    event = make_event(kind=kind, claims=[claim_fields(presence=[change], **claim)])
    return list(check_presence(make_corpus(event)))


@pytest.mark.parametrize("stance", ["supposes", "predicts", "doubts"])
def test_what_is_not_asserted_puts_nobody_anywhere(stance: str):
    (problem,) = check(presence("holds"), stance=stance)
    assert (problem.code, problem.found) == ("presence-not-asserted", f"stance: {stance}")
    assert problem.message == "claims[1].presence[1] stands in a claim that does not assert it"


@pytest.mark.parametrize("stance", ["asserts", "justifies", "denies"])
def test_what_is_asserted_or_denied_may_speak_of_presence(stance: str):
    assert check(presence("holds"), stance=stance) == []


@pytest.mark.parametrize("change", ["enters", "takes"])
def test_patrol_is_no_arrival(change: str):
    (problem,) = check(presence(change), kind="patrol")
    assert (problem.code, problem.found) == (
        "presence-of-a-visit",
        f"{change}, in an event of kind patrol",
    )


def test_report_of_a_patrol_may_say_who_holds_the_place():
    assert check(presence("holds"), kind="patrol") == []


def test_event_of_an_unknown_kind_is_left_to_the_check_of_kinds():
    assert check(presence("enters"), kind="nobody-knows") == []


def test_who_is_expelled_is_expelled_by_somebody():
    assert check(presence("expelled", by=["northern-crown"])) == []
    (problem,) = check(presence("expelled"))
    assert (problem.code, problem.found) == ("presence-by", "change: expelled, by: —")


def test_who_leaves_is_driven_out_by_nobody():
    (problem,) = check(presence("leaves", by=["northern-crown"]))
    assert (problem.code, problem.found) == ("presence-by", "change: leaves, by: northern-crown")
