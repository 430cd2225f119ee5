import pytest

from generator.render.geometry import Box
from generator.render.map.labels import Style, Surface, label_box, place_beside, text_width
from tests.render.map.atlas import FRAME

STYLE = Style("map-name", 12)
LONG = "Distant Village"


def surface(*taken):
    return Surface(FRAME, list(taken))


def beside(on, at=(200, 150), lines=(LONG,), *, rtl=False, **options):
    return place_beside(on, lines, at, 4, STYLE, rtl=rtl, **options)


@pytest.mark.parametrize(
    ("words", "width"),
    # Measured in Chromium at 100 px with Noto Sans and Noto Sans Arabic.
    [("Distant Village", 674), ("دير الزور", 314), ("البوكمال", 329), ("قاعدة الإمام علي", 636)],
)
def test_estimated_width_is_near_the_measured_and_seldom_below(words, width):
    assert 0.95 * width < text_width(words, Style("x", 100)) < 1.25 * width


def test_bold_and_spaced_capitals_are_wider():
    plain = text_width("Homeland", STYLE)
    assert text_width("Homeland", STYLE._replace(bold=True)) > plain
    assert text_width("Homeland", STYLE._replace(capitals=True, spacing=0.3)) > plain * 1.3


def test_words_run_from_the_dot_in_the_direction_of_reading():
    right, left = beside(surface()), beside(surface(), rtl=True)
    assert (right.anchor, left.anchor) == ("start", "end")
    assert right.x > 204
    assert left.x < 196


def test_label_goes_to_the_other_side_where_a_river_runs():
    on = surface()
    on.draw(((230, 0), (230, 300)), 1.0)
    assert beside(on).anchor == "end"


def test_label_never_lies_on_what_is_taken():
    taken = [Box(204, 100, 400, 200), Box(190, 100, 210, 145)]
    label = beside(surface(*taken))
    assert not any(label_box(label).overlaps(box) for box in taken)


def test_second_label_keeps_off_the_first():
    on = surface()
    first, second = beside(on), beside(on, at=(204, 150))
    assert not label_box(first).overlaps(label_box(second))


def test_label_without_room_is_left_out():
    assert beside(surface(Box(0, 0, 400, 300))) is None


def test_label_that_must_be_given_is_given_without_room():
    label = beside(surface(Box(0, 0, 400, 300)), must=True)
    assert FRAME.holds(label_box(label))


def test_label_stays_within_the_frame():
    for at in ((2, 2), (398, 2), (2, 298), (398, 298)):
        assert FRAME.holds(label_box(beside(surface(), at=at)))


def test_lines_of_one_label_stand_below_each_other():
    one, two = beside(surface()), beside(surface(), lines=(LONG, "Elsewhere"))
    assert label_box(two).high - label_box(two).low > label_box(one).high - label_box(one).low
