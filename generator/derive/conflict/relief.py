"""Whether a conflict between dates would go away if one of them were read less narrowly.

Dates exclude each other by so many days. A single date that has a part in every such pair removes
the conflict once it is read that much wider; where no date has, nothing single does. Nothing is
decided by it: it tells a reader which date to look at.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.derive.conflict.value import Relief
from generator.model.edtf import Date, Edtf, parse


class Apart(NamedTuple):
    """Two readings, by their places, that lie so many days apart."""

    one: int
    other: int
    days: int


def find_relief(dates: Sequence[Edtf | None], pairs: Sequence[Apart]) -> tuple[Relief, ...]:
    """Return each date that alone would remove every pair, by the order of the readings.

    Args:
        dates: The date of each reading; None where it has none of its own to widen.
        pairs: Which readings exclude each other, and by how much.
    """
    found = []
    for n, date in enumerate(dates):
        if date is None or any(n not in (pair.one, pair.other) for pair in pairs):
            continue
        days = max(pair.days for pair in pairs)
        month = _month(date, days, dates, n, pairs)
        marked = date.is_uncertain or date.is_approximate
        found.append(Relief(n, "wider", str(date), days, month, marked))
    return tuple(found)


def _month(
    date: Edtf, days: int, dates: Sequence[Edtf | None], n: int, pairs: Sequence[Apart]
) -> str | None:
    """Return the month of a date that names a day, where the month alone would be wide enough."""
    if not isinstance(date, Date) or date.day is None or not date.is_day:
        return None
    month = parse(f"{date.earliest.year:04d}-{date.earliest.month:02d}")
    first, last = month.earliest.ordinal, month.latest.ordinal
    here = date.earliest.ordinal
    if first is None or last is None or here is None:
        return None
    for pair in pairs:
        other = dates[pair.other if pair.one == n else pair.one]
        later = pair.one == n
        # The pair is in order of time: a date widens towards the one it lies apart from.
        reach = last - here if later else here - first
        if other is None or reach < pair.days:
            return None
    return str(month) if days else None
