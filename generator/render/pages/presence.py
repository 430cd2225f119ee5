"""Presences as rows of a table and as strips of a picture."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.derive.lane import leading_side
from generator.derive.presence import ClaimRef, Presence, State
from generator.derive.standing import Standing
from generator.model.claim import Claim
from generator.model.event import Event
from generator.render.escape import PageText
from generator.render.index import find_claim
from generator.render.pages.page import Page
from generator.render.pages.window import Window
from generator.render.strip import StripGroup, StripRow, render_strip

WIDE, NARROW = 1120, 358
"""Width of a strip beside its names, and of one that fits a telephone."""


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """One presence in words."""

    presence: Presence
    began: PageText
    ended: PageText
    states: tuple[State, ...]
    """Every state it goes through, the surest first."""
    silent: int
    """Days from its last claim to the last that the corpus covers, where nobody has ended it."""
    claims: tuple[tuple[Event, Claim], ...]
    against: tuple[tuple[Event, Claim], ...]
    standing: Standing


def presence_row(page: Page, presence: Presence) -> PresenceRow:
    """Return a presence in words."""
    known = {stretch.state for stretch in presence.stretches}
    if presence.latest_end is None:
        known.add(State.UNKNOWN)
    return PresenceRow(
        presence=presence,
        began=_began(page, presence),
        ended=_ended(page, presence),
        states=tuple(state for state in State if state in known),
        silent=_silent(page, presence),
        claims=_claims(page, presence.claims),
        against=_claims(page, presence.against),
        standing=page.chronology.standings[presence.id].standing,
    )


def _silent(page: Page, presence: Presence) -> int:
    until = page.chronology.covered_until
    if presence.latest_end is not None or until is None:
        return 0
    return max(0, until - presence.stretches[-1].last)


def _began(page: Page, presence: Presence) -> PageText:
    """Return when a presence began; of one that is only reported to be, by when it had begun."""
    start = presence.earliest_start if presence.starts else None
    return page.bounds(start, presence.latest_start)


def _ended(page: Page, presence: Presence) -> PageText:
    if presence.latest_end is not None and presence.ends:
        first = min(presence.earliest_end, presence.latest_end)
        return page.bounds(first, presence.latest_end)
    return page.say("presence.not-ended")


def _claims(page: Page, refs: Iterable[ClaimRef]) -> tuple[tuple[Event, Claim], ...]:
    return tuple(find_claim(page.corpus, ref) for ref in refs)


def by_source(
    claims: Sequence[tuple[Event, Claim]],
) -> tuple[tuple[str, tuple[tuple[Event, Claim], ...]], ...]:
    """Return claims under the sources that make them, in the order of each one's first."""
    sources = dict.fromkeys(claim.source for _, claim in claims)
    return tuple(
        (source, tuple(pair for pair in claims if pair[1].source == source)) for source in sources
    )


def by_place(page: Page, presences: Sequence[Presence]) -> tuple[StripGroup, ...]:
    """Return presences as rows under their places, each named by its actor."""
    return _groups(page, presences, lambda p: p.place, "places", lambda p: p.actor, "actors")


def _groups(
    page: Page,
    presences: Sequence[Presence],
    heading: Callable[[Presence], str],
    headings: str,
    label: Callable[[Presence], str],
    labels: str,
) -> tuple[StripGroup, ...]:
    return tuple(
        StripGroup(
            page.called(headings, name),
            tuple(
                StripRow(
                    label=page.called(labels, label(presence)),
                    code=page.text(page.side(side).code),
                    side=side,
                    stretches=presence.stretches,
                    goes_on=presence.latest_end is None,
                )
                for presence in members
                for side in [leading_side(page.corpus, page.chronology.sides, presence.actor)]
            ),
        )
        for name, members in groupby(presences, heading)
    )


@dataclass(frozen=True, slots=True)
class Pictured:
    """Presences drawn and told."""

    wide: PageText
    narrow: PageText
    rows: tuple[PresenceRow, ...]


def whole_record(
    page: Page,
    presences: Sequence[Presence],
    arrange: Callable[[Page, Sequence[Presence]], tuple[StripGroup, ...]],
) -> Pictured | None:
    """Return presences over all the time that claims speak of; None where there are none."""
    if not presences:
        return None
    wide, narrow = strips(
        page,
        arrange(page, presences),
        known_time(page.chronology.presences),
        page.site.words.text("presence.title"),
    )
    return Pictured(wide, narrow, tuple(presence_row(page, p) for p in presences))


def known_time(presences: Sequence[Presence]) -> Window:
    """Return the days that claims of presence speak of, with a month on either side.

    One presence in ten may begin before: two reports of 2017 would otherwise squeeze a year of
    2020 into a few pixels. What begins earlier is drawn as coming in over the edge.
    """
    begins = sorted(presence.stretches[0].first for presence in presences)
    last = max(presence.stretches[-1].last for presence in presences)
    return Window(begins[len(begins) // 10] - 30, last + 30)


def strips(
    page: Page,
    groups: Sequence[StripGroup],
    window: Window,
    title: str,
    day: Window | None = None,
) -> tuple[PageText, PageText]:
    """Return the same picture twice: beside its names, and narrow with the names above."""
    return (
        draw_strip(page, groups, window, title, (WIDE, 250, "strip"), day),
        draw_strip(page, groups, window, title, (NARROW, 0, "strip-narrow"), day),
    )


def draw_strip(
    page: Page,
    groups: Sequence[StripGroup],
    window: Window,
    title: str,
    shape: tuple[int, int, str],
    day: Window | None = None,
) -> PageText:
    """Return a picture of presences; its shape is its width, that of the names, and its key."""
    width, names, key = shape
    return PageText(
        render_strip(
            groups,
            first=window.first,
            last=window.last,
            width=width,
            names=names,
            locale=page.site.locale,
            title=title,
            key=key,
            day=(day.first, day.last) if day else None,
        )
    )
