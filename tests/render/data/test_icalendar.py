"""The calendar, read by a library that is not ours."""

import datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.data.icalendar import fold, render_calendar
from tests.render.data.holdings import NASTY, WORLDS, world

LOCALISED = [(name, locale) for name in WORLDS for locale in world(name).corpus.publication.locales]


def calendar(name: str, locale: str) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(render_calendar(world(name).editions[locale]))


@pytest.mark.parametrize(("name", "locale"), LOCALISED)
def test_events_with_known_days_lie_on_all_that_they_can_mean(name: str, locale: str):
    corpus = world(name).corpus
    found = {str(event["UID"]).partition("@")[0]: event for event in calendar(name, locale).events}
    known = {
        event.id: (event.date.earliest.date, event.date.latest.date)
        for event in corpus.events.values()
        if event.date.earliest.date and event.date.latest.date
    }
    assert found.keys() == known.keys()
    for event, (first, last) in known.items():
        assert found[event].start == first
        assert found[event].end == last + datetime.timedelta(days=1)
        assert found[event].errors == []


@pytest.mark.parametrize(("name", "locale"), LOCALISED)
def test_text_tells_the_date_in_words_and_every_claim(name: str, locale: str):
    holdings = world(name)
    for event in calendar(name, locale).events:
        record = holdings.corpus.events[str(event["UID"]).partition("@")[0]]
        text = str(event["DESCRIPTION"])
        assert f"EDTF {record.date}" in text
        assert holdings.editions[locale].date(record.date) in text
        for claim in record.claims:
            assert claim.says[locale].replace("\u2028", " ") in text.replace("\u2028", " ")


@pytest.mark.parametrize(("name", "locale"), LOCALISED)
def test_no_line_is_longer_than_the_standard_allows(name: str, locale: str):
    data = render_calendar(world(name).editions[locale])
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")))
def test_a_folded_line_unfolds_to_itself(text: str):
    assert fold(text).decode("utf-8").removesuffix("\r\n").replace("\r\n ", "") == text


def test_an_uncertain_day_says_so_in_its_title_and_what_is_left_out_is_counted():
    read = calendar("hostile", "en")
    (event,) = read.events
    assert str(event["SUMMARY"]).startswith(f"-{NASTY.strip()[:20]}")
    assert "uncertain" in str(event["SUMMARY"])
    assert "2 events without a known first and last day" in str(read["X-WR-CALDESC"])


def test_stamps_come_from_the_content_and_names_stay():
    (event,) = calendar("hostile", "en").events
    assert event["DTSTAMP"].dt == datetime.datetime(2021, 12, 20, 11, 33, 20, tzinfo=datetime.UTC)
    (arabic,) = calendar("hostile", "ar").events
    assert arabic["UID"] == event["UID"] == "2020-12-14-guard-arrives@valley.example"
