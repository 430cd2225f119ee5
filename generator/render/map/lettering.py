"""Which names a map gives, in what order room is given out, and how large each kind is set."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.render.geometry import Box, Line, Point
from generator.render.map.base import Area, BaseMap, Town
from generator.render.map.chips import row_width
from generator.render.map.ground import Ground
from generator.render.map.labels import Label, Style, Surface, label_box, place_beside
from generator.render.map.marks import Mark
from generator.render.map.names import place_along, place_inside

STYLES: dict[str, Style] = {
    "focus": Style("map-name map-focus", 13, bold=True),
    "named": Style("map-name", 12),
    "none": Style("map-name", 12),
    "town": Style("map-town", 11),
    "water": Style("map-water", 11),
    "country": Style("map-country", 10.5, bold=True, spacing=0.3, capitals=True),
    "area": Style("map-area", 10, spacing=0.14, capitals=True),
    "scale": Style("map-unit", 10.5),
}
"""As the stylesheet sets them in a page that reads left to right."""

RTL_SIZES = {
    "focus": 14.5,
    "named": 13.5,
    "none": 13.5,
    "town": 12,
    "water": 12,
    "country": 12.5,
    "area": 11,
    "scale": 11.5,
}
"""And in one that reads right to left: Arabic letters are lower than Latin ones of one size."""

RIVER_STROKES = {1: 3.2, 2: 1.8}
"""The widths of rivers by rank, in the stylesheet too."""

MOST_LINES = (4, 3, 1)
"""Names at one dot that are written out, if there is room; the others are counted."""

_SAME = 4.0
"""Pixels within which a town and a mark share a dot, and only the town's name is added."""

_TOWN_RANKS = ((1.2, 1), (2.8, 2), (math.inf, 3))
"""Up to how many pixels a kilometre which towns are shown."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Every name that found its room."""

    marks: dict[str, Label]
    """By the id of a mark's first place."""
    towns: tuple[tuple[Point, Label], ...]
    names: tuple[Label, ...]
    """Of rivers, countries and divisions."""


def style(kind: str, *, rtl: bool) -> Style:
    """Return how a kind of name is set in a page of that direction."""
    found = STYLES[kind]
    return found._replace(size=RTL_SIZES[kind], spacing=0.0, capitals=False) if rtl else found


def make_surface(ground: Ground, marks: Sequence[Mark], width: float, height: float) -> Surface:
    """Return the surface with every drawn line noted and every dot taken."""
    surface = Surface(Box(0, 0, width, height).grown(-4))
    for river in ground.rivers:
        _draw(surface, river.lines, 1.0 if river.rank == 1 else 0.7)
    _draw(surface, ground.borders, 0.6)
    _draw(surface, ground.coasts + ground.claimed, 0.4)
    _draw(surface, ground.area_lines, 0.25)
    for mark in marks:
        x, y = mark.at
        surface.taken.append(Box(x, y, x, y).grown(mark.clear))
        if mark.doubt:
            turns = [math.tau * step / 48 for step in range(49)]
            circle = [
                (x + math.cos(turn) * mark.doubt, y + math.sin(turn) * mark.doubt) for turn in turns
            ]
            surface.draw(tuple(circle), 0.3)
    return surface


def _draw(surface: Surface, lines: Sequence[Line], weight: float) -> None:
    for line in lines:
        surface.draw(line, weight)


