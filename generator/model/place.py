"""Places: named locations, with coordinates and what they are worth."""

from typing import Annotated

from pydantic import Field

from generator.model.actor import RecordClaim
from generator.model.claim import Difference
from generator.model.text import Decimal, Id, Many, Names, Record, Text


class Coordinates(Record):
    """A point in WGS 84 degrees, and how far from it the place may lie."""

    lat: Annotated[Decimal, Field(ge=-90, le=90)]
    lon: Annotated[Decimal, Field(ge=-180, le=180)]
    within_km: Annotated[Decimal, Field(gt=0, le=500)]
    """The radius, in kilometres, of the circle in which the place surely lies."""
    origin: Text
    """Where the point comes from: a gazetteer and its number, or how it was worked out."""


class PlaceClaim(RecordClaim):
    """A source describing a place; where it puts it, as more than words too."""

    within: Id | None = None
    """The place in which the source puts this one."""
    coordinates: Coordinates | None = None
    """Where the source puts it."""


class Place(Record):
    """A named location."""

    id: Id
    names: Text
    aliases: Names = Names(())
    kind: Id
    """From the publication's vocabulary of place kinds."""
    within: Id | None = None
    """The place this one is part of."""
    coordinates: Coordinates | None = None
    location: Text | None = None
    """Where it lies, in words, and what is not known about that."""
    claims: Many[PlaceClaim] = ()
    differences: Many[Difference] = ()
    description: Text | None = None
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""
