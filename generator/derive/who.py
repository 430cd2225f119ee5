"""Who is reported where on a day: the question every reader asks."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.presence import Presence, State
from generator.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Reported:
    """One presence as it stands on a day."""

    presence: Presence
    state: State
    since: int | None
    """The latest day by which it had begun; None where no claim says how it began."""
    days_silent: int
    """Days from the last claim before the day, or on it, to the day; 0 where a claim covers it."""


def find_reported(
    corpus: Corpus, presences: Sequence[Presence], day: int, place: str | None = None
) -> tuple[Reported, ...]:
    """Return who is reported at a place, or anywhere, on a day.

    A place stands for all that lies within it: who is in the hotel is in the town. A presence that
    no claim has ended is listed as unknown for as long as the silence lasts, with its length, since
    silence is not absence.

    Args:
        corpus: Tells which place lies in which.
        presences: In the order wanted in the answer.
        day: A day number, 1 for 0001-01-01.
        place: A place's identifier; everywhere where it is None.
    """
    answer: list[Reported] = []
    for presence in presences:
        if place is not None and not corpus.is_within(presence.place, place):
            continue
        state = presence.state_on(day)
        if state is None:
            continue
        since = presence.latest_start if presence.starts else None
        answer.append(Reported(presence, state, since, _silence(presence, day)))
    return tuple(answer)


def _silence(presence: Presence, day: int) -> int:
    covered = [
        stretch.last
        for stretch in presence.stretches
        if stretch.state is not State.UNKNOWN and stretch.first <= day
    ]
    return max(0, day - max(covered, default=day))
