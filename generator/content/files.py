"""Which files of a content folder are records: their names and places, not yet what they say.

The name of a file is the record's identifier and, for an event, the head of its address, so a name
that cannot be one is told here, before anything is read. Links are never followed: one in a pull
request could put any file of the building machine into the site.

Passed over in silence is what editors and systems leave behind: names that begin with a dot, end
with a tilde or stand between number signs. A README.md may lie anywhere.
"""

import datetime
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from stat import S_ISREG
from typing import Protocol

from generator.content.nodes import MOST_BYTES, too_large
from generator.problems import FileLine, Problem

PUBLICATION = "chronology.yml"
FOLDERS = ("outlets", "sources", "actors", "places", "events")
DRAFTS = "drafts"
"""The folder of records that are not published yet: it has the same folders, or groups of them."""
IMPORTS = "imports"
"""Beside drafts: the accounts of imports, which are no records."""
UNDATED = "undated"
"""Beside the years of drafts: events that nobody has dated yet."""

_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_EVENT = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")
_YEAR = re.compile("[0-9]{4}")
_LIST = "index"
"""The name of the page that lists what a folder, a year or a month holds."""
_OPENING = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):  # each unknown to some system
    _OPENING |= getattr(os, _flag, 0)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that should hold a record."""

    path: Path
    where: PurePosixPath
    """Relative to the folder that holds the content folder, as messages say it."""
    folder: str
    """One of `FOLDERS`; empty for the publication's own file."""
    id: str
    """The file's name without its ending."""


Found = FoundFile | Problem


class Listing(Protocol):
    """How the files of one folder are listed."""

    def __call__(self, folder: str, look: Callable[[], Iterable[Found]], /) -> Iterable[Found]:
        """Return what a look into the folder gives, or gave when the folder was as it is."""


def _look(_folder: str, look: Callable[[], Iterable[Found]]) -> Iterable[Found]:
    return look()


def find_files(content: Path, listing: Listing = _look) -> tuple[list[FoundFile], list[Problem]]:
    """Return every file of a content folder that should hold a record, sorted, and what is amiss.

    What lies in the wrong place or has a name that is no identifier is told and left out.
    """
    if content.is_symlink():
        return [], [_link(Path(content), PurePosixPath(content.name))]
    found: list[FoundFile] = []
    problems: list[Problem] = []
    for item in _walk(content, PurePosixPath(content.resolve().name), listing):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            found.append(item)
    return sorted(found, key=lambda file: file.where.parts), problems


def find_drafts(content: Path) -> tuple[list[FoundFile], list[Problem]]:
    """Return every draft that lies in a content folder, sorted, and what is amiss.

    The folder of drafts holds what a content folder does, so that a draft is published by moving
    its file; and groups, which do the same, so that what came from elsewhere can stay together.
    """
    found: list[FoundFile] = []
    problems: list[Problem] = []
    for root in draft_roots(content):
        where = PurePosixPath(content.resolve().name, *root.relative_to(content).parts)
        for item in _walk(root, where, _look, drafts=True):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
    return sorted(found, key=lambda file: file.where.parts), problems


def draft_roots(content: Path) -> list[Path]:
    """Return the folder of drafts and each group in it; none where there are no drafts."""
    drafts = content / DRAFTS
    if not drafts.is_dir() or drafts.is_symlink() or content.is_symlink():
        return []
    groups = [path for path in drafts.iterdir() if _is_group(path.name)]
    return [drafts, *sorted(path for path in groups if path.is_dir() and not path.is_symlink())]


def _is_group(name: str) -> bool:
    """Whether a folder of drafts that is named so holds drafts of its own."""
    return name not in (*FOLDERS, IMPORTS) and _ID.fullmatch(name) is not None


def file_of(folder: str, name: str) -> PurePosixPath:
    """Return where in the content folder a record with an identifier belongs.

    Raises:
        ValueError: It is no identifier of a record in that folder.
    """
    if folder != "events":
        if not _ID.fullmatch(name):
            raise ValueError("small letters a to z, digits and single hyphens")
        return PurePosixPath(folder, f"{name}.yml")
    named = _EVENT.fullmatch(name)
    if not named or not _is_date(named[1], named[2] or "01", named[3] or "01"):
        raise ValueError("a date as 2020-12-14, 2020-12 or 2020, a hyphen, then words and hyphens")
    return PurePosixPath(folder, named[1], f"{name}.yml")


