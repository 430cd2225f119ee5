"""A file as read: text in mappings and lists, and where each piece of it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, TypeAlias

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value from the root: keys of mappings, numbers of list items from 0."""


@dataclass(frozen=True, slots=True)
class Position:
    """A line and a column, both counted from 1, columns in characters."""

    line: int
    column: int


class Positions(Mapping[Steps, Position]):
    """Where each value of a tree stands, worked out when somebody first asks.

    Ten thousand files have over a million values and hardly one of them a problem. So a file
    keeps two small numbers a value, in the order in which the values stand, and pairs them with
    the ways to the values only when one is looked up.
    """

    def __init__(self, value: dict[str, Any], numbers: Sequence[int]) -> None:
        self._value = value
        self._numbers = numbers

    @cached_property
    def _by_steps(self) -> dict[Steps, Position]:
        found = {}
        numbers = iter(self._numbers)
        waiting: list[tuple[Steps, Any]] = [((), self._value)]
        while waiting:
            steps, value = waiting.pop()
            found[steps] = Position(next(numbers), next(numbers))
            inner: list[tuple[Steps, Any]] = []
            if isinstance(value, dict):
                inner = [((*steps, key), child) for key, child in value.items()]
            elif isinstance(value, list):
                inner = [((*steps, number), child) for number, child in enumerate(value)]
            waiting += reversed(inner)
        return found

    def __getitem__(self, steps: Steps) -> Position:
        return self._by_steps[steps]

    def __iter__(self) -> Iterator[Steps]:
        return iter(self._by_steps)

    def __len__(self) -> int:
        return len(self._numbers) // 2


@dataclass(frozen=True, slots=True)
class RawFile:
    """One content file that could be read, before anybody asks what its values mean."""

    path: PurePosixPath
    """Relative to the folder that holds the content folder, as in `FileLine`."""
    value: dict[str, Any]
    """Mappings, lists and text; every scalar is text as it stands in the file."""
    positions: Mapping[Steps, Position]
    """Where each value starts; the file's outermost mapping has the empty way."""
    keys: Mapping[Steps, Position]
    """Where the key of each value starts; for an item of a list, where the item does."""
    digest: str
    """The SHA-256 of the bytes, in hexadecimal."""
