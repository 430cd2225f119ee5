"""GeoJSON: features with a point and properties, whose names are read as those of columns are."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.importing.columns import guess
from generator.importing.entry import Cell, Contents, Entry, Meaning, gather
from generator.importing.limits import check_number
from generator.importing.nested import flatten, read_json
from generator.importing.refusal import UnreadableError

_DEGREES = ("CRS84", "4326", "WGS84", "WGS 84")
"""Names of the reference system that GeoJSON is in, unless an older file says another."""


def read_geojson(text: str, name: str, asked: Mapping[str, str]) -> Contents:
    """Return the features of a file. A line or an outline gives no point: none is made up.

    Args:
        text: A FeatureCollection, or one feature.
        name: What the file is called.
        asked: Properties by what they are for, where whoever imports says so.

    Raises:
        UnreadableError: It holds no features.
    """
    value = read_json(text, name)
    if isinstance(value, dict) and value.get("type") == "Feature":
        value = {"type": "FeatureCollection", "features": [value]}
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(features, list):
        raise UnreadableError(
            "GeoJSON has a list named features",
            where=name,
            mend="chronology import timelinejs, timemap, csv or ics take other forms",
        )
    check_number(len(features), name)
    names = {
        key
        for feature in features
        if isinstance(feature, dict) and isinstance(feature.get("properties"), dict)
        for key in feature["properties"]
    }
    known = guess(sorted(names), asked, name)
    foreign = _foreign(value)
    entries = [
        Entry(f"features[{n}]", left="no mapping stands where a feature should")
        if not isinstance(feature, dict)
        else _entry(n, feature, known, foreign)
        for n, feature in enumerate(features)
    ]
    left = [
        (key, "about the collection, and no feature")
        for key in value
        if key not in ("type", "features")
    ]
    return Contents(tuple(entries), ("GeoJSON",), tuple(left))


def _entry(number: int, feature: dict[str, Any], known: Mapping[str, Cell], foreign: str) -> Entry:
    cells, notes = gather(_cells(feature, known, foreign))
    own = next((cell.value for cell in cells if cell.meaning is Meaning.ID), "")
    says = any(cell.meaning not in (Meaning.ID, Meaning.LEFT) for cell in cells)
    return Entry(f"features[{number}]", cells, own, "" if says else "an empty feature", notes)


def _cells(feature: dict[str, Any], known: Mapping[str, Cell], foreign: str) -> Iterator[Cell]:
    given = feature.get("id")
    if given is not None and not isinstance(given, dict | list) and str(given).strip():
        yield Cell("id", Meaning.ID, str(given))
    yield from _geometry(feature.get("geometry"), foreign)
    properties = feature.get("properties")
    if isinstance(properties, dict):
        yield from _properties(properties, known)
    for key in feature:
        if key not in ("type", "id", "geometry", "properties"):
            for field, text in flatten(feature[key], key):
                how = "no part of a feature that says anything of an event"
                yield Cell(field, Meaning.LEFT, text, how=how)


def _properties(properties: dict[str, Any], known: Mapping[str, Cell]) -> Iterator[Cell]:
    for key, value in properties.items():
        column = known[key]
        for field, text in flatten(value, key):
            yield Cell(f"properties.{field}", column.meaning, text, column.locale, column.group)


def _geometry(geometry: Any, foreign: str) -> Iterator[Cell]:
    if not isinstance(geometry, dict):
        return
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    written = str(kind or "a geometry without a type")[:60]
    if kind == "MultiPoint" and isinstance(coordinates, list) and len(coordinates) == 1:
        kind, coordinates = "Point", coordinates[0]
    if kind != "Point":
        how = f"{written}: a shape, of which no point is made"
        yield Cell("geometry", Meaning.LEFT, written, how=how)
    elif foreign:
        yield Cell("geometry", Meaning.LEFT, written, how=f"its degrees are of {foreign}")
    elif not isinstance(coordinates, list) or len(coordinates) < 2:
        yield Cell("geometry", Meaning.LEFT, written, how="a point without two coordinates")
    else:
        yield Cell("geometry.coordinates[0]", Meaning.LONGITUDE, str(coordinates[0]))
        yield Cell("geometry.coordinates[1]", Meaning.LATITUDE, str(coordinates[1]))
        if len(coordinates) > 2:
            how = "a height: a point has none"
            yield Cell("geometry.coordinates[2]", Meaning.LEFT, str(coordinates[2]), how=how)


def _foreign(value: dict[str, Any]) -> str:
    """Return the name of another reference system than GeoJSON's own; "" where it is that."""
    named = " ".join(text for _, text in flatten(value.get("crs")))[:80]
    return (
        "" if not named or any(known in named for known in _DEGREES) else f"another system: {named}"
    )
