from typing import Any

import pytest

from generator.check.repeated import check_repeated, check_repeated_in_publication
from generator.problems import Problem
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_publication,
    presence,
    text,
)

TWO = [claim_fields("one"), claim_fields("two")]


def check(**fields: Any) -> list[Problem]:
    return list(check_repeated(make_corpus(make_event(**fields))))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"places": ["millford", "vale", "millford"]}, "places[3] stands in the list before"),
        (
            {"actors": [{"actor": "a", "role": "r"}, {"actor": "a", "role": "r"}]},
            "actors[2] stands in the list before",
        ),
        (
            {"related": [{"event": "e", "how": "follows"}, {"event": "e", "how": "follows"}]},
            "related[2] stands in the list before",
        ),
        (
            {"claims": [claim_fields(through=["a", "b", "a"])]},
            "claims[1].through[3] stands in the list before",
        ),
        (
            {"claims": [claim_fields(presence=[presence("expelled", by=["a", "a"])])]},
            "claims[1].presence[1].by[2] stands in the list before",
        ),
        (
            {
                "claims": TWO,
                "differences": [{"about": "date", "claims": ["one", "one"], "says": text("x")}],
            },
            "differences[1].claims[2] stands in the list before",
        ),
    ],
)
def test_entry_that_stands_in_its_list_before_is_told(fields: dict[str, Any], message: str):
    (problem,) = check(**fields)
    assert (problem.code, problem.message) == ("entry-repeated", message)
    assert len(problem.also) == 1


def test_third_of_a_kind_is_told_too():
    assert len(check(places=["millford"] * 3)) == 2


def test_actor_in_two_roles_is_no_repetition():
    assert check(actors=[{"actor": "a", "role": "r"}, {"actor": "a", "role": "s"}]) == []


def test_place_in_two_lists_is_no_repetition():
    assert check(places=["millford"], claims=[claim_fields(presence=[presence("holds")] * 2)]) == []


def test_lanes_and_heads_of_sides_are_lists_too():
    sides = {"n": {"label": text("n"), "code": text("n"), "colour": "#000000", "dark": "#ffffff"}}
    sides["n"]["heads"] = ["a", "a"]
    publication = make_publication(lanes=["millford", "millford"], sides=sides)
    messages = [
        p.message for p in check_repeated_in_publication(make_corpus(publication=publication))
    ]
    assert messages == [
        "lanes[2] stands in the list before",
        "sides.n.heads[2] stands in the list before",
    ]


def test_chains_about_actors_are_lists_too():
    side = claim_fields(side="north", through=["a", "a"])
    assert len(list(check_repeated(make_corpus(actors=[make_actor(sides=[side])])))) == 1
