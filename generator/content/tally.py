"""Collecting the problems of one file so that one cause does not fill the screen.

A file saved with Windows line ends has a carriage return on every line, and one pasted from a PDF
may have a thousand presentation forms. A few are worth a message each; of more, the first is told
with a count and the places of the next ones.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from generator.problems import Problem

FEW = 3
"""How many problems of one code a file may have before they are folded into one."""
_ALWAYS_FOLDED = frozenset({"line-ending", "tab"})
"""Codes whose cause is a setting of the editor, never one place."""


@dataclass(slots=True)
class Tally:
    """The problems of one file: of each code the first few, and a count."""

    first: dict[str, list[Problem]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, code: str, make: Callable[[], Problem]) -> None:
        """Count a problem; `make` is called only for one that may be told."""
        count = self.counts[code] = self.counts.get(code, 0) + 1
        if count <= FEW:
            self.first.setdefault(code, []).append(make())

    def problems(self) -> list[Problem]:
        """Return what is to be told, codes in the order in which they were first met."""
        told: list[Problem] = []
        for code, problems in self.first.items():
            count = self.counts[code]
            if count > FEW or (count > 1 and code in _ALWAYS_FOLDED):
                told.append(_folded(problems, count))
            else:
                told += problems
        return told


def _folded(problems: list[Problem], count: int) -> Problem:
    first, *others = problems
    return replace(
        first,
        message=f"{first.message}; {count:,} such places in this file, this is the first",
        also=first.also + tuple(other.where for other in others),
    )
