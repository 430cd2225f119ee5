"""Why a file is no YAML, in our own words: from where a parser stopped to what was mistyped there.

A parser names the rule of its grammar that failed, often a line or more below the mistake: an
unclosed quote is noticed where the next one opens. So the line it stopped at is read again here,
with the scalar before it, for the few mistakes that people make.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from yaml import MarkedYAMLError
from yaml.events import ScalarEvent

from generator.content.characters import describe_character
from generator.content.escapes import find_bad_escape
from generator.content.places import excerpt, line_at, line_start, next_line, place, shorten
from generator.content.structure import describe_structure
from generator.problems import Problem

_STUCK = (
    ("colon", re.compile(r" *(?:- +)*[^\W\d][\w-]*(:)[^\s/]")),
    ("dash", re.compile(r" *(?:- +)*(-)[^\s-]")),
)
_ITEM = re.compile(" *- ")
_HEAD = re.compile(r" *(?:- +)*")
_IN_QUOTES = 'quotes around a value that has ": " in it'


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where a parser stopped, with what it had read. Every place is an index in the text."""

    text: str
    path: PurePosixPath
    at: int
    """The character that it could not take."""
    opened: int
    """Where the value or collection began that it was reading."""
    last_start: int
    """Where the last scalar it had read begins."""
    last_end: int
    last_quote: str
    """The quotation mark around that scalar, if any."""

    def line(self, index: int) -> int:
        return place(self.path, self.text, index).line

    @property
    def sign(self) -> str:
        """The character that it could not take; empty at the end of the file."""
        return self.text[self.at : self.at + 1]

    @property
    def begins_line(self) -> bool:
        """Whether only spaces stand before the character on its line."""
        return not self.text[line_start(self.text, self.at) : self.at].strip(" ")

    def problem(self, index: int, message: str, wanted: str, mend: str) -> Problem:
        """Return a problem at a character; what was found is the line that it stands in."""
        return Problem(
            "yaml-syntax",
            place(self.path, self.text, index),
            message,
            found=f'"{shorten(line_at(self.text, index).strip(" "))}"',
            wanted=wanted,
            mend=mend,
        )


def explain(
    error: MarkedYAMLError, text: str, path: PurePosixPath, last: ScalarEvent | None
) -> Problem:
    """Return the problem behind a parser's error; `last` is the last scalar that it gave."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    stop = _Stop(
        text,
        path,
        at,
        opened=min(error.context_mark.index, len(text)) if error.context_mark else at,
        last_start=last.start_mark.index if last and last.start_mark else at,
        last_end=last.end_mark.index if last and last.end_mark else at,
        last_quote=last.style if last and last.style in {'"', "'"} else "",
    )
    said = f"{error.context or ''}: {error.problem or ''}"
    for words, reason in _REASONS:
        if words in said:
            return reason(stop)
    return stop.problem(
        at,
        "the file cannot be read as YAML from here on",
        wanted="keys with values, lists with a dash before each item, quotes where in doubt",
        mend=f"compare the line with the one above; the parser says: {said.strip(': ')}",
    )


def _colon(stop: _Stop) -> Problem:
    """A colon after what already is a value: prose with a colon in it, or a line too deep."""
    if stop.line(stop.last_start) == stop.line(stop.at):
        return _colon_in_value(stop)
    head = _HEAD.match(stop.text, line_start(stop.text, stop.at))
    below = next_line(stop.text, stop.last_start)
    return (
        find_stuck(stop.text, stop.path, stop.last_start, stop.at)
        or find_swallowed_item(stop.text, stop.path, below, stop.at)
        or stop.problem(
            head.end() if head else stop.at,
            f"the line is indented deeper than line {stop.line(stop.last_start)}, "
            "which already has a value",
            "a key at the same depth as the one above, or above it a key without a value",
            f"indent the line like line {stop.line(stop.last_start)}",
        )
    )


def _colon_in_value(stop: _Stop) -> Problem:
    if stop.last_quote:
        return _after_quote(stop)
    return stop.problem(
        stop.at,
        "a value without quotes has a colon and a space in it",
        _IN_QUOTES,
        "put the whole value in quotes",
    )


def _stuck_in_brackets(stop: _Stop) -> Problem:
    return stop.problem(
        stop.at,
        "no space follows the colon",
        "a space after the colon",
        "write a space after the colon, or put the whole value in quotes",
    )


def _no_colon(stop: _Stop) -> Problem:
    return find_stuck(stop.text, stop.path, stop.opened, stop.at) or stop.problem(
        stop.opened,
        "the line is neither a key with a value nor part of the line above",
        "a key, a colon, a space and a value",
        "add the key, or indent the line if it belongs to the value above",
    )


def find_stuck(text: str, path: PurePosixPath, start: int, end: int) -> Problem | None:
    """Find the first line from start to end that lacks a space after its key or dash.

    In a value of several lines YAML takes such a line for more words, without a sound.
    """
    for index, line in _lines(text, start, end):
        for name, pattern in _STUCK:
            stuck = pattern.match(line)
            if stuck:
                mended = f"{line[: stuck.end(1)]} {line[stuck.end(1) :]}".strip(" ")
                return Problem(
                    "yaml-syntax",
                    place(path, text, index + stuck.start(1)),
                    f"no space follows the {name}",
                    f'"{shorten(line.strip(" "))}"',
                    f"a space after the {name}, or quotes around a value on several lines",
                    f'write "{shorten(mended)}"',
                )
    return None


def find_swallowed_item(text: str, path: PurePosixPath, start: int, end: int) -> Problem | None:
    """Find the first line from start to end that reads like a list item.

    To be asked of the lines of a value that is no list: ``- b``, one space deeper than the item
    above it, is more words of that item.
    """
    for index, line in _lines(text, start, end):
        item = _ITEM.match(line)
        if item:
            return Problem(
                "yaml-syntax",
                place(path, text, index + item.end() - 2),
                "the line looks like a list item and is read as part of the value above it",
                f'"{shorten(line.strip(" "))}"',
                "the items of a list at one depth, or quotes around a value on several lines",
                "indent the line like the item above",
            )
    return None


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Give each line from the one of start to the one of end, with where it begins."""
    index = line_start(text, start)
    while index <= end and index < len(text):
        yield index, line_at(text, index)
        index = next_line(text, index)


