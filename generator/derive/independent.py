"""How many independent origins stand behind some claims.

The number is the most origins of which no two share a ground, so that it never takes for two what
may be one. It is an answer to "how many are there at least, as far as anybody can tell": origins
that are left out are named with the reason. Two with nothing in common here may still have spoken
to each other; no chain of attribution shows that they did not.

One more claim that passes on somebody who is counted already adds nothing, and one claim fewer
never adds anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.derive.origin import Origin


@dataclass(frozen=True, slots=True)
class Independent:
    """The origins of some claims: those that count, and those of which nobody can tell."""

    counted: tuple[tuple[Origin, ...], ...]
    """For each independent origin its voices, in the order of their claims: an outlet and those
    whom it does not name, an actor and its spokesman. All are of one outlet or body."""
    untold: tuple[Origin, ...]
    """Others, each once, that may rest on one that is counted, or on each other."""


def find_independent(origins: Iterable[Origin]) -> Independent:
    """Return which of the origins of some claims are independent of each other.

    Where one of two can be counted and either would do, it is the one that comes first.

    Args:
        origins: One for each claim, in an order that does not change.
    """
    given = tuple(dict.fromkeys(origins))
    chosen = {origin.of: origin for origin in _most_apart(given)}
    counted = tuple(
        tuple(_each_once(o for o in given if o.of == of)) for of in dict.fromkeys(chosen)
    )
    return Independent(counted, tuple(_each_once(o for o in given if o.of not in chosen)))


def _each_once(origins: Iterable[Origin]) -> Iterable[Origin]:
    """Return each voice once, where it first speaks, as it is least tied to others."""
    by_voice: dict[str, Origin] = {}
    for origin in origins:
        known = by_voice.setdefault(origin.id, origin)
        if len(origin.grounds) < len(known.grounds):
            by_voice[origin.id] = origin
    return by_voice.values()


def _most_apart(origins: Sequence[Origin]) -> list[Origin]:
    """Return the most origins of which no two share a ground, in the order given.

    An origin whose grounds include all those of another takes nothing that the other would leave,
    so it is left out first; in a real record what remains then shares nothing.
    """
    least: list[Origin] = []
    for origin in sorted(origins, key=lambda o: len(o.grounds)):
        if not any(other.grounds <= origin.grounds for other in least):
            least.append(origin)
    best = _packed(tuple(origin for origin in origins if origin in least))
    return [origin for origin in origins if origin in best]


def _packed(origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """Return the largest choice that shares no ground; of equal ones, that with the first."""
    meets = {o: [p for p in origins if p is not o and p.grounds & o.grounds] for o in origins}
    free = tuple(origin for origin in origins if not meets[origin])
    tied = tuple(origin for origin in origins if meets[origin])
    if not tied:
        return free
    pivot = max(tied, key=lambda origin: len(meets[origin]))
    left = tuple(origin for origin in tied if origin is not pivot)
    without = _packed(left)
    within = (pivot, *_packed(tuple(o for o in left if o not in meets[pivot])))
    first = min(tied, key=origins.index)
    larger = max(without, within, key=lambda choice: (len(choice), first in choice))
    return (*free, *larger)
