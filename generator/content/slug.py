"""Identifiers that fit what a record says: words of its title, and the date that heads an event."""

import re
import unicodedata
from collections.abc import Collection

from generator.model.edtf import Edtf

_WORDS = 6
"""How many words of a title make an identifier."""
_LONGEST = 60
_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"})


def slug_of(text: str, known: Collection[str] = _SMALL) -> str:
    """Return words as an identifier has them; empty where none of them is in Latin letters.

    "The Guard comes to Millford" gives ``guard-comes-millford``. A word is kept whole: what would
    make the identifier too long is left out.
    """
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "").replace("'", ""))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = re.findall("[a-z0-9]+", plain)
    kept = [word for word in words if word not in known] or words
    slug = ""
    for word in kept[:_WORDS]:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > _LONGEST:
            break
        slug = longer
    return slug


def date_of_name(date: Edtf) -> str | None:
    """Return the date in the file's name of an event: the day, month or year that its date is in.

    A date without a beginning or an end is named after the month of the bound that it has. None
    where it has none.
    """
    days = [str(bound) for bound in (date.earliest, date.latest) if bound.ordinal is not None]
    if not days:
        return None
    if len(days) == 1:
        return days[0][:7]
    first, last = days
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return last[:4]
