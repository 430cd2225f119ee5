"""Spelling folded away, so that a name is found however a reader types it.

The browser folds what is typed by the same rule (templates/assets/chronology/fold.js). Both take
the letters from one table, spelling.json; one table of examples, tests/browser/fixtures/fold.json,
holds both to the rule.
"""

import json
import unicodedata
from pathlib import Path
from typing import Any

TABLE: dict[str, Any] = json.loads(Path(__file__).with_name("spelling.json").read_text("utf-8"))
"""What varies in spelling: letters here, articles, joined words and endings in `keys`."""

_LETTERS = str.maketrans(TABLE["letters"])

_SILENT = frozenset(TABLE["unheard"])
"""A hamza on the line, what stands for it or for ayn in Latin letters, and the minus sign."""


class _Folding(dict[int, str]):
    """What becomes of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        category = unicodedata.category(letter)
        if category[0] == "M" or category in ("Cf", "Lm", "Pd") or letter in _SILENT:
            folded = ""
        elif category == "Nd":
            folded = str(unicodedata.digit(letter))
        else:
            folded = " " if category[0] in "PS" else letter
        self[code] = folded = folded.translate(_LETTERS)
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return text without what spelling varies in.

    "أبو سليم" and "ابو سليم", "Bab ez-Zahr" and "bab ezzahr", "٢٠٢٠" and "2020" come out alike. A
    hamza leaves its seat by compatibility decomposition, and then goes with the vowel signs.
    """
    return " ".join(unicodedata.normalize("NFKD", text).lower().translate(_FOLDING).split())
