"""Text of a terminal or a file for a page: what reads in another direction keeps its order.

Such text is read from the left. Unisolated, ``words: 14 من كانون`` is drawn with its number at the
wrong end, and a date after an Arabic word as 14-12-2020.
"""

import re
from collections.abc import Iterator

from generator.render.escape import PageText, escape, isolate

_RTL = re.compile("[\u0590-\u08ff]")
_BEFORE = re.compile(r"\s*(?:- )?(?:[\w-]+: )?")
"""What stands before the text of a line: its indent, a hyphen, a key."""
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”")
_LTR = re.compile(r"[\[/]*[0-9A-Za-z][0-9A-Za-z:/.~?%_-]*[0-9A-Za-z~?%\]]|[0-9A-Za-z]")
"""Identifiers, dates and numbers within a line that is read from the right."""


def set_typed(text: str) -> PageText:
    """Return what somebody types or has in a file; its keys and commands are read from the left."""
    return PageText("\n").join(_typed_line(line) for line in text.split("\n"))


def set_answer(text: str, *, rtl: bool) -> PageText:
    """Return what a terminal answers, in a block of the direction that it is answered in.

    In an Arabic answer what is Latin is isolated, in any other the words that are quoted.
    """
    pattern = _LTR if rtl else _QUOTED
    return PageText("\n").join(
        PageText("").join(_parts(line, pattern)) if _RTL.search(line) else escape(line)
        for line in text.split("\n")
    )


def _typed_line(line: str) -> PageText:
    if not _RTL.search(line):
        return escape(line)
    if line.startswith("chronology "):
        return PageText("").join(_parts(line, _QUOTED))
    before = _BEFORE.match(line)
    end = before.end() if before else 0
    return escape(line[:end]) + isolate(line[end:])


def _parts(line: str, pattern: re.Pattern[str]) -> Iterator[PageText]:
    """Yield a line in parts, what fits the pattern by itself."""
    end = 0
    for match in pattern.finditer(line):
        yield escape(line[end : match.start()])
        yield isolate(match[0], "ltr" if pattern is _LTR else None)
        end = match.end()
    yield escape(line[end:])
