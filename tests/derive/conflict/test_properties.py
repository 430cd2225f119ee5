"""What holds of conflicts whatever is said: about dates, order and time."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.conflict import Conflict, find_conflicts
from generator.model import edtf
from tests.derive.conflict.world import (
    RADIO,
    claim_fields,
    make_actor,
    make_event,
    make_place,
    text,
    world,
)

BASE = edtf.Day(2019, 12, 31).ordinal

Said = dict[str, Any]
"""A claim to be: what it says, of which event, from which day to which."""

_changes = st.fixed_dictionaries(
    {
        "kind": st.just("change"),
        "verb": st.sampled_from(["enters", "leaves", "holds", "takes", "loses", "shares"]),
        "actor": st.sampled_from(["northern-guard", "northern-scouts", "southern-league"]),
        "place": st.sampled_from(["valley", "millford", "mill-inn"]),
        "denies": st.sampled_from([False, False, False, True]),
    }
)
_others = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["date", "side", "name"]),
        "value": st.sampled_from(["north", "south"]),
        "predicts": st.sampled_from([False, False, True]),
    }
)
_when = st.fixed_dictionaries(
    {
        "event": st.integers(0, 2),
        "first": st.integers(30, 120),
        "width": st.sampled_from([0, 0, 0, 3, 20]),
        "interval": st.booleans(),
        "radio": st.booleans(),
    }
)
_said = st.tuples(st.one_of(_changes, _changes, _others), _when).map(lambda two: two[0] | two[1])
_worlds = st.lists(_said, min_size=1, max_size=7)
_dates = st.tuples(*[st.sampled_from(["2020", "2020-02-01/2020-05-31", "/2020-06"])] * 3)


def day(number: int) -> str:
    return str(edtf.Day.numbered(BASE + number))


def when(said: Said) -> str:
    """Some day of a stretch, or the stretch from its first day to some day after its last."""
    first, last = day(said["first"]), day(said["first"] + said["width"])
    if said["interval"]:
        return f"{first}/{day(said['first'] + said['width'] + 10)}"
    return first if first == last else f"[{first}..{last}]"


def found_in(worlds: list[tuple[str, Said]], dates: tuple[str, ...]) -> tuple[Conflict, ...]:
    claims: dict[int, list[Any]] = {0: [], 1: [], 2: []}
    sides, names = [], []
    for name, said in worlds:
        fields: dict[str, Any] = {"date": {"value": said.get("date") or when(said)}}
        fields |= RADIO if said["radio"] else {}
        if said["kind"] == "side":
            sides.append(claim_fields(name, side=said["value"], **fields))
        elif said["kind"] == "name":
            names.append(claim_fields(name, about="name", value=text(said["value"]), **fields))
        elif said["kind"] == "date":
            stance = "predicts" if said["predicts"] else "asserts"
            claims[said["event"]].append(claim_fields(name, stance=stance, **fields))
        else:
            change = {"actor": said["actor"], "place": said["place"], "change": said["verb"]}
            stance = "denies" if said["denies"] else "asserts"
            claims[said["event"]].append(
                claim_fields(name, stance=stance, presence=[change], **fields)
            )
    events = [
        make_event(f"2020-event-{'abc'[n]}", date=dates[n], claims=told)
        for n, told in claims.items()
        if told
    ]
    actors = [
        make_actor("northern-guard", sides=sides),
        make_actor("northern-scouts", part_of="northern-guard"),
        make_actor("northern-crown"),
        make_actor("southern-league"),
    ]
    places = [
        make_place("valley", claims=names),
        make_place("millford", within="valley"),
        make_place("mill-inn", within="millford"),
    ]
    return find_conflicts(world(*events, actors=actors, places=places))


def shape(conflict: Conflict) -> tuple[Any, ...]:
    """A conflict without the order in which its claims stand."""
    readings = frozenset(
        frozenset((*saying.key, saying.claim.id) for saying in reading.sayings)
        for reading in conflict.readings
    )
    return conflict.rule, conflict.key, conflict.about, readings


def parties(found: tuple[Conflict, ...]) -> set[tuple[Any, ...]]:
    """Every claim with a part in a conflict, by the rule that has found it."""
    return {(c.rule, *saying.key, saying.claim.id) for c in found for saying in c.sayings}


def names_of(said: list[Said]) -> list[tuple[str, Said]]:
    return [(f"claim-{n}", one) for n, one in enumerate(said)]


@given(_worlds, _dates, st.data())
@settings(max_examples=150, deadline=None)
def test_a_date_read_less_narrowly_makes_no_conflict(
    said: list[Said], dates: tuple[str, ...], data: st.DataObject
):
    named = names_of(said)
    n = data.draw(st.integers(0, len(said) - 1))
    one = said[n]
    if one["interval"]:
        # A stretch whose ends are some day of a month is wider than one whose ends are days.
        start = edtf.Day.numbered(BASE + one["first"])
        end = edtf.Day.numbered(BASE + one["first"] + one["width"] + 10)
        wide = one | {"date": f"{str(start)[:7]}/{str(end)[:7]}"}
    else:
        earlier, later = data.draw(st.integers(0, 15)), data.draw(st.integers(0, 15))
        wide = one | {
            "first": one["first"] - earlier,
            "width": one["width"] + earlier + later,
        }
        if data.draw(st.booleans()):
            wide["date"] = f"[..{day(wide['first'] + wide['width'])}]"
    wider = [*named]
    wider[n] = (named[n][0], wide)
    assert parties(found_in(wider, dates)) <= parties(found_in(named, dates))


@given(_worlds, _dates, st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_the_order_in_which_claims_stand_changes_nothing(
    said: list[Said], dates: tuple[str, ...], random: Any
):
    named = names_of(said)
    shuffled = [*named]
    random.shuffle(shuffled)
    assert {shape(c) for c in found_in(named, dates)} == {
        shape(c) for c in found_in(shuffled, dates)
    }


@given(
    st.lists(st.tuples(st.integers(1, 20), st.integers(1, 20)), min_size=1, max_size=5),
    st.sampled_from([("enters", "leaves"), ("takes", "loses")]),
    st.booleans(),
)
@settings(max_examples=50, deadline=None)
def test_one_that_comes_and_goes_before_the_next_comes_is_a_change_over_time(
    stays: list[tuple[int, int]], verbs: tuple[str, str], radio: bool
):
    said: list[tuple[str, Said]] = []
    now = 10
    for n, (stay, pause) in enumerate(stays):
        who = ("northern-guard", "southern-league")[n % 2]
        for verb, at in ((verbs[0], now), (verbs[1], now + stay)):
            told = {
                "kind": "change",
                "verb": verb,
                "actor": who,
                "place": "millford",
                "denies": False,
                "event": 0,
                "first": at,
                "width": 0,
                "interval": False,
                "radio": radio and bool(n % 2),
            }
            said.append((f"{verb}-{n}", told))
        now += stay + pause
    events = [
        make_event(
            f"2020-step-{'abcdefghij'[n]}",
            date=when(told),
            claims=[
                claim_fields(
                    name,
                    date={"value": when(told)},
                    presence=[
                        {"actor": told["actor"], "place": "millford", "change": told["verb"]}
                    ],
                    **(RADIO if told["radio"] else {}),
                )
            ],
        )
        for n, (name, told) in enumerate(said)
    ]
    assert not find_conflicts(world(*events))


@given(_worlds, _dates, st.integers(30, 100), st.integers(1, 10))
@settings(max_examples=50, deadline=None)
def test_contradictions_are_found_whatever_else_is_said(
    said: list[Said], dates: tuple[str, ...], at: int, apart: int
):
    def change(verb: str, first: int, **fields: Any) -> Said:
        return {
            "kind": "change",
            "verb": verb,
            "actor": "other-guard",
            "place": "other-town",
            "denies": False,
            "event": 0,
            "first": first,
            "width": 0,
            "interval": False,
            "radio": False,
            **fields,
        }

    injected = [
        ("gone", change("leaves", at)),
        ("there", change("holds", at + apart)),
        ("denied", change("holds", at + apart, denies=True)),
        ("taken", change("takes", at + 40)),
        ("taken-too", change("takes", at + 40, actor="other-league")),
    ]
    found = parties(found_in([*names_of(said), *injected], dates))
    told = {(rule.value, claim) for rule, _, _, claim in found}
    assert {
        ("presence", "gone"),
        ("presence", "there"),
        ("denial", "denied"),
        ("control", "taken"),
        ("control", "taken-too"),
    } <= told
