"""The pages of actors: who they are said to be, on whose side, where they are reported."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.derive.lane import leading_side
from generator.derive.side import SideOf
from generator.model.actor import Actor
from generator.model.claim import Attribution
from generator.model.event import Event
from generator.render.escape import PageText
from generator.render.pages.chronology import small_chronology
from generator.render.pages.claim import claim_table
from generator.render.pages.page import Page
from generator.render.pages.presence import presence_row
from generator.render.pages.silence import find_silence


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in the list of all of them."""

    actor: Actor
    events: int
    presences: int


def actors_view(page: Page) -> Mapping[str, object]:
    """Return every actor under the side it is best placed on, in the publication's order."""
    by_side: dict[str | None, list[ActorRow]] = {
        side: [] for side in (*page.corpus.publication.sides, None)
    }
    for actor in sorted(page.corpus.actors.values(), key=lambda a: page.text(a.names)):
        sided = page.chronology.sides[actor.id]
        row = ActorRow(
            actor,
            len(page.index.events_of_actor.get(actor.id, ())),
            len(page.index.presences_of.get(actor.id, ())),
        )
        by_side[sided[0].side if sided else None].append(row)
    return {"sides": [(side, rows) for side, rows in by_side.items() if rows]}


def actor_view(page: Page, actor: Actor) -> Mapping[str, object]:
    """Return what an actor's page needs beside the actor."""
    presences = page.index.presences_of.get(actor.id, ())
    conflicts = page.index.conflicts.get(("actors", actor.id), ())
    claims: Sequence[Attribution] = (*actor.claims, *actor.sides)
    return {
        "actor": actor,
        "sides": page.chronology.sides[actor.id],
        "presence": [presence_row(page, presence) for presence in presences],
        "table": claim_table(page.chronology, ("actors", actor.id), claims, conflicts),
        "conflicts": conflicts,
        "silence": find_silence(page, presences),
        "events": _parts_played(page, actor),
        "parts": page.index.parts_of_actor.get(actor.id, ()),
        "side": leading_side(page.corpus, page.chronology.sides, actor.id),
        "chronology": small_chronology(
            page,
            presences,
            page.index.events_of_actor.get(actor.id, ()),
            {"actor": [actor.id]},
        ),
    }


def _parts_played(page: Page, actor: Actor) -> tuple[tuple[Event, tuple[str, ...]], ...]:
    """Return the events an actor has a part in, with its roles; none where claims alone name it."""
    return tuple(
        (
            event,
            tuple(
                participant.role for participant in event.actors if participant.actor == actor.id
            ),
        )
        for event in page.index.events_of_actor.get(actor.id, ())
    )


def side_sources(page: Page, actor: str) -> PageText | None:
    """Return who places an actor on its side; None where it is on it by its nature, or on none."""
    sides: tuple[SideOf, ...] = page.chronology.sides[actor]
    if not sides or sides[0].by_nature or not sides[0].claims:
        return None
    sources = dict.fromkeys(claim.source for claim in sides[0].claims)
    return page.listed([page.name("sources", source) for source in sources])
