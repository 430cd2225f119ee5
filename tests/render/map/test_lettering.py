import re
from pathlib import Path

import pytest

from generator.render.map.ground import cut_ground
from generator.render.map.labels import label_box
from generator.render.map.lettering import (
    RIVER_STROKES,
    RTL_SIZES,
    STYLES,
    count_written,
    letter,
    make_surface,
    style,
)
from generator.render.map.marks import make_marks
from generator.render.projection import Region
from tests.render.map.atlas import BASE, REGION, make_place

CSS = (Path(__file__).parents[3] / "templates/assets/map/map.css").read_text(encoding="utf-8")


def lettering_of(*places, region=REGION, locale="en", rtl=False):
    ground = cut_ground(BASE, region, 400, 300)
    marks = make_marks(places, ground.projection, 400, 300)
    surface = make_surface(ground, marks, 400, 300)
    return marks, letter(surface, marks, BASE, ground, locale, rtl=rtl)


def words(labels):
    return [" / ".join(label.lines) for label in labels]


def test_map_without_places_names_land_river_and_town():
    _, lettering = lettering_of()
    assert sorted(words(lettering.names)) == ["Abroad", "Homeland", "Long River", "North", "South"]
    assert words(label for _, label in lettering.towns) == ["Old Town"]


def test_names_are_those_of_the_locale():
    _, lettering = lettering_of(locale="ar", rtl=True)
    assert "النهر الطويل" in words(lettering.names)


def test_what_has_no_name_in_the_locale_stays_unnamed():
    _, lettering = lettering_of(locale="fa")
    assert lettering.names == ()
    assert lettering.towns == ()


def test_country_is_named_only_beside_another():
    _, lettering = lettering_of(region=Region(9.5, 50, 11, 51))
    assert "Homeland" not in words(lettering.names)
    assert "North" in words(lettering.names)


def test_division_is_named_only_beside_another_of_its_country():
    _, lettering = lettering_of(region=Region(10.5, 50.6, 12, 51.4))
    assert "North" not in words(lettering.names)


def test_small_town_is_named_only_near_by():
    assert "Hamlet" not in words(label for _, label in lettering_of()[1].towns)
    _, near = lettering_of(region=Region(10.6, 50.6, 11.2, 50.9))
    assert "Hamlet" in words(label for _, label in near.towns)


def test_town_that_a_place_names_is_not_drawn_again():
    _, lettering = lettering_of(make_place("here", 10.3, 50.3, label="Old Town"))
    assert lettering.towns == ()


def test_town_of_another_name_lends_it_to_the_dot():
    _, lettering = lettering_of(make_place("inn", 10.3, 50.3, emphasis="focus"))
    assert lettering.towns == ()
    assert "Old Town" in words(lettering.names)


def crowd(count, emphasis="none"):
    return [make_place(f"place number {n}", emphasis=emphasis) for n in range(count)]


def test_names_at_one_dot_stand_below_each_other():
    (mark,), lettering = lettering_of(*crowd(3))
    label = lettering.marks[mark.places[0].id]
    assert label.lines == ("Place Number 0", "Place Number 1", "Place Number 2")
    assert count_written(mark, label) == 3


def test_too_many_names_at_one_dot_are_counted():
    (mark,), lettering = lettering_of(*crowd(7))
    label = lettering.marks[mark.places[0].id]
    assert label.lines[-2:] == ("Place Number 2", "+4")
    assert count_written(mark, label) == 3


def test_no_two_labels_and_no_label_and_dot_overlap():
    places = [make_place(f"p{n}", 10.8 + (n % 5) * 0.09, 50.4 + (n // 5) * 0.06) for n in range(25)]
    marks, lettering = lettering_of(*places)
    boxes = [label_box(label) for label in lettering.marks.values()]
    boxes += [label_box(label) for _, label in lettering.towns]
    assert len(boxes) > 5
    for index, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[:index])
        for mark in marks:
            x, y = mark.at
            assert not (box.left < x < box.right and box.low < y < box.high)


def test_what_the_map_is_about_is_named_in_any_crowd():
    places = [
        make_place(f"p{n}", 10.9 + (n % 5) * 0.03, 50.45 + (n // 5) * 0.02) for n in range(25)
    ]
    _, lettering = lettering_of(*places, make_place("inn", 10.96, 50.49, emphasis="focus"))
    assert any("Inn" in label.lines for label in lettering.marks.values())


def size_in_stylesheet(name, *, rtl):
    """Return the last size given to exactly these classes."""
    start = ".map-rtl " if rtl else ""
    selector = re.escape(start + "." + ".".join(name.split()))
    found = re.findall(rf"(?:^|[}}\n])(?:\.map )?{selector}\{{[^}}]*font-size:([\d.]+)px", CSS)
    return float(found[-1])


@pytest.mark.parametrize("kind", STYLES)
def test_stylesheet_sets_the_sizes_that_the_layout_counts_with(kind):
    name = STYLES[kind].name
    assert size_in_stylesheet(name, rtl=False) == STYLES[kind].size
    assert size_in_stylesheet(name, rtl=True) == RTL_SIZES[kind] == style(kind, rtl=True).size


def test_stylesheet_draws_rivers_as_wide_as_the_layout_counts_with():
    assert f".map-river{{stroke:var(--river);stroke-width:{RIVER_STROKES[2]}}}" in CSS
    assert f".map-river-1{{stroke-width:{RIVER_STROKES[1]}}}" in CSS
