"""The chronology in pages, read from what the templates make of it."""

import html
import json
import re
from typing import Any

import pytest

from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.model.edtf import Day
from generator.render.locale import ARABIC, ENGLISH
from generator.render.messages import messages_for
from generator.render.pages import render_pages
from generator.render.pages.chronology import chronology_view, script_words
from generator.render.pages.render import render_page
from generator.render.view_core import EPOCH
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    make_publication,
    presence,
    text,
)
from tests.render.pages.stage import HISTORY, NO_MAP, TEMPLATES, page_at, stage

AT_THE_MILL = {"lat": "41", "lon": "11", "within_km": "2", "origin": {"en": "survey", "ar": "مسح"}}


def day(*date: int) -> int:
    """Return a day as the script counts it."""
    return Day(*date).ordinal - EPOCH


def valley() -> Corpus:
    def told(name: str, date: str, place: str, **fields: Any):
        claim = claim_fields(date={"value": date}, presence=[presence("holds", place=place)])
        return make_event(name, date=date, places=[place], claims=[claim], **fields)

    return make_corpus(
        told("2019-03-fair", "2019-03", "millford"),
        told("2020-12-14-guard-arrives", "2020-12-14", "inn"),
        make_event("2020-quarrel", date="../..", places=["millford"], actors=[]),
        publication=make_publication(lanes=["millford", "inn"]),
        places=[
            make_place(coordinates=AT_THE_MILL),
            make_place("inn", within="millford"),
            make_place("sea"),
        ],
        actors=[make_actor(), make_actor("northern-crown"), make_actor("ferrymen")],
    )


def written(corpus: Corpus) -> dict[str, str]:
    files = render_pages(corpus, derive_chronology(corpus), NO_MAP, TEMPLATES, HISTORY)
    return {str(path): content.decode() for path, content in files.items() if path.suffix == ".md"}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return written(valley())


def whole(corpus: Corpus, locale: str = "en") -> str:
    page = page_at(corpus, "chronology", locale)
    return render_page(
        page,
        "chronology.jinja",
        chronology_view(page, NO_MAP),
        title="Chronology",
        description="",
        kind="chronology",
    )


def section(markdown: str) -> dict[str, Any]:
    """Return what the section of the chronology tells the script."""
    found = re.search(r'<section class="chronology[^>]*>', markdown)
    assert found is not None
    attributes = dict(re.findall(r'data-([a-z]+)="([^"]*)"', found[0]))
    return {
        name: html.unescape(value) if name != "preset" else json.loads(html.unescape(value))
        for name, value in attributes.items()
    }


def test_page_has_every_hook_in_order():
    markdown = whole(valley())
    hooks = re.findall(r'class="(chronology-[a-z]+)"', markdown)
    wanted = ["controls", "lanes", "overview", "side", "map", "day", "status", "count", "list"]
    assert [hook.removeprefix("chronology-") for hook in hooks] == wanted


def test_page_lists_every_event_in_order_of_time_without_a_script():
    events = re.findall(r'<li data-event="([^"]*)"', whole(valley()))
    assert [html.unescape(event) for event in events] == [
        "2019-03-fair",
        "2020-12-14-guard-arrives",
        "2020-quarrel",
    ]


def test_section_tells_the_script_where_everything_is():
    told = section(whole(valley()))
    assert told["core"] == "../chronology/core.json"
    assert told["base"] == "../"
    assert told["form"] == "full"
    assert told["preset"] == {}
    assert told["address"] == "https://valley.example/en/chronology/"


def test_events_that_the_picture_cannot_show_are_counted():
    said = html.unescape(whole(valley()))
    assert "Outside this picture, or without a known day: 1 event." in said


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_empty_chronology_is_a_page_that_says_so_little(locale: str):
    markdown = whole(make_corpus(actors=[], places=[], sources=[], outlets=[]), locale)
    assert "<figure" not in markdown
    assert "<noscript>" in markdown
    assert section(markdown)["core"] == "../chronology/core.json"


