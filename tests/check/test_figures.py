from typing import Any

import pytest

from generator.check.figures import check_figures
from generator.problems import Problem
from tests.factory import claim_fields, make_corpus, make_event


def check(**figure: str) -> list[Problem]:
    claim: dict[str, Any] = claim_fields(figures=[{"what": "killed", **figure}])
    return list(check_figures(make_corpus(make_event(claims=[claim]))))


@pytest.mark.parametrize(
    "figure",
    [
        {"exactly": "0"},
        {"about": "50"},
        {"at_least": "38"},
        {"at_most": "9"},
        {"at_least": "3", "at_most": "9"},
        {"at_least": "9", "at_most": "9"},
    ],
)
def test_figure_is_one_number_or_bounds(figure: dict[str, str]):
    assert check(**figure) == []


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ({}, "what: killed, and no number"),
        ({"exactly": "3", "about": "3"}, "exactly: 3, about: 3"),
        ({"about": "3", "at_least": "2"}, "about: 3, at_least: 2"),
        ({"at_least": "9", "at_most": "3"}, "at_least: 9, at_most: 3"),
        ({"exactly": "0", "at_most": "0"}, "exactly: 0, at_most: 0"),
    ],
)
def test_figure_that_is_no_number_or_several_is_told(figure: dict[str, str], found: str):
    (problem,) = check(**figure)
    assert (problem.code, problem.found) == ("figure-form", found)
    assert problem.message == "claims[1].figures[1] does not give one number"


def parts(*figures: dict[str, str], **fields: Any) -> list[Problem]:
    claim = claim_fields("one", figures=[{"what": "killed", **figure} for figure in figures])
    event = make_event(claims=[claim, claim_fields("two")], **fields)
    return list(check_figures(make_corpus(event)))


GUARD, CROWN = {"of": "northern-guard"}, {"of": "northern-crown"}


def test_parts_of_one_claim_come_to_no_more_than_the_whole():
    whole = {"exactly": "38"}
    assert not parts(whole, GUARD | {"exactly": "24"}, CROWN | {"exactly": "14"})
    assert not parts({"at_least": "38"}, GUARD | {"exactly": "24"}, CROWN | {"exactly": "20"})
    (problem,) = parts(whole, GUARD | {"exactly": "24"}, CROWN | {"exactly": "20"})
    assert problem.code == "figures-exceed-whole"
    assert problem.found == "killed: 38 in all, and parts of 44"


def test_some_of_them_are_no_more_than_all_of_them():
    some = GUARD | {"exactly": "40", "part": "true"}
    (problem,) = parts(GUARD | {"exactly": "38"}, some)
    assert problem.found == "killed: 38 in all, and parts of 40"


def test_figures_that_the_curator_has_told_not_to_add_up_are_left_alone():
    note = {"about": "figures", "claims": ["one", "two"], "says": {"en": "x", "ar": "ص"}}
    assert not parts({"exactly": "3"}, GUARD | {"exactly": "5"}, differences=[note])
