"""Names and descriptions of one place or actor that differ.

Of an aspect that a thing has but one of (`single` in the publication: its name, where it lies, who
leads it) every description that is not the same as another is a reading. Whether two descriptions
exclude each other a machine cannot tell, only that they differ. It can where they are given as
more than words:

- directions, in both languages: eastern against southern;
- `within`: two places of which neither lies in the other, where they, or what they lie in, are of
  one kind, as two districts are;
- `coordinates`: circles that do not meet.

A description that is dated speaks of its date, one that is not of the day its source was
published or of any. Two with dates differ only where these certainly meet: a name or a leader that
changes over time makes no conflict.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import asin, cos, radians, sin, sqrt

from generator.derive.conflict.readings import make_readings
from generator.derive.conflict.value import Conflict, Finding, Named, Reading, Rule, Saying
from generator.model.actor import RecordClaim
from generator.model.claim import ASSERTING, Attribution
from generator.model.corpus import Corpus, RecordKey
from generator.model.edtf import Relation
from generator.model.place import PlaceClaim

_EARTH_KM = 6371.0
_COMPASS = {"north": 0, "east": 90, "south": 180, "west": 270}
_WORDS = {
    "north": re.compile(r"\bnorth\w*|شمال", re.IGNORECASE),
    "east": re.compile(r"\beast\w*|\b(?:north|south)east\w*|شرق", re.IGNORECASE),
    "south": re.compile(r"\bsouth\w*|جنوب", re.IGNORECASE),
    "west": re.compile(r"\bwest\w*|\b(?:north|south)west\w*|غرب", re.IGNORECASE),
}


def find_description_conflicts(
    corpus: Corpus, key: RecordKey, claims: Sequence[RecordClaim]
) -> Iterator[Conflict]:
    """Yield a conflict for each aspect of which a record has one, and sources give several."""
    told: dict[str, list[RecordClaim]] = defaultdict(list)
    for claim in claims:
        aspect = corpus.publication.aspects.get(claim.about)
        if aspect is not None and aspect.single and claim.stance in ASSERTING:
            told[claim.about].append(claim)
    for about, described in sorted(told.items()):
        differing = {
            claim.id
            for one, other in combinations(described, 2)
            if _value(one) != _value(other) and may_meet(corpus, one, other)
            for claim in (one, other)
        }
        readings = make_readings(
            (_value(claim), Saying(key, claim)) for claim in described if claim.id in differing
        )
        if len(readings) > 1:
            yield Conflict(
                key,
                about,
                Rule.DESCRIPTION,
                readings,
                differs=tuple(_exclusions(corpus, readings)) or (Finding("described"),),
            )


def may_meet(corpus: Corpus, one: Attribution, other: Attribution) -> bool:
    """Whether two claims about a record speak of one time.

    Where neither is dated they do. Where one is, the other speaks of the day its source was
    published. Two dates have to meet whatever they mean, so that a wider one meets no more.
    """
    if one.date is None and other.date is None:
        return True
    dates = [
        claim.date.value if claim.date else corpus.sources[claim.source].published
        for claim in (one, other)
        if claim.date or claim.source in corpus.sources
    ]
    return len(dates) == 2 and dates[0].relation(dates[1]) is Relation.OVERLAPS


def _value(claim: RecordClaim) -> str:
    return " / ".join(text for _, text in claim.value.items())


def _exclusions(corpus: Corpus, readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield in what two descriptions exclude each other, as far as it is more than words."""
    for one, other in combinations([_described(reading) for reading in readings], 2):
        towards = [_direction(claim) for claim in (one, other)]
        if towards[0] is not None and towards[1] is not None and towards[0] != towards[1]:
            turn = abs(towards[0] - towards[1])
            yield Finding("directions", {"degrees": round(min(turn, 360 - turn))})
        if not isinstance(one, PlaceClaim) or not isinstance(other, PlaceClaim):
            continue
        if one.within and other.within and areas_exclude(corpus, one.within, other.within):
            yield Finding(
                "within",
                {"one": Named("places", one.within), "other": Named("places", other.within)},
            )
        if one.coordinates and other.coordinates:
            a, b = one.coordinates, other.coordinates
            km = distance_km((a.lat, a.lon), (b.lat, b.lon))
            if km > a.within_km + b.within_km:
                yield Finding(
                    "coordinates", {"km": round(km), "reach": round(a.within_km + b.within_km)}
                )


def areas_exclude(corpus: Corpus, one: str, other: str) -> bool:
    """Whether nothing can lie in both of two places.

    Places of one kind are taken not to overlap: two districts, two provinces, the eastern and
    the southern countryside. A steppe and a district may, and say nothing against each other.
    """
    if corpus.is_within(one, other) or corpus.is_within(other, one):
        return False
    kinds: dict[str, set[str]] = defaultdict(set)
    for place in (one, other):
        for area in (place, *corpus.places_above(place)):
            if area in corpus.places:
                kinds[corpus.places[area].kind].add(area)
    mine = {one, *corpus.places_above(one)}
    theirs = {other, *corpus.places_above(other)}
    return any(areas & (mine - theirs) and areas & (theirs - mine) for areas in kinds.values())


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far two points lie apart on the sphere."""
    (lat, lon), (lat2, lon2) = [(radians(a), radians(b)) for a, b in (one, other)]
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))


def _described(reading: Reading) -> RecordClaim:
    claim = reading.sayings[0].claim
    if not isinstance(claim, RecordClaim):
        raise TypeError("a description comes from a claim about a record")
    return claim


def _direction(claim: RecordClaim) -> float | None:
    """Return the direction that a description names, in degrees, where every language agrees."""
    found = {_degrees(text) for _, text in claim.value.items()}
    return found.pop() if len(found) == 1 else None


def _degrees(text: str) -> float | None:
    named = [name for name, word in _WORDS.items() if word.search(text)]
    if len(named) == 1:
        return _COMPASS[named[0]]
    if (
        len(named) == 2
        and not {"north", "south"} <= set(named)
        and not {"east", "west"} <= set(named)
    ):
        a, b = (_COMPASS[name] for name in named)
        return (a + b) / 2 if abs(a - b) == 90 else 315.0
    return None
