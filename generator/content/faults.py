"""What keeps a file from being a record, in our own words.

pydantic finds every fault of a record at once and says where. Each of its kinds of fault has a
sentence here that makes a problem of it, so that no text of the library's reaches a curator. A kind
without one is a mistake in this module; a test puts wrong values in every field to look for it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.content.fields import fields_at
from generator.content.location import Location
from generator.content.places import shorten
from generator.model.corpus import FieldPath
from generator.model.text import (
    COLOUR_PATTERN,
    DIGEST_PATTERN,
    ID_PATTERN,
    LINE_PATTERN,
    LOCALE_PATTERN,
    PATH_PATTERN,
    URL_PATTERN,
)
from generator.problems import FileLine, Problem, field_name, suggest

_LONGEST_NAME = 120
_KEY = "[key]"
"""What pydantic adds to the way to a key that is itself at fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that pydantic did not take."""

    path: FieldPath
    is_key: bool
    """Whether the last part of the path is wrong as a key, rather than what stands under it."""
    found: object
    context: Mapping[str, Any]
    location: Location
    model: type[BaseModel]

    @property
    def field(self) -> str:
        """The field as a message names it."""
        return shorten(field_name(self.path), _LONGEST_NAME)

    @property
    def where(self) -> FileLine:
        """Where it stands."""
        return (self.location.key if self.is_key else self.location.at)(*self.path)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands where a value should: a key, a colon and the end of the line."""
        return isinstance(self.found, str) and not self.found.strip()

    def problem(self, code: str, message: str, wanted: str, mend: str) -> Problem:
        """Return a problem that quotes what was found, where that is text."""
        found = f'"{shorten(self.found)}"' if isinstance(self.found, str) else ""
        return Problem(code, self.where, message, found, wanted, mend)


Sentence = Callable[[Fault], Problem]


def describe_fault(details: ErrorDetails, location: Location, model: type[BaseModel]) -> Problem:
    """Return the problem behind one of pydantic's errors about a record."""
    steps = details["loc"]
    fault = Fault(
        path=tuple(step for step in steps if step != _KEY),
        is_key=steps[-1] == _KEY,
        found=details["input"],
        context=details.get("ctx", {}),
        location=location,
        model=model,
    )
    problem = SENTENCES[details["type"]](fault)
    if fault.is_blank and not fault.is_key and problem.code != "field-unknown":
        return replace(
            problem,
            code="value-empty",
            message=f"{fault.field} is empty",
            found="",
            mend=_filling(fault),
        )
    return problem


def _filling(fault: Fault) -> str:
    """Return how to mend an empty value, which depends on whether it may be left out."""
    *above, last = fault.path
    if isinstance(last, int):
        return "write it after the hyphen, or remove the entry"
    known = fields_at(fault.model, tuple(above)).get(last)
    if known is not None and not known.is_required():
        return "write it after the colon, or remove the field"
    return "write it after the colon"


def _missing(fault: Fault) -> Problem:
    *above, name = fault.path
    return Problem(
        "field-missing",
        fault.location.at(*above),
        f"{fault.field} is missing",
        wanted=f"a field {name}",
        mend=f"add {name}: …",
    )


def _unknown(fault: Fault) -> Problem:
    *above, last = fault.path
    # A record's own identifier is its file's name; a claim's is written.
    unwritten = () if above else ("id",)
    known = [name for name in fields_at(fault.model, tuple(above)) if name not in unwritten]
    name = str(last)
    return Problem(
        "field-unknown",
        fault.location.key(*fault.path),
        f"{fault.field} is not a known field",
        found=shorten(name),
        wanted=f"one of {', '.join(known)}",
        mend=suggest(name, known) or f"remove {shorten(name)}",
    )


def _shaped(wanted: str, mend: str) -> Sentence:
    """Return what is said of text, a list or a mapping where another of the three belongs."""

    def sentence(fault: Fault) -> Problem:
        stands = f"is {_kind_of(fault.found)} where {wanted} is wanted"
        return fault.problem("value-shape", f"{fault.field} {stands}", wanted, mend)

    return sentence


def _kind_of(found: object) -> str:
    if isinstance(found, dict):
        return "a mapping"
    return "a list" if isinstance(found, list) else "text"


def _formed(message: str, wanted: str, mend: str = "") -> Sentence:
    """Return what is said of text that is written in another way than its field wants."""

    def sentence(fault: Fault) -> Problem:
        return fault.problem(
            "value-form", f"{fault.field} {message}", wanted, mend or f"write {wanted}"
        )

    return sentence


def _date(fault: Fault) -> Problem:
    guess = fault.context["mend"]
    return fault.problem(
        "date-not-edtf",
        f"{fault.field} is not an EDTF date: {fault.context['reason']}",
        "an EDTF date, levels 0 to 2",
        f"write {guess}"
        if guess
        else "write 2020-12-14, 2020-12, 2020, 2020-12-14~ for “around”, or a/b for a span",
    )


