"""A link to a file beside the content; not every system that holds this folder can hold one."""

from pathlib import Path


def make(folder: Path) -> None:
    (folder / "content" / "outlets" / "radio.yml").symlink_to("../../radio.yml")