def _open_quote(stop: _Stop) -> Problem:
    return _never_closed(stop, stop.opened, stop.text[stop.opened : stop.opened + 1])


def _never_closed(stop: _Stop, index: int, quote: str) -> Problem:
    return stop.problem(
        index,
        "a quotation is not closed where its line ends",
        f"a second {quote} at the end of the value",
        f"close the quotation where the value ends; {_inside(quote)}",
    )


def _inside(quote: str) -> str:
    return f"write a {quote} inside it as {quote * 2 if quote == chr(39) else chr(92) + quote}"


def _after_quote(stop: _Stop) -> Problem:
    """Text after a quotation: one closed too early, or the next one's opening taken for its end."""
    if stop.line(stop.last_start) != stop.line(stop.at):
        return _never_closed(stop, stop.last_start, stop.last_quote)
    return stop.problem(
        stop.at,
        "text follows the closing quotation mark",
        "nothing but a comment after a value in quotes",
        f"take the whole value into the quotes; {_inside(stop.last_quote)}",
    )


def _bracket(stop: _Stop) -> Problem:
    """Inside brackets: prose with a colon, text after a quotation, the wrong bracket, or none."""
    opening = stop.text[stop.opened : stop.opened + 1]
    closing = "]" if opening == "[" else "}"
    here = stop.line(stop.at)
    if stop.line(stop.opened) == here:
        if stop.sign == ":":
            return _colon_in_value(stop)
        if _follows_quote(stop):
            return _after_quote(stop)
    if stop.sign in {"]", "}"}:
        return stop.problem(
            stop.at,
            f"{opening} of line {stop.line(stop.opened)} is closed with {stop.sign}",
            f"{closing} for {opening}",
            f"write {closing}",
        )
    return stop.problem(
        stop.opened,
        f"{opening} is not closed",
        f"a comma between two values and {closing} after the last one",
        f"write the comma or the {closing} that is missing at line {here} or above it",
    )


def _follows_quote(stop: _Stop) -> bool:
    return bool(stop.last_quote) and not stop.text[stop.last_end : stop.at].strip(" ")


def _no_start(stop: _Stop) -> Problem:
    if stop.sign == ",":
        return _stray(stop)
    return stop.problem(
        stop.at,
        f"a value begins with {stop.sign}, which YAML keeps for itself",
        f"quotes around a value that begins with {stop.sign}",
        "put the whole value in quotes",
    )


def _alias(stop: _Stop) -> Problem:
    return describe_structure("yaml-alias", stop.text, stop.path, stop.opened)


def _anchor(stop: _Stop) -> Problem:
    return describe_structure("yaml-anchor", stop.text, stop.path, stop.opened)


def _tag(stop: _Stop) -> Problem:
    return describe_structure("yaml-tag", stop.text, stop.path, stop.opened)


