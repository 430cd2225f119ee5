"""Sides: whose camp an actor is in, according to whom."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.actor import SideClaim
from generator.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class SideOf:
    """An actor on a side, and why."""

    side: str
    claims: tuple[SideClaim, ...]
    """The claims that place it there; empty where it is part of the side itself."""
    by_nature: bool
    """Whether the actor heads the side or is part of an actor that does."""


def derive_sides(corpus: Corpus) -> Mapping[str, tuple[SideOf, ...]]:
    """Return, for every actor, each side it is placed on, the best supported first.

    An actor that is part of a state or body that heads a side is on it by nature. Otherwise only
    claims count, and two sides claimed for one actor are both kept.
    """
    heads = {head: side for side, value in corpus.publication.sides.items() for head in value.heads}
    sides: dict[str, tuple[SideOf, ...]] = {}
    for actor in corpus.actors.values():
        claimed: dict[str, list[SideClaim]] = defaultdict(list)
        for claim in actor.sides:
            claimed[claim.side].append(claim)
        own = next(
            (heads[body] for body in (actor.id, *corpus.actors_above(actor.id)) if body in heads),
            None,
        )
        if own is not None:
            claimed.setdefault(own, [])
        sides[actor.id] = tuple(
            sorted(
                (SideOf(side, tuple(claims), side == own) for side, claims in claimed.items()),
                key=lambda side: (not side.by_nature, -len(side.claims), side.side),
            )
        )
    return sides
