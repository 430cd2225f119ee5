"""The corrections of a locale as an Atom feed (RFC 4287), for whoever cites the chronology.

An entry's identifier is the permanent address of the correction in its event's page. Corrections
have days and no hours, so each stands at the beginning of its day in UTC.
"""

import datetime
from xml.etree import ElementTree as ET

from generator.render.pages.corrections import Corrected, find_corrections
from generator.render.pages.page import Page

FEED = "corrections.atom"
"""Its path below the locale."""

MOST = 100
"""The newest corrections, so many, stand in the feed; all of them on the page."""


def render_feed(page: Page, today: int) -> bytes:
    """Return the feed; the same bytes for the same content.

    Args:
        page: The page of corrections that it stands for.
        today: The day number that it was last changed on, where there is no correction yet.
    """
    corrections = find_corrections(page.corpus)[:MOST]
    publication = page.corpus.publication
    locale = page.site.locale.id
    last = datetime.date.fromordinal(today).isoformat()
    title = page.site.words.text("corrections.feed-title", site=page.text(publication.title))
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": locale})
    _add(feed, "id", page.address)
    _add(feed, "title", title)
    _add(feed, "subtitle", page.site.words.text("corrections.lead"))
    _add(feed, "updated", _time(str(corrections[0].correction.on) if corrections else last))
    author = ET.SubElement(feed, "author")
    _add(author, "name", page.text(publication.title))
    _add(author, "uri", f"{publication.address}{locale}/")
    own = f"{publication.address}{locale}/{FEED}"
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=own)
    _link(feed, page.address, locale)
    _add(feed, "rights", publication.licence)
    for each in corrections:
        feed.append(_entry(page, each))
    ET.indent(feed)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(page: Page, each: Corrected) -> ET.Element:
    address = f"{Page(page.site, each.event.path).address}#{each.anchor}"
    entry = ET.Element("entry")
    _add(entry, "id", address)
    _add(entry, "title", page.text(each.event.title))
    _add(entry, "updated", _time(str(each.correction.on)))
    _add(entry, "published", _time(str(each.correction.on)))
    _link(entry, address, page.site.locale.id)
    _add(entry, "summary", page.text(each.correction.what))
    return entry


def _link(parent: ET.Element, address: str, locale: str) -> None:
    ET.SubElement(parent, "link", rel="alternate", type="text/html", hreflang=locale, href=address)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _time(day: str) -> str:
    """Return a day as RFC 3339 has it; a day that is marked as uncertain is that day."""
    return f"{day[:10]}T00:00:00Z"
