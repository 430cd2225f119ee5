"""A file one byte too large."""

from pathlib import Path


def make(folder: Path) -> None:
    (folder / "content" / "outlets" / "radio.yml").write_bytes(b"#" * (256 * 1024 + 1))
