"""TimelineJS: its JSON, the older JSON of its first version, and its spreadsheet saved as CSV."""

from collections.abc import Callable, Iterator
from typing import Any

from generator.importing.address import find_addresses
from generator.importing.entry import Cell, Contents, Entry, Meaning, gather
from generator.importing.limits import check_number
from generator.importing.nested import flatten, read_json
from generator.importing.refusal import UnreadableError
from generator.importing.sheet import is_formula, read_sheet

_DRAWN = "how the drawing looks"
_TIME = "the time of day: a draft keeps the day"
_FIELDS: dict[str, tuple[Meaning, str]] = {
    "unique_id": (Meaning.ID, ""),
    "start_date.year": (Meaning.YEAR, ""),
    "start_date.month": (Meaning.MONTH, ""),
    "start_date.day": (Meaning.DAY, ""),
    "end_date.year": (Meaning.END_YEAR, ""),
    "end_date.month": (Meaning.END_MONTH, ""),
    "end_date.day": (Meaning.END_DAY, ""),
    "text.headline": (Meaning.TITLE, ""),
    "text.text": (Meaning.TEXT, ""),
    "media.url": (Meaning.MEDIA, ""),
    "media.link": (Meaning.LINK, ""),
    "media.title": (Meaning.HEADLINE, ""),
    "media.caption": (Meaning.HEADLINE, ""),
    "media.credit": (Meaning.OUTLET, ""),
    "group": (Meaning.KIND, ""),
    "location.name": (Meaning.PLACE, ""),
    "location.lat": (Meaning.LATITUDE, ""),
    "location.lon": (Meaning.LONGITUDE, ""),
    "location.icon": (Meaning.LEFT, _DRAWN),
    "location.zoom": (Meaning.LEFT, _DRAWN),
    "location.line": (Meaning.LEFT, _DRAWN),
    "type": (Meaning.LEFT, _DRAWN),
    "media.thumb": (Meaning.LEFT, _DRAWN),
    "display_date": (Meaning.LEFT, "words for the date: the date itself is taken"),
    "autolink": (Meaning.LEFT, _DRAWN),
    "media.thumbnail": (Meaning.LEFT, _DRAWN),
    "media.alt": (Meaning.LEFT, _DRAWN),
    "media.link_target": (Meaning.LEFT, _DRAWN),
    "background.url": (Meaning.LEFT, _DRAWN),
    "background.color": (Meaning.LEFT, _DRAWN),
    "background.opacity": (Meaning.LEFT, _DRAWN),
    "background.alt": (Meaning.LEFT, _DRAWN),
    # The first version, in which a date is "2011,12,10,07,02,10".
    "headline": (Meaning.TITLE, ""),
    "text": (Meaning.TEXT, ""),
    "tag": (Meaning.KIND, ""),
    "asset.media": (Meaning.MEDIA, ""),
    "asset.credit": (Meaning.OUTLET, ""),
    "asset.caption": (Meaning.HEADLINE, ""),
    "asset.thumbnail": (Meaning.LEFT, _DRAWN),
    "classname": (Meaning.LEFT, _DRAWN),
} | {
    f"{when}.{part}": (Meaning.LEFT, why)
    for when in ("start_date", "end_date")
    for part, why in (
        ("hour", _TIME), ("minute", _TIME), ("second", _TIME), ("millisecond", _TIME),
        ("format", _DRAWN), ("display_date", "words for the date: the date itself is taken"),
    )
}  # fmt: skip
_COLUMNS: dict[str, tuple[Meaning, str]] = {
    "Year": (Meaning.YEAR, ""),
    "Month": (Meaning.MONTH, ""),
    "Day": (Meaning.DAY, ""),
    "Time": (Meaning.LEFT, _TIME),
    "End Year": (Meaning.END_YEAR, ""),
    "End Month": (Meaning.END_MONTH, ""),
    "End Day": (Meaning.END_DAY, ""),
    "End Time": (Meaning.LEFT, _TIME),
    "Display Date": (Meaning.LEFT, "words for the date: the date itself is taken"),
    "Headline": (Meaning.TITLE, ""),
    "Text": (Meaning.TEXT, ""),
    "Media": (Meaning.MEDIA, ""),
    "Media Credit": (Meaning.OUTLET, ""),
    "Media Caption": (Meaning.HEADLINE, ""),
    "Media Thumbnail": (Meaning.LEFT, _DRAWN),
    "Media Link": (Meaning.LINK, ""),
    "Alt Text": (Meaning.LEFT, _DRAWN),
    "Type": (Meaning.LEFT, "events alone are taken"),
    "Group": (Meaning.KIND, ""),
    "Background": (Meaning.LEFT, _DRAWN),
    "Unique ID": (Meaning.ID, ""),
    # The first version.
    "Start Date": (Meaning.DATE, ""),
    "End Date": (Meaning.END, ""),
    "Tag": (Meaning.KIND, ""),
}
_BY_NAME = {name.casefold(): meaning for name, meaning in _COLUMNS.items()}
_MEDIA = "media"
"""The group of an address, its caption and its credit."""


