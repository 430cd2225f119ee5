"""Whether text is in Unicode normal form C, so that what looks the same is the same.

A keyboard may write أ as one character or as an alef and a hamza above it, and a fatha before or
after a shadda: a search for one does not find the other. A text is checked word by word; no mark
joins a space or a line feed, so a text is in normal form if its words are.
"""

import re
import unicodedata
from functools import partial
from pathlib import PurePosixPath

from generator.content.places import place, shorten
from generator.content.tally import Tally
from generator.problems import Problem

_WORD = re.compile("[^ \n]+")
_NO_LETTERS = re.compile(r"[^\x00-\x7f\w]+")
_MOST_MARKS = 30
"""How many marks may follow one letter; more are no script's, and take minutes to normalise."""


def check_normal_form(text: str, path: PurePosixPath, tally: Tally, *, marked: bool) -> None:
    """Report each word of a file that is not in normal form; `marked` if any letter has marks."""
    if (marked and _is_piled(text)) or not unicodedata.is_normalized("NFC", text):
        for word in _WORD.finditer(text):
            _check_word(word[0], text, word.start(), path, tally)


def check_escaped_form(
    value: str, text: str, start: int, path: PurePosixPath, tally: Tally
) -> None:
    """Report the words of one value, read through its escapes, where the value starts."""
    for word in _WORD.findall(value):
        _check_word(word, text, start, path, tally)


def _check_word(word: str, text: str, start: int, path: PurePosixPath, tally: Tally) -> None:
    if _is_piled(word):
        tally.add("not-nfc", partial(_piled, word, text, start, path))
    elif not unicodedata.is_normalized("NFC", word):
        tally.add("not-nfc", partial(_not_normal, word, text, start, path))


def _is_piled(text: str) -> bool:
    """Whether more marks than any script has follow one letter."""
    return any(
        sum(map(bool, map(unicodedata.combining, run[0]))) > _MOST_MARKS
        for run in _NO_LETTERS.finditer(text)
        if len(run[0]) > _MOST_MARKS
    )


def _piled(word: str, text: str, start: int, path: PurePosixPath) -> Problem:
    return Problem(
        "not-nfc",
        place(path, text, start),
        f"more than {_MOST_MARKS} marks are piled on one letter",
        found=f'"{shorten(word, _MOST_MARKS)}"',
        wanted="letters with the marks that their script has",
        mend="write the word as the source has it",
    )


def _not_normal(word: str, text: str, start: int, path: PurePosixPath) -> Problem:
    normal = unicodedata.normalize("NFC", word)
    first = next(i for i, char in enumerate(normal) if char != word[i])
    before, after = _letter(word, first), _letter(normal, first)
    return Problem(
        "not-nfc",
        place(path, text, start + first),
        "text is not in Unicode normal form C",
        found=f'"{shorten(word)}", in it {_numbers(before)}',
        wanted=f"{_numbers(after)} in its place",
        mend=f'write "{shorten(normal)}", which looks the same',
    )


def _letter(word: str, index: int) -> str:
    """Return the letter at or before an index with all its marks."""
    start = end = index
    while start and unicodedata.combining(word[start]):
        start -= 1
    while end + 1 < len(word) and unicodedata.combining(word[end + 1]):
        end += 1
    return word[start : end + 1]


def _numbers(text: str) -> str:
    return shorten(" ".join(f"U+{ord(char):04X}" for char in text))
