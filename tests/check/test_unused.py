from generator.check.unused import check_unused
from generator.model.recall import Afresh
from tests.factory import (
    make_actor,
    make_corpus,
    make_event,
    make_outlet,
    make_place,
    make_publication,
    make_source,
)


def unused(*events, **records) -> list[str]:  # type: ignore[no-untyped-def]
    corpus = make_corpus(*events, **records)
    problems = list(check_unused(corpus, Afresh(corpus)))
    assert all(problem.code == "record-unused" for problem in problems)
    return [f"{problem.where.path.parent.name}/{problem.found}" for problem in problems]


def test_records_that_others_name_are_used():
    assert unused(make_event()) == []


def test_each_kind_of_record_that_nobody_names_is_told():
    found = unused(
        make_event(),
        outlets=[make_outlet(), make_outlet("ferry-post")],
        sources=[make_source(), make_source("courier-2020-12-21")],
        actors=[make_actor(), make_actor("northern-crown"), make_actor("ferrymen")],
        places=[make_place(), make_place("eastford")],
    )
    assert found == [
        "sources/courier-2020-12-21",
        "outlets/ferry-post",
        "actors/ferrymen",
        "places/eastford",
    ]


def test_event_needs_nobody_to_name_it():
    assert unused(make_event(), make_event("2020-12-15-x")) == []


def test_record_that_names_itself_alone_is_unused():
    places = [make_place(), make_place("eastford", within="eastford")]
    assert unused(make_event(), places=places) == ["places/eastford"]


def test_place_that_others_lie_within_is_used():
    places = [make_place(within="vale"), make_place("vale")]
    assert unused(make_event(), places=places) == []


def test_place_that_the_chronology_draws_is_used():
    # Sources name places where nothing is reported to happen; a lane says that one is meant.
    publication = make_publication(lanes=["millford", "eastford"])
    places = [make_place(), make_place("eastford")]
    assert unused(make_event(), places=places, publication=publication) == []
