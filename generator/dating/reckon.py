"""What a meaning comes to on a day: a value, a bound, or the reason why there is neither."""

import datetime
from collections.abc import Sequence

from generator.dating.meaning import (
    About,
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
    InDecade,
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
    counts_from_said,
)
from generator.dating.qualify import qualify
from generator.dating.reckon_day import reckon_day, reckon_nth_weekday
from generator.dating.reckon_length import (
    APPROXIMATE,
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
        case About():
            about = qualify(_reckon_point(working, meaning.point).text, APPROXIMATE)
            working.note("about", meaning.words, text_only(about))
            return about, None
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
            spans, open_point = _points(working, meaning.point)
            edges = [f"/{_latest_start(meaning.point, span) - ONE_DAY}" for span in spans]
            return None, _bound(working, "before", meaning, _settled(edges, open_point))
        case After():
            spans, open_point = _points(working, meaning.point)
            edges = [f"{span.first}/" for span in spans]
            return None, _bound(working, "after", meaning, _settled(edges, open_point))
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
        case OnDay() | NthWeekday() | InMonth() | InYear() | InDecade() | Period() | PortionOf():
            return _reckon_point(working, meaning)
        case InSeason():
            return _reckon_point(working, meaning)
        case _:
            raise TypeError(f"a {type(meaning).__name__} is no span")


def _points(working: Working, point: Point) -> tuple[tuple[Span, ...], Stopped | None]:
    """Return the time that a point is, or each that it can be with what leaves it open."""
    try:
        return (_reckon_point(working, point),), None
    except Stopped as stopped:
        return _candidates(stopped), stopped


def _candidates(stopped: Stopped) -> tuple[Span, ...]:
    if not stopped.candidates:
        raise stopped
    return tuple(read_span(text) for text in stopped.candidates)


def _settled(texts: Sequence[str], open_point: Stopped | None) -> str:
    """Return the one text there is, or stop: each that follows from a point that is open.

    "Before last Tuesday" is before the one or the other, and on neither of them.
    """
    if open_point is not None:
        raise Stopped(open_point.outcome, open_point.step, tuple(dict.fromkeys(texts)))
    (text,) = texts
    return text


def _since(working: Working, since: Since) -> tuple[str | None, str | None]:
    if isinstance(since.start, Ago):
        start, bound = reckon_ago(working, since.start)
        earliest = (bound or start).partition("/")[0].lstrip("[").partition(".")[0]
    else:
        span = _past_start(working, since, since.start)
        start, earliest = span.text, span.first.isoformat()
    if start.startswith("["):
        # An interval cannot start with a choice of days.
        bound = f"{earliest}/{working.said}"
        return None, _bound(working, "since-some-day", since, bound)
    value = f"{start}/{working.said}"
    working.note("since", since.words, text_only(value))
    return value, None


def _past_start(working: Working, since: Since, point: Point) -> Span:
    """Return the time since when something is so: of several, the one that is not to come."""
    spans, open_point = _points(working, point)
    past = [span for span in spans if span.first <= working.said]
    if not past:
        raise working.stopped(Outcome.CONFLICT, "since-to-come", since.words, day=spans[0])
    if len(past) > 1:
        _settled([f"{span.first}/{working.said}" for span in past], open_point)
    if open_point is not None:
        working.note("since-past", point.words, past[0])
    return past[0]


def _from_to(working: Working, stretch: FromTo) -> tuple[str | None, str | None]:
    ends, open_point = _points(working, stretch.end)
    found: list[tuple[Span, Span]] = []
    for end in ends:
        try:
            starts: tuple[Span, ...] = (_start_before(working, stretch, end),)
        except Stopped as stopped:
            starts, open_point = _candidates(stopped), open_point or stopped
        found += [(start, end) for start in starts]
    forward = [(start, end) for start, end in found if start.first <= end.last]
    if not forward:
        start, end = found[0]
        raise working.stopped(
            Outcome.CONFLICT, "ends-before-start", stretch.words, day=start, other=end
        )
    _settled([f"{start.first}/{end.last}" for start, end in forward], open_point)
    ((start, end),) = forward
    whole = f"{start.text}/{end.text}"
    if "[" in whole or not stretch.throughout:
        bound = f"{start.first}/{end.last}"
        return None, _bound(working, "between", stretch, bound)
    working.note("from-to", stretch.words, text_only(whole))
    return whole, None


def _start_before(working: Working, stretch: FromTo, end: Span) -> Span:
    """Return the start of a stretch; what it leaves out is as in its end."""
    start = stretch.start
    if not isinstance(start, int):
        # "Thursday to Tuesday" looks back from the end, "the day before yesterday" never does.
        looks_back = not counts_from_said(start)
        return _reckon_point(Working(end.last, working.steps) if looks_back else working, start)
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
        case InDecade():
            span = read_span(f"{point.first // 10:03d}X")
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
        case InYear() | InDecade() | InMonth() | Period():
            return span.first
        case _:
            return span.last
