"""A conflict as a value: what is said, by whom, what exactly differs, and what would remove it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.claim import Attribution, Difference, Figure
from generator.model.corpus import RecordKey


class Rule(StrEnum):
    """Which rule has found a conflict; each is a module of this package."""

    DATES = "dates"
    PUBLICATION = "publication"
    ORDER = "order"
    PRESENCE = "presence"
    CONTROL = "control"
    DENIAL = "denial"
    FIGURES = "figures"
    DESCRIPTION = "description"
    SIDES = "sides"
    NOTED = "noted"
    """No rule: the curator alone has seen it."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim, with the record it stands in."""

    key: RecordKey
    claim: Attribution


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the things that are said, and who says it."""

    value: str | None
    """An EDTF date, a number, a side or a description, where the conflict is about one; else None.
    """
    sayings: tuple[Saying, ...]
    """Who says it, in the order of the record; nobody where it follows from the record itself."""
    figure: Figure | None = None
    """What the value counts, where it is a number."""

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The claims alone."""
        return tuple(saying.claim for saying in self.sayings)


@dataclass(frozen=True, slots=True)
class Days:
    """So many days."""

    n: int


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, as EDTF writes it."""

    value: str


@dataclass(frozen=True, slots=True)
class Named:
    """A record, to be called by its name."""

    folder: str
    id: str


Part = Days | OnDay | Dated | Named | int
"""What a finding puts into its words; a number is a count."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What exactly differs, or how: a sentence by its name, and what stands in it."""

    key: str
    parts: Mapping[str, Part] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relief:
    """One reading that, taken less narrowly than it is written, would remove the conflict."""

    reading: int
    """Its place among the readings."""
    how: str
    """``wider`` for a date, ``at-least`` or ``at-most`` for a number."""
    date: str | None = None
    """The date that it rests on."""
    days: int = 0
    """By how many days the date would have to be read wider."""
    month: str | None = None
    """The date's month, where no more than the month is enough."""
    marked: bool = False
    """Whether the date is marked uncertain or approximate where it is written."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all hold, or that give different things for one."""

    key: RecordKey
    """The record under which it is listed: an event, a place or an actor."""
    about: str
    """What they differ on, from the publication's aspects: date, name, position…"""
    rule: Rule
    readings: tuple[Reading, ...]
    """At least two, in the order of their first claim."""
    differs: tuple[Finding, ...] = ()
    """What exactly differs, as far as it can be worked out."""
    either: tuple[Reading, ...] = ()
    """What is said that could mean any of the readings."""
    relief: tuple[Relief, ...] | None = None
    """What would remove it, each by itself; empty where nothing single would, None where it was
    not asked because nothing is dated or counted."""
    difference: Difference | None = None
    """The curator's note on it, where there is one."""
    number: int = 1
    """Which it is of those that would else be called the same."""

    @property
    def id(self) -> str:
        """Unique in the chronology: record, aspect and first claim, and a number if need be."""
        first = next((saying.claim.id for saying in self.sayings), self.rule.value)
        number = "" if self.number == 1 else f"-{self.number}"
        return f"{self.key[0]}-{self.key[1]}-{self.about}-{first}{number}"

    @property
    def sayings(self) -> Iterator[Saying]:
        """Every claim it is between, those that could mean any reading left out."""
        for reading in self.readings:
            yield from reading.sayings

    @property
    def records(self) -> tuple[RecordKey, ...]:
        """Every record with a part in it, the one it is listed under first."""
        return tuple(dict.fromkeys([self.key, *(saying.key for saying in self.sayings)]))
