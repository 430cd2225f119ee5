"""A map as SVG text: everything has its place by now, and is written down."""

import math
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.render.escape import escape
from generator.render.geometry import Box, Line, Point
from generator.render.map.base import Area, BaseMap
from generator.render.map.chips import ABOVE, Row, row_of
from generator.render.map.furniture import Inset, Scale, place_inset, place_scale
from generator.render.map.ground import Ground, cut_ground
from generator.render.map.labels import LEADING, Label
from generator.render.map.lettering import Lettering, count_written, letter, make_surface, style
from generator.render.map.marks import STRENGTH, MapPlace, Mark, make_marks
from generator.render.projection import Region
from generator.render.svg import element, isolate, number, path_data, text


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a place is on a map, for what is drawn over it."""

    at: Point
    row: Row
    """Where the letters of sides stand beside it."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Everything of a map in its place."""

    ground: Ground
    marks: tuple[Mark, ...]
    scale: Scale | None
    inset: Inset | None
    rows: Mapping[str, Row]
    lettering: Lettering


def render_map(
    base: BaseMap,
    places: Sequence[MapPlace],
    *,
    region: Region,
    width: int,
    height: int,
    locale: str,
    rtl: bool,
    title: str,
    description: str,
    id: str,  # noqa: A002 - it is the attribute of that name
    kilometre: str = "km",
    digits: str = string.digits,
    inset: bool = True,
    covered: tuple[Box, ...] = (),
) -> str:
    """Return the map as SVG markup without a blank line, to stand in a block of HTML.

    What the drawing cannot show, `find_undrawn` tells. Places within a few pixels of each other
    share a dot and are named one below the other. Each place that has an address is a link with
    a name of its own, whether or not the name found room on the map.

    Args:
        base: What lies beneath.
        places: In the order in which a keyboard should reach them.
        region: What has to be in view; more is shown where its shape is not the drawing's.
        width: Of the drawing, in the pixels that its letters are measured in.
        height: The same.
        locale: Of the base map's names; what has no name in it stays unnamed.
        rtl: Whether the page reads right to left.
        title: What the map shows, for those who do not see it.
        description: What is on it, in words.
        id: Unique in the page; the map's own ids begin with it.
        kilometre: The unit as the scale bar writes it.
        digits: The ten that its number is written in.
        inset: Whether a corner may show where in the country this is.
        covered: What the page lays over the drawing: no words stand there.
    """
    layout = _lay_out(
        base, tuple(places), region, width, height, locale, rtl, kilometre, inset, covered
    )
    drawn = _draw(layout, rtl=rtl, kilometre=kilometre, digits=digits)
    heading, words = f"{id}-title", f"{id}-description"
    return element(
        "svg",
        "\n",
        element("title", escape(isolate(title, rtl=rtl)), id=heading),
        "\n",
        element("desc", escape(isolate(description, rtl=rtl)), id=words),
        "\n",
        drawn,
        xmlns="http://www.w3.org/2000/svg",
        id=id,
        class_="map map-rtl" if rtl else "map",
        direction="ltr",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group" if "<a " in drawn else "img",
        aria_labelledby=heading,
        aria_describedby=words,
    )


def find_dots(
    base: BaseMap,
    places: Sequence[MapPlace],
    *,
    region: Region,
    width: int,
    height: int,
    locale: str,
    rtl: bool,
    kilometre: str = "km",
    inset: bool = True,
    covered: tuple[Box, ...] = (),
) -> dict[str, Dot]:
    """Return where `render_map`, told the same, puts each place that it can show."""
    layout = _lay_out(
        base, tuple(places), region, width, height, locale, rtl, kilometre, inset, covered
    )
    return {
        place.id: Dot(mark.at, layout.rows.get(mark.places[0].id, ABOVE))
        for mark in layout.marks
        for place in mark.places
    }


@lru_cache(maxsize=512)
def _lay_out(
    base: BaseMap,
    places: tuple[MapPlace, ...],
    region: Region,
    width: int,
    height: int,
    locale: str,
    rtl: bool,
    kilometre: str,
    inset: bool,
    covered: tuple[Box, ...],
) -> _Layout:
    """Return where everything stands; kept, since many events happen at the same places."""
    ground = cut_ground(base, region, width, height)
    towns = {town.names[locale] for town in base.towns if locale in town.names}
    marks = make_marks(places, ground.projection, width, height, towns=towns)
    surface = make_surface(ground, marks, width, height)
    surface.taken += covered
    scale_style = style("scale", rtl=rtl)
    scale = place_scale(surface, ground.projection, width, kilometre, scale_style, rtl=rtl)
    shown = ground.projection.shown(width, height)
    small = place_inset(surface, base, shown, width, rtl=rtl) if inset else None
    lettering = letter(surface, marks, base, ground, locale, rtl=rtl)
    labels = lettering.marks
    rows = {
        mark.places[0].id: row_of(label, mark.at)
        for mark in marks
        if (label := labels.get(mark.places[0].id)) and label.row
    }
    return _Layout(ground, marks, scale, small, rows, lettering)


def _draw(layout: _Layout, *, rtl: bool, kilometre: str, digits: str) -> str:
    """Return what stands within the root."""
    beneath = [
        *_draw_ground(layout.ground),
        *_draw_doubt(layout.marks),
        *(_draw_label(label, rtl=rtl) for label in layout.lettering.names),
        *_draw_towns(layout.lettering.towns, rtl=rtl),
        *_draw_scale(layout.scale, kilometre, digits, rtl=rtl),
        *_draw_inset(layout.inset),
    ]
    parts = [
        element("g", *beneath, aria_hidden="true"),
        *_draw_marks(layout, rtl=rtl),
    ]
    return "\n".join((*parts, ""))