def load_file(file: FoundFile) -> tuple[bytes | None, list[Problem]]:
    """Return the bytes of a file, or None and the problem that keeps them from being read.

    The size is looked up before anything is read. A link that has taken the file's place since
    the folder was walked is not followed, and a pipe there is not waited for.
    """
    try:
        with os.fdopen(os.open(file.path, _OPENING), "rb") as stream:
            status = os.fstat(stream.fileno())
            if not S_ISREG(status.st_mode):
                return None, [_unreadable(file.where, "not a regular file")]
            if status.st_size > MOST_BYTES:
                return None, [too_large(file.where, status.st_size)]
            return stream.read(MOST_BYTES + 1), []
    except OSError as error:
        return None, [_unreadable(file.where, error.strerror or type(error).__name__)]


def _walk(
    content: Path, where: PurePosixPath, listing: Listing, *, drafts: bool = False
) -> Iterator[Found]:
    """Give what the content folder holds: the publication's file and a folder for each kind.

    The same for a folder of drafts, which has no publication's file.
    """
    for entry in _listed(content, where):
        if isinstance(entry, Problem):
            yield entry
        elif entry.is_dir() and entry.name == "events":
            yield from _years(entry.path, where / entry.name, listing, drafts=drafts)
        elif entry.is_dir() and entry.name in FOLDERS:
            yield from listing(entry.path, partial(_records, entry.path, where / entry.name))
        elif entry.is_dir() and _is_apart(entry.name, where, drafts=drafts):
            continue
        elif entry.is_file() and entry.name == PUBLICATION and not drafts:
            yield FoundFile(Path(entry.path), where / entry.name, "", "chronology")
        else:
            file = "" if drafts else f"{PUBLICATION} and "
            yield _misplaced(
                where / entry.name,
                f"only {file}the folders {', '.join(FOLDERS)} in {where}",
                "move it into the folder of its kind, or out of the content",
            )


def _is_apart(name: str, where: PurePosixPath, *, drafts: bool) -> bool:
    """Whether a folder is looked at on its own: drafts, and in them accounts and groups."""
    if not drafts:
        return name == DRAFTS
    return name == IMPORTS or (where.name == DRAFTS and _is_group(name))


def _records(folder: str, where: PurePosixPath, kind: str = "") -> Iterator[Found]:
    """Give the files of a folder of outlets, sources, actors or places, or of undated events."""
    for entry in _listed(folder, where):
        if isinstance(entry, Problem):
            yield entry
            continue
        place = where / entry.name
        if entry.is_dir():
            yield _misplaced(place, *_NO_FOLDERS)
        elif place.name == f"{_LIST}.yml":
            yield _taken(place)
        elif place.suffix == ".yml" and _ID.fullmatch(place.stem):
            yield FoundFile(Path(entry.path), place, kind or where.name, place.stem)
        else:
            yield _misnamed(
                place,
                _ID,
                "an identifier in small letters a to z, digits and single hyphens, then .yml",
            )


def _years(folder: str, where: PurePosixPath, listing: Listing, *, drafts: bool) -> Iterator[Found]:
    """Give the events, each of which lies in a folder for its year."""
    for entry in _listed(folder, where):
        if isinstance(entry, Problem):
            yield entry
        elif drafts and entry.is_dir() and entry.name == UNDATED:
            yield from _records(entry.path, where / entry.name, "events")
        elif entry.is_dir() and _YEAR.fullmatch(entry.name):
            yield from listing(entry.path, partial(_events, entry.path, where / entry.name))
        else:
            year = _YEAR.match(entry.name)
            yield _misplaced(
                where / entry.name,
                f"only folders named with the four digits of a year in {where}",
                f"move it to {where}/{year[0]}/" if year else "move it into the folder of its year",
            )


