import re
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest

from generator.derive.presence import State, Stretch
from generator.model.edtf import Day
from generator.render.lane_marks import MOST_ROWS, LaneMark
from generator.render.lanes import LaneBar, LaneView, render_lanes
from generator.render.locale import ARABIC, ENGLISH, Locale

SVG = "{http://www.w3.org/2000/svg}"
FIRST, LAST = Day(2020, 5, 1).ordinal, Day(2021, 2, 28).ordinal


def day(month: int, number: int) -> int:
    return Day(2020, month, number).ordinal


def bar(*stretches: tuple[int, int, State], goes_on: bool = False, **fields) -> LaneBar:
    known = tuple(Stretch(*stretch) for stretch in stretches)
    return LaneBar("Northern Guard", "NO", "north", known, goes_on, **fields)


def mark(first: int | None, last: int | None, **fields) -> LaneMark:
    return LaneMark("Fair", fields.pop("mark", "visits"), fields.pop("side", "north"), first, last)


def draw(
    *lanes: LaneView,
    locale: Locale = ENGLISH,
    width: int = 1000,
    names: int = 200,
    first: int = FIRST,
    last: int = LAST,
) -> ElementTree.Element:
    svg = render_lanes(
        lanes,
        first=first,
        last=last,
        width=width,
        names=names,
        locale=locale,
        title="Who was where",
        key="k",
    )
    assert "\n\n" not in svg
    return ElementTree.fromstring(svg)


def of_class(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [part for part in root.iter() if name in (part.get("class") or "").split()]


def words(root: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()).strip("\u2067\u2069") for text in root.iter(f"{SVG}text")]


def names_of(root: ElementTree.Element) -> list[str]:
    return [w for w in words(root) if w.startswith("Lane")]


def numbers(parts: Sequence[ElementTree.Element], key: str) -> list[float]:
    return [float(part.get(key, "nan")) for part in parts]


def test_lanes_stand_in_the_order_given_each_inside_what_holds_it():
    root = draw(LaneView("Lane a"), LaneView("Lane b", depth=1), LaneView("Lane c", depth=2))
    assert names_of(root) == ["Lane a", "Lane b", "Lane c"]
    xs = [float(t.get("x", 0)) for t in root.iter(f"{SVG}text") if "Lane" in "".join(t.itertext())]
    assert xs == sorted(set(xs))


def test_four_states_are_four_textures():
    root = draw(
        LaneView(
            "Lane",
            bars=(
                bar(
                    (day(5, 2), day(6, 1), State.CERTAIN),
                    (day(6, 2), day(7, 1), State.POSSIBLE),
                    (day(7, 2), day(8, 1), State.UNKNOWN),
                    (day(8, 2), day(9, 1), State.CONTESTED),
                ),
            ),
        )
    )
    certain, possible, contested = (
        of_class(root, f"strip-{state}")[0] for state in ("certain", "possible", "contested")
    )
    assert certain.get("fill") is None
    assert possible.get("fill") == "url(#k-north-right)"
    assert contested.get("fill") == "url(#k-north-hatch)"
    assert len(of_class(root, "strip-silence")) == 1
    ids = {part.get("id") for part in root.iter() if part.get("id")}
    assert {"k-north-hatch", "k-north-right", "k-north-left"} <= ids


def test_possible_days_fade_towards_their_outer_bound_in_either_direction():
    lane = LaneView(
        "Lane",
        bars=(bar((day(5, 2), day(6, 1), State.POSSIBLE), (day(6, 2), day(7, 1), State.CERTAIN)),),
    )
    assert of_class(draw(lane), "strip-possible")[0].get("fill") == "url(#k-north-left)"
    arabic = of_class(draw(lane, locale=ARABIC), "strip-possible")[0]
    assert arabic.get("fill") == "url(#k-north-right)"


