"""Conflicts and gaps: claims that cannot all hold, and time that no claim covers.

A conflict is shown, not settled. What the rules find is joined to what the curator has written
about it; what the curator alone has seen is kept as well. Changes over time are no conflict: two
claims that name different days for different things stand side by side.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.derive.presence import Presence, State
from generator.derive.side import derive_sides
from generator.model.actor import RecordClaim
from generator.model.claim import Attribution, Claim, Difference, Figure, Stance
from generator.model.corpus import Corpus, RecordKey
from generator.model.edtf import Relation
from generator.model.event import Event


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the things that are said, and who says it."""

    value: str | None
    """An EDTF date, a number or a side, where the conflict is about one; else None."""
    attributions: tuple[Attribution, ...]
    """Who says it, in the order of the record."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of one record that cannot all hold."""

    key: RecordKey
    """The record they belong to: an event, a place or an actor."""
    about: str
    """What they differ on, from the publication's aspects: date, name, position…"""
    readings: tuple[Reading, ...]
    """At least two, in the order of their first claim."""
    difference: Difference | None
    """The curator's note on it, where there is one."""

    @property
    def id(self) -> str:
        """Unique in the chronology: record, aspect and first claim."""
        return f"{self.key[0]}-{self.key[1]}-{self.about}-{self.readings[0].attributions[0].id}"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which nobody reports on a presence that nobody has reported over."""

    presence: Presence
    first: int
    last: int | None
    """None where the silence lasts until today."""


def find_conflicts(corpus: Corpus, presences: Sequence[Presence]) -> tuple[Conflict, ...]:
    """Return every conflict: of events by date, then of places and actors by identifier."""
    found: list[Conflict] = []
    contested = _contested(presences)
    for event in corpus.events_in_order():
        machine = [*_dates(event), *_figures(event), *_presences(event, contested[event.id])]
        found += _joined(("events", event.id), machine, event.differences, _claims(event))
    for place in corpus.places.values():
        key = ("places", place.id)
        claims: Mapping[str, Attribution] = {claim.id: claim for claim in place.claims}
        found += _joined(key, list(_aspects(corpus, key, place.claims)), place.differences, claims)
    sides = derive_sides(corpus)
    for actor in corpus.actors.values():
        key = ("actors", actor.id)
        claims = {claim.id: claim for claim in (*actor.claims, *actor.sides)}
        machine = list(_aspects(corpus, key, actor.claims))
        claimed = [side for side in sides[actor.id] if side.claims]
        if len(claimed) > 1:
            readings = tuple(Reading(side.side, side.claims) for side in claimed)
            machine.append(Conflict(key, "side", readings, None))
        found += _joined(key, machine, actor.differences, claims)
    return tuple(found)


def find_gaps(presences: Sequence[Presence]) -> tuple[Gap, ...]:
    """Return every stretch of silence: between two claims of a presence, and after the last one."""
    return tuple(gap for presence in presences for gap in _gaps(presence))


def _gaps(presence: Presence) -> Iterator[Gap]:
    for stretch in presence.stretches:
        if stretch.state is State.UNKNOWN:
            yield Gap(presence, stretch.first, stretch.last)
    if presence.latest_end is None:
        yield Gap(presence, presence.last_confirmed + 1, None)


def _claims(event: Event) -> Mapping[str, Attribution]:
    return {claim.id: claim for claim in event.claims}


def _joined(
    key: RecordKey,
    found: Sequence[Conflict],
    differences: Sequence[Difference],
    claims: Mapping[str, Attribution],
) -> Iterator[Conflict]:
    """Yield conflicts with the curator's notes on them, then those only the curator has seen."""
    left = list(differences)
    for conflict in found:
        named = {claim.id for reading in conflict.readings for claim in reading.attributions}
        note = next(
            (d for d in left if d.about == conflict.about and named.intersection(d.claims)), None
        )
        if note is not None:
            left.remove(note)
        yield Conflict(key, conflict.about, conflict.readings, note)
    for note in left:
        readings = tuple(Reading(None, (claims[name],)) for name in note.claims if name in claims)
        if len(readings) > 1:
            yield Conflict(key, note.about, readings, note)


