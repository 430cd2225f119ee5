from generator.render.map import find_undrawn
from generator.render.map.marks import make_marks
from generator.render.projection import Projection
from tests.render.map.atlas import REGION, make_place

PROJECTION = Projection.of(REGION, 400, 300)


def marks_of(*places, towns=()):
    return make_marks(places, PROJECTION, 400, 300, towns=towns)


def names_of(*places, towns=()):
    return [[place.id for place in mark.places] for mark in marks_of(*places, towns=towns)]


def test_no_places_make_no_marks():
    assert marks_of() == ()


def test_places_at_one_point_share_a_dot():
    assert names_of(make_place("inn"), make_place("mill"), make_place("far", lon=11.8)) == [
        ["inn", "mill"],
        ["far"],
    ]


def test_places_a_few_pixels_apart_keep_their_dots():
    assert names_of(make_place("inn"), make_place("mill", lon=11.04)) == [["inn"], ["mill"]]


def test_what_the_map_is_about_leads_its_dot():
    (mark,) = marks_of(make_place("town"), make_place("inn", lon=11.005, emphasis="focus"))
    assert [place.id for place in mark.places] == ["inn", "town"]
    assert mark.at == PROJECTION.place(11.005, 50.5)
    assert mark.emphasis == "focus"


def test_known_town_leads_among_equals():
    places = [make_place("inn"), make_place("town")]
    assert names_of(*places, towns={"Town"}) == [["town", "inn"]]


def test_known_town_does_not_lead_what_the_map_is_about():
    places = [make_place("town"), make_place("inn", emphasis="focus")]
    assert names_of(*places, towns={"Town"}) == [["inn", "town"]]


def test_marks_keep_the_order_of_the_places():
    places = [make_place("b", lon=10.5), make_place("a"), make_place("c", lon=11.5)]
    assert names_of(*places) == [["b"], ["a"], ["c"]]


def test_circle_of_doubt_has_its_true_size():
    (mark,) = marks_of(make_place("inn", radius_km=20.0))
    assert mark.doubt == PROJECTION.pixels(20)


def test_doubt_smaller_than_the_dot_is_not_drawn():
    (mark,) = marks_of(make_place("inn", radius_km=1.0))
    assert mark.doubt == 0


def test_only_what_the_map_is_about_has_a_circle_if_it_is_about_something():
    inn = make_place("inn", radius_km=20.0, emphasis="focus")
    town, far = make_place("town", radius_km=40.0), make_place("far", lon=11.5, radius_km=20.0)
    first, second = marks_of(inn, town, far)
    assert first.doubt == PROJECTION.pixels(20)
    assert second.doubt == 0


def test_widest_doubt_stands_for_all_that_the_map_is_about_at_a_dot():
    inn = make_place("inn", radius_km=20.0, emphasis="focus")
    (mark,) = marks_of(inn, make_place("mill", radius_km=30.0, emphasis="focus"))
    assert mark.doubt == PROJECTION.pixels(30)


def test_what_cannot_be_drawn_is_told():
    inside, outside = make_place("inn"), make_place("far", lon=20.0)
    nowhere = make_place("nowhere", lon=None, lat=None)
    places = [nowhere, inside, outside]
    assert find_undrawn(places, region=REGION, width=400, height=300) == (nowhere, outside)
    assert names_of(*places) == [["inn"]]


def test_dot_that_the_edge_would_cut_is_not_drawn():
    edge = make_place("edge", lon=10.0)
    left = make_place("left", lon=PROJECTION.shown(400, 300).left + 0.01)
    assert find_undrawn([edge, left], region=REGION, width=400, height=300)[-1] is left
    assert "left" not in str(names_of(edge, left))
