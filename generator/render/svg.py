"""Small pieces of SVG as text: elements, numbers, paths, and words that read right in any page.

The same markup has to give the same picture in a page that reads right to left, in one that reads
left to right, and in a file of its own. So nothing relies on an inherited direction: the root is
always ``direction="ltr"``, every text names its anchor, and right-to-left words stand between
isolates. Looks come from classes only, because the site's content security policy refuses style
attributes.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from generator.render.escape import escape, escape_html

RLI = "\u2067"
PDI = "\u2069"

_RIGHT_TO_LEFT = ("R", "AL")
_BIDI_CONTROLS = dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
)


@lru_cache(maxsize=1 << 14)
def isolate(text: str, *, rtl: bool) -> str:
    """Return the text between RLI and PDI where it is to be read from the right.

    That is so when its first letter belongs to a right-to-left script ("20 كم", "وادي أورسا"), and
    in a right-to-left page also when any letter does: "T2 المحطة" starts with a Latin letter and
    still puts T2 on the right. Pure Latin text and bare numbers need nothing, since the root's
    direction is theirs. Direction controls within the text are taken out, as a lone PDI would end
    the isolate early.
    """
    text = text.translate(_BIDI_CONTROLS)
    letters = [
        kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", *_RIGHT_TO_LEFT)
    ]
    from_the_right = [kind in _RIGHT_TO_LEFT for kind in letters]
    if from_the_right and (from_the_right[0] or (rtl and any(from_the_right))):
        return f"{RLI}{text}{PDI}"
    return text


def number(value: float) -> str:
    """Return a coordinate with one decimal at most: "12", "0.5", never "-0" or "12.0"."""
    return _tenths(round(value * 10))


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """Return one element; an attribute that is None is left out.

    Names are given as Python allows them: ``class_`` for ``class``, ``text_anchor`` for
    ``text-anchor``. Children are markup already; so is an attribute's value that `escape` made.

    Raises:
        ValueError: for a style or an event attribute, which the site's policy would refuse.
    """
    start = name
    for key, value in attributes.items():
        attribute = _attribute_name(key)
        if value is not None:
            shown = _escaped(value) if isinstance(value, str) else number(value)
            start += f' {attribute}="{shown}"'
    return f"<{start}>{''.join(children)}</{name}>" if children else f"<{start}/>"


@cache
def _attribute_name(key: str) -> str:
    attribute = key.rstrip("_").replace("_", "-")
    if attribute == "style" or attribute.startswith("on"):
        raise ValueError(f"attribute {attribute} is refused by the content security policy")
    return attribute


def _escaped(value: str) -> str:
    # Most values are one word of our own, a class or an anchor, that nothing in needs a reference.
    return value if value.isalnum() else escape_html(value)


def text(
    words: str, x: float, y: float, *, anchor: str, rtl: bool, **attributes: str | float | None
) -> str:
    """Return a text element whose place does not depend on the direction of the page.

    Args:
        words: Plain text, not markup.
        x: Of the anchor.
        y: Of the baseline.
        anchor: "start" is the left end and "end" the right end of the words, in every script.
        rtl: Whether the page reads right to left.
        attributes: As for `element`.
    """
    return element(
        "text", escape(isolate(words, rtl=rtl)), x=x, y=y, text_anchor=anchor, **attributes
    )


def path_data(
    lines: Iterable[Sequence[tuple[float, float]]], *, closed: bool = False, smooth: bool = False
) -> str:
    """Return the ``d`` of a path through every line, in steps of a tenth.

    Steps are taken between rounded points, so that rounding never adds up along a river of four
    hundred points, and a step that rounds to nothing is left out.

    Args:
        lines: Each a path of its own within the one element.
        closed: Whether each runs back to its first point.
        smooth: Whether corners are rounded, from the middle of one side to the middle of the
            next: a river's bends are not as angular as its survey. Both ends stay.
    """
    parts: list[str] = []
    for line in lines:
        points = _distinct([(round(x * 10), round(y * 10)) for x, y in line])
        if not points:
            continue
        parts.append("M" + _joined(points[0]))
        if smooth and len(points) > 2:
            parts += _curves(points)
        else:
            parts += _command("l", pairwise(points))
        if closed:
            parts.append("z")
    return "".join(parts)


_Tenths = tuple[int, int]


def _distinct(points: list[_Tenths]) -> list[_Tenths]:
    return [
        point for before, point in zip([None, *points], points, strict=False) if point != before
    ]


def _curves(points: list[_Tenths]) -> Iterator[str]:
    middles = [((a[0] + b[0]) // 2, (a[1] + b[1]) // 2) for a, b in pairwise(points)]
    yield from _command("l", [(points[0], middles[0])])
    # Both numbers of a curve, its corner and its end, count from where the last one ended.
    steps: list[tuple[_Tenths, _Tenths]] = []
    for start, corner, end in zip(middles, points[1:-1], middles[1:], strict=False):
        steps += ((start, corner), (start, end))
    yield from _command("q", steps)
    yield from _command("l", [(middles[-1], points[-1])])


def _command(letter: str, steps: Iterable[tuple[_Tenths, _Tenths]]) -> Iterator[str]:
    """Yield a command with its steps: its letter once, and spaces only where no minus parts."""
    for (x, y), (next_x, next_y) in steps:
        step = _joined((next_x - x, next_y - y))
        yield f"{letter}{step}" if letter or step.startswith("-") else f" {step}"
        letter = ""


def _joined(pair: _Tenths) -> str:
    """Return two numbers in the fewest characters: a minus sign also parts them."""
    first, second = map(_tenths, pair)
    return f"{first}{'' if second.startswith('-') else ' '}{second}"


def _tenths(value: int) -> str:
    whole, tenth = divmod(abs(value), 10)
    sign = "-" if value < 0 else ""
    if not tenth:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{tenth}"
