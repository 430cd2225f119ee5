from typing import Any

import pytest

from generator.check.dates import check_dates
from generator.problems import Problem
from tests.factory import claim_fields, make_actor, make_corpus, make_event, make_source, text


def check(*claims: dict[str, Any], date: str = "2020-12-14", **fields: Any) -> list[Problem]:
    """Return the problems of an event with these claims; their source is of 20 December 2020."""
    event = make_event(date=date, claims=list(claims), **fields)
    return list(check_dates(make_corpus(event)))


def dated(value: str, name: str = "a", **fields: Any) -> dict[str, Any]:
    date = {"value": value} | {k: fields.pop(k) for k in ("words", "said") if k in fields}
    return claim_fields(name, date=date, **fields)


@pytest.mark.parametrize(
    "value", ["2020-12-14", "2020-12", "2020", "2020-12-01/2020-12-19", "/2020-12-20"]
)
def test_claim_that_can_mean_the_events_date_supports_it(value: str):
    assert check(dated(value)) == []


def test_date_that_no_claim_can_mean_is_told_with_all_that_they_say():
    (problem,) = check(dated("2020-12-12"), dated("2020-11", "b"))
    assert problem.code == "event-date-unsupported"
    assert problem.found == "2020-12-14; the claims say 2020-12-12, 2020-11"
    assert len(problem.also) == 2


def test_evidence_can_bear_a_date_that_no_claim_can_mean():
    evidence = [{"outlet": "valley-courier", "shows": text("x")}]
    problems = check(dated("2020-12-12"), evidence=evidence)
    assert [p.code for p in problems] == ["claim-date-apart"]


def test_one_claim_apart_among_others_is_a_warning_at_the_claim():
    (problem,) = check(dated("2020-12-14"), dated("2020-12-12", "b"))
    assert (problem.code, problem.message) == (
        "claim-date-apart",
        "claims[2].date.value lies apart from the event's date",
    )


def test_dates_apart_that_the_curator_sets_side_by_side_are_no_problem():
    difference = {"about": "date", "claims": ["a", "b"], "says": text("The days differ.")}
    claims = dated("2020-12-14"), dated("2020-12-12", "b")
    assert check(*claims, differences=[difference]) == []
    (problem,) = check(*claims, differences=[difference | {"about": "name"}])
    assert problem.code == "claim-date-apart"


def test_prediction_bears_no_date_and_lies_apart_from_none():
    assert check(dated("2020-12-14"), dated("2021-03", "b", stance="predicts")) == []
    assert check(dated("2021-03", stance="predicts"), claim_fields("b")) == []


def test_event_without_dated_claims_takes_the_bound_of_its_report():
    assert check(claim_fields(), date="/2020-12-20") == []


@pytest.mark.parametrize("date", ["2020-12-21", "2021", "2021-12-14"])
def test_undated_claim_cannot_report_what_happens_after_it(date: str):
    (problem,) = check(claim_fields(), date=date)
    assert problem.code == "claim-after-publication"
    assert problem.message == "claims[1] reports what its event dates after its source"


def test_undated_prediction_may_come_before_what_it_predicts():
    assert check(claim_fields(stance="predicts"), date="2021-12-14") == []


@pytest.mark.parametrize("value", ["2020-12-21", "2021", "2020-12-21/.."])
def test_claim_cannot_date_something_after_its_source(value: str):
    problems = check(claim_fields("b"), dated(value), date="2020-12-20/2021-12-31")
    assert [p.code for p in problems] == ["claim-after-publication"]
    assert problems[0].message == "claims[2].date.value is after its source was published"


@pytest.mark.parametrize("value", ["2020-12-20", "2020-12", "2020", "2020-12-14/..", "2020-12-14/"])
def test_claim_may_date_something_up_to_its_source(value: str):
    assert check(dated(value), date="2020-12") == []


def test_words_cannot_be_said_after_the_source_that_prints_them():
    (problem,) = check(dated("2020-12-14", words="last Monday", said="2020-12-21"))
    assert (problem.code, problem.message) == (
        "said-after-publication",
        "claims[1].date.said is after its source was published",
    )


def test_words_may_be_said_before_the_source_that_prints_them():
    assert check(dated("2020-12-14", words="today", said="2020-12-14")) == []


def test_day_of_words_wants_the_words():
    (problem,) = check(dated("2020-12-14", said="2020-12-20"))
    assert (problem.code, problem.found) == ("said-without-words", "said: 2020-12-20")


def test_claims_about_actors_are_dated_by_their_sources_too():
    side = claim_fields(side="north", date={"value": "2021"})
    problems = check_dates(make_corpus(actors=[make_actor(sides=[side])]))
    assert [p.message for p in problems] == [
        "sides[1].date.value is after its source was published"
    ]


def test_claim_of_a_source_that_is_not_there_is_left_alone():
    assert check(dated("2020-12-14", source="nobody-knows")) == []
    assert check(claim_fields(source="nobody-knows")) == []


@pytest.mark.parametrize(
    ("accessed", "told"), [("2020-12-19", True), ("2020-12-20", False), ("2020-12", False)]
)
def test_source_is_read_once_it_is_published(accessed: str, told: bool):
    problems = list(check_dates(make_corpus(sources=[make_source(accessed=accessed)])))
    assert [p.code for p in problems] == ["accessed-before-publication"] * told
