"""What a file holds, whatever its form: entries, and cells that say what each field is for.

A reader of a form does no more than this: it takes the file apart and says of every field what it
means there. What is made of them is the same for all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice

from generator.importing.limits import MOST_FIELDS


class Meaning(Enum):
    """What a field is for."""

    ID = auto()
    TITLE = auto()
    TEXT = auto()
    LANGUAGE = auto()
    DATE = auto()
    """A whole date, or the start of a span."""
    END = auto()
    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    END_YEAR = auto()
    END_MONTH = auto()
    END_DAY = auto()
    PLACE = auto()
    LATITUDE = auto()
    LONGITUDE = auto()
    POINT = auto()
    """Latitude and longitude in one."""
    LINK = auto()
    """Where a source stands; there may be several in one field."""
    MEDIA = auto()
    """Where a picture, a film or a page stands that is shown beside the text."""
    HEADLINE = auto()
    """What the source beside it is called."""
    OUTLET = auto()
    PUBLISHED = auto()
    KIND = auto()
    ACTOR = auto()
    LEFT = auto()
    """Known, and nothing that a draft holds."""
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of an entry that holds something."""

    field: str
    """Its name or path in the file."""
    meaning: Meaning
    value: str
    locale: str = ""
    """The language that its name says, where it says one."""
    group: str = ""
    """What belongs together: an address and its headline."""
    how: str = ""
    """What the reader has changed about it, or why it is left out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a file."""

    where: str
    """``events[3]``, ``row 12``."""
    cells: tuple[Cell, ...] = ()
    own_id: str = ""
    """As the file gives it."""
    left: str = ""
    """Why nothing is made of it at all; empty where something is."""
    notes: tuple[str, ...] = ()
    """What is odd about the entry as a whole."""


def gather(cells: Iterable[Cell]) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """Return the cells of an entry, and a note where there are more than are taken."""
    found = tuple(islice(cells, MOST_FIELDS + 1))
    if len(found) <= MOST_FIELDS:
        return found, ()
    return found[:MOST_FIELDS], (f"more than {MOST_FIELDS} fields: the rest is left out",)


@dataclass(frozen=True, slots=True)
class Contents:
    """A file, taken apart."""

    entries: tuple[Entry, ...]
    about: tuple[str, ...] = ()
    """What the reader took the file to be: its encoding, its columns."""
    left: tuple[tuple[str, str], ...] = ()
    """What belongs to no entry and is left out, and why."""
    month_first: bool | None = None
    """Whether its form puts the month before the day; None where it says nothing of that."""
