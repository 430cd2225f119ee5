"""When words were said, where that itself is known only so far."""

import datetime
from collections.abc import Sequence

from generator.dating.meaning import Meaning
from generator.dating.qualify import mark_of, qualify
from generator.dating.reading import possible, read
from generator.dating.resolution import Outcome, Step
from generator.dating.working import Reading, hull
from generator.model import edtf
from generator.model.edtf import Edtf

MAX_DAYS = 400
"""More days than a day of saying can reasonably be one of."""

_NEIGHBOURS = (*range(-7, 0), *range(1, 8))
_FAR = (-1100, -400, 400, 1100)
_LISTED = 5
"""So many single days are listed one by one; more are given as a range."""

_ANY_TIME = tuple(
    datetime.date(year, month, 15) for year in (1905, 2019, 2020, 2190) for month in (1, 7, 12)
)


def mark_left(
    words: str, said: Edtf, day: datetime.date, meanings: Sequence[Meaning], reading: Reading
) -> str:
    """Return the qualifier that an answer takes over from the day of the words.

    An approximate day matters where the days about it give something else; an uncertain one, which
    may be quite another, wherever the answer hangs on it at all.
    """

    def hangs_on(days: Sequence[int]) -> bool:
        return any(
            read(words, meanings, near).result != reading.result
            for n in days
            if (near := _shifted(day, n))
        )

    return mark_of(
        uncertain=said.is_uncertain and hangs_on((*_NEIGHBOURS, *_FAR)),
        approximate=said.is_approximate and hangs_on(_NEIGHBOURS),
    )


def _shifted(day: datetime.date, days: int) -> datetime.date | None:
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def read_on_any_day(words: str, meanings: Sequence[Meaning], said: Edtf) -> Reading:
    """Return what words give that were said on one of several days, and nobody knows on which.

    A day on which they cannot have been said is left out: "yesterday, Saturday" was said on a
    Sunday. What words give that mean the same at any time needs no day.
    """
    readings = [read(words, meanings, day) for day in _ANY_TIME]
    if len({reading.result for reading in readings}) == 1 and readings[0].value:
        return readings[0]
    first, last = said.earliest.date, said.latest.date
    if first is None or last is None or (last - first).days > MAX_DAYS:
        return Reading(Outcome.UNRESOLVED, (Step("said-too-wide", ""),))
    days = (first + datetime.timedelta(days=n) for n in range((last - first).days + 1))
    readings = possible(
        [read(words, meanings, day) for day in days if said.possibly_within(day, day)]
    )
    mark = mark_of(uncertain=said.is_uncertain, approximate=said.is_approximate)
    return _widened(words, readings).marked(mark)


def _widened(words: str, readings: list[Reading]) -> Reading:
    """Return what covers all the readings."""
    if len({reading.result for reading in readings}) == 1:
        return readings[0]
    foretells = any(reading.foretells for reading in readings)
    if not all(reading.dates for reading in readings):
        steps = (Step("not-understood", words),)
        return Reading(Outcome.UNRESOLVED, steps, foretells=foretells)
    texts = tuple(dict.fromkeys(text for reading in readings for text in reading.dates))
    dates = [edtf.parse(text) for text in texts]
    whole = hull(texts)
    value = None
    if all(reading.value for reading in readings) and not any(d.is_interval for d in dates):
        days = sorted({str(date) for date in dates if date.is_day})
        listed = len(days) == len(dates) <= _LISTED
        value = f"[{','.join(days)}]" if listed else f"[{whole.replace('/', '..')}]"
        if any(date.is_approximate for date in dates):
            value = qualify(value, mark_of(uncertain=False, approximate=True))
    steps = (Step("widened", words, edtf.parse(value or whole)),)
    if value:
        return Reading(Outcome.RESOLVED, steps, value, foretells=foretells)
    return Reading(Outcome.UNRESOLVED, steps, None, whole, foretells=foretells)