def test_arabic_picture_is_the_english_one_mirrored():
    lane = LaneView(
        "Lane",
        marks=(mark(day(6, 4), day(6, 4)), mark(day(9, 1), day(10, 30))),
        bars=(bar((day(5, 2), day(7, 1), State.CERTAIN)),),
    )
    english, arabic = draw(lane), draw(lane, locale=ARABIC)
    for name in ("strip-certain",):
        left = numbers(of_class(english, name), "x")
        widths = numbers(of_class(english, name), "width")
        mirrored = numbers(of_class(arabic, name), "x")
        assert mirrored == pytest.approx(
            [1000 - x - width for x, width in zip(left, widths, strict=True)], abs=0.11
        )

    def middles(root: ElementTree.Element) -> list[float]:
        moved = [part.get("transform") or "" for part in of_class(root, "lane-glyph")]
        return [float(re.findall(r"[\d.]+", text)[0]) + 6.4 for text in moved]

    assert middles(arabic) == pytest.approx([1000 - x for x in middles(english)], abs=0.11)
    assert english.get("direction") == arabic.get("direction") == "ltr"


def test_presence_that_nobody_reported_over_goes_on_in_dots():
    stretch = (day(6, 1), day(6, 10), State.CERTAIN)
    assert of_class(draw(LaneView("Lane", bars=(bar(stretch, goes_on=True),))), "strip-silence")
    assert not of_class(draw(LaneView("Lane", bars=(bar(stretch),))), "strip-silence")


def test_day_is_drawn_as_a_mark_alone_and_a_month_as_the_month_it_is():
    root = draw(LaneView("Lane", marks=(mark(day(6, 4), day(6, 4)),)))
    assert not of_class(root, "lane-whisker")
    root = draw(LaneView("Lane", marks=(mark(day(6, 1), day(6, 30)),)))
    line, *stops = of_class(root, "lane-whisker")
    start, end = map(float, re.findall(r"M([\d.]+) [\d.]+H([\d.]+)", line.get("d") or "")[0])
    assert end - start == pytest.approx(30 * 800 / (LAST - FIRST + 1), abs=0.11)
    assert len(stops) == 2


def test_two_days_are_a_line_beneath_their_mark():
    root = draw(LaneView("Lane", marks=(mark(day(6, 4), day(6, 5)),)))
    assert len(of_class(root, "lane-whisker")) == 1


@pytest.mark.parametrize(("first", "last"), [(None, day(6, 4)), (day(6, 4), None)])
def test_end_that_nobody_knows_claims_no_length(first: int | None, last: int | None):
    root = draw(LaneView("Lane", marks=(mark(first, last),)))
    assert len(of_class(root, "lane-whisker--open")) == 1
    # Only the end that is known has a stop.
    assert len(of_class(root, "lane-whisker")) == 2


def test_event_outside_of_the_days_shown_or_without_any_is_not_drawn():
    before = mark(day(1, 4), day(1, 4))
    root = draw(LaneView("Lane", marks=(before, mark(None, None), mark(None, day(4, 30)))))
    assert not of_class(root, "lane-mark")


def test_interval_that_begins_before_the_days_shown_has_no_stop_there():
    root = draw(LaneView("Lane", marks=(mark(day(1, 4), day(6, 30)),)))
    assert len(of_class(root, "lane-whisker")) == 2


def test_marks_that_would_overlap_stand_below_each_other():
    apart = draw(LaneView("Lane", marks=(mark(day(6, 4), day(6, 4)), mark(day(9, 4), day(9, 4)))))
    close = draw(LaneView("Lane", marks=(mark(day(6, 4), day(6, 4)), mark(day(6, 5), day(6, 5)))))
    assert float(close.get("height", 0)) >= float(apart.get("height", 0))
    rows = {part.get("transform", "").split()[1] for part in of_class(close, "lane-glyph")}
    assert len(rows) == 2


def test_marks_without_room_are_counted_and_none_is_lost():
    many = tuple(mark(day(6, 4), day(6, 4)) for _ in range(500))
    root = draw(LaneView("Lane", marks=many))
    drawn = len(of_class(root, "lane-mark"))
    assert drawn == MOST_ROWS
    assert f"+{500 - drawn}" in words(root)


