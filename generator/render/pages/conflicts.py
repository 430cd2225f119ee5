"""The page of conflicts and of the silences between claims, with its two indexes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.derive.conflict import Conflict, Rule, Sum, find_sums
from generator.derive.gap import LONG_SILENCE, longest
from generator.model.corpus import Corpus, RecordKey
from generator.model.event import Event
from generator.render.escape import PageText
from generator.render.pages.claim import counted
from generator.render.pages.page import Page


@dataclass(frozen=True, slots=True)
class RecordConflicts:
    """A record, and the conflicts that are listed under it."""

    key: RecordKey
    conflicts: tuple[Conflict, ...]

    @property
    def anchor(self) -> str:
        """Its fragment in the page of conflicts."""
        return f"of-{self.key[0]}-{self.key[1]}"


@dataclass(frozen=True, slots=True)
class Folder:
    """Records of one kind with conflicts."""

    name: str
    records: tuple[RecordConflicts, ...]


def conflicts_view(page: Page) -> Mapping[str, object]:
    """Return every conflict under its record, the indexes to them, and the long silences."""
    chronology = page.chronology
    by_record: dict[RecordKey, list[Conflict]] = defaultdict(list)
    for conflict in chronology.conflicts:
        by_record[conflict.key].append(conflict)
    records = [RecordConflicts(key, tuple(found)) for key, found in by_record.items()]
    folders = [
        Folder(name, tuple(r for r in records if r.key[0] == name))
        for name in ("events", "places", "actors")
    ]
    between = longest(g for g in chronology.gaps if not g.goes_on and g.days >= LONG_SILENCE)
    open_ended = longest(g for g in chronology.gaps if g.goes_on)
    return {
        "folders": [folder for folder in folders if folder.records],
        "conflicts": chronology.conflicts,
        "records": records,
        "kinds": _by_kind(chronology.conflicts),
        "places": _by_place(page, chronology.conflicts),
        "sums": [found for event in page.index.events for found in _sums(page, event)],
        "gaps": between,
        "open": open_ended,
        "silences": len(between) + len(open_ended),
        "until": chronology.covered_until,
    }


def _by_kind(conflicts: Sequence[Conflict]) -> list[tuple[Rule, tuple[Conflict, ...]]]:
    """Return conflicts by the rule that found them, in the order of the rules."""
    return [
        (rule, found)
        for rule in Rule
        if (found := tuple(conflict for conflict in conflicts if conflict.rule is rule))
    ]


def _by_place(
    page: Page, conflicts: Sequence[Conflict]
) -> list[tuple[str | None, tuple[Conflict, ...]]]:
    """Return conflicts by place, downstream; those at no place last."""
    found: dict[str | None, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        for place in conflict_places(page.corpus, conflict) or (None,):
            found[place].append(conflict)
    order = page.index.lane_order.places
    return sorted(
        ((place, tuple(members)) for place, members in found.items()),
        key=lambda entry: (
            entry[0] is None,
            order.get(entry[0] or "", len(order)),
            entry[0] or "",
        ),
    )


def conflict_places(corpus: Corpus, conflict: Conflict) -> tuple[str, ...]:
    """Return the places that a conflict is about: its own, else those of its events."""
    if conflict.key[0] == "places":
        return (conflict.key[1],)
    events = [key[1] for key in conflict.records if key[0] == "events"]
    return tuple(dict.fromkeys(place for name in events for place in corpus.events[name].places))


@dataclass(frozen=True, slots=True)
class SumRow:
    """A total and its parts, which add up."""

    event: Event
    whole: PageText
    parts: PageText


def _sums(page: Page, event: Event) -> list[SumRow]:
    return [
        SumRow(
            event,
            counted(page, found.whole.figure),
            page.listed([counted(page, part.figure) for part in found.parts]),
        )
        for found in find_sums(page.corpus, event)
        if _shown(found)
    ]


def _shown(found: Sum) -> bool:
    source = found.whole.saying.claim.source
    return found.adds_up and all(part.saying.claim.source == source for part in found.parts)
