"""A presence as a value: who, where, from when to when, in which state, by whose claims."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How sure a presence is at one time."""

    CERTAIN = "certain"
    """A claim puts the actor there on the day, or says it came before and left after."""
    POSSIBLE = "possible"
    """A claim's date can mean the day, or another."""
    CONTESTED = "contested"
    """Claims exclude each other."""
    UNKNOWN = "unknown"
    """No claim speaks of the day: a gap."""


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
    """By day, without overlap, from the first day that a claim can mean to the last."""
    claims: tuple[ClaimRef, ...]
    """Every claim it rests on, by date, then identifier."""
    starts: tuple[ClaimRef, ...]
    """Claims that say how it began."""
    ends: tuple[ClaimRef, ...]
    """Claims that say how it ended."""
    against: tuple[ClaimRef, ...]
    """Claims that exclude it, where it is contested."""
    last_confirmed: int
    """The last day on which a claim can have the actor there."""

    @property
    def id(self) -> str:
        """Unique in the chronology, and unchanged by what is added elsewhere."""
        first = self.claims[0]
        return f"{self.actor}--{self.place}--{first.event}--{first.claim}"

    def state_on(self, day: int) -> State | None:
        """Return the state on a day; None before the presence and once it is over.

        A presence that nobody has reported over is unknown from its last claim on.
        """
        for stretch in self.stretches:
            if stretch.first <= day <= stretch.last:
                return stretch.state
        if self.latest_end is None and day > self.stretches[-1].last:
            return State.UNKNOWN
        return None
