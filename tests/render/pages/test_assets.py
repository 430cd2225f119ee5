import gzip

import pytest

from generator.render.pages.assets import letters_on, render_assets, sides_css, squeeze
from tests.factory import make_publication
from tests.render.pages.stage import TEMPLATES

BUDGET = 8 * 1024


def test_the_stylesheet_keeps_to_its_budget():
    css = render_assets(TEMPLATES, make_publication().sides)

    sheet = next(content for path, content in css.items() if path.name == "site.css")

    assert len(gzip.compress(sheet, 9)) < BUDGET


def test_each_side_has_its_colour_from_the_publication():
    css = sides_css(make_publication().sides)

    assert ".s-north { --s: light-dark(#2f57c4, #5b97f7)" in css


@pytest.mark.parametrize(
    ("colour", "letters"), [("#2f57c4", "#fff"), ("#86e0f2", "#111"), ("#000000", "#fff")]
)
def test_letters_stand_out_on_their_side(colour, letters):
    assert letters_on(colour) == letters


def test_squeezing_keeps_what_spaces_mean():
    css = "/* why */\na b > c,\nd { margin: calc(1px + 2px) auto; }\n"

    assert squeeze(css) == "a b>c,d{margin: calc(1px + 2px) auto}\n"


def test_no_stylesheet_takes_anything_from_elsewhere():
    for path, content in render_assets(TEMPLATES, make_publication().sides).items():
        assert b"url(http" not in content, path
        assert b"@import" not in content, path
