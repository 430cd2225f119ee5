"""Events as a calendar (RFC 5545), in one locale.

A calendar knows whole days and no doubt. So it has only events of which both the first and the last
possible day are known; each lies on all of these days, says in its title where it may have been any
of them, and in its text how the date is known, as EDTF too, and what each source says. How many
events had no such days is said in the calendar's own description.

`DTSTAMP` and the rest come from when a record last changed, so the same content gives the same
bytes.
"""

import datetime
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.model.edtf import Day
from generator.model.event import Event
from generator.render.data.edition import Edition
from generator.render.precision import precision_in_words

LONGEST_LINE = 75
"""Octets of a line, its end not counted."""


def render_calendar(edition: Edition) -> bytes:
    """Return the calendar."""
    events = edition.corpus.events_in_order()
    known = [event for event in events if _days(event)]
    about = edition.text(edition.corpus.publication.description)
    left_out = len(events) - len(known)
    if left_out:
        missing = edition.words.text(
            "data.calendar-without", events=edition.words.count("event", left_out)
        )
        about = f"{about}\n{missing}"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_host(edition)}//Chronology//{edition.locale_id.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        _text("NAME", edition.title, edition.locale_id),
        _text("X-WR-CALNAME", edition.title),
        _text("DESCRIPTION", about, edition.locale_id),
        _text("X-WR-CALDESC", about),
        f"URL:{edition.address()}",
        *(line for event in known for line in _event(edition, event)),
        "END:VCALENDAR",
    ]
    return b"".join(fold(line) for line in lines)


def fold(line: str) -> bytes:
    """Return a line with its end, in pieces of at most 75 octets, no character cut in two."""
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode("utf-8"))
        if size + width > LONGEST_LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += width
    return "\r\n".join([*pieces, piece, ""]).encode("utf-8")


def _event(edition: Edition, event: Event) -> Iterator[str]:
    first, after = _days(event) or ("", "")
    times = edition.history.of(("events", event.id))
    places = [edition.name("places", place) for place in event.places]
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{_host(edition)}"
    yield f"DTSTAMP:{_moment(times.changed)}"
    yield f"CREATED:{_moment(times.added)}"
    yield f"LAST-MODIFIED:{_moment(times.changed)}"
    yield f"DTSTART;VALUE=DATE:{first}"
    yield f"DTEND;VALUE=DATE:{after}"
    yield _text("SUMMARY", _summary(edition, event), edition.locale_id)
    yield _text("DESCRIPTION", _description(edition, event), edition.locale_id)
    if places:
        yield _text("LOCATION", edition.words.listed(places), edition.locale_id)
    at = edition.corpus.places[event.places[0]].coordinates if len(event.places) == 1 else None
    if at:
        yield f"GEO:{at.lat};{at.lon}"
    yield _text("CATEGORIES", edition.term("kinds", event.kind), edition.locale_id)
    yield f"URL:{edition.address(event.path)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _summary(edition: Edition, event: Event) -> str:
    """Return the title, with how the date is known where it is not simply one day."""
    title = edition.text(event.title)
    plain = event.date.is_day and not event.date.is_uncertain and not event.date.is_approximate
    return title if plain else f"{title} ({precision_in_words(event.date, edition.locale)})"


def _description(edition: Edition, event: Event) -> str:
    return "\n".join(
        [
            edition.when(event.date),
            edition.text(event.summary),
            "",
            *(f"- {edition.claim_line(claim)}" for claim in event.claims),
            "",
            edition.address(event.path),
        ]
    )


def _days(event: Event) -> tuple[str, str] | None:
    """Return the first day an event can mean and the one after its last; None without both."""
    first, last = event.date.earliest, event.date.latest
    if not (isinstance(first, Day) and isinstance(last, Day)):
        return None
    start, end = first.date, last.date
    if start is None or end is None or end == datetime.date.max:
        return None
    return _compact(start), _compact(end + datetime.timedelta(days=1))


def _compact(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _moment(seconds: int) -> str:
    return f"{datetime.datetime.fromtimestamp(seconds, datetime.UTC):%Y%m%dT%H%M%SZ}"


def _text(name: str, value: str, language: str = "") -> str:
    """Return a property whose value is text, escaped as RFC 5545 §3.3.11 has it."""
    for character in "\\;,":
        value = value.replace(character, f"\\{character}")
    parameter = f";LANGUAGE={language}" if language else ""
    return f"{name}{parameter}:" + value.replace("\n", "\\n")


def _host(edition: Edition) -> str:
    return urlsplit(edition.corpus.publication.address).netloc
