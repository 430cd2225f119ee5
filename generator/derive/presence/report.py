"""Presence changes as bounds in days: what a claim's date lets its change mean."""

from dataclasses import dataclass
from math import inf

from generator.derive.presence.value import ClaimRef
from generator.model.claim import Change, Claim, PresenceChange
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf, End, Interval
from generator.model.event import Event

STARTS = frozenset({Change.ENTERS, Change.TAKES})
ENDS = frozenset({Change.LEAVES, Change.LOSES, Change.EXPELLED})


@dataclass(frozen=True, slots=True)
class Report:
    """One presence change as bounds in days: somewhere from `first` to `last`."""

    ref: ClaimRef
    change: Change
    first: int | None
    last: int
    held: tuple[int, int] | None
    """The days that the claim says were held throughout."""
    published: int | None

    @property
    def day(self) -> int | None:
        """The one day it can mean, if there is only one."""
        return self.last if self.first == self.last else None

    def sort_key(self) -> tuple[int, int, int, ClaimRef]:
        """Arrange reports by day; on one day, arrivals before departures."""
        first = self.last if self.first is None else self.first
        return (first, self.last, 1 if self.change in ENDS else 0, self.ref)


def read_report(
    corpus: Corpus, event: Event, claim: Claim, change: PresenceChange
) -> Report | None:
    """Return a presence change as bounds; None where its date has no known last day.

    A report cannot confirm what comes after it was published, so its bounds end there.
    """
    date = change.date or (claim.date.value if claim.date else event.date)
    source = corpus.sources.get(claim.source)
    published = source.published.latest.ordinal if source else None
    last = date.latest.ordinal if date.latest.ordinal is not None else published
    if last is None:
        return None
    if published is not None:
        last = min(last, published)
    first = date.earliest.ordinal
    if first is not None and first > last:
        first = last
    return Report(
        ClaimRef(event.id, claim.id), change.change, first, last, _held(date, last), published
    )


def _held(date: Edtf, last: int) -> tuple[int, int] | None:
    """Return the days that an interval covers whichever days its ends mean."""
    if not isinstance(date, Interval):
        return None
    start = None if isinstance(date.start, End) else date.start.latest.ordinal
    if isinstance(date.end, End):
        end = last if date.end is End.OPEN else None
    else:
        end = date.end.earliest.ordinal
    if start is None or end is None or start > min(end, last):
        return None
    return start, min(end, last)


def known_first(report: Report) -> int:
    """Return the first day a report can mean; its last where no first is known.

    An unknown beginning is given no length.
    """
    return report.last if report.first is None else report.first


def floor(report: Report) -> float:
    """Return the first day a report can mean, infinitely early where no first is known.

    What excludes something has to hold on every day that the report can mean.
    """
    return -inf if report.first is None else report.first