def _dates(event: Event) -> Iterator[Conflict]:
    """Yield a conflict where claims date one event to days that cannot be the same.

    Only claims that name the event's own time count: those whose date can touch the event's.
    A prediction dates something that had not happened, and a stretch of months may be told of at
    several of its days.
    """
    if event.date.is_interval:
        return
    dated = [
        (claim, claim.date.value)
        for claim in event.claims
        if claim.date is not None
        and claim.stance is not Stance.PREDICTS
        and claim.date.value.relation(event.date) not in (Relation.BEFORE, Relation.AFTER)
    ]
    readings = _readings((str(value), claim) for claim, value in dated)
    values = {str(value): value for _, value in dated}
    if any(
        values[str(a.value)].relation(values[str(b.value)]) in (Relation.BEFORE, Relation.AFTER)
        for a in readings
        for b in readings
    ):
        yield Conflict(("events", event.id), "date", readings, None)


def _figures(event: Event) -> Iterator[Conflict]:
    """Yield a conflict where claims count the same thing differently.

    A total and its parts are figures of different actors, so 38 killed and 24 of them from one
    group do not meet here.
    """
    counted: dict[tuple[str, str | None], list[tuple[Figure, Claim]]] = defaultdict(list)
    for claim in event.claims:
        for figure in claim.figures:
            counted[figure.what, figure.of].append((figure, claim))
    for figures in counted.values():
        if any(_exclude(a, b) for a, _ in figures for b, _ in figures):
            readings = _readings((figure_text(figure), claim) for figure, claim in figures)
            yield Conflict(("events", event.id), "figures", readings, None)


def figure_text(figure: Figure) -> str:
    """Return a figure's number with its bounds: ``38``, ``~50``, ``10–``, ``–20``, ``10–20``."""
    if figure.exactly is not None:
        return str(figure.exactly)
    if figure.about is not None:
        return f"~{figure.about}"
    least = "" if figure.at_least is None else str(figure.at_least)
    most = "" if figure.at_most is None else str(figure.at_most)
    return f"{least}–{most}"


def _exclude(a: Figure, b: Figure) -> bool:
    """Whether two figures cannot both be right. "About" excludes nothing but by its own bounds."""
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    return (high_a is not None and low_b is not None and high_a < low_b) or (
        high_b is not None and low_a is not None and high_b < low_a
    )


def _bounds(figure: Figure) -> tuple[int | None, int | None]:
    if figure.exactly is not None:
        return figure.exactly, figure.exactly
    return figure.at_least, figure.at_most


def _contested(presences: Sequence[Presence]) -> defaultdict[str, list[Presence]]:
    """Return, by event, the presences that a claim of the event speaks against."""
    contested: defaultdict[str, list[Presence]] = defaultdict(list)
    for presence in presences:
        for event in {ref.event for ref in presence.against}:
            contested[event].append(presence)
    return contested


def _presences(event: Event, contested: Sequence[Presence]) -> Iterator[Conflict]:
    """Yield a conflict for each presence that the event's own claims contest."""
    claims = {claim.id: claim for claim in event.claims}
    for presence in contested:
        against = [ref.claim for ref in presence.against if ref.event == event.id]
        behind = [
            ref.claim
            for ref in presence.claims
            if ref.event == event.id and ref.claim not in against
        ]
        if against and behind:
            yield Conflict(
                ("events", event.id),
                "presence",
                tuple(
                    Reading(None, tuple(claims[name] for name in side))
                    for side in (behind, against)
                ),
                None,
            )


def _aspects(corpus: Corpus, key: RecordKey, claims: Sequence[RecordClaim]) -> Iterator[Conflict]:
    """Yield a conflict for each aspect of which a record has one, and sources give several."""
    told: dict[str, list[tuple[str, RecordClaim]]] = defaultdict(list)
    for claim in claims:
        aspect = corpus.publication.aspects.get(claim.about)
        if aspect is not None and aspect.single:
            told[claim.about].append((" / ".join(text for _, text in claim.value.items()), claim))
    for about, values in sorted(told.items()):
        readings = _readings(values)
        if len(readings) > 1:
            yield Conflict(key, about, readings, None)


def _readings(values: Iterable[tuple[str, Attribution]]) -> tuple[Reading, ...]:
    """Return one reading for each value, with everybody who gives it."""
    told: dict[str, list[Attribution]] = defaultdict(list)
    for value, claim in values:
        told[value].append(claim)
    return tuple(Reading(value, tuple(claims)) for value, claims in told.items())
