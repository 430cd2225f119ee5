"""Places: named locations, with coordinates and what they are worth."""

from typing import Annotated

from pydantic import Field

from generator.model.actor import RecordClaim
from generator.model.claim import Difference
from generator.model.naming import Naming, PlaceId
from generator.model.text import Decimal, Id, Many, Names, Record, Text


class Coordinates(Record):
    """A point in WGS 84 degrees, and how far from it the place may lie."""

    lat: Annotated[Decimal, Field(ge=-90, le=90)]
    """Degrees north of the equator; negative to its south."""
    lon: Annotated[Decimal, Field(ge=-180, le=180)]
    """Degrees east of Greenwich; negative to its west."""
    within_km: Annotated[Decimal, Field(gt=0, le=500)]
    """The radius, in kilometres, of the circle in which the place surely lies."""
    origin: Text
    """Where the point comes from: a gazetteer and its number, or how it was worked out."""


class PlaceClaim(RecordClaim):
    """A source describing a place; where it puts it, as more than words too."""

    within: PlaceId | None = None
    """The place in which the source puts this one."""
    coordinates: Coordinates | None = None
    """Where the source puts it."""


class Place(Record):
    """A named location."""

    id: Id
    names: Text
    """What it is called, in each locale."""
    aliases: Names = Names(())
    """Other names and spellings, which the search knows too."""
    kind: Annotated[Id, Naming("place_kinds")]
    """From the publication's vocabulary of place kinds."""
    within: PlaceId | None = None
    """The place this one is part of."""
    coordinates: Coordinates | None = None
    """Where it lies; absent rather than invented."""
    location: Text | None = None
    """Where it lies, in words, and what is not known about that."""
    claims: Many[PlaceClaim] = ()
    """What sources say of it, apart from any event."""
    differences: Many[Difference] = ()
    """Where those claims do not agree."""
    description: Text | None = None
    """What it is, in a sentence or two."""
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""
