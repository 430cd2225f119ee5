"""Feeds of a locale: what is new or has changed, and what was corrected.

Each is an Atom feed (RFC 4287) and a JSON Feed (version 1.1) of the same entries. An entry's
identifier is the permanent address of what it tells of. Times are those of the record's commits; a
correction has a day and no hour, and stands at the beginning of its day in UTC.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.model.edtf import Edtf
from generator.model.event import Event
from generator.render.address import correction_anchors
from generator.render.data.edition import Edition
from generator.render.data.json_text import json_bytes

MOST = 100
"""The newest entries, so many, stand in a feed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a feed tells."""

    address: str
    """Its permanent address, and its identifier."""
    title: str
    text: str
    published: str
    """As RFC 3339 has times."""
    updated: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is called, and what it tells, newest first."""

    name: str
    """Its path below the locale, without an ending."""
    title: str
    subtitle: str
    home: str
    """The address of the page that it stands for, and its identifier."""
    entries: tuple[Entry, ...]


def events_feed(edition: Edition) -> Feed:
    """Return the feed of new and changed events."""
    words = edition.words
    return Feed(
        "events",
        words.text("feed.events", site=edition.title),
        words.text("feed.events-lead"),
        edition.address("events"),
        _changed(edition, edition.corpus.events.values()),
    )


def record_feed(edition: Edition, folder: str, record: str, events: Iterable[Event]) -> Feed:
    """Return the feed of new and changed events of an actor or at a place."""
    words, path = edition.words, f"{folder}/{record}"
    name = edition.name(folder, record)
    return Feed(
        f"{path}/feed",
        words.text("feed.of-record", name=name, site=edition.title),
        words.text("feed.of-record-lead", name=name),
        edition.address(path),
        _changed(edition, events),
    )


def corrections_feed(edition: Edition) -> Feed:
    """Return the feed of corrections, for whoever cites the chronology."""
    words = edition.words
    entries = []
    for event in edition.corpus.events.values():
        anchors = correction_anchors([str(each.on.earliest) for each in event.corrections])
        for each, anchor in zip(event.corrections, anchors, strict=True):
            day = _day(each.on)
            address = edition.address(event.path, anchor)
            entries.append(
                Entry(address, edition.text(event.title), edition.text(each.what), day, day)
            )
    return Feed(
        "corrections",
        words.text("corrections.feed-title", site=edition.title),
        words.text("corrections.lead"),
        edition.address("corrections"),
        _newest(entries),
    )


def render_atom(edition: Edition, feed: Feed) -> bytes:
    """Return a feed as Atom; where it is empty, it last changed when the content did."""
    publication = edition.corpus.publication
    locale = edition.locale_id
    element = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": locale})
    _add(element, "id", feed.home)
    _add(element, "title", feed.title)
    _add(element, "subtitle", feed.subtitle)
    _add(element, "updated", _updated(edition, feed))
    author = ET.SubElement(element, "author")
    _add(author, "name", edition.title)
    _add(author, "uri", edition.address())
    own = _own(edition, feed, "atom")
    ET.SubElement(element, "link", rel="self", type="application/atom+xml", href=own)
    _link(element, feed.home, locale)
    _add(element, "rights", publication.licence)
    for entry in feed.entries:
        told = ET.SubElement(element, "entry")
        _add(told, "id", entry.address)
        _add(told, "title", entry.title)
        _add(told, "updated", entry.updated)
        _add(told, "published", entry.published)
        _link(told, entry.address, locale)
        for tag in entry.tags:
            ET.SubElement(told, "category", term=tag)
        _add(told, "summary", entry.text)
    ET.indent(element)
    written: bytes = ET.tostring(element, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def render_json(edition: Edition, feed: Feed) -> bytes:
    """Return a feed as JSON Feed."""
    return json_bytes(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "home_page_url": feed.home,
            "feed_url": _own(edition, feed, "json"),
            "description": feed.subtitle,
            "language": edition.locale_id,
            "authors": [{"name": edition.title, "url": edition.address()}],
            "items": [
                {
                    "id": entry.address,
                    "url": entry.address,
                    "title": entry.title,
                    "content_text": entry.text,
                    "date_published": entry.published,
                    "date_modified": entry.updated,
                    **({"tags": list(entry.tags)} if entry.tags else {}),
                }
                for entry in feed.entries
            ],
        }
    )


def _event(edition: Edition, event: Event) -> Entry:
    times = edition.history.of(("events", event.id))
    return Entry(
        edition.address(event.path),
        edition.text(event.title),
        f"{edition.when(event.date)}\n{edition.text(event.summary)}",
        _time(times.added),
        _time(times.changed),
        (edition.term("kinds", event.kind),),
    )


def _changed(edition: Edition, events: Iterable[Event]) -> tuple[Entry, ...]:
    """Return the events that changed last; only these are put into words."""

    def order(event: Event) -> tuple[int, str]:
        return -edition.history.of(("events", event.id)).changed, event.path

    return tuple(_event(edition, event) for event in sorted(events, key=order)[:MOST])


def _newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the newest entries; those of one moment by address, a second of a day after the first.

    Two entries with one address cannot be: a correction has a fragment of its own.
    """
    found = sorted(entries, key=lambda entry: entry.address)
    found.sort(key=lambda entry: entry.updated, reverse=True)
    return tuple(found[:MOST])


def _updated(edition: Edition, feed: Feed) -> str:
    return feed.entries[0].updated if feed.entries else _time(edition.history.now)


def _own(edition: Edition, feed: Feed, ending: str) -> str:
    return f"{edition.address()}{feed.name}.{ending}"


def _link(parent: ET.Element, address: str, locale: str) -> None:
    ET.SubElement(parent, "link", rel="alternate", type="text/html", hreflang=locale, href=address)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _day(day: Edtf) -> str:
    """Return a day as RFC 3339 has it; a day that is marked as uncertain is that day."""
    return f"{str(day.earliest)[:10]}T00:00:00Z"


def _time(seconds: int) -> str:
    return f"{datetime.datetime.fromtimestamp(seconds, datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"
