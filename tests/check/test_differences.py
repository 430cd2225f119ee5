from typing import Any

import pytest

from generator.check.differences import check_differences
from generator.problems import Problem
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    text,
)

TWO = [claim_fields("one"), claim_fields("two")]


def check(*events: Any, **records: Any) -> list[Problem]:
    return list(check_differences(make_corpus(*events, **records)))


def difference(*claims: str, **fields: Any) -> dict[str, Any]:
    return {"about": "date", "claims": list(claims), "says": text("x"), **fields}


def test_difference_may_name_the_claims_of_its_record():
    assert check(make_event(claims=TWO, differences=[difference("one", "two", leads="two")])) == []


def test_difference_of_an_actor_may_name_its_sides():
    actor = make_actor(
        sides=[claim_fields("a", side="north"), claim_fields("b", side="south")],
        differences=[difference("a", "b")],
    )
    assert check(actors=[actor]) == []


def test_difference_with_a_claim_that_is_not_there_is_offered_the_nearest():
    (problem,) = check(make_event(claims=TWO, differences=[difference("one", "twoo")]))
    assert (problem.code, problem.mend) == ("claim-unknown", "write two")
    assert problem.message == "differences[1].claims[2] names no claim of this record"


def test_reading_that_leads_is_one_of_those_that_differ():
    claims = [*TWO, claim_fields("three")]
    event = make_event(claims=claims, differences=[difference("one", "two", leads="three")])
    (problem,) = check(event)
    assert problem.message == "differences[1].leads names no claim of this difference"
    assert problem.wanted == "one of one, two"


@pytest.mark.parametrize("records", ["actors", "places"])
def test_differences_of_actors_and_places_are_looked_at(records: str):
    make = {"actors": make_actor, "places": make_place}[records]
    assert len(check(**{records: [make(differences=[difference("a", "b")])]})) == 2


def test_a_claim_of_another_record_is_named_beside():
    other = make_event("2020-12-15-other", claims=[claim_fields("three")])
    event = make_event(claims=TWO, differences=[difference("one", "three")])
    (problem,) = check(event, other)
    assert problem.mend == "write beside: [{event: 2020-12-15-other, claim: three}]"
    beside = [{"event": "2020-12-15-other", "claim": "three"}]
    assert not check(make_event(claims=TWO, differences=[difference("one", beside=beside)]), other)


@pytest.mark.parametrize(
    ("beside", "message"),
    [
        ({"claim": "three"}, "does not name one other record"),
        ({"event": "2020-12-15-other", "place": "millford", "claim": "x"}, "does not name one"),
        ({"event": "2020-12-14-guard-arrives", "claim": "two"}, "does not name one other record"),
        ({"event": "2020-12-15-other", "claim": "tree"}, "names no claim of that record"),
    ],
)
def test_a_claim_beside_is_one_of_one_other_record(beside: dict[str, str], message: str):
    other = make_event("2020-12-15-other", claims=[claim_fields("three")])
    event = make_event(claims=TWO, differences=[difference("one", beside=[beside])])
    (problem,) = check(event, other)
    assert problem.code == "claim-unknown"
    assert message in problem.message


def counted(name: str, number: str) -> dict[str, Any]:
    return claim_fields(name, figures=[{"what": "killed", "exactly": number}])


@pytest.mark.parametrize(
    ("one", "other", "about", "same"),
    [
        (
            claim_fields("one", date={"value": "2020-12-14"}),
            claim_fields("two", date={"value": "2020-12-14"}),
            "date",
            "2020-12-14",
        ),
        (counted("one", "3"), counted("two", "3"), "figures", "what: killed exactly: 3"),
    ],
)
def test_a_difference_of_claims_that_give_the_same_is_none(one, other, about, same):
    found = check(
        make_event(claims=[one, other], differences=[difference("one", "two") | {"about": about}])
    )
    (problem,) = found
    assert (problem.code, problem.found) == ("difference-of-nothing", same)


def test_two_descriptions_that_are_the_same_are_no_difference():
    names = [claim_fields(n, about="name", value=text("Old Inn")) for n in ("one", "two")]
    place = make_place(claims=names, differences=[difference("one", "two") | {"about": "name"}])
    (problem,) = check(places=[place])
    assert problem.code == "difference-of-nothing"


def test_claims_that_differ_in_words_alone_are_believed_to():
    assert not check(make_event(claims=TWO, differences=[difference("one", "two")]))
    dated = claim_fields("one", date={"value": "2020-12-14"})
    assert not check(make_event(claims=[dated, TWO[1]], differences=[difference("one", "two")]))
