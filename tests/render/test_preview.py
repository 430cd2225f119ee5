from xml.etree import ElementTree

import pytest

from generator.derive.presence import State, Stretch
from generator.model.edtf import Day
from generator.render.lane_marks import LaneMark
from generator.render.lanes import LaneBar, LaneView
from generator.render.locale import ARABIC, ENGLISH
from generator.render.preview import Card, card_css, render_card, wrap
from tests.factory import make_publication

FIRST, LAST = Day(2020, 5, 1).ordinal, Day(2021, 3, 1).ordinal
SVG = "{http://www.w3.org/2000/svg}"


def lane(name: str, days: int, events: int = 0) -> LaneView:
    stretches = (Stretch(FIRST + 20, FIRST + 19 + days, State.CERTAIN),)
    bar = LaneBar("Northern Guard", "NO", "north", stretches, goes_on=False)
    marks = tuple(LaneMark("Fair", "says", "north", FIRST + n, FIRST + n) for n in range(events))
    return LaneView(name, bars=(bar,), marks=marks)


def words_of(svg: str) -> list[str]:
    root = ElementTree.fromstring(svg)
    return ["".join(text.itertext()).strip("\u2067\u2069") for text in root.iter(f"{SVG}text")]


def card(*lanes: LaneView, title: str = "Valley chronology", lead: str = "Who held it") -> Card:
    return Card(title, lead, lanes, FIRST, LAST)


def test_card_says_its_title_and_shows_its_lanes():
    words = words_of(render_card(card(lane("Millford", 10)), ENGLISH))
    assert words[:2] == ["Valley chronology", "Who held it"]
    assert "Millford" in words
    assert "Northern Guard" in words


def test_only_as_many_lanes_as_there_is_room_for_and_those_of_which_most_is_told():
    lanes = [lane(f"Place {n}", days=n + 1) for n in range(20)]
    shown = [w for w in words_of(render_card(card(*lanes), ENGLISH)) if w.startswith("Place")]
    assert 3 <= len(shown) < 20
    assert shown == [f"Place {n}" for n in range(20 - len(shown), 20)]


def test_empty_chronology_has_a_card_of_words():
    assert words_of(render_card(card(), ENGLISH)) == ["Valley chronology", "Who held it"]


def test_title_of_300_letters_takes_two_lines():
    words = words_of(render_card(card(title="long " * 60), ENGLISH))
    assert len(words) == 3
    assert words[1].endswith("…")


@pytest.mark.parametrize(("locale", "anchor", "x"), [(ENGLISH, "start", 60), (ARABIC, "end", 1140)])
def test_card_begins_where_its_language_does(locale, anchor: str, x: float):
    title = ElementTree.fromstring(render_card(card(), locale)).find(f"{SVG}text")
    assert title is not None
    assert (title.get("text-anchor"), float(title.get("x", 0))) == (anchor, x)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("one two three four five", ["one two", "three…"]),
        ("extraordinarily", ["extraor…"]),
        ("", []),
    ],
)
def test_words_are_wrapped_and_what_is_left_over_is_cut(words: str, lines: list[str]):
    assert wrap(words, 8, 2) == lines


def test_every_side_has_its_colour():
    looks = card_css(make_publication().sides, rtl=False)
    assert ".s-north .strip-certain" in looks
    assert "#c3430c" in looks
    assert "Naskh" in card_css({}, rtl=True)
