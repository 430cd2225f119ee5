"""The file for TimelineJS, held to what that tool reads (its documentation of the JSON format)."""

import html
import json
import re

import pytest

from generator.render.data.timelinejs import render_timeline
from tests.render.data.holdings import WORLDS, world

LOCALISED = [(name, locale) for name in WORLDS for locale in world(name).corpus.publication.locales]


def slides(name: str, locale: str) -> list[dict]:
    return json.loads(render_timeline(world(name).editions[locale]))["events"]


@pytest.mark.parametrize(("name", "locale"), LOCALISED)
def test_slides_have_what_the_tool_needs_and_every_claim(name: str, locale: str):
    corpus = world(name).corpus
    found = {slide["unique_id"]: slide for slide in slides(name, locale)}
    assert found.keys() == {
        event.id
        for event in corpus.events.values()
        if event.date.earliest.date or event.date.latest.date
    }
    for event, slide in found.items():
        record = corpus.events[event]
        assert slide["start_date"].keys() == {"year", "month", "day"}
        assert slide["text"]["headline"] == html.escape(record.title[locale])
        assert slide["display_date"]
        assert slide["text"]["text"].count("<li>") == len(record.claims)
        for claim in record.claims:
            assert html.escape(claim.says[locale]) in slide["text"]["text"]
        tags = set(re.findall(r"</?([a-z]+)", slide["text"]["text"]))
        assert tags <= {"p", "ul", "li", "a"}


def test_an_event_lies_from_the_first_to_the_last_day_it_can_mean():
    first, bounded = slides("hostile", "en")
    assert first["start_date"] == {"year": 2020, "month": 12, "day": 14}
    assert first["end_date"] == {"year": 2020, "month": 12, "day": 20}
    assert "uncertain" in first["display_date"]
    assert bounded["start_date"] == {"year": 2020, "month": 12, "day": 23}
    assert "end_date" not in bounded
