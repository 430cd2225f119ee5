import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import markdown
import pytest

from generator.render.map import BaseMap, load_base_map, render_map
from generator.render.projection import Region, Spot, fit_region
from tests.render.map.atlas import BASE, REGION, make_place

SVG = "{http://www.w3.org/2000/svg}"
ASSETS = Path(__file__).parents[3] / "templates" / "assets" / "map" / "eastern-syria"


def draw(*places, base=BASE, region=REGION, width=400, height=300, locale="en", **options):
    return render_map(
        base,
        places,
        region=region,
        width=width,
        height=height,
        locale=locale,
        rtl=locale == "ar",
        **{"title": "Where", "description": "One inn.", "id": "here", **options},
    )


def parse(svg):
    return ElementTree.fromstring(svg)


def text_of(element):
    return "".join(element.itertext()).strip("\u2067\u2069")


def test_map_without_places_is_a_picture_with_a_name():
    root = parse(draw())
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "here-title"
    assert root.find(f"{SVG}title").get("id") == "here-title"
    assert text_of(root.find(f"{SVG}desc")) == "One inn."


def test_map_without_any_data_still_shows_its_places():
    root = parse(draw(make_place("inn"), base=BaseMap()))
    assert [element.text for element in root.findall(f"{SVG}g/{SVG}text")][-1] == "Inn"


def test_scale_is_written_in_the_digits_of_the_page():
    root = parse(draw(make_place("inn")))
    eastern = parse(draw(make_place("inn"), digits="٠١٢٣٤٥٦٧٨٩"))
    (number,), (other,) = (
        [e.text.split()[0] for e in tree.iter(f"{SVG}text") if e.get("class") == "map-unit"]
        for tree in (root, eastern)
    )
    assert number.isascii()
    assert not other.isascii()
    assert int(number) == int(other)


def test_every_linked_place_is_a_link_with_a_name_whether_or_not_it_is_written():
    places = [make_place(f"p{n}", label=f"Place {n}", href=f"../p{n}/") for n in range(9)]
    root = parse(draw(*places))
    links = root.findall(f"{SVG}a")
    assert root.get("role") == "group"
    assert [link.get("href") for link in links] == [place.href for place in places]
    for link, place in zip(links, places, strict=True):
        assert place.label in text_of(link)


def test_links_come_in_the_order_of_the_places_and_what_matters_most_last():
    places = [
        make_place("inn", emphasis="focus", href="inn"),
        make_place("mill", lon=10.5, href="mill"),
        make_place("ford", lon=11.3, href="ford"),
    ]
    links = parse(draw(*places)).findall(f"{SVG}a")
    assert [link.get("href") for link in links] == ["mill", "ford", "inn"]


def test_place_without_coordinates_or_out_of_view_is_not_drawn():
    nowhere = make_place("nowhere", lon=None, lat=None)
    assert draw(nowhere, make_place("far", lon=40.0)) == draw()


def test_map_does_not_mirror_for_a_page_that_reads_right_to_left():
    inn = make_place("inn", emphasis="focus")

    def drawn(locale):
        root = parse(draw(inn, locale=locale))
        paths = [path.get("d") for path in root.iter(f"{SVG}path") if "river" in path.get("class")]
        dots = [(dot.get("cx"), dot.get("cy")) for dot in root.iter(f"{SVG}circle")]
        return root.get("direction"), paths, dots[-1]

    assert drawn("en") == drawn("ar")
    assert drawn("ar")[0] == "ltr"


def test_every_word_says_its_anchor_and_every_arabic_one_is_isolated():
    root = parse(draw(make_place("inn", label="نزل"), locale="ar", kilometre="كم"))
    texts = list(root.iter(f"{SVG}text"))
    assert len(texts) > 4
    for element in texts:
        assert element.get("text-anchor") in {"start", "middle", "end"}
        assert element.text.startswith("\u2067")
        assert element.text.endswith("\u2069")


def test_looks_come_from_classes_alone():
    svg = draw(make_place("inn", radius_km=30.0, emphasis="focus", href="x"))
    for attribute in ("style", "fill", "stroke", "font-size", "font-family", "stroke-width"):
        assert f" {attribute}=" not in svg


def test_stylesheet_knows_every_class():
    svg = draw(
        make_place("inn", lon=10.5, radius_km=30.0, emphasis="focus", href="x"),
        make_place("mill", lon=10.3, emphasis="named"),
        make_place("ford", lon=10.1),
        region=Region(10, 50.3, 10.6, 50.7),
    )
    css = (ASSETS.parent / "map.css").read_text(encoding="utf-8")
    used = {name for group in re.findall(r'class="([^"]*)"', svg) for name in group.split()}
    assert {"map-focus", "map-inset", "map-hit"} <= used
    # The plain dots and rivers carry a class that says what they are and nothing about looks.
    plain = {"map-named", "map-river-2"}
    assert [name for name in used - plain if not re.search(rf"\.{name}\b", css)] == []


def test_hostile_words_stay_words():
    label = '</text><script>alert("1")</script> & *_`'
    inn = make_place("inn", label=label, href='"><script>', emphasis="focus")
    svg = draw(inn, title=label, description=label)
    assert "<script" not in svg
    assert label in text_of(parse(svg).find(f"{SVG}a"))


def test_map_passes_through_markdown_unchanged():
    svg = draw(make_place("inn", label="Old & new_inn_ *here*", href="../inn/"))
    assert "\n\n" not in svg
    assert markdown.markdown(f"<figure>\n{svg}\n</figure>") == f"<figure>\n{svg}\n</figure>"


def test_focus_is_named_and_ringed():
    svg = draw(make_place("inn", emphasis="focus"))
    assert svg.count('class="map-ring"') == 1
    assert ">Inn<" in svg


def test_hit_areas_of_near_places_do_not_cover_each_other_s_dots():
    svg = draw(make_place("inn", href="a"), make_place("mill", lon=11.05, href="b"))
    radii = [float(r) for r in re.findall(r'class="map-hit"[^>]*? r="([\d.]+)"', svg)]
    assert all(4 < radius < 7 for radius in radii)


def test_same_input_gives_the_same_bytes():
    places = [make_place(f"p{n}", 10.5 + n * 0.07, 50.3 + n % 4 * 0.1) for n in range(12)]
    twin = BaseMap(**{name: getattr(BASE, name) for name in BASE.__dataclass_fields__})
    assert draw(*places) == draw(*places, base=twin)


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_real_maps_keep_to_their_budget(locale):
    base = load_base_map(sorted(ASSETS.glob("*.json")))
    spots = [Spot(38.2 + n % 8 * 0.35, 34.3 + n // 8 * 0.4) for n in range(40)]
    places = [
        make_place(f"p{n}", spot.lon, spot.lat, href=f"../../places/place-{n}/", radius_km=5.0)
        for n, spot in enumerate(spots)
    ]

    def size(shown, width, height):
        region = fit_region([Spot(p.lon, p.lat) for p in shown], width / height, 60)
        svg = draw(*shown, base=base, region=region, width=width, height=height, locale=locale)
        return len(gzip.compress(svg.encode(), 9))

    assert size(places, 720, 560) < 8 * 1024
    assert size(places[:3], 344, 258) < 3 * 1024
