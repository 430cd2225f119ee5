"""Presences: who is reported where, worked out from the presence changes in claims.

In: the corpus. Out: one `Presence` for each stretch an actor is reported at a place. A plan, a
demand, a supposition or a denial puts nobody anywhere; a patrol, a visit or a strike is an event,
not a presence. Silence is not absence: after the last claim a presence is *unknown*, not over.

The states of a presence's days follow from its claims alone, by rules that can only lose
certainty when a date is read less narrowly:

- *certain* on a day that a claim names, through an interval that a claim says was held, and from
  an arrival's latest day to the earliest day of any departure that may have followed it;
- *possible* on the other days that a claim's date can mean;
- *contested* where one claim denies what another says, or where the claims of one event have the
  actor both gone and still there;
- *unknown* on the days between, which no claim covers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from generator.model.claim import ASSERTING, Change, Claim, PresenceChange, Stance
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf, End, Interval
from generator.model.event import Event


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


_STRENGTH = (State.CONTESTED, State.CERTAIN, State.POSSIBLE)
"""Which state a day has when claims give it several: the first of these."""

STARTS = frozenset({Change.ENTERS, Change.TAKES})
ENDS = frozenset({Change.LEAVES, Change.LOSES, Change.EXPELLED})


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


@dataclass(frozen=True, slots=True)
class _Report:
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
        first = self.last if self.first is None else self.first
        return (first, self.last, 1 if self.change in ENDS else 0, self.ref)


def derive_presences(corpus: Corpus) -> tuple[Presence, ...]:
    """Return every presence: by place in the curator's order of lanes, then actor, then start."""
    said: dict[tuple[str, str], list[_Report]] = defaultdict(list)
    denied: dict[tuple[str, str], list[_Report]] = defaultdict(list)
    for event in corpus.events.values():
        for claim in event.claims:
            heap = said if claim.stance in ASSERTING else denied
            if claim.stance in ASSERTING or claim.stance is Stance.DENIES:
                for change in claim.presence:
                    report = _read(corpus, event, claim, change)
                    if report is not None:
                        heap[change.actor, change.place].append(report)
    order = {place: n for n, place in enumerate(corpus.publication.lanes)}
    presences = [
        presence
        for (actor, place), reports in said.items()
        for presence in _presences(actor, place, reports, denied[actor, place])
    ]
    return tuple(
        sorted(
            presences,
            key=lambda presence: (
                order.get(presence.place, len(order)),
                presence.place,
                presence.actor,
                presence.stretches[0].first,
                presence.id,
            ),
        )
    )


