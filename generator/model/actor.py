"""Actors: people and groups able to act. Whose side they are on is a claim."""

from generator.model.claim import Attribution, Difference
from generator.model.text import Id, Many, Names, Record, Text


class SideClaim(Attribution):
    """A source placing an actor on a side."""

    side: Id


class RecordClaim(Attribution):
    """A source describing a record itself, rather than an event."""

    about: Id
    """What it describes: name, position, leader, strength…"""
    value: Text
    """The description in a few words, to set beside other sources' descriptions."""


class Actor(Record):
    """A person or group able to act."""

    id: Id
    names: Text
    aliases: Names = Names(())
    kind: Id
    """From the publication's vocabulary of actor kinds."""
    part_of: Id | None = None
    sides: Many[SideClaim] = ()
    claims: Many[RecordClaim] = ()
    differences: Many[Difference] = ()
    description: Text | None = None
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""
