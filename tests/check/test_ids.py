from typing import Any

import pytest

from generator.check.ids import check_claim_ids, check_ids
from generator.problems import Problem
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_outlet,
    make_place,
    text,
)


def check(*events: Any, **records: Any) -> list[Problem]:
    corpus = make_corpus(*events, **records)
    return [*check_claim_ids(corpus), *check_ids(corpus)]


def test_two_claims_of_an_event_need_two_identifiers():
    (problem,) = check(make_event(claims=[claim_fields("a"), claim_fields("b"), claim_fields("a")]))
    assert (problem.code, problem.message) == (
        "claim-id-repeated",
        "claims[3].id is another claim's too",
    )
    assert problem.mend == "write for example a-3"


def test_claims_of_two_events_may_have_one_identifier():
    assert check(make_event("2020-12-14-x"), make_event("2020-12-14-y")) == []


def test_claim_of_an_actor_and_one_of_its_sides_need_two_identifiers():
    # A difference names both by their identifiers alone.
    actor = make_actor(
        sides=[claim_fields("a", side="north")],
        claims=[claim_fields("a", about="name", value=text("x"))],
    )
    (problem,) = check(actors=[actor])
    assert problem.message == "claims[1].id is another claim's too"


@pytest.mark.parametrize(
    "records",
    [
        {"places": [make_place(claims=[claim_fields(about="name", value=text("x"))] * 2)]},
        {"outlets": [make_outlet(leaning=[claim_fields()] * 2)]},
    ],
)
def test_claims_about_places_and_outlets_need_two_identifiers(records: dict[str, Any]):
    assert [problem.code for problem in check(**records)] == ["claim-id-repeated"]


def test_outlet_and_actor_need_two_identifiers():
    (problem,) = check(actors=[make_actor("courier")], outlets=[make_outlet("courier")])
    assert problem.code == "id-shared"
    assert [str(p.path) for p in (problem.where, *problem.also)] == [
        "content/actors/courier.yml",
        "content/outlets/courier.yml",
    ]


@pytest.mark.parametrize("date", ["2020-12-14", "2020-12", "2020-12-14~", "2020-12-01/2020-12-20"])
def test_date_that_can_mean_the_one_in_the_file_name_fits(date: str):
    assert check(make_event("2020-12-14-x", date=date)) == []


def test_file_may_be_named_by_year_or_month_alone():
    assert check(make_event("2020-x", date="2020-12-14"), make_event("2020-12-x")) == []


def test_date_that_was_corrected_leaves_the_name_of_a_published_page():
    corrections = [{"on": "2026-01-02", "what": text("The day.")}]
    assert check(make_event("2020-12-14-x", date="2020-12-16", corrections=corrections)) == []


@pytest.mark.parametrize("date", ["2020-12-15", "2021", "../2020-12-13"])
def test_date_apart_from_the_one_in_the_file_name_is_told(date: str):
    (problem,) = check(make_event("2020-12-14-x", date=date))
    assert (problem.code, problem.found) == (
        "file-name-date",
        f"{date}, in a file named 2020-12-14",
    )
