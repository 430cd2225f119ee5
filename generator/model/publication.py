"""The publication: what ``content/chronology.yml`` says about the whole.

Names, languages, sides, kinds and the region are configuration; nothing about one subject is in
the code.
"""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.naming import ActorId, PlaceId
from generator.model.text import (
    Colour,
    Decimal,
    FilePath,
    Flag,
    Id,
    Language,
    Line,
    Many,
    Record,
    Text,
    Url,
)

Mark = Literal["arrives", "leaves", "takes", "strikes", "clashes", "visits", "says"]
"""The shapes an event can be drawn with: ▼ △ ◆ ✶ ✕ ○ and a bubble."""


class Term(Record):
    """A word of a vocabulary, as readers see it."""

    label: Text
    """The word itself."""
    description: Text | None = None
    """What it means, where that is not plain."""


class Side(Record):
    """A camp, its letters and its colour; never the colour alone."""

    label: Text
    """What the camp is called."""
    code: Text
    """Two letters that stand beside the colour."""
    colour: Colour
    """The colour on a light page."""
    dark: Colour
    """The colour on a dark page."""
    heads: Many[ActorId] = ()
    """Actors that are the side itself; whatever is part of them needs no claim to be on it."""
    outline: Flag = False
    """Drawn hollow: for what is not known."""


class Role(Term):
    """A part that an actor has in an event."""

    party: Flag = True
    """Whether who has it takes part: its word acknowledges the event, or denies it."""


class Kind(Term):
    """A kind of event, and the shape that stands for it."""

    mark: Mark
    """The shape."""


class Relation(Term):
    """How one event stands to another; `inverse` reads it from the other end."""

    inverse: Text
    """The word for it, read from the other event."""
    order: Literal["after", "within"] | None = None
    """What it claims of time: that the event is not before the other, or lies within it. *follows*
    claims the first without saying so."""


class Aspect(Term):
    """What a claim can describe."""

    single: Flag = False
    """Whether a thing has but one, so that two of them make a conflict."""


class Region(Record):
    """The box, in degrees, that the map shows and that coordinates have to lie in."""

    west: Decimal
    """Degrees east of Greenwich of its western edge."""
    south: Decimal
    """Degrees north of the equator of its southern edge."""
    east: Decimal
    """Degrees east of Greenwich of its eastern edge."""
    north: Decimal
    """Degrees north of the equator of its northern edge."""


class LocaleSettings(Record):
    """How one locale writes."""

    name: Line
    """The language's name in itself."""
    direction: Literal["ltr", "rtl"]
    """Which way it is written."""
    months: Literal["levantine", "gregorian", "both"] = "gregorian"
    """Arabic has two sets of names for the months; any other language has one."""
    digits: Literal["latin", "arabic", "native"] = "latin"
    """0123, ٠١٢٣, or those that the language calls its own."""
    words: Language = "en"
    """The locale whose words stand in for those of the site's own that nobody wrote in this one."""


class Publication(Record):
    """What is published, in which locales, with which words."""

    title: Text
    """What the publication is called."""
    description: Text
    """What it is about, in a sentence or two."""
    address: Url
    """Where the site is published, with a slash at its end."""
    repository: Url | None = None
    """Where its files are kept, and errors are reported."""
    licence: Line
    """The licence of the content, by its name."""
    licence_address: Url
    """Where that licence can be read."""
    locales: Annotated[dict[Language, LocaleSettings], Field(min_length=1)]
    """The languages of the site, the main one first."""
    region: Region | None = None
    """Without it maps reach as far as the places do, which may then lie anywhere."""
    base_map: Many[FilePath] = ()
    """What is drawn beneath every map: borders, rivers, towns. Without it places stand alone."""
    limits: Text | None = None
    """What this publication cannot tell, for the page on method."""
    sides: Annotated[dict[Id, Side], Field(min_length=1)]
    """One at least: an actor that nobody places on a side is drawn in the hollow one, or the last.
    """
    kinds: dict[Id, Kind]
    """Kinds of events, each with its shape."""
    roles: dict[Id, Role]
    """Parts that actors have in events."""
    relations: dict[Id, Relation]
    """How events stand to each other."""
    figures: dict[Id, Term]
    """What is counted: killed, wounded, airstrikes…"""
    aspects: dict[Id, Aspect]
    """What claims can describe, and differ on: name, position, date, strength…"""
    outlet_kinds: dict[Id, Term]
    """Kinds of outlets."""
    actor_kinds: dict[Id, Term]
    """Kinds of actors."""
    place_kinds: dict[Id, Term]
    """Kinds of places."""
    lanes: Many[PlaceId] = ()
    """Places in the order in which the chronology draws them."""