def _events(folder: str, where: PurePosixPath) -> Iterator[Found]:
    """Give the events of one year."""
    for entry in _listed(folder, where):
        if isinstance(entry, Problem):
            yield entry
            continue
        place = where / entry.name
        named = _EVENT.fullmatch(place.stem) if place.suffix == ".yml" else None
        if entry.is_dir():
            yield _misplaced(place, *_NO_FOLDERS)
        elif not named or not _is_date(named[1], named[2] or "01", named[3] or "01"):
            yield _misnamed(
                place,
                _EVENT,
                "the date as 2020-12-14, 2020-12 or 2020, a hyphen, a name that begins with a "
                "letter, then .yml",
            )
        elif named[4] == _LIST:
            yield _taken(place)
        elif named[1] != where.name:
            yield _misplaced(
                place,
                "an event in the folder of the year that its name begins with",
                f"move it to {where.parent}/{named[1]}/, or correct the date in its name",
            )
        else:
            yield FoundFile(Path(entry.path), place, "events", place.stem)


def _listed(folder: Path | str, where: PurePosixPath) -> Iterator[os.DirEntry[str] | Problem]:
    """Give the files and folders in a folder by name, without what is passed over.

    Links, pipes and devices come as problems, and so do names that another file system would
    take for one: they cannot be checked out on macOS or Windows.
    """
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(where, error.strerror or type(error).__name__)
        return
    names: dict[str, str] = {}
    for entry in listed:
        name = entry.name
        if name.startswith(".") or name.endswith("~") or (name[0] == name[-1] == "#"):
            continue
        same = unicodedata.normalize("NFC", name.casefold())
        first = names.setdefault(same, name)
        if first != name:
            yield _collision(where / name, where / first)
        if entry.is_symlink():
            yield _link(Path(entry.path), where / name)
        elif not entry.is_dir() and not entry.is_file():
            yield _unreadable(where / name, "neither a file nor a folder")
        elif name != "README.md" or entry.is_dir():
            yield entry


def _is_date(year: str, month: str, day: str) -> bool:
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


_NO_FOLDERS = ("files alone in the folder of a kind", "move the files up, and delete the folder")


def _misplaced(where: PurePosixPath, wanted: str, mend: str) -> Problem:
    message = "nothing is expected in this place"
    return Problem("file-misplaced", FileLine(where), message, "", wanted, mend)


def _misnamed(where: PurePosixPath, wanted_name: re.Pattern[str], wanted: str) -> Problem:
    """Return the problem of a name, with the nearest one that would do if there is one."""
    plain = unicodedata.normalize("NFKD", where.stem).encode("ascii", "ignore").decode().lower()
    name = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    known_ending = where.suffix.lower() in {".yml", ".yaml"}
    mend = f"rename it to {name}.yml" if wanted_name.fullmatch(name) else "rename it"
    return Problem(
        "file-name",
        FileLine(where),
        "the file's name is not an identifier"
        if known_ending
        else "the file's name does not end in .yml",
        f'"{where.name}"',
        wanted,
        mend if known_ending else f"{mend}, or move it out of the content",
    )


def _taken(where: PurePosixPath) -> Problem:
    """Return the problem of a name that the list of all the others goes by."""
    return Problem(
        "file-name",
        FileLine(where),
        f"the page of a record named {_LIST} would take the place of the list it belongs to",
        f'"{where.name}"',
        f"any other identifier than {_LIST}",
        "rename it after what it is about",
    )


def _collision(where: PurePosixPath, first: PurePosixPath) -> Problem:
    return Problem(
        "file-name-collision",
        FileLine(where),
        "two names are one where the case of letters is not told apart",
        f'"{first.name}" and "{where.name}"',
        "names that differ in more than the case or the form of their letters",
        "rename one of the two, or delete it",
        (FileLine(first),),
    )


def _link(path: Path, where: PurePosixPath) -> Problem:
    try:
        target = str(path.readlink())
    except OSError:
        target = ""
    return Problem(
        "file-is-link",
        FileLine(where),
        "a symbolic link stands where a file or folder should",
        f'a link to "{target}"',
        "files and folders themselves",
        "put the file itself in its place",
    )


def _unreadable(where: PurePosixPath, reason: str) -> Problem:
    return Problem(
        "file-not-readable",
        FileLine(where),
        "the file or folder cannot be read",
        reason,
        "a file or folder that whoever builds the site may read",
        "see that it is there, and who may read it",
    )
