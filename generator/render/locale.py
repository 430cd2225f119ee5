"""How a locale writes: its direction, its month names, its digits."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from generator.model.publication import LocaleSettings
from generator.render.cldr import digits_of, number_in_words, numbering_of

Direction = Literal["ltr", "rtl"]
Months = Literal["levantine", "gregorian", "both"]
Digits = Literal["latin", "arabic", "native"]

_ARABIC_MARKS = str.maketrans(",.", "٬٫")
_OWN_MARKS = frozenset({"arab", "arabext"})
"""Digits that bring their own marks for thousands and decimals."""
_BROWSER_TAGS = {"en": "en-GB", "ar": "ar-LB"}
"""The tags under which browsers write dates as the words written here do: 14 December 2020, and in
Arabic the Levantine names of months."""
_BROWSER_GREGORIAN = {"ar": "ar-EG"}
"""The same where months have their Gregorian names."""


@dataclass(frozen=True, slots=True)
class StringsFile:
    """A file of words that a publication brings itself; another time of writing is another file."""

    path: Path
    written: int


@dataclass(frozen=True, slots=True)
class Locale:
    """One locale of a site, and the choices the publication made for it.

    Figures and addresses in data are always in ASCII digits; `digits` is what a reader sees.
    """

    id: str
    """``ar`` or ``fr``; of a locale like ``pt-BR`` the language before the hyphen counts too."""
    language: str
    """The language's name in itself: العربية."""
    direction: Direction
    months: Months = "gregorian"
    """Levantine names (كانون الأول), Gregorian ones (ديسمبر) or both; only Arabic has a choice."""
    digits: Digits = "latin"
    words: str = "en"
    """The locale whose words stand in where nobody wrote this one's."""
    strings: StringsFile | None = None
    """The publication's own words, which go before the package's."""

    @classmethod
    def from_settings(
        cls, locale_id: str, settings: LocaleSettings, strings: StringsFile | None = None
    ) -> "Locale":
        """Return the locale as ``chronology.yml`` sets it."""
        return cls(
            locale_id,
            settings.name,
            settings.direction,
            settings.months,
            settings.digits,
            settings.words,
            strings,
        )

    @property
    def numbering(self) -> str:
        """The name of the digits a reader sees, as browsers have it: ``latn``, ``arab``."""
        match self.digits:
            case "latin":
                return "latn"
            case "arabic":
                return "arab"
            case "native":
                return numbering_of(self.id)

    @property
    def browser_tag(self) -> str:
        """The tag that makes a browser write dates and numbers as the pages do."""
        language = self.id.partition("-")[0]
        tag = _BROWSER_TAGS.get(language, self.id)
        if self.months == "gregorian":
            tag = _BROWSER_GREGORIAN.get(language, tag)
        if language == "en" and self.digits == "latin":
            return tag
        # Persian and Thai pages would else count years as their calendars do.
        return f"{tag}-u-ca-gregory-nu-{self.numbering}"

    def with_digits(self, text: str) -> str:
        """Return text with its ASCII digits as this locale writes them."""
        return text if self.digits == "latin" else text.translate(_digits(self.numbering))

    def number(self, value: float) -> str:
        """Return a number with its thousands set apart: 1,250, or ١٬٢٥٠; years are not numbers."""
        text = number_in_words(value, self.id)
        if self.digits == "latin":
            return text
        if self.numbering in _OWN_MARKS:
            text = text.translate(_ARABIC_MARKS)
        return self.with_digits(text)


@lru_cache(maxsize=32)
def _digits(numbering: str) -> dict[int, int]:
    return str.maketrans("0123456789", digits_of(numbering))


ENGLISH = Locale("en", "English", "ltr")
ARABIC = Locale("ar", "العربية", "rtl", "levantine")
