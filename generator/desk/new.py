"""Writes a new record's file: whole, in order, and never in place of another."""

from pathlib import Path, PurePosixPath

from generator.content.compose import compose_record
from generator.desk.answer import Answers, Desk
from generator.desk.identifier import free_file
from generator.desk.kinds import Kind
from generator.write import write_new_file


def write_record(content: Path, kind: Kind, desk: Desk, answers: Answers) -> PurePosixPath:
    """Write a record of answers to its file; return the file, as messages name it.

    Raises:
        IdentifierError: Another record has the identifier.
        EditError: The reader would not take it as what was answered. Nothing was written.
        FileExistsError: The file is there, though no record was. It is as it was.
    """
    path = free_file(desk.whole, kind.folder, answers["id"])
    locales = list(desk.corpus.publication.locales)
    data = compose_record(kind.folder, kind.fields(desk, answers), locales)
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    write_new_file(file, data)
    return PurePosixPath(content.resolve().name, path)
