import pytest

from generator.check.shrinking import find_shrinking
from tests.factory import claim_fields, make_corpus, make_event, make_place


def events(number: int, claims: int = 1):
    said = [claim_fields(f"says-{n}") for n in range(claims)]
    return make_corpus(*(make_event(f"2020-12-14-e{n}", claims=said) for n in range(number)))


@pytest.mark.parametrize(("before", "now"), [(20, 20), (20, 19), (20, 40), (100, 95), (0, 0)])
def test_one_in_twenty_may_go(before: int, now: int):
    assert list(find_shrinking(events(before), events(now))) == []


@pytest.mark.parametrize(("before", "now"), [(19, 18), (100, 94), (3, 0)])
def test_more_than_one_in_twenty_may_not(before: int, now: int):
    found = list(find_shrinking(events(before), events(now)))
    assert found[0] == f"{before - now} of {before} events have gone"


def test_claims_that_go_from_events_that_stay_count_too():
    found = list(find_shrinking(events(5, claims=4), events(5, claims=3)))
    assert found == ["5 of 20 claims have gone"]


def test_each_kind_of_record_counts_by_itself():
    then = make_corpus(places=[make_place(f"p{n}") for n in range(10)])
    now = make_corpus(places=[make_place(f"p{n}") for n in range(9)])
    assert list(find_shrinking(then, now)) == ["1 of 10 places have gone"]


def test_what_cannot_be_read_cannot_be_compared():
    assert "as it was cannot be read" in next(find_shrinking(None, events(1)))
    assert "as it is cannot be read" in next(find_shrinking(events(1), None))
