"""What a meaning comes to on a day: a value, a bound, or the reason why there is neither."""

import datetime

from generator.dating.meaning import (
    After,
    Ago,
    AgoAtLeast,
    AgoAtMost,
    Before,
    Calendar,
    Coming,
    EarlierIn,
    FromElsewhere,
    FromTo,
    InMonth,
    InSeason,
    InYear,
    LaterIn,
    Meaning,
    NthWeekday,
    OnDate,
    OnDay,
    Period,
    Point,
    PortionOf,
    Recently,
    Since,
    Throughout,
    Within,
)
from generator.dating.reckon_day import reckon_day, reckon_nth_weekday
from generator.dating.reckon_length import (
    reckon_ago,
    reckon_at_least,
    reckon_at_most,
    reckon_lately,
    reckon_throughout,
    reckon_within,
)
from generator.dating.reckon_month import reckon_day_of_month, reckon_month
from generator.dating.reckon_period import (
    reckon_earlier,
    reckon_later,
    reckon_period,
    reckon_portion,
    reckon_year,
)
from generator.dating.resolution import Outcome, Unit
from generator.dating.span import ONE_DAY, Span, in_year, read_span, text_only
from generator.dating.working import Reading, Stopped, Working, hull


def reckon(meaning: Meaning, said: datetime.date) -> Reading:
    """Return what a meaning comes to when it is said on a day."""
    working = Working(said)
    try:
        value, bound = _reckon(working, meaning)
    except Stopped as stopped:
        steps = (*working.steps, stopped.step)
        either = stopped.candidates
        bound = hull(either) if either else None
        return Reading(stopped.outcome, steps, None, bound, either, working.foretells)
    except (OverflowError, ValueError):
        # Years before 1 or after 9999, and Hijri years that nobody has reckoned.
        steps = (*working.steps, working.step("beyond-calendar", meaning.words))
        return Reading(Outcome.UNRESOLVED, steps, foretells=working.foretells)
    outcome = Outcome.RESOLVED if value else Outcome.UNRESOLVED
    return Reading(outcome, tuple(working.steps), value, bound, (), working.foretells)


def _reckon(working: Working, meaning: Meaning) -> tuple[str | None, str | None]:
    """Return the value and the bound that a meaning gives."""
    match meaning:
        case Ago():
            return reckon_ago(working, meaning)
        case AgoAtLeast():
            return None, reckon_at_least(working, meaning)
        case AgoAtMost():
            return None, reckon_at_most(working, meaning)
        case Throughout():
            return reckon_throughout(working, meaning), None
        case Within() if meaning.count is None:
            return None, reckon_lately(working, meaning)
        case Coming():
            working.foretells = True
            return None, _bound(working, "coming", meaning, f"{working.said}/")
        case Recently():
            return None, _bound(working, "recently", meaning, f"/{working.said}")
        case Since():
            return _since(working, meaning)
        case Before():
            edge = _latest_start(meaning.point, _reckon_point(working, meaning.point)) - ONE_DAY
            return None, _bound(working, "before", meaning, f"/{edge}")
        case After():
            edge = _reckon_point(working, meaning.point).first
            return None, _bound(working, "after", meaning, f"{edge}/")
        case FromElsewhere():
            raise working.stopped(Outcome.UNRESOLVED, "from-elsewhere", meaning.words)
        case FromTo():
            return _from_to(working, meaning)
        case _:
            return _reckon_span(working, meaning).text, None


def _bound(working: Working, rule: str, meaning: Meaning, bound: str) -> str:
    working.note(rule, meaning.words, text_only(bound))
    return bound


def _reckon_span(working: Working, meaning: Meaning) -> Span:
    match meaning:
        case Within():
            return reckon_within(working, meaning)
        case EarlierIn():
            return reckon_earlier(working, meaning)
        case LaterIn():
            return reckon_later(working, meaning)
        case OnDay() | NthWeekday() | InMonth() | InYear() | Period() | PortionOf() | InSeason():
            return _reckon_point(working, meaning)
        case _:
            raise TypeError(f"a {type(meaning).__name__} is no span")


def _since(working: Working, since: Since) -> tuple[str | None, str | None]:
    if isinstance(since.start, Ago):
        start, bound = reckon_ago(working, since.start)
        earliest = (bound or start).partition("/")[0].lstrip("[").partition(".")[0]
    else:
        span = _reckon_point(working, since.start)
        if span.first > working.said:
            raise working.stopped(Outcome.CONFLICT, "since-to-come", since.words, day=span)
        start, earliest = span.text, span.first.isoformat()
    if start.startswith("["):
        # An interval cannot start with a choice of days.
        bound = f"{earliest}/{working.said}"
        return None, _bound(working, "since-some-day", since, bound)
    value = f"{start}/{working.said}"
    working.note("since", since.words, text_only(value))
    return value, None


def _from_to(working: Working, stretch: FromTo) -> tuple[str | None, str | None]:
    end = _reckon_point(working, stretch.end)
    start = _start_before(working, stretch, end)
    if start.first > end.last:
        raise working.stopped(
            Outcome.CONFLICT, "ends-before-start", stretch.words, day=start, other=end
        )
    whole = f"{start.text}/{end.text}"
    if "[" in whole or not stretch.throughout:
        bound = f"{start.first}/{end.last}"
        return None, _bound(working, "between", stretch, bound)
    working.note("from-to", stretch.words, text_only(whole))
    return whole, None


def _start_before(working: Working, stretch: FromTo, end: Span) -> Span:
    """Return the start of a stretch; what it leaves out is as in its end."""
    start = stretch.start
    # From here the start looks back from the end, as a weekday or a date without a year does.
    earlier = Working(end.last, working.steps)
    if not isinstance(start, int):
        return _reckon_point(earlier, start)
    last = stretch.end
    date = last.parts[0] if isinstance(last, OnDay) and len(last.parts) == 1 else None
    if not isinstance(date, OnDate):
        raise working.stopped(Outcome.UNRESOLVED, "not-understood", stretch.words)
    if isinstance(date.month, Period):
        return reckon_day(working, OnDay((OnDate(start, date.month, words=stretch.words),)))
    return reckon_day_of_month(working, date.month, start, stretch.words, expected=end)


def _reckon_point(working: Working, point: Point) -> Span:
    match point:
        case OnDay():
            return reckon_day(working, point)
        case NthWeekday():
            return reckon_nth_weekday(working, point)
        case InMonth():
            return reckon_month(working, point)
        case InYear():
            span = in_year(reckon_year(working, point))
            working.note("date", point.words, span)
            return span
        case Period():
            return reckon_period(working, point)
        case PortionOf():
            return reckon_portion(working, point)
        case InSeason():
            span = read_span(f"{reckon_year(working, point.year):04d}-{point.code}")
            working.note("season", point.words, span)
            return span


def _latest_start(point: Point, span: Span) -> datetime.date:
    """Return the last day on which a time can begin: of 2011 the first, of "mid-2011" any."""
    match point:
        case InMonth(calendar=Calendar.HIJRI):
            return span.first + 2 * ONE_DAY
        case Period(unit=Unit.WEEK):
            return span.last - 6 * ONE_DAY
        case InYear() | InMonth() | Period():
            return span.first
        case _:
            return span.last
