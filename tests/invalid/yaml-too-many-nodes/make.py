"""A list with more items than a record has values."""

from pathlib import Path


def make(folder: Path) -> None:
    (folder / "content" / "outlets" / "radio.yml").write_text("names:\n" + "- x\n" * 20_000)
