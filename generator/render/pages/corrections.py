"""Corrections: what was changed in public, newest first, on pages and in the feed."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.model.corpus import Corpus
from generator.model.edtf import Edtf, parse
from generator.model.event import Correction, Event
from generator.render.address import correction_anchors
from generator.render.escape import PageText
from generator.render.pages.page import Page


@dataclass(frozen=True, slots=True)
class Corrected:
    """One correction, with the event it is of."""

    event: Event
    correction: Correction
    anchor: str
    """Its fragment in the page of its event. It never changes: corrections are only added."""


@dataclass(frozen=True, slots=True)
class Month:
    """The corrections of one month."""

    month: Edtf
    corrections: tuple[Corrected, ...]

    @property
    def anchor(self) -> PageText:
        """Its fragment in the page of corrections."""
        return PageText(f"month-{self.month}")


def corrections_of(event: Event) -> tuple[Corrected, ...]:
    """Return an event's corrections in the curator's order; the second of a day is numbered."""
    anchors = correction_anchors([str(each.on.earliest) for each in event.corrections])
    return tuple(
        Corrected(event, correction, anchor)
        for correction, anchor in zip(event.corrections, anchors, strict=True)
    )


def find_corrections(corpus: Corpus) -> tuple[Corrected, ...]:
    """Return every correction, newest first; those of a day by event, as the curator has them."""
    found = [each for event in corpus.events.values() for each in corrections_of(event)]
    found.sort(key=lambda each: each.event.id)
    return tuple(sorted(found, key=lambda each: each.correction.on.sort_key(), reverse=True))


def corrections_view(page: Page) -> Mapping[str, object]:
    """Return what the page of corrections needs."""
    corrections = find_corrections(page.corpus)
    months = groupby(corrections, key=lambda each: str(each.correction.on.earliest)[:7])
    return {
        "months": [Month(parse(month), tuple(group)) for month, group in months],
        "total": len(corrections),
    }
