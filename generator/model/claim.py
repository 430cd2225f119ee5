"""What a source says: the attribution every claim carries, and what one about an event adds."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticKnownError

from generator.model.naming import (
    ActorId,
    AspectId,
    EventId,
    Naming,
    OutletId,
    PlaceId,
    SourceId,
    SpeakerId,
)
from generator.model.text import (
    Digest,
    EdtfDate,
    Flag,
    Id,
    Line,
    Many,
    Record,
    Text,
    Url,
    WholeNumber,
)


class Stance(StrEnum):
    """What a source does with the thing it says."""

    ASSERTS = "asserts"
    """Says that it is so."""
    DENIES = "denies"
    """Says that it is not so."""
    DOUBTS = "doubts"
    """Reports it and questions it."""
    SUPPOSES = "supposes"
    """Gives it as likely, not as known."""
    JUSTIFIES = "justifies"
    """Gives a reason for something done."""
    PREDICTS = "predicts"
    """Says that it is planned, demanded or going to be."""


ASSERTING = frozenset({Stance.ASSERTS, Stance.JUSTIFIES})
"""Stances that can stand behind a presence. What is supposed, denied or planned cannot."""


class Change(StrEnum):
    """What happens to an actor's presence at a place."""

    ENTERS = "enters"
    """Comes to stay."""
    LEAVES = "leaves"
    """Goes away."""
    HOLDS = "holds"
    """Is there."""
    TAKES = "takes"
    """Gains control."""
    LOSES = "loses"
    """Loses control."""
    SHARES = "shares"
    """Holds together with others."""
    EXPELLED = "expelled"
    """Is driven out, by the actors named in `by`."""


class Passage(Record):
    """Where in a source a claim rests. The words stay in the source."""

    paragraph: Annotated[WholeNumber, Field(ge=1)]
    """The n-th line of the capture that is not blank, counted from 1, headlines included."""
    digest: Digest | None = None
    """SHA-256 of the paragraph in normal form: NFC, white space collapsed, trimmed, UTF-8."""
    start: WholeNumber | None = None
    """Characters of the article in normal form that come before the paragraph."""
    end: WholeNumber | None = None
    """The same with the paragraph: `end` less `start` is its length."""

    @property
    def span(self) -> tuple[int, int] | None:
        """Where the paragraph stands; None where that is not on record."""
        return None if self.start is None or self.end is None else (self.start, self.end)


class ClaimDate(Record):
    """When a source says that something was, and how it puts it."""

    value: EdtfDate
    """What the words give, no closer."""
    words: Line | None = None
    """The source's own expression of time, two or three words."""
    said: EdtfDate | None = None
    """The day the words count from; the day of publication where this is absent."""


class Evidence(Record):
    """A report outside the sources that helps to date something."""

    outlet: OutletId
    """Who published it."""
    address: Url | None = None
    """Where it is published."""
    published: EdtfDate | None = None
    """The day of publication."""
    shows: Text
    """What it shows, in our own words."""


class Attribution(Record):
    """Who says something, where it stands, and through whom it reached them."""

    id: Id
    """Unique within its record; part of the claim's permanent address."""
    source: SourceId
    """The source that says it."""
    passage: Passage | None = None
    """Where in the source it stands; no claim goes without."""
    through: Many[SpeakerId] = ()
    """The chain of attribution, nearest first; the last is the origin. Outlets or actors."""
    stance: Annotated[Stance, Field(strict=False)] = Stance.ASSERTS
    """What the source does with what it says."""
    says: Text
    """Our paraphrase."""
    date: ClaimDate | None = None
    """When, as the source has it."""


class PresenceChange(Record):
    """One actor's presence at one place, as a claim has it."""

    actor: ActorId
    """Who is there, or was."""
    place: PlaceId
    """Where."""
    change: Annotated[Change, Field(strict=False)]
    """What happens to the presence. A patrol, a visit or a strike is none."""
    by: Many[ActorId] = ()
    """Who drives the actor out, for `expelled`."""
    date: EdtfDate | None = None
    """Where it is not the claim's own date."""


class Figure(Record):
    """A number that a source gives."""

    what: Annotated[Id, Naming("figures")]
    """What is counted, from the publication's vocabulary: killed, wounded, airstrikes…"""
    of: ActorId | None = None
    """The actor counted, where the source says."""
    exactly: WholeNumber | None = None
    """The number, where the source gives it as such. One of the four, or the last two together."""
    about: WholeNumber | None = None
    """The number, where the source says "about"."""
    at_least: WholeNumber | None = None
    """The least that the source allows; "more than ten" is at least 10."""
    at_most: WholeNumber | None = None
    """The most that the source allows."""
    part: Flag = False
    """Counts only some of them, who have nothing else in common with what others count: 35 from
    the coast among 400. It is held against the whole alone."""


class Claim(Attribution):
    """One source saying one thing about an event."""

    presence: Many[PresenceChange] = ()
    """Who is where by this claim; nothing for what is planned, demanded or foretold."""
    figures: Many[Figure] = ()
    """The numbers that it gives."""


class ClaimElsewhere(Record):
    """A claim of another record."""

    event: EventId | None = None
    """The event whose claim it is; or a place or an actor, one of the three."""
    place: PlaceId | None = None
    """The place whose claim it is."""
    actor: ActorId | None = None
    """The actor whose claim it is."""
    claim: Id
    """The claim's identifier in that record."""

    @property
    def key(self) -> tuple[str, str]:
        """The record: its folder and its identifier."""
        if self.event is not None:
            return "events", self.event
        if self.place is not None:
            return "places", self.place
        return "actors", self.actor or ""


class Difference(Record):
    """Claims that do not agree, as the curator sees it."""

    about: AspectId
    """What they differ on: date, name, position, actor, figures…"""
    beside: Many[ClaimElsewhere] = ()
    """Claims of other records that speak of the same thing."""
    claims: Annotated[tuple[Id, ...], Field(strict=False, min_length=1)]
    """Claims of this record, each by its id; two at least, together with those of others."""
    says: Text
    """What exactly differs."""
    leads: Id | None = None
    """The claim whose reading the page leads with; absent where it is left open."""
    why: Text | None = None
    """Why that reading leads, or why none does."""

    @field_validator("claims")
    @classmethod
    def _two_at_least(cls, claims: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        """Refuse a difference of one claim: the field before tells how many stand beside it."""
        if len(claims) + len(info.data.get("beside", ())) < 2:
            raise PydanticKnownError(
                "too_short", {"field_type": "Tuple", "min_length": 2, "actual_length": len(claims)}
            )
        return claims