def _block_text(stop: _Stop) -> Problem:
    sign = stop.text[stop.opened : stop.opened + 1]
    return stop.problem(
        stop.opened,
        f"text follows {sign} on its line, where a block of text is announced",
        f"the text on the lines below {sign}, indented, or quotes around the whole value",
        f"begin a new line after {sign}, or put the value in quotes",
    )


def _dash(stop: _Stop) -> Problem:
    return stop.problem(
        stop.at,
        f"a value begins with {stop.sign} and a space on the line of its key",
        "the items of a list each on a line of their own, or quotes around the value",
        "begin a new line before it, or put the whole value in quotes",
    )


def _stray(stop: _Stop) -> Problem:
    if not stop.sign:
        return stop.problem(
            max(0, len(stop.text.rstrip()) - 1),
            "the file ends inside brackets",
            "] for every [, and } for every {",
            "write the bracket that is missing",
        )
    return stop.problem(
        stop.at,
        f"{stop.sign} stands where a value should",
        f"a value, and quotes around text that begins with {stop.sign}",
        "delete it, or put the whole value in quotes",
    )


def _escape(stop: _Stop) -> Problem:
    start, end, char = find_bad_escape(stop.text, stop.opened) or (stop.at, stop.at + 1, "")
    if char:
        return describe_character("forbidden-character", char, stop.text, start, end, stop.path)
    return Problem(
        "yaml-syntax",
        place(stop.path, stop.text, start),
        f"{stop.text[start:end]} stands for no character",
        excerpt(stop.text, start, end),
        'after a backslash in double quotes one of n, ", \\, or x, u, U and hexadecimal digits',
        "write the backslash twice, or put the value in single quotes",
    )


def _misfit(stop: _Stop) -> Problem:
    """A line that fits none above it, or something after a value on the value's own line."""
    if not stop.begins_line:
        if _follows_quote(stop):
            return _after_quote(stop)
        return stop.problem(
            stop.at,
            "text follows a value that is already complete",
            "one value after a key, and quotes around text that has brackets in it",
            "put the whole value in quotes",
        )
    if stop.sign == ":":
        return stop.problem(
            stop.at, "no key stands before the colon", "a key, a colon and a value", "add the key"
        )
    depth = stop.at - line_start(stop.text, stop.at)
    open_depths = _open_depths(stop)
    if depth in open_depths:
        is_item = stop.sign == "-"
        return stop.problem(
            stop.at,
            "a list item stands among keys" if is_item else "a key stands among list items",
            "keys alone or list items alone at one depth",
            "indent the line if it belongs to the line above"
            if is_item
            else "begin the line with a dash, or take its depth from the key it belongs to",
        )
    known = ", or ".join(f"{known} as in line {line}" for known, line in open_depths.items())
    return stop.problem(
        stop.at,
        f"the line is indented by {depth} {'space' if depth == 1 else 'spaces'}, "
        "which fits no line above it",
        f"spaces at its head: {known}",
        "indent the line like its neighbours",
    )


def _open_depths(stop: _Stop) -> dict[int, int]:
    """Return the depths that a line may have here, deepest first, each with its last line."""
    depths: dict[int, int] = {}
    lines = stop.text[: line_start(stop.text, stop.at)].split("\n")[:-1]
    shallowest = len(stop.text)
    for number, line in reversed(list(enumerate(lines, 1))):
        bare = line.lstrip(" ")
        depth = len(line) - len(bare)
        if not bare or bare.startswith("#") or depth >= shallowest:
            continue
        head = _HEAD.match(line)
        if head and depth < head.end() < shallowest:
            depths[head.end()] = number
        depths[depth] = number
        shallowest = depth
        if len(depths) > 3 or depth == 0:
            break
    return depths


def _outside(stop: _Stop) -> Problem:
    return stop.problem(
        stop.at,
        "the line lies outside the mapping that the file began with",
        "every outermost key at the head of its line, and nothing after a line of dots",
        "take the spaces away from before the first key, or the line of dots",
    )


_REASONS = (
    ("mapping values are not allowed", _colon),
    ("scanning a simple key", _no_colon),
    ("found unexpected ':'", _stuck_in_brackets),
    ("scanning a quoted scalar", _open_quote),
    ("parsing a flow sequence", _bracket),
    ("parsing a flow mapping", _bracket),
    ("cannot start any token", _no_start),
    ("scanning an alias", _alias),
    ("scanning an anchor", _anchor),
    ("ing a tag", _tag),
    ("scanning a block scalar", _block_text),
    ("are not allowed", _dash),
    ("parsing a block node", _stray),
    ("parsing a flow node", _stray),
    ("quoted scalar", _escape),
    ("parsing a block", _misfit),
    ("<document start>", _outside),
)
"""Words of the parsers' errors, the same in libyaml and in PyYAML, the narrower ones first."""
