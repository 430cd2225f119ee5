"""Actors: people and groups able to act. Whose side they are on is a claim."""

from typing import Annotated

from generator.model.claim import Attribution, Difference
from generator.model.naming import ActorId, AspectId, Naming
from generator.model.text import Id, Many, Names, Record, Text


class SideClaim(Attribution):
    """A source placing an actor on a side."""

    side: Annotated[Id, Naming("sides")]
    """From the publication's sides."""


class RecordClaim(Attribution):
    """A source describing a record itself, rather than an event."""

    about: AspectId
    """What it describes: name, position, leader, strength…"""
    value: Text
    """The description in a few words, to set beside other sources' descriptions."""


class Actor(Record):
    """A person or group able to act."""

    id: Id
    names: Text
    """What it is called, in each locale."""
    aliases: Names = Names(())
    """Other names and spellings, which the search knows too."""
    kind: Annotated[Id, Naming("actor_kinds")]
    """From the publication's vocabulary of actor kinds."""
    part_of: ActorId | None = None
    """The actor that it is part of; where that one is a side itself, so is this one."""
    sides: Many[SideClaim] = ()
    """Who says whose camp it is in."""
    claims: Many[RecordClaim] = ()
    """What sources say of it, apart from any event."""
    differences: Many[Difference] = ()
    """Where those claims do not agree."""
    description: Text | None = None
    """What it is, in a sentence or two."""
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""
