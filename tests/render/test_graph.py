"""The picture of who rests on whom."""

import re
from xml.etree import ElementTree

from generator.render.graph import WIDTH, Node, render_graph

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*below: Node, above: tuple[Node, ...] = (), rtl: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(
        render_graph(
            above,
            Node("Valley Courier", ""),
            below,
            rtl=rtl,
            title="Who rests on whom",
            description="The table says the same.",
            key="ties",
        )
    )


def test_it_says_what_it_shows_to_those_who_do_not_see_it():
    svg = drawn(Node("Wire", "is quoted"))

    named = {e.get("id"): e.text for e in svg if e.tag in (f"{SVG}title", f"{SVG}desc")}
    assert named[svg.get("aria-labelledby", "")] == "Who rests on whom"
    assert named[svg.get("aria-describedby", "")] == "The table says the same."


def test_each_row_hangs_on_the_last_one_that_is_less_deep():
    svg = drawn(
        Node("Wire", "", depth=1), Node("Wire’s sources", "", depth=2), Node("Radio", "", depth=1)
    )

    lines = [path.get("d", "") for path in svg.iter(f"{SVG}path") if "z" not in path.get("d", "")]
    assert [line.split("V")[0] for line in lines] == ["M10 19", "M36 63", "M10 19"]


def test_in_a_page_that_reads_right_to_left_the_stem_stands_on_the_right():
    left = drawn(Node("Wire", ""))
    right = drawn(Node("Wire", ""), rtl=True)

    def dots(svg: ElementTree.Element) -> list[float]:
        return [float(dot.get("cx", "")) for dot in svg.iter(f"{SVG}circle")]

    assert dots(right) == [WIDTH - x for x in dots(left)]
    assert {t.get("text-anchor") for t in right.iter(f"{SVG}text")} == {"end"}


def test_a_text_that_is_followed_is_tied_by_a_dashed_line_and_by_words():
    svg = drawn(Node("Wire", "published the text that is followed", dashed=True))

    assert any(path.get("stroke-dasharray") for path in svg.iter(f"{SVG}path"))
    assert any("followed" in (t.text or "") for t in svg.iter(f"{SVG}text"))


def test_a_name_without_room_is_cut_and_said_in_full_to_a_pointer():
    name = "Sources in the upper valley and in the hills beyond it, to the Valley Courier"
    svg = drawn(Node(name, "is quoted", href="../wire/"))

    (link,) = svg.iter(f"{SVG}a")
    assert link.get("href") == "../wire/"
    assert [title.text for title in link.iter(f"{SVG}title")] == [name]
    assert all(len(t.text or "") < 50 for t in link.iter(f"{SVG}text"))


def test_it_has_no_style_of_its_own():
    svg = render_graph((), Node("A", ""), (), rtl=False, title="t", description="d", key="k")
    assert not re.search(r"style=|<style", svg)
