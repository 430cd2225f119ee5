"""Everything derived, together. No rules of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.conflict import Conflict, find_conflicts
from generator.derive.gap import Gap, covered_until, find_gaps
from generator.derive.independent import find_independent
from generator.derive.origin import Origins
from generator.derive.presence import ClaimRef, Presence, derive_presences
from generator.derive.side import SideOf, derive_sides
from generator.derive.standing import Judged, judge_all
from generator.model.corpus import Corpus
from generator.model.recall import Afresh, Reckoning


@dataclass(frozen=True, slots=True)
class Chronology:
    """What the corpus comes to."""

    presences: tuple[Presence, ...]
    """By place in the curator's order of lanes, then actor, then earliest start."""
    conflicts: tuple[Conflict, ...]
    gaps: tuple[Gap, ...]
    """In the order of the presences, then by day."""
    covered_until: int | None
    """The last day that the corpus covers; silences that go on are counted to it."""
    origins: Origins
    sides: Mapping[str, tuple[SideOf, ...]]
    """By actor; the side it is most often placed on first."""
    standings: Mapping[str, Judged]
    """By event and by presence."""

    def origins_of(self, claims: Iterable[ClaimRef]) -> tuple[str, ...]:
        """Return the independent origins of claims about events, each by its first voice."""
        found = (self.origins["events", ref.event][ref.claim] for ref in claims)
        return tuple(voices[0].id for voices in find_independent(found).counted)


def derive_chronology(corpus: Corpus, reckoning: Reckoning | None = None) -> Chronology:
    """Return everything derived from the corpus."""
    reckoning = reckoning or Afresh(corpus)
    presences = derive_presences(corpus, reckoning)
    origins, standings = judge_all(corpus, presences, reckoning)
    return Chronology(
        presences=presences,
        conflicts=find_conflicts(corpus, reckoning),
        gaps=find_gaps(corpus, presences),
        covered_until=covered_until(corpus),
        origins=origins,
        sides=derive_sides(corpus),
        standings=standings,
    )
