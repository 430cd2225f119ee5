from typing import Any

import pytest

from generator.check.references import (
    VOCABULARIES,
    check_names_in_publication,
    check_references,
    find_references,
)
from generator.model.corpus import Corpus, NoFile
from generator.model.publication import Publication
from generator.problems import Problem
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_outlet,
    make_place,
    make_publication,
    make_source,
    presence,
    text,
)


def check(*events: Any, **records: Any) -> list[Problem]:
    corpus = make_corpus(*events, **records)
    return [*check_names_in_publication(corpus), *check_references(corpus)]


def unknown(**fields: Any) -> Problem:
    """Return the one problem of an event with these fields."""
    (problem,) = check(make_event(**fields))
    return problem


def test_records_that_name_each_other_have_no_problem():
    event = make_event(
        claims=[
            claim_fields(
                through=["valley-courier", "northern-guard"],
                presence=[presence("expelled", by=["northern-crown"])],
                figures=[{"what": "killed", "of": "northern-guard", "exactly": "2"}],
            )
        ],
        related=[{"event": "2020-12-14-guard-arrives", "how": "follows"}],
        evidence=[{"outlet": "valley-courier", "shows": text("x")}],
        differences=[{"about": "date", "claims": ["courier-says", "b"], "says": text("x")}],
    )
    assert check(event, places=[make_place(within="millford")]) == []


def test_unknown_name_is_offered_the_nearest_of_its_own_kind():
    problem = unknown(places=["milford"])
    assert (problem.code, problem.message) == ("reference-unknown", "places[1] names nothing known")
    assert (problem.found, problem.mend) == ('"milford"', "write millford")
    assert problem.wanted == "the identifier of a record in places"


def test_name_of_another_kind_of_record_does_not_do():
    assert unknown(places=["northern-guard"]).code == "reference-unknown"


def test_unknown_name_without_a_near_one_says_which_record_to_write():
    assert unknown(places=["zzz"]).mend == "write the record places/zzz.yml"


def test_unknown_event_is_written_in_the_folder_of_its_year():
    problem = unknown(related=[{"event": "2019-05-zzz-qqq-www", "how": "follows"}])
    assert problem.mend == "write the record events/2019/2019-05-zzz-qqq-www.yml"


def test_chain_may_pass_through_outlets_and_actors_alone():
    problem = unknown(claims=[claim_fields(through=["millford"])])
    assert problem.message == "claims[1].through[1] names nothing known"
    assert problem.wanted == "the identifier of a record in outlets or actors"


def test_word_outside_its_vocabulary_is_offered_the_nearest_of_it():
    problem = unknown(kind="arival")
    assert (problem.code, problem.mend) == ("kind-unknown", "write arrival")
    assert problem.wanted == "a word listed under kinds in chronology.yml"


def test_word_that_nothing_is_near_may_be_added_to_the_vocabulary():
    assert unknown(kind="zzz").mend == "add zzz to kinds in chronology.yml"


def test_record_that_could_not_be_read_is_known_all_the_same():
    # What is wrong with its file is told already; each record that names it is not at fault.
    whole = make_corpus(make_event(places=["millford", "eastford"]))
    key = ("places", "eastford")
    corpus = Corpus(
        whole.publication,
        outlets=whole.outlets,
        sources=whole.sources,
        actors=whole.actors,
        places=whole.places,
        events=whole.events,
        files={key: NoFile(key)},
    )
    assert list(check_references(corpus)) == []


NOWHERE: dict[str, Any] = {
    "places[1]": make_event(places=["x"]),
    "mentions[1]": make_event(mentions=["x"]),
    "actors[1].actor": make_event(actors=[{"actor": "x", "role": "occupant"}]),
    "actors[1].role": make_event(actors=[{"actor": "northern-guard", "role": "x"}]),
    "related[1].how": make_event(
        related=[{"event": "2020-12-14-guard-arrives", "how": "x"}],
    ),
    "claims[1].source": make_event(claims=[claim_fields(source="x")]),
    "claims[1].presence[1].actor": make_event(
        claims=[claim_fields(presence=[presence("holds", actor="x")])]
    ),
    "claims[1].presence[1].place": make_event(
        claims=[claim_fields(presence=[presence("holds", place="x")])]
    ),
    "claims[1].presence[1].by[1]": make_event(
        claims=[claim_fields(presence=[presence("expelled", by=["x"])])]
    ),
    "claims[1].figures[1].what": make_event(claims=[claim_fields(figures=[{"what": "x"}])]),
    "claims[1].figures[1].of": make_event(
        claims=[claim_fields(figures=[{"what": "killed", "of": "x"}])]
    ),
    "evidence[1].outlet": make_event(evidence=[{"outlet": "x", "shows": text("y")}]),
    "differences[1].about": make_event(
        differences=[{"about": "x", "claims": ["a", "b"], "says": text("y")}]
    ),
}


@pytest.mark.parametrize("field", NOWHERE)
def test_every_field_of_an_event_that_names_something_is_looked_up(field: str):
    assert [p.message for p in check(NOWHERE[field])] == [f"{field} names nothing known"]


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ({"outlets": [make_outlet(), make_outlet("o", kind="x")]}, "kind"),
        ({"outlets": [make_outlet(of="x")]}, "of"),
        ({"outlets": [make_outlet(leaning=[claim_fields(source="x")])]}, "leaning[1].source"),
        ({"sources": [make_source(outlet="x")]}, "outlet"),
        ({"sources": [make_source(republished_from="x")]}, "republished_from"),
        (
            {"sources": [make_source(follows=[{"outlet": "x", "says": text("y")}])]},
            "follows[1].outlet",
        ),
        (
            {"sources": [make_source(evidence=[{"outlet": "x", "shows": text("y")}])]},
            "evidence[1].outlet",
        ),
        ({"actors": [make_actor("northern-crown", kind="x")]}, "kind"),
        ({"actors": [make_actor("northern-crown", part_of="x")]}, "part_of"),
        (
            {"actors": [make_actor("northern-crown", sides=[claim_fields(side="x")])]},
            "sides[1].side",
        ),
        (
            {
                "actors": [
                    make_actor("northern-crown", claims=[claim_fields(about="x", value=text("y"))])
                ]
            },
            "claims[1].about",
        ),
        ({"places": [make_place(kind="x")]}, "kind"),
        ({"places": [make_place(within="x")]}, "within"),
        (
            {"places": [make_place(claims=[claim_fields(about="x", value=text("y"))])]},
            "claims[1].about",
        ),
        ({"publication": make_publication(lanes=["x"])}, "lanes[1]"),
    ],
)
def test_every_field_of_another_record_that_names_something_is_looked_up(
    records: dict[str, Any], message: str
):
    assert [p.message for p in check(**records)] == [f"{message} names nothing known"]


def test_every_vocabulary_is_a_field_of_the_publication():
    assert set(Publication.model_fields) >= VOCABULARIES


def test_each_reference_says_where_it_stands():
    corpus = make_corpus(make_event())
    found = {(ref.key, ref.path, ref.id) for ref in find_references(corpus)}
    event = ("events", "2020-12-14-guard-arrives")
    assert (event, ("places", 0), "millford") in found
    assert (event, ("claims", 0, "source"), "courier-2020-12-20") in found
