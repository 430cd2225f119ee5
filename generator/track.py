"""How far a long walk has come, for whoever watches it: the walk itself does not know who does."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Track(Protocol):
    """Is given what will be walked through, and gives it back one by one."""

    def __call__(self, doing: str, items: Sequence[T], /) -> Iterable[T]:
        """Give each item, and note that it was taken."""


def untracked(_doing: str, items: Sequence[T], /) -> Iterable[T]:
    """Give each item; nobody watches."""
    return items
