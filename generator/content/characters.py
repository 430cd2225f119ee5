"""Which characters a content file may have.

What is refused is what a reader of the file, a reader of the site or a search cannot see as what
it is: characters that reorder text or have no shape, private and unassigned ones, Arabic in
presentation forms (copied out of a PDF they look right and are found by nobody), and text that is
not in normal form C. Decided case by case:

- The zero-width non-joiner is how Persian spells می‌رود: it stays between two letters of Arabic
  script and goes elsewhere. The joiner goes everywhere; a tatweel shows a joining form as well.
- The signs of the presentation blocks that stand for nothing else stay: the ornate parentheses
  ﴾ ﴿, the written-out honorifics, the basmala ﷽. What has a spelling in ordinary letters goes,
  also the ligatures ﷲ and ﷺ and the sign ﷼.
- The number and year signs of Arabic (U+0600 to U+0605 and their like) count as format
  characters in Unicode but can be seen: they stay.
- U+FFFD goes: it is what a converter leaves where it has lost a letter.
- What is unassigned goes by the Unicode version of the Python that runs.
- Unusual spaces stay inside a line and go at its head, where they look like indentation.
"""

import re
import unicodedata
from functools import cache, partial
from pathlib import PurePosixPath

from generator.content.normal_form import check_normal_form
from generator.content.places import excerpt, place, shorten
from generator.content.tally import Tally
from generator.problems import Problem, visible

