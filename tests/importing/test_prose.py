import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.characters import judge
from generator.importing import prose
from generator.importing.limits import MOST_TEXT
from generator.importing.prose import clean, shorten


def test_markup_goes_and_its_links_stay() -> None:
    found = clean("<p>Seen<br>by <a href='https://a.example/x'>the <b>Courier</b></a>.</p><p>More")
    assert found.text == "Seen by the Courier. More"
    assert found.links == (("https://a.example/x", "the Courier"),)
    assert found.changes == (prose.MARKUP,)


@pytest.mark.parametrize(
    "text",
    [
        "before<script>alert(1)</script> after",
        "before<style>p{}</style> after",
        "before<iframe src='https://x.example'>no</iframe> after",
        "before<svg onload=alert(1)><text>x</text></svg> after",
    ],
)
def test_what_runs_or_is_embedded_goes_with_its_words(text: str) -> None:
    found = clean(text)
    assert found.text == "before after"
    assert prose.ACTIVE in found.changes


@pytest.mark.parametrize("text", ["5 < 6 and 7 > 3", "a <b and c", "AT&T", "x<y", "R&D; done"])
def test_text_that_only_looks_like_markup_stays(text: str) -> None:
    assert clean(text) == prose.Prose(text)


def test_entities_become_what_they_stand_for_once() -> None:
    assert clean("salt &amp; &lt;b&gt;").text == "salt & <b>"


@pytest.mark.parametrize(
    ("text", "cleaned", "change"),
    [
        ("a\u202eb\u2069", "ab", prose.HIDDEN),
        ("a\x00b\x07", "ab", prose.HIDDEN),
        ("a\ud800b", "ab", prose.HIDDEN),
        ("می\u200cرود a\u200cb", "می\u200cرود ab", prose.HIDDEN),
        ("ﻣﺮﺣﺒﺎ", "مرحبا", prose.FORMS),
        ("e\u0301", "é", prose.NORMAL),
    ],
)
def test_characters_that_the_reader_refuses_go_and_that_is_told(
    text: str, cleaned: str, change: str
) -> None:
    found = clean(text)
    assert found.text == cleaned
    assert change in found.changes


def test_white_space_alone_is_no_change() -> None:
    assert clean(" a\t b\r\n\u00a0c ") == prose.Prose("a b c")


def test_long_text_is_cut_at_a_word_and_told() -> None:
    found = clean("word " * MOST_TEXT)
    assert len(found.text) <= MOST_TEXT
    assert found.text.endswith("word…")
    assert found.changes == (prose.CUT,)


@pytest.mark.parametrize(
    "text", ["<b>" * 20_000, "<a " * 20_000, "<!--" * 20_000, "<" * 100_000, "&" * 100_000]
)
def test_hostile_markup_ends_in_text_or_nothing(text: str) -> None:
    assert "\0" not in clean(text).text


@given(st.text(st.characters(), max_size=200))
def test_whatever_comes_the_strict_reader_takes_the_text(text: str) -> None:
    cleaned = clean(text).text
    assert all(judge(char) is None for char in cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == " ".join(cleaned.split())


def test_first_words_end_between_words() -> None:
    assert shorten("The Guard comes to Millford", 20) == "The Guard comes to…"
    assert shorten("Short", 20) == "Short"
