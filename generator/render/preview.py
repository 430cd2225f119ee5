"""The card that stands for a page where its address is shared: SVG of 1200 by 630.

It is drawn to a PNG outside of any page, so that it carries its looks with it: light colours, and
fonts by name. Its letters stand where they stand in any direction of reading, as those of the other
pictures do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.derive.presence import State
from generator.model.publication import Side
from generator.render.axis import HEIGHT as AXIS
from generator.render.axis import draw_axis
from generator.render.bars import draw_textures
from generator.render.frame import Frame
from generator.render.lane_marks import pack_marks
from generator.render.lanes import LaneBar, LaneView, draw_lane
from generator.render.locale import Locale
from generator.render.messages import messages_for
from generator.render.svg import element, text

WIDTH, HEIGHT = 1200, 630

_EDGE = 60
_SCALE = 1.3
_NAMES = 250
_BARS = 3
"""Bars of a lane that a card shows."""
_TITLE, _TITLE_LEADING = 52, 66
_LEAD, _LEAD_LEADING = 25, 38


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says and shows."""

    title: str
    lead: str
    lanes: tuple[LaneView, ...]
    first: int
    last: int


def render_card(card: Card, locale: Locale) -> str:
    """Return the card as SVG markup: title, a line or two, and as many lanes as there is room for.

    A title of any length takes two lines at most. Of the lanes those of which most is told are
    drawn, in their order; without any the words stand alone.
    """
    rtl = locale.direction == "rtl"
    start, anchor = (WIDTH - _EDGE, "end") if rtl else (_EDGE, "start")
    room = WIDTH - 2 * _EDGE
    parts = [element("rect", width=WIDTH, height=HEIGHT, class_="card-paper")]
    y = 38.0
    for lines, size, leading, name in (
        (wrap(card.title, room / (_TITLE * 0.56), 2), _TITLE, _TITLE_LEADING, "card-title"),
        (wrap(card.lead, room / (_LEAD * 0.53), 2), _LEAD, _LEAD_LEADING, "card-lead"),
    ):
        y += 6
        for line in lines:
            y += leading
            parts.append(text(line, start, y - leading + size, anchor=anchor, rtl=rtl, class_=name))
    y += 12
    parts.append(element("rect", x=_EDGE, y=y, width=room, height=3, class_="card-rule"))
    parts.append(_lanes(card, locale, y + 8))
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        direction="ltr",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
    )


def _lanes(card: Card, locale: Locale, y: float) -> str:
    frame = Frame(
        card.first,
        card.last,
        round((WIDTH - 2 * _EDGE) / _SCALE),
        _NAMES,
        locale.direction == "rtl",
        "card",
        messages_for(locale),
    )
    chosen = _fitting(frame, card.lanes, (HEIGHT - 24 - y) / _SCALE - AXIS)
    if not chosen:
        return ""
    sides = sorted({bar.side for lane in chosen for bar in lane.bars})
    body: list[str] = []
    bottom = float(AXIS)
    for lane in chosen:
        drawn, height = draw_lane(frame, lane, bottom)
        body.append(drawn)
        bottom += height
    return element(
        "g",
        element("defs", *(draw_textures("card", side) for side in sides)) if sides else "",
        *draw_axis(frame, bottom),
        *body,
        class_="strip",
        transform=f"translate({_EDGE} {y:g}) scale({_SCALE:g})",
    )


def _fitting(frame: Frame, lanes: Sequence[LaneView], room: float) -> list[LaneView]:
    """Return the lanes of which most is told, as many as there is room for, in their order."""
    short = [_shortened(frame, lane) for lane in lanes]
    told = sorted(
        (n for n, lane in enumerate(short) if lane.bars),
        key=lambda n: (-_told(frame, short[n], len(lanes[n].marks)), n),
    )
    chosen: list[int] = []
    for n in told:
        height = draw_lane(frame, short[n], 0)[1]
        if height <= room:
            chosen.append(n)
            room -= height
    return [short[n] for n in sorted(chosen)]


def _shortened(frame: Frame, lane: LaneView) -> LaneView:
    """Return a lane with one row of marks and the bars of which claims say most."""
    marks = tuple(one.mark for one in pack_marks(frame, lane.marks).marks if one.row == 0)
    days = {n: _days_told(frame, bar) for n, bar in enumerate(lane.bars)}
    most = sorted(sorted(days, key=lambda n: (-days[n], n))[:_BARS])
    return replace(lane, depth=0, marks=marks, bars=tuple(lane.bars[n] for n in most))


