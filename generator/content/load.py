"""A content folder to a corpus. Every file is read, every record parsed, every problem kept."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.content.files import FoundFile, find_files, load_file
from generator.content.location import Location, Unread
from generator.content.nodes import read_yaml
from generator.content.parse import parse_record
from generator.content.raw import RawFile
from generator.model.actor import Actor
from generator.model.corpus import Corpus, Located, RecordKey
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.source import Source
from generator.model.text import Record
from generator.problems import FileLine, Problem

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

R = TypeVar("R", bound=Record)


def load_corpus(content: Path) -> tuple[Corpus | None, list[Problem]]:
    """Return everything a content folder holds, and every problem met on the way.

    A record with a problem is left out of the corpus. There is no corpus at all without the
    publication's own file, since every check needs its vocabularies.
    """
    found, problems = find_files(content)
    records: dict[str, dict[str, Record]] = {folder: {} for folder in RECORDS}
    files: dict[RecordKey, Located] = {}
    publication: Publication | None = None
    for file in found:
        raw, faults = _read(file)
        problems += faults
        # Known even when it cannot be read, so that its name is not reported unknown too.
        key = (file.folder, file.id)
        files[key] = Location(raw) if raw else Unread(file.where)
        if raw is None:
            continue
        if key == PUBLICATION:
            publication, faults = parse_record(raw, Publication, None)
        else:
            record, faults = parse_record(raw, RECORDS[file.folder], file.id)
            if record is not None:
                records[file.folder][file.id] = record
        problems += faults
    if publication is None:
        own = _publication_path(content)
        if not any(problem.where.path in (own, own.parent) for problem in problems):
            problems.append(_no_publication(own))
        return None, problems
    corpus = Corpus(
        publication,
        outlets=_sorted(records["outlets"], Outlet),
        sources=_sorted(records["sources"], Source),
        actors=_sorted(records["actors"], Actor),
        places=_sorted(records["places"], Place),
        events=_sorted(records["events"], Event),
        files=files,
    )
    return corpus, problems


def _read(file: FoundFile) -> tuple[RawFile | None, list[Problem]]:
    """Return a file's values and their places, or what keeps it from being read."""
    data, problems = load_file(file)
    if data is None:
        return None, problems
    raw, faults = read_yaml(data, file.where)
    return raw, problems + faults


def _sorted(records: Mapping[str, Record], model: type[R]) -> Mapping[str, R]:
    return {key: record for key, record in sorted(records.items()) if isinstance(record, model)}


def _publication_path(content: Path) -> PurePosixPath:
    return PurePosixPath(content.resolve().name, "chronology.yml")


def _no_publication(path: PurePosixPath) -> Problem:
    return Problem(
        "publication-missing",
        FileLine(path),
        "the content folder has no chronology.yml",
        wanted="a file chronology.yml with the title, the locales and the vocabularies",
        mend="write chronology.yml; chronology schema writes the schema it follows",
    )