def letter(
    surface: Surface,
    marks: Sequence[Mark],
    base: BaseMap,
    ground: Ground,
    locale: str,
    *,
    rtl: bool,
) -> Lettering:
    """Return where each name stands.

    Names give way in this order: what the map is about, places at which sides are reported, places
    to be named, well-known towns, other places, lesser towns, rivers, small towns, countries,
    divisions.
    """
    named: dict[str, Label] = {}
    known = {town.names.get(locale) for town in base.towns}

    def name_marks(wanted: Callable[[Mark], bool]) -> None:
        # A dot that stands for many has the most to lose, then one that everybody knows.
        for mark in sorted(marks, key=lambda m: (-len(m.places), m.places[0].label not in known)):
            if mark.places[0].id not in named and wanted(mark):
                label = _letter_mark(surface, mark, rtl=rtl)
                if label:
                    named[mark.places[0].id] = label

    def name_towns(ranks: range) -> list[tuple[Point, Label]]:
        found = []
        for town, at in _find_towns(marks, base, ground, locale):
            if town.rank not in ranks:
                continue
            words, kind = [town.names[locale]], style("town", rtl=rtl)
            near = next((mark for mark in marks if math.dist(at, mark.at) < _SAME), None)
            if near:
                label = place_beside(surface, words, near.at, near.clear, kind, rtl=rtl)
                names.append(label)
            elif surface.is_free(Box(*at, *at).grown(2)):
                label = place_beside(surface, words, at, 2.2, kind, rtl=rtl)
                if label:
                    surface.taken.append(Box(*at, *at).grown(2))
                    found.append((at, label))
        return found

    names: list[Label | None] = []
    name_marks(lambda mark: mark.emphasis == "focus")
    name_marks(lambda mark: bool(mark.sides))
    name_marks(lambda mark: mark.emphasis == "named")
    towns = name_towns(range(1, 2))
    name_marks(lambda mark: mark.emphasis == "none")
    towns += name_towns(range(2, 3))
    names += [
        place_along(
            surface,
            river.names[locale],
            river.lines,
            style("water", rtl=rtl),
            stroke=RIVER_STROKES.get(river.rank, 1.0),
        )
        for river in ground.rivers
        if locale in river.names
    ]
    towns += name_towns(range(3, 10))
    disputed = [ring for area in ground.disputed for ring in area.rings]
    countries = ground.countries if len(ground.countries) > 1 else ()
    for kind, areas in (
        ("country", countries),
        ("area", ground.disputed + _parted(ground.areas)),
    ):
        names += [
            place_inside(
                surface,
                area.names[locale],
                area.rings,
                style(kind, rtl=rtl),
                avoid=() if area in ground.disputed else disputed,
                apart=_boxes_named(area.names[locale], named, towns),
            )
            for area in areas
            if locale in area.names
        ]
    return Lettering(named, tuple(towns), tuple(filter(None, names)))


def _boxes_named(
    words: str, named: Mapping[str, Label], towns: Sequence[tuple[Point, Label]]
) -> list[Box]:
    """Return where the words stand already: a division is mostly called like its chief town."""
    labels = [*named.values(), *(label for _, label in towns)]
    return [label_box(label) for label in labels if words in label.lines]


def _parted(areas: Sequence[Area]) -> tuple[Area, ...]:
    """Return the areas that have a neighbour of the same country in view: names tell them apart."""
    counts = Counter(area.country for area in areas)
    return tuple(area for area in areas if counts[area.country] > 1)


def _letter_mark(surface: Surface, mark: Mark, *, rtl: bool) -> Label | None:
    """Return the names at a mark, as many as there is room for, or None if there is for none.

    Where sides are reported their row comes with the names, and alone if there is room for none.
    """
    words = [place.label for place in mark.places]
    kind = style(mark.emphasis, rtl=rtl)
    choices = list(dict.fromkeys(_lines(words, most) for most in MOST_LINES))
    row = row_width(len(mark.sides))
    for lines in choices:
        label = place_beside(surface, lines, mark.at, mark.clear, kind, rtl=rtl, row=row)
        if label:
            return label
    if mark.emphasis != "focus" and not row:
        return None
    lines = choices[0] if mark.emphasis == "focus" else ()
    return place_beside(surface, lines, mark.at, mark.clear, kind, rtl=rtl, must=True, row=row)


def _lines(words: Sequence[str], most: int) -> tuple[str, ...]:
    """Return at most so many lines; the last tells how many names it stands for, if too many."""
    if len(words) <= most:
        return tuple(words)
    if most == 1:
        return (f"{words[0]} +{len(words) - 1}",)
    return (*words[: most - 1], f"+{len(words) - most + 1}")


def count_written(mark: Mark, label: Label) -> int:
    """Return how many of a mark's places, from the first on, have a line of the label each."""
    lines = len(label.lines)
    if not lines:
        return 0
    return lines if lines == len(mark.places) else max(1, lines - 1)


def _find_towns(
    marks: Sequence[Mark], base: BaseMap, ground: Ground, locale: str
) -> list[tuple[Town, Point]]:
    """Return the towns worth a name at this scale; not those that a mark names already."""
    scale = ground.projection.pixels(1)
    deepest = next(rank for below, rank in _TOWN_RANKS if scale < below)
    words = {place.label for mark in marks for place in mark.places}
    found = []
    for town in base.towns:
        at = ground.projection.place(*town.at)
        if town.rank <= deepest and town.names.get(locale, "") not in {"", *words}:
            found.append((town, at))
    return found
