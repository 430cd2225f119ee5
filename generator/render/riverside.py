"""Which places lie by a river: those that hang on it where lanes are drawn."""

from functools import lru_cache
from itertools import pairwise

from generator.model.place import Coordinates
from generator.render.geometry import distance
from generator.render.map import BaseMap

BESIDE_KM = 5.0
"""How far from a river a place still lies by it."""

KNOWN_KM = 8.0
"""The widest circle in which a place may lie to be put by a river: a town's, not a steppe's."""

KM_A_DEGREE = 100.0
"""About, in both directions, where rivers are drawn: enough to tell a bank from a steppe."""


@lru_cache(maxsize=8192)
def by_a_river(at: Coordinates, base: BaseMap) -> bool:
    """Say whether a place surely lies by a river that the map draws."""
    if at.within_km > KNOWN_KM:
        return False
    point = (at.lon, at.lat)
    return any(
        distance(point, start, end) * KM_A_DEGREE <= BESIDE_KM
        for river in base.rivers
        for line in river.lines
        for start, end in pairwise(line)
    )
