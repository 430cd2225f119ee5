"""Raw files to records: a whole record, or the problems that keep it from being one.

pydantic finds every fault of a record at once and says where; this module turns each into one of
our own sentences with the line it stands on. No text of the library's reaches a curator.
"""

import types
import typing
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from generator.content.nodes import RawFile
from generator.model.corpus import FieldPath
from generator.model.text import Record
from generator.problems import FileLine, Problem, field_name, suggest

R = TypeVar("R", bound=Record)


class Location:
    """A record's file, able to say where each of its fields stands."""

    __slots__ = ("_raw",)

    def __init__(self, raw: RawFile) -> None:
        self._raw = raw

    def at(self, *path: str | int) -> FileLine:
        """Return where a field's value starts; the nearest field above it where it is absent."""
        for length in range(len(path), 0, -1):
            position = self._raw.positions.get(path[:length])
            if position is not None:
                return FileLine(self._raw.path, position.line, position.column)
        return FileLine(self._raw.path, 1, 1)

    def key(self, *path: str | int) -> FileLine:
        """Return where a field's key stands."""
        position = self._raw.keys.get(path)
        if position is None:
            return self.at(*path)
        return FileLine(self._raw.path, position.line, position.column)


def parse_record(
    raw: RawFile, model: type[R], record_id: str | None
) -> tuple[R | None, list[Problem]]:
    """Return the record that a file holds, or every problem that keeps it from being one.

    The identifier comes from the file's name, so a file that also writes one is told so. The
    publication's own file has none.
    """
    location = Location(raw)
    value: dict[str, Any] = raw.value
    if record_id is not None:
        if "id" in value:
            return None, [
                Problem(
                    "field-unknown",
                    location.key("id"),
                    "id is not written in the file: it is the file's name",
                    found=f"id: {value['id']}",
                    wanted="no field id",
                    mend="remove the line; rename the file to change the identifier",
                )
            ]
        value = {"id": record_id, **value}
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [
            _problem(details, location, model) for details in error.errors(include_url=False)
        ]


def _problem(details: ErrorDetails, location: Location, model: type[Record]) -> Problem:
    path: FieldPath = tuple(part for part in details["loc"] if part != "[key]")
    kind = details["type"]
    context = details.get("ctx", {})
    field = field_name(path)
    found = details["input"]
    where = location.at(*path)
    match kind:
        case "missing":
            *above, name = path
            return Problem(
                "field-missing",
                location.at(*above),
                f"{field} is missing",
                wanted=f"a field {name}",
                mend=f"add {name}: …",
            )
        case "extra_forbidden":
            *above, name = path
            known = sorted(_fields_at(model, tuple(above)) - {"id"})
            return Problem(
                "field-unknown",
                location.key(*path),
                f"{field} is not a known field",
                found=str(name),
                wanted=f"one of {', '.join(known)}" if known else "",
                mend=suggest(str(name), known) or f"remove {name}",
            )
        case "date_not_edtf":
            return Problem(
                "date-not-edtf",
                where,
                f"{field} is not an EDTF date: {context['reason']}",
                found=_quoted(found),
                wanted="an EDTF date of levels 0 to 2",
                mend="write 2020-12-14, 2020-12, 2020, 2020-12-14~ for “around”, or a/b for a span",
            )
        case "enum" | "literal_error":
            allowed = _words(str(context["expected"]))
            return Problem(
                "value-not-allowed",
                where,
                f"{field} has a value that is not in its list",
                found=_quoted(found),
                wanted=f"one of {', '.join(allowed)}",
                mend=suggest(str(found), allowed) or "write one of the values listed",
            )
        case "string_pattern_mismatch":
            wanted, mend = _PATTERNS.get(
                _pattern_name(str(context["pattern"])),
                ("text on one line without spaces at its ends", "remove the spaces or line breaks"),
            )
            return Problem(
                "value-form",
                where,
                f"{field} is not written as it should be",
                found=_quoted(found),
                wanted=wanted,
                mend=mend,
            )
        case "not_a_whole_number" | "not_a_decimal" | "not_a_flag":
            wanted = {
                "not_a_whole_number": "a whole number in ASCII digits, such as 14",
                "not_a_decimal": "a number with a point, such as 34.45",
                "not_a_flag": "true or false",
            }[kind]
            return Problem(
                "value-form",
                where,
                f"{field} {details['msg']}",
                found=_quoted(found),
                wanted=wanted,
                mend=f"write {wanted}",
            )
        case "greater_than_equal" | "less_than_equal" | "greater_than":
            bound = context.get("ge", context.get("le", context.get("gt")))
            limit = {
                "greater_than_equal": f"{bound} or more",
                "less_than_equal": f"{bound} or less",
                "greater_than": f"more than {bound}",
            }[kind]
            return Problem(
                "value-form",
                where,
                f"{field} is out of range",
                found=_quoted(found),
                wanted=limit,
                mend=f"write a number that is {limit}",
            )
        case "string_too_short":
            return Problem(
                "value-empty",
                where,
                f"{field} is empty",
                wanted="some text",
                mend="write the value, or remove the field",
            )
        case "text_empty":
            locale = context.get("locale")
            inner = (*path, str(locale)) if locale else path
            return Problem(
                "value-empty",
                location.at(*inner),
                f"{field_name(inner)} is empty",
                wanted="some text",
                mend="write the text",
            )
        case "string_too_long":
            return Problem(
                "value-form",
                where,
                f"{field} is too long",
                found=f"{len(str(found))} characters",
                wanted=f"at most {context['max_length']} characters",
                mend="shorten it",
            )
        case "too_short":
            if found == "":
                return Problem(
                    "value-empty",
                    where,
                    f"{field} is empty",
                    wanted="a list",
                    mend="write at least one entry: - …",
                )
            return Problem(
                "value-empty",
                where,
                f"{field} has too few entries",
                found=f"{context['actual_length']}",
                wanted=f"at least {context['min_length']}",
                mend="add an entry",
            )
        case "locale_unknown":
            return Problem(
                "locale-unknown",
                location.key(*path, str(context["locale"])),
                f"{field} {details['msg']}",
                found=str(context["locale"]),
                wanted="a locale of the publication, such as en or ar",
                mend="write the locale's two letters",
            )
    wanted, mend = _shape(kind)
    return Problem(
        "value-shape",
        where,
        f"{field} is {_kind_of(found)} where {wanted} is wanted",
        found=_quoted(found) if isinstance(found, str) else "",
        wanted=wanted,
        mend=mend,
    )