def _choice(fault: Fault) -> Problem:
    if not isinstance(fault.found, str):
        return _A_TEXT(fault)
    # pydantic lists the words as 'a', 'b' or 'c'.
    allowed = re.findall("'([^']*)'", fault.context["expected"])
    return fault.problem(
        "value-not-allowed",
        f"{fault.field} has a value that is not in its list",
        f"one of {', '.join(allowed)}",
        suggest(fault.found, allowed) or "write one of these",
    )


def _pattern(fault: Fault) -> Problem:
    pattern = fault.context["pattern"]
    wanted, mend = _PATTERNS[pattern]
    if pattern == ID_PATTERN and (near := _identifier(str(fault.found))):
        mend = f"write {near}"
    name = f"the key {fault.field}" if fault.is_key else fault.field
    return fault.problem("value-form", f"{name} is not written as it should be", wanted, mend)


_PATTERNS = {
    ID_PATTERN: (
        "an identifier: small letters a to z, digits and single hyphens",
        "write the name of a record's file, less .yml",
    ),
    LINE_PATTERN: (
        "text on one line, without spaces at its ends",
        "take away the spaces and line breaks around it",
    ),
    DIGEST_PATTERN: (
        "sha256: and 64 hexadecimal digits in small letters",
        "remove the digest, and let chronology digest write it",
    ),
    URL_PATTERN: (
        "an address that begins with https:// or http://",
        "write the whole address, as the browser shows it",
    ),
    COLOUR_PATTERN: (
        "a number sign and six hexadecimal digits in small letters",
        'write for example "#2f57c4", in quotes',
    ),
    LOCALE_PATTERN: (
        "a language's letters, as ar, en or pt-BR",
        "write the two letters of the language",
    ),
    PATH_PATTERN: (
        "a file's path from the folder that content/ lies in, without .. in it",
        "write for example map/rivers.json",
    ),
}
"""What each pattern of the model wants, and how it is met."""


def _identifier(text: str) -> str:
    """Return the identifier that was perhaps meant: for "Northern Guard", northern-guard."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:100].strip("-")


def _range(fault: Fault) -> Problem:
    limits = {"ge": "{} or more", "gt": "more than {}", "le": "{} or less"}
    limit = next(
        text.format(f"{fault.context[name]:g}")
        for name, text in limits.items()
        if name in fault.context
    )
    return fault.problem(
        "value-form", f"{fault.field} is out of range", limit, f"write a number that is {limit}"
    )


def _too_long(fault: Fault) -> Problem:
    most = fault.context["max_length"]
    return Problem(
        "value-form",
        fault.where,
        f"{fault.field} is too long",
        found=f"{len(str(fault.found))} characters",
        wanted=f"at most {most} characters",
        mend="shorten it",
    )


def _too_few(fault: Fault) -> Problem:
    least = fault.context["min_length"]
    return Problem(
        "value-empty",
        fault.where,
        f"{fault.field} has too few entries",
        found=f"{fault.context['actual_length']} of them",
        wanted=f"at least {least}",
        mend="add an entry",
    )


def _locale(fault: Fault) -> Problem:
    *above, _ = fault.path
    return fault.problem(
        "locale-unknown",
        f"{shorten(field_name(tuple(above)), _LONGEST_NAME)} has an entry for what is no locale",
        "a locale of the publication, such as en or ar",
        "write the locale's two letters",
    )


_A_TEXT = _shaped("text", "write the value on one line after the colon")
_A_LIST = _shaped("a list", "write each entry on a line of its own after a hyphen: - …")
_A_MAPPING = _shaped("a mapping", "write its fields below it, indented: field: …")
_A_WHOLE_NUMBER = "a whole number in the digits 0 to 9, such as 14"
_A_DECIMAL = "a number with a point and at most nine decimals, such as 34.45"
_A_FLAG = "true or false"

SENTENCES: Mapping[str, Sentence] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _A_TEXT,
    "int_type": _shaped(_A_WHOLE_NUMBER, "write one number after the colon"),
    "float_type": _shaped(_A_DECIMAL, "write one number after the colon"),
    "bool_type": _shaped(_A_FLAG, f"write {_A_FLAG} after the colon"),
    "is_instance_of": _shaped("an EDTF date", "write one date after the colon"),
    "list_type": _A_LIST,
    "tuple_type": _A_LIST,
    "dict_type": _A_MAPPING,
    "model_type": _A_MAPPING,
    "text_not_by_locale": _shaped(
        "a text in each locale", "write en: … and ar: … below it, indented"
    ),
    "names_not_by_locale": _shaped(
        "a list of names for each locale", "write en: [..., ...] and ar: [..., ...] below it"
    ),
    "not_a_whole_number": _formed("is not a whole number", _A_WHOLE_NUMBER),
    "not_a_decimal": _formed("is not a decimal number", _A_DECIMAL),
    "not_a_flag": _formed("is neither true nor false", _A_FLAG),
    "date_not_edtf": _date,
    "enum": _choice,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "greater_than": _range,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "string_too_short": _formed("is too short", "some text", "write the text"),
    "string_too_long": _too_long,
    "too_short": _too_few,
    "locale_unknown": _locale,
}
"""Every kind of fault that a record's definition can find, and the sentence for it."""
