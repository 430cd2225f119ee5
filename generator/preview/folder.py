"""Files of a folder by the path of an address, and nothing outside of it."""

from pathlib import Path


def find_file(folder: Path, name: str) -> Path | None:
    """Return the file of a folder that a path stands for, or None.

    What lies outside the folder is never found, whatever the path or a link says.
    """
    try:
        root = folder.resolve()
        file = (root / name).resolve()
        if file.is_relative_to(root) and file.is_file():
            return file
    except (OSError, ValueError):
        pass  # too long to be a name, or with a NUL in it
    return None
