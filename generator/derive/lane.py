"""Lanes: which row each presence goes in, and in what order.

A lane is one place, one actor or one side of the drawing. Its order is the curator's wherever the
curator gave one; what holds others comes before what it holds, and stands where the first of them
would. An event goes in the lane of each place, actor and side that it or one of its claims names.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.derive.presence import Presence
from generator.derive.side import SideOf
from generator.model.corpus import Corpus
from generator.model.event import Event

Sides = Mapping[str, tuple[SideOf, ...]]
"""By actor, the best supported first."""

_Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One actor at one place: presences that can stand behind each other on a line."""

    actor: str
    place: str
    side: str
    """In whose colour it is drawn."""
    presences: tuple[Presence, ...]
    """By day, without overlap."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A place and what is reported there, not counting what lies within it."""

    place: str
    depth: int
    """How many lanes it lies within."""
    rows: tuple[LaneRow, ...]
    events: tuple[Event, ...]
    """In order of time."""


@dataclass(frozen=True, slots=True)
class LaneOrder:
    """Where each place and each actor stands among the others; worked out once for many pages."""

    places: Mapping[str, int]
    actors: Mapping[str, int]


def find_lane_order(corpus: Corpus, sides: Sides) -> LaneOrder:
    """Return the order in which lanes and their rows stand."""
    return LaneOrder(
        {place: n for n, place in enumerate(order_places(corpus))},
        {actor: n for n, actor in enumerate(order_actors(corpus, sides))},
    )


def derive_lanes(
    corpus: Corpus,
    presences: Sequence[Presence],
    sides: Sides,
    events: Sequence[Event],
    *,
    order: LaneOrder,
    area: str | None = None,
) -> tuple[Lane, ...]:
    """Return a lane for each place where something is reported, and for those it lies within.

    A place that holds one other lane and nothing of its own would be a heading above a heading,
    and is left out: of a country, a province, a district and its one town the town remains.

    Args:
        corpus: Places, and what they are part of.
        presences: Those to draw.
        sides: By actor.
        events: Those to draw, in order of time.
        order: Of the whole corpus.
        area: A place; only its lane and those of what lies within it are wanted.
    """
    at: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for place in event_places(event):
            if area is None or corpus.is_within(place, area):
                at[place].append(event)
    members: dict[str, list[Presence]] = defaultdict(list)
    for presence in presences:
        if area is None or corpus.is_within(presence.place, area):
            members[presence.place].append(presence)
    rows = {
        place: tuple(_rows(found, order.actors, partial(leading_side, corpus, sides)))
        for place, found in members.items()
    }
    own = set(at) | set(rows)
    shown = own | {above for place in own for above in corpus.places_above(place)}
    within: dict[str | None, list[str]] = defaultdict(list)
    for place in sorted(shown & order.places.keys(), key=lambda place: order.places[place]):
        within[_within(corpus, place)].append(place)

    def walk(place: str, depth: int) -> Iterator[Lane]:
        if place in own or len(within[place]) != 1:
            yield Lane(place, depth, rows.get(place, ()), tuple(at.get(place, ())))
            depth += 1
        for part in within[place]:
            yield from walk(part, depth)

    return tuple(lane for place in within[None] for lane in walk(place, 0))


def _rows(
    presences: Iterable[Presence], position: Mapping[str, int], side: Callable[[str], str]
) -> Iterator[LaneRow]:
    """Yield the rows of a place, by actor.

    Presences of one actor share a row unless their days overlap, as those of a vague claim and of
    a precise one may; one that nobody has reported over leaves room for none.
    """
    rows: dict[str, list[list[Presence]]] = defaultdict(list)
    for presence in sorted(presences, key=lambda p: (p.stretches[0].first, p.id)):
        free = (
            row
            for row in rows[presence.actor]
            if row[-1].latest_end is not None
            and row[-1].stretches[-1].last < presence.stretches[0].first
        )
        row = next(free, None)
        if row is None:
            rows[presence.actor].append([presence])
        else:
            row.append(presence)
    for actor in sorted(rows, key=lambda actor: position[actor]):
        for row in rows[actor]:
            yield LaneRow(actor, row[0].place, side(actor), tuple(row))


def order_places(corpus: Corpus) -> tuple[str, ...]:
    """Return every place: what holds others before what it holds, else in the curator's order.

    A province that the curator put last, being wider than the rest, holds the town that comes
    first, and so comes before it. Places that the curator did not order follow by identifier.
    """
    rank = {place: n for n, place in enumerate(corpus.publication.lanes)}
    return _nested(
        sorted(corpus.places),
        lambda place: _within(corpus, place),
        lambda place: (rank.get(place, len(rank)), 0, place),
    )


def order_actors(corpus: Corpus, sides: Sides) -> tuple[str, ...]:
    """Return every actor: by side in the publication's order, bodies before their parts."""
    rank = {side: n for n, side in enumerate(corpus.publication.sides)}
    heads = {head for side in corpus.publication.sides.values() for head in side.heads}

    def key(actor: str) -> _Key:
        return rank[leading_side(corpus, sides, actor)], actor not in heads, actor

    def part_of(actor: str) -> str | None:
        """Return the body it is part of, unless that one is drawn on another side."""
        whole = corpus.actors[actor].part_of
        if whole is None or whole not in corpus.actors:
            return None
        return whole if key(whole)[0] == key(actor)[0] else None

    return _nested(sorted(corpus.actors), part_of, key)


def leading_side(corpus: Corpus, sides: Sides, actor: str) -> str:
    """Return the side an actor is drawn in: the best supported, or that of the unknown."""
    placed = sides.get(actor, ())
    if placed:
        return placed[0].side
    known = corpus.publication.sides
    return next((name for name, side in known.items() if side.outline), next(reversed(known)))


def event_places(event: Event) -> tuple[str, ...]:
    """Return the places that an event names, then those its claims move somebody to or from."""
    moved = (change.place for claim in event.claims for change in claim.presence)
    return tuple(dict.fromkeys([*event.places, *moved]))


def event_actors(event: Event) -> tuple[str, ...]:
    """Return the actors that an event names, then those its claims move or count."""
    named = [participant.actor for participant in event.actors]
    for claim in event.claims:
        named += [change.actor for change in claim.presence]
        named += [figure.of for figure in claim.figures if figure.of]
    return tuple(dict.fromkeys(named))


def _within(corpus: Corpus, place: str) -> str | None:
    """Return what a place is part of; None where that leads nowhere or back to the place."""
    above = corpus.places_above(place)
    if not above or above[0] not in corpus.places or place in above:
        return None
    return above[0]


def _nested(
    names: Sequence[str],
    parent: Callable[[str], str | None],
    key: Callable[[str], _Key],
) -> tuple[str, ...]:
    """Return names as a tree written line by line.

    Each name stands where the first of itself and all it holds would stand by `key`.
    """
    parts: dict[str | None, list[str]] = defaultdict(list)
    for name in names:
        parts[parent(name)].append(name)
    first: dict[str, _Key] = {}

    def settle(name: str) -> _Key:
        first[name] = min([key(name), *(settle(part) for part in parts[name])])
        return first[name]

    def walk(name: str) -> Iterator[str]:
        yield name
        for part in sorted(parts[name], key=lambda part: first[part]):
            yield from walk(part)

    for name in parts[None]:
        settle(name)
    roots = sorted(parts[None], key=lambda name: first[name])
    return tuple(name for root in roots for name in walk(root))
