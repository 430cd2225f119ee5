"""What one claim asserts and another denies.

- Of one event: a change of presence that another claim of the event denies, of the same actor at
  the same place; and, where a denial says nothing of presence or numbers, the event as such.
- Of different events: the days on which a presence is denied, where claims surely have it.

Whoever denies a departure says that the actor stayed, and contradicts those who have it leave.
A claim that only doubts denies nothing.
"""

from collections.abc import Iterator

from generator.derive.conflict.told import AllTold, Told
from generator.derive.conflict.value import Conflict, Finding, Named, Reading, Rule, Saying
from generator.derive.presence.report import ENDS
from generator.model.claim import ASSERTING, Stance
from generator.model.event import Event


def find_denied_presences(told: AllTold) -> Iterator[Conflict]:
    """Yield a conflict for each denied change of presence, with all that assert it."""
    for denial in told.denied:
        asserted = [other for other in told.below[denial.pair] if _is_denied(other, denial)]
        if asserted:
            events = {other.event for other in asserted}
            one = events == {denial.event}
            yield Conflict(
                denial.saying.key if one else ("places", denial.change.place),
                "presence",
                Rule.DENIAL,
                (
                    Reading(None, tuple(dict.fromkeys(other.saying for other in asserted))),
                    Reading(None, (denial.saying,)),
                ),
                differs=(
                    Finding(
                        f"denied-{denial.change.change}",
                        {
                            "actor": Named("actors", denial.change.actor),
                            "place": Named("places", denial.change.place),
                        },
                    ),
                ),
            )


def find_denied_events(event: Event) -> Iterator[Conflict]:
    """Yield a conflict where a claim denies an event that others assert."""
    key = ("events", event.id)
    denials = [
        claim
        for claim in event.claims
        if claim.stance is Stance.DENIES and not claim.presence and not claim.figures
    ]
    asserted = [claim for claim in event.claims if claim.stance in ASSERTING]
    if denials and asserted:
        yield Conflict(
            key,
            "event",
            Rule.DENIAL,
            (
                Reading(None, tuple(Saying(key, claim) for claim in asserted)),
                Reading(None, tuple(Saying(key, claim) for claim in denials)),
            ),
            differs=(Finding("denied"),),
        )


def _is_denied(other: Told, denial: Told) -> bool:
    if (other.change.change in ENDS) != (denial.change.change in ENDS):
        return False
    if other.event == denial.event:
        return True
    if other.change.change in ENDS:
        return other.report.day is not None and other.report.day == denial.report.day
    held = other.report.held or (other.report.day and (other.report.day, other.report.day))
    never = denial.report.held or (denial.report.day and (denial.report.day, denial.report.day))
    return bool(held and never and held[0] <= never[1] and never[0] <= held[1])
