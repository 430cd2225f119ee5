"""The feeds, read by a tool that is not ours, and held to what RFC 4287 and JSON Feed require."""

import datetime
import json
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator.model.history import Times
from generator.render.data.feed import (
    MOST,
    Feed,
    corrections_feed,
    events_feed,
    record_feed,
    render_atom,
    render_json,
)
from tests.factory import make_corpus, make_event, text
from tests.render.data.holdings import WORLDS, holdings_of, world

ATOM = "{http://www.w3.org/2005/Atom}"
NOVEMBER = 1_795_305_600  # 2026-11-22T00:00:00Z


def corpus(*days: str):
    said = [{"on": day, "what": text(f"<b> & “{n}”", f"خطأ {n}")} for n, day in enumerate(days)]
    return make_corpus(make_event(corrections=said))


def feed_of(*days: str, locale: str = "en") -> bytes:
    edition = holdings_of(corpus(*days)).editions[locale]
    return render_atom(edition, corrections_feed(edition))


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
    assert feed.findtext(f"{ATOM}updated") == (newest or "2021-12-20T11:33:20Z")


def test_feed_ends_with_the_newest_hundred():
    days = [f"{2027 + n}-01-01" for n in range(MOST + 5)]
    feed = ET.fromstring(feed_of(*days))
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == MOST
    assert entries[0].findtext(f"{ATOM}updated").startswith(f"{2027 + MOST + 4}-")


def feeds(name: str, locale: str) -> list[Feed]:
    holdings = world(name)
    edition, index = holdings.editions[locale], holdings.index
    return [
        events_feed(edition),
        corrections_feed(edition),
        *(
            record_feed(edition, folder, record, events.get(record, ()))
            for folder, events in (
                ("actors", index.events_of_actor),
                ("places", index.events_at_place),
            )
            for record in getattr(holdings.corpus, folder)
        ),
    ]


@pytest.mark.parametrize("name", WORLDS)
def test_both_kinds_of_feed_tell_the_same_in_every_locale(name: str):
    holdings = world(name)
    for locale, edition in holdings.editions.items():
        for feed in feeds(name, locale):
            read = feedparser.parse(render_atom(edition, feed))
            assert not read.bozo
            told = json.loads(render_json(edition, feed))
            assert told["version"] == "https://jsonfeed.org/version/1.1"
            assert told["title"] == read.feed.title == feed.title
            assert told["feed_url"].endswith(f"{feed.name}.json")
            assert told["language"] == locale
            assert [(item["id"], item["date_modified"]) for item in told["items"]] == [
                (entry.id, entry.updated) for entry in read.entries
            ]
            for item in told["items"]:
                assert item["id"].startswith(f"{holdings.corpus.publication.address}{locale}/")
                assert item["content_text"]
                assert item["title"]


def test_a_changed_event_comes_before_one_that_was_added_later():
    first, second = make_event(), make_event("2020-12-15-guard-stays")
    corpus = make_corpus(first, second)
    holdings = holdings_of(
        corpus,
        **{
            first.id: Times(NOVEMBER - 9, NOVEMBER),
            second.id: Times(NOVEMBER - 5, NOVEMBER - 5),
        },
    )
    feed = events_feed(holdings.editions["en"])
    assert [(entry.address.split("/")[-2], entry.updated) for entry in feed.entries] == [
        ("guard-arrives", "2026-11-22T00:00:00Z"),
        ("guard-stays", "2026-11-21T23:59:55Z"),
    ]
    assert feed.entries[0].published == "2026-11-21T23:59:51Z"
    assert "EDTF 2020-12-14" in feed.entries[0].text
