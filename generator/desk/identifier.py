"""Identifiers that records may have: whether one is free, and one that fits what a record says."""

import re
import unicodedata
from collections.abc import Collection
from pathlib import PurePosixPath

from generator.content.files import file_of
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf

_WORDS = 6
"""How many words of a title make an identifier."""
_LONGEST = 60
_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"})


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


def slug_of(text: str, known: Collection[str] = _SMALL) -> str:
    """Return words as an identifier has them; empty where none of them is in Latin letters.

    "The Guard comes to Millford" gives ``guard-comes-millford``. A word is kept whole: what would
    make the identifier too long is left out.
    """
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "").replace("'", ""))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = re.findall("[a-z0-9]+", plain)
    kept = [word for word in words if word not in known] or words
    slug = ""
    for word in kept[:_WORDS]:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > _LONGEST:
            break
        slug = longer
    return slug


def date_of_name(date: Edtf) -> str | None:
    """Return the date in the file's name of an event: the day, month or year that its date is in.

    A date without a beginning or an end is named after the month of the bound that it has. None
    where it has none.
    """
    days = [str(bound) for bound in (date.earliest, date.latest) if bound.ordinal is not None]
    if not days:
        return None
    if len(days) == 1:
        return days[0][:7]
    first, last = days
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return last[:4]


def _shared(folder: str) -> tuple[str, ...]:
    """Return the folders that share identifiers: a chain names outlets and actors alike."""
    return ("outlets", "actors") if folder in ("outlets", "actors") else (folder,)
