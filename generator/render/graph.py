"""Who rests on whom as a picture: a source or outlet, those that rest on it above, those below.

Goes in: names already in the page's locale. Comes out: one ``<svg>`` without styles of its own, as
wide as a telephone. Every line points at whoever is rested on. It hangs like a list, one name to a
row, since names are long and a telephone is narrow; in a page that reads right to left the stem
stands on the right. What the lines mean is written under each name, so that nothing is told by the
line alone; a dashed line is a text that is followed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.render.escape import escape
from generator.render.svg import element, isolate, text

WIDTH = 358
ROW = 44
_STEP = 26
_RADIUS = 5
_LETTER = 6.9
"""About how wide a letter is."""


@dataclass(frozen=True, slots=True)
class Node:
    """A name in the picture."""

    label: str
    note: str
    """How it is tied to the name that it hangs on."""
    href: str | None = None
    dashed: bool = False
    """Whether it is tied by a text that is followed, rather than by being quoted."""
    depth: int = 1
    """How many names stand between it and the stem, itself included."""


def render_graph(
    above: Sequence[Node],
    centre: Node,
    below: Sequence[Node],
    *,
    rtl: bool,
    title: str,
    description: str,
    key: str,
) -> str:
    """Return the picture as SVG markup without a blank line.

    Args:
        above: Who rests on the centre.
        centre: What the picture is about.
        below: On whom it rests: each before those beyond it, which stand one deeper.
        rtl: Whether the page reads right to left.
        title: What the picture shows, for those who do not see it.
        description: Where they find the same in words.
        key: Unique in the page; the picture's own ids begin with it.
    """
    rows = [*above, centre, *below]
    depths = [*(1 for _ in above), 0, *(node.depth for node in below)]
    body: list[str] = []
    for n, (node, depth) in enumerate(zip(rows, depths, strict=True)):
        to = len(above) if n < len(above) else _hangs_on(depths, n)
        if to is not None:
            body += ["\n", *_line(node, n, depth, to, depths[to], rtl=rtl)]
        body += ["\n", _node(node, n, depth, is_centre=n == len(above), rtl=rtl)]
    height = len(rows) * ROW
    return element(
        "svg",
        element("title", escape(isolate(title, rtl=rtl)), id=f"{key}-title"),
        element("desc", escape(isolate(description, rtl=rtl)), id=f"{key}-desc"),
        *body,
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        class_="strip",
        direction="ltr",
        viewBox=f"0 0 {WIDTH} {height}",
        width=WIDTH,
        height=height,
        role="group",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-desc",
    )


def _hangs_on(depths: Sequence[int], n: int) -> int | None:
    """Return the row that a row below the centre hangs on: the last one that is less deep."""
    return next((m for m in range(n - 1, -1, -1) if depths[m] < depths[n]), None)


def _x(depth: int) -> float:
    return 10 + depth * _STEP


def _y(row: int) -> float:
    return row * ROW + 14


def _flip(x: float, *, rtl: bool) -> float:
    return WIDTH - x if rtl else x


def _line(node: Node, row: int, depth: int, to: int, to_depth: int, *, rtl: bool) -> Iterator[str]:
    """Yield the line between a row and the one it hangs on, and its head at who is rested on."""
    stem, out = _flip(_x(to_depth), rtl=rtl), _flip(_x(depth), rtl=rtl)
    way = -1 if rtl else 1
    up = row > to
    start = _y(to) + (_RADIUS if up else -_RADIUS - 6)
    end = out - way * (_RADIUS + (6 if up else 0))
    dashes = "4 3" if node.dashed else None
    yield element(
        "path",
        d=f"M{stem:g} {start:g}V{_y(row):g}H{end:g}",
        class_="strip-edge",
        fill="none",
        stroke_dasharray=dashes,
    )
    if up:
        tip = out - way * _RADIUS
        head = f"M{tip:g} {_y(row):g}l{-7 * way} -4v8z"
    else:
        head = f"M{stem:g} {_y(to) - _RADIUS:g}l-4 -7h8z"
    yield element("path", d=head, class_="strip-day")


def _node(node: Node, row: int, depth: int, *, is_centre: bool, rtl: bool) -> str:
    x, y = _x(depth), _y(row)
    anchor = "end" if rtl else "start"
    at = _flip(x + 14, rtl=rtl)
    letters = int((WIDTH - x - 14) / _LETTER)
    look = "strip-heading" if is_centre else "strip-name"
    dot = element(
        "circle",
        cx=_flip(x, rtl=rtl),
        cy=y,
        r=_RADIUS,
        class_="strip-day" if is_centre else "strip-line",
    )
    words = text(_cut(node.label, letters), at, y + 4, anchor=anchor, rtl=rtl, class_=look)
    if node.note:
        note = _cut(node.note, letters)
        words += text(note, at, y + 21, anchor=anchor, rtl=rtl, class_="strip-month")
    if _cut(node.label, letters) != node.label:
        words = element("title", escape(isolate(node.label, rtl=rtl))) + words
    if node.href is None:
        return element("g", dot, words)
    room = WIDTH - x - 8
    area = element(
        "rect",
        x=_flip(x + 8, rtl=rtl) - (room if rtl else 0),
        y=y - 14,
        width=room,
        height=ROW,
        fill="none",
        pointer_events="all",
    )
    return dot + element("a", area, words, href=node.href, class_="lane-link", tabindex="-1")


def _cut(words: str, letters: int) -> str:
    """Return words, with an ellipsis where they are longer than their room."""
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…"