def _draw_ground(ground: Ground) -> Iterator[str]:
    if ground.countries:
        left, low, right, high = ground.known
        size = {"width": right - left, "height": high - low}
        yield element("rect", class_="map-sea", x=left, y=low, **size)
    at_home = [area for area in ground.countries if area.home]
    abroad = [area for area in ground.countries if not area.home]
    yield from _fill("map-home", at_home)
    yield from _fill("map-abroad", abroad)
    yield from _fill("map-disputed", ground.disputed)
    yield from _stroke("map-division", ground.area_lines)
    yield from _stroke("map-coast", ground.coasts)
    yield from _stroke("map-border", ground.borders)
    yield from _stroke("map-claimed", ground.claimed)
    for river in sorted(ground.rivers, key=lambda river: -river.rank):
        name = f"map-river map-river-{river.rank}"
        yield element("path", class_=name, d=path_data(river.lines, smooth=True))


def _fill(name: str, areas: Iterable[Area]) -> Iterator[str]:
    rings = [ring for area in areas for ring in area.rings]
    if rings:
        yield element("path", class_=name, d=path_data(rings, closed=True))


def _stroke(name: str, lines: Sequence[Line]) -> Iterator[str]:
    if lines:
        yield element("path", class_=name, d=path_data(lines))


def _draw_doubt(marks: Sequence[Mark]) -> Iterator[str]:
    for mark in marks:
        if mark.doubt:
            name = "map-doubt map-focus" if mark.emphasis == "focus" else "map-doubt"
            yield element("circle", class_=name, cx=mark.at[0], cy=mark.at[1], r=mark.doubt)


def _draw_towns(towns: Iterable[tuple[tuple[float, float], Label]], *, rtl: bool) -> Iterator[str]:
    for (x, y), label in towns:
        yield element("circle", class_="map-town-dot", cx=x, cy=y, r=1.8)
        yield _draw_label(label, rtl=rtl)


def _draw_label(label: Label, line: int = 0, *, name: str | None = None, rtl: bool) -> str:
    x, y = label.x, label.y + line * LEADING * label.style.size
    turned = f"rotate({number(label.angle)} {number(x)} {number(y)})" if label.angle else None
    return text(
        label.lines[line],
        x,
        y,
        anchor=label.anchor,
        rtl=rtl,
        class_=name or label.style.name,
        transform=turned,
    )


def _draw_scale(scale: Scale | None, kilometre: str, digits: str, *, rtl: bool) -> Iterator[str]:
    if scale:
        x, y, length = scale.x, scale.y, scale.length
        bar = ((x, y - 4), (x, y), (x + length, y), (x + length, y - 4))
        yield element("path", class_="map-scale", d=path_data([bar]))
        number = str(scale.kilometres).translate(str.maketrans(string.digits, digits))
        words = f"{number} {kilometre}"
        at, anchor = (x + length, "end") if rtl else (x, "start")
        yield text(words, at, y - 7, anchor=anchor, rtl=rtl, class_="map-unit")


def _draw_inset(inset: Inset | None) -> Iterator[str]:
    if inset:
        yield element("path", class_="map-inset", d=path_data(inset.rings, closed=True))
        left, low, right, high = inset.here
        yield element(
            "rect", class_="map-here", x=left, y=low, width=right - left, height=high - low
        )


def _draw_marks(layout: _Layout, *, rtl: bool) -> Iterator[str]:
    """Yield the places of every mark, what matters most above the others."""
    for emphasis in reversed(STRENGTH):
        for mark in layout.marks:
            if mark.emphasis == emphasis:
                label = layout.lettering.marks.get(mark.places[0].id)
                row = layout.rows.get(mark.places[0].id)
                hit = element(
                    "circle",
                    class_="map-hit",
                    cx=mark.at[0],
                    cy=mark.at[1],
                    r=_reach(mark, layout.marks),
                    data_chips=f"{number(row.x)} {number(row.y)} {row.share:g}" if row else None,
                )
                for index, place in enumerate(mark.places):
                    yield _draw_place(place, mark, index, label, hit, rtl=rtl)


def _draw_place(
    place: MapPlace, mark: Mark, index: int, label: Label | None, hit: str, *, rtl: bool
) -> str:
    x, y = mark.at
    parts = []
    if index == 0:
        if mark.emphasis == "focus":
            parts.append(element("circle", class_="map-ring", cx=x, cy=y, r=7.8))
        parts.append(
            element("circle", class_=f"map-dot map-{mark.emphasis}", cx=x, cy=y, r=mark.radius)
        )
    if label is None or index >= count_written(mark, label):
        parts.insert(0, element("title", escape(isolate(place.label, rtl=rtl))))
    if label and index < len(label.lines):
        name = style(place.emphasis, rtl=rtl).name
        parts.append(_draw_label(label, index, name=name, rtl=rtl))
    parts.append(hit)
    if place.href is None:
        return element("g", *parts, data_place=place.id)
    return element("a", *parts, class_="map-place", href=place.href, data_place=place.id)


def _reach(mark: Mark, marks: Sequence[Mark]) -> float:
    """Return how far around a dot a finger may miss it: up to 12 pixels, half-way to the next."""
    others = [math.dist(mark.at, other.at) / 2 for other in marks if other is not mark]
    return max(mark.radius + 2, min([12.0, *others]))
