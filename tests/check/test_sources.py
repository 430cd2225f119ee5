import pytest

from generator.check.sources import check_sources
from tests.factory import (
    claim_fields,
    make_corpus,
    make_event,
    make_outlet,
    make_source,
    text,
)


def test_claim_says_where_in_its_source_it_stands():
    (problem,) = check_sources(make_corpus(make_event(claims=[claim_fields(passage=None)])))
    assert (problem.code, problem.mend) == (
        "claim-without-passage",
        "add passage: {paragraph: …}",
    )
    assert problem.message == "claims[1] does not say where in its source it stands"


def test_claim_about_an_outlet_does_too():
    outlet = make_outlet(leaning=[claim_fields(passage=None)])
    (problem,) = check_sources(make_corpus(outlets=[outlet]))
    assert problem.message.startswith("leaning[1] ")


def test_passage_without_digest_is_told_what_fills_it_in():
    event = make_event(claims=[claim_fields(passage={"paragraph": "3"})])
    (problem,) = check_sources(make_corpus(event))
    assert (problem.code, problem.mend) == ("passage-without-digest", "run chronology digest")


@pytest.mark.parametrize(
    "day", ["2020-12-20~", "2020-12-20?", "2020-12", "2020-12-2X", "/2020-12-20"]
)
def test_day_of_publication_that_is_not_certain_wants_a_reason(day: str):
    (problem,) = check_sources(make_corpus(sources=[make_source(published=day)]))
    assert (problem.code, problem.found) == ("publication-date-unexplained", day)


def test_day_of_publication_that_is_certain_wants_none():
    assert list(check_sources(make_corpus())) == []


def test_reason_for_a_day_is_told_or_shown():
    evidence = [{"outlet": "valley-courier", "shows": text("x")}]
    told = make_source("a", published="2020-12", dating=text("by the weekday"))
    shown = make_source("b", published="2020-12", evidence=evidence)
    assert list(check_sources(make_corpus(sources=[told, shown]))) == []
