"""What synthetic events speak of: places, groups, outlets, and sources as many as events need."""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench import vocabulary as words
from bench.vocabulary import Pair

FIRST_DAY = datetime.date(2011, 3, 1)
DAYS = 5000
"""Over which the events are spread."""
CLAIMS = (2, 4, 2, 2, 3)
"""How many an event has, in turn from the last event back."""


@dataclass(frozen=True, slots=True)
class Named:
    """An identifier and a name in both languages."""

    id: str
    name: Pair


@dataclass(frozen=True, slots=True)
class Published:
    """A source: its identifier and its day."""

    id: str
    day: datetime.date


@dataclass(frozen=True, slots=True)
class World:
    """Everything that events speak of."""

    districts: tuple[Named, ...]
    places: tuple[Named, ...]
    camps: tuple[Named, ...]
    groups: tuple[Named, ...]
    outlets: tuple[Named, ...]
    sources: tuple[Published, ...]
    publication_days: list[datetime.date]

    def sources_from(self, day: datetime.date, count: int) -> Sequence[Published]:
        """Return the first sources published on a day or after it."""
        first = bisect_left(self.publication_days, day)
        return self.sources[first : first + count]


def make_world(events: int) -> World:
    """Return a world with a source for every five events."""
    count = max(30, events // 5)
    last = FIRST_DAY + datetime.timedelta(days=DAYS)
    # the last event cites as many sources as an event may, so these are from after it
    days = [FIRST_DAY + datetime.timedelta(days=n * DAYS // count) for n in range(1, count)]
    days += [last + datetime.timedelta(days=n) for n in range(1, max(CLAIMS) + 1)]
    outlets = tuple(
        Named(_id(f"{hour[0]} {medium}"), (f"{hour[0]} {medium}", f"{arabic} {hour[1]}"))
        for medium, arabic, _ in words.MEDIA
        for hour in words.HOURS
    )
    return World(
        districts=_named(words.DISTRICTS),
        places=_named(
            (f"{a} {b}", f"{c} {d}") for a, c in words.LANDFORMS for b, d in words.PLANTS
        ),
        camps=_named((f"{a} Camp", f"معسكر {b}") for a, b in words.CAMPS),
        groups=_named((f"{a} {u}", f"{v} {b}") for u, v in words.UNITS for a, b in words.ANIMALS),
        outlets=outlets,
        sources=tuple(Published(f"source-{n:05}", day) for n, day in enumerate(days)),
        publication_days=days,
    )


def _named(pairs: Iterable[Pair]) -> tuple[Named, ...]:
    return tuple(Named(_id(pair[0]), pair) for pair in pairs)


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