def read_timelinejs(text: str, name: str, delimiter: str | None) -> Contents:
    """Return the slides of a TimelineJS file; the title and the eras are no events.

    Raises:
        UnreadableError: It is neither its JSON nor its sheet.
    """
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[", "var ", "let ", "const ")):
        return _read_json(read_json(text, name), name)
    if "{" in text[:200]:  # a script, as: storyjs_jsonp_data = {…
        return _read_json(read_json(text, name), name)
    return _read_sheet(text, name, delimiter)


def _read_json(value: Any, name: str) -> Contents:
    if isinstance(value, list):
        value = {"events": value}
    if not isinstance(value, dict):
        raise _not_this(name)
    if isinstance(old := value.get("timeline"), dict):
        return _first_version(old, name)
    events = value.get("events")
    if not isinstance(events, list):
        raise _not_this(name, value)
    check_number(len(events), name)
    _check_slides(events, name)
    entries = list(_entries(events, "events", _slide))
    left = []
    for key, why in (
        ("title", "the title slide of the timeline is no event"),
        ("eras", "a stretch that the timeline colours is no event"),
    ):
        if value.get(key):
            left.append((key, why))
    left += [
        (key, "a setting of the timeline")
        for key in value
        if key not in ("events", "title", "eras")
    ]
    return Contents(tuple(entries), ("TimelineJS, JSON",), tuple(left))


def _check_slides(events: list[Any], name: str) -> None:
    """Refuse a list of events of which none has anything that a slide has."""
    given = [event for event in events if isinstance(event, dict) and event]
    fields = {field for event in given for field in event}
    if given and not fields & {"start_date", "text", "media"}:
        raise UnreadableError(
            f"its events are no slides of TimelineJS: they have {', '.join(sorted(fields)[:12])}",
            where=name,
            mend="as a table, chronology import csv takes fields by any name: --column date=begin",
        )


def _first_version(value: dict[str, Any], name: str) -> Contents:
    events = value.get("date")
    if not isinstance(events, list):
        raise _not_this(name, value)
    check_number(len(events), name)
    left = [
        (f"timeline.{key}", "about the timeline, and no event") for key in value if key != "date"
    ]
    return Contents(
        tuple(_entries(events, "timeline.date", _old_slide)),
        ("TimelineJS, JSON of its first version",),
        tuple(left),
    )


def _entries(
    events: list[Any], path: str, cells_of: Callable[[dict[str, Any]], Iterator[Cell]]
) -> Iterator[Entry]:
    for n, event in enumerate(events):
        where = f"{path}[{n}]"
        if not isinstance(event, dict):
            what = "nothing" if event is None else "a list" if isinstance(event, list) else "text"
            yield Entry(where, left=f"{what} stands where a slide should")
            continue
        cells, notes = gather(cells_of(event))
        own = next((cell.value for cell in cells if cell.meaning is Meaning.ID), "")
        yield Entry(where, cells, own, "" if cells else "an empty slide", notes)


def _slide(event: dict[str, Any]) -> Iterator[Cell]:
    for field, text in flatten(event):
        yield _cell(field, text, _FIELDS.get(field))


def _old_slide(event: dict[str, Any]) -> Iterator[Cell]:
    for field, text in flatten(event):
        parts = [part.strip() for part in text.replace("/", ",").split(",")]
        if field == "startDate":
            meanings = (Meaning.YEAR, Meaning.MONTH, Meaning.DAY)
        elif field == "endDate":
            meanings = (Meaning.END_YEAR, Meaning.END_MONTH, Meaning.END_DAY)
        else:
            yield _cell(field, text, _FIELDS.get(field))
            continue
        if "/" in text:  # 12/10/2011 as well as 2011,12,10
            whole = Meaning.DATE if field == "startDate" else Meaning.END
            yield Cell(field, whole, text.split(",")[0])
            continue
        for meaning, part in zip(meanings, parts, strict=False):
            yield Cell(field, meaning, part)
        if len(parts) > 3:
            yield Cell(field, Meaning.LEFT, ",".join(parts[3:]), how=_TIME)


def _read_sheet(text: str, name: str, delimiter: str | None) -> Contents:
    sheet = read_sheet(text, name, delimiter)
    known = {column.casefold() for column in sheet.columns} & _BY_NAME.keys()
    if "headline" not in known or not known & {"year", "start date"}:
        raise UnreadableError(
            "a sheet of TimelineJS has the columns Year and Headline",
            where=name,
            mend="chronology import csv takes any table",
        )
    entries = []
    for row in sheet.rows:
        cells = tuple(
            Cell(field, Meaning.LEFT, value, how="a spreadsheet's formula, and not what it shows")
            if is_formula(value)
            else _cell(field, value, _BY_NAME.get(field.casefold()))
            for field, value in row.cells
        )
        kind = next((c.value.strip().lower() for c in cells if c.field.casefold() == "type"), "")
        own = next((cell.value for cell in cells if cell.meaning is Meaning.ID), "")
        left = {"title": "the title slide is no event", "era": "an era is no event"}.get(kind, "")
        entries.append(
            Entry(row.where, cells, own, left if cells else "an empty row", notes=row.notes)
        )
    return Contents(tuple(entries), ("TimelineJS, its sheet as CSV",), month_first=True)


def _cell(field: str, text: str, known: tuple[Meaning, str] | None) -> Cell:
    meaning, how = known or (Meaning.UNKNOWN, "")
    grouped = meaning in (Meaning.MEDIA, Meaning.HEADLINE, Meaning.OUTLET)
    if meaning is Meaning.OUTLET and find_addresses(text) and "<" not in text:
        return Cell(field, Meaning.LINK, text)  # a credit that is an address is a source
    return Cell(field, meaning, text, group=_MEDIA if grouped else "", how=how)


def _not_this(name: str, value: dict[str, Any] | None = None) -> UnreadableError:
    if value and value.get("type") in ("FeatureCollection", "Feature"):
        return UnreadableError(
            "this is GeoJSON", where=name, mend=f"chronology import geojson {name}"
        )
    return UnreadableError(
        "a TimelineJS file has a list named events",
        where=name,
        mend="chronology import csv, timemap, geojson or ics take other forms",
    )
