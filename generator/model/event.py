"""Events: what happened, by whose claims."""

import re
from functools import lru_cache
from typing import Annotated

from pydantic import Field

from generator.model.claim import Claim, Difference, Evidence
from generator.model.naming import ActorId, EventId, Naming, PlaceId
from generator.model.text import EdtfDate, Id, Many, Record, Text

EVENT_ID = re.compile(
    r"^(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)-(?P<slug>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$"
)
"""An event's identifier: a year, month or day, then a slug that begins with a letter."""


@lru_cache(maxsize=1 << 16)
def event_path(event_id: str) -> str:
    """Return the path of the page of an event with this identifier, below its locale."""
    match = EVENT_ID.match(event_id)
    if not match:
        return f"events/{event_id}"
    return "/".join(["events", *match["date"].split("-"), match["slug"]])


class Participant(Record):
    """An actor in an event, and its part in it."""

    actor: ActorId
    """Who took part, or was spoken of."""
    role: Annotated[Id, Naming("roles")]
    """From the publication's vocabulary of roles."""


class Related(Record):
    """Another event, and how this one stands to it."""

    event: EventId
    """The other event."""
    how: Annotated[Id, Naming("relations")]
    """From the publication's vocabulary of relations."""


class Correction(Record):
    """A change to a published event, said in public."""

    on: EdtfDate
    """The day of the change."""
    what: Text
    """What changed, and why."""


class Event(Record):
    """A curated happening."""

    id: Id
    title: Text
    """What happened, not who is to blame."""
    summary: Text
    """What happened, according to whom, in a few sentences."""
    kind: Annotated[Id, Naming("kinds")]
    """From the publication's vocabulary of kinds."""
    date: EdtfDate
    """When it was, by the evidence; not the day on which it was reported."""
    evidence: Many[Evidence] = ()
    """Reports outside the sources that its date rests on."""
    places: Many[PlaceId] = ()
    """Where it was."""
    mentions: Many[PlaceId] = ()
    """Places that its claims name, and where nothing of it happened."""
    actors: Many[Participant] = ()
    """Who had a part in it, and which."""
    claims: Annotated[tuple[Claim, ...], Field(strict=False, min_length=1)]
    """Who says what of it, each with its passage; one at least."""
    differences: Many[Difference] = ()
    """Where the claims do not agree, as the curator sees it."""
    related: Many[Related] = ()
    """How it stands to other events."""
    corrections: Many[Correction] = ()
    """What changed since it was published, said in public; none is ever taken back."""
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""

    @property
    def slug(self) -> str:
        """The identifier less its date."""
        match = EVENT_ID.match(self.id)
        return match["slug"] if match else self.id

    @property
    def path(self) -> str:
        """The permanent path of the event's page below its locale: ``events/2020/12/14/slug``.

        It comes from the identifier, which never changes, not from the date, which may be
        corrected.
        """
        return event_path(self.id)
