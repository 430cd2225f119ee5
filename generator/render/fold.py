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


def fold(text: str) -> str:
    """Return text without what spelling varies in.

    "أبو سليم" and "ابو سليم", "Bab ez-Zahr" and "bab ezzahr", "٢٠٢٠" and "2020" come out alike. A
    hamza leaves its seat by compatibility decomposition, and then goes with the vowel signs.
    """
    kept = []
    for letter in unicodedata.normalize("NFKD", text).lower():
        category = unicodedata.category(letter)
        if category[0] == "M" or category in ("Cf", "Lm", "Pd") or letter in _SILENT:
            continue
        if category == "Nd":
            kept.append(str(unicodedata.digit(letter)))
        elif category[0] in "PS":
            kept.append(" ")
        else:
            kept.append(letter)
    return " ".join("".join(kept).translate(_LETTERS).split())
