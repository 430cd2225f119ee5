import pytest

from generator.derive.conflict import Rule, find_sums
from tests.derive.conflict.world import conflicts, counted, keys, make_event, world

GUARD, CROWN = {"of": "northern-guard"}, {"of": "northern-crown"}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"exactly": "38"}, {"exactly": "40"}, 2),
        ({"exactly": "38"}, {"at_least": "50"}, 12),
        ({"at_most": "10"}, {"exactly": "11"}, 1),
        ({"about": "50"}, {"exactly": "200"}, 100),
    ],
)
def test_numbers_that_no_number_satisfies_are_a_conflict(one, other, apart):
    (found,) = conflicts(counted("a", one), counted("b", other))
    assert (found.rule, found.differs[0].parts["n"]) == (Rule.FIGURES, apart)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"at_least": "10"}, {"exactly": "38"}),
        ({"about": "30"}, {"exactly": "38"}),
        ({"about": "50"}, {"at_least": "38"}),
        ({"at_most": "40"}, {"at_least": "38"}),
    ],
)
def test_bounds_that_meet_are_no_conflict(one, other):
    assert not conflicts(counted("a", one), counted("b", other))


def test_a_total_and_parts_that_add_up_or_come_to_less_are_no_conflict():
    whole = counted("a", {"at_least": "38"})
    assert not conflicts(whole, counted("b", {"exactly": "24"} | GUARD, {"exactly": "14"} | CROWN))
    whole = counted("a", {"exactly": "38"})
    assert not conflicts(whole, counted("b", {"exactly": "24"} | GUARD, {"exactly": "10"} | CROWN))


def test_parts_that_come_to_more_than_the_whole_are_a_conflict():
    (found,) = conflicts(
        counted("a", {"exactly": "38"}),
        counted("b", {"exactly": "24"} | GUARD, {"exactly": "20"} | CROWN),
    )
    assert (found.differs[0].key, found.differs[0].parts) == ("sum", {"n": 44, "more": 6})


def test_parts_of_two_sources_may_count_the_same_men():
    assert not conflicts(
        counted("a", {"exactly": "38"}),
        counted("b", {"exactly": "24"} | GUARD),
        counted("c", {"exactly": "20"} | CROWN, source="radio-2020-12-21"),
    )


def test_a_part_larger_than_its_whole_is_a_conflict():
    (found,) = conflicts(counted("a", {"exactly": "10"}), counted("b", {"exactly": "12"} | GUARD))
    assert (keys([found]), found.differs[0].parts) == (["part"], {"more": 2})
    scouts = {"of": "northern-scouts", "at_least": "15"}
    assert keys(conflicts(counted("a", {"exactly": "10"} | GUARD), counted("b", scouts))) == [
        "part"
    ]


def test_some_of_them_are_held_against_the_whole_alone():
    whole = counted("a", {"about": "400"} | GUARD)
    some = {"exactly": "35", "part": "true"} | GUARD
    assert not conflicts(whole, counted("b", some), counted("c", some | {"exactly": "20"}))
    assert keys(conflicts(whole, counted("b", some | {"exactly": "900"}))) == ["part"]


def test_predicted_numbers_count_nothing_and_denied_ones_are_a_conflict():
    one = counted("a", {"exactly": "38"})
    assert not conflicts(one, counted("b", {"exactly": "50"}, stance="predicts"))
    (found,) = conflicts(one, counted("b", {"exactly": "38"}, stance="denies"))
    assert found.rule is Rule.DENIAL


def test_an_exact_number_read_as_a_bound_would_remove_the_conflict():
    (found,) = conflicts(counted("a", {"exactly": "38"}), counted("b", {"exactly": "40"}))
    assert found.relief is not None
    assert [(r.reading, r.how) for r in found.relief] == [(0, "at-least"), (1, "at-most")]


def test_a_total_with_its_parts_is_known_to_add_up():
    event = make_event(
        claims=[
            counted("a", {"at_least": "38"}, {"exactly": "24"} | GUARD, {"exactly": "14"} | CROWN)
        ]
    )
    (found,) = find_sums(world(event), event)
    assert found.adds_up
