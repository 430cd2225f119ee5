"""Every presence change that anybody asserts or denies, with its bounds and its claim.

An actor that is part of another is where its whole is said to be gone from, and a place within
another is left when the whole is: so changes are found by actor and place *and by all that these
belong to*.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.derive.conflict.value import Saying
from generator.derive.presence.report import Report, read_report
from generator.model.claim import ASSERTING, Claim, PresenceChange, Stance
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Told:
    """One presence change as a claim has it."""

    event: str
    event_date: Edtf
    claim: Claim
    change: PresenceChange
    report: Report
    date: Edtf
    """The change's own date, else the claim's, else the event's."""

    @property
    def saying(self) -> Saying:
        """The claim, with its event."""
        return Saying(("events", self.event), self.claim)

    @property
    def pair(self) -> tuple[str, str]:
        """The actor and the place."""
        return self.change.actor, self.change.place


@dataclass(frozen=True, slots=True)
class AllTold:
    """Every change, and the ways to it."""

    corpus: Corpus
    said: tuple[Told, ...]
    """Those that somebody asserts, by event."""
    denied: tuple[Told, ...]
    by_event: Mapping[str, Sequence[Told]]
    """Asserted ones."""
    below: Mapping[tuple[str, str], Sequence[Told]]
    """By actor and place: asserted of the actor or a part of it, there or within."""


def arrange(corpus: Corpus, changes: Iterable[Told]) -> AllTold:
    """Return changes with the ways to them.

    Args:
        corpus: Knows what actors and places belong to.
        changes: Those of each event together, events by identifier.
    """
    said: list[Told] = []
    denied: list[Told] = []
    by_event: dict[str, list[Told]] = defaultdict(list)
    below: dict[tuple[str, str], list[Told]] = defaultdict(list)
    above: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for told in changes:
        if told.claim.stance not in ASSERTING:
            denied.append(told)
            continue
        said.append(told)
        by_event[told.event].append(told)
        if told.pair not in above:
            above[told.pair] = list(_above(corpus, *told.pair))
        for pair in above[told.pair]:
            below[pair].append(told)
    return AllTold(corpus, tuple(said), tuple(denied), by_event, below)


def tell_changes(corpus: Corpus) -> list[Told]:
    """Return the changes that are asserted or denied and have a last day they can mean."""
    told: list[Told] = []
    for event in sorted(corpus.events.values(), key=lambda event: event.id):
        for claim in event.claims:
            if claim.stance not in ASSERTING and claim.stance is not Stance.DENIES:
                continue
            for change in claim.presence:
                report = read_report(corpus, event, claim, change)
                if report is not None:
                    date = change.date or (claim.date.value if claim.date else event.date)
                    told.append(Told(event.id, event.date, claim, change, report, date))
    return told


def _above(corpus: Corpus, actor: str, place: str) -> Iterator[tuple[str, str]]:
    """Yield an actor and a place, and all that they belong to."""
    places = (place, *corpus.places_above(place))
    for whole in (actor, *corpus.actors_above(actor)):
        yield from ((whole, area) for area in places)