_PATTERNS = {
    "id": (
        "an identifier: ASCII letters in lower case, digits and single hyphens",
        "write for example liwa-al-quds",
    ),
    "digest": (
        "sha256: and 64 hexadecimal digits",
        "let chronology digest fill it in",
    ),
    "url": ("an address that begins with https:// or http://", "write the whole address"),
    "colour": (
        "a colour as # and six hexadecimal digits in lower case",
        "write for example #2f57c4",
    ),
}


def _pattern_name(pattern: str) -> str:
    if "sha256" in pattern:
        return "digest"
    if "https?" in pattern:
        return "url"
    if pattern.startswith("^#"):
        return "colour"
    return "id" if "[a-z0-9]+(-" in pattern else "line"


def _shape(kind: str) -> tuple[str, str]:
    match kind:
        case "tuple_type" | "list_type":
            return "a list", "write each entry on its own line after a hyphen: - …"
        case "model_type" | "model_attributes_type" | "dict_type" | "mapping_type":
            return "a mapping", "write its fields below it, indented: field: …"
        case "text_not_by_locale":
            return "a text in each locale", "write en: … and ar: … below it, indented"
        case "names_not_by_locale" | "names_not_listed":
            return (
                "a list of names for each locale",
                "write en: [..., ...] and ar: [..., ...] below it",
            )
    return "text", "write the value on one line after the colon"


def _kind_of(found: object) -> str:
    if isinstance(found, dict):
        return "a mapping"
    if isinstance(found, list | tuple):
        return "a list"
    return "empty" if found == "" else "text"


def _quoted(found: object) -> str:
    if isinstance(found, str):
        return f'"{found}"'
    return _kind_of(found)


def _words(expected: str) -> list[str]:
    """Return the words in pydantic's list of allowed values: ``'a', 'b' or 'c'``."""
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def _fields_at(model: type[BaseModel], path: FieldPath) -> set[str]:
    """Return the fields that may stand at a path inside a record."""
    current: type[BaseModel] | None = model
    for part in path:
        if current is None:
            return set()
        if isinstance(part, int) or part not in current.model_fields:
            continue
        current = next(_models_in(current.model_fields[part].annotation), None)
    return set(current.model_fields) if current else set()


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, BaseModel) and not issubclass(annotation, RootModel):
            yield annotation
        return
    for argument in typing.get_args(annotation):
        yield from _models_in(argument)
