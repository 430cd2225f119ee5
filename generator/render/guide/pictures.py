"""The pictures of the guide: real screens, taken by ``tests/browser/guide_pictures.py``."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.render.overlay import Overlay

FOLDER = PurePosixPath("assets/guide")
NAMES = ("problem", "claims")

_SIZE = slice(16, 24)
"""Where a PNG says how wide and how high it is, in four bytes each."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen in the language of a locale."""

    source: Path
    path: PurePosixPath
    """Below the locale."""
    width: int
    height: int

    @property
    def address(self) -> str:
        """Where it is published, below the locale."""
        return str(self.path)


def find_pictures(templates: Overlay, language: str) -> Mapping[str, Picture]:
    """Return the pictures in a language by their names, and in English where it has none."""
    found = {}
    for name in NAMES:
        for each in (language, "en"):
            source = (templates / "assets" / "guide" / each).find(f"{name}.png")
            if source is not None:
                with source.open("rb") as file:
                    size = file.read(_SIZE.stop)[_SIZE]
                width, height = int.from_bytes(size[:4]), int.from_bytes(size[4:])
                found[name] = Picture(source, FOLDER / f"{name}.png", width, height)
                break
    return found
