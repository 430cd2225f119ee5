"""A folder in layers: what a publication brings itself lies over what the package has.

A publication overrides one file by having one of the same name in the same place; all others stay
the package's. So a template that it does not have is never a template that it has to keep up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Overlay:
    """Folders of which the first that has a file gives it."""

    folders: tuple[Path, ...]

    def __truediv__(self, name: str) -> Self:
        """Return the folder of this name, in the same layers."""
        return type(self)(tuple(folder / name for folder in self.folders))

    def __iter__(self) -> Iterator[Path]:
        """Yield the folders, the one that decides first."""
        return iter(self.folders)

    @property
    def own(self) -> Path:
        """The folder that decides first: the publication's."""
        return self.folders[0]

    def find(self, name: str) -> Path | None:
        """Return the file of this name, or None."""
        return next((folder / name for folder in self if (folder / name).is_file()), None)

    def files(self, pattern: str) -> list[Path]:
        """Return the files whose names fit a pattern, each name once, in the order of names."""
        found: dict[str, Path] = {}
        for folder in self:
            for path in folder.glob(pattern):
                found.setdefault(path.name, path)
        return [found[name] for name in sorted(found)]
