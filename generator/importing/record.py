"""What an entry says, in the words of a chronology, and what became of each of its fields."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.importing.entry import Cell, Entry
from generator.importing.point import Point


class Fate(StrEnum):
    """What became of a field."""

    TAKEN = "taken"
    CHANGED = "changed"
    LEFT = "left out"


HEADLINE = "the headline of its source"
PUBLISHED = "the day of its source"
"""Where what is said of a source stands now."""


@dataclass(slots=True)
class Told:
    """What became of one field of an entry."""

    field: str
    fate: Fate
    into: str = ""
    """Where it stands now: a field of the draft."""
    how: str = ""
    """What was changed, or why it is left out."""
    value: str = ""
    """What it has become, where that is not what the file has."""


@dataclass(frozen=True, slots=True)
class Link:
    """A source that an entry names."""

    address: str = ""
    headline: str = ""
    outlet: str = ""
    """As the entry names whoever published it."""
    published: str = ""
    """EDTF."""
    fields: tuple[str, ...] = ()
    """Fields that say something of it."""


@dataclass(slots=True)
class Record:
    """An entry, read."""

    entry: Entry
    left: str = ""
    """Why nothing is made of it; empty where something is."""
    title: dict[str, str] = field(default_factory=dict)
    """By language."""
    summary: dict[str, str] = field(default_factory=dict)
    date: str = ""
    """EDTF, or "" where nobody says."""
    place: str = ""
    place_locale: str = ""
    point: Point | None = None
    links: list[Link] = field(default_factory=list)
    kinds: list[Cell] = field(default_factory=list)
    actors: list[Cell] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    def tell(self, cell: Cell, fate: Fate, into: str = "", how: str = "", value: str = "") -> None:
        """Put down what became of a field; what its reader did to it comes first."""
        said = "; ".join(part for part in (cell.how, how) if part)
        if fate is Fate.TAKEN and said:
            fate = Fate.CHANGED
        self.told.append(Told(cell.field, fate, into, said, value))
