"""Presences from presence changes; the Northern Guard at Millford throughout."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.presence import ClaimRef, Presence, State, derive_presences
from generator.model import edtf
from tests.factory import claim_fields, make_corpus, make_event, presence


def day(text: str) -> int:
    ordinal = edtf.parse(text).earliest.ordinal
    assert ordinal is not None
    return ordinal


def told(*changes: tuple[str, str], **fields: Any) -> tuple[Presence, ...]:
    """Derive presences from (change, date) pairs, each told of an event of its own."""
    events = []
    for n, (change, date) in enumerate(changes):
        by = {"by": ["northern-crown"]} if change == "expelled" else {}
        claim = claim_fields(
            "says", date={"value": date}, presence=[presence(change, **by)], **fields
        )
        events.append(
            make_event(f"2020-event-{n:02d}".replace("-0", "-n"), date=date, claims=[claim])
        )
    return derive_presences(make_corpus(*events))


def states(found: Presence) -> list[tuple[str, str, str]]:
    return [
        (str(edtf.Day.numbered(s.first)), str(edtf.Day.numbered(s.last)), s.state.value)
        for s in found.stretches
    ]


def test_arrival_and_departure_make_the_days_between_certain():
    (found,) = told(("enters", "2020-03-01"), ("leaves", "2020-03-20"))
    assert states(found) == [("2020-03-01", "2020-03-20", "certain")]
    assert found.latest_end == day("2020-03-20")


def test_days_that_an_imprecise_arrival_can_mean_are_possible():
    (found,) = told(("enters", "2020-03"), ("leaves", "2020-04-20"))
    assert states(found) == [
        ("2020-03-01", "2020-03-30", "possible"),
        ("2020-03-31", "2020-04-20", "certain"),
    ]
    assert (found.earliest_start, found.latest_start) == (day("2020-03-01"), day("2020-03-31"))


def test_silence_between_two_reports_is_unknown_and_not_certain():
    (found,) = told(("holds", "2020-03-01"), ("holds", "2020-05-01"))
    assert states(found) == [
        ("2020-03-01", "2020-03-01", "certain"),
        ("2020-03-02", "2020-04-30", "unknown"),
        ("2020-05-01", "2020-05-01", "certain"),
    ]


def test_a_presence_nobody_has_ended_is_unknown_after_its_last_claim():
    (found,) = told(("enters", "2020-03-01"))
    assert found.latest_end is None
    assert found.state_on(day("2020-03-01")) is State.CERTAIN
    assert found.state_on(day("2020-06-01")) is State.UNKNOWN
    assert found.state_on(day("2020-02-29")) is None


def test_after_a_known_end_there_is_no_state_at_all():
    (found,) = told(("enters", "2020-03-01"), ("expelled", "2020-03-05"))
    assert found.state_on(day("2020-03-06")) is None


def test_an_interval_that_was_held_is_certain_between_its_inner_bounds():
    (found,) = told(("holds", "2020-03/2020-05"))
    assert states(found) == [
        ("2020-03-01", "2020-03-30", "possible"),
        ("2020-03-31", "2020-05-01", "certain"),
        ("2020-05-02", "2020-05-31", "possible"),
    ]


def test_an_open_interval_is_held_until_its_source_was_published():
    (found,) = told(("holds", "2020-11-30/.."))
    assert states(found) == [("2020-11-30", "2020-12-20", "certain")]


def test_an_unknown_beginning_is_given_no_length():
    (found,) = told(("holds", "/2020-04-30"))
    assert states(found) == [("2020-04-30", "2020-04-30", "possible")]
    assert found.earliest_start is None


def test_arrival_by_a_day_is_certain_from_that_day_until_the_departure():
    (found,) = told(("enters", "/2020-03-05"), ("leaves", "2020-03-20"), ("holds", "2020-03-01"))
    assert states(found) == [
        ("2020-03-01", "2020-03-01", "certain"),
        ("2020-03-02", "2020-03-04", "unknown"),
        ("2020-03-05", "2020-03-20", "certain"),
    ]


def test_a_report_confirms_nothing_after_its_publication():
    (found,) = told(("holds", "2020-12"))
    assert found.last_confirmed == day("2020-12-20")


def test_return_after_departure_is_a_second_presence():
    first, second = told(
        ("enters", "2020-03-01"),
        ("leaves", "2020-03-10"),
        ("enters", "2020-06-01"),
        ("leaves", "2020-06-10"),
    )
    assert states(first) == [("2020-03-01", "2020-03-10", "certain")]
    assert states(second) == [("2020-06-01", "2020-06-10", "certain")]


def test_vague_report_joins_neither_of_two_presences():
    found = told(
        ("enters", "2020-03-01"),
        ("leaves", "2020-03-10"),
        ("enters", "2020-06-01"),
        ("leaves", "2020-06-10"),
        ("holds", "2020"),
    )
    assert len(found) == 3
    alone = [p for p in found if not p.starts and not p.ends]
    assert len(alone) == 1
    assert len(alone[0].claims) == 1


def test_whoever_takes_a_place_may_have_been_there_before():
    (found,) = told(("holds", "2020-03-01"), ("takes", "2020-03-05"), ("holds", "2020-03-08"))
    assert len(found.claims) == 3
    assert found.starts == ()
    assert found.earliest_start is None


def test_report_between_two_presences_stands_alone():
    found = told(
        ("enters", "2020-03-01"),
        ("leaves", "2020-03-10"),
        ("holds", "2020-04-05"),
        ("enters", "2020-06-01"),
    )
    assert [len(p.claims) for p in found] == [2, 1, 1]


def test_report_within_a_presence_joins_it():
    (found,) = told(("enters", "2020-03-01"), ("holds", "2020-03-05"), ("leaves", "2020-03-10"))
    assert len(found.claims) == 3


def test_plans_suppositions_and_doubts_put_nobody_anywhere():
    for stance in ("predicts", "supposes", "doubts"):
        assert told(("enters", "2020-03-01"), stance=stance) == ()


def test_denial_contests_the_days_it_speaks_of():
    says = claim_fields("a", date={"value": "2020-03-01/2020-03-10"}, presence=[presence("holds")])
    denies = claim_fields(
        "b", stance="denies", date={"value": "2020-03-04/2020-03-05"}, presence=[presence("holds")]
    )
    (found,) = derive_presences(
        make_corpus(make_event("2020-03-guard", date="2020-03", claims=[says, denies]))
    )
    assert states(found) == [
        ("2020-03-01", "2020-03-03", "certain"),
        ("2020-03-04", "2020-03-05", "contested"),
        ("2020-03-06", "2020-03-10", "certain"),
    ]
    assert found.against == (ClaimRef("2020-03-guard", "b"),)


def test_claims_of_one_event_that_have_it_gone_and_still_there_are_contested():
    left = claim_fields("a", date={"value": "2020-03-04"}, presence=[presence("leaves")])
    there = claim_fields("b", date={"value": "2020-03-08"}, presence=[presence("holds")])
    found = derive_presences(
        make_corpus(make_event("2020-03-guard", date="2020-03", claims=[left, there]))
    )
    contested = [s for p in found for s in p.stretches if s.state is State.CONTESTED]
    assert contested


def test_claims_of_two_events_that_have_it_gone_and_there_again_are_no_conflict():
    found = told(("leaves", "2020-03-04"), ("holds", "2020-03-08"))
    assert all(s.state is not State.CONTESTED for p in found for s in p.stretches)


_CHANGES = st.sampled_from(["enters", "leaves", "holds", "takes", "loses", "shares"])


@given(
    st.lists(st.tuples(_CHANGES, st.integers(1, 200), st.integers(0, 30)), min_size=1, max_size=7),
    st.data(),
)
@settings(max_examples=150)
def test_widening_a_date_adds_no_certainty_and_no_conflict(
    changes: list[tuple[str, int, int]], data: st.DataObject
):
    base = edtf.Day(2019, 12, 31).ordinal

    def dates(spans: list[tuple[str, int, int]]) -> tuple[Presence, ...]:
        return told(
            *(
                (change, f"[{edtf.Day.numbered(base + a)}..{edtf.Day.numbered(base + a + w)}]")
                for change, a, w in spans
            )
        )

    n = data.draw(st.integers(0, len(changes) - 1))
    change, first, width = changes[n]
    earlier = data.draw(st.integers(0, min(20, first - 1)))
    later = data.draw(st.integers(0, 20))
    wider = [*changes]
    wider[n] = (change, first - earlier, width + earlier + later)

    def days(found: tuple[Presence, ...], state: State) -> set[int]:
        return {
            d
            for p in found
            for s in p.stretches
            if s.state is state
            for d in range(s.first, s.last + 1)
        }

    narrow, wide = dates(changes), dates(wider)
    assert days(wide, State.CERTAIN) <= days(narrow, State.CERTAIN) | days(narrow, State.CONTESTED)
    assert days(wide, State.CONTESTED) <= days(narrow, State.CONTESTED)


@given(
    st.lists(st.tuples(_CHANGES, st.integers(1, 300), st.integers(0, 40)), min_size=1, max_size=8)
)
@settings(max_examples=150)
def test_every_claim_stands_behind_exactly_one_presence_and_its_stretches_are_in_order(
    changes: list[tuple[str, int, int]],
):
    base = edtf.Day(2019, 12, 31).ordinal
    found = told(
        *(
            (change, f"[{edtf.Day.numbered(base + a)}..{edtf.Day.numbered(base + a + w)}]")
            for change, a, w in changes
        )
    )
    refs = [ref for p in found for ref in p.claims]
    assert len(refs) == len(set(refs)) == len(changes)
    for p in found:
        assert all(a.last < b.first for a, b in zip(p.stretches, p.stretches[1:], strict=False))
        assert p.stretches[0].state is not State.UNKNOWN
        assert p.stretches[-1].state is not State.UNKNOWN
