import pytest

from generator.render.geometry import Box
from generator.render.map.base import BaseMap
from generator.render.map.ground import MARGIN, cut_ground
from generator.render.projection import Region
from tests.render.map.atlas import BASE, REGION


def test_lines_end_beyond_the_frame_and_not_within_it():
    ground = cut_ground(BASE, REGION, 400, 300)
    ((start, end),) = ground.rivers[0].lines
    assert (start[0], end[0]) == pytest.approx((-MARGIN, 400 + MARGIN))


def test_what_is_out_of_view_is_left_out():
    ground = cut_ground(BASE, Region(9.2, 49.2, 9.8, 49.6), 400, 300)
    assert [area.names["en"] for area in ground.countries] == ["Homeland"]
    assert ground.rivers == ()
    assert ground.borders == ()


def test_map_without_data_has_an_empty_ground():
    ground = cut_ground(BaseMap(), REGION, 400, 300)
    assert ground.countries == ()
    assert ground.known == Box(-MARGIN, -MARGIN, 400 + MARGIN, 300 + MARGIN)


def test_ground_is_known_only_as_far_as_the_data_go():
    base = BaseMap(extent=Region(10.5, 50, 12, 51))
    known = cut_ground(base, Region(10, 50, 12, 51), 400, 300).known
    assert 90 < known.left < 110
    assert known.right > 390
