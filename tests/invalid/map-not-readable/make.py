"""Beside content: one file of the map is cut off, the other is not there."""

from pathlib import Path


def make(folder: Path) -> None:
    (folder / "map").mkdir()
    (folder / "map" / "rivers.json").write_text('{"rivers": [', encoding="utf-8")
