import pytest

from generator.render.geometry import Box, contains
from generator.render.map.labels import Style, Surface, label_box
from generator.render.map.names import place_along, place_inside
from tests.render.map.atlas import FRAME

STYLE = Style("map-country", 11)
RING = ((0.0, 0.0), (300.0, 0.0), (300.0, 300.0), (0.0, 300.0))


def corners(box):
    return [(x, y) for x in (box.left, box.right) for y in (box.low, box.high)]


def test_name_of_an_area_stands_near_its_middle():
    label = place_inside(Surface(FRAME), "Homeland", [RING], STYLE)
    assert (label.x, label.y) == pytest.approx((150, 150), abs=15)


def test_name_of_an_area_does_not_hang_over_its_border():
    bay = ((0.0, 0.0), (390.0, 0.0), (390.0, 40.0), (60.0, 40.0), (60.0, 290.0), (0.0, 290.0))
    label = place_inside(Surface(FRAME), "Homeland", [bay], STYLE)
    assert all(contains(bay, corner) for corner in corners(label_box(label)))


def test_area_too_narrow_for_its_name_has_none():
    assert place_inside(Surface(FRAME), "Homeland", [((0, 0), (20, 0), (20, 300))], STYLE) is None


def test_name_of_an_area_is_not_written_across_a_river():
    on = Surface(FRAME)
    on.draw(((150, 0), (150, 300)), 1.0)
    box = label_box(place_inside(on, "Homeland", [RING], STYLE))
    assert box.right < 150 or box.left > 150


def test_land_in_dispute_bears_no_country_s_name():
    disputed = ((0.0, 0.0), (300.0, 0.0), (300.0, 200.0), (0.0, 200.0))
    label = place_inside(Surface(FRAME), "Homeland", [RING], STYLE, avoid=[disputed])
    assert label_box(label).low > 200


def test_division_is_named_well_apart_from_the_town_it_is_called_after():
    town = Box(130, 140, 190, 155)
    label = place_inside(Surface(FRAME), "Homeland", [RING], STYLE, apart=[town])
    assert not label_box(label).grown(45).overlaps(town)


RIVER = tuple((float(x), 100 + x / 2) for x in range(0, 400, 5))


def along(on, line=RIVER):
    return place_along(on, "Long River", [line], STYLE, stroke=3)


def test_river_s_name_is_turned_with_the_river():
    assert along(Surface(FRAME)).angle == pytest.approx(26.6, abs=0.1)


def test_river_s_name_is_never_upside_down():
    assert along(Surface(FRAME), RIVER[::-1]).angle == pytest.approx(26.6, abs=0.1)
    steep = tuple((200.0 - y / 100, float(y)) for y in range(0, 300, 5))
    assert -90 < along(Surface(FRAME), steep).angle < 90


def test_river_s_name_stands_beside_the_river():
    label = along(Surface(FRAME))
    assert 3 < abs(label.y - (100 + label.x / 2)) < 25


def test_river_s_name_keeps_off_what_is_taken():
    on = Surface(FRAME, [Box(0, 0, 250, 300)])
    assert along(on).x > 250


def test_river_shorter_than_its_name_has_none():
    assert along(Surface(FRAME), RIVER[:4]) is None


def test_river_that_only_winds_has_no_name():
    winding = tuple((float(x), 150.0 + (20 if x % 20 else -20)) for x in range(0, 400, 10))
    assert along(Surface(FRAME), winding) is None
