"""Which reports of one actor at one place belong to one presence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.derive.presence.report import ENDS, STARTS, Report, known_first
from generator.model.claim import Change


def group_reports(reports: Sequence[Report]) -> Iterator[list[Report]]:
    """Yield the reports that belong to one presence each.

    Arrivals and departures, in order, divide time; reports of holding join the presence they fall
    in. One that could fall in either of two joins neither: "in 2020" must not glue a presence that
    ended in March to one that began in September.
    """
    groups: list[list[Report]] = []
    for report in reports:
        if report.change not in STARTS | ENDS:
            continue
        if groups and _may_follow(groups[-1], report):
            groups[-1].append(report)
        else:
            groups.append([report])
    alone: list[list[Report]] = []
    loose: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        if report.change in STARTS | ENDS:
            continue
        near = [n for n, group in enumerate(groups) if _may_fall_in(groups, n, report)]
        slots = {_slot(groups, day) for day in (known_first(report), report.last)}
        if len(near) == 1 and (len(slots) == 1 or not _reaches_out(groups[near[0]], report)):
            groups[near[0]].append(report)
        elif not near and len(slots) == 1:
            loose[slots.pop()].append(report)
        else:
            alone.append([report])
    for group in [*groups, *loose.values(), *alone]:
        yield sorted(group, key=Report.sort_key)


def _ended(group: Iterable[Report]) -> Report | None:
    return next((report for report in group if report.change in ENDS), None)


def _may_follow(group: Sequence[Report], report: Report) -> bool:
    """Whether an arrival or departure continues a presence rather than begins another.

    A second arrival strengthens what is there. A second departure belongs with the first when it
    can be the same day's or is told of the same event.
    """
    ended = _ended(group)
    if ended is None:
        return True
    if report.change in STARTS:
        return False
    return known_first(report) <= ended.last or report.ref.event == ended.ref.event


def _may_fall_in(groups: Sequence[Sequence[Report]], n: int, report: Report) -> bool:
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
        ends is None or known_first(report) <= ends
    )


def _reaches_out(group: Sequence[Report], report: Report) -> bool:
    """Whether a report can also mean days after a presence is over."""
    ended = _ended(group)
    return ended is not None and report.last > max(r.last for r in group if r.change in ENDS)


def _slot(groups: Sequence[Sequence[Report]], day: int) -> int:
    """Return how many presences are over by a day: where a loose report belongs."""
    over = 0
    for group in groups:
        ended = _ended(group)
        if ended is not None and day > max(r.last for r in group if r.change in ENDS):
            over += 1
    return over