_LOOKED_UP = re.compile(
    "[^\n -~\u00a1-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u04ff"
    "\u0606-\u060f\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d5\u06ee-\u06ff"
    "\u2010-\u2027\u2030-\u205e\u20ac]"
)
"""What must be looked at one by one. The rest, all of most files, is fine and carries no marks."""
_UNPARSABLE = re.compile(
    "[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What the parsers stop at, or take for the end of a line where no editor does."""
_CARRIAGE_RETURN = re.compile("\r\n?")
_WORD = re.compile("[^ \n]+")
_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_INDENTATION = re.compile(f"^ *([{_SPACES}][ {_SPACES}]*)", re.MULTILINE)
_JOINED = (
    "[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f]"
)
_STRAY_NON_JOINER = re.compile(f"(?<!{_JOINED})\u200c|\u200c(?!{_JOINED})")

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SEEN_FORMAT = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters and marks without a shape, which Unicode does not count as format characters."""

_NAMELESS = {
    "Cc": "(a control character)",
    "Cn": "(no character)",
    "Co": "(a private character)",
    "Cs": "(a surrogate, half of a character)",
}

_SAID = {
    "tab": ("a tab stands in the text", "spaces", "indent and separate with spaces"),
    "control-character": (
        "{name} hides in the text",
        "characters that can be seen, and line feeds",
        "delete it",
    ),
    "bidi-control": (
        "{name} reorders the text around it",
        "text in the order in which it is read; the pages themselves isolate what they must",
        "delete it",
    ),
    "invisible-character": (
        "{name} hides in the text",
        "characters that can be seen",
        "delete it",
    ),
    "forbidden-character": (
        "{name} is in the text",
        "characters that mean the same to everyone",
        "write what the source has in its place",
    ),
}
"""Of each code: the message, what is wanted, and the mend."""


@cache
def judge(char: str) -> str | None:
    """Return the code of what is wrong with a character, or None if it may be in the content."""
    category = unicodedata.category(char)
    if char == "\t":
        return "tab"
    if char in _BIDI:
        return "bidi-control"
    if category in {"Cn", "Co", "Cs"} or char == "\ufffd":
        return "forbidden-character"
    if category in {"Cc", "Zl", "Zp"}:
        return None if char == "\n" else "control-character"
    if char in _BLANK or (category == "Cf" and char not in _SEEN_FORMAT and char != "\u200c"):
        return "invisible-character"
    in_forms = "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefe"
    if in_forms and unicodedata.decomposition(char):
        return "presentation-form"
    return None


def check_characters(raw: str, path: PurePosixPath) -> tuple[str, list[Problem]]:
    """Return the text with line feeds alone at the ends of lines, and what is wrong in it."""
    tally = Tally()
    text = raw
    if "\r" in raw:
        for end in _CARRIAGE_RETURN.finditer(raw):
            tally.add("line-ending", partial(_carriage_return, raw, end[0], end.start(), path))
        text = _CARRIAGE_RETURN.sub("\n", raw)
    unusual = set(_LOOKED_UP.findall(text))
    if any(map(judge, unusual)):
        _check_each(text, path, tally)
    if "\u200c" in unusual:
        for match in _STRAY_NON_JOINER.finditer(text):
            span = match.span()
            tally.add("invisible-character", partial(_stray_non_joiner, text, *span, path))
    if not unusual.isdisjoint(_SPACES):
        for match in _INDENTATION.finditer(text):
            span = match.span(1)
            tally.add("invisible-character", partial(_false_indentation, text, *span, path))
    check_normal_form(text, path, tally, marked=any(map(unicodedata.combining, unusual)))
    return text, tally.problems()


def _check_each(text: str, path: PurePosixPath, tally: Tally) -> None:
    """Report each run of characters with one fault, and each word in presentation forms."""
    ends: dict[str, int] = {}
    for match in _LOOKED_UP.finditer(text):
        code = judge(match[0])
        if not code:
            continue
        start, end = match.span()
        if start > ends.get(code, -1):
            if code == "presentation-form":
                word = _WORD.match(text, start)
                end = word.end() if word else end
                tally.add(code, partial(_presentation_form, text, start, end, path))
            else:
                tally.add(code, partial(describe_character, code, match[0], text, start, end, path))
        ends[code] = max(end, ends.get(code, -1))


def parsable(text: str) -> str:
    """Return the text with as many characters, none of which stops a parser or ends a line.

    With tabs and control characters reported, what else is wrong with the file can still be told.
    """
    return _UNPARSABLE.sub(lambda match: " " if match[0] == "\t" else "\ufffd", text)


def describe_character(
    code: str, char: str, text: str, start: int, end: int, path: PurePosixPath
) -> Problem:
    """Return the problem of a character, or a run of its like, that stands from start to end."""
    message, wanted, mend = _SAID[code]
    return Problem(
        code,
        place(path, text, start),
        message.format(name=name_character(char)),
        found=excerpt(text, start, end),
        wanted=wanted,
        mend=mend,
    )


def name_character(char: str) -> str:
    """Return a character's number, and its name in Unicode or what it is for want of one."""
    what = unicodedata.name(char, "") or _NAMELESS.get(unicodedata.category(char), "")
    return f"U+{ord(char):04X} {what}".rstrip()


def ordinary_letters(text: str) -> str:
    """Return the text with each presentation form spelled in ordinary letters.

    An isolated vowel sign decomposes to a space and the sign; the space is not wanted.
    """
    return "".join(
        unicodedata.normalize("NFKC", char).strip() if judge(char) == "presentation-form" else char
        for char in text
    )


def _presentation_form(text: str, start: int, end: int, path: PurePosixPath) -> Problem:
    word_start = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    word = shorten(text[word_start:end])
    return Problem(
        "presentation-form",
        place(path, text, start),
        "Arabic is written in presentation forms",
        found=f'"{word}", in it {name_character(text[start])}',
        wanted="Arabic in ordinary letters",
        mend=f'write "{ordinary_letters(word)}", and see that its letters are in reading order',
    )


def _stray_non_joiner(text: str, start: int, end: int, path: PurePosixPath) -> Problem:
    return Problem(
        "invisible-character",
        place(path, text, start),
        f"{name_character(text[start])} stands where no letters join",
        found=visible(excerpt(text, start, end)).replace("\u200c", r"\u200c"),
        wanted="the non-joiner between two letters of Arabic script, or nowhere",
        mend="delete it",
    )


def _false_indentation(text: str, start: int, end: int, path: PurePosixPath) -> Problem:
    return Problem(
        "invisible-character",
        place(path, text, start),
        f"the line is indented with {name_character(text[start])}",
        found=excerpt(text, start, end),
        wanted="ordinary spaces at the head of a line",
        mend="type the spaces again",
    )


def _carriage_return(raw: str, end: str, start: int, path: PurePosixPath) -> Problem:
    kind = "a carriage return and a line feed" if end == "\r\n" else "a carriage return"
    return Problem(
        "line-ending",
        place(path, raw, start),
        f"a line ends with {kind}",
        found=excerpt(raw, start, start + 1),
        wanted="a line feed alone at the end of a line",
        mend='set the editor\'s line ends to "LF" and save the file again',
    )
