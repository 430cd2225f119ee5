"""Drafts put on disk, so that an import can be made again without harm.

An import leaves an account beside its drafts, with a digest of each file as it was written. By that
the next one tells a draft that nobody has touched, which may be written anew, from one that has
been edited, and one that has been published or thrown away from one that was never there.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from generator.content.files import IMPORTS
from generator.write import replace_file


class State(StrEnum):
    """What an import finds where a draft belongs, and so what it does."""

    NEW = "written"
    RENEWED = "written anew"
    THERE = "as it was"
    EDITED = "left alone: edited since"
    OTHERS = "left alone: drafted already, by hand or from another file"
    GONE = "left out: it was drafted before and is there no more: published, renamed or rejected"


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier import of a file wrote: the digest of each file, by its path."""

    digests: Mapping[str, str]

    @property
    def keys(self) -> set[tuple[str, str]]:
        """Folder and identifier of each."""
        paths = map(PurePosixPath, self.digests)
        return {(path.parts[0], path.stem) for path in paths if path.parts}


def load_earlier(account: Path) -> Earlier:
    """Return what the account of an earlier import says; nothing where there is none."""
    try:
        value = json.loads(account.read_bytes())
        digests = value["written"]
        return Earlier({str(path): str(digest) for path, digest in digests.items()})
    except (OSError, ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return Earlier({})


def find_foreign(into: Path, file: str, earlier: Earlier) -> set[tuple[str, str]]:
    """Return the events in a folder of drafts that are not from that file."""
    found = set()
    ours = earlier.keys
    for path in sorted((into / "events").glob("*/*.yml")):
        key = ("events", path.stem)
        if key not in ours and not _is_from(path, file):
            found.add(key)
    return found


def judge(
    into: Path, drafts: Mapping[PurePosixPath, bytes], earlier: Earlier
) -> dict[PurePosixPath, State]:
    """Return what is to be done with each draft, of which the bytes are given, by its path."""
    states = {}
    for path, data in drafts.items():
        before = earlier.digests.get(str(path))
        there = _read(into / path)
        if there is None:
            states[path] = State.GONE if before else State.NEW
        elif there == data:
            states[path] = State.THERE
        elif before is None:
            states[path] = State.OTHERS
        else:
            states[path] = State.RENEWED if before == digest(there) else State.EDITED
    return states


def written(
    drafts: Mapping[PurePosixPath, bytes], states: Mapping[PurePosixPath, State], earlier: Earlier
) -> dict[str, str]:
    """Return what the next import has to know: each file that was ever written, and how it was."""
    new = {
        str(path): digest(data)
        for path, data in drafts.items()
        if states[path] not in (State.EDITED, State.OTHERS)
    }
    return {**earlier.digests, **new}


def write_files(into: Path, files: Mapping[PurePosixPath, bytes]) -> None:
    """Write files below a folder, all or none: what cannot be finished is taken back.

    Raises:
        OSError: The disk is full, or may not be written.
    """
    before: dict[Path, bytes | None] = {}
    made: list[Path] = []
    folders: set[Path] = set()
    try:
        for path, data in files.items():
            file = into / path
            if file.parent not in folders:
                folders.add(file.parent)
                made += _make_folders(file.parent)
            before[file] = _read(file)
            if before[file] != data:
                replace_file(file, data)
    except BaseException:
        for file, data_before in before.items():
            if data_before is None:
                file.unlink(missing_ok=True)
            else:
                replace_file(file, data_before)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise


def account_path(form: str, name: str) -> PurePosixPath:
    """Return where the account of an import lies, without its ending."""
    return PurePosixPath(IMPORTS, f"{form}-{name}")


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; return the ones that were not there."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return list(reversed(missing))


def _read(file: Path) -> bytes | None:
    """Return a file's bytes; None where there is none. A link is no draft, and nothing follows it.

    Raises:
        OSError: Something else than a file is in its place.
    """
    if file.is_symlink():
        raise OSError(f"{file} is a link")
    return file.read_bytes() if file.exists() else None


def _is_from(path: Path, file: str) -> bool:
    """Whether the head of a draft says that it is from a file."""
    with suppress(OSError), path.open("rb") as stream:
        return f"# Draft from {file}, ".encode() in stream.read(1000)
    return False
