"""Text to value: the notation of the Library of Congress profile of 4 February 2019, levels 0 to 2.

Everything here raises `EdtfError` and nothing else. What the profile leaves open is decided so:

- An interval is refused only where it must end before it starts. ``2004-06-11/2004-06`` stands: it
  may end on the 30th. The profile's own ``2004-02-01/2005`` is of that kind.
- Whatever is a date may stand at the end of an interval and in a set: seasons, years with ``Y`` or
  ``S``, dates with ``X`` and with qualifiers. A time of day may not, nor an interval in a set.
- Both ends of an interval may be open or unknown, and a set may have a single member.
- A qualifier may stand beside ``X``, beside a season and on both sides of one part; the two of one
  part add up. Beside a time of day there is none.
- ``X`` may stand in the year of a season and in no code of a season: ``2001-2X`` is no month.
- The two sides of ``..`` in a set have one precision; seasons have that of their kind. A side that
  is missing stands at the beginning or at the end of the list, once.
- A number after ``Y`` has five digits or more, unless an exponent follows; it has no leading zero.
- More significant digits than the year has are allowed and mean the year itself.
- Hours go to 23, or to ``24:00:00``; a zone from -12:00 to +14:00, zero written with a plus. There
  are no fractions of a second, no leap seconds and no times without seconds.
- ``-0000`` is no year. Decades of three digits and centuries of two are not part of the profile.
- Text longer than `MAX_LENGTH` and years of more than `MAX_YEAR_DIGITS` digits are refused, which
  the profile does not ask for: nothing is computed that a typing error could make huge.
"""

from generator.model.edtf.bound import Day, End
from generator.model.edtf.dateset import DateSet, Range, join_bounds
from generator.model.edtf.error import EdtfError, quote
from generator.model.edtf.interval import Interval
from generator.model.edtf.point import Date, Point, Season, Year
from generator.model.edtf.read_point import is_timed, read_point, read_timed
from generator.model.edtf.value import Edtf

MAX_LENGTH = 1000


def read(text: str) -> Edtf:
    """Return the date that a text writes, or raise `EdtfError` with no guess at what was meant."""
    if text[:1] in ("[", "{"):
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    if "T" in text:
        return read_timed(text)
    return read_point(text)


def _read_interval(text: str) -> Interval:
    slash = text.index("/")
    if "/" in text[slash + 1 :]:
        raise EdtfError("an interval has one slash")
    start = _read_end(text, 0, slash)
    end = _read_end(text, slash + 1, len(text))
    earliest = start if isinstance(start, End) else start.earliest
    latest = end if isinstance(end, End) else end.latest
    if isinstance(earliest, Day) and isinstance(latest, Day) and latest.ordinal < earliest.ordinal:
        reason = f"the interval ends on {latest}, before it starts on {earliest}"
        raise EdtfError(reason, f"{end}/{start}")
    return Interval(text, earliest, latest, start, end)


def _read_end(text: str, start: int, stop: int) -> Point | End:
    match text[start:stop]:
        case "":
            return End.UNKNOWN
        case "..":
            return End.OPEN
        case _:
            return _read_within(text, start, stop)


def _read_within(text: str, start: int, stop: int) -> Point:
    """Return the date that is a part of the text, blaming that part where it is none."""
    part = text[start:stop]
    if is_timed(part):
        raise EdtfError(
            f"{quote(part)} has a time of day, which belongs in no interval and in no set"
        )
    try:
        return read_point(part)
    except EdtfError as wrong:
        reason = wrong.reason if part in wrong.reason else f"in {quote(part)}: {wrong.reason}"
        mend = None if wrong.mend is None else text[:start] + wrong.mend + text[stop:]
        raise EdtfError(reason, mend) from None


def _read_set(text: str) -> DateSet:
    if text[-1] != {"[": "]", "{": "}"}[text[0]]:
        raise EdtfError(f"a set that opens with {text[0]} closes with the same kind of bracket")
    written = text[1:-1].split(",")
    members: list[Point | Range] = []
    start = 1
    for position, part in enumerate(written):
        stop = start + len(part)
        if part == "":
            raise EdtfError("the set has an empty member")
        if ".." in part:
            member = _read_range(text, start, stop)
            _check_open_side(member, position, len(written))
            members.append(member)
        else:
            members.append(_read_within(text, start, stop))
        start = stop + 1
    earliest, latest = join_bounds(members)
    return DateSet(text, earliest, latest, text[0] == "{", tuple(members))


def _read_range(text: str, start: int, stop: int) -> Range:
    part = text[start:stop]
    if part == ".." or part.count("..") > 1:
        raise EdtfError(
            f"in {quote(part)}: a double dot has one date on each side, or on one side only"
        )
    dots = start + part.index("..")
    first = _read_within(text, start, dots) if dots > start else None
    last = _read_within(text, dots + 2, stop) if dots + 2 < stop else None
    if first is not None and last is not None:
        if _name_precision(first) != _name_precision(last):
            raise EdtfError(f"the two sides of {quote(part)} are not of the same precision")
        if last.latest.ordinal < first.earliest.ordinal:
            reason = f"{quote(part)} ends before it starts"
            raise EdtfError(reason, f"{text[:start]}{last}..{first}{text[stop:]}")
    return Range(first, last)


def _check_open_side(member: Range, position: int, count: int) -> None:
    if member.first is None and position > 0:
        raise EdtfError(f"“..{member.last}” means “or earlier” at the beginning of a set only")
    if member.last is None and position < count - 1:
        raise EdtfError(f"“{member.first}..” means “or later” at the end of a set only")


def _name_precision(point: Point) -> str:
    """Return a name that is the same for two dates of one precision."""
    match point:
        case Date():
            return ("year", "month", "day")[len(point.parts) - 1]
        case Season():
            return f"{point.grouping.kind} {point.grouping.hemisphere}"
        case Year():
            digits = point.significant_digits
            return "year" if digits is None else f"{digits} digits of {len(str(abs(point.value)))}"
