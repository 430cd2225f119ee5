"""Identifiers that records may have: whether one is free, and the next one that is."""

from pathlib import PurePosixPath

from generator.content.files import file_of
from generator.model.corpus import Corpus


class IdentifierError(Exception):
    """A record cannot have that identifier; the words say why."""


def free_file(corpus: Corpus, folder: str, new: str, name: str | None = None) -> PurePosixPath:
    """Return where in the content folder a record with an identifier goes; it has to be free.

    Args:
        corpus: Every record there is.
        folder: Where the record belongs: ``places``.
        new: The identifier that it is to have.
        name: The one it has now; None for a record that there is not yet.

    Raises:
        IdentifierError: It is of no form, or another record has it, or had it before.
    """
    try:
        path = file_of(folder, new)
    except ValueError as error:
        raise IdentifierError(f"{new} is no identifier here; wanted: {error}") from error
    for other in _shared(folder):
        if new in corpus.ids(other):
            whose = "its identifier already" if new == name else "taken"
            raise IdentifierError(f"{new} is {whose}")
    for record in getattr(corpus, folder).values():
        if new in record.formerly and record.id != name:
            raise IdentifierError(f"{new} is a former identifier of {folder}/{record.id}")
    return path


def propose_id(corpus: Corpus, folder: str, wanted: str) -> str | None:
    """Return an identifier for a new record: the one wanted, or that with the next free number."""
    for number in range(1, 100):
        name = wanted if number == 1 else f"{wanted}-{number}"
        try:
            free_file(corpus, folder, name)
        except IdentifierError:
            continue
        return name
    return None


def _shared(folder: str) -> tuple[str, ...]:
    """Return the folders that share identifiers: a chain names outlets and actors alike."""
    return ("outlets", "actors") if folder in ("outlets", "actors") else (folder,)
