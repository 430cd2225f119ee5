"""The small values that every record is made of: identifiers, texts, addresses, numbers, dates.

The reader hands every scalar over as text. These types turn text into values, each in one way
only, so that a curator's ``012`` or ``1e3`` is refused rather than read as something else.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainSerializer,
    RootModel,
    StringConstraints,
    TypeAdapter,
    WithJsonSchema,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from generator.model import edtf

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LOCALE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
LINE_PATTERN = r"^\S(.*\S)?$"
DIGEST_PATTERN = r"^sha256:[0-9a-f]{64}$"
URL_PATTERN = r"^https?://[^\s/@\\]+\.[^\s\\]+$"
PATH_PATTERN = r"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$"
COLOUR_PATTERN = r"^#[0-9a-f]{6}$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=100)]
"""An identifier: what a record's file is called, less ``.yml``."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=LINE_PATTERN)]
"""Text on one line, without spaces at its ends."""

Digest = Annotated[str, StringConstraints(pattern=DIGEST_PATTERN)]
"""The SHA-256 of something, in hexadecimal digits."""

Url = Annotated[str, StringConstraints(pattern=URL_PATTERN, max_length=2000)]
"""An address on the web. Nothing but http and https is ever linked to."""

Language = Annotated[str, StringConstraints(pattern=LOCALE_PATTERN)]
"""A language as BCP 47 writes it: ``ar``, ``en``, ``pt-BR``, ``zh-Hant``."""

FilePath = Annotated[str, StringConstraints(pattern=PATH_PATTERN, max_length=400)]
"""A file below the folder that ``content/`` lies in: ``map/rivers.json``."""

Colour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]
"""A colour as ``#`` and six hexadecimal digits in lower case."""


def _parse_whole_number(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"0|[1-9][0-9]{0,8}", value):
            raise PydanticCustomError("not_a_whole_number", "is not a whole number")
        return int(value)
    return value


def _parse_decimal(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?", value):
            raise PydanticCustomError("not_a_decimal", "is not a decimal number")
        return float(value)
    return value


def _parse_edtf(value: object) -> object:
    if isinstance(value, str):
        try:
            return edtf.parse(value)
        except edtf.EdtfError as error:
            raise PydanticCustomError(
                "date_not_edtf",
                "is not an EDTF date: {reason}",
                {"reason": error.reason, "mend": error.mend or ""},
            ) from None
    return value


def _parse_flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("not_a_flag", "is neither true nor false")
        return value == "true"
    return value


Flag = Annotated[bool, BeforeValidator(_parse_flag)]
"""``true`` or ``false``, spelled so."""

WholeNumber = Annotated[int, BeforeValidator(_parse_whole_number), Field(ge=0)]
"""A count, written in ASCII digits without sign or leading zero."""

Decimal = Annotated[float, BeforeValidator(_parse_decimal)]
"""A number with at most nine decimals, written with a point."""

EdtfDate = Annotated[
    edtf.Edtf,
    BeforeValidator(_parse_edtf),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {
            # An editor takes a bare 2020 for a number; the reader here does not.
            "type": ["string", "integer"],
            "title": "EDTF date",
            "description": "ISO 8601-2 (EDTF), levels 0 to 2: 2020-12-14, 2020-12, 2020-05-02~, "
            "2021-02-1X, 2017-11-04/2017-11-09, 2020-12-14/..",
            "examples": ["2020-12-14", "2020-12", "2020-05-02~", "2017-11-04/2017-11-09"],
        }
    ),
]
"""A date as the Library of Congress profile of EDTF writes it."""


def _check_locale(value: str) -> str:
    if not re.fullmatch(LOCALE_PATTERN, value):
        raise PydanticCustomError("locale_unknown", "is no locale")
    return value


_Locale = Annotated[str, AfterValidator(_check_locale)]
_Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    AfterValidator(lambda text: " ".join(text.split())),
]
_STRICT = ConfigDict(strict=True)
# A fault in one locale must not hide the fault in another, so each has a place of its own.
_texts = TypeAdapter(dict[_Locale, _Words], config=_STRICT)
_names = TypeAdapter(dict[_Locale, Annotated[list[_Words], Field(min_length=1)]], config=_STRICT)

T = TypeVar("T")

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""Any number of values, in the order the curator gave them."""


class Record(BaseModel):
    """The behaviour every record shares: it never changes, and takes no field it does not know."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        # What is written under a field here is what an editor shows a curator beside it.
        use_attribute_docstrings=True,
    )


class Text(RootModel[tuple[tuple[str, str], ...]]):
    """One text in each of the publication's locales.

    It is written as a mapping, ``{en: …, ar: …}``, and kept as pairs so that it cannot change.
    Which locales have to be there is the publication's business, not this type's: see
    `generator.check.translations`.
    """

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _from_mapping(cls, value: Any) -> Any:
        if not isinstance(value, Mapping):
            if isinstance(value, tuple):
                return value
            raise PydanticCustomError(
                "text_not_by_locale", "is not a text with one entry for each locale"
            )
        if not value:
            raise PydanticCustomError("text_not_by_locale", "says nothing in any locale")
        return tuple(_texts.validate_python(dict(value)).items())

    @model_serializer
    def _to_mapping(self) -> dict[str, str]:
        return dict(self.root)

    def __getitem__(self, locale: str) -> str:
        """Return the text in a locale; `KeyError` where there is none."""
        return dict(self.root)[locale]

    def get(self, locale: str) -> str | None:
        """Return the text in a locale, or None."""
        return dict(self.root).get(locale)

    def items(self) -> Iterator[tuple[str, str]]:
        """Yield locale and text, in the curator's order."""
        return iter(self.root)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the form a curator writes, not the pairs it is kept as."""
        return {
            "type": "object",
            "title": "Text",
            "description": "The same text in each of the publication's locales.",
            "propertyNames": {"pattern": LOCALE_PATTERN},
            "additionalProperties": {"type": "string", "minLength": 1},
            "minProperties": 1,
        }


class Names(RootModel[tuple[tuple[str, tuple[str, ...]], ...]]):
    """Other names by which something is known, by locale; search and filters know them too."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _from_mapping(cls, value: Any) -> Any:
        if not isinstance(value, Mapping):
            if isinstance(value, tuple):
                return value
            raise PydanticCustomError("names_not_by_locale", "is not a list of names by locale")
        given = _names.validate_python(dict(value))
        return tuple((locale, tuple(names)) for locale, names in given.items())

    @model_serializer
    def _to_mapping(self) -> dict[str, list[str]]:
        return {locale: list(names) for locale, names in self.root}

    def items(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield locale and names, in the curator's order."""
        return iter(self.root)

    def get(self, locale: str) -> tuple[str, ...]:
        """Return the names in a locale; empty where there are none."""
        return dict(self.root).get(locale, ())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the form a curator writes, not the pairs it is kept as."""
        return {
            "type": "object",
            "title": "Names",
            "description": "Other names, a list for each locale.",
            "propertyNames": {"pattern": LOCALE_PATTERN},
            "additionalProperties": {
                "type": "array",
                "items": {"type": "string", "minLength": 1},
                "minItems": 1,
            },
        }
