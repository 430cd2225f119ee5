"""Dated lists of events: all of them, a year's, a month's.

An event stands in the year and the month of its permanent address, which its identifier gives. One
that may as well have happened in another month is named there too, apart from those that did.
"""

import calendar
import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from generator.derive.lane import leading_side
from generator.model.claim import ASSERTING
from generator.model.edtf import Day
from generator.model.event import EVENT_ID, Event
from generator.render.calendar import CalendarWords
from generator.render.pages.origins import origins_behind
from generator.render.pages.page import Page

ALL_ON_ONE_PAGE = 300
"""Events up to which the page of all events lists them."""

LONGEST = 62
"""Days of an event beyond which it belongs to no month but its own."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list."""

    event: Event
    sides: tuple[str, ...]
    """Of its actors, each once."""
    claims: int
    origins: int
    """Independent ones, of the claims in its support."""
    differs: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month that has events."""

    year: int
    month: int
    events: tuple[Event, ...]

    @property
    def path(self) -> str:
        """The path of its page."""
        return f"events/{self.year:04d}/{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Year:
    """A year that has events."""

    year: int
    events: tuple[Event, ...]
    months: tuple[Month, ...]

    @property
    def path(self) -> str:
        """The path of its page."""
        return f"events/{self.year:04d}"


def find_years(events: Sequence[Event]) -> tuple[Year, ...]:
    """Return the years and months in which events are filed, in order of time."""

    def year_of(event: Event) -> int:
        return filed_under(event)[0]

    def month_of(event: Event) -> int:
        return filed_under(event)[1]

    years = []
    for year, members in groupby(sorted(events, key=year_of), year_of):
        of_year = tuple(members)
        months = tuple(
            Month(year, month, tuple(of_month))
            for month, of_month in groupby(sorted(of_year, key=month_of), month_of)
            if month
        )
        years.append(Year(year, of_year, months))
    return tuple(years)


def filed_under(event: Event) -> tuple[int, int]:
    """Return the year and month of an event's address; month 0 where it names none."""
    return _named(event.id) or (int(str(event.date.text)[:4]), 0)


@lru_cache(maxsize=1 << 16)
def _named(event_id: str) -> tuple[int, int] | None:
    """Return the year and month that an identifier begins with."""
    match = EVENT_ID.match(event_id)
    if not match:
        return None
    year, *month = match["date"].split("-")
    return int(year), int(month[0]) if month else 0


def event_rows(page: Page, events: Sequence[Event]) -> tuple[EventRow, ...]:
    """Return events as rows of a list."""
    return tuple(_row(page, event) for event in events)


def _row(page: Page, event: Event) -> EventRow:
    support = [claim for claim in event.claims if claim.stance in ASSERTING]
    sides = dict.fromkeys(
        leading_side(page.corpus, page.chronology.sides, participant.actor)
        for participant in event.actors
        if page.chronology.sides[participant.actor]
    )
    return EventRow(
        event,
        tuple(sides),
        len(support),
        len(origins_behind(page.chronology, ("events", event.id), support).counted),
        ("events", event.id) in page.index.conflicts,
    )


def month_name(page: Page, month: Month) -> str:
    """Return a month and its year in words."""
    return CalendarWords(page.site.words).month_of_year(month.month, month.year)


def month_alone(page: Page, month: Month) -> str:
    """Return a month in words, without its year."""
    return CalendarWords(page.site.words).month_alone(month.month)


def index_view(page: Page, years: Sequence[Year]) -> Mapping[str, object]:
    """Return what the page of all events needs."""
    few = len(page.index.events) <= ALL_ON_ONE_PAGE
    return {
        "years": [(year, event_rows(page, year.events) if few else ()) for year in years],
    }


def year_view(page: Page, years: Sequence[Year], year: Year) -> Mapping[str, object]:
    """Return what a year's page needs."""
    position = years.index(year)
    return {
        "year": year,
        "rows": event_rows(page, year.events),
        "before": years[position - 1] if position else None,
        "after": years[position + 1] if position + 1 < len(years) else None,
    }


def month_view(page: Page, years: Sequence[Year], month: Month) -> Mapping[str, object]:
    """Return what a month's page needs."""
    months = [other for year in years for other in year.months]
    position = months.index(month)
    return {
        "month": month,
        "rows": event_rows(page, month.events),
        "perhaps": event_rows(page, tuple(_perhaps(page, month))),
        "before": months[position - 1] if position else None,
        "after": months[position + 1] if position + 1 < len(months) else None,
    }


def _perhaps(page: Page, month: Month) -> Iterator[Event]:
    """Yield events filed elsewhere that can have happened in a month."""
    first = datetime.date(month.year, month.month, 1)
    last = first.replace(day=calendar.monthrange(month.year, month.month)[1])
    filed = {event.id for event in month.events}
    for event in page.index.events:
        earliest, latest = event.date.earliest, event.date.latest
        if not isinstance(earliest, Day) or not isinstance(latest, Day):
            continue
        if latest.ordinal - earliest.ordinal > LONGEST:
            continue
        if event.id not in filed and event.date.possibly_within(first, last):
            yield event
