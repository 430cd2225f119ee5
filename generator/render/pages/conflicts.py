"""The page of conflicts and of the silences between claims."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.conflict import Conflict, Gap, find_gaps
from generator.render.pages.page import Page
from generator.render.pages.presence import PresenceRow, presence_row

LONG_SILENCE = 30
"""Days without a claim from which the page of conflicts speaks of a gap."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """Days on which nobody reports on a presence."""

    gap: Gap
    row: PresenceRow
    days: int | None
    """None where the silence lasts."""


def conflicts_view(page: Page) -> Mapping[str, object]:
    """Return every conflict under the kind of record it belongs to, and the long silences."""
    by_folder: dict[str, list[Conflict]] = {"events": [], "places": [], "actors": []}
    for conflict in page.chronology.conflicts:
        by_folder[conflict.key[0]].append(conflict)
    gaps = [
        GapRow(
            gap,
            presence_row(page, gap.presence),
            None if gap.last is None else gap.last - gap.first + 1,
        )
        for gap in find_gaps(page.chronology.presences)
    ]
    return {
        "folders": [(folder, found) for folder, found in by_folder.items() if found],
        "gaps": sorted(
            (g for g in gaps if g.days is not None and g.days >= LONG_SILENCE),
            key=lambda g: -(g.days or 0),
        ),
        "open": [g for g in gaps if g.days is None],
    }
