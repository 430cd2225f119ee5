from typing import Any

from generator.derive.conflict import Days, Rule, find_conflicts
from tests.derive.conflict.world import claim_fields, conflicts, keys, make_event, named, world


def dated(name: str, value: str, **fields: Any) -> dict[str, Any]:
    return claim_fields(name, date={"value": value}, **fields)


def test_two_days_for_one_event_are_a_conflict_whichever_the_curator_has_chosen():
    for date in ("2020-03-01", "2020-03-02", "2020"):
        (found,) = conflicts(
            dated("a", "2020-03-01"), dated("b", "2020-03-02"), dated("c", "2020-03-01"), date=date
        )
        assert (found.rule, found.about) == (Rule.DATES, "date")
        assert named(found) == [["a", "c"], ["b"]]
        assert found.differs[0].key == "dates"
        assert found.differs[0].parts["days"] == Days(1)


def test_a_date_that_could_mean_either_stands_beside_both():
    (found,) = conflicts(dated("a", "2020-03-01"), dated("b", "2020-03-05"), dated("c", "2020-03"))
    assert named(found) == [["a"], ["b"]]
    assert [reading.value for reading in found.either] == ["2020-03"]


def test_a_less_precise_date_that_agrees_is_no_conflict():
    assert not conflicts(dated("a", "2020-03-01"), dated("b", "2020-03"))


def test_predictions_and_denials_give_no_day():
    assert not conflicts(
        dated("a", "2020-03-01"),
        dated("b", "2020-05", stance="predicts"),
        dated("c", "2020-06-01", stance="denies", figures=[{"what": "killed", "exactly": "1"}]),
    )


def test_a_stretch_is_told_of_at_several_of_its_days_and_not_outside_it():
    stretch = {"date": "2020-03-01/2020-06-30"}
    assert not conflicts(dated("a", "2020-03-01"), dated("b", "2020-05-01"), **stretch)
    (found,) = conflicts(dated("a", "2020-03-01"), dated("b", "2020-07-05"), **stretch)
    assert named(found) == [["a"], ["b"]]


def test_an_event_of_which_only_a_bound_is_known_is_one_happening():
    (found,) = conflicts(dated("a", "2020-03-01"), dated("b", "2020-03-04"), date="/2020-04-01")
    assert found.about == "date"


def test_what_would_remove_it_is_said_for_each_date_that_alone_would():
    (found,) = conflicts(
        dated("a", "2020-03-01~"), dated("b", "2020-03-04"), dated("c", "2020-04-02")
    )
    assert named(found) == [["a"], ["b"], ["c"]]
    assert found.relief == ()
    (found,) = conflicts(dated("a", "2020-03-01~"), dated("b", "2020-03-04"))
    assert found.relief is not None
    assert [(r.reading, r.days, r.month, r.marked) for r in found.relief] == [
        (0, 3, "2020-03", True),
        (1, 3, "2020-03", False),
    ]


def test_the_month_alone_removes_nothing_that_lies_in_another_month():
    (found,) = conflicts(dated("a", "2020-03-30"), dated("b", "2020-04-02"))
    assert found.relief is not None
    assert [r.month for r in found.relief] == [None, None]


def test_a_claim_dated_after_its_source_is_a_conflict_unless_it_predicts():
    late = {"date": "2020-12"}
    (found,) = conflicts(dated("a", "2020-12-24"), **late)
    assert (found.rule, keys([found])) == (Rule.PUBLICATION, ["published"])
    assert not conflicts(dated("a", "2020-12-24", stance="predicts"), **late)


def test_an_event_that_follows_another_is_not_dated_before_it():
    first = make_event("2020-03-01-first", date="2020-03-01")
    second = make_event(
        "2020-02-01-second",
        date="2020-02-01",
        related=[{"event": "2020-03-01-first", "how": "follows"}],
    )
    (found,) = find_conflicts(world(first, second))
    assert (found.rule, found.key) == (Rule.ORDER, ("events", "2020-02-01-second"))
    assert found.differs[0].parts["days"] == Days(29)
    assert found.records == (("events", "2020-02-01-second"), ("events", "2020-03-01-first"))


def test_events_that_each_come_after_the_other_are_a_conflict_once():
    def follows(name: str, other: str):
        return make_event(name, date="2020-03", related=[{"event": other, "how": "follows"}])

    (found,) = find_conflicts(
        world(
            follows("2020-03-a", "2020-03-b"),
            follows("2020-03-b", "2020-03-c"),
            follows("2020-03-c", "2020-03-a"),
            follows("2020-03-d", "2020-03-a"),
        )
    )
    assert keys([found]) == ["order-circle"] * 3
    assert found.key == ("events", "2020-03-a")


def test_an_event_may_follow_another_of_the_same_day_or_of_a_month_that_holds_it():
    for date in ("2020-03-01", "2020-03", "2020"):
        first = make_event("2020-first", date=date)
        second = make_event(
            "2020-second", date="2020-03-01", related=[{"event": "2020-first", "how": "follows"}]
        )
        assert not find_conflicts(world(first, second))
