"""What Unicode's CLDR knows of a language, for locales whose words nobody wrote here.

Babel carries the tables. Names of months and patterns are read from a language's own tables and not
through `babel.Locale`: that resolves what a language takes over from another table once, for all
languages, so that French months come out Hebrew after a Hebrew page.
"""

import pickle
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal

import babel
import babel.localedata
from babel.core import UnknownLocaleError
from babel.numbers import format_decimal

Strings = Mapping[str, str]

ZEROS = {
    "latn": "0",
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "deva": "०",
    "gujr": "૦",
    "guru": "੦",
    "khmr": "០",
    "knda": "೦",
    "laoo": "໐",
    "mlym": "൦",
    "mymr": "၀",
    "orya": "୦",
    "tamldec": "௦",
    "telu": "౦",
    "thai": "๐",
    "tibt": "༠",
}
"""The zero of each numbering system that a language may count in; the other digits follow it."""

_PLAIN = frozenset({"en", "ar"})
"""Locales with a comma for thousands and a point for decimals, which Python writes much faster."""
_PATTERN = re.compile(r"'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+")
_LIST = re.compile(r"\{0\}(.*)\{1\}")


def find_locale(locale_id: str) -> babel.Locale | None:
    """Return what CLDR has under an identifier like ``pt-BR``, or None."""
    try:
        return babel.Locale.parse(locale_id, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=256)
def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """Return the direction in which a language is written; from the left where nobody knows."""
    known = find_locale(language) or find_locale(language.partition("-")[0])
    return "rtl" if known is not None and known.text_direction == "rtl" else "ltr"


def language_name(language: str, locale_id: str) -> str | None:
    """Return what a language is called in a locale: "arabe" for ar in fr; None if nobody says."""
    spoken, named = find_locale(locale_id), find_locale(language)
    return named.get_display_name(spoken) if named is not None and spoken is not None else None


@lru_cache(maxsize=4096)
def number_in_words(value: float, locale_id: str) -> str:
    """Return a number with the marks of a locale, in Latin digits: 1 250,5 in French."""
    known = None if locale_id in _PLAIN else find_locale(locale_id)
    if known is None:
        return f"{value:,}"
    return str(format_decimal(value, locale=known, decimal_quantization=False))


def numbering_of(locale_id: str) -> str:
    """Return the name of the digits that a locale calls its own: ``arabext`` in Persian."""
    name = str(_own(locale_id, "numbering_systems").get("native"))
    return name if name in ZEROS else "latn"


def native_by_default(locale_id: str) -> bool:
    """Whether a locale is usually written in digits of its own: in Persian it is."""
    known = find_locale(locale_id)
    usual = known.default_numbering_system if known is not None else "latn"
    return usual != "latn" and usual == numbering_of(locale_id)


def digits_of(numbering: str) -> str:
    """Return the ten digits of a numbering system: ۰۱۲۳۴۵۶۷۸۹."""
    zero = ord(ZEROS[numbering])
    return "".join(chr(zero + n) for n in range(10))


def date_strings(locale_id: str) -> Strings:
    """Return how a locale writes days, months and lists, as messages are: ``{day} {month}``.

    A message that CLDR says nothing of is not there.
    """
    if find_locale(locale_id) is None:
        return {}
    found: dict[str, str] = {}
    long, full = (_pattern(_own(locale_id, "date_formats").get(form)) for form in ("long", "full"))
    if long:
        found["date.day"] = long
        if full and long in full:
            found["date.weekday"] = full.replace(long, "{date}")
    skeletons = _own(locale_id, "datetime_skeletons")
    for key, skeleton in (
        ("date.month", "yMMMM"),
        ("date.day-month", "MMMMd"),
        ("date.year", "y"),
        ("date.year-short", "y"),
    ):
        if pattern := _pattern(skeletons.get(skeleton)):
            found[key] = pattern
    for kind, name in (("standard", "and"), ("or", "or")):
        patterns = _own(locale_id, "list_patterns", kind)
        for key, part in ((f"list.{name}", "2"), (f"list.{name}-between", "middle")):
            if between := _LIST.fullmatch(str(patterns.get(part, ""))):
                found[key] = between[1]
    if "list.and-between" in found:
        found["list.separator"] = found["list.and-between"]
    return found


def name_lists(locale_id: str) -> Mapping[str, tuple[str, ...]]:
    """Return a locale's names of months and weekdays, of those that CLDR has."""
    found = {}
    for key, path, order in (
        ("months.gregorian", ("months", "format", "wide"), range(1, 13)),
        ("months.alone", ("months", "stand-alone", "wide"), range(1, 13)),
        ("months.short", ("months", "format", "abbreviated"), range(1, 13)),
        ("weekdays.names", ("days", "format", "wide"), range(7)),
    ):
        names = _own(locale_id, *path, inherited=False)
        if all(n in names for n in order):
            found[key] = tuple(str(names[n]) for n in order)
    return found


def _pattern(value: object) -> str | None:
    """Return a pattern of CLDR with our fields in place of its letters, or None."""
    if value is None:
        return None
    parts = []
    for match in _PATTERN.finditer(getattr(value, "pattern", str(value))):
        if match[2]:
            parts.append(_field(match[2], len(match[0])))
        elif match[1] is not None:
            parts.append(match[1] or "'")
        else:
            parts.append(match[0])
    return "".join(parts).replace("  ", " ")


def _field(letter: str, times: int) -> str:
    match letter:
        case "y":
            return "{year}"
        case "d":
            return "{day}"
        case "M" | "L" if times < 3:
            return "{number}"
        case "L":
            return "{alone}"
        case "M":
            return "{month}"
        case "E" | "c":
            return "{weekday}"
        case _:
            return ""


def _own(locale_id: str, *path: str, inherited: bool = True) -> Mapping[Any, Any]:
    """Return a table of a locale, laid over its language's and, if inherited, over everybody's.

    What one of its tables takes over from another is not in it.
    """
    found: dict[Any, Any] = {}
    for tables in (*([_file("root")] if inherited else []), *_tables(locale_id)):
        table: Any = tables
        for step in path:
            table = _plain(table.get(step))
        found |= table
    return found


def _plain(value: object) -> Mapping[Any, Any]:
    if isinstance(value, tuple):  # a few entries of its own, the others taken over
        value = value[1]
    return value if isinstance(value, Mapping) else {}


def _tables(locale_id: str) -> Iterator[Mapping[str, Any]]:
    known = find_locale(locale_id)
    if known is None:
        return
    parts = str(known).split("_")
    for n in range(1, len(parts) + 1):
        name = "_".join(parts[:n])
        if babel.localedata.exists(name):
            yield _file(name)


@lru_cache(maxsize=64)
def _file(name: str) -> Mapping[str, Any]:
    """Return the tables of one file of Babel's, as they are there."""
    with open(babel.localedata.resolve_locale_filename(name), "rb") as file:  # noqa: PTH123
        tables: Mapping[str, Any] = pickle.load(file)  # noqa: S301 (a file of the package)
    return tables
