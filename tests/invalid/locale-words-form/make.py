"""Beside content: words for a message that there is not."""

from pathlib import Path


def make(folder: Path) -> None:
    words = folder / "templates" / "locales"
    words.mkdir(parents=True)
    (words / "en.yml").write_text("nav:\n  hom: Start\n", encoding="utf-8")
