import pytest

from generator.importing.point import SWAPPED, Point, read_point, split_point
from generator.model.publication import Region

VALLEY = Region.model_validate({"west": "10", "south": "40", "east": "12", "north": "42"})


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        ("41.01", "11.02"),
        ("41,01", "11,02"),
        ("٤١٫٠١", "١١٫٠٢"),
        ("41.01 N", "11.02° E"),
        (" 41.01", "+11.02"),
    ],
)
def test_point_is_read_in_whatever_digits(lat: str, lon: str) -> None:
    assert read_point(lat, lon, VALLEY) == (Point("41.01", "11.02"), "")


def test_digits_that_a_point_is_given_in_stay() -> None:
    assert read_point("41.0100", "11.0", VALLEY)[0] == Point("41.0100", "11.0")


def test_swapped_coordinates_change_places_where_only_that_lies_in_the_region() -> None:
    assert read_point("11.02", "41.01", VALLEY) == (Point("41.01", "11.02"), SWAPPED)
    assert read_point("170.5", "-40.5", VALLEY)[0] == Point("-40.5", "170.5")


def test_point_outside_the_region_either_way_stays_as_it_is_and_is_told() -> None:
    point, how = read_point("34.4", "40.9", VALLEY)
    assert point == Point("34.4", "40.9")
    assert "outside the region" in how


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        ("0", "0"),
        ("95", "200"),
        ("3856000", "4560000"),
        ("41°01'N", "11"),
        ("x", "1"),
        ("nan", "1"),
    ],
)
def test_what_is_no_point_on_earth_is_left_out_with_a_reason(lat: str, lon: str) -> None:
    point, how = read_point(lat, lon, VALLEY)
    assert point is None
    assert how


def test_decimals_beyond_a_centimetre_are_rounded_and_told() -> None:
    point, how = read_point("41.123456789012", "11.0", VALLEY)
    assert point == Point("41.1234568", "11.0")
    assert "rounded" in how


@pytest.mark.parametrize(
    "text", ["41.01, 11.02", "41.01,11.02", "41,01; 11,02", "(41.01 11.02)", "POINT(11.02 41.01)"]
)
def test_latitude_and_longitude_in_one_field_come_apart(text: str) -> None:
    two = split_point(text)
    assert two is not None
    assert read_point(*two, VALLEY) == (Point("41.01", "11.02"), "")


def test_field_that_is_not_two_numbers_is_no_point() -> None:
    assert split_point("Millford") is None
    assert split_point("41.01, 11.02, 3") is None


def test_publication_without_a_region_takes_every_point_on_earth_as_it_is() -> None:
    assert read_point("11.02", "41.01", None) == (Point("11.02", "41.01"), "")
    assert read_point("170.5", "-40.5", None) == (Point("-40.5", "170.5"), SWAPPED)
