"""The stylesheet and icons: ours, the map's, and the colours of the publication's sides."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.model.publication import Side
from generator.render.overlay import Overlay
from generator.render.script import join_scripts, strip

FOLDER = PurePosixPath("assets")
STYLESHEET = PurePosixPath("assets/site/site.css")

SCRIPT = PurePosixPath("assets/chronology/main.js")
LOOKS = PurePosixPath("assets/chronology/chronology.css")
"""Of the chronology's drawing: only pages that have it ask for these."""

SEARCH = PurePosixPath("assets/search/search.js")
"""The search's panel, its words and its looks: asked for when it is first opened."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,>])\s*")


def render_assets(templates: Overlay, sides: Mapping[str, Side]) -> dict[PurePosixPath, bytes]:
    """Return the files that every locale has, by path below it.

    One stylesheet, since each file more is one request more before anything is drawn: the parts
    of ``assets/site`` in the order of their names, the map's, and what follows from the sides.
    """
    folder = templates / "assets"
    parts = [*(folder / "site").files("*.css"), *(folder / "map").files("map.css")]
    css = "\n".join([*(part.read_text("utf-8") for part in parts), sides_css(sides)])
    files = {STYLESHEET: squeeze(css).encode()}
    for script in (folder / "site").files("*.js"):
        files[PurePosixPath("assets/site") / script.name] = strip(
            script.read_text("utf-8")
        ).encode()
    for icon in (folder / "site").files("*.svg"):
        files[PurePosixPath("assets/site") / icon.name] = icon.read_bytes()
    drawing = folder / "chronology"
    modules = {path.name: path.read_text("utf-8") for path in drawing.files("*.js")}
    for name, code in join_scripts(modules, SCRIPT.name).items():
        files[SCRIPT.parent / name] = code.encode()
    finding = {path.name: path.read_text("utf-8") for path in (folder / "search").files("*.js")}
    for name, code in join_scripts({**modules, **finding}, SEARCH.name).items():
        files[SEARCH.parent / name] = code.encode()
    for part in (folder / "search").files("*.css"):
        files[SEARCH.parent / part.name] = squeeze(part.read_text("utf-8")).encode()
    looks = "\n".join(part.read_text("utf-8") for part in drawing.files("*.css"))
    files[LOOKS] = squeeze(looks).encode()
    return files


def sides_css(sides: Mapping[str, Side]) -> str:
    """Return each side's colour, and the colour of letters that can be read upon it."""
    rules = []
    for name, side in sides.items():
        on = f"light-dark({letters_on(side.colour)}, {letters_on(side.dark)})"
        rules.append(f".s-{name} {{ --s: light-dark({side.colour}, {side.dark}); --on: {on} }}")
        if side.outline:
            rules.append(
                f".chip.s-{name} {{ background: none; box-shadow: inset 0 0 0 1.5px var(--s); "
                "color: var(--ink) }"
            )
            rules.append(
                f".s-{name} .strip-chip {{ fill: none; stroke: var(--s) }} "
                f".s-{name} .strip-code {{ fill: var(--ink) }}"
            )
    return "\n".join(rules)


def letters_on(colour: str) -> str:
    """Return white or near-black, whichever stands out more on a colour (WCAG 2.2, contrast)."""
    light = _luminance(colour)
    return "#fff" if 1.05 / (light + 0.05) >= (light + 0.05) / 0.058 else "#111"


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def squeeze(css: str) -> str:
    """Return a stylesheet without comments and needless space. It holds no strings with either."""
    text = _SPACE.sub(" ", _COMMENT.sub("", css))
    return _AROUND.sub(r"\1", text).replace(";}", "}").strip() + "\n"
