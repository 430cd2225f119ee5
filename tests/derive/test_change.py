from generator.derive.change import (
    EventChange,
    RecordChanges,
    find_derived_changes,
    find_event_changes,
    find_record_changes,
)
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from tests.factory import (
    claim_fields,
    make_corpus,
    make_event,
    make_outlet,
    make_place,
    make_source,
    text,
)

OTHER = make_source("herald-2020-12-21", outlet="herald")
OUTLETS = [make_outlet(), make_outlet("herald")]


def corpus(*events, **records) -> Corpus:
    return make_corpus(*events, outlets=OUTLETS, sources=[make_source(), OTHER], **records)


def derived(then: Corpus, now: Corpus):
    return find_derived_changes((then, derive_chronology(then)), (now, derive_chronology(now)))


def dated(name: str, date: str, source: str = "courier-2020-12-20"):
    return claim_fields(name, source=source, date={"value": date})


def test_records_that_came_changed_and_went_are_told_apart():
    then = corpus(
        make_event("2020-12-01-a"), make_event("2020-12-02-b"), make_event("2020-12-03-c")
    )
    now = corpus(
        make_event("2020-12-02-b", title=text("Another title")),
        make_event("2020-12-03-c"),
        make_event("2020-12-04-d"),
    )
    events = find_record_changes(then, now)["events"]
    assert (events.added, events.changed, events.gone) == (
        ("2020-12-04-d",),
        ("2020-12-02-b",),
        ("2020-12-01-a",),
    )
    assert find_record_changes(then, now)["sources"].changed == ()


def test_change_of_an_event_names_fields_and_claims():
    then = corpus(make_event("2020-12-14-a", claims=[claim_fields("one"), claim_fields("two")]))
    now = corpus(
        make_event(
            "2020-12-14-a",
            date="2020-12-15",
            claims=[claim_fields("two", stance="doubts"), claim_fields("three")],
        )
    )
    assert find_event_changes(then, now) == (
        EventChange("2020-12-14-a", ("date",), ("three",), ("two",), ("one",)),
    )
    assert find_event_changes(now, now) == ()


def test_renamed_record_and_what_names_it_have_not_changed():
    named = {"names": text("Millford")}
    then = corpus(
        make_event("2020-12-14-a", places=["millford"]), places=[make_place("millford", **named)]
    )
    now = corpus(
        make_event("2020-12-14-b", formerly=["2020-12-14-a"], places=["mill-town"]),
        places=[make_place("mill-town", formerly=["millford"], **named)],
    )
    changes = find_record_changes(then, now)
    for folder in ("places", "events"):
        assert changes[folder] == RecordChanges((), (), ())
    assert find_event_changes(then, now) == ()


def test_conflict_appears_with_the_claim_that_makes_it_and_goes_with_it():
    calm = corpus(make_event("2020-12-14-a", claims=[dated("one", "2020-12-14")]))
    torn = corpus(
        make_event(
            "2020-12-14-a",
            claims=[dated("one", "2020-12-14"), dated("two", "2020-12-16", OTHER.id)],
        )
    )
    found = derived(calm, torn)
    assert [(c.key, c.about) for c in found.appeared] == [(("events", "2020-12-14-a"), "date")]
    assert found.went == ()
    back = derived(torn, calm)
    assert ([c.key for c in back.went], back.appeared) == ([("events", "2020-12-14-a")], ())
    assert derived(torn, torn).appeared == ()


def test_conflict_of_a_renamed_event_is_the_same_one():
    claims = [dated("one", "2020-12-14"), dated("two", "2020-12-16", OTHER.id)]
    then = corpus(make_event("2020-12-14-a", claims=claims))
    now = corpus(make_event("2020-12-14-b", formerly=["2020-12-14-a"], claims=claims))
    found = derived(then, now)
    assert (found.appeared, found.went) == ((), ())


def test_origin_that_an_event_gains_or_loses_is_named():
    one = corpus(make_event("2020-12-14-a", claims=[claim_fields("one")]))
    two = corpus(
        make_event(
            "2020-12-14-a", claims=[claim_fields("one"), claim_fields("two", source=OTHER.id)]
        )
    )
    (gained,) = derived(one, two).origins
    assert (gained.event, gained.before, gained.now) == ("2020-12-14-a", 1, 2)
    assert (gained.gained, gained.lost) == (("herald",), ())
    (lost,) = derived(two, one).origins
    assert (lost.gained, lost.lost) == ((), ("herald",))


def test_second_claim_of_one_origin_adds_none():
    one = corpus(make_event("2020-12-14-a", claims=[claim_fields("one")]))
    same = corpus(make_event("2020-12-14-a", claims=[claim_fields("one"), claim_fields("two")]))
    assert derived(one, same).origins == ()
