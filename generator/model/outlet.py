"""Outlets: who publishes a source, or is quoted in one."""

from typing import Annotated

from generator.model.claim import Attribution
from generator.model.naming import Naming, OutletId, SpeakerId
from generator.model.text import Flag, Id, Many, Names, Record, Text, Url


class Outlet(Record):
    """A newspaper, agency, network or channel; also its correspondent or its unnamed source."""

    id: Id
    names: Text
    """What it is called, in each locale."""
    aliases: Names = Names(())
    """Other names and spellings, which the search knows too."""
    kind: Annotated[Id, Naming("outlet_kinds")]
    """From the publication's vocabulary of outlet kinds."""
    of: OutletId | None = None
    """The outlet whose correspondent or unnamed source this is."""
    unnamed: Flag = False
    """Whether the text that quotes it gives it no name."""
    may_be: Many[SpeakerId] = ()
    """Whom an unnamed one may be, or have among them, as far as the text that quotes it can tell;
    it is not counted as independent of these."""
    description: Text | None = None
    """What it is, in a sentence or two."""
    address: Url | None = None
    """Where it publishes."""
    leaning: Many[Attribution] = ()
    """What is said of whom it stands near, each with a source."""
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""
