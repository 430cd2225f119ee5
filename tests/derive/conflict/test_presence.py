from generator.derive.conflict import Days, Rule
from tests.derive.conflict.world import RADIO, across, change, conflicts, keys, named


def test_gone_and_there_later_differ_by_so_many_days():
    found = conflicts(
        change("a", "leaves", "2020-03-04"),
        change("b", "holds", "2020-03-08"),
        date="2020-03-01/2020-03-31",
    )
    assert keys(found) == ["presence-gone"]
    assert found[0].differs[0].parts["days"] == Days(4)
    assert named(found[0]) == [["b"], ["a"]]


def test_gone_and_there_on_one_day_by_two_sources_of_one_event_is_a_conflict():
    left = change("a", "expelled", "2020-03-04", by=["northern-crown"])
    assert keys(conflicts(left, change("b", "holds", "2020-03-04", **RADIO))) == [
        "presence-same-day"
    ]
    assert not conflicts(left, change("b", "holds", "2020-03-04"))
    assert not conflicts(left, change("b", "holds", "2020-03", **RADIO))


def test_who_leaves_a_town_leaves_its_inn_and_takes_its_parts_along():
    stretch = {"date": "2020-03-01/2020-03-31"}
    left = change("a", "leaves", "2020-03-04")
    assert keys(conflicts(left, change("b", "holds", "2020-03-08", place="mill-inn"), **stretch))
    scouts = change("b", "holds", "2020-03-08", actor="northern-scouts")
    assert keys(conflicts(left, scouts, **stretch)) == ["presence-gone"]


def test_a_part_that_leaves_says_nothing_of_the_rest():
    stretch = {"date": "2020-03-01/2020-03-31"}
    there = change("b", "holds", "2020-03-08")
    assert not conflicts(
        change("a", "leaves", "2020-03-04", actor="northern-scouts"), there, **stretch
    )
    assert not conflicts(change("a", "leaves", "2020-03-04", place="mill-inn"), there, **stretch)


def test_a_return_between_makes_it_a_change_over_time():
    assert not conflicts(
        change("a", "leaves", "2020-03-04"),
        change("b", "enters", "2020-03-06"),
        change("c", "holds", "2020-03-08"),
        change("d", "holds", "2020-03-01"),
        date="2020-03-01/2020-03-31",
    )


def test_another_source_that_has_it_there_within_a_fortnight_contradicts_the_departure():
    left = change("a", "leaves", "2020-03-04")
    assert keys(across(left, change("b", "holds", "2020-03-08", **RADIO))) == ["presence-gone"]
    assert not across(left, change("b", "holds", "2020-03-08"))
    assert not across(left, change("b", "holds", "2020-05-08", **RADIO))
    assert not across(left, change("b", "holds", "2020-03-04", **RADIO))


def test_a_conflict_of_two_events_is_listed_under_their_place_and_belongs_to_both():
    (found,) = across(
        change("a", "expelled", "2020-03-04", by=["northern-crown"]),
        change("b", "holds", "2020-03-01/2020-03-20", **RADIO),
    )
    assert found.key == ("places", "millford")
    assert found.records == (
        ("places", "millford"),
        ("events", "2020-event-b"),
        ("events", "2020-event-a"),
    )
    assert keys([found]) == ["presence-throughout"]


def test_leaving_before_entering_is_a_conflict_where_nobody_has_it_there_earlier():
    stretch = {"date": "2020-03-01/2020-03-31"}
    both = (change("a", "leaves", "2020-03-04"), change("b", "enters", "2020-03-10"))
    assert keys(conflicts(*both, **stretch)) == ["presence-left-first"]
    assert not conflicts(*both, change("c", "holds", "2020-03-02"), **stretch)


def test_enter_leave_and_another_that_enters_is_a_change_over_time():
    assert not across(
        change("a", "enters", "2020-03-01"),
        change("b", "leaves", "2020-03-10", **RADIO),
        change("c", "enters", "2020-03-10", actor="southern-league"),
        change("d", "enters", "2020-03-20", **RADIO),
        change("e", "holds", "2020-03-22"),
    )


def test_one_change_with_dates_of_its_own_that_lie_apart_is_a_conflict():
    one, other = change("a", "enters"), change("b", "enters")
    one["presence"][0]["date"] = "2020-03-01"
    other["presence"][0]["date"] = "2020-03-09"
    assert keys(conflicts(one, other)) == ["dates"]


def test_what_one_claim_of_an_event_has_and_another_denies_is_a_conflict():
    for verb in ("enters", "holds", "leaves", "takes"):
        (found,) = conflicts(change("a", verb), change("b", verb, stance="denies"))
        assert (found.rule, keys([found])) == (Rule.DENIAL, [f"denied-{verb}"])


def test_a_denied_departure_does_not_deny_presence():
    assert not conflicts(change("a", "holds"), change("b", "leaves", stance="denies"))


def test_an_event_that_a_claim_denies_as_such_is_contested():
    (found,) = conflicts(
        change("a", "enters"), {**change("b", "enters"), "stance": "denies"} | {"presence": []}
    )
    assert (found.about, keys([found])) == ("event", ["denied"])


def test_who_drove_an_actor_out_is_told_differently():
    one = change("a", "expelled", by=["southern-league"])
    assert keys(conflicts(one, change("b", "expelled", by=["northern-crown"]))) == ["expelled-by"]
    assert not conflicts(one, change("b", "expelled", by=["southern-league", "northern-crown"]))