def _told(frame: Frame, lane: LaneView, events: int) -> int:
    """Return how much a lane has to show: days that claims speak of, and events."""
    return sum(_days_told(frame, bar) for bar in lane.bars) + 3 * events


def _days_told(frame: Frame, bar: LaneBar) -> int:
    return sum(
        max(0, min(stretch.last, frame.last) - max(stretch.first, frame.first) + 1)
        for stretch in bar.stretches
        if stretch.state is not State.UNKNOWN
    )


def wrap(words: str, letters: float, most: int) -> list[str]:
    """Return words in lines of about so many letters; what is left over ends in an ellipsis."""
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        elif len(lines) == most:
            lines[-1] = lines[-1][: int(letters) - 1].rstrip(" ،,.:;") + "…"
            break
        else:
            lines.append(word if len(word) <= letters else f"{word[: int(letters) - 1]}…")
    return lines


def card_css(sides: Mapping[str, Side], *, rtl: bool) -> str:
    """Return the looks of a card: the site's, in light, for a reader of plain CSS."""
    rules = [_ARABIC if rtl else _LATIN, _LOOKS]
    for name, side in sides.items():
        here, colour = f".s-{name}", side.colour
        filled = (f"{here} .strip-{part}" for part in ("certain", "possible", "chip"))
        lines = ("edge", "contested", "line", "silence", "earlier")
        drawn = (f"{here} .strip-{part}" for part in lines)
        rules += (
            f"{', '.join(filled)} {{ fill: {colour} }}",
            f"{', '.join(drawn)} {{ stroke: {colour} }}",
            f"{here} .strip-full, {here} .strip-none {{ stop-color: {colour} }}",
            f"{here} .lane-glyph > *, {here} .lane-whisker {{ stroke: {colour} }}",
            f"{here} .lane-glyph > .solid {{ fill: {colour}; stroke: #fdfcfa }}",
        )
        if side.outline:
            rules.append(f"{here} .strip-chip {{ fill: none; stroke: {colour} }}")
            rules.append(f"{here} .strip-code {{ fill: #191b1e }}")
    return "\n".join(rules)


_LATIN = """
text { font-family: "Noto Sans" }
.card-title { font-family: "Noto Serif" }
"""

_ARABIC = """
text { font-family: "Noto Sans Arabic" }
.card-title { font-family: "Noto Naskh Arabic" }
"""

_LOOKS = """
text { fill: #191b1e; font-size: 13px }
.card-paper { fill: #fdfcfa }
.card-rule { fill: #191b1e }
.card-title { font-size: 52px; font-weight: 700 }
.card-lead { font-size: 25px; fill: #4a4b4e }
.strip-heading { font-weight: 700; font-size: 13.5px }
.strip-month { font-size: 12px; fill: #64635e }
.strip-code { font-size: 11px; font-weight: 700; fill: #ffffff }
.strip-said, .lane-count { font-size: 11px; fill: #64635e }
.strip-said { paint-order: stroke; stroke: #fdfcfa; stroke-width: 7px }
.strip-rule, .strip-tick { stroke: #dcd7cb; fill: none }
.strip-year { stroke: #8b8577; fill: none }
.strip-possible { fill-opacity: .32 }
.strip-edge { stroke-width: 1.2 }
.strip-contested { stroke-width: 1.4 }
.strip-line { stroke-width: 2; fill: none }
.strip-silence { stroke-width: 2.6; stroke-linecap: round; stroke-dasharray: .01 6.5; fill: none }
.strip-earlier { stroke-width: 1.8; fill: none }
.strip-full { stop-opacity: .95 }
.strip-none { stop-opacity: .06 }
.lane-glyph > * { fill: #fdfcfa; stroke: #64635e; stroke-width: 2; stroke-linejoin: round }
.lane-glyph > .thick { fill: none; stroke-width: 3.4 }
.lane-whisker { stroke: #64635e; stroke-width: 1.4; fill: none }
.lane-whisker--open { stroke-dasharray: 1.5 3 }
"""
