from typing import Any

import pytest

from generator.check.working import check_working
from generator.problems import Problem
from tests.factory import claim_fields, make_corpus, make_event, make_source, text

EVIDENCE = [{"outlet": "valley-courier", "shows": text("x")}]


def check(
    date: dict[str, str], source: dict[str, Any] | None = None, **event: Any
) -> list[Problem]:
    """Return the problems of one claim's date; its source is of Sunday 20 December 2020."""
    fields = {"date": "2020-12-14", **event}
    corpus = make_corpus(
        make_event(claims=[claim_fields(date=date)], **fields),
        sources=[make_source(**(source or {}))],
    )
    return list(check_working(corpus))


def codes(*args: Any, **fields: Any) -> list[str]:
    return [problem.code for problem in check(*args, **fields)]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2020-12-17", "last Thursday"),
        ("2020-12-17?", "الخميس الماضي"),
        ("2020-12", "last Thursday"),
        ("2020-12-1X", "منتصف الشهر الجاري"),
        ("/2020-12-17", "قبل أيام"),
        ("/2020-12-20", "قبل أيام"),
        ("2020-12-14", "قبيل الغارات"),
        ("2020-12-14", "the following day"),
    ],
)
def test_a_date_that_its_words_can_mean_is_no_problem(value: str, words: str) -> None:
    assert codes({"value": value, "words": words}) == []


def test_words_count_from_publication_unless_another_day_is_given() -> None:
    assert codes({"value": "2020-12-19", "words": "أمس"}) == []
    assert codes({"value": "2020-12-17", "words": "أمس", "said": "2020-12-18"}) == []
    assert codes({"value": "2020-12-19", "words": "أمس", "said": "2020-12-18"}) == [
        "date-not-as-said"
    ]


def test_a_date_beyond_a_bound_is_not_what_the_words_mean() -> None:
    (problem,) = check({"value": "2020-12-19", "words": "قبل أيام"})
    assert problem.code == "date-not-as-said"
    assert problem.found == "2020-12-19; “قبل أيام” said 2020-12-20 gives /2020-12-17"


def test_evidence_may_make_a_date_narrower_than_its_words_but_not_another() -> None:
    narrow = {"value": "2020-12-14", "words": "قبل أيام"}
    assert codes(narrow) == ["date-narrower-than-said"]
    assert codes(narrow, evidence=EVIDENCE) == []
    other = {"value": "2020-12-19", "words": "قبل أيام"}
    assert codes(other, evidence=EVIDENCE) == ["date-not-as-said"]


def test_words_that_contradict_the_calendar_are_told_with_both_sides() -> None:
    (problem,) = check({"value": "2020-12-19", "words": "أمس الجمعة"})
    assert problem.code == "words-conflict"
    assert problem.found == "أمس الجمعة: The words say Friday; 2020-12-19 is a Saturday."


def test_a_day_that_does_not_exist_is_told() -> None:
    assert codes({"value": "2020-11-30", "words": "31 تشرين الثاني"}) == ["words-invalid"]


@pytest.mark.parametrize(
    ("words", "language"), [("вчера", "ru"), ("hier", "fr"), ("اليوم", "fa"), ("дня", "en")]
)
def test_words_in_a_third_language_are_told(words: str, language: str) -> None:
    found = codes({"value": "2020-12", "words": words}, {"language": language})
    assert found == ["words-foreign"]


def test_the_words_of_a_country_variant_are_read() -> None:
    assert codes({"value": "2020-12-19", "words": "yesterday"}, {"language": "en-GB"}) == []


def test_the_words_a_source_gives_for_its_own_day_are_held_against_it() -> None:
    plain = {"value": "2020-12-19", "words": "yesterday"}
    right = {"published_words": "Sunday, 20 December"}
    assert codes(plain, right) == []
    assert codes(plain, {"published_words": "Monday, 20 December"}) == ["words-conflict"]
    assert codes(plain, {"published_words": "19 December 2020"}) == ["date-not-as-said"]


def test_claims_without_words_and_of_unknown_sources_are_left_alone() -> None:
    assert codes({"value": "2020-12-01"}) == []
    assert codes({"value": "2020-12-01", "words": "yesterday"}, {"id": "other-2020"}) == []
