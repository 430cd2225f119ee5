from generator.derive.presence import State, derive_presences
from generator.derive.who import Reported, find_reported
from generator.model import edtf
from tests.factory import claim_fields, make_corpus, make_event, make_place, presence


def ask(day: str, place: str | None = None) -> tuple[Reported, ...]:
    arrives = claim_fields(
        "a", date={"value": "2020-03-01"}, presence=[presence("enters", place="mill-inn")]
    )
    leaves = claim_fields(
        "b", date={"value": "2020-03-20"}, presence=[presence("leaves", place="mill-inn")]
    )
    seen = claim_fields("c", date={"value": "2020-05-01"}, presence=[presence("holds")])
    corpus = make_corpus(
        make_event("2020-03-01-guard-arrives", date="2020-03-01", claims=[arrives]),
        make_event("2020-03-20-guard-leaves", date="2020-03-20", claims=[leaves]),
        make_event("2020-05-01-guard-seen", date="2020-05-01", claims=[seen]),
        places=[make_place(), make_place("mill-inn", within="millford"), make_place("farm")],
    )
    number = edtf.parse(day).earliest.ordinal
    assert number is not None
    return find_reported(corpus, derive_presences(corpus), number, place)


def test_who_is_in_the_inn_is_in_the_town():
    (found,) = ask("2020-03-05", "millford")
    assert (found.presence.place, found.state) == ("mill-inn", State.CERTAIN)
    assert found.since == edtf.Day(2020, 3, 1).ordinal


def test_who_has_left_is_not_reported():
    assert ask("2020-03-21", "millford") == ()


def test_silence_is_counted_from_the_last_claim():
    (found,) = ask("2020-05-11", "millford")
    assert (found.state, found.days_silent, found.since) == (State.UNKNOWN, 10, None)


def test_place_nobody_speaks_of_is_empty():
    assert ask("2020-03-05", "farm") == ()


def test_without_a_place_everywhere_is_meant():
    assert len(ask("2020-03-05")) == 1
