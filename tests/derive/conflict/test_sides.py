from typing import Any

from generator.derive.conflict import Conflict, find_conflicts
from tests.derive.conflict.world import claim_fields, keys, make_actor, world


def placed(*sides: tuple[str, str | None], **fields: Any) -> list[Conflict]:
    claims = [
        claim_fields(f"claim-{n}", side=side, **({"date": {"value": date}} if date else {}))
        for n, (side, date) in enumerate(sides)
    ]
    force = make_actor(sides=claims, **fields)
    return list(find_conflicts(world(actors=[force, make_actor("northern-crown")])))


def test_an_actor_placed_on_two_sides_is_a_conflict():
    (found,) = placed(("north", None), ("south", None))
    assert [r.value for r in found.readings] == ["north", "south"]
    assert keys([found]) == ["side-undated"]


def test_a_change_of_sides_over_time_is_no_conflict():
    assert not placed(("north", "2019-05"), ("south", "2020-05"))
    assert not placed(("north", None), ("south", "2020-05-01"))


def test_two_sides_on_one_day_are_a_conflict():
    assert keys(placed(("north", "2020-05-01"), ("south", "2020-05-01"))) == ["side-dated"]


def test_a_claim_against_the_side_that_an_actor_is_on_by_nature_is_a_conflict():
    (found,) = placed(("south", None), part_of="northern-crown")
    assert keys([found]) == ["side-nature"]
    assert [len(r.sayings) for r in found.readings] == [0, 1]
