"""Gaps: time that no claim covers, and how long it has lasted.

Silence is not absence. A gap of a presence lies between two of its claims, or begins after the last
one and goes on, where nobody has reported the actor gone. How long it goes on is counted to the
last day that the corpus covers: the day on which its newest source was published. Of what was
reported later the corpus knows nothing, and "today" is no day of a publication that reads the same
tomorrow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.derive.presence import Presence, State
from generator.model.corpus import Corpus

LONG_SILENCE = 30
"""Days without a claim from which a gap between two of them is spoken of."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which nobody reports on a presence that nobody has reported over."""

    presence: Presence
    first: int
    last: int
    """The last silent day; the last that the corpus covers where the silence goes on."""
    goes_on: bool
    """Whether no later claim ends it."""

    @property
    def days(self) -> int:
        """How many days it lasts, or has lasted so far."""
        return self.last - self.first + 1


def covered_until(corpus: Corpus) -> int | None:
    """Return the last day that a corpus covers: the latest on which a source was published."""
    days = [
        day
        for source in corpus.sources.values()
        if (day := source.published.latest.ordinal) is not None
    ]
    return max(days, default=None)


def find_gaps(corpus: Corpus, presences: Sequence[Presence]) -> tuple[Gap, ...]:
    """Return every stretch of silence: between two claims of a presence, and after the last one.

    They come in the order of the presences, then by day. A presence that a claim has on the last
    day of the corpus has no gap after it.
    """
    until = covered_until(corpus)
    return tuple(gap for presence in presences for gap in _gaps(presence, until))


def longest(gaps: Iterable[Gap]) -> list[Gap]:
    """Return gaps by their length, the longest first; those of one length by day, then presence."""
    return sorted(gaps, key=lambda gap: (-gap.days, gap.first, gap.presence.id))


def _gaps(presence: Presence, until: int | None) -> Iterator[Gap]:
    for stretch in presence.stretches:
        if stretch.state is State.UNKNOWN:
            yield Gap(presence, stretch.first, stretch.last, goes_on=False)
    last = presence.stretches[-1].last
    if presence.latest_end is None and until is not None and until > last:
        yield Gap(presence, last + 1, until, goes_on=True)
