"""What lengths of time come to that are counted back from the day of the words."""

import datetime
import math

from dateutil.relativedelta import relativedelta

from generator.dating.meaning import Ago, AgoAtLeast, AgoAtMost, Throughout, Within
from generator.dating.resolution import Unit
from generator.dating.span import ONE_DAY, Span, on_day, some_day, text_only
from generator.dating.working import Working

HOURS_IN_DAY = 24
APPROXIMATE = "~"


def _back(said: datetime.date, count: int, unit: Unit) -> datetime.date:
    """Return the day so many units before; hours are counted by the days they reach back into."""
    match unit:
        case Unit.HOUR:
            return said + relativedelta(days=-math.ceil(count / HOURS_IN_DAY))
        case Unit.DAY:
            return said + relativedelta(days=-count)
        case Unit.WEEK:
            return said + relativedelta(weeks=-count)
        case Unit.MONTH:
            return said + relativedelta(months=-count)
        case Unit.YEAR:
            return said + relativedelta(years=-count)


_SLACK = {
    Unit.WEEK: relativedelta(days=3),
    Unit.MONTH: relativedelta(days=15),
    Unit.YEAR: relativedelta(months=6),
}
"""Half a unit, by which one who counts in whole units may be off."""

_WIDE_SLACK = {
    Unit.WEEK: relativedelta(weeks=1),
    Unit.MONTH: relativedelta(months=1),
    Unit.YEAR: relativedelta(years=1),
}
"""A whole unit, for one who says "about"."""


_HALF = {
    Unit.MONTH: relativedelta(days=15),
    Unit.YEAR: relativedelta(months=6),
}
"""Half of what is said by halves: a month and a half ago."""


def reckon_ago(working: Working, ago: Ago) -> tuple[str, str | None]:
    """Return a day for days, and for longer units the day, month or year about which it was."""
    said = working.said
    day = _back(said, ago.count, ago.unit)
    if ago.unit is Unit.HOUR:
        span = some_day(day, said)
        working.note("ago-hours", ago.words, span, count=ago.count)
        return span.text, None
    if ago.unit is Unit.DAY and not ago.about:
        working.note("ago-days", ago.words, on_day(day), count=ago.count, unit=ago.unit)
        return day.isoformat(), None
    if ago.half:
        return _reckon_half(working, ago, day - _HALF[ago.unit])
    if ago.unit is Unit.DAY:
        slack = relativedelta(days=max(1, ago.count // 2))
    else:
        slack = (_WIDE_SLACK if ago.about else _SLACK)[ago.unit]
    precision = {Unit.MONTH: 7, Unit.YEAR: 4}.get(ago.unit, 10)
    value = day.isoformat()[:precision] + APPROXIMATE
    bound = f"{day - slack}/{min(day + slack, said)}"
    working.note(
        "ago",
        ago.words,
        text_only(value),
        count=ago.count,
        unit=ago.unit,
        bound=text_only(bound),
    )
    return value, bound


def _reckon_half(working: Working, ago: Ago, day: datetime.date) -> tuple[str, str]:
    """Return the day or month about which it was; as much is allowed as for whole units."""
    value = day.isoformat()[: 7 if ago.unit is Unit.YEAR else 10] + APPROXIMATE
    slack = (_WIDE_SLACK if ago.about else _SLACK)[ago.unit]
    bound = f"{day - slack}/{min(day + slack, working.said)}"
    working.note("ago-half", ago.words, text_only(value), bound=text_only(bound))
    return value, bound


def reckon_at_least(working: Working, ago: AgoAtLeast) -> str:
    """Return the bound that a plural, or "more than", sets to a date."""
    count = ago.count // HOURS_IN_DAY * HOURS_IN_DAY if ago.unit is Unit.HOUR else ago.count
    bound = f"/{_back(working.said, count, ago.unit)}"
    rule = "plural" if ago.plural else "at-least"
    working.note(rule, ago.words, text_only(bound), count=ago.count, unit=ago.unit)
    return bound


def reckon_at_most(working: Working, ago: AgoAtMost) -> str:
    """Return the bound that "less than" sets to a date."""
    bound = f"{_back(working.said, ago.count, ago.unit)}/{working.said}"
    working.note("at-most", ago.words, text_only(bound), count=ago.count, unit=ago.unit)
    return bound


def reckon_within(working: Working, within: Within) -> Span:
    """Return so many units back, with the day of the words."""
    count = within.count or 1
    span = some_day(_back(working.said, count, within.unit), working.said)
    working.note("within", within.words, span, count=count, unit=within.unit)
    return span


def reckon_lately(working: Working, within: Within) -> str:
    """Return the bound of a time that reaches up to the day of the words, or to the one before."""
    latest = working.said if within.until_said else working.said - ONE_DAY
    bound = f"/{latest}"
    rule = "lately" if within.until_said else "preceding"
    working.note(rule, within.words, text_only(bound))
    return bound


def reckon_throughout(working: Working, length: Throughout) -> str:
    """Return the interval of so many units back until the day of the words."""
    start = _back(working.said, length.count, length.unit).isoformat()
    if length.unit is Unit.MONTH:
        start = start[:7]
    elif length.unit is Unit.YEAR:
        start = start[:4]
    if length.unit is not Unit.DAY:
        start += APPROXIMATE
    value = f"{start}/{working.said}"
    working.note("throughout", length.words, text_only(value), count=length.count, unit=length.unit)
    return value
