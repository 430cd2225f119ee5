"""A plan put on disk: paths and bytes become files, and what the plan no longer names goes away."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Written:
    """What writing changed."""

    written: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]
    unchanged: int


def write_tree(root: Path, plan: Mapping[PurePosixPath, bytes]) -> Written:
    """Make a folder hold exactly the files of a plan, and return what that changed.

    A file whose bytes are right already is left alone, so that whoever watches the folder sees
    only real changes. Each file appears whole or not at all.

    Raises:
        ValueError: A path of the plan leads out of the folder.
        OSError: The disk is full or may not be written.
    """
    for path in plan:
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise ValueError(f"{path} does not lie inside the folder to be written")
    root.mkdir(parents=True, exist_ok=True)
    present = {
        PurePosixPath(Path(folder, name).relative_to(root).as_posix())
        for folder, _, names in os.walk(root)
        for name in names
    }
    removed = sorted(present - plan.keys())
    for path in removed:
        (root / path).unlink()
    _remove_empty_folders(root)
    written: list[PurePosixPath] = []
    for path, data in sorted(plan.items()):
        file = root / path
        if path in present and not file.is_symlink() and file.read_bytes() == data:
            continue
        _make_way(root, file)
        replace_file(file, data)
        written.append(path)
    return Written(tuple(written), tuple(removed), len(plan) - len(written))


def replace_file(file: Path, data: bytes) -> None:
    """Put bytes in a file's place by renaming, so that nobody ever reads half of them."""
    with _written_beside(file, data) as temporary:
        temporary.replace(file)


def write_new_file(file: Path, data: bytes) -> None:
    """Write a file that is not there yet: whole, or not at all.

    Raises:
        FileExistsError: Something is there. It stays as it is.
    """
    with _written_beside(file, data) as temporary:
        file.hardlink_to(temporary)


@contextmanager
def _written_beside(file: Path, data: bytes) -> Iterator[Path]:
    """Give a file of the same folder that holds the bytes; none is left in the end."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".writing-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.chmod(0o644)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _make_way(root: Path, file: Path) -> None:
    """Make the folders above a file, in place of any file or link that stands in the way."""
    for folder in reversed(file.relative_to(root).parents):
        above = root / folder
        if above != root and (above.is_symlink() or above.is_file()):
            above.unlink()
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.is_dir() and not file.is_symlink():
        shutil.rmtree(file)


def _remove_empty_folders(root: Path) -> None:
    for folder, _, _ in os.walk(root, topdown=False):
        path = Path(folder)
        if path != root and not any(path.iterdir()):
            path.rmdir()
