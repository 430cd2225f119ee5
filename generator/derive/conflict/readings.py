"""Claims grouped by what they say."""

from collections import defaultdict
from collections.abc import Iterable

from generator.derive.conflict.value import Reading, Saying


def make_readings(values: Iterable[tuple[str | None, Saying]]) -> tuple[Reading, ...]:
    """Return one reading for each value, with everybody who gives it, each once."""
    told: dict[str | None, list[Saying]] = defaultdict(list)
    for value, saying in values:
        if saying not in told[value]:
            told[value].append(saying)
    return tuple(Reading(value, tuple(sayings)) for value, sayings in told.items())
