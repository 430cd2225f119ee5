import pytest

from generator.check.places import check_places
from generator.problems import Problem
from tests.factory import make_corpus, make_place, make_publication


def check(lat: str, lon: str) -> list[Problem]:
    """Return the problems of a point; the region is 40 to 42 north, 10 to 12 east."""
    point = {"lat": lat, "lon": lon, "within_km": "1", "origin": {"en": "x", "ar": "س"}}
    return list(check_places(make_corpus(places=[make_place(coordinates=point)])))


@pytest.mark.parametrize(("lat", "lon"), [("41", "11"), ("40", "10"), ("42", "12")])
def test_point_in_the_region_or_on_its_edge_is_in_it(lat: str, lon: str):
    assert check(lat, lon) == []


@pytest.mark.parametrize(
    ("lat", "lon"), [("39.9", "11"), ("42.1", "11"), ("41", "9"), ("41", "13")]
)
def test_point_beyond_any_edge_lies_outside(lat: str, lon: str):
    (problem,) = check(lat, lon)
    assert problem.code == "coordinates-outside"
    assert problem.wanted == "lat 40.0 to 42.0, lon 10.0 to 12.0"
    assert problem.mend.startswith("correct them")


def test_point_with_its_numbers_exchanged_is_told_so():
    (problem,) = check("11", "41")
    assert problem.mend == "lat and lon look exchanged: change them over"


def test_place_without_coordinates_lies_wherever_it_says():
    assert list(check_places(make_corpus())) == []


@pytest.mark.parametrize(
    "region",
    [
        {"west": "12", "south": "40", "east": "10", "north": "42"},
        {"west": "10", "south": "42", "east": "12", "north": "40"},
        {"west": "10", "south": "40", "east": "10", "north": "42"},
    ],
)
def test_region_without_extent_is_one_problem_and_not_one_a_place(region: dict[str, str]):
    point = {"lat": "41", "lon": "11", "within_km": "1", "origin": {"en": "x", "ar": "س"}}
    places = [make_place(name, coordinates=point) for name in "abc"]
    corpus = make_corpus(places=places, publication=make_publication(region=region))
    (problem,) = check_places(corpus)
    assert problem.message.startswith("region has its west and east")
