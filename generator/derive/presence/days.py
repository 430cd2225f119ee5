"""Which state each day has, by the claims of one actor at one place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.derive.presence.report import ENDS, STARTS, Report, known_first
from generator.derive.presence.value import ClaimRef, State, Stretch

_STRENGTH = (State.CONTESTED, State.CERTAIN, State.POSSIBLE)
"""Which state a day has when claims give it several: the first of these."""


def certain_days(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Yield the runs of days on which an actor surely was there, if its claims are true."""
    ends = [report for report in reports if report.change in ENDS]
    for report in reports:
        if report.day is not None:
            yield report.day, report.day
        if report.held and report.change not in STARTS | ENDS:
            yield report.held
        if report.change in STARTS:
            after = [
                known_first(end) for end in ends if report.first is None or end.last >= report.first
            ]
            if after and min(after) >= report.last:
                yield report.last, min(after)


def contested_days(
    reports: Sequence[Report], denials: Sequence[Report]
) -> tuple[list[tuple[int, int, State]], tuple[ClaimRef, ...]]:
    """Return the days on which claims exclude each other, and the claims that exclude.

    The claims of one event speak of one happening. When one of them has the actor gone and
    another has it still there later, and nothing has it return between, they cannot both hold; of
    different events the second may simply tell of a return.
    """
    spans: list[tuple[int, int, State]] = []
    against: list[ClaimRef] = []
    certain = list(certain_days(reports))
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
            if any(s.last >= known_first(end) and known_first(s) <= later.last for s in starts):
                continue
            spans.append((end.last + 1, known_first(later), State.CONTESTED))
            against.append(end.ref)
    return spans, tuple(dict.fromkeys(against))


def join_days(spans: Sequence[tuple[int, int, State]]) -> Iterator[Stretch]:
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
