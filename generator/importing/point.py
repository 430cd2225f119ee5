"""Coordinates as files give them: swapped, with commas, as degrees of other systems, or as nothing.

A point is moved by nobody: what is no point on earth is left out, and latitude and longitude change
places only where the other way round cannot be right.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.model.publication import Region

_PLACES = 7
"""Decimals that are kept: a centimetre."""
_DEGREES = re.compile(r"([+-]?\d{1,4}(?:[.,٫]\d{1,30})?)\s*°?\s*([NSEWشجغ]?)\.?", re.IGNORECASE)
_SIGNS = {"S": -1, "W": -1, "ج": -1, "غ": -1}

SWAPPED = "latitude and longitude changed places: as given they lie outside the region, or nowhere"


@dataclass(frozen=True, slots=True)
class Point:
    """A point in degrees, in the digits that a content file holds."""

    lat: str
    lon: str


def read_point(lat: str, lon: str, region: Region | None) -> tuple[Point | None, str]:
    """Return the point that two texts give, or None; and what was changed, or why there is none."""
    one, other = _degrees(lat), _degrees(lon)
    if one is None or other is None:
        return None, "not in degrees with a decimal point"
    if one == other == 0:
        return None, "0, 0 stands for nothing known"
    here, there = _fits(one, other, region), _fits(other, one, region)
    if max(abs(one), abs(other)) > 180 or (here, there) == (0, 0):
        return None, "beyond all degrees of latitude and longitude"
    how = []
    if there > here:
        one, other = other, one
        how.append(SWAPPED)
    written = _written(one), _written(other)
    if any(_lost(number) for number in (one, other)):
        how.append(f"rounded to {_PLACES} decimals")
    if max(here, there) < 2:
        how.append("it lies outside the region of the publication")
    return Point(*written), "; ".join(how)


def split_point(text: str) -> tuple[str, str] | None:
    """Return latitude and longitude that stand in one field, or None where it is not two."""
    plain = text[:100].strip().strip("()[]")
    if match := re.fullmatch(r"POINT\s*\(\s*(\S+)\s+(\S+)", plain, re.IGNORECASE):
        return match[2], match[1]  # well-known text has the longitude first
    for separator in (r"\s*[;|]\s*", r"\s*,\s+", r"\s*,\s*(?=[^,]*$)", r"\s+"):
        parts = re.split(separator, plain)
        if len(parts) == 2 and all(_degrees(part) is not None for part in parts):
            return parts[0], parts[1]
    return None


def _fits(lat: Decimal, lon: Decimal, region: Region | None) -> int:
    """Return 2 where a point lies in the region, 1 where it is one on earth, 0 where it is none.

    A publication without a region is of the whole earth.
    """
    if abs(lat) > 90 or abs(lon) > 180:
        return 0
    if region is None:
        return 2
    inside = region.south <= float(lat) <= region.north and region.west <= float(lon) <= region.east
    return 2 if inside else 1


def _degrees(text: str) -> Decimal | None:
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text[:60].strip())
    match = _DEGREES.fullmatch("".join(digits).replace("\u2212", "-"))
    if match is None:
        return None
    try:
        number = Decimal(match[1].replace(",", ".").replace("٫", "."))
    except InvalidOperation:
        return None
    return number * _SIGNS.get(match[2].upper(), 1)


def _written(number: Decimal) -> str:
    """Return a number as a content file writes it, with the decimals it was given."""
    given = len(f"{number:f}".partition(".")[2])
    return f"{number:.{min(given, _PLACES)}f}"


def _lost(number: Decimal) -> bool:
    return Decimal(_written(number)) != number