def test_every_mark_is_named_and_leads_to_its_event():
    one = LaneMark("Fair at Millford", "says", None, day(6, 4), day(6, 4), href="../fair/")
    link = of_class(draw(LaneView("Lane", marks=(one,))), "lane-mark")[0]
    assert (link.tag, link.get("href"), link.get("tabindex")) == (f"{SVG}a", "../fair/", "-1")
    assert "".join(link.find(f"{SVG}title").itertext()) == "Fair at Millford"  # type: ignore[union-attr]
    assert "lane-mark--unknown" in (link.get("class") or "")


def test_lane_is_a_link_that_a_keyboard_reaches_and_its_bars_are_not():
    root = draw(
        LaneView(
            "Lane",
            href="../millford/",
            bars=(bar((day(6, 1), day(6, 2), State.CERTAIN), href="../guard/"),),
        )
    )
    links = {part.get("href"): part.get("tabindex") for part in root.iter(f"{SVG}a")}
    assert links == {"../millford/": None, "../guard/": "-1"}
    assert root.get("role") == "group"


def test_picture_without_links_is_an_image():
    assert draw(LaneView("Lane")).get("role") == "img"


def test_river_joins_the_lanes_that_lie_by_it():
    lanes = [
        LaneView("Lane a", by_river=True),
        LaneView("Lane b"),
        LaneView("Lane c", by_river=True),
    ]
    root = draw(*lanes)
    assert len(of_class(root, "lane-river")) == 1
    assert len(of_class(root, "lane-dot")) == 2
    assert not of_class(draw(lanes[0]), "lane-river")
    assert not of_class(draw(*lanes, names=0, width=358), "lane-river")


def test_name_of_300_letters_is_cut_and_said_in_full():
    root = draw(LaneView("Lane " + "x" * 295))
    name = names_of(root)[0]
    assert len(name) < 40
    assert name.endswith("…")
    titles = ["".join(title.itertext()) for title in root.iter(f"{SVG}title")]
    assert "Lane " + "x" * 295 in titles


def test_narrow_picture_has_each_name_above_its_bar():
    lane = LaneView("Lane", bars=(bar((day(6, 1), day(8, 2), State.CERTAIN)),))
    root = draw(lane, names=0, width=358)
    label = next(t for t in root.iter(f"{SVG}text") if "Guard" in "".join(t.itertext()))
    drawn = of_class(root, "strip-certain")[0]
    assert float(label.get("y", 0)) < float(drawn.get("y", 0))


def test_no_lanes_are_an_axis():
    root = draw()
    assert of_class(root, "strip-month")
    assert not of_class(root, "strip-rule")


def test_400_lanes_stand_below_each_other():
    root = draw(*(LaneView(f"Lane {n}") for n in range(400)))
    ys = [float(t.get("y", 0)) for t in root.iter(f"{SVG}text") if "Lane" in "".join(t.itertext())]
    assert len(ys) == 400
    assert ys == sorted(set(ys))
    assert float(root.get("height", 0)) > ys[-1]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (Day(812, 3, 1).ordinal, Day(998, 1, 1).ordinal),
        (Day(-44, 3, 15).ordinal, Day(-44, 3, 15).ordinal),
        (Day(1, 1, 1).ordinal, Day(12000, 1, 1).ordinal),
    ],
)
@pytest.mark.parametrize("locale", [ENGLISH, ARABIC], ids=lambda locale: locale.id)
def test_years_of_any_size_are_drawn(first: int, last: int, locale: Locale):
    lane = LaneView(
        "Lane",
        marks=(mark(first, first), mark(None, last)),
        bars=(bar((first, last, State.POSSIBLE), goes_on=True),),
    )
    assert of_class(draw(lane, first=first, last=last, locale=locale), "lane-mark")


def test_names_are_written_as_they_are():
    root = draw(LaneView('Lane <b>&amp; "x"</b>'))
    assert 'Lane <b>&amp; "x"</b>' in words(root)