def test_page_of_a_long_chronology_lists_a_part_and_says_where_the_rest_is(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("generator.render.pages.chronology.LISTED", 2)
    markdown = whole(valley())
    assert markdown.count("<li data-event=") == 2
    assert "On the pages of their years only&#58; 1 event." in html.unescape(markdown).replace(
        ":", "&#58;"
    )
    assert 'href="../events/"' in markdown


def test_one_event_is_drawn():
    assert "lane-mark" in whole(make_corpus(make_event()))


def test_words_of_the_script_are_those_of_the_locale_with_their_fields():
    english, arabic = (script_words(messages_for(locale)) for locale in (ENGLISH, ARABIC))
    assert english.keys() == arabic.keys()
    assert english["state.silence"] == "{days} without a claim"
    assert english["counts.event"]["one"] == "{n} event"  # type: ignore[index]
    assert "two-after" in arabic["counts.day"]  # type: ignore[operator]
    assert arabic["day.ago"] == "قبل {days:after}"


def test_words_cannot_end_the_script_they_stand_in():
    words = re.search(r'id="chronology-words"[^>]*>(.*?)</script>', whole(valley()), re.DOTALL)
    assert words is not None
    assert "<" not in words[1]
    assert json.loads(words[1])["view.whole"]


def test_place_has_its_own_chronology_with_what_lies_within_it(pages: dict[str, str]):
    told = section(pages["en/places/millford.md"])
    assert told["preset"]["place"] == ["millford"]
    assert told["preset"]["from"] < day(2019, 3, 1)
    assert told["preset"]["to"] > day(2020, 12, 14)
    assert told["core"] == "../../chronology/core.json"
    assert told["base"] == "../../"
    assert pages["en/places/millford.md"].count("data-event=") == 3
    assert "<section" not in pages["en/places/sea.md"]


def test_place_without_a_known_day_still_lists_its_events():
    corpus = make_corpus(make_event("2020-quarrel", date="../.."))
    page = written(corpus)["en/places/millford.md"]
    assert "<section" not in page
    assert page.count("data-event=") == 1


def test_actor_has_its_own_chronology(pages: dict[str, str]):
    assert section(pages["ar/actors/northern-guard.md"])["preset"]["actor"] == ["northern-guard"]
    assert "<section" not in pages["en/actors/ferrymen.md"]


def test_source_has_the_chronology_of_what_it_reports(pages: dict[str, str]):
    told = section(pages["en/sources/courier-2020-12-20.md"])
    assert told["preset"]["source"] == ["courier-2020-12-20"]
    assert told["form"] == "small"


def test_year_has_its_days_and_only_its_events(pages: dict[str, str]):
    page = pages["en/events/2020/index.md"]
    told = section(page)
    assert (told["preset"]["from"], told["preset"]["to"]) == (day(2020, 1, 1), day(2020, 12, 31))
    assert told["preset"]["day"] == day(2020, 12, 14)
    assert page.count("data-event=") == 2


def test_home_opens_on_the_last_months(pages: dict[str, str]):
    told = section(pages["en/index.md"])
    assert told["core"] == "chronology/core.json"
    assert told["base"] == "./"
    assert told["preset"]["day"] == day(2020, 12, 14)


def test_title_of_300_letters_is_whole_in_the_list():
    title = "x" * 300
    assert title in whole(make_corpus(make_event(title=text(title))))


def test_pages_name_their_pictures_only_where_there_are_some():
    corpus = valley()
    assert "image:" not in written(corpus)["en/index.md"]
    files = render_pages(
        corpus, derive_chronology(corpus), NO_MAP, TEMPLATES, HISTORY, lambda svg, _: svg.encode()
    )
    pages = {str(path): content for path, content in files.items()}
    assert b'image: "previews/home.png"' in pages["en/places/millford.md"]
    assert b'image: "previews/chronology.png"' in pages["ar/chronology/index.md"]
    assert pages["ar/previews/chronology.png"].startswith(b"<svg")
    assert pages["ar/previews/home.png"] != pages["en/previews/home.png"]
    assert stage(corpus).has_previews is False
