"""An actor's side given differently at one time.

Two sides that sources put an actor on make a conflict where nothing says that the one came after
the other: where neither claim is dated, or where their dates certainly meet. So does a claim
against the side that an actor is on by nature, as part of a state that is a side itself. Both
sides stay on the actor's page: a group can be backed by two.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.derive.conflict.description import may_meet
from generator.derive.conflict.value import Conflict, Finding, Reading, Rule, Saying
from generator.derive.side import SideOf
from generator.model.actor import Actor, SideClaim
from generator.model.claim import ASSERTING
from generator.model.corpus import Corpus


def find_side_conflicts(
    corpus: Corpus, actor: Actor, sides: Sequence[SideOf]
) -> Iterator[Conflict]:
    """Yield a conflict where an actor is placed on several sides at once."""
    key = ("actors", actor.id)
    claims = [claim for side in sides for claim in side.claims if claim.stance in ASSERTING]
    nature = next((side.side for side in sides if side.by_nature), None)
    differing: list[SideClaim] = [
        claim
        for claim in claims
        if (nature is not None and claim.side != nature)
        or any(claim.side != other.side and may_meet(corpus, claim, other) for other in claims)
    ]
    readings = [
        Reading(side.side, tuple(Saying(key, c) for c in side.claims if c in differing))
        for side in sides
        if side.side == nature or any(c in differing for c in side.claims)
    ]
    if not differing or len(readings) < 2:
        return
    dated = any(
        one.date is not None or other.date is not None
        for one, other in combinations(differing, 2)
        if one.side != other.side
    )
    how = "side-nature" if nature is not None else "side-dated" if dated else "side-undated"
    yield Conflict(
        key,
        "side",
        Rule.SIDES,
        tuple(readings),
        differs=(Finding(how, {"n": len(readings)}),),
    )
