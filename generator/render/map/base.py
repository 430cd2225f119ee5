"""What lies beneath every map: land, borders, divisions, rivers and towns, with their names.

The data are plain JSON beside their notices, one file for each source so that each keeps its own
licence. Which files they are the publication says; nothing here knows which part of the world they
show.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.render.geometry import Line, Point
from generator.render.projection import Region, Spot

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Area:
    """A country or a division of one: the rings that fill it, and its name in each locale."""

    country: str
    names: Names
    rings: tuple[Line, ...]
    home: bool = False
    """Whether the chronology is about this country; the others are drawn to stand back."""


@dataclass(frozen=True, slots=True)
class River:
    """A river by its stretches; rank 1 is drawn broader than rank 2."""

    names: Names
    rank: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A town that helps to find the way; rank 1 is shown on every map, rank 3 only near by."""

    names: Names
    rank: int
    at: Point


@dataclass(frozen=True, slots=True, eq=False)
class BaseMap:
    """Everything a map is drawn upon, in degrees. Two are the same only if they are one object."""

    countries: tuple[Area, ...] = ()
    disputed: tuple[Area, ...] = ()
    """Held by one country and another's by right or by claim: drawn as neither's."""
    borders: tuple[Line, ...] = ()
    coasts: tuple[Line, ...] = ()
    claimed: tuple[Line, ...] = ()
    """Borders that somebody claims and nobody keeps."""
    areas: tuple[Area, ...] = ()
    area_lines: tuple[Line, ...] = ()
    rivers: tuple[River, ...] = ()
    towns: tuple[Town, ...] = ()
    extent: Region | None = None
    """Where the data end: beyond it the map stays bare, for nothing is known there."""
    credits: tuple[Names, ...] = ()
    """Whom a page that shows the map has to name."""

    @property
    def landmarks(self) -> tuple[Spot, ...]:
        """Return the towns that every map shows, for `fit_region` to keep one in view."""
        return tuple(Spot(*town.at) for town in self.towns if town.rank == 1)


class BaseMapError(Exception):
    """A file of the base map cannot be used; `reason` goes on from "a file that"."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.reason = reason


def load_base_map(files: Sequence[Path]) -> BaseMap:
    """Return the base map from files, in their order.

    A file may hold any of the keys; a list that two files hold is joined. No file gives an empty
    map, on which places are still drawn.

    Raises:
        BaseMapError: A file is not there or not in its form.
    """
    found: dict[str, list[Any]] = {}
    for file in files:
        try:
            values = json.loads(file.read_text(encoding="utf-8"))
        except OSError as error:
            raise BaseMapError(file, "is not there, or cannot be read") from error
        except ValueError as error:
            raise BaseMapError(file, f"is not JSON: {error}") from error
        try:
            _make(_joined({}, values))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BaseMapError(file, f"is not in its form: {_describe(error)}") from error
        _joined(found, values)
    return _make(found)


def _joined(found: dict[str, list[Any]], values: Mapping[str, Any]) -> dict[str, list[Any]]:
    for key, value in values.items():
        found.setdefault(key, []).extend([value] if key == "credit" else value)
    return found


def _describe(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _make(found: Mapping[str, list[Any]]) -> BaseMap:
    lines = found.get("lines", [])
    return BaseMap(
        countries=_areas(found.get("countries", [])),
        disputed=_areas(found.get("disputed", [])),
        borders=_of_kind(lines, "border"),
        coasts=_of_kind(lines, "coast"),
        claimed=_of_kind(lines, "claimed"),
        areas=_areas(found.get("areas", [])),
        area_lines=tuple(map(_line, found.get("area_lines", []))),
        rivers=tuple(
            River(row["names"], row["rank"], tuple(map(_line, row["lines"])))
            for row in found.get("rivers", [])
        ),
        towns=tuple(
            Town(row["names"], row["rank"], _point(row["at"])) for row in found.get("towns", [])
        ),
        extent=Region(*found["extent"]) if "extent" in found else None,
        credits=tuple(found.get("credit", [])),
    )


def _areas(rows: Sequence[Mapping[str, Any]]) -> tuple[Area, ...]:
    return tuple(
        Area(
            str(row.get("country", row.get("id", ""))),
            row["names"],
            tuple(map(_line, row["rings"])),
            row.get("home", False),
        )
        for row in rows
    )


def _of_kind(lines: Sequence[Mapping[str, Any]], kind: str) -> tuple[Line, ...]:
    return tuple(_line(line["points"]) for line in lines if line["kind"] == kind)


def _line(points: Sequence[Sequence[float]]) -> Line:
    return tuple(map(_point, points))


def _point(pair: Sequence[float]) -> Point:
    x, y = pair
    return x, y
