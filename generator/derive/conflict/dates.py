"""Dates that cannot both hold: of one event, and of a claim and the source that makes it.

An event happens once. Claims that date it to days which cannot be the same exclude each other,
whatever the curator has chosen as the event's date. A month and a day in it agree, and a claim
that could mean either of two days stands beside both. A prediction dates something that had not
happened and a denial nothing at all; a stretch of months may be told of at several of its days, so
that there only a date outside it counts. Nobody can report what comes after the report.
"""

from collections.abc import Iterator

from generator.derive.conflict.readings import make_readings
from generator.derive.conflict.relief import Apart, find_relief
from generator.derive.conflict.value import (
    Conflict,
    Dated,
    Days,
    Finding,
    OnDay,
    Reading,
    Rule,
    Saying,
)
from generator.model.claim import Stance
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf, End, Interval, Relation
from generator.model.event import Event

_APART = (Relation.BEFORE, Relation.AFTER)
_NO_READING = frozenset({Stance.PREDICTS, Stance.DENIES})


def find_date_conflicts(event: Event) -> Iterator[Conflict]:
    """Yield a conflict where claims date one event to days that cannot be the same."""
    key = ("events", event.id)
    values = {
        str(claim.date.value): claim.date.value
        for claim in event.claims
        if claim.date is not None and claim.stance not in _NO_READING
    }
    if len(values) < 2:
        return
    readings = make_readings(
        (str(claim.date.value), Saying(key, claim))
        for claim in event.claims
        if claim.date is not None and claim.stance not in _NO_READING
    )
    apart = {
        (one, other)
        for one, a in values.items()
        for other, b in values.items()
        if a.relation(b) is Relation.BEFORE and _counts(event.date, a, b)
    }
    told = {value for pair in apart for value in pair}
    between = tuple(r for r in readings if r.value in told)
    if between:
        places = {reading.value: n for n, reading in enumerate(between)}
        pairs = [
            Apart(places[one], places[other], days_between(values[one], values[other]))
            for one, other in apart
        ]
        pairs.sort()
        yield Conflict(
            key,
            "date",
            Rule.DATES,
            between,
            differs=tuple(_apart(between, values, pair) for pair in pairs),
            either=tuple(r for r in readings if r.value not in told),
            relief=find_relief([values[str(r.value)] for r in between], pairs),
        )


def find_publication_conflicts(corpus: Corpus) -> Iterator[Conflict]:
    """Yield a conflict for each claim dated after the day its source was published."""
    for said in corpus.attributions():
        source = corpus.sources.get(said.attribution.source)
        date = said.attribution.date
        if source is None or date is None or said.attribution.stance is Stance.PREDICTS:
            continue
        if date.value.relation(source.published) is Relation.AFTER:
            saying = Saying(said.key, said.attribution)
            days = days_between(source.published, date.value)
            yield Conflict(
                said.key,
                "date",
                Rule.PUBLICATION,
                (Reading(str(date.value), (saying,)), Reading(str(source.published), ())),
                differs=(
                    Finding(
                        "published",
                        {
                            "days": Days(days),
                            "date": Dated(str(date.value)),
                            "published": Dated(str(source.published)),
                        },
                    ),
                ),
                relief=find_relief([date.value, source.published], [Apart(1, 0, days)]),
            )


def tell_apart(early: Edtf, late: Edtf) -> Finding:
    """Return how two dates differ of which the one is certainly before the other."""
    days = Days(days_between(early, late))
    if early.is_day and late.is_day:
        return Finding(
            "dates", {"early": Dated(str(early)), "late": Dated(str(late)), "days": days}
        )
    return Finding(
        "dates-least",
        {
            "last": OnDay(early.latest.ordinal or 0),
            "first": OnDay(late.earliest.ordinal or 0),
            "days": days,
        },
    )


def days_between(early: Edtf, late: Edtf) -> int:
    """Return how many days at least a date is after another that it certainly comes after."""
    last, first = early.latest.ordinal, late.earliest.ordinal
    return 0 if last is None or first is None else first - last


def _counts(whole: Edtf, a: Edtf, b: Edtf) -> bool:
    """Whether two dates of an event that lie apart exclude each other."""
    # An unknown start makes a bound of it, not a stretch: one happening, by that day.
    if not isinstance(whole, Interval) or whole.start is End.UNKNOWN:
        return True
    return a.relation(whole) in _APART or b.relation(whole) in _APART


def _apart(readings: tuple[Reading, ...], values: dict[str, Edtf], pair: Apart) -> Finding:
    early, late = str(readings[pair.one].value), str(readings[pair.other].value)
    return tell_apart(values[early], values[late])
