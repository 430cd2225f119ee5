"""A content folder to a corpus. Every file is read, every record parsed, every problem kept."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.content.files import find_files, load_file
from generator.content.nodes import read_yaml
from generator.content.parse import Location, parse_record
from generator.model.actor import Actor
from generator.model.corpus import Corpus, Located, NoFile, RecordKey
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
        if file.folder in RECORDS:
            # Known even when it cannot be read, so that its name is not reported unknown too.
            files[(file.folder, file.id)] = NoFile((file.folder, file.id))
        data, faults = load_file(file)
        problems += faults
        if data is None:
            continue
        raw, faults = read_yaml(data, file.where)
        problems += faults
        if raw is None:
            continue
        if file.folder in RECORDS:
            files[(file.folder, file.id)] = Location(raw)
            record, faults = parse_record(raw, RECORDS[file.folder], file.id)
            if record is not None:
                records[file.folder][file.id] = record
        else:
            files[PUBLICATION] = Location(raw)
            publication, faults = parse_record(raw, Publication, None)
        problems += faults
    if publication is None:
        if not any(file.where.name == "chronology.yml" for file in found):
            problems.append(_no_publication(content))
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


def _sorted(records: Mapping[str, Record], model: type[R]) -> Mapping[str, R]:
    return {key: record for key, record in sorted(records.items()) if isinstance(record, model)}


def _no_publication(content: Path) -> Problem:
    return Problem(
        "publication-missing",
        FileLine(PurePosixPath(content.name, "chronology.yml")),
        "the content folder has no chronology.yml",
        wanted="a file chronology.yml with title, locales and vocabularies",
        mend="write chronology.yml; chronology schema writes the schema it follows",
    )
