"""Gives a record another identifier, everywhere, and keeps its old address working."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.check.references import find_references
from generator.content.edit import set_fields
from generator.content.files import FOLDERS
from generator.content.load import load_corpus
from generator.desk.identifier import IdentifierError, free_file
from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.problems import suggest
from generator.track import Track, untracked
from generator.write import replace_file


class RenameError(Exception):
    """A record cannot have that identifier. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What giving a record another identifier came to."""

    path: PurePosixPath
    """The record's file now."""
    mended: tuple[PurePosixPath, ...]
    """Files that named it, and name it anew."""


def rename_record(content: Path, old: str, new: str, track: Track = untracked) -> Renaming:
    """Rename a record's file and change every mention of it; the old identifier stays as former.

    Args:
        content: The folder of records; none may have an error that keeps it from being read.
        old: Folder and identifier: ``places/millford``.
        new: The identifier that it gets.
        track: Is shown how far reading has come.

    Raises:
        RenameError: There is no such record, or the identifier is taken or of no form.
        EditError: A file that names the record would not come out as it went in.
    """
    corpus, problems = load_corpus(content, track)
    if corpus is None or problems:
        raise RenameError("some records cannot be read: chronology check tells which and why")
    key = _find(corpus, old)
    folder, name = key
    try:
        there = free_file(corpus, folder, new, name)
    except IdentifierError as error:
        raise RenameError(str(error)) from error
    fields: dict[RecordKey, dict[FieldPath, str | list[str]]] = defaultdict(dict)
    for reference in find_references(corpus):
        if folder in reference.to and reference.id == name:
            fields[reference.key][reference.path] = new
    before = getattr(corpus, folder)[name].formerly
    fields[key]["formerly",] = [*(former for former in before if former != new), name]
    edited = {corpus.at(named).path: values for named, values in fields.items()}
    root = content.resolve().parent
    written = {path: set_fields((root / path).read_bytes(), edited[path]) for path in edited}
    here = corpus.at(key).path
    there = PurePosixPath(here.parts[0], there)
    (root / there).parent.mkdir(parents=True, exist_ok=True)
    replace_file(root / there, written.pop(here))
    for path, data in written.items():
        replace_file(root / path, data)
    (root / here).unlink()
    return Renaming(there, tuple(sorted(written)))


def _find(corpus: Corpus, old: str) -> RecordKey:
    folder, _, name = old.partition("/")
    if folder not in FOLDERS or not name:
        raise RenameError(f"{old} is not a folder and an identifier, such as places/millford")
    if name not in corpus.ids(folder):
        near = suggest(name, sorted(corpus.ids(folder)))
        raise RenameError(f"there is no {old}" + (f"; {near}" if near else ""))
    return folder, name
