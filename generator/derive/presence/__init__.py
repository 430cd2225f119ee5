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
from collections.abc import Iterator, Sequence

from generator.derive.presence.days import certain_days, contested_days, join_days
from generator.derive.presence.group import group_reports
from generator.derive.presence.report import ENDS, STARTS, Report, known_first, read_report
from generator.derive.presence.value import ClaimRef, Presence, State, Stretch
from generator.model.claim import ASSERTING, Change, Stance
from generator.model.corpus import Corpus
from generator.model.recall import Afresh, Reckoning

__all__ = ["ClaimRef", "Presence", "State", "Stretch", "derive_presences"]


def derive_presences(corpus: Corpus, reckoning: Reckoning | None = None) -> tuple[Presence, ...]:
    """Return every presence: by place in the curator's order of lanes, then actor, then start."""
    reckoning = reckoning or Afresh(corpus)
    said: dict[tuple[str, str], list[Report]] = defaultdict(list)
    denied: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for part in reckoning.parts(_read_reports):
        for pair, asserted, report in part:
            (said if asserted else denied)[pair].append(report)
    order = {place: n for n, place in enumerate(corpus.publication.lanes)}
    presences = [
        presence
        for pair, reports in said.items()
        for presence in reckoning.of(
            _presences, pair, *pair, tuple(reports), tuple(denied.get(pair, ()))
        )
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


def _read_reports(corpus: Corpus) -> list[tuple[tuple[str, str], bool, Report]]:
    """Return each change of presence: actor and place, whether it is asserted, and its bounds."""
    return [
        ((change.actor, change.place), claim.stance in ASSERTING, report)
        for event in corpus.events.values()
        for claim in event.claims
        if claim.stance in ASSERTING or claim.stance is Stance.DENIES
        for change in claim.presence
        if (report := read_report(corpus, event, claim, change)) is not None
    ]


def _presences(
    actor: str, place: str, reports: Sequence[Report], denials: Sequence[Report]
) -> tuple[Presence, ...]:
    """Return the presences of one actor at one place."""
    return tuple(_grouped(actor, place, reports, denials))


def _grouped(
    actor: str, place: str, reports: Sequence[Report], denials: Sequence[Report]
) -> Iterator[Presence]:
    contested, against = contested_days(reports, denials)
    sure = [(start, end, State.CERTAIN) for start, end in certain_days(reports)]
    for group in group_reports(sorted(reports, key=Report.sort_key)):
        first = min(known_first(report) for report in group)
        last = max(report.last for report in group)
        spans = [
            (max(a, first), min(b, last), state)
            for a, b, state in [*sure, *contested]
            if a <= last and b >= first
        ]
        spans += [(known_first(report), report.last, State.POSSIBLE) for report in group]
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
            earliest_end=max(known_first(report) for report in group),
            latest_end=ends[-1].last if ended else None,
            stretches=tuple(join_days(spans)),
            claims=tuple(dict.fromkeys(report.ref for report in group)),
            starts=tuple(dict.fromkeys(report.ref for report in starts)),
            ends=tuple(dict.fromkeys(report.ref for report in ends)),
            against=against if touches else (),
            last_confirmed=last,
        )
