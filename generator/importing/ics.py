"""iCalendar: events with their days, by the library that reads them; times of day are left out.

The structure is looked at before the library sees the file, so that a file that breaks off, nests
without end or holds an event in an event is refused with the line and the event's identifier.
Nothing that comes again by a rule is written out: the rule is told, the first time is taken.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Component, Event

from generator.importing.entry import Cell, Contents, Entry, Meaning
from generator.importing.limits import check_number
from generator.importing.refusal import UnreadableError

_DEEPEST = 4
"""Components inside each other: a calendar, an event, its alarm."""
_MOST_PROPERTIES = 4_000
_LONGEST = 4_000_000
"""Characters of an event, with the files that hang on it."""
_LEFT: dict[str, str] = {
    name: why
    for why, names in {
        "about the entry in the calendar, and not the event": (
            "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "PRIORITY",
            "REQUEST-STATUS", "COLOR", "PERCENT-COMPLETE",
        ),
        "people and their addresses are not taken": ("ORGANIZER", "ATTENDEE", "CONTACT"),
        "it comes again by a rule: the first time alone is taken": (
            "RRULE", "RDATE", "EXDATE", "EXRULE",
        ),
        "which time it is of an event that comes again": ("RECURRENCE-ID",),
        "its status: whether it took place is for the curator to see": ("STATUS",),
        "the description again, with markup": ("X-ALT-DESC",),
    }.items()
    for name in names
}  # fmt: skip
_TAKEN: dict[str, Meaning] = {
    "UID": Meaning.ID,
    "SUMMARY": Meaning.TITLE,
    "DESCRIPTION": Meaning.TEXT,
    "LOCATION": Meaning.PLACE,
    "URL": Meaning.LINK,
    "ATTACH": Meaning.MEDIA,
    "CATEGORIES": Meaning.KIND,
}
_TIME = "the time of day left out"
_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one event."""

    line: int
    text: str
    uid: str


def read_ics(text: str, name: str, timezone: str | None) -> Contents:
    """Return the events of a calendar.

    Args:
        text: One or more calendars.
        name: What the file is called.
        timezone: Where an instant is to be seen from, as Europe/Oslo; a day begins there. Without
            it that is the zone of the calendar, where it names one, or else of each instant.

    Raises:
        UnreadableError: It is no calendar, or breaks off. The line is named, and the event.
    """
    blocks, others = _blocks(text, name)
    zone = _zone(timezone) if timezone else _own_zone(text)
    check_number(len(blocks), name)
    events = _events(text, name, blocks)
    entries = [_entry(block, event, zone) for block, event in zip(blocks, events, strict=True)]
    left = tuple((kind, f"{number} of them: no event") for kind, number in sorted(others.items()))
    about = ("iCalendar", *([f"days are those of {zone.key}"] if zone else []))
    return Contents(tuple(entries), about, left)


def _own_zone(text: str) -> ZoneInfo | None:
    """Return the zone in which a calendar wants to be seen, where it names one that there is."""
    named = re.search(r"^X-WR-TIMEZONE[^:\n]*:([\w/+-]{1,60})\s*$", text, re.MULTILINE)
    try:
        return ZoneInfo(named[1]) if named else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnreadableError(
            f"--timezone {name}: no such zone", mend="write its name, as Europe/Oslo"
        ) from error


def _blocks(text: str, name: str) -> tuple[list[_Block], dict[str, int]]:
    """Return the lines of each event, and how many components there are of other kinds."""
    open_: list[tuple[str, int]] = []
    blocks: list[_Block] = []
    others: dict[str, int] = {}
    lines: list[str] = []
    number = 0
    for number, raw in enumerate(re.split("\r\n|\r|\n", text), 1):
        sign = raw.strip().upper()
        if sign.startswith("BEGIN:"):
            kind = sign[6:]
            open_.append((kind, number))
            if len(open_) > _DEEPEST:
                raise UnreadableError(
                    f"components stand more than {_DEEPEST} deep in each other",
                    where=f"{name}, line {number}",
                )
            if len(open_) == 1 and kind != "VCALENDAR":
                raise _no_calendar(name)
            if len(open_) == 2 or kind == "VEVENT":
                lines = []
            if len(open_) == 2 and kind != "VEVENT":
                others[kind] = others.get(kind, 0) + 1
        if open_:
            lines.append(raw)
        if sign.startswith("END:"):
            if not open_ or open_[-1][0] != sign[4:]:
                raise _broken(name, number, open_, lines, f"{sign} ends nothing that is open")
            kind, begun = open_.pop()
            if kind == "VEVENT":
                blocks.append(_block(name, begun, lines))
    if open_:
        raise _broken(name, number, open_, lines, "the file breaks off")
    if not blocks and not others:
        raise _no_calendar(name)
    others.pop("VTIMEZONE", None)
    return blocks, others


