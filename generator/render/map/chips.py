"""The letters of sides beside a dot: beneath its name, in room that is kept for all that may come.

Who is reported at a place changes from day to day, and the map stays. So a name is placed together
with a row as wide as it will ever be; on a day with fewer chips a part of the row is empty.
"""

from dataclasses import dataclass

from generator.render.geometry import Point
from generator.render.map.labels import Anchor, Label

CHIP_WIDTH, GAP = 19, 2
"""Of a side's letters, and what is free between two of them."""

_SHARES: dict[Anchor, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Row:
    """Where the chips of a dot stand, measured from its middle."""

    x: float
    y: float
    """Of their upper edge."""
    share: float
    """How much of the row lies to the left of `x`: 0, 0.5 or 1."""

    def start(self, at: Point, chips: int) -> Point:
        """Return the upper left corner of the first of so many chips beside a dot."""
        return at[0] + self.x - self.share * row_width(chips), at[1] + self.y


ABOVE = Row(-6.0, -24.0, 0.0)
"""Where chips stand at a dot that kept no room for any."""


def row_width(chips: int) -> int:
    """Return how wide so many chips are."""
    return chips * (CHIP_WIDTH + GAP) - GAP if chips else 0


def row_of(label: Label, at: Point) -> Row:
    """Return where the row that was placed with a label stands beside its dot."""
    return Row(label.x - at[0], label.row_top - at[1], _SHARES[label.anchor])
