"""How a locale writes: its direction, its month names, its digits."""

from dataclasses import dataclass
from typing import Literal

from generator.model.publication import LocaleSettings

Direction = Literal["ltr", "rtl"]
Months = Literal["levantine", "gregorian", "both"]
Digits = Literal["latin", "arabic"]

_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ARABIC_NUMBER = _ARABIC_DIGITS | str.maketrans(",.", "٬٫")


@dataclass(frozen=True, slots=True)
class Locale:
    """One locale of a site, and the choices the publication made for it.

    Figures and addresses in data are always in ASCII digits; `digits` is what a reader sees.
    """

    id: str
    """``ar`` or ``en``, and of a locale like ``pt-BR`` the language before the hyphen counts."""
    language: str
    """The language's name in itself: العربية."""
    direction: Direction
    months: Months = "gregorian"
    """Levantine names (كانون الأول), Gregorian ones (ديسمبر) or both; only Arabic has a choice."""
    digits: Digits = "latin"

    @classmethod
    def from_settings(cls, locale_id: str, settings: LocaleSettings) -> "Locale":
        """Return the locale as ``chronology.yml`` sets it."""
        return cls(locale_id, settings.name, settings.direction, settings.months, settings.digits)

    def with_digits(self, text: str) -> str:
        """Return text with its ASCII digits as this locale writes them."""
        return text if self.digits == "latin" else text.translate(_ARABIC_DIGITS)

    def number(self, value: float) -> str:
        """Return a number with its thousands set apart: 1,250, or ١٬٢٥٠; years are not numbers."""
        text = f"{value:,}"
        return text if self.digits == "latin" else text.translate(_ARABIC_NUMBER)


ENGLISH = Locale("en", "English", "ltr")
ARABIC = Locale("ar", "العربية", "rtl", "levantine")
