"""Events as a TimelineJS file, in one locale, for whoever has a page with that tool.

TimelineJS draws a day or a span and knows no doubt: an event lies from the first to the last day it
can mean, `display_date` says in words how the date is known, and the text lists every claim. Where
only one of the two days is known, it lies on that one; an event without any is left out.
"""

from html import escape
from typing import Any

from generator.model.edtf import Bound, Day
from generator.model.event import Event
from generator.render.data.edition import Edition
from generator.render.data.json_text import json_bytes
from generator.render.precision import precision_in_words


def render_timeline(edition: Edition) -> bytes:
    """Return the file."""
    publication = edition.corpus.publication
    slides = (_slide(edition, event) for event in edition.corpus.events_in_order())
    return json_bytes(
        {
            "scale": "human",
            "title": {
                "unique_id": "title",
                "text": {
                    "headline": escape(edition.title),
                    "text": f"<p>{escape(edition.text(publication.description))}</p>"
                    f'<p><a href="{escape(edition.address())}">{escape(edition.title)}</a>, '
                    f"{escape(publication.licence)}</p>",
                },
            },
            "events": [slide for slide in slides if slide],
        }
    )


def _slide(edition: Edition, event: Event) -> dict[str, Any] | None:
    first, last = event.date.earliest, event.date.latest
    start = _day(first) or _day(last)
    if start is None:
        return None
    end = _day(last)
    claims = "".join(f"<li>{escape(edition.claim_line(claim))}</li>" for claim in event.claims)
    precision = precision_in_words(event.date, edition.locale)
    page = escape(edition.address(event.path))
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if end and end != start else {}),
        "display_date": f"{edition.date(event.date)} ({precision})",
        "group": edition.term("kinds", event.kind),
        "text": {
            "headline": escape(edition.text(event.title)),
            "text": f"<p>{escape(edition.text(event.summary))}</p><ul>{claims}</ul>"
            f'<p>EDTF {escape(str(event.date))} · <a href="{page}">{page}</a></p>',
        },
    }


def _day(bound: Bound) -> dict[str, int] | None:
    if not isinstance(bound, Day):
        return None
    return {"year": bound.year, "month": bound.month, "day": bound.day}
