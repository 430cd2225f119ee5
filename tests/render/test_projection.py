import math

import pytest

from generator.render.projection import KM_PER_DEGREE, Projection, Region, Spot, fit_region

REGION = Region(10, 49, 14, 51)


def test_region_of_the_drawing_s_shape_fills_it():
    height = 300
    width = height * 2 * math.cos(math.radians(50))
    projection = Projection.of(REGION, width, height)
    assert projection.place(10, 51) == pytest.approx((0, 0))
    assert projection.place(14, 49) == pytest.approx((width, height))


def test_region_of_another_shape_is_centred_and_not_stretched():
    projection = Projection.of(REGION, 1000, 200)
    assert projection.place(12, 50) == pytest.approx((500, 100))
    assert projection.y_per_degree == pytest.approx(100)
    assert projection.x_per_degree == pytest.approx(100 * math.cos(math.radians(50)))


def test_kilometre_is_as_long_eastwards_as_northwards():
    projection = Projection.of(REGION, 400, 300)
    east = 10 / (KM_PER_DEGREE * math.cos(math.radians(50)))
    x, _ = projection.place(12 + east, 50)
    _, y = projection.place(12, 50 + 10 / KM_PER_DEGREE)
    assert x - 200 == pytest.approx(projection.pixels(10))
    assert 150 - y == pytest.approx(projection.pixels(10))


def test_shown_is_all_that_the_drawing_holds():
    box = Projection.of(REGION, 1000, 200).shown(1000, 200)
    assert (box.low, box.high) == pytest.approx((49, 51))
    assert box.left < 10
    assert box.right > 14


def across_km(region):
    shrink = math.cos(math.radians((region.south + region.north) / 2))
    return (
        (region.east - region.west) * shrink * KM_PER_DEGREE,
        (region.north - region.south) * KM_PER_DEGREE,
    )


def test_one_spot_is_shown_in_the_middle_of_the_least_region():
    region = fit_region([Spot(12, 50)], 1.5, 60)
    assert across_km(region) == pytest.approx((60, 40))
    assert (region.west + region.east) / 2 == pytest.approx(12)


def test_least_size_is_that_of_the_longer_side():
    assert across_km(fit_region([Spot(12, 50)], 0.5, 60)) == pytest.approx((30, 60))


def test_spots_far_apart_have_room_around_them():
    region = fit_region([Spot(10, 49.5), Spot(14, 50.5)], 1.5, 60)
    margin = (10 - region.west) / (region.east - region.west)
    assert margin == pytest.approx(1 / 8)


def test_circle_of_doubt_is_shown_whole():
    region = fit_region([Spot(12, 50, 90)], 1.5, 60)
    assert across_km(region)[1] == pytest.approx(180 * 4 / 3)


def test_region_grows_until_a_landmark_is_in_view():
    near, far = Spot(12, 50.5), Spot(20, 50)
    region = fit_region([Spot(12, 50)], 1.0, 60, landmarks=[near, far])
    assert region.contains(12, 50.5)
    assert across_km(region)[1] < 60 * 3


def test_region_does_not_grow_for_a_landmark_beyond_reach():
    region = fit_region([Spot(12, 50)], 1.0, 60, landmarks=[Spot(40, 50)], maximum_km=100)
    assert across_km(region)[1] == pytest.approx(100)


def test_region_stays_small_where_the_spot_is_a_landmark_itself():
    region = fit_region([Spot(12, 50)], 1.0, 60, landmarks=[Spot(12, 50)])
    assert across_km(region)[1] == pytest.approx(60)
