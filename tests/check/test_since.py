from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.check.since import Before, check_since
from generator.problems import FileLine, Problem
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    make_source,
    text,
)

CORRECTION = {"on": "2026-12-01", "what": text("It was wrong.")}
FIGURES = [{"what": "killed", "exactly": "38"}, {"what": "killed", "of": "x", "at_least": "24"}]


def event(**fields: Any):
    return make_event(**fields)


def changed(then: dict[str, Any], now: dict[str, Any]) -> list[Problem]:
    before = Before("main", make_corpus(event(**then)))
    return list(check_since(before, make_corpus(event(**now))))


def test_nothing_that_stays_as_it_was_is_reported():
    fields = {"claims": [claim_fields(figures=FIGURES)], "corrections": [CORRECTION]}
    assert changed(fields, fields) == []


@pytest.mark.parametrize(
    ("then", "now", "message"),
    [
        ({"date": "2020-12-14"}, {"date": "2020-12-14?"}, "date changed"),
        ({"places": ["inn", "millford"]}, {"places": ["millford"]}, "places changed"),
        ({"places": ["millford"]}, {"places": ["inn"]}, "places changed"),
        ({}, {"actors": []}, "actors changed"),
        (
            {"claims": [claim_fields(stance="asserts")]},
            {"claims": [claim_fields(stance="doubts")]},
            "claims[1].stance changed",
        ),
        (
            {"claims": [claim_fields()]},
            {"claims": [claim_fields(source="hill-2021-01-10")]},
            "claims[1].source changed",
        ),
        (
            {"claims": [claim_fields(figures=FIGURES)]},
            {"claims": [claim_fields(figures=FIGURES[:1])]},
            "claims[1].figures changed",
        ),
        (
            {"claims": [claim_fields("a"), claim_fields("b")]},
            {"claims": [claim_fields("b")]},
            "claim a has gone",
        ),
    ],
)
def test_change_without_a_correction_is_reported(
    then: dict[str, Any], now: dict[str, Any], message: str
):
    (problem,) = changed(then, now)
    assert problem.code == "change-without-correction"
    assert problem.message == f"{message} since main, and no correction says so"
    assert "at main it was" in problem.found
    assert changed(then, {**now, "corrections": [CORRECTION]}) == []


def test_additions_are_no_corrections():
    then = {"claims": [claim_fields("a", figures=FIGURES[:1])]}
    now = {
        "places": ["inn", "millford"],
        "actors": [
            {"actor": "northern-crown", "role": "occupant"},
            {"actor": "northern-guard", "role": "occupant"},
        ],
        "claims": [claim_fields("b"), claim_fields("a", figures=list(reversed(FIGURES)))],
        "corrections": [],
    }
    assert changed(then, now) == []


def test_words_of_our_own_may_be_improved_without_a_correction():
    now = {
        "title": text("Other"),
        "summary": text("Other"),
        "claims": [claim_fields(says=text("x"))],
    }
    assert changed({}, now) == []


def test_correction_that_was_there_before_says_nothing_of_a_later_change():
    (problem,) = changed(
        {"corrections": [CORRECTION]}, {"date": "2020-12-15", "corrections": [CORRECTION]}
    )
    assert problem.code == "change-without-correction"


def test_correction_once_public_is_neither_removed_nor_reworded():
    for now in ([], [{**CORRECTION, "what": text("Never mind.")}]):
        (problem,) = changed({"corrections": [CORRECTION]}, {"corrections": now})
        assert problem.code == "published-vanished"
        assert "2026-12-01" in problem.found


def test_event_that_was_renamed_is_told_its_old_name():
    then = make_corpus(event())
    now = make_corpus(make_event("2020-12-15-guard-comes", date="2020-12-15"))
    (problem,) = check_since(Before("main", then), now)
    assert problem.where == FileLine(then.at(("events", "2020-12-14-guard-arrives")).path)
    assert (
        problem.mend == "give 2020-12-15-guard-comes.yml back the name 2020-12-14-guard-arrives.yml"
    )


def test_event_whose_file_moved_to_another_folder_is_the_same():
    assert changed({}, {}) == []


def test_event_that_has_gone_is_reported():
    (problem,) = check_since(Before("main", make_corpus(event())), make_corpus())
    assert problem.code == "published-vanished"
    assert problem.mend.startswith("put its file back")


def test_new_event_needs_no_correction():
    assert list(check_since(Before("main", make_corpus()), make_corpus(event()))) == []


def test_content_that_could_not_be_read_is_told_once_and_the_rest_compared():
    fault = [
        Problem("field-unknown", FileLine(PurePosixPath(f"content/events/{n}.yml")), "x")
        for n in range(9)
    ]
    before = Before("main", make_corpus(event()), tuple(fault))
    problems = list(check_since(before, make_corpus(event(date="2020-12-15"))))
    assert [p.code for p in problems] == ["revision-not-read", "change-without-correction"]
    assert problems[0].found.endswith("content/events/4.yml and 4 more")


def test_place_that_could_not_be_read_then_is_no_matter():
    fault = Problem("field-unknown", FileLine(PurePosixPath("content/places/x.yml")), "x")
    before = Before("main", make_corpus(event()), (fault,))
    assert list(check_since(before, make_corpus(event()))) == []


def test_content_without_a_publication_is_not_compared():
    (problem,) = check_since(Before("main", None), make_corpus(event()))
    assert problem.code == "revision-not-read"
    assert problem.message.endswith("so nothing is compared")


def test_record_that_was_renamed_with_its_former_name_is_the_same():
    then = {"claims": [claim_fields(source="hill", figures=FIGURES)], "places": ["inn", "millford"]}
    figures = [FIGURES[0], {**FIGURES[1], "of": "keepers"}]
    now = {
        "claims": [claim_fields(source="ridge", figures=figures)],
        "places": ["mill", "millford"],
    }
    corpus = make_corpus(
        make_event("2020-12-14-lands", formerly=["2020-12-14-guard-arrives"], **now),
        actors=[make_actor(), make_actor("keepers", formerly=["x"])],
        places=[make_place(), make_place("mill", formerly=["inn"])],
        sources=[make_source("ridge", formerly=["hill"])],
    )
    before = make_corpus(make_event("2020-12-14-guard-arrives", **then))
    assert list(check_since(Before("main", before), corpus)) == []
