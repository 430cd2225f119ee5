import re
import xml.etree.ElementTree as ElementTree

from generator.derive.presence import State, Stretch
from generator.render.locale import ARABIC, ENGLISH
from generator.render.strip import StripGroup, StripRow, render_strip

FIRST = 737_425  # 2020-01-01


def row(*stretches, goes_on=False, label="Northern Guard"):
    return StripRow(label, "NO", "north", tuple(Stretch(*s) for s in stretches), goes_on)


def draw(*rows, locale=ENGLISH, **options):
    options = {"first": FIRST, "last": FIRST + 99, "width": 700, "names": 200} | options
    return render_strip(
        [StripGroup("Millford", rows)], locale=locale, title="Presence", key="k", **options
    )


def boxes(svg, name):
    return [
        (float(m["x"]), float(m["w"]))
        for m in re.finditer(
            rf'<rect (?=[^>]*class="{name}")(?=[^>]*\bx="(?P<x>[^"]+)")'
            r'(?=[^>]*\bwidth="(?P<w>[^"]+)")[^>]*>',
            svg,
        )
    ]


def test_every_state_is_drawn_in_a_texture_of_its_own():
    svg = draw(
        row(
            (FIRST, FIRST + 9, State.POSSIBLE),
            (FIRST + 10, FIRST + 19, State.CERTAIN),
            (FIRST + 20, FIRST + 29, State.CONTESTED),
            (FIRST + 30, FIRST + 39, State.UNKNOWN),
            (FIRST + 40, FIRST + 49, State.CERTAIN),
        )
    )

    for texture in ("certain", "possible", "contested", "silence"):
        assert f'class="strip-{texture}"' in svg


def test_time_runs_from_the_right_in_arabic():
    stretch = (FIRST, FIRST + 9, State.CERTAIN)

    ((left, width),) = boxes(draw(row(stretch)), "strip-certain")
    ((mirrored, same),) = boxes(draw(row(stretch), locale=ARABIC), "strip-certain")

    assert left == 200
    assert width == same
    assert mirrored == 700 - 200 - width


def test_one_day_can_be_seen():
    svg = draw(row((FIRST + 50, FIRST + 50, State.CERTAIN)), last=FIRST + 5000)

    assert boxes(svg, "strip-certain")[0][1] >= 3


def test_silence_goes_on_to_the_edge_where_nobody_reported_an_end():
    over = draw(row((FIRST, FIRST + 9, State.CERTAIN)))
    silent = draw(row((FIRST, FIRST + 9, State.CERTAIN), goes_on=True))

    assert "strip-silence" not in over
    assert "strip-silence" in silent


def test_a_long_silence_says_how_many_days():
    svg = draw(
        row(
            (FIRST, FIRST, State.CERTAIN),
            (FIRST + 1, FIRST + 90, State.UNKNOWN),
            (FIRST + 91, FIRST + 91, State.CERTAIN),
        )
    )

    assert "90 days without a claim" in svg


def test_the_drawing_is_well_formed_and_sets_its_own_direction():
    for locale in (ENGLISH, ARABIC):
        svg = draw(row((FIRST, FIRST + 9, State.POSSIBLE), label="A & B <x>"), locale=locale)
        root = ElementTree.fromstring(svg)
        assert root.get("direction") == "ltr"
        assert "\n\n" not in svg
        assert "style=" not in svg


def test_the_day_of_the_event_is_named_beneath():
    svg = draw(row((FIRST, FIRST + 9, State.CERTAIN)), day=(FIRST + 4, FIRST + 4))

    assert "5 Jan" in svg
    assert "strip-day" in svg


def test_what_lies_before_the_days_shown_is_pointed_at():
    svg = draw(row((FIRST - 100, FIRST - 80, State.CERTAIN)))

    assert "strip-earlier" in svg
    assert boxes(svg, "strip-certain") == []
