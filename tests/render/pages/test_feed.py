"""The feed, read by a tool that is not ours, and held to what RFC 4287 requires."""

import datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator.render.pages.feed import MOST, render_feed
from tests.factory import make_corpus, make_event, text
from tests.render.pages.stage import page_at

ATOM = "{http://www.w3.org/2005/Atom}"
TODAY = datetime.date(2026, 11, 22).toordinal()


def corpus(*days: str):
    said = [{"on": day, "what": text(f"<b> & “{n}”", f"خطأ {n}")} for n, day in enumerate(days)]
    return make_corpus(make_event(corrections=said))


def feed_of(*days: str, locale: str = "en") -> bytes:
    return render_feed(page_at(corpus(*days), "corrections", locale), TODAY)


def test_reader_of_feeds_finds_each_correction_newest_first():
    read = feedparser.parse(feed_of("2026-11-30", "2026-12-01"))
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == "Corrections: Valley chronology"
    assert [entry.updated for entry in read.entries] == [
        "2026-12-01T00:00:00Z",
        "2026-11-30T00:00:00Z",
    ]
    (first, _) = read.entries
    assert first.title == "The Guard arrives"
    assert first.summary_detail.type == "text/plain"
    assert first.summary == "<b> & “1”"
    address = "https://valley.example/en/events/2020/12/14/guard-arrives/#correction-2026-12-01"
    assert (first.id, first.link) == (address, address)


def test_arabic_feed_says_so_and_speaks_arabic():
    read = feedparser.parse(feed_of("2026-12-01", locale="ar"))
    assert read.feed.language == "ar"
    assert read.feed.title.startswith("التصحيحات")
    assert read.entries[0].summary == "خطأ 0"
    assert read.entries[0].link.startswith("https://valley.example/ar/events/")


@pytest.mark.parametrize("days", [(), ("2026-12-01",), ("2026-12-01", "2026-12-01", "2027-01-02")])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_feed_has_what_the_standard_requires(days: tuple[str, ...], locale: str):
    feed = ET.fromstring(feed_of(*days, locale=locale))
    assert feed.tag == f"{ATOM}feed"
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
            assert element.findtext(f"{ATOM}{name}")
        time = element.findtext(f"{ATOM}updated")
        assert datetime.datetime.strptime(time, "%Y-%m-%dT%H:%M:%S%z").tzinfo is not None
        links = [
            (e.get("rel"), e.get("type"), e.get("hreflang")) for e in element.iter(f"{ATOM}link")
        ]
        assert ("alternate", "text/html", locale) in links
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    (own,) = [e for e in feed.findall(f"{ATOM}link") if e.get("rel") == "self"]
    assert own.get("href") == f"https://valley.example/{locale}/corrections.atom"
    ids = [e.text for e in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == len(days) + 1
    newest = max((e.findtext(f"{ATOM}updated") for e in feed.iter(f"{ATOM}entry")), default=None)
    assert feed.findtext(f"{ATOM}updated") == (newest or "2026-11-22T00:00:00Z")


def test_feed_is_the_same_twice():
    assert feed_of("2026-12-01") == feed_of("2026-12-01")


def test_feed_ends_with_the_newest_hundred():
    days = [f"{2027 + n}-01-01" for n in range(MOST + 5)]
    feed = ET.fromstring(feed_of(*days))
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == MOST
    assert entries[0].findtext(f"{ATOM}updated").startswith(f"{2027 + MOST + 4}-")
