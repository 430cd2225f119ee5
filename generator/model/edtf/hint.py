"""Guesses at what somebody meant who wrote a date in another way than EDTF does.

The guesses are texts; whether one of them is a date is for the parser to say, and only then is it
offered. Nothing is ever read through a guess: ``April 1948`` stays refused.
"""

import re
import unicodedata
from collections.abc import Iterator

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_CAPITALS = {"y": "Y", "e": "E", "p": "S", "t": "T", "z": "Z"}
_ABOUT = re.compile(r"(?:c|ca|circa|about|around|approx|approximately)\b\.?\s*(.*)", re.IGNORECASE)
_NAMED_MONTH = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_NAMED_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def normalise(text: str) -> tuple[list[str], str]:
    """Return what is odd about the characters of a text, and the text without it."""
    faults = []
    plain = text.strip()
    if plain != text:
        faults.append("there are spaces around it")
    digits = "".join(_to_ascii_digit(c) for c in plain)
    if digits != plain:
        faults.append("its digits are not the ASCII digits 0 to 9")
    hyphens = digits.translate(_DASHES)
    if hyphens != digits:
        faults.append("it has a dash where a hyphen belongs")
    return faults, hyphens


def _to_ascii_digit(c: str) -> str:
    return str(unicodedata.decimal(c)) if c.isdecimal() else c


def guess_whole(text: str) -> Iterator[tuple[str, str]]:
    """Yield what may be wrong with a text, and what it may have meant, the likeliest first.

    What it may have meant is empty where that would be a choice between two dates.
    """
    yield from _guess_two(text)
    yield from guess_part(text)
    if re.fullmatch(r"-?\d{3}", text):
        yield "a decade is a year with its last digit unspecified", text + "X"
    if re.fullmatch(r"-?\d{2}", text):
        yield "a century is a year with two digits unspecified", text + "XX"


def guess_part(text: str) -> Iterator[tuple[str, str]]:
    """Yield the same for a text that may be one end of an interval.

    A short number is no century there: the end of ``1948/49`` is 1949.
    """
    if any(c.isspace() for c in text):
        yield "there are spaces in it", re.sub(r"\s+", "", text)
    yield from _guess_notation(text)
    yield from _guess_layout(text)
    yield from _guess_words(text)


def _guess_two(text: str) -> Iterator[tuple[str, str]]:
    """Yield readings as an interval of what is joined otherwise than by a slash and two years."""
    if match := re.fullmatch(r"([^][{},/]*)\.\.([^][{},/]*)", text):
        yield "an interval is written with a slash", f"{match[1] or '..'}/{match[2] or '..'}"
    if match := re.fullmatch(r"(\d{4})-(\d{4})", text):
        yield "an interval is written with a slash", "/".join(match.groups())
    if match := re.fullmatch(r"(\d{2})(\d{2})([-/])(\d{2})", text):
        century, first, joint, last = match.groups()
        years = f"{century}{first}/{century}{last}"
        if joint == "/" and first < last <= "12":
            month = f"{century}{first}-{last}"
            yield f"write {month} for the month, {years} for the years", ""
        elif first < last:
            yield "an interval is written with a slash and two full years", years


_OLD = (
    (re.compile(r"unknown"), "", "an unknown end is left empty"),
    (re.compile(r"open"), "..", "an open end is two dots"),
    (re.compile(r"\?~|~\?"), "%", "uncertain and approximate together are %"),
    (re.compile(r"\((\d{2}|-?\d{4})\)([?~%])"), r"\2\1", "the mark of one part stands before it"),
    (re.compile(r"(?<![A-Za-tvwyz])[ux](?![A-Za-tvwyz])"), "X", "an unspecified digit is X"),
    (re.compile(r"^y|(?<=\d)[ept]|(?<=\d)z$"), lambda m: _CAPITALS[m[0]], "letters are capitals"),
)
"""What the drafts before 2019 wrote, or what is easily written small, and what replaced it."""


def _guess_notation(text: str) -> Iterator[tuple[str, str]]:
    reasons = []
    for pattern, replacement, reason in _OLD:
        replaced = pattern.sub(replacement, text)
        if replaced != text:
            reasons.append(reason)
            text = replaced
    if reasons:
        yield ", ".join(reasons), text


def _guess_layout(text: str) -> Iterator[tuple[str, str]]:
    """Yield readings of digits that are laid out in another order or width."""
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", text):
        year, month, day = match.groups()
        yield (
            "a date is written YYYY-MM-DD, with hyphens",
            "-".join(f"{int(n):02d}" if n != year else n for n in (year, month, day) if n),
        )
    if match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text):
        one, other, year = (int(n) for n in match.groups())
        day_first, month_first = (
            f"{year:04d}-{month:02d}-{day:02d}" for day, month in ((one, other), (other, one))
        )
        reason = "a date is written year first, YYYY-MM-DD"
        if max(one, other) > 12 or one == other:
            yield reason, day_first
            yield reason, month_first
        else:
            yield f"{reason}; write {day_first} if {one} is the day, else {month_first}", ""
    if match := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text):
        yield "a date is written with hyphens", "-".join(match.groups())
    if re.fullmatch(r"-?\d{5,}", text):
        yield "a year of more than four digits begins with Y", "Y" + text
    if match := re.fullmatch(r"(.+T\d{2}:\d{2})(Z|[+-]\d{2}(?::\d{2})?)?", text):
        yield "a time of day has its seconds", f"{match[1]}:00{match[2] or ''}"
    if match := re.fullmatch(r"(.+T\d{2}:\d{2}:\d{2})[.,]\d+(Z|[+-]\d{2}(?::\d{2})?)?", text):
        yield "a time of day has no fractions of a second", match[1] + (match[2] or "")


def _guess_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield readings of dates in English words."""
    if match := _ABOUT.fullmatch(text):
        yield "“about” is written ~", match[1] + "~"
        for _, plain in _guess_words(match[1]):
            yield "“about” is written ~, and a month is a number", plain + "~"
    found = None
    if match := _NAMED_MONTH.fullmatch(text):
        found = (match[3], match[2], match[1])
    elif match := _NAMED_MONTH_FIRST.fullmatch(text):
        found = (match[3], match[1], match[2])
    if found is None:
        return
    year, name, day = found
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(name.lower()):
            date = f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else "")
            yield "a month is written as a number", date
