"""What a phrase comes to on a day when all its readings are taken together."""

import datetime
from collections.abc import Sequence

from generator.dating.meaning import Meaning
from generator.dating.reckon import Reading, reckon
from generator.dating.resolution import Outcome, Step
from generator.model import edtf
from generator.model.edtf import Edtf

_RULED_OUT = (Outcome.CONFLICT, Outcome.INVALID)


def read(words: str, meanings: Sequence[Meaning], day: datetime.date) -> Reading:
    """Return what all meanings of the words come to; where they do not agree, nobody can tell.

    A meaning that the calendar rules out leaves the others: "the first Sunday of May" or "Sunday
    the first of May", 4 December or 12 April.
    """
    readings = possible([reckon(meaning, day) for meaning in meanings])
    if len({result_of(reading) for reading in readings}) == 1:
        return readings[0]
    texts = sorted({text for r in readings if (text := r.value or r.bound) is not None})
    dates = tuple(edtf.parse(text) for text in texts)
    step = Step("two-readings", words, None, (("candidates", dates),))
    bound = hull(dates) if all(r.value or r.bound for r in readings) else None
    return Reading(Outcome.UNRESOLVED, None, bound, (step,), any(r.foretells for r in readings))


def possible(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings that the calendar allows; all of them where it allows none."""
    return [r for r in readings if r.outcome not in _RULED_OUT] or list(readings)


def result_of(reading: Reading) -> tuple[Outcome, str | None, str | None]:
    """Return what a reading gives, without how it came to it."""
    return reading.outcome, reading.value, reading.bound


def hull(dates: Sequence[Edtf]) -> str:
    """Return the interval from the first day of all to the last; unknown ends stay unknown."""
    firsts = [date.earliest.date for date in dates]
    lasts = [date.latest.date for date in dates]
    first = "" if None in firsts else min(day for day in firsts if day).isoformat()
    last = "" if None in lasts else max(day for day in lasts if day).isoformat()
    return f"{first}/{last}"
