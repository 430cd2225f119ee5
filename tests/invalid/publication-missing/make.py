"""Everything but the publication's own file."""

from pathlib import Path


def make(folder: Path) -> None:
    (folder / "content" / "chronology.yml").unlink()
