import re

from generator.render.map import find_dots, render_map
from generator.render.map.base import BaseMap
from generator.render.map.marks import MapPlace
from generator.render.map.present import Chip, Dot, lay_over
from generator.render.projection import Region

REGION = Region(10, 40, 12, 42)


def place(name: str, lon: float, lat: float) -> MapPlace:
    href = f"../{name}/"
    return MapPlace(name, name.title(), lon, lat, radius_km=1, href=href, emphasis="named")


PLACES = place("mill", 10.6, 41.2), place("inn", 11.4, 40.7)
SIZE = {"region": REGION, "width": 340, "height": 400, "locale": "en"}


def drawn() -> str:
    return render_map(
        BaseMap(), PLACES, rtl=False, title="Map", description="Two places", id="m", **SIZE
    )


def dots() -> dict[str, tuple[float, float]]:
    return find_dots(BaseMap(), PLACES, **SIZE)


def test_dots_are_found_where_the_map_puts_them():
    for name, (x, y) in dots().items():
        written = re.search(
            rf'data-place="{name}".*?class="map-hit" cx="([\d.]+)" cy="([\d.]+)"', drawn()
        )
        assert written
        assert abs(float(written[1]) - x) < 0.1
        assert abs(float(written[2]) - y) < 0.1


def test_rings_lie_beneath_the_places_and_chips_above_them():
    svg = lay_over(drawn(), [Dot(dots()["mill"], 4, (Chip("north", "NO", 0),))])

    assert svg.index("map-events") < svg.index("map-place") < svg.index("map-now")
    assert svg.count('class="map-place"') == 2


def test_a_ring_grows_with_the_root_of_the_events_and_stops():
    def radius(events: int) -> float:
        found = re.search(
            r'<circle [^>]*r="([\d.]+)"', lay_over(drawn(), [Dot((1, 1), events, ())])
        )
        assert found
        return float(found[1])

    assert radius(1) == 7
    assert radius(4) == 10
    assert radius(100000) == 40
    assert "map-events" in lay_over(drawn(), [Dot((1, 1), 0, ())])
    assert 'cx="1"' not in lay_over(drawn(), [Dot((1, 1), 0, ())])


def test_a_side_is_told_by_letters_and_a_state_by_more_than_colour():
    chips = tuple(Chip("north", "N&O", state) for state in range(4))
    svg = lay_over(drawn(), [Dot(dots()["mill"], 0, chips)])

    assert svg.count("N&amp;O") + svg.count("N&#38;O") == 4
    assert [f"map-chip--{state} s-north" in svg for state in range(4)] == [True] * 4
    assert svg.count("map-hatch") == 1


def test_chips_stand_away_from_the_name_of_their_place():
    for at in PLACES:
        x, _ = dots()[at.id]
        svg = lay_over(drawn(), [Dot(dots()[at.id], 0, (Chip("north", "NO", 0),) * 3)])
        name = re.search(rf'data-place="{at.id}".*?<text x="([\d.]+)"', svg)
        assert name
        lefts = [float(left) for left in re.findall(r"translate\(([\d.]+) ", svg)]
        middle = (min(lefts) + max(lefts) + 19) / 2
        assert (middle - x) * (float(name[1]) - x) < 0


def test_a_map_without_places_stays_as_it_is():
    assert lay_over("<svg></svg>", [Dot((1, 1), 3, ())]) == "<svg></svg>"
