"""Words to tokens: what is told apart, and what is spelled in several ways and is one.

Arabic marks, tatweel and the seats of hamza are folded, since sources write أول امس and أوّل أمس
alike; so are capitals, and digits of every script. Nothing is left out: a character that no
grammar knows becomes a token of its own, and the phrase is then not understood.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

_RUN = re.compile(
    r"(?:[^\W\d_]|[\u0640\u064b-\u065f\u0670])+(?:['’][^\W\d_]+)*|\d+|\S",
)
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u0621'’]")
_LETTERS = str.maketrans("أإآٱىیةؤئک–—−‒‑", "ااااييهويك-----")
_CONJUNCTION = "و"

NUMBER = "0"
"""Stands for every number in digits, where only the kind of a token matters."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, folded, and where it stands in what was written."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Phrase:
    """The tokens of some words, and how far a grammar has got in them."""

    words: str
    tokens: tuple[Token, ...]
    reach: int = 0
    """The number of tokens from the start that some way of reading understood."""
    found: dict[tuple[object, int], list[Any]] = field(default_factory=dict)
    """What parsers that remember have found, by parser and place."""

    def kind(self, at: int) -> str:
        """Return what stands at a place, all numbers being alike; empty beyond the end."""
        if at >= len(self.tokens):
            return ""
        text = self.tokens[at].text
        return NUMBER if text.isascii() and text.isdecimal() else text

    def slice(self, first: int, last: int) -> str:
        """Return the words from one token up to before another, as written."""
        if first >= last:
            return ""
        return self.words[self.tokens[first].start : self.tokens[last - 1].end]


def tokens_of(words: str) -> Iterator[Token]:
    """Yield the tokens of a text in order."""
    for match in _RUN.finditer(words):
        folded = fold(match[0])
        # A mark that stands alone is no part of a word, and must not vanish.
        yield Token(folded or match[0].replace("’", "'"), match.start(), match.end())


def fold(run: str) -> str:
    """Return one spelling for all the spellings of a word or number."""
    if run.isdecimal():
        return "".join(str(unicodedata.decimal(digit)) for digit in run)
    return _MARKS.sub("", run.casefold().translate(_LETTERS))


def split_conjunctions(tokens: Iterator[Token], vocabulary: Collection[str]) -> Iterator[Token]:
    """Yield the tokens with the Arabic "and" set apart where it is joined to a known word.

    وعشرين is "and twenty"; واحد is a word by itself.
    """
    for token in tokens:
        rest = token.text.removeprefix(_CONJUNCTION)
        if token.text in vocabulary or rest == token.text or rest not in vocabulary:
            yield token
        else:
            yield Token(_CONJUNCTION, token.start, token.start + 1)
            yield Token(rest, token.start + 1, token.end)


def is_arabic(words: str) -> bool:
    """Whether any letter is an Arabic one."""
    return any(_script(char) == "ARABIC" for char in words if char.isalpha())


def is_foreign(words: str) -> bool:
    """Whether any letter is of a script in which no expression is read here."""
    return any(_script(char) not in ("ARABIC", "LATIN") for char in words if char.isalpha())


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
