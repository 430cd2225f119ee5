"""How long nobody has reported on presences: a fact of the pages of places, actors and presence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.derive.gap import Gap, longest
from generator.derive.presence import Presence
from generator.render.pages.page import Page

MOST = 10
"""Silences that the page of presence lists."""


@dataclass(frozen=True, slots=True)
class Silence:
    """When anybody last reported on some presences, and when longest nobody did."""

    last: int
    """The last day on which a claim can have any of them."""
    days: int
    """From that day to the last that the corpus covers; 0 where they are one."""
    until: int
    longest: Gap | None


def find_silence(page: Page, presences: Sequence[Presence]) -> Silence | None:
    """Return how long nobody has reported on presences; None where there are none."""
    until = page.chronology.covered_until
    if not presences or until is None:
        return None
    last = max(presence.last_confirmed for presence in presences)
    known = {presence.id for presence in presences}
    gaps = longest(gap for gap in page.chronology.gaps if gap.presence.id in known)
    return Silence(last, max(0, until - last), until, gaps[0] if gaps else None)


def silences_view(page: Page) -> Mapping[str, object]:
    """Return the longest silences of all presences, and the day they are counted to."""
    gaps = longest(page.chronology.gaps)
    return {
        "silences": gaps[:MOST],
        "more_silences": max(0, len(gaps) - MOST),
        "until": page.chronology.covered_until,
    }
