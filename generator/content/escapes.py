r"""What the escapes of a double-quoted YAML value stand for, and where one stands for nothing.

``"\x41"`` is an A and fine; ``"\u202e"`` is the override that may not stand there raw either. The
parsers undo escapes, so these rules read the value as it is written.
"""

import re
from functools import partial
from pathlib import PurePosixPath

from generator.content.characters import (
    describe_character,
    judge,
    name_character,
    ordinary_letters,
)
from generator.content.places import place
from generator.content.tally import Tally
from generator.problems import Problem

_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))
_SHORT |= {char: char for char in ' "/\\\n'}


def check_escapes(text: str, start: int, end: int, path: PurePosixPath, tally: Tally) -> None:
    """Report what hides behind the escapes of a double-quoted value from start to end."""
    for escape in _ESCAPE.finditer(text, start, end):
        char = _character(escape)
        if not char:
            continue
        code = "invisible-character" if char == "\u200c" else judge(char)
        span = escape.span()
        if code == "presentation-form":
            tally.add(code, partial(_escaped_form, char, text, *span, path))
        elif code:
            tally.add(code, partial(describe_character, code, char, text, *span, path))


def find_bad_escape(text: str, opening: int) -> tuple[int, int, str] | None:
    """Return where the first escape is that the parsers refuse: its start, end and surrogate.

    The last is empty if the escape stands for nothing at all. The faster parser says only where
    the value begins: at the opening quote.
    """
    index = opening + 1
    while index < len(text) and text[index] != '"':
        escape = _ESCAPE.match(text, index)
        if not escape:
            index += 1
            continue
        char = _character(escape)
        if not char or "\ud800" <= char <= "\udfff":
            return *escape.span(), char
        index = escape.end()
    return None


def _character(escape: re.Match[str]) -> str:
    """Return the character that an escape stands for; empty if it stands for none."""
    digits = escape[1] or escape[2] or escape[3]
    if not digits:
        return _SHORT.get(escape[4], "")
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else ""


def _escaped_form(char: str, text: str, start: int, end: int, path: PurePosixPath) -> Problem:
    return Problem(
        "presentation-form",
        place(path, text, start),
        "Arabic is written in presentation forms",
        found=f"{text[start:end]}, {name_character(char)}",
        wanted="Arabic in ordinary letters",
        mend=f'write "{ordinary_letters(char)}"',
    )
