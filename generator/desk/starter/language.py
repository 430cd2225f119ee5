"""The languages of a new publication: what CLDR says of each, and which words it begins with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.model.text import LOCALE_PATTERN
from generator.render.cldr import direction_of, find_locale, language_name, native_by_default
from generator.render.messages import spoken_locales

_LETTERS = 3
"""Up to so many words or letters a text is a label; more are a sentence."""


class LanguageError(ValueError):
    """There is no such language to publish in."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language to publish in."""

    id: str
    name: str
    """In itself: français."""
    direction: Literal["ltr", "rtl"]
    has_native_digits: bool
    """Whether it is usually written with other digits than 0123."""
    words: str
    """The language whose words the site has for it: its own, or the one that stands in."""

    @property
    def is_spoken(self) -> bool:
        """Whether the site's own words and the examples are written in it."""
        return self.id.partition("-")[0] == self.words

    def text(self, texts: Mapping[str, str]) -> str:
        """Return the text of an example in this language.

        Where nobody wrote it, it is another language's, under the name of this one wherever it
        would else not be told from that, or not be in letters of this one's script.
        """
        written = texts[self.words]
        if self.is_spoken:
            return written
        if self.direction == direction_of(self.words) and len(written.split()) <= _LETTERS:
            return written
        if len(written) <= _LETTERS:
            # The letters that stand for a side: any of this script, not the same for every side.
            return "".join(
                self.name[ord(letter) % len(self.name)] if letter.isalpha() else letter
                for letter in written
            )
        return f"{self.name}: {written}"


def find_language(locale_id: str, stand_in: str = "en") -> Language:
    """Return a language by its identifier, like ``fr`` or ``pt-BR``.

    Args:
        locale_id: As BCP 47 writes it.
        stand_in: The language whose words it begins with where the site has none in it.

    Raises:
        LanguageError: CLDR knows no such language.
    """
    known = find_locale(locale_id) if re.fullmatch(LOCALE_PATTERN, locale_id) else None
    if known is None:
        raise LanguageError(f"no language is known as {locale_id}; write it as in en,ar,pt-BR")
    language = locale_id.partition("-")[0]
    spoken = spoken_locales()
    return Language(
        id=locale_id,
        name=language_name(locale_id, locale_id) or locale_id,
        direction=direction_of(locale_id),
        has_native_digits=language not in spoken and native_by_default(locale_id),
        words=language if language in spoken else stand_in,
    )
