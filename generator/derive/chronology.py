"""Everything derived, together. No rules of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.conflict import Conflict, find_conflicts
from generator.derive.origin import Origin, derive_origins
from generator.derive.presence import ClaimRef, Presence, derive_presences
from generator.derive.side import SideOf, derive_sides
from generator.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Chronology:
    """What the corpus comes to."""

    presences: tuple[Presence, ...]
    """By place in the curator's order of lanes, then actor, then earliest start."""
    conflicts: tuple[Conflict, ...]
    origins: Mapping[ClaimRef, Origin]
    sides: Mapping[str, tuple[SideOf, ...]]
    """By actor; the side it is most often placed on first."""


def derive_chronology(corpus: Corpus) -> Chronology:
    """Return everything derived from the corpus."""
    presences = derive_presences(corpus)
    return Chronology(
        presences=presences,
        conflicts=find_conflicts(corpus, presences),
        origins=derive_origins(corpus),
        sides=derive_sides(corpus),
    )
