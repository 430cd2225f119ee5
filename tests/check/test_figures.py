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