def _block(name: str, begun: int, lines: list[str]) -> _Block:
    """Return the lines of an event, of which the library takes long over very many."""
    block = _Block(begun, "\r\n".join(lines), _uid(lines))
    properties = sum(not line.startswith((" ", "\t")) for line in lines)
    if properties > _MOST_PROPERTIES or len(block.text) > _LONGEST:
        uid = f" (UID {block.uid})" if block.uid else ""
        raise UnreadableError(
            f"an event of {properties:,} properties and {len(block.text):,} characters{uid}",
            where=f"{name}, line {begun}",
            mend="take it out: it is no event that anybody wrote",
        )
    return block


def _uid(lines: list[str]) -> str:
    for n, line in enumerate(lines):
        if line.upper().startswith(("UID:", "UID;")):
            folded = [after[1:] for after in lines[n + 1 : n + 4] if after[:1] in (" ", "\t")]
            return "".join([line.partition(":")[2], *folded]).strip()[:200]
    return ""


def _broken(
    name: str, line: int, open_: list[tuple[str, int]], lines: list[str], what: str
) -> UnreadableError:
    inside = ""
    if open_ and open_[-1][0] != "VCALENDAR":
        component, begun = open_[-1]
        uid = _uid(lines)
        inside = f", in the {component} that begins at line {begun}" + (
            f" (UID {uid})" if uid else ""
        )
    return UnreadableError(f"{what}{inside}", where=f"{name}, line {line}", mend="export it again")


def _no_calendar(name: str) -> UnreadableError:
    return UnreadableError("a calendar begins with BEGIN:VCALENDAR", where=name)


def _events(text: str, name: str, blocks: list[_Block]) -> list[Component]:
    """Return each event as the library reads it, in the order of the file."""
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        found = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except Exception as error:  # the library raises whatever its parts do
        raise _culprit(name, blocks, error) from error
    if len(found) != len(blocks):
        raise UnreadableError("its events cannot be told apart", where=name)
    return found


def _culprit(name: str, blocks: list[_Block], error: Exception) -> UnreadableError:
    for block in blocks:
        try:
            Event.from_ical(block.text)
        except Exception as fault:
            uid = f" (UID {block.uid})" if block.uid else ""
            return UnreadableError(
                f"the event cannot be read{uid}: {fault}", where=f"{name}, line {block.line}"
            )
    return UnreadableError(f"no calendar: {error}", where=name)


def _entry(block: _Block, event: Component, zone: ZoneInfo | None) -> Entry:
    cells = list(_days(event, zone))
    notes = []
    for field, value in event.property_items(recursive=False, sorted=False):
        if field in ("BEGIN", "END", "DTSTART", "DTEND", "DURATION"):
            continue
        cells += _cells(field, value)
    if event.subcomponents:
        cells.append(
            Cell("VALARM", Meaning.LEFT, "an alarm", how="an alarm is no part of an event")
        )
    again = event.get("RECURRENCE-ID")
    own = f"{block.uid} {again.to_ical().decode()}" if again is not None else block.uid
    for named, fault in event.errors:
        field = str(named)
        if not any(cell.field == field for cell in cells):
            cells.append(Cell(field, Meaning.LEFT, str(fault)[:200], how="it cannot be read"))
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        notes.append("the calendar calls it cancelled")
    says = any(cell.meaning not in (Meaning.LEFT, Meaning.ID) for cell in cells)
    where = f"event at line {block.line}"
    return Entry(where, tuple(cells), own, "" if says else "an empty event", tuple(notes))