def _read(corpus: Corpus, event: Event, claim: Claim, change: PresenceChange) -> _Report | None:
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
    return _Report(
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


def _presences(
    actor: str, place: str, reports: Sequence[_Report], denials: Sequence[_Report]
) -> Iterator[Presence]:
    """Yield the presences of one actor at one place."""
    contested, against = _contested(reports, denials)
    sure = [(start, end, State.CERTAIN) for start, end in _certain(reports)]
    for group in _groups(sorted(reports, key=_Report.sort_key)):
        first = min(_known_first(report) for report in group)
        last = max(report.last for report in group)
        spans = [
            (max(a, first), min(b, last), state)
            for a, b, state in [*sure, *contested]
            if a <= last and b >= first
        ]
        spans += [(_known_first(report), report.last, State.POSSIBLE) for report in group]
        starts = [
            report
            for report in group
            if report.change in STARTS and (report is group[0] or report.change is Change.ENTERS)
        ]
        ends = [report for report in group if report.change in ENDS]
        ended = bool(ends) and ends[-1] is group[-1]
        touches = any(state is State.CONTESTED for _, _, state in spans)
        yield Presence(
            actor=actor,
            place=place,
            earliest_start=starts[0].first if starts and starts[0] is group[0] else None,
            latest_start=min(report.last for report in group),
            earliest_end=max(_known_first(report) for report in group),
            latest_end=ends[-1].last if ended else None,
            stretches=tuple(_stretches(spans)),
            claims=tuple(dict.fromkeys(report.ref for report in group)),
            starts=tuple(dict.fromkeys(report.ref for report in starts)),
            ends=tuple(dict.fromkeys(report.ref for report in ends)),
            against=against if touches else (),
            last_confirmed=last,
        )


def _known_first(report: _Report) -> int:
    """Return the first day a report can mean; its last where no first is known.

    An unknown beginning is given no length.
    """
    return report.last if report.first is None else report.first


def _certain(reports: Sequence[_Report]) -> Iterator[tuple[int, int]]:
    """Yield the runs of days on which an actor surely was there, if its claims are true."""
    ends = [report for report in reports if report.change in ENDS]
    for report in reports:
        if report.day is not None:
            yield report.day, report.day
        if report.held and report.change not in STARTS | ENDS:
            yield report.held
        if report.change in STARTS:
            after = [
                _known_first(end)
                for end in ends
                if report.first is None or end.last >= report.first
            ]
            if after and min(after) >= report.last:
                yield report.last, min(after)


def _contested(
    reports: Sequence[_Report], denials: Sequence[_Report]
) -> tuple[list[tuple[int, int, State]], tuple[ClaimRef, ...]]:
    """Return the days on which claims exclude each other, and the claims that exclude.

    The claims of one event speak of one happening. When one of them has the actor gone and
    another has it still there later, and nothing has it return between, they cannot both hold; of
    different events the second may simply tell of a return.
    """
    spans: list[tuple[int, int, State]] = []
    against: list[ClaimRef] = []
    certain = list(_certain(reports))
    for denial in denials:
        held = denial.held or ((denial.last, denial.last) if denial.day is not None else None)
        for first, last in certain if held else []:
            if held and first <= held[1] and last >= held[0]:
                spans.append((max(first, held[0]), min(last, held[1]), State.CONTESTED))
                against.append(denial.ref)
    starts = [report for report in reports if report.change in STARTS]
    for end in (report for report in reports if report.change in ENDS):
        for later in reports:
            after = later.first is not None and later.first > end.last
            if not after or later.change in STARTS or later.ref.event != end.ref.event:
                continue
            if any(s.last >= _known_first(end) and _known_first(s) <= later.last for s in starts):
                continue
            spans.append((end.last + 1, _known_first(later), State.CONTESTED))
            against.append(end.ref)
    return spans, tuple(dict.fromkeys(against))


def _groups(reports: Sequence[_Report]) -> Iterator[list[_Report]]:
    """Yield the reports that belong to one presence each.

    Arrivals and departures, in order, divide time; reports of holding join the presence they fall
    in. One that could fall in either of two joins neither: "in 2020" must not glue a presence that
    ended in March to one that began in September.
    """
    groups: list[list[_Report]] = []
    for report in reports:
        if report.change not in STARTS | ENDS:
            continue
        if groups and _may_follow(groups[-1], report):
            groups[-1].append(report)
        else:
            groups.append([report])
    alone: list[list[_Report]] = []
    loose: dict[int, list[_Report]] = defaultdict(list)
    for report in reports:
        if report.change in STARTS | ENDS:
            continue
        near = [n for n, group in enumerate(groups) if _may_fall_in(groups, n, report)]
        slots = {_slot(groups, day) for day in (_known_first(report), report.last)}
        if len(near) == 1 and (len(slots) == 1 or not _reaches_out(groups[near[0]], report)):
            groups[near[0]].append(report)
        elif not near and len(slots) == 1:
            loose[slots.pop()].append(report)
        else:
            alone.append([report])
    for group in [*groups, *loose.values(), *alone]:
        yield sorted(group, key=_Report.sort_key)


def _ended(group: Iterable[_Report]) -> _Report | None:
    return next((report for report in group if report.change in ENDS), None)


def _may_follow(group: Sequence[_Report], report: _Report) -> bool:
    """Whether an arrival or departure continues a presence rather than begins another.

    A second arrival strengthens what is there. A second departure belongs with the first when it
    can be the same day's or is told of the same event.
    """
    ended = _ended(group)
    if ended is None:
        return True
    if report.change in STARTS:
        return False
    return _known_first(report) <= ended.last or report.ref.event == ended.ref.event


def _may_fall_in(groups: Sequence[Sequence[_Report]], n: int, report: _Report) -> bool:
    """Whether a report of holding can mean a day of the n-th presence."""
    group = groups[n]
    # Whoever takes a place may have been there before; whoever enters it was not.
    begins = group[0].first if group[0].change is Change.ENTERS else None
    if begins is None and n:
        before = _ended(groups[n - 1])
        begins = before.last + 1 if before else None
    ended = _ended(group)
    ends = max(r.last for r in group if r.change in ENDS) if ended else None
    return (begins is None or report.last >= begins) and (
        ends is None or _known_first(report) <= ends
    )


def _reaches_out(group: Sequence[_Report], report: _Report) -> bool:
    """Whether a report can also mean days after a presence is over."""
    ended = _ended(group)
    return ended is not None and report.last > max(r.last for r in group if r.change in ENDS)


def _slot(groups: Sequence[Sequence[_Report]], day: int) -> int:
    """Return how many presences are over by a day: where a loose report belongs."""
    over = 0
    for group in groups:
        ended = _ended(group)
        if ended is not None and day > max(r.last for r in group if r.change in ENDS):
            over += 1
    return over


def _stretches(spans: Sequence[tuple[int, int, State]]) -> Iterator[Stretch]:
    """Yield days and states from overlapping spans, the strongest state winning.

    Days between the first and the last that no span covers are unknown.
    """
    edges = sorted({a for a, _, _ in spans} | {b + 1 for _, b, _ in spans})
    run: Stretch | None = None
    for first, after in pairwise(edges):
        covering = {state for a, b, state in spans if a <= first and b >= after - 1}
        state = next((state for state in _STRENGTH if state in covering), State.UNKNOWN)
        if run is not None and run.state is state:
            run = Stretch(run.first, after - 1, state)
            continue
        if run is not None:
            yield run
        run = Stretch(first, after - 1, state)
    if run is not None:
        yield run
