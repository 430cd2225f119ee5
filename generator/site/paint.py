"""The one place that knows resvg: it turns a drawing into a PNG, with fonts that it is given.

Letters come from font files, and another machine's files are another picture. So the fonts are
looked for by name: first those that a publication brings along, which make its pictures the same
everywhere, then the Noto fonts where systems keep them.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import resvg_py

Paint = Callable[[str, str], bytes]
"""Takes SVG markup and a stylesheet for it, and returns a PNG."""

WANTED = (
    "NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Bold", "NotoSansArabic-Regular",
    "NotoSansArabic-Bold", "NotoNaskhArabic-Bold",
)  # fmt: skip
"""The faces that cards are set in, by the names of their files."""

SYSTEM_FONTS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts"),
    Path("~/.fonts"),
    Path("/Library/Fonts"),
    Path("~/Library/Fonts"),
)


class FontsMissingError(Exception):
    """Faces that pictures are set in are not on this machine."""

    def __init__(self, missing: Iterable[str]) -> None:
        self.missing = tuple(missing)
        super().__init__(
            f"no font files for {', '.join(self.missing)}: install the Noto fonts "
            "(on Debian: fonts-noto-core), or put them into templates/assets/fonts"
        )


def make_paint(folders: Iterable[Path]) -> Paint:
    """Return what draws pictures, in fonts from the first folders that have them.

    Raises:
        FontsMissingError: A face is in none of the folders.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.expanduser().rglob("Noto*.[ot]tf")):
            if path.stem in WANTED:
                found.setdefault(path.stem, path)
    missing = [name for name in WANTED if name not in found]
    if missing:
        raise FontsMissingError(missing)
    files = [str(found[name]) for name in WANTED]

    def paint(svg: str, stylesheet: str) -> bytes:
        return resvg_py.svg_to_bytes(
            svg_string=svg, style_sheet=stylesheet, skip_system_fonts=True, font_files=files
        )

    return paint
