import re
from dataclasses import replace

from generator.render.map import Dot, find_dots, render_map
from generator.render.map.base import BaseMap
from generator.render.map.chips import ABOVE, Row, row_width
from generator.render.map.labels import CHIP_HEIGHT, text_width
from generator.render.map.lettering import STYLES
from generator.render.map.marks import MapPlace
from generator.render.map.present import Chip, Reported, lay_over
from generator.render.projection import Region

REGION = Region(10, 40, 12, 42)


def place(name: str, lon: float, lat: float) -> MapPlace:
    href = f"../{name}/"
    return MapPlace(name, name.title(), lon, lat, radius_km=1, href=href, emphasis="named")


PLACES = place("mill", 10.6, 41.2), place("inn", 11.4, 40.7)
SIZE = {"region": REGION, "width": 340, "height": 400, "locale": "en", "rtl": False}
SPOT = Dot((1, 1), ABOVE)


def drawn(*places: MapPlace) -> str:
    return render_map(
        BaseMap(), places or PLACES, title="Map", description="Two places", id="m", **SIZE
    )


def dots(*places: MapPlace) -> dict[str, Dot]:
    return find_dots(BaseMap(), places or PLACES, **SIZE)


def test_dots_are_found_where_the_map_puts_them():
    for name, dot in dots().items():
        x, y = dot.at
        written = re.search(
            rf'data-place="{name}".*?class="map-hit" cx="([\d.]+)" cy="([\d.]+)"', drawn()
        )
        assert written
        assert abs(float(written[1]) - x) < 0.1
        assert abs(float(written[2]) - y) < 0.1


def test_rings_lie_beneath_the_places_and_chips_above_them():
    svg = lay_over(drawn(), [Reported(dots()["mill"], 4, (Chip("north", "NO", 0),))])

    assert svg.index("map-events") < svg.index("map-place") < svg.index("map-now")
    assert svg.count('class="map-place"') == 2


def test_a_ring_grows_with_the_root_of_the_events_and_stops():
    def radius(events: int) -> float:
        found = re.search(
            r'<circle [^>]*r="([\d.]+)"', lay_over(drawn(), [Reported(SPOT, events, ())])
        )
        assert found
        return float(found[1])

    assert radius(1) == 7
    assert radius(4) == 10
    assert radius(100000) == 40
    assert "map-events" in lay_over(drawn(), [Reported(SPOT, 0, ())])
    assert 'cx="1"' not in lay_over(drawn(), [Reported(SPOT, 0, ())])


def test_a_side_is_told_by_letters_and_a_state_by_more_than_colour():
    chips = tuple(Chip("north", "N&O", state) for state in range(4))
    svg = lay_over(drawn(), [Reported(dots()["mill"], 0, chips)])

    assert svg.count("N&amp;O") + svg.count("N&#38;O") == 4
    assert [f"map-chip--{state} s-north" in svg for state in range(4)] == [True] * 4
    assert svg.count("map-hatch") == 1


def crowded() -> list[MapPlace]:
    """Six places within an hour's walk, three sides at each."""
    sides = ("crown", "league", "north")
    near = [(10.9, 41.0), (10.96, 41.02), (11.0, 40.95), (10.93, 40.9), (11.1, 41.01), (11.0, 41.1)]
    return [
        replace(place(f"{name}-town", *at), sides=sides)
        for name, at in zip(("ash", "birch", "cedar", "elm", "fir", "hazel"), near, strict=True)
    ]


def test_chips_lie_neither_on_each_other_nor_on_a_name_however_close_the_places():
    places = crowded()
    rows = {
        (*dot.row.start(dot.at, 3), row_width(3), CHIP_HEIGHT) for dot in dots(*places).values()
    }
    names = {
        (
            x - {"start": 0, "middle": width / 2, "end": width}[anchor],
            y - 9,
            width,
            9,
        )
        for x, y, anchor, words in (
            (float(x), float(y), anchor, words)
            for x, y, anchor, words in re.findall(
                r'<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)', drawn(*places)
            )
        )
        if (width := text_width(words.strip("\u2066\u2067\u2068\u2069"), STYLES["named"]))
    }
    boxes = [*rows, *names]

    assert len(rows) == 6
    assert names
    for n, (x, y, wide, high) in enumerate(boxes):
        for left, top, width, height in boxes[:n]:
            assert x + wide <= left or left + width <= x or y + high <= top or top + height <= y, (
                boxes[n],
                (left, top, width, height),
            )


def test_a_row_that_runs_to_the_left_ends_where_it_begins_however_many_stand_in_it():
    row = Row(-6.0, 9.0, 1.0)

    assert [row.start((100.0, 50.0), n)[0] + row_width(n) for n in (1, 2, 3)] == [94.0] * 3
    assert row.start((100.0, 50.0), 2)[1] == 59.0


def test_a_dot_at_which_no_side_is_ever_reported_keeps_no_room():
    assert "data-chips" not in drawn()
    assert drawn(*crowded()).count("data-chips") == 6


def test_a_map_without_places_stays_as_it_is():
    assert lay_over("<svg></svg>", [Reported(SPOT, 3, ())]) == "<svg></svg>"
