"""Dates as sheets and exports write them, to EDTF of the precision that they really have.

A year stays a year. What can be read in two ways is written as one of two days, ``1/2/2020`` as
``[2020-01-02,2020-02-01]``, unless the other dates of the file show which way it is, or whoever
imports says so. What no rule reads is no date: nothing is guessed.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.dating import Outcome, months, resolve
from generator.model import edtf
from generator.model.edtf import Relation


class Order(StrEnum):
    """Which comes first where a date is written in three numbers that end in the year."""

    DAY = "dmy"
    MONTH = "mdy"


@dataclass(frozen=True, slots=True)
class Habit:
    """How a file writes its dates."""

    order: Order | None = None
    """None where nothing shows it."""
    shown: str = ""
    """What shows it, for the account."""
    century: int | None = None
    """The first two digits of a year that is written with its last two."""
    mixed: bool = False
    """Whether its dates show both."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """What a text gives: an EDTF date, or none, and how it came to that."""

    edtf: str = ""
    how: str = ""
    """What was changed, or why there is none; empty where it stands as it was."""


NONE = ReadDate()
NO_MONTH = "the month left out"
NO_DAY = "the day left out"
"""How it is said that a part of a date is not taken."""
_SAID = (edtf.parse("2011-03-09"), edtf.parse("2027-08-21"))
"""Two days on which words are taken to be said: what differs between them is no date."""
_MOST = 100
"""Characters of a date in words."""
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_TIME = re.compile(
    r"(?P<day>.*\d)(?:T|,?\s+(?:at\s+)?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|[صم])?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_THREE = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{4})")
_YEARS = re.compile(r"(\d{4})\s*-\s*(\d{4}|1[3-9]|[2-9]\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?")
_DECADE = re.compile(r"(?:the\s+)?(\d{3})0'?s", re.IGNORECASE)
_ERA = re.compile(r"(\d{1,9})\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|ق\.?\s?م\.?)", re.IGNORECASE)
_JOINED = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])")
_WORDS_OF_RANGE = re.compile(r"\s+(?:-|to|until|till|إلى|حتى)\s+|(?<=\d{4})\s*-\s*(?=\d{1,2}\s|\D)")
_ABOUT = re.compile(
    r"(?:c|ca|circa|about|around|approx|approximately|نحو|حوالي|حوالى)\b\.?\s*", re.IGNORECASE
)
_WRITTEN = re.compile(r"[\[{]?\??~?%?Y?-?[\dX]{4}|/|\.\.")
"""How a date begins that is written as EDTF does: with a year of four digits, or an open end."""


def find_habit(texts: Iterable[str], said: Order | None, century: int | None) -> Habit:
    """Return how a file writes dates of three numbers, as far as its own dates show it."""
    if said is not None:
        return Habit(said, "as it was asked to be read", century)
    shows: dict[Order, str] = {}
    for text in texts:
        match = _THREE.search(_plain(text)) if len(text) <= _MOST else None
        if match is None or _YEAR_FIRST.match(_plain(text)):
            continue
        first, second = int(match[1]), int(match[2])
        if 12 < first <= 31 and second <= 12:
            shows.setdefault(Order.DAY, match[0])
        elif 12 < second <= 31 and first <= 12:
            shows.setdefault(Order.MONTH, match[0])
    if len(shows) == 1:
        ((order, example),) = shows.items()
        part = "day" if order is Order.DAY else "month"
        return Habit(order, f"the {part} first, as {example} shows", century)
    if len(shows) == 2:
        return Habit(
            None, f"both {shows[Order.DAY]} and {shows[Order.MONTH]} stand in it", century, True
        )
    return Habit(None, "no date of the file shows which of the two is the day", century)


def read_date(text: str, habit: Habit) -> ReadDate:
    """Return what a text gives as a date, a span or a part of one."""
    plain = _plain(text)
    if not plain:
        return NONE
    if len(plain) > _MOST:
        return ReadDate("", "too long to be a date")
    timed = _TIME.fullmatch(plain)
    if timed is None:
        return _read_day(plain, text, habit)
    day = timed["day"].strip(" ,")
    found = _read_day(day, day, habit)
    zone = " in the time of its zone" if timed["zone"] else ""
    return ReadDate(found.edtf, _and(found.how, f"the time of day left out; the day{zone} stays"))


def _read_day(plain: str, text: str, habit: Habit) -> ReadDate:
    if _WRITTEN.match(plain) and not _YEARS.fullmatch(plain) and (written := _valid(plain)):
        return ReadDate(written, "" if plain == text else "spaces or digits of another script")
    for reader in (_read_numbers, _read_eras):
        if (found := reader(plain, habit)) is not None:
            return found
    return _read_words(plain, habit)


def _read_numbers(plain: str, habit: Habit) -> ReadDate | None:
    """Read a date that is all numbers; None where it is not."""
    if match := _YEARS.fullmatch(plain):
        return _read_years(match[1], match[2])
    if match := _YEAR_FIRST.fullmatch(plain):
        return from_parts(match[1], match[2], match[3] or "")
    if match := _COMPACT.fullmatch(plain):
        return from_parts(*match.groups())
    if match := _THREE.fullmatch(plain):
        return _read_three(match[1], match[2], match[3], habit)
    if (match := _MONTH_YEAR.fullmatch(plain)) and 1 <= int(match[1]) <= 12:
        return from_parts(match[2], match[1], "")
    if _SERIAL.fullmatch(plain):
        return ReadDate("", "a number of five digits, perhaps a spreadsheet's count of days")
    if re.fullmatch(r"-\d{1,9}|\d{3,9}", plain):
        return from_parts(plain, "", "")
    return None


def _read_years(first: str, last: str) -> ReadDate:
    """Read two years, the second perhaps by its last digits: ``2020-21``, in EDTF a season."""
    last = f"{first[:2]}{last}" if len(last) == 2 else last
    if last > first:
        return ReadDate(f"{first}/{last}", "two years, written as a span")
    return ReadDate("", "not read as a date")


def _read_three(first: str, second: str, year: str, habit: Habit) -> ReadDate:
    """Read three numbers of which the last is the year."""
    if len(year) == 2:
        if habit.century is None:
            return ReadDate("", "a year of two digits; --century says which it is of")
        year = f"{habit.century:02d}{year}"
    by_day = from_parts(year, second, first).edtf
    by_month = from_parts(year, first, second).edtf
    day_first, month_first = (text if len(text) == 10 else "" for text in (by_day, by_month))
    if day_first == month_first or not (day_first and month_first):
        only = day_first or month_first
        return ReadDate(only, "written year first" if only else "no day of the calendar")
    if habit.order is not None:
        chosen = day_first if habit.order is Order.DAY else month_first
        return ReadDate(chosen, f"read {habit.shown}")
    one, other = sorted((day_first, month_first))
    return ReadDate(
        f"[{one},{other}]", f"one of two days: {habit.shown}; --dates dmy or --dates mdy says so"
    )


def _read_eras(plain: str, habit: Habit) -> ReadDate | None:
    """Read decades, and years before the common era; None where it is neither."""
    if match := _DECADE.fullmatch(plain):
        return ReadDate(f"{match[1]}X", "a decade")
    if match := _ERA.fullmatch(plain):
        return from_parts(f"-{match[1]}", "", "")
    if match := _ABOUT.match(plain):
        rest = plain[match.end() :]
        about = _read_day(rest, rest, habit)
        if _valid(f"{about.edtf}~") and not about.edtf.endswith("~"):
            return ReadDate(f"{about.edtf}~", _and(about.how, "“about” written ~"))
    return None


def _read_words(plain: str, habit: Habit) -> ReadDate:
    """Read a date in words, Arabic or English, that gives the same on whatever day it is said."""
    if found := _resolved(plain) or _resolved(_JOINED.sub(" ", plain)):
        return ReadDate(found, "read from its words")
    parts = _WORDS_OF_RANGE.split(plain)
    if len(parts) == 2:
        start, end = (_read_day(part, part, habit) for part in map(str.strip, parts))
        if start.edtf and end.edtf:
            whole = span(start, end)
            return ReadDate(whole.edtf, _and(start.how, end.how, whole.how))
    return ReadDate("", "not read as a date")


@lru_cache(maxsize=4096)
def _resolved(plain: str) -> str:
    found = [resolve(plain, day) for day in _SAID]
    if any(one.outcome is not Outcome.RESOLVED for one in found):
        return ""
    texts = {str(one.value) for one in found}
    return texts.pop() if len(texts) == 1 else ""


def span(start: ReadDate, end: ReadDate) -> ReadDate:
    """Return a span from one date to another; one of them where they make none, and why."""
    if not end.edtf or start.edtf == end.edtf:
        return ReadDate(start.edtf)
    if not start.edtf:
        whole = f"/{end.edtf}"
        return ReadDate(whole if _valid(whole) else "", "an end without a start")
    if edtf.parse(end.edtf).relation(edtf.parse(start.edtf)) is Relation.BEFORE:
        return ReadDate(start.edtf, "the end left out: it lies before the start")
    whole = f"{start.edtf}/{end.edtf}"
    if not _valid(whole):
        return ReadDate(start.edtf, "the end left out: the two make no span")
    return ReadDate(whole)


def from_parts(year: str, month: str, day: str) -> ReadDate:
    """Return the date that a year, a month and a day in fields of their own give.

    What the calendar does not have is left out, and what stands before it stays. A negative year
    is counted as people do, from 1 before the common era; EDTF calls that year 0000.
    """
    how: list[str] = []
    number = _whole(year)
    if number is None or abs(number) > 10**12:
        return ReadDate("", "no year" if number is None else "a year beyond all calendars")
    if number == 0:
        return ReadDate("", "there is no year 0 between 1 before and 1 after the common era")
    if number < 0:
        number += 1
        how.append("years before the common era counted as EDTF does, 44 BCE as -0043")
    written = f"{'-' if number < 0 else ''}{abs(number):04d}"
    if abs(number) > 9999:
        return ReadDate(f"Y{number}", _and(*how, "a year of more than four digits"))
    if not _plain(month):
        return ReadDate(written, _and(*how, f"{NO_DAY}: no month" if _plain(day) else ""))
    named = _month(month)
    if named is None:
        return ReadDate(written, _and(*how, f"{NO_MONTH}: there is no such month"))
    written += f"-{named:02d}"
    if not _plain(day):
        return ReadDate(written, _and(*how))
    in_month = _whole(day)
    last = calendar.monthrange(2000 if calendar.isleap(number) else 2001, named)[1]
    if in_month is None or not 1 <= in_month <= last:
        return ReadDate(written, _and(*how, f"{NO_DAY}: the month has no such day"))
    return ReadDate(f"{written}-{in_month:02d}", _and(*how))


_MONTHS = {
    name.casefold().rstrip("."): number
    for names in (months.by_name(months.ENGLISH), months.by_name(months.ARABIC))
    for name, number in names.items()
}


def _month(text: str) -> int | None:
    number = _whole(text)
    if number is not None:
        return number if 1 <= number <= 12 else None
    return _MONTHS.get(" ".join(_plain(text).casefold().rstrip(".").split()))


def _whole(text: str) -> int | None:
    """Return a whole number, also where a spreadsheet wrote ``2020.0``."""
    match = re.fullmatch(r"([+-]?\d{1,20})(?:\.0+)?", _plain(text))
    return int(match[1]) if match else None


def _plain(text: str) -> str:
    """Return a text with ASCII digits, plain hyphens and single spaces."""
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text[: _MOST + 1])
    return " ".join("".join(digits).translate(_DASHES).split())


def _valid(text: str) -> str:
    try:
        return str(edtf.parse(text))
    except edtf.EdtfError:
        return ""


def _and(*reasons: str) -> str:
    return "; ".join(dict.fromkeys(reason for reason in reasons if reason))
