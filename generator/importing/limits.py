"""How much of a file is taken: more than any chronology that people keep by hand, and no more."""

import os
from pathlib import Path
from stat import S_ISREG

from generator.importing.refusal import UnreadableError

MOST_BYTES = 32 * 1024 * 1024
MOST_RECORDS = 20_000
MOST_FIELDS = 400
"""Fields of one record."""
MOST_CELLS = 1_000_000
"""Fields of all records together."""
MOST_DEPTH = 40
"""Lists and mappings inside each other."""
MOST_TEXT = 20_000
"""Characters of one text; what is longer is cut, and told."""
MOST_LINKS = 50
"""Sources of one record."""


def load_bytes(file: Path) -> bytes:
    """Return what a file holds; its size is looked up before anything is read.

    Raises:
        UnreadableError: It is too large, empty, no file, or may not be read.
    """
    try:
        with file.open("rb") as stream:
            status = os.fstat(stream.fileno())
            if not S_ISREG(status.st_mode):
                raise UnreadableError("not a file", where=file.name)
            if status.st_size > MOST_BYTES:
                raise _too_large(file, status.st_size)
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error), where=file.name) from error
    if len(data) > MOST_BYTES:
        raise _too_large(file, len(data))
    if not data.strip():
        raise UnreadableError("the file is empty", where=file.name)
    return data


def check_number(number: int, name: str) -> None:
    """Refuse a file with more records than are taken."""
    _check(number, MOST_RECORDS, "records", name)


def check_cells(number: int, name: str) -> None:
    """Refuse a file with more fields than are taken."""
    _check(number, MOST_CELLS, "fields", name)


def _check(number: int, most: int, what: str, name: str) -> None:
    if number > most:
        raise UnreadableError(
            f"{number:,} {what}, and no more than {most:,} are taken at once",
            where=name,
            mend="divide the file",
        )


def _too_large(file: Path, size: int) -> UnreadableError:
    return UnreadableError(
        f"the file has {size:,} bytes, and no more than {MOST_BYTES:,} are read",
        where=file.name,
        mend="divide the file, or leave out what is not text: pictures, outlines",
    )
