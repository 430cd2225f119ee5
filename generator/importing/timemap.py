"""timemap: what its server gives (events, sources, associations), and what its readers download."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.importing.entry import Cell, Contents, Entry, Meaning, gather
from generator.importing.limits import check_number
from generator.importing.nested import flatten, read_json
from generator.importing.refusal import UnreadableError

_DRAWN = "how the map draws it"
_FIELDS: dict[str, tuple[Meaning, str]] = {
    "id": (Meaning.ID, ""),
    "civId": (Meaning.ID, ""),
    "title": (Meaning.TITLE, ""),
    "description": (Meaning.TEXT, ""),
    "desc": (Meaning.TEXT, ""),
    "date": (Meaning.DATE, ""),
    "datetime": (Meaning.DATE, ""),
    "location": (Meaning.PLACE, ""),
    "latitude": (Meaning.LATITUDE, ""),
    "longitude": (Meaning.LONGITUDE, ""),
    "lat": (Meaning.LATITUDE, ""),
    "long": (Meaning.LONGITUDE, ""),
    "lng": (Meaning.LONGITUDE, ""),
    "category": (Meaning.KIND, ""),
    "category_full": (Meaning.KIND, ""),
    "type": (Meaning.KIND, ""),
    "source": (Meaning.LINK, ""),
    "time": (Meaning.LEFT, "the time of day: a draft keeps the day"),
    "time_precision": (Meaning.LEFT, "the time of day: a draft keeps the day"),
    "time_display": (Meaning.LEFT, "words for the date: the date itself is taken"),
    "comments": (Meaning.LEFT, "a note among those who made the file"),
    "colour": (Meaning.LEFT, _DRAWN),
    "shape": (Meaning.LEFT, _DRAWN),
    "_colour": (Meaning.LEFT, _DRAWN),
}
_SOURCE: dict[str, Meaning] = {
    "url": Meaning.LINK,
    "path": Meaning.LINK,
    "paths": Meaning.LINK,
    "title": Meaning.HEADLINE,
    "description": Meaning.HEADLINE,
    "author": Meaning.OUTLET,
    "date": Meaning.PUBLISHED,
}


def read_timemap(
    text: str, name: str, sources: str | None = None, associations: str | None = None
) -> Contents:
    """Return the events of a timemap, each with the sources and associations that it names.

    Args:
        text: A list of events, or a mapping of events with their sources and associations.
        name: What the file is called.
        sources: The server's sources, where they are a file of their own.
        associations: The server's associations, likewise.

    Raises:
        UnreadableError: It has no list of events.
    """
    value = read_json(text, name)
    about = ["timemap"]
    whole: dict[str, Any] = value if isinstance(value, dict) else {"events": value}
    events = whole.get("events")
    if not isinstance(events, list):
        raise UnreadableError(
            "a timemap has a list of events, or a mapping with a list named events",
            where=name,
            mend="the file is what the server answers for events, or what Download gives",
        )
    check_number(len(events), name)
    own = {
        "sources": _by_id(read_json(sources, "--sources") if sources else whole.get("sources")),
        "associations": _by_id(
            read_json(associations, "--associations") if associations else whole.get("associations")
        ),
    }
    about += [f"{len(known)} {kind}" for kind, known in own.items() if known]
    left = [(key, "not about one event") for key in whole if key not in ("events", *own)]
    entries = []
    for n, event in enumerate(events):
        where = f"events[{n}]"
        if not isinstance(event, dict):
            entries.append(Entry(where, left="no mapping stands where an event should"))
            continue
        cells, notes = gather(_cells(event, own["sources"], own["associations"]))
        id_ = next((cell.value for cell in cells if cell.meaning is Meaning.ID), "")
        entries.append(Entry(where, cells, id_, "" if cells else "an empty record", notes))
    return Contents(tuple(entries), tuple(about), tuple(left), month_first=True)


def _cells(
    event: dict[str, Any], sources: Mapping[str, Any], associations: Mapping[str, Any]
) -> Iterator[Cell]:
    seen_id = False
    for key, value in event.items():
        if key == "sources":
            yield from _sources(_listed(value), sources)
        elif key in ("associations", "filters"):
            yield from _associations(key, _listed(value), associations)
        else:
            for field, text in flatten(value, key):
                meaning, how = _FIELDS.get(field, (Meaning.UNKNOWN, ""))
                if meaning is Meaning.ID and seen_id:
                    meaning, how = Meaning.LEFT, "a second identifier"
                seen_id = seen_id or meaning is Meaning.ID
                yield Cell(field, meaning, text, how=how)


def _sources(given: list[Any], known: Mapping[str, Any]) -> Iterator[Cell]:
    for n, source in enumerate(given):
        path = f"sources[{n}]"
        if isinstance(source, dict):
            yield from _source(path, source)
        elif isinstance(found := known.get(str(source)), dict):
            yield Cell(path, Meaning.LEFT, str(source), how="the source that it names is taken")
            yield from _source(path, found)
        elif str(source).startswith(("http://", "https://")):
            yield Cell(path, Meaning.LINK, str(source), group=path)
        else:
            yield Cell(
                path,
                Meaning.LEFT,
                str(source),
                how="it names a source that is not in the file: --sources FILE brings them",
            )


def _source(path: str, source: dict[str, Any]) -> Iterator[Cell]:
    """Yield the fields of a source: one address, and what is said of it."""
    addressed = False
    for field, text in flatten(source):
        name = field.partition("[")[0].partition(".")[0]
        meaning = _SOURCE.get(name, Meaning.UNKNOWN)
        how = ""
        if meaning is Meaning.LINK:
            if addressed:
                meaning, how = Meaning.LEFT, "a further address of one source"
            elif not text.startswith(("http://", "https://")):
                meaning, how = Meaning.LEFT, "a file of the timemap's own server"
            addressed = addressed or meaning is Meaning.LINK
        if name == "id":
            meaning, how = Meaning.LEFT, "the source goes by its address"
        yield Cell(f"{path}.{field}", meaning, text, group=path, how=how)


def _associations(key: str, given: list[Any], known: Mapping[str, Any]) -> Iterator[Cell]:
    """Yield what an event is filed under: the last step of each path of filters."""
    for n, association in enumerate(given):
        path = f"{key}[{n}]"
        found = association
        if not isinstance(association, dict):
            found = known.get(str(association)) or {"id": association}
        steps = found.get("filter_paths") if isinstance(found, dict) else None
        named = steps[-1] if isinstance(steps, list) and steps else ""
        value = named or found.get("value") or found.get("title") or found.get("id") or ""
        if str(value).strip():
            yield Cell(path, Meaning.KIND, str(value))


def _by_id(value: Any) -> dict[str, Any]:
    """Return sources or associations by identifier, whether a list or a mapping of them came."""
    if isinstance(value, dict):
        return {str(key): item for key, item in value.items()}
    if isinstance(value, list):
        return {str(item.get("id")): item for item in value if isinstance(item, dict)}
    return {}


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return [] if value is None else [value]
