from generator.derive.presence import derive_presences
from generator.model.edtf import Day
from generator.render.opening import find_busiest, find_opening, find_span
from tests.factory import claim_fields, make_corpus, make_event, presence

TODAY = Day(2021, 6, 1).ordinal


def events(*dates: str):
    return [
        make_event(f"2020-event-{'abcdefghijklmnopqrstuvwxyz'[n]}", date=date)
        for n, date in enumerate(dates)
    ]


def iso(days) -> tuple[str, ...]:
    return tuple(str(Day.numbered(day)) for day in days)


def test_span_reaches_from_the_first_day_to_the_last_that_is_known():
    found = find_span(events("2011/2020-05-04", "2020-12-14/..", "/2021-01-02"), [], TODAY)
    assert iso(found) == ("2011-01-01", "2021-01-02")


def test_span_of_nothing_is_the_month_before_today():
    assert iso(find_span([], [], TODAY)) == ("2021-05-02", "2021-06-01")
    assert iso(find_span(events("../.."), [], TODAY)) == ("2021-05-02", "2021-06-01")


def test_presences_belong_to_the_span():
    claim = claim_fields(date={"value": "2017-11-04"}, presence=[presence("enters")])
    corpus = make_corpus(make_event(claims=[claim]))
    found = find_span(corpus.events_in_order(), derive_presences(corpus), TODAY)
    assert iso(found) == ("2017-11-04", "2020-12-14")


def test_opening_leaves_out_the_tenth_that_would_squeeze_the_rest():
    of_a_month = [f"2020-12-{day:02d}" for day in range(10, 28)]
    found = find_opening(events("2011", "1999-01-01", *of_a_month), [])
    assert found is not None
    assert iso(found) == ("2020-12-07", "2020-12-30")


def test_few_events_are_all_in_the_opening():
    found = find_opening(events("2020-01-01", "2020-12-31"), [])
    assert found is not None
    assert found[0] < Day(2020, 1, 1).ordinal
    assert found[1] > Day(2020, 12, 31).ordinal


def test_opening_of_one_day_has_days_on_either_side():
    found = find_opening(events("2020-12-14"), [])
    assert found is not None
    assert iso(found) == ("2020-12-11", "2020-12-17")


def test_event_with_one_known_day_counts_by_it():
    found = find_opening(events("/2020-12-14", "2020-12-16/.."), [])
    assert found is not None
    assert iso(found) == ("2020-12-11", "2020-12-19")


def test_nothing_known_opens_nowhere():
    assert find_opening(events("../.."), []) is None
    assert find_opening([], []) is None


def held(*dates: str):
    return derive_presences(
        make_corpus(
            *(
                make_event(
                    f"2020-event-{'abcdef'[n]}",
                    date=date,
                    claims=[
                        claim_fields(
                            date={"value": date}, presence=[presence("holds", place=f"p-{n}")]
                        )
                    ],
                )
                for n, date in enumerate(dates)
            )
        )
    )


def test_busiest_day_is_the_last_on_which_most_are_reported():
    presences = held("2020-12-01/2020-12-14", "2020-12-10/2020-12-20", "2020-12-16")
    window = Day(2020, 12, 1).ordinal, Day(2020, 12, 31).ordinal
    found = find_busiest(presences, *window)
    assert found is not None
    assert str(Day.numbered(found)) == "2020-12-16"


def test_busiest_day_lies_in_the_window():
    presences = held("2020-12-01/2020-12-14", "2020-12-10/2020-12-20")
    found = find_busiest(presences, Day(2020, 12, 1).ordinal, Day(2020, 12, 12).ordinal)
    assert found is not None
    assert str(Day.numbered(found)) == "2020-12-12"


def test_later_half_of_a_window_goes_before_a_busier_day_at_its_start():
    presences = held("2020-12-02", "2020-12-02", "2020-12-20")
    found = find_busiest(presences, Day(2020, 12, 1).ordinal, Day(2020, 12, 31).ordinal)
    assert found == Day(2020, 12, 20).ordinal


def test_busiest_day_is_an_early_one_where_the_later_half_is_silent():
    presences = held("2020-12-02", "2020-12-04")
    found = find_busiest(presences, Day(2020, 12, 1).ordinal, Day(2020, 12, 31).ordinal)
    assert found == Day(2020, 12, 4).ordinal


def test_days_of_silence_are_not_busy():
    assert find_busiest(held("2020-05-03"), TODAY, TODAY + 30) is None
    assert find_busiest([], TODAY, TODAY) is None
