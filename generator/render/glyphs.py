"""The shapes of events, in a box of sixteen by sixteen: what changes the ground is filled."""

from functools import cache

from generator.model.publication import Mark
from generator.render.svg import element

_STAR = (
    "m8 0 1.5 4.4L13.7 2.3l-2.1 4.2L16 8l-4.4 1.5 2.1 4.2-4.2-2.1L8 16l-1.5-4.4-4.2 2.1 "
    "2.1-4.2L0 8l4.4-1.5-2.1-4.2 4.2 2.1z"
)

_PATHS: dict[Mark, tuple[str | None, str]] = {
    "arrives": ("solid", "M2 3h12L8 14z"),
    "leaves": (None, "M3 13h10L8 3.5z"),
    "takes": ("solid", "m8 1 7 7-7 7-7-7z"),
    "strikes": ("solid", _STAR),
    "clashes": ("thick", "m3 3 10 10M13 3 3 13"),
    "says": (None, "M2 3h12v8H8l-3 3v-3H2z"),
}


@cache
def draw_glyph(mark: Mark) -> str:
    """Return the shape of a mark as SVG markup; its looks are the stylesheet's."""
    if mark == "visits":
        return element("circle", cx="8", cy="8", r="5")
    name, path = _PATHS[mark]
    return element("path", class_=name, d=path)
