"""What became of the content between two revisions, in records and in what follows from them.

In: two corpora, and what each comes to. Out: which records are new, changed or gone, which
conflicts appeared or went, and which events gained or lost independent origins. A record that was
renamed is the same record, and a change of what it names alone is none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.derive.chronology import Chronology
from generator.derive.conflict import Conflict
from generator.derive.independent import find_independent
from generator.model.corpus import Corpus
from generator.model.event import Event
from generator.model.formerly import FOLDERS, Called


@dataclass(frozen=True, slots=True)
class RecordChanges:
    """What became of the records of one folder, by the identifiers that they have now."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event that is not what it was."""

    id: str
    fields: tuple[str, ...]
    """Those whose value is another, in the order of the record, without its claims."""
    claims_added: tuple[str, ...]
    claims_changed: tuple[str, ...]
    claims_gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginChange:
    """An event whose independent origins are others."""

    event: str
    before: int
    now: int
    gained: tuple[str, ...]
    """Outlets and actors that speak for themselves and did not before."""
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """What changed in what follows from the records."""

    appeared: tuple[Conflict, ...]
    went: tuple[Conflict, ...]
    origins: tuple[OriginChange, ...]
    """Of events that there were and still are, in the order of their dates."""


def find_record_changes(then: Corpus, now: Corpus) -> Mapping[str, RecordChanges]:
    """Return what became of the records of each folder."""
    called = Called(now)
    return {folder: _folder(folder, then, now, called) for folder in FOLDERS}


def find_event_changes(then: Corpus, now: Corpus) -> tuple[EventChange, ...]:
    """Return how each event that there was and still is has changed, in the order of dates."""
    called = Called(now)
    before = {called("events", event.id): event for event in then.events.values()}
    changes = (
        _event(before[event.id], event, called)
        for event in now.events_in_order()
        if event.id in before
    )
    return tuple(change for change in changes if change is not None)


def find_derived_changes(
    then: tuple[Corpus, Chronology], now: tuple[Corpus, Chronology]
) -> Derived:
    """Return what changed in conflicts and origins. Neither corpus may have an error."""
    called = Called(now[0])
    old = {_identity(conflict, called): conflict for conflict in then[1].conflicts}
    new = {_identity(conflict, _same): conflict for conflict in now[1].conflicts}
    return Derived(
        appeared=tuple(new[key] for key in new if key not in old),
        went=tuple(old[key] for key in old if key not in new),
        origins=tuple(_origins(then, now, called)),
    )


def _same(_folder: str, name: str) -> str:
    return name


def _folder(folder: str, then: Corpus, now: Corpus, called: Called) -> RecordChanges:
    # One that cannot be read is still there; what it says cannot be compared.
    before = {called(folder, name) for name in then.ids(folder)}
    there = now.ids(folder)
    old, new = getattr(then, folder), getattr(now, folder)
    changed = [
        called(folder, name)
        for name, record in old.items()
        if called(folder, name) in new
        and _said(record, called) != _said(new[called(folder, name)], _same)
    ]
    return RecordChanges(
        tuple(sorted(there - before)), tuple(sorted(changed)), tuple(sorted(before - there))
    )


def _event(then: Event, now: Event, called: Called) -> EventChange | None:
    old, new = _said(then, called), _said(now, _same)
    if old == new:
        return None
    claims_then = {claim["id"]: claim for claim in old.pop("claims")}
    claims_now = {claim["id"]: claim for claim in new.pop("claims")}
    return EventChange(
        now.id,
        tuple(field for field in new if old.get(field) != new[field]),
        tuple(claim for claim in claims_now if claim not in claims_then),
        tuple(c for c in claims_now if c in claims_then and claims_now[c] != claims_then[c]),
        tuple(claim for claim in claims_then if claim not in claims_now),
    )


def _said(record: Any, called: Any) -> dict[str, Any]:
    """Return what a record says, with what it names as that is called now."""
    said: dict[str, Any] = _called_now(record.model_dump(mode="json"), called)
    said.pop("formerly", None)
    said.pop("id")
    return said


def _called_now(value: Any, called: Any) -> Any:
    """Return a value with every identifier that some record had as the one that it has."""
    if isinstance(value, dict):
        return {name: _called_now(inner, called) for name, inner in value.items()}
    if isinstance(value, list):
        return [_called_now(inner, called) for inner in value]
    if isinstance(value, str):
        for folder in FOLDERS:
            if (now := called(folder, value)) != value:
                return now
    return value


def _identity(conflict: Conflict, called: Any) -> tuple[str, ...]:
    """Return what makes two conflicts the same one: record, aspect, rule and first claim."""
    folder, name = conflict.key
    first = next((saying.claim.id for saying in conflict.sayings), "")
    return (
        folder, called(folder, name), conflict.about, conflict.rule.value, first,
        str(conflict.number),
    )  # fmt: skip


def _origins(
    then: tuple[Corpus, Chronology], now: tuple[Corpus, Chronology], called: Called
) -> list[OriginChange]:
    before = {
        called("events", event): {
            called("actors", called("outlets", name)) for name in _independent(then[1], event)
        }
        for event in then[0].events
    }
    changes = []
    for event in now[0].events_in_order():
        if event.id not in before:
            continue
        old, new = before[event.id], _independent(now[1], event.id)
        if old != new:
            lists = tuple(sorted(new - old)), tuple(sorted(old - new))
            changes.append(OriginChange(event.id, len(old), len(new), *lists))
    return changes


def _independent(chronology: Chronology, event: str) -> set[str]:
    """Return for whom the independent origins of an event speak."""
    found = find_independent(chronology.origins["events", event].values())
    return {voices[0].of for voices in found.counted}
