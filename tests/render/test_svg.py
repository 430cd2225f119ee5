import re

import pytest

from generator.render.svg import PDI, RLI, element, isolate, number, path_data, text


def test_arabic_words_stand_between_isolates():
    assert isolate("دير الخيال", rtl=False) == f"{RLI}دير الخيال{PDI}"
    assert isolate("دير الخيال", rtl=True) == f"{RLI}دير الخيال{PDI}"


def test_number_before_an_arabic_unit_is_read_with_it():
    assert isolate("20 كم", rtl=False) == f"{RLI}20 كم{PDI}"


def test_latin_words_and_bare_numbers_need_no_isolate():
    assert isolate("Port Nowhere (old town)", rtl=True) == "Port Nowhere (old town)"
    assert isolate("2021", rtl=True) == "2021"


def test_mixed_words_are_read_as_their_page_is():
    assert isolate("T2 المحطة", rtl=True) == f"{RLI}T2 المحطة{PDI}"
    assert isolate("T2 المحطة", rtl=False) == "T2 المحطة"


def test_direction_controls_cannot_end_an_isolate_early():
    assert isolate(f"دير{PDI}\u202e الخيال", rtl=True) == f"{RLI}دير الخيال{PDI}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.0, "0"), (12.0, "12"), (-0.04, "0"), (0.46, ".5"), (-0.5, "-.5"), (-12.34, "-12.3")],
)
def test_number_keeps_one_decimal_and_nothing_more(value, shown):
    assert number(value) == shown


def test_element_writes_attributes_as_svg_spells_them():
    made = element("path", class_="map-river", stroke_width=2.0, id=None)
    assert made == '<path class="map-river" stroke-width="2"/>'


def test_element_escapes_what_an_attribute_holds():
    made = element("a", href='"><script>')
    assert "<script>" not in made
    assert made.count('"') == 2


@pytest.mark.parametrize("name", ["style", "onclick"])
def test_element_refuses_what_the_content_policy_would(name):
    with pytest.raises(ValueError, match="content security policy"):
        element("rect", **{name: "x"})


def test_text_says_its_anchor_and_is_no_markup():
    made = text("<b>*x*</b>", 1, 2.25, anchor="end", rtl=False, class_="map-name")
    assert made.startswith('<text x="1" y="2.2" text-anchor="end" class="map-name">')
    assert "<b>" not in made
    assert "*" not in made


def walk(data):
    """Return the absolute ends of a path's steps; enough of SVG for what is written here."""
    ends, at = [], (0.0, 0.0)
    for command, rest in re.findall(r"([Mlqz])([^Mlqz]*)", data):
        values = [float(value) for value in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        width = 4 if command == "q" else 2
        for index in range(0, len(values), width):
            x, y = values[index + width - 2 : index + width]
            at = (x, y) if command == "M" else (at[0] + x, at[1] + y)
            ends.append((round(at[0], 1), round(at[1], 1)))
    return ends


def test_path_runs_through_every_point_of_a_line():
    assert path_data([((1, 2), (3.5, 2), (3.5, -1.25), (3, 0))]) == "M1 2l2.5 0 0-3.2-.5 1.2"


def test_rounding_does_not_add_up_along_a_path():
    line = tuple((index * 0.34, index * 0.17) for index in range(301))
    x, y = walk(path_data([line]))[-1]
    assert (x, y) == (102.0, 51.0)


def test_steps_that_round_to_nothing_are_left_out():
    assert path_data([((0, 0), (0.01, 0.02), (1, 0))]) == "M0 0l1 0"


def test_ring_is_closed():
    assert path_data([((0, 0), (1, 0), (1, 1))], closed=True) == "M0 0l1 0 0 1z"


def test_smooth_path_keeps_both_ends_and_rounds_the_corner():
    data = path_data([((0, 0), (10, 0), (10, 10))], smooth=True)
    assert data == "M0 0l5 0q5 0 5 5l0 5"
    assert walk(data)[-1] == (10.0, 10.0)


def test_smooth_path_of_two_points_is_straight():
    assert path_data([((0, 0), (10, 4))], smooth=True) == "M0 0l10 4"


def test_no_line_gives_no_path():
    assert path_data([]) == ""
    assert path_data([()]) == ""
