"""Dates that keep their uncertainty: EDTF, levels 0 to 2, as the Library of Congress profiles it.

`parse` turns text into one of six frozen values or raises `EdtfError`, a `ValueError`; ``str`` of a
value gives the text back. Each value has an `earliest` and a `latest` bound: a `Day` of the
proleptic Gregorian calendar in any year, or `End.OPEN`, or `End.UNKNOWN`. No day is ever made up: a
qualifier moves no bound, and an unknown end stays unknown. Sorting (`Edtf.sort_key`) is one thing;
what came before what (`Edtf.relation`) is another, and can be that nobody can tell.

- `Date`: year, month and day, each a `Part`: ``2017``, ``2017-11~``, ``?2004-06-~11``,
  ``2021-02-1X``
- `DateTime`: a day with a time: ``1985-04-12T23:20:30+04:30``
- `Season`: a year and a code, which `Season.grouping` explains: ``2020-24``, ``2001-34``
- `Year`: a number: ``Y-17E7``, ``1950S2``
- `Interval`: a start and an end: ``2017-11-04/2017-11-09``, ``2020-12-14/..``, ``/1985``
- `DateSet`: members, one of them or all: ``[1667,1670..1672]``, ``{1960,1961-12}``

What the profile leaves open, and how it is decided here, stands in `generator.model.edtf.read`.
"""

from collections.abc import Iterator
from functools import lru_cache

from generator.model.edtf.bound import Bound, Day, End
from generator.model.edtf.dateset import DateSet, Range
from generator.model.edtf.error import EdtfError
from generator.model.edtf.hint import guess_part, guess_whole, normalise
from generator.model.edtf.interval import Interval
from generator.model.edtf.part import Part
from generator.model.edtf.point import GROUPINGS, Date, DateTime, Grouping, Point, Season, Year
from generator.model.edtf.read import MAX_LENGTH, read
from generator.model.edtf.read_point import NO_FORM
from generator.model.edtf.relation import Relation
from generator.model.edtf.value import Edtf

__all__ = [
    "GROUPINGS",
    "Bound",
    "Date",
    "DateSet",
    "DateTime",
    "Day",
    "Edtf",
    "EdtfError",
    "End",
    "Grouping",
    "Interval",
    "Part",
    "Point",
    "Range",
    "Relation",
    "Season",
    "Year",
    "parse",
]


def parse(text: str) -> Edtf:
    """Return the date that the text writes.

    Raises:
        EdtfError: It is no EDTF date. The message names the part at fault, and says what to write
            where that can be told: ``1900-02-29``, ``2002/2001``, ``April 1948``, ``٢٠٢٠``. It is a
            `ValueError`; no other exception ever comes out.
    """
    if not isinstance(text, str):
        raise EdtfError(f"it is no text but {type(text).__name__}")
    if text == "":
        raise EdtfError("it is empty")
    if len(text) > MAX_LENGTH:
        raise EdtfError(f"it has {len(text)} characters, and no date needs more than {MAX_LENGTH}")
    try:
        return _read_once(text)
    except EdtfError as wrong:
        raise _mend(text, wrong) from None


_read_once = lru_cache(maxsize=16384)(read)


def _mend(text: str, wrong: EdtfError) -> EdtfError:
    """Return the fault with what to write instead, if a guess at that turns out to be a date."""
    if wrong.mend is not None:
        return wrong if _is_date(wrong.mend) else EdtfError(wrong.reason)
    faults, plain = normalise(text)
    if not faults and NO_FORM not in wrong.reason:
        faults = [wrong.reason]
    guesses = [("", plain)] if plain != text else []
    for reason, guessed in (*guesses, *guess_whole(plain), *_guess_ends(plain)):
        if guessed == "" or _is_date(guessed):
            return EdtfError("; ".join(filter(None, [*faults, reason])), guessed or None)
    return EdtfError("; ".join(faults)) if faults else wrong


def _guess_ends(text: str) -> Iterator[tuple[str, str]]:
    start, slash, end = text.partition("/")
    if slash:
        yield from ((reason, f"{guessed}/{end}") for reason, guessed in guess_part(start))
        yield from ((reason, f"{start}/{guessed}") for reason, guessed in guess_part(end))


def _is_date(text: str) -> bool:
    try:
        read(text)
    except EdtfError:
        return False
    return True
