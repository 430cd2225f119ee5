"""Presences: who is reported where, worked out from the presence changes in claims.

In: the corpus. Out: one `Presence` for each stretch an actor is reported at a place. A plan, a
demand, a supposition or a denial puts nobody anywhere; a patrol, a visit or a strike is an event,
not a presence. Silence is not absence: after the last claim a presence is *unknown*, not over.
"""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.corpus import Corpus


class State(StrEnum):
    """How sure a presence is at one time."""

    CERTAIN = "certain"
    """Between the latest start and the earliest end that the claims allow."""
    POSSIBLE = "possible"
    """Between the outer and the inner bounds."""
    CONTESTED = "contested"
    """Claims exclude each other."""
    UNKNOWN = "unknown"
    """No claim speaks of it: a gap."""


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """A claim, by its event and its own identifier."""

    event: str
    claim: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of days in one state; both days belong to it, as day numbers (1 = 0001-01-01)."""

    first: int
    last: int
    state: State


@dataclass(frozen=True, slots=True)
class Presence:
    """An actor at a place during a span, with the claims it rests on.

    The four bounds are day numbers (proleptic Gregorian, 1 = 0001-01-01) or None where nothing is
    known: the actor came no earlier than `earliest_start` and no later than `latest_start`, and
    was gone no earlier than `earliest_end` and no later than `latest_end`.
    """

    actor: str
    place: str
    earliest_start: int | None
    latest_start: int
    earliest_end: int
    latest_end: int | None
    stretches: tuple[Stretch, ...]
    """By day, without overlap, from the first day that can be meant to the last that is known."""
    claims: tuple[ClaimRef, ...]
    """Every claim it rests on, by date, then identifier."""
    starts: tuple[ClaimRef, ...]
    """Claims that say how it began."""
    ends: tuple[ClaimRef, ...]
    """Claims that say how it ended."""
    against: tuple[ClaimRef, ...]
    """Claims that exclude it, where it is contested."""
    last_confirmed: int
    """The last day on which a claim puts the actor there."""

    @property
    def id(self) -> str:
        """Unique in the chronology and stable under additions elsewhere."""
        return f"{self.actor}--{self.place}--{self.claims[0].event}"

    def state_on(self, day: int) -> State | None:
        """Return the state on a day; None before the presence and after its known end."""
        for stretch in self.stretches:
            if stretch.first <= day <= stretch.last:
                return stretch.state
        if self.latest_end is None and self.stretches and day > self.stretches[-1].last:
            return State.UNKNOWN
        return None


def derive_presences(corpus: Corpus) -> tuple[Presence, ...]:
    """Return every presence. Being written."""
    raise NotImplementedError
