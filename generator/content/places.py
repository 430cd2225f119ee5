"""Where an index in a text lies, and the words around it: what a message needs to point and quote.

Lines end with a line feed; lines and columns count from 1, columns in characters.
"""

from pathlib import PurePosixPath

from generator.problems import FileLine

AROUND = 24
"""How many characters are quoted on either side of what is wrong."""


def line_start(text: str, index: int) -> int:
    """Return the index at which the line of a character begins."""
    return text.rfind("\n", 0, index) + 1


def next_line(text: str, index: int) -> int:
    """Return the index at which the line below the one of a character begins."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def place(path: PurePosixPath, text: str, index: int) -> FileLine:
    """Return the line and column of a character."""
    return FileLine(path, text.count("\n", 0, index) + 1, index - line_start(text, index) + 1)


def line_at(text: str, index: int) -> str:
    """Return the whole line that a character is in, without its line feed."""
    end = text.find("\n", index)
    return text[line_start(text, index) : len(text) if end < 0 else end]


def excerpt(text: str, start: int, end: int) -> str:
    """Return what stands from start to end in quotation marks, with a little of its line."""
    line_end = text.find("\n", start)
    if line_end < 0:
        line_end = len(text)
    first = max(line_start(text, start), start - AROUND)
    last = min(line_end, min(end, start + AROUND) + AROUND)
    before = "…" if first > line_start(text, start) else ""
    after = "…" if last < line_end else ""
    return f'"{before}{text[first:last].strip(" ")}{after}"'


def shorten(text: str, most: int = 3 * AROUND) -> str:
    """Return the text, cut with an ellipsis if it is too long to quote."""
    return text if len(text) <= most else f"{text[:most]}…"
