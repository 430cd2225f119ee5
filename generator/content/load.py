"""A content folder to a corpus. Every file is read, every record parsed, every problem kept."""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.content.files import (
    UNDATED,
    Found,
    FoundFile,
    find_drafts,
    find_files,
    load_file,
)
from generator.content.location import Location, Unread
from generator.content.nodes import read_yaml
from generator.content.parse import parse_record
from generator.model.actor import Actor
from generator.model.corpus import Corpus, Located, RecordKey
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.source import Source
from generator.model.text import Record
from generator.problems import FileLine, Problem
from generator.track import Track, untracked

RECORDS: Mapping[str, type[Record]] = {
    "outlets": Outlet,
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "events": Event,
}
"""Which record the files of each folder hold."""

PUBLICATION: RecordKey = ("", "chronology")
"""The key of the publication's own file."""

_MOMENT = 2_000_000_000
"""Nanoseconds: what was changed so shortly before it was read may have changed again without
its time showing it, since file systems count time in steps."""

_Mark = tuple[int, ...]
"""What is another when a file or a folder is: times, size, number on the disk."""


def load_corpus(content: Path, track: Track = untracked) -> tuple[Corpus | None, list[Problem]]:
    """Return everything a content folder holds, and every problem met on the way.

    A record with a problem is left out of the corpus. There is no corpus at all without the
    publication's own file, since every check needs its vocabularies.
    """
    return Reader(content).read(track)


def load_drafts(content: Path, published: Corpus) -> tuple[Corpus, list[Problem]]:
    """Return the corpus as it will be when every draft is published, and the drafts' own problems.

    What is published is not read again. A draft with the identifier of another record is told of
    and left out: only one of them can have the page.
    """
    found, problems = find_drafts(content)
    records = {folder: dict(getattr(published, folder)) for folder in RECORDS}
    files = dict(published.files)
    for file in found:
        key = (file.folder, file.id)
        if key in files:
            problems.append(_taken(file, files[key]))
            continue
        loaded = _load(file, None)
        files[key] = loaded.location
        problems += loaded.problems
        if loaded.record is None:
            continue
        if file.path.parent.name == UNDATED:
            problems.append(_dated(file))
        else:
            records[file.folder][file.id] = loaded.record
    return replace(published, files=files, **_sorted(records)), problems


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What a file holds."""

    digest: str
    location: Located
    record: Record | None
    problems: list[Problem]


class Reader:
    """Reads a content folder any number of times, and a file again only when it is another one.

    A record whose file is what it was is the very same object in each corpus, so that whatever
    was worked out from it need not be again. The disk is asked about every file each time: who
    edits, renames, moves or deletes need not tell.
    """

    def __init__(self, content: Path) -> None:
        self._content = content
        self._files: dict[FoundFile, tuple[_Mark | None, _Loaded]] = {}
        self._folders: dict[str, tuple[_Mark | None, list[Found]]] = {}

    def read(self, track: Track = untracked) -> tuple[Corpus | None, list[Problem]]:
        """Return what `load_corpus` does, of the folder as it is now."""
        found, problems = find_files(self._content, self._list)
        self._files = {file: self._load(file) for file in track("reading", found)}
        records: dict[str, dict[str, Record]] = {folder: {} for folder in RECORDS}
        files: dict[RecordKey, Located] = {}
        publication: Publication | None = None
        for file, (_, loaded) in self._files.items():
            problems += loaded.problems
            # Known even when it cannot be read, so that its name is not reported unknown too.
            files[file.folder, file.id] = loaded.location
            if isinstance(loaded.record, Publication):
                publication = loaded.record
            elif loaded.record is not None:
                records[file.folder][file.id] = loaded.record
        if publication is None:
            own = _publication_path(self._content)
            if not any(problem.where.path in (own, own.parent) for problem in problems):
                problems.append(_no_publication(own))
            return None, problems
        corpus = Corpus(publication, files=files, **_sorted(records))
        return corpus, problems

    def _list(self, folder: str, look: Callable[[], Iterable[Found]]) -> list[Found]:
        known = self._folders.get(folder)
        mark = _mark(folder)
        if known is None or mark is None or known[0] != mark:
            known = self._folders[folder] = (mark, list(look()))
        return known[1]

    def _load(self, file: FoundFile) -> tuple[_Mark | None, _Loaded]:
        known = self._files.get(file)
        mark = _mark(file.path)
        if known is not None and mark is not None and known[0] == mark:
            return known
        return mark, _load(file, None if known is None else known[1])


def _mark(path: Path | str) -> _Mark | None:
    """Return what shows that a file or folder is still what it was; None while nothing does."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if time.time_ns() - max(found.st_ctime_ns, found.st_mtime_ns) < _MOMENT:
        return None
    return (found.st_ino, found.st_dev, found.st_mode, found.st_size, found.st_mtime_ns,
            found.st_ctime_ns)  # fmt: skip


def _load(file: FoundFile, known: _Loaded | None) -> _Loaded:
    """Return what a file holds; what is known of it where it holds the same bytes."""
    data, problems = load_file(file)
    if data is None:
        return _Loaded("", Unread(file.where), None, problems)
    if known is not None and known.digest == hashlib.sha256(data).hexdigest():
        return known
    raw, faults = read_yaml(data, file.where)
    problems += faults
    if raw is None:
        return _Loaded("", Unread(file.where), None, problems)
    record: Record | None
    if (file.folder, file.id) == PUBLICATION:
        record, faults = parse_record(raw, Publication, None)
    else:
        record, faults = parse_record(raw, RECORDS[file.folder], file.id)
    return _Loaded(raw.digest, Location(raw), record, problems + faults)


def _sorted(records: Mapping[str, Mapping[str, Record]]) -> dict[str, Any]:
    """Return the fields of a corpus that hold its records, each by identifier."""
    return {folder: dict(sorted(known.items())) for folder, known in records.items()}


def _publication_path(content: Path) -> PurePosixPath:
    return PurePosixPath(content.resolve().name, "chronology.yml")


def _taken(file: FoundFile, other: Located) -> Problem:
    return Problem(
        "draft-id-taken",
        FileLine(file.where),
        "the draft has the identifier of another record",
        found=file.id,
        wanted="an identifier that no record of its kind has, published or drafted",
        mend="if it is the same, delete the draft; if not, rename its file",
        also=(other.at(),),
    )


def _dated(file: FoundFile) -> Problem:
    return Problem(
        "file-misplaced",
        FileLine(file.where),
        "a draft that has a date lies among those that have none",
        wanted="an event in the folder of its year, its name beginning with its date",
        mend="move it to events/YEAR/DATE-NAME.yml: events/2020/2020-12-14-name.yml",
    )


def _no_publication(path: PurePosixPath) -> Problem:
    return Problem(
        "publication-missing",
        FileLine(path),
        "the content folder has no chronology.yml",
        wanted="a file chronology.yml with the title, the locales and the vocabularies",
        mend="write chronology.yml; chronology schema writes the schema it follows",
    )
