from typing import Any

from generator.derive.conflict import Conflict, find_conflicts, find_gaps
from generator.derive.presence import derive_presences
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    presence,
    text,
)


def conflicts(*claims: dict[str, Any], **fields: Any) -> list[Conflict]:
    corpus = make_corpus(make_event("2020-guard", date="2020", claims=list(claims), **fields))
    return list(find_conflicts(corpus, derive_presences(corpus)))


def killed(name: str, **number: str) -> dict[str, Any]:
    return claim_fields(name, figures=[{"what": "killed", **number}])


def test_two_days_for_one_event_are_a_conflict():
    (found,) = conflicts(
        claim_fields("a", date={"value": "2020-03-01"}),
        claim_fields("b", date={"value": "2020-03-02"}),
        claim_fields("c", date={"value": "2020-03-01"}),
    )
    assert found.about == "date"
    assert [[c.id for c in r.attributions] for r in found.readings] == [["a", "c"], ["b"]]


def test_a_less_precise_date_that_agrees_is_no_conflict():
    assert not conflicts(
        claim_fields("a", date={"value": "2020-03-01"}),
        claim_fields("b", date={"value": "2020-03"}),
    )


def test_a_prediction_conflicts_with_no_date():
    assert not conflicts(
        claim_fields("a", date={"value": "2020-03-01"}),
        claim_fields("b", stance="predicts", date={"value": "2020-05"}),
    )


def test_a_stretch_told_of_at_several_of_its_days_is_no_conflict():
    event = make_event(
        "2020-guard",
        date="2020-03/2020-06",
        claims=[
            claim_fields("a", date={"value": "2020-03-01"}),
            claim_fields("b", date={"value": "2020-05-01"}),
        ],
    )
    assert find_conflicts(make_corpus(event), ()) == ()


def test_figures_that_exclude_each_other_are_a_conflict():
    (found,) = conflicts(killed("a", exactly="38"), killed("b", exactly="40"))
    assert [r.value for r in found.readings] == ["38", "40"]


def test_a_total_and_its_parts_are_no_conflict():
    parts = claim_fields(
        "a",
        figures=[
            {"what": "killed", "at_least": "38"},
            {"what": "killed", "of": "northern-guard", "exactly": "24"},
            {"what": "killed", "of": "northern-crown", "exactly": "14"},
        ],
    )
    assert not conflicts(parts)


def test_bounds_that_meet_are_no_conflict():
    assert not conflicts(killed("a", at_least="10"), killed("b", exactly="38"))
    assert not conflicts(killed("a", about="30"), killed("b", exactly="38"))


def test_what_the_curator_alone_has_seen_is_kept():
    (found,) = conflicts(
        claim_fields("a"),
        claim_fields("b"),
        differences=[{"about": "leader", "claims": ["a", "b"], "says": text("Two leaders")}],
    )
    assert found.difference is not None
    assert len(found.readings) == 2


def test_a_note_on_a_conflict_that_is_found_joins_it():
    (found,) = conflicts(
        killed("a", exactly="38"),
        killed("b", exactly="40"),
        differences=[
            {"about": "figures", "claims": ["a", "b"], "says": text("Two counts"), "leads": "a"}
        ],
    )
    assert found.difference is not None
    assert found.difference.leads == "a"


def named(name: str, value: str) -> dict[str, Any]:
    return claim_fields(name, about="name", value=text(value))


def test_two_names_for_one_place_are_a_conflict_and_two_leaders_are_not():
    inn = make_place("inn", claims=[named("a", "Old Inn"), named("b", "Red Inn")])
    force = make_actor(
        claims=[
            claim_fields("a", about="leader", value=text("Ada Moor")),
            claim_fields("b", about="leader", value=text("Bo Lind")),
        ]
    )
    corpus = make_corpus(places=[inn], actors=[force])
    (found,) = find_conflicts(corpus, ())
    assert (found.key, found.about) == (("places", "inn"), "name")


def test_an_actor_placed_on_two_sides_is_a_conflict():
    force = make_actor(sides=[claim_fields("a", side="north"), claim_fields("b", side="south")])
    (found,) = find_conflicts(make_corpus(actors=[force]), ())
    assert [r.value for r in found.readings] == ["north", "south"]


def test_gap_runs_between_two_reports_and_after_the_last():
    corpus = make_corpus(
        *(
            make_event(
                f"2020-{n}-seen",
                date=f"2020-{n}-01",
                claims=[claim_fields("a", presence=[presence("holds")])],
            )
            for n in ("03", "05")
        )
    )
    between, after = find_gaps(derive_presences(corpus))
    assert between.last is not None
    assert between.last - between.first + 1 == 60
    assert after.last is None
