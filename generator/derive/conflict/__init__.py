"""Conflicts: claims that cannot all hold, or that describe one thing differently.

In: the corpus. Out: every `Conflict`, with its claims grouped as readings, what exactly differs,
and what would remove it. A conflict is shown, not settled. What the rules find is joined to what
the curator has written about it; what the curator alone has seen is kept as well. A change over
time is no conflict, and neither is a date that can mean another: read less narrowly, a date makes
no conflict that was not there.

Each rule is a module: `dates`, `order`, `presence`, `denial`, `control`, `figures`, `description`,
`sides`; `notes` joins them with the curator's.
"""

from collections.abc import Mapping, Sequence

from generator.derive.conflict.control import find_control_conflicts
from generator.derive.conflict.dates import find_date_conflicts, find_publication_conflicts
from generator.derive.conflict.denial import find_denied_events, find_denied_presences
from generator.derive.conflict.description import find_description_conflicts
from generator.derive.conflict.figures import Sum, figure_text, find_figure_conflicts, find_sums
from generator.derive.conflict.notes import join_notes
from generator.derive.conflict.order import find_circles, find_order_conflicts
from generator.derive.conflict.presence import find_presence_conflicts
from generator.derive.conflict.sides import find_side_conflicts
from generator.derive.conflict.told import Told, arrange, tell_changes
from generator.derive.conflict.value import (
    Conflict,
    Dated,
    Days,
    Finding,
    Named,
    OnDay,
    Part,
    Reading,
    Relief,
    Rule,
    Saying,
)
from generator.derive.side import derive_sides
from generator.model.actor import Actor
from generator.model.corpus import Corpus
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.recall import Afresh, Reckoning

__all__ = [
    "Conflict",
    "Dated",
    "Days",
    "Finding",
    "Named",
    "OnDay",
    "Part",
    "Reading",
    "Relief",
    "Rule",
    "Saying",
    "Sum",
    "figure_text",
    "find_conflicts",
    "find_sums",
]


def find_conflicts(corpus: Corpus, reckoning: Reckoning | None = None) -> tuple[Conflict, ...]:
    """Return every conflict: of events by date, then of places and actors by identifier."""
    reckoning = reckoning or Afresh(corpus)
    of_events = dict(pair for part in reckoning.parts(_of_events) for pair in part)
    found = [conflict for event in corpus.events_in_order() for conflict in of_events[event.id]]
    found += find_circles(corpus)
    found += [conflict for part in reckoning.parts(_of_publication) for conflict in part]
    changes = tuple(told for part in reckoning.parts(tell_changes) for told in part)
    among = (corpus.publication, corpus.actors, corpus.places)
    found += reckoning.of(_of_changes, "all", *among, changes)
    for place in corpus.places.values():
        found += find_description_conflicts(corpus, ("places", place.id), place.claims)
    sides = derive_sides(corpus)
    for actor in corpus.actors.values():
        found += find_description_conflicts(corpus, ("actors", actor.id), actor.claims)
        found += find_side_conflicts(corpus, actor, sides[actor.id])
    return join_notes(corpus, found)


def _of_events(corpus: Corpus) -> list[tuple[str, list[Conflict]]]:
    """Return the conflicts that the claims and relations of each event make."""
    return [
        (
            event.id,
            [
                *find_date_conflicts(event),
                *find_order_conflicts(corpus, event),
                *find_figure_conflicts(corpus, event),
                *find_denied_events(event),
            ],
        )
        for event in corpus.events.values()
    ]


def _of_changes(
    publication: Publication,
    actors: Mapping[str, Actor],
    places: Mapping[str, Place],
    changes: Sequence[Told],
) -> list[Conflict]:
    """Return the conflicts between changes of presence; they rest on no other records."""
    told = arrange(Corpus(publication, actors=actors, places=places), changes)
    return [
        *find_presence_conflicts(told),
        *find_denied_presences(told),
        *find_control_conflicts(told),
    ]


def _of_publication(corpus: Corpus) -> list[Conflict]:
    return list(find_publication_conflicts(corpus))
