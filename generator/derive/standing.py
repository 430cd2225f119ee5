"""Standing: what the evidence alone makes of a statement, by rules; nobody sets it by hand.

A statement is an event as reported, a presence, or one reading of a disputed point. The rules are
tried in the order of `RULES`, and the first that applies gives the standing; the page on method
prints the same table.

A *party* to an event is whoever takes part in it: every actor that it names in a role, but for
roles of which the vocabulary says that they take no part (`party: false`: who is only concerned,
or watches). To a presence it is the actor whose presence it is. What the body says that a party
belongs to, or what speaks for it, is the party's own word. A party says a thing only where its
words reached an outlet: one that is heard through people whom nobody names has said nothing that
anybody can hold it to.

An event's standing does not depend on a date. A presence has several origins only where they surely
speak of one and the same day, so that a date read more loosely never adds one: who was seen in May
by one and in July by another was seen twice, by one each time.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.derive.conflict import Reading
from generator.derive.independent import Independent, find_independent
from generator.derive.origin import Origin, Origins, Why, derive_origins, speaks_for
from generator.derive.presence import Presence
from generator.derive.presence.report import Report, read_report
from generator.model.actor import Actor
from generator.model.claim import ASSERTING, Attribution, Claim, Stance
from generator.model.corpus import Corpus, RecordKey
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.publication import Publication
from generator.model.recall import Reckoning


class Standing(StrEnum):
    """What the evidence makes of a statement."""

    UNASSERTED = "unasserted"
    """No claim asserts it: it is foretold, supposed, doubted, or only given a reason for."""
    CONTESTED = "contested"
    """Somebody who is no party denies it, or parties differ on it."""
    DENIED = "denied"
    """A party to it denies it."""
    ACKNOWLEDGED = "acknowledged"
    """A party to it says so itself."""
    SEVERAL = "several"
    """Several independent origins say so."""
    SINGLE = "single"
    """Nobody can tell that more than one origin says so."""


@dataclass(frozen=True, slots=True)
class Case:
    """What there is for and against a statement."""

    asserted: bool
    independent: Independent
    """Who stands behind it."""
    own: tuple[Attribution, ...] = ()
    """Claims of a party that it is so."""
    denials: tuple[Attribution, ...] = ()
    """Claims of a party that it is not so."""
    opposed: tuple[Attribution, ...] = ()
    """Claims of others that it is not so."""


RULES: Mapping[Standing, Callable[[Case], bool]] = {
    Standing.UNASSERTED: lambda case: not case.asserted,
    Standing.CONTESTED: lambda case: bool(case.opposed or (case.own and case.denials)),
    Standing.DENIED: lambda case: bool(case.denials),
    Standing.ACKNOWLEDGED: lambda case: bool(case.own),
    Standing.SEVERAL: lambda case: len(case.independent.counted) > 1,
    Standing.SINGLE: lambda _: True,
}
"""When each standing applies; the first that does is a statement's own."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement's standing, and what it rests on."""

    standing: Standing
    case: Case


@dataclass(frozen=True, slots=True)
class _Told:
    """One change of a presence, with who says so."""

    pair: tuple[str, str]
    """The actor and the place."""
    report: Report
    claim: Claim
    origin: Origin

    @property
    def days(self) -> tuple[int, int] | None:
        """The days that it surely speaks of."""
        day = self.report.day
        return self.report.held if day is None else (day, day)


def judge_all(
    corpus: Corpus, presences: Sequence[Presence], reckoning: Reckoning
) -> tuple[Origins, Mapping[str, Judged]]:
    """Return every origin, and the standing of every event and presence by identifier."""
    origins: dict[RecordKey, Mapping[str, Origin]] = {}
    judged: dict[str, Judged] = {}
    told: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for of_records, of_events, of_presences in reckoning.parts(_judge_records):
        origins.update(of_records)
        judged.update(of_events)
        for one in of_presences:
            told[one.pair].append(one)
    by_pair: dict[tuple[str, str], list[Presence]] = defaultdict(list)
    for presence in presences:
        by_pair[presence.actor, presence.place].append(presence)
    voices = (corpus.publication, corpus.outlets, corpus.actors)
    for pair, found in by_pair.items():
        judged.update(
            reckoning.of(_judge_presences, pair, *voices, tuple(found), tuple(told[pair]))
        )
    return origins, judged


def _judge_records(corpus: Corpus) -> tuple[Origins, Mapping[str, Judged], Sequence[_Told]]:
    """Return the origins of records, the standing of events, and the changes that they tell of."""
    origins = derive_origins(corpus)
    events = corpus.events.values()
    told = [
        _Told((change.actor, change.place), report, claim, origins["events", event.id][claim.id])
        for event in events
        for claim in event.claims
        for change in claim.presence
        if (report := read_report(corpus, event, claim, change)) is not None
    ]
    return origins, {event.id: judge_event(corpus, origins, event) for event in events}, told


def _judge_presences(
    publication: Publication,
    outlets: Mapping[str, Outlet],
    actors: Mapping[str, Actor],
    presences: Sequence[Presence],
    told: Sequence[_Told],
) -> Mapping[str, Judged]:
    """Return the standing of the presences of one actor at one place."""
    voices = Corpus(publication, outlets=outlets, actors=actors)
    return {presence.id: judge(_case(voices, presence, told)) for presence in presences}


def judge(case: Case) -> Judged:
    """Return the standing that the rules give a case."""
    return Judged(next(standing for standing, applies in RULES.items() if applies(case)), case)


def find_parties(corpus: Corpus, event: Event) -> frozenset[str]:
    """Return the bodies that take part in an event."""
    roles = corpus.publication.roles
    return frozenset(
        speaks_for(corpus, participant.actor)
        for participant in event.actors
        if participant.role not in roles or roles[participant.role].party
    )


def judge_event(corpus: Corpus, origins: Origins, event: Event) -> Judged:
    """Return the standing of an event as reported.

    What its claims differ on, a day or a number, is a disputed point with readings of its own.
    """
    known = origins["events", event.id]
    parties = find_parties(corpus, event)
    denials = [claim for claim in event.claims if claim.stance is Stance.DENIES]
    return judge(
        Case(
            any(claim.stance is Stance.ASSERTS for claim in event.claims),
            find_independent(known[c.id] for c in event.claims if c.stance in ASSERTING),
            tuple(
                claim
                for claim in event.claims
                if claim.stance is Stance.ASSERTS and is_own(corpus, known[claim.id], parties)
            ),
            tuple(c for c in denials if is_own(corpus, known[c.id], parties)),
            tuple(c for c in denials if not is_own(corpus, known[c.id], parties)),
        )
    )


def judge_reading(corpus: Corpus, origins: Origins, reading: Reading) -> Judged:
    """Return the standing of one reading of a disputed point, by what there is for it alone."""
    firm = (Stance.ASSERTS, Stance.DENIES)
    given = [saying for saying in reading.sayings if saying.claim.stance in firm]
    return judge(
        Case(
            bool(given),
            find_independent(origins[said.key][said.claim.id] for said in reading.sayings),
            tuple(
                said.claim
                for said in given
                if is_own(corpus, origins[said.key][said.claim.id], _parties_of(corpus, said.key))
            ),
        )
    )


def _parties_of(corpus: Corpus, key: RecordKey) -> frozenset[str]:
    """Return the parties to what a record tells of: to an event, or an actor itself."""
    folder, name = key
    if folder == "events":
        return find_parties(corpus, corpus.events[name])
    return frozenset({speaks_for(corpus, name)} if folder == "actors" else ())


def _case(corpus: Corpus, presence: Presence, told: Sequence[_Told]) -> Case:
    parties = frozenset({speaks_for(corpus, presence.actor)})
    behind = [one for one in told if one.report.ref in presence.claims]
    against = [
        one for one in told if one.claim.stance is Stance.DENIES and _can_meet(one.report, presence)
    ]
    return Case(
        True,
        _of_one_day(behind, [one for one in told if one.claim.stance in ASSERTING]),
        _claims(
            one
            for one in behind
            if one.claim.stance is Stance.ASSERTS and is_own(corpus, one.origin, parties)
        ),
        _claims(one for one in against if is_own(corpus, one.origin, parties)),
        _claims(one for one in against if not is_own(corpus, one.origin, parties)),
    )


def _claims(told: Iterable[_Told]) -> tuple[Attribution, ...]:
    return tuple(dict.fromkeys(one.claim for one in told))


def _can_meet(report: Report, presence: Presence) -> bool:
    """Whether a denial can be about a day of which some claim of the presence can speak."""
    first = report.last if report.first is None else report.first
    begins, ends = presence.stretches[0].first, presence.stretches[-1].last
    return begins <= report.last and first <= ends


def _of_one_day(behind: Sequence[_Told], told: Sequence[_Told]) -> Independent:
    """Return the origins that surely speak of one and the same day: of the day with most.

    Where no claim is sure of any day, each may mean another, so that only the first counts.
    """
    best = find_independent(one.origin for one in behind[:1])
    for day in sorted({one.days[0] for one in behind if one.days}):
        there = [one for one in told if one.days and one.days[0] <= day <= one.days[1]]
        found = find_independent(one.origin for one in there)
        if len(found.counted) > len(best.counted):
            best = found
    return best


def is_own(corpus: Corpus, origin: Origin, parties: frozenset[str]) -> bool:
    """Whether a claim starts with a party, whose words somebody who is named has passed on."""
    return (
        origin.id in corpus.actors
        and origin.of in parties
        and all(tie.why is not Why.HEARD_THROUGH for tie in origin.ties)
    )
