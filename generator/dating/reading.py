"""What a phrase comes to on a day when all its readings are taken together."""

import datetime
from collections.abc import Sequence

from generator.dating.meaning import Meaning
from generator.dating.reckon import reckon
from generator.dating.resolution import Outcome, Step
from generator.dating.working import Reading, hull
from generator.model import edtf

_RULED_OUT = (Outcome.CONFLICT, Outcome.INVALID)


def read(words: str, meanings: Sequence[Meaning], day: datetime.date) -> Reading:
    """Return what all meanings of the words come to; where they do not agree, nobody can tell.

    A meaning that the calendar rules out leaves the others: "the first Sunday of May" or "Sunday
    the first of May", 4 December or 12 April.
    """
    readings = possible([reckon(meaning, day) for meaning in meanings])
    if len({reading.result for reading in readings}) == 1:
        return readings[0]
    texts = tuple(sorted({text for reading in readings for text in reading.dates}))
    foretells = any(reading.foretells for reading in readings)
    dates = tuple(edtf.parse(text) for text in texts)
    steps = (Step("two-readings", words, None, (("candidates", dates),)),)
    if not all(reading.dates for reading in readings):
        return Reading(Outcome.UNRESOLVED, steps, foretells=foretells)
    return Reading(Outcome.UNRESOLVED, steps, None, hull(texts), texts, foretells)


def possible(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings that the calendar allows; all of them where it allows none."""
    return [r for r in readings if r.outcome not in _RULED_OUT] or list(readings)
