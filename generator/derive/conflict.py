"""Conflicts and gaps: claims that cannot all hold, and time that no claim covers."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.presence import Presence
from generator.model.claim import Attribution, Difference
from generator.model.corpus import Corpus, RecordKey


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the things that are said, and who says it."""

    value: str | None
    """An EDTF date or a number, where the conflict is about one; else None."""
    attributions: tuple[tuple[str, Attribution], ...]
    """Identifier within its record, and the claim."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of one record that cannot all hold."""

    key: RecordKey
    """The record they belong to: an event, a place or an actor."""
    about: str
    """What they differ on, from the publication's aspects: date, name, position…"""
    readings: tuple[Reading, ...]
    """At least two, in the order of their first claim."""
    difference: Difference | None
    """The curator's note on it, where there is one."""

    @property
    def id(self) -> str:
        """Unique in the chronology: record and aspect."""
        return f"{self.key[0]}-{self.key[1]}-{self.about}"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which nobody reports on a presence that has not been reported over."""

    presence: Presence
    first: int
    last: int | None


def find_conflicts(corpus: Corpus, presences: Sequence[Presence]) -> tuple[Conflict, ...]:
    """Return every conflict. Being written."""
    raise NotImplementedError
