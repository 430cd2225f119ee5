import pytest

from generator.model.edtf import Day
from generator.render.pages.day import DayPanel, DayRow, day_panel
from generator.render.pages.maps import find_drawn
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    make_publication,
    presence,
)
from tests.render.pages.stage import page_at


def told(*changes, **fields):
    """Events of one change of presence each: what, when and where."""
    return make_corpus(
        *(
            make_event(
                f"{date.strip('[].~?')[:7]}-{n}",
                date=date,
                claims=[
                    claim_fields(date={"value": date}, presence=[presence(change, place=place)])
                ],
            )
            for n, (change, date, place) in enumerate(changes)
        ),
        publication=make_publication(lanes=["inn", "millford"]),
        places=[make_place(), make_place("inn")],
        actors=[make_actor(), make_actor("northern-crown")],
        **fields,
    )


def panel(corpus, year: int, month: int, day: int, locale: str = "en") -> DayPanel:
    page = page_at(corpus, "", locale)
    number = Day(year, month, day).ordinal
    return day_panel(page, page.chronology.presences, page.index.events, number)


def only(rows) -> DayRow:
    ((_, (row,)),) = rows
    return row


ARRIVAL = ("enters", "2020-12-14", "millford")


def test_who_arrived_before_is_reported_since_that_day():
    row = only(panel(told(ARRIVAL, ("leaves", "2021-01-12", "millford")), 2020, 12, 20).here)

    assert row.reported.state == "certain"
    assert row.since == "since <bdi>14 December 2020</bdi>"
    assert row.ago == "last report 6 days before"


def test_a_report_of_the_day_itself_says_so():
    assert only(panel(told(ARRIVAL), 2020, 12, 14).here).ago == "reported for this day"


def test_of_two_reports_as_near_the_one_before_is_named():
    row = only(panel(told(ARRIVAL, ("holds", "2020-12-16", "millford")), 2020, 12, 15).silent)

    assert row.event.id.endswith("-0")


def test_who_is_only_seen_there_has_no_start():
    corpus = told(("holds", "2020-12-14", "millford"))

    row = only(panel(corpus, 2020, 12, 14).here)

    assert row.since == page_at(corpus, "").say("view.start-unknown")


def test_an_arrival_between_two_days_keeps_both():
    row = only(panel(told(("enters", "[2020-12-10..2020-12-14]", "millford")), 2020, 12, 12).here)

    assert row.reported.state == "possible"
    assert row.since == (
        "since some day from <bdi>10 December 2020</bdi> to <bdi>14 December 2020</bdi>"
    )


def test_silence_stands_apart_with_its_length():
    day = panel(told(ARRIVAL), 2020, 12, 20)

    assert day.here == ()
    assert day.silences == 1
    assert only(day.silent).reported.days_silent == 6


def test_places_stand_in_the_order_of_lanes_and_each_once():
    day = panel(told(ARRIVAL, ("enters", "2020-12-14", "inn")), 2020, 12, 14)

    assert [place for place, _ in day.here] == ["inn", "millford"]


@pytest.mark.parametrize(("date", "listed"), [("2020-12-14", 1), ("2020-12", 0)])
def test_only_events_known_to_the_day_happened_on_it(date, listed):
    assert len(panel(told(("holds", date, "millford")), 2020, 12, 14).events) == listed


def test_nobody_is_reported_before_anything_happened():
    day = panel(told(ARRIVAL), 2020, 12, 13)

    assert (day.here, day.silent, day.events) == ((), (), ())


def test_the_browser_counts_the_day_from_1970():
    assert panel(told(ARRIVAL), 1970, 1, 2).since_epoch == 1


def test_the_panel_speaks_the_language_of_its_page():
    row = only(panel(told(ARRIVAL), 2020, 12, 14, "ar").here)

    assert "كانون الأول" in row.since


def test_a_place_without_a_dot_is_shown_at_that_of_what_it_lies_in():
    corpus = make_corpus(
        places=[
            make_place("valley"),
            make_place("town", within="valley"),
            make_place("inn", within="town"),
        ]
    )

    assert find_drawn(corpus, {"town", "valley"}, "inn") == "town"
    assert find_drawn(corpus, {"inn", "town"}, "inn") == "inn"
    assert find_drawn(corpus, {"town"}, "valley") is None
