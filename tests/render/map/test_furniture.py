import pytest

from generator.render.geometry import Box
from generator.render.map.base import BaseMap
from generator.render.map.furniture import place_inset, place_scale
from generator.render.map.labels import Style, Surface
from generator.render.projection import Projection, Region
from tests.render.map.atlas import BASE, FRAME, REGION

STYLE = Style("map-unit", 10)


def scale_of(region, surface=None, *, rtl=False):
    projection = Projection.of(region, 400, 300)
    return place_scale(surface or Surface(FRAME), projection, 400, "km", STYLE, rtl=rtl), projection


@pytest.mark.parametrize("width", [0.1, 0.5, 2, 9])
def test_scale_bar_is_as_long_as_it_says(width):
    scale, projection = scale_of(Region(10, 50, 10 + width, 50 + width / 3))
    assert scale.length == pytest.approx(projection.pixels(scale.kilometres))
    assert 25 < scale.length <= 100


def test_scale_bar_stands_on_the_reading_side():
    assert scale_of(REGION)[0].x < 200
    assert scale_of(REGION, rtl=True)[0].x > 200


def test_scale_bar_gives_way_to_what_stands_in_its_corner():
    assert scale_of(REGION, Surface(FRAME, [Box(0, 200, 150, 300)]))[0].x > 200


def test_map_of_a_village_has_no_scale_bar():
    assert scale_of(Region(10, 50, 10.01, 50.01))[0] is None


def inset_of(region, base=BASE):
    shown = Projection.of(region, 400, 300).shown(400, 300)
    return place_inset(Surface(FRAME), base, shown, 400, rtl=False)


def test_inset_marks_the_part_of_the_country_that_is_shown():
    inset = inset_of(Region(10, 50.2, 10.6, 50.6))
    assert inset.box.holds(inset.here)
    middle = (inset.here.left + inset.here.right) / 2
    assert inset.box.left + 15 < middle < inset.box.right - 15


def test_map_of_most_of_the_country_needs_no_inset():
    assert inset_of(Region(9, 49.5, 11.5, 51.5)) is None


def test_map_of_another_country_has_no_inset():
    assert inset_of(Region(12.0, 50.2, 12.6, 50.6)) is None


def test_base_without_a_home_has_no_inset():
    assert inset_of(REGION, BaseMap()) is None
