"""Events said to stand in an order that their dates rule out.

A relation of the publication may say that an event comes after the one it names (`order: after`),
as *follows* does without saying so, or that it lies within it (`order: within`). Where the dates
of the two certainly say otherwise, one of them, or the relation, cannot hold. The same day will
do: what answers a thing may happen on its day. Nor can events that each come after the next, and
the last of them after the first.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.derive.conflict.dates import days_between
from generator.derive.conflict.relief import Apart, find_relief
from generator.derive.conflict.value import (
    Conflict,
    Days,
    Finding,
    Named,
    Reading,
    Rule,
    Saying,
)
from generator.model.claim import ASSERTING
from generator.model.corpus import Corpus
from generator.model.edtf import Relation
from generator.model.event import Event
from generator.model.publication import Publication


def find_order_conflicts(corpus: Corpus, event: Event) -> Iterator[Conflict]:
    """Yield a conflict for each related event that this one cannot come after, or lie within."""
    for related in event.related:
        other = corpus.events.get(related.event)
        order = order_of(corpus.publication, related.how)
        if other is None or other.id == event.id or order is None:
            continue
        lies = event.date.relation(other.date)
        if lies is Relation.BEFORE:
            early, late, pair = event, other, Apart(0, 1, days_between(event.date, other.date))
        elif lies is Relation.AFTER and order == "within":
            early, late, pair = other, event, Apart(1, 0, days_between(other.date, event.date))
        else:
            continue
        yield Conflict(
            ("events", event.id),
            "date",
            Rule.ORDER,
            (_dated(event), _dated(other)),
            differs=(
                Finding(
                    f"order-{order}",
                    {
                        "event": Named("events", event.id),
                        "other": Named("events", other.id),
                        "early": Named("events", early.id),
                        "late": Named("events", late.id),
                        "days": Days(pair.days),
                    },
                ),
            ),
            relief=find_relief([event.date, other.date], [pair]),
        )


def find_circles(corpus: Corpus) -> Iterator[Conflict]:
    """Yield a conflict for each circle of events that each come after the next, once."""
    after = {
        event.id: [
            other.event
            for other in event.related
            if other.event in corpus.events
            and other.event != event.id
            and order_of(corpus.publication, other.how) == "after"
        ]
        for event in corpus.events.values()
        if event.related
    }
    seen: set[str] = set()
    for start in sorted(after):
        circle = _circle(after, start, seen)
        if circle:
            events = [corpus.events[name] for name in circle]
            yield Conflict(
                ("events", min(circle)),
                "date",
                Rule.ORDER,
                tuple(_dated(event) for event in events),
                differs=tuple(
                    Finding(
                        "order-circle",
                        {"event": Named("events", one), "other": Named("events", other)},
                    )
                    for one, other in zip(circle, [*circle[1:], circle[0]], strict=True)
                ),
            )


def _circle(after: Mapping[str, Sequence[str]], start: str, seen: set[str]) -> list[str]:
    """Return the first circle that a walk from an event meets, past what was seen before."""
    path: list[str] = []
    steps = [iter([start])]
    while steps:
        name = next(steps[-1], None)
        if name is None:
            steps.pop()
            if path:
                path.pop()
        elif name in path:
            seen.update(path)
            return path[path.index(name) :]
        elif name not in seen:
            seen.add(name)
            path.append(name)
            steps.append(iter(after.get(name, ())))
    return []


def order_of(publication: Publication, how: str) -> str | None:
    """Return the order that a relation claims: ``after``, ``within`` or none."""
    relation = publication.relations.get(how)
    if relation is not None and relation.order is not None:
        return relation.order
    return "after" if how == "follows" else None


def _dated(event: Event) -> Reading:
    """Return an event's date as a reading, by the claims that date it, else by those behind it."""
    claims = [claim for claim in event.claims if claim.stance in ASSERTING]
    dated = [claim for claim in claims if claim.date is not None] or claims
    return Reading(str(event.date), tuple(Saying(("events", event.id), claim) for claim in dated))
