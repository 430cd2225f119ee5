from generator.derive.conflict import Rule
from tests.derive.conflict.world import RADIO, across, change, conflicts, keys, named

LEAGUE = {"actor": "southern-league"}


def test_two_that_take_one_place_in_one_event_are_a_conflict():
    (found,) = conflicts(
        change("a", "takes"), change("b", "takes", **LEAGUE), change("c", "takes", **RADIO)
    )
    assert (found.rule, found.about) == (Rule.CONTROL, "control")
    assert named(found) == [["a", "c"], ["b"]]
    assert [r.value for r in found.readings] == ["northern-guard", "southern-league"]


def test_two_that_take_one_place_on_one_day_are_a_conflict_across_events():
    found = across(
        change("a", "takes", "2020-03-01"), change("b", "takes", "2020-03-01", **LEAGUE, **RADIO)
    )
    assert keys(found) == ["control-day"]
    assert found[0].key == ("places", "millford")


def test_who_takes_a_place_from_another_makes_no_conflict():
    taken = change("a", "takes", "2020-03-01")
    assert not across(taken, change("b", "takes", "2020-03-10", **LEAGUE))
    assert not across(
        taken, change("b", "loses", "2020-03-01"), change("c", "takes", "2020-03-01", **LEAGUE)
    )


def test_taken_while_the_other_surely_had_it_is_a_conflict():
    found = across(
        change("a", "takes", "2020-03-01"),
        change("b", "takes", "2020-03-10", **LEAGUE, **RADIO),
        change("c", "loses", "2020-03-20"),
    )
    assert keys(found) == ["control-held"]


def test_lost_so_much_later_that_it_may_have_come_back_is_no_conflict():
    assert not across(
        change("a", "takes", "2020-03-01"),
        change("b", "takes", "2020-03-10", **LEAGUE, **RADIO),
        change("c", "loses", "2020-06-20"),
    )


def test_an_actor_and_what_it_is_part_of_have_a_place_together():
    assert not conflicts(change("a", "takes"), change("b", "takes", actor="northern-scouts"))


def test_those_who_share_a_place_exclude_nobody():
    assert not conflicts(
        change("a", "takes", "2020-03-01"),
        change("b", "takes", "2020-03-01", **LEAGUE),
        change("c", "shares", "2020-03-01", **LEAGUE),
    )


def test_control_of_a_town_is_control_of_its_inn():
    found = across(
        change("a", "takes", "2020-03-01"),
        change("b", "takes", "2020-03-01", place="mill-inn", **LEAGUE),
    )
    assert keys(found) == ["control-day"]
    assert not across(
        change("a", "takes", "2020-03-01", place="mill-inn"),
        change("b", "takes", "2020-03-05", **LEAGUE),
    )


def test_one_claim_that_names_two_contradicts_no_claim_that_names_one_of_them():
    both = change("a", "takes")
    both["presence"].append({"actor": "southern-league", "place": "millford", "change": "takes"})
    assert not conflicts(both, change("b", "takes", **LEAGUE))


def test_any_number_may_be_at_one_place():
    assert not across(
        change("a", "holds", "2020-03-01"), change("b", "holds", "2020-03-01", **LEAGUE)
    )