def _cells(field: str, value: object) -> Iterator[Cell]:
    if isinstance(value, list):
        for item in value:
            yield from _cells(field, item)
        return
    meaning = _TAKEN.get(field, Meaning.LEFT if field in _LEFT else Meaning.UNKNOWN)
    if field == "GEO":
        yield from _geo(value)
        return
    text = _text(field, value)
    if meaning is Meaning.MEDIA and not text.startswith(("http://", "https://")):
        yield Cell(field, Meaning.LEFT, text[:80], how="a file inside the calendar")
        return
    parts = text.split(",") if field == "CATEGORIES" else [text]
    params = getattr(value, "params", {})
    locale = str(params.get("LANGUAGE", "")).partition("-")[0].lower()
    for part in parts:
        if part.strip():
            yield Cell(field, meaning, part, locale, how=_LEFT.get(field, ""))


def _geo(value: object) -> Iterator[Cell]:
    parts = _text("GEO", value).split(";")
    if len(parts) == 2:
        yield Cell("GEO (latitude)", Meaning.LATITUDE, parts[0])
        yield Cell("GEO (longitude)", Meaning.LONGITUDE, parts[1])
    else:
        yield Cell("GEO", Meaning.LEFT, "GEO", how="not two numbers")


def _text(field: str, value: object) -> str:
    """Return what a property says, unescaped where it is text."""
    if field == "CATEGORIES":
        return ",".join(str(part) for part in getattr(value, "cats", [value]))
    if isinstance(value, str):
        return str(value)
    written = value.to_ical() if hasattr(value, "to_ical") else str(value)
    return written.decode("utf-8", "replace") if isinstance(written, bytes) else str(written)


def _days(event: Component, zone: ZoneInfo | None) -> Iterator[Cell]:
    """Yield the first day of an event and its last, of what says when it is."""
    start = _moment(event, "DTSTART")
    if start is None:
        if "DTSTART" in event:
            yield Cell("DTSTART", Meaning.LEFT, "DTSTART", how="not a date of iCalendar")
        return
    first, how = _day(start, zone)
    yield Cell("DTSTART", Meaning.DATE, first.isoformat(), how=how)
    field = "DTEND" if "DTEND" in event else "DURATION" if "DURATION" in event else ""
    if not field:
        return
    if field == "DTEND":
        end = _moment(event, field)
    else:
        length = _length(event)
        end = None if length is None else _after(start, length)
    if end is None:
        yield Cell(field, Meaning.LEFT, field, how="it cannot be read")
        return
    last, how = _last_day(start, end, zone)
    yield Cell(field, Meaning.END, max(last, first).isoformat(), how=how)


def _last_day(
    start: datetime.date, end: datetime.date, zone: ZoneInfo | None
) -> tuple[datetime.date, str]:
    """Return the last day of an event, whose end is the first moment or day that is not its own."""
    if not isinstance(end, datetime.datetime):
        return end - _ONE_DAY, "the day before: an all-day event ends before the day it names"
    last, how = _day(end, zone)
    at = end.astimezone(zone) if zone and end.tzinfo else end
    if at.time() == datetime.time() and end != start:
        return last - _ONE_DAY, f"the day before: it ends as that day begins; {how}"
    return last, how


def _day(moment: datetime.date, zone: ZoneInfo | None) -> tuple[datetime.date, str]:
    if not isinstance(moment, datetime.datetime):
        return moment, ""
    if moment.tzinfo is None:
        return moment.date(), _TIME
    if zone is not None:
        return moment.astimezone(zone).date(), f"{_TIME}; the day is that of {zone.key}"
    if moment.utcoffset() == datetime.timedelta():
        return moment.date(), f"{_TIME}; the day is that of UTC: --timezone gives another's"
    return moment.date(), f"{_TIME}; the day is that of the zone it is written in"


def _after(start: datetime.date, length: datetime.timedelta) -> datetime.date | None:
    try:
        return start + length
    except OverflowError:
        return None


def _moment(event: Component, field: str) -> datetime.date | None:
    """Return the day or the instant that a property gives, or None where it cannot be read."""
    found = _read(event, field, "dt")
    return found if isinstance(found, datetime.date) else None


def _length(event: Component) -> datetime.timedelta | None:
    found = _read(event, "DURATION", "td")
    return found if isinstance(found, datetime.timedelta) else None


def _read(event: Component, field: str, attribute: str) -> object:
    value = event.get(field)
    try:
        return getattr(value[0] if isinstance(value, list) else value, attribute, None)
    except Exception:  # a property that is broken raises what it likes
        return None
