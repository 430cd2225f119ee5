"""Outlets: who publishes a source, or is quoted in one."""

from generator.model.claim import Attribution
from generator.model.text import Flag, Id, Many, Names, Record, Text, Url


class Outlet(Record):
    """A newspaper, agency, network or channel; also its correspondent or its unnamed source."""

    id: Id
    names: Text
    aliases: Names = Names(())
    kind: Id
    """From the publication's vocabulary of outlet kinds."""
    of: Id | None = None
    """The outlet whose correspondent or unnamed source this is."""
    unnamed: Flag = False
    may_be: Many[Id] = ()
    """Whom an unnamed one may be, or have among them, as far as the text that quotes it can tell;
    it is not counted as independent of these."""
    description: Text | None = None
    address: Url | None = None
    leaning: Many[Attribution] = ()
    """What is said of whom it stands near, each with a source."""
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""
