"""What the evidence makes of an event, a presence and a reading."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.chronology import Chronology, derive_chronology
from generator.derive.standing import RULES, Standing, judge_reading
from generator.model.corpus import Corpus
from tests.derive.test_origin import outlets, published, said
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_publication,
    presence,
    text,
)


def world(*claims: dict[str, Any], **fields: Any) -> Corpus:
    event = make_event(
        claims=[claim_fields(f"c{n}") | claim for n, claim in enumerate(claims)], **fields
    )
    return make_corpus(
        event,
        publication=make_publication(
            roles={
                "occupant": {"label": text("occupant")},
                "watching": {"label": text("watching"), "party": "false"},
            }
        ),
        outlets=outlets(),
        sources=[published(name) for name in ("courier", "radio", "wire")],
        actors=[
            make_actor("northern-guard", part_of="northern-crown"),
            make_actor("northern-crown"),
            make_actor("crown-spokesman", part_of="northern-crown"),
            make_actor("southern-league"),
        ],
    )


def standing(*claims: dict[str, Any], **fields: Any) -> Standing:
    corpus = world(*claims, **fields)
    (event,) = corpus.events
    return derive_chronology(corpus).standings[event].standing


def test_one_outlet_is_a_single_origin_however_many_repeat_it():
    assert standing(said("courier"), said("radio", "courier")) is Standing.SINGLE


def test_two_that_do_not_rest_on_each_other_are_several():
    assert standing(said("courier"), said("radio")) is Standing.SEVERAL


def test_what_an_actor_of_the_event_says_of_itself_is_acknowledged():
    assert standing(said("courier", "northern-guard")) is Standing.ACKNOWLEDGED


def test_the_spokesman_of_the_body_it_is_part_of_speaks_for_it():
    assert standing(said("courier", "crown-spokesman")) is Standing.ACKNOWLEDGED


def test_an_actor_that_has_no_part_in_it_acknowledges_nothing():
    watching = [
        {"actor": "northern-guard", "role": "occupant"},
        {"actor": "southern-league", "role": "watching"},
    ]

    assert standing(said("courier", "southern-league"), actors=watching) is Standing.SINGLE


def test_a_party_heard_through_the_unnamed_acknowledges_nothing():
    heard = said("courier", "courier-sources", "northern-guard")

    assert standing(heard) is Standing.SINGLE


def test_a_reason_that_a_party_gives_for_what_others_report_acknowledges_nothing():
    reason = said("courier", "northern-guard", stance="justifies")

    assert standing(said("courier"), reason) is Standing.SEVERAL


def test_a_party_that_denies_outweighs_any_number_of_origins():
    denial = said("wire", "northern-guard", stance="denies")

    assert standing(said("courier"), said("radio"), denial) is Standing.DENIED


def test_a_denial_by_somebody_else_contests_it():
    assert standing(said("courier"), said("radio", stance="denies")) is Standing.CONTESTED


def test_parties_that_differ_contest_it():
    yes = said("courier", "northern-guard")
    no = said("courier", "crown-spokesman", stance="denies")

    assert standing(yes, no) is Standing.CONTESTED


def test_what_is_only_foretold_supposed_or_doubted_is_not_asserted():
    for stance in ("predicts", "supposes", "doubts", "justifies", "denies"):
        assert standing(said("courier", stance=stance)) is Standing.UNASSERTED


def test_a_question_beside_a_report_contests_nothing():
    assert standing(said("courier"), said("courier", stance="doubts")) is Standing.SINGLE


def test_every_standing_has_its_rule_and_the_last_always_applies():
    assert list(RULES) == list(Standing)


HERE = {"presence": [presence("holds")]}


def of_presence(*claims: dict[str, Any]) -> Standing:
    chronology = derive_chronology(world(*claims, date="2020"))
    (found,) = chronology.presences
    return chronology.standings[found.id].standing


def dated(day: str, *chain: str, **fields: Any) -> dict[str, Any]:
    return said(*chain, date={"value": day}, **HERE, **fields)


def test_origins_that_place_an_actor_on_the_same_days_are_several():
    assert of_presence(dated("2020-05-03", "courier"), dated("2020-05-03", "radio")) is (
        Standing.SEVERAL
    )


def test_origins_that_speak_of_different_times_are_single():
    assert of_presence(dated("2020-05-03", "courier"), dated("2020-07-09", "radio")) is (
        Standing.SINGLE
    )


def test_an_actor_that_says_where_it_is_acknowledges_it():
    assert of_presence(dated("2020-05-03", "courier", "northern-guard")) is Standing.ACKNOWLEDGED


def test_a_denial_that_can_be_about_those_days_contests_a_presence():
    report = dated("2020-05-03", "courier")

    assert of_presence(report, dated("2020-05", "radio", stance="denies")) is Standing.CONTESTED
    assert of_presence(report, dated("2020-04", "radio", stance="denies")) is Standing.SINGLE


def test_an_actor_that_denies_its_presence_is_a_party_that_denies():
    denial = dated("2020-05-03", "radio", "northern-crown", stance="denies")

    assert of_presence(dated("2020-05-03", "courier"), denial) is Standing.DENIED


def test_each_reading_of_a_disputed_point_stands_by_itself():
    corpus = world(
        said("courier", date={"value": "2020-05-03"}),
        said("radio", date={"value": "2020-05-03"}),
        said("wire", "northern-guard", date={"value": "2020-05-09"}),
        date="2020-05",
    )
    chronology = derive_chronology(corpus)
    (conflict,) = chronology.conflicts

    found = [
        judge_reading(corpus, chronology.origins, reading).standing for reading in conflict.readings
    ]

    assert found == [Standing.SEVERAL, Standing.ACKNOWLEDGED]


DAYS = st.integers(1, 28)
REPORTS = st.lists(
    st.tuples(
        st.sampled_from(["courier", "radio", "wire"]),
        st.sampled_from([(), ("network",), ("northern-guard",)]),
        st.sampled_from(["enters", "holds", "leaves"]),
        DAYS,
    ),
    min_size=1,
    max_size=5,
)


def reported(reports: Any, wide: int | None) -> Chronology:
    """Return what follows from reports of days in May; the n-th says no more than the month."""
    claims = [
        said(
            source,
            *chain,
            date={"value": "2020-05" if n == wide else f"2020-05-{day:02d}"},
            presence=[presence(change)],
        )
        for n, (source, chain, change, day) in enumerate(reports)
    ]
    return derive_chronology(world(*claims, date="2020-05"))


@given(REPORTS, st.data())
@settings(max_examples=300, deadline=None)
def test_a_date_read_less_narrowly_never_makes_a_standing_stronger(
    reports: Any, data: st.DataObject
) -> None:
    wide = data.draw(st.integers(0, len(reports) - 1))
    before, after = reported(reports, None), reported(reports, wide)

    def most(chronology: Chronology) -> int:
        """Return the most origins that stand behind any presence."""
        standings = [chronology.standings[one.id] for one in chronology.presences]
        return max((len(s.case.independent.counted) for s in standings), default=0)

    (event,) = before.standings.keys() & {"2020-12-14-guard-arrives"}
    assert before.standings[event].standing is after.standings[event].standing
    assert most(after) <= most(before)
