"""Where things go in a picture of time: days to pixels, in either direction of reading."""

from dataclasses import dataclass

from generator.render.messages import Messages


@dataclass(frozen=True, slots=True)
class Frame:
    """A column of names at the beginning of the line, and days beside it."""

    first: int
    last: int
    width: int
    names: int
    """Width of the column of names; 0 where a name stands above its bar."""
    rtl: bool
    key: str
    """Unique in the page: the picture's own ids begin with it."""
    words: Messages

    @property
    def per_day(self) -> float:
        """How many pixels a day has."""
        return (self.width - self.names) / (self.last - self.first + 1)

    def at(self, day: float) -> float:
        """Return the x of a day's beginning."""
        return self.flip(self.names + (day - self.first) * self.per_day)

    def flip(self, x: float) -> float:
        """Return an x counted from where a line begins as one counted from the left."""
        return self.width - x if self.rtl else x

    def box(self, first: int, last: int) -> tuple[float, float]:
        """Return the left edge and the width of a run of days, cut to the frame."""
        a, b = self.at(max(first, self.first)), self.at(min(last, self.last) + 1)
        return min(a, b), abs(b - a)

    @property
    def anchor(self) -> str:
        """The side of a name that lies towards the beginning of its line."""
        return "end" if self.rtl else "start"

    @property
    def inward(self) -> int:
        """The way time runs: 1 to the right, -1 to the left."""
        return -1 if self.rtl else 1
