from generator.derive.conflict import Rule, find_conflicts
from tests.derive.conflict.world import (
    claim_fields,
    conflicts,
    counted,
    make_event,
    make_place,
    named,
    text,
    world,
)


def killed(name, **number):
    return counted(name, number)


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


def test_a_note_may_name_claims_of_other_records():
    inn = make_place("inn", claims=[claim_fields("c", about="leader", value=text("Bo"))])
    note = {
        "about": "leader",
        "claims": ["a"],
        "beside": [{"place": "inn", "claim": "c"}],
        "says": text("Two leaders"),
    }
    event = make_event(claims=[claim_fields("a")], differences=[note])
    (found,) = find_conflicts(world(event, places=[inn]))
    assert found.rule is Rule.NOTED
    assert named(found) == [["a"], ["c"]]
    assert found.records == (("events", event.id), ("places", "inn"))


def test_conflicts_that_would_be_called_the_same_are_numbered():
    found = conflicts(
        counted("a", {"exactly": "1"}, {"exactly": "1", "of": "northern-crown"}),
        counted("b", {"exactly": "2"}, {"exactly": "3", "of": "northern-crown"}),
    )
    assert len({conflict.id for conflict in found}) == len(found) > 1
