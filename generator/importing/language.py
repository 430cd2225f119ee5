"""In which language a text is, as far as its letters show: that much, and no more."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

UNKNOWN = "und"
"""What BCP 47 writes for a language that nobody knows."""

_KURDISH = re.compile("[ێۆڵڕە]")
_PERSIAN = re.compile("[پچژگ]")
_ARABIC = re.compile("[ةىأإؤئ]")
_SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC", "HEBREW", "GREEK", "CJK", "HANGUL", "ARMENIAN")
_ENOUGH = 500
"""Characters that show the script of a text."""
_CODE = re.compile("[a-z]{2,3}")
_NAMES = {"english": "en", "arabic": "ar", "عربي": "ar", "العربية": "ar", "إنكليزي": "en"}


def tell_language(text: str, locales: Iterable[str]) -> tuple[str, str]:
    """Return the language of a text by its script, and what is uncertain about that.

    Of languages in one script the publication's own is taken: Latin letters are English where that
    is published. Persian and Kurdish are told from Arabic by letters that it does not have.
    """
    script = _script(text)
    known = list(locales)
    if script == "ARABIC":
        if _KURDISH.search(text):
            return "ckb", "by its letters: Kurdish"
        if _PERSIAN.search(text) and not _ARABIC.search(text):
            return "fa", "by its letters: Persian"
        return "ar", ""
    if script == "LATIN":
        latin = next((one for one in known if one not in ("ar", "fa", "ckb", "ur")), "")
        return (latin, "") if latin else ("en", "by its letters")
    return UNKNOWN, "its language cannot be told: --language says it"


def read_language(text: str) -> str:
    """Return the code of a language that is named by its code or its name; "" where it is none."""
    plain = text.strip().lower()
    code = _NAMES.get(plain, plain.partition("-")[0].partition("_")[0])
    return code if _CODE.fullmatch(code) else ""


def _script(text: str) -> str:
    counts = Counter(map(_script_of, text[:_ENOUGH]))
    del counts[""]
    if not counts:
        return "LATIN"  # a title of digits alone is right in any language
    return max(counts, key=lambda script: (counts[script], script))


@cache
def _script_of(char: str) -> str:
    """Return the script of a letter; "" for what is none."""
    if not char.isalpha():
        return ""
    name = unicodedata.name(char, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "OTHER")
