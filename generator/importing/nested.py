"""JSON as it was written: numbers stay text, nothing is too deep, and a fault names its record.

The library's reader turns 34.450 into 34.45, takes NaN, keeps the last of two equal keys and says
of a fault at which character it is. Here a number is text that knows it is one, and a file that
breaks off says in which record.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.importing.limits import MOST_DEPTH, check_cells
from generator.importing.refusal import UnreadableError

_ASSIGNED = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w$.]+\s*(?:=|\()\s*(?=[\[{])")
"""What stands before the data where a page loads it as a script."""
_HEAD = 1000
"""Characters in which such a head has to lie."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|["\[\]{},]', re.DOTALL)
_OWN_ID = re.compile(r'"(?:unique_id|id|civId|uid)"\s*:\s*(?:"([^"\\]{1,80})"|(-?\d{1,20}))')


class Number(str):
    """A number, in the digits that the file gives it."""

    __slots__ = ()


def read_json(text: str, name: str) -> Any:
    """Return the value that a file holds: mappings, lists, texts, numbers as text, true, false.

    Raises:
        UnreadableError: It is not JSON, or nested too deep. The record is named, and the line.
    """
    check_cells(text.count('":'), name)
    start = match.end() if (match := _ASSIGNED.match(text[:_HEAD])) else 0
    decoder = json.JSONDecoder(
        parse_int=Number,
        parse_float=Number,
        parse_constant=Number,
        object_pairs_hook=_once,
    )
    first = len(text) - len(text[start:].lstrip("\ufeff \t\r\n"))
    try:
        value, end = decoder.raw_decode(text, first)
    except json.JSONDecodeError as error:
        what = "the file breaks off" if error.pos >= len(text.rstrip()) else f"no JSON: {error.msg}"
        raise _fault(text, name, error.pos, what) from error
    except RecursionError as error:
        raise UnreadableError(
            f"lists and mappings stand more than {MOST_DEPTH} deep in each other", where=name
        ) from error
    rest = text[end:].strip().rstrip(");").strip()
    if rest:
        raise _fault(text, name, end, "something follows the end of the data")
    _check_depth(value, name)
    return value


def flatten(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text inside a value with its path: ``start_date.year``, ``sources[0].path``.

    What is empty has none: there is nothing to account for.
    """
    waiting = [(path, value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            inner = [(f"{path}.{key}" if path else key, item) for key, item in value.items()]
            waiting += reversed(inner)
        elif isinstance(value, list):
            waiting += reversed([(f"{path}[{n}]", item) for n, item in enumerate(value)])
        elif isinstance(value, bool):
            yield path, "true" if value else "false"
        elif value is not None and str(value).strip():
            yield path, str(value)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a mapping in which a key that stands twice keeps both of its values."""
    value: dict[str, Any] = {}
    for key, item in pairs:
        name, number = key, 2
        while name in value:
            name, number = f"{key} ({number})", number + 1
        value[name] = item
    return value


def _check_depth(value: Any, name: str) -> None:
    level = [value]
    for _ in range(MOST_DEPTH + 1):
        level = [
            item
            for outer in level
            if isinstance(outer, dict | list)
            for item in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(item, dict | list)
        ]
        if not level:
            return
    raise UnreadableError(
        f"lists and mappings stand more than {MOST_DEPTH} deep in each other", where=name
    )


def _fault(text: str, name: str, position: int, what: str) -> UnreadableError:
    """Return what is wrong at a position, with the record that it stands in."""
    line = text.count("\n", 0, position) + 1
    path, begin = _path_at(text, position)
    own = _OWN_ID.search(text, begin, position) if begin else None
    record = f", in {path}" if path else ""
    if own:
        record += f" (id {own[1] or own[2]})"
    return UnreadableError(
        f"{what}{record}",
        where=f"{name}, line {line}",
        mend="export or copy the file again; a check of JSON in an editor shows the place",
    )


def _path_at(text: str, position: int) -> tuple[str, int]:
    """Return the record in which a position stands, ``events[16]``, and where that begins.

    A record is an entry of a list; the outermost list that the position is in counts.
    """
    names: list[str] = []
    counts: list[int] = []
    begins: list[int] = []
    last = ""
    for token in _TOKEN.finditer(text, 0, position):
        sign = token[0]
        if sign == '"':
            break  # the text that the file breaks off in
        if sign[0] == '"':
            last = sign[1:-1]
        elif sign in "[{":
            names.append(last)
            counts.append(0 if sign == "[" else -1)
            begins.append(token.end())
            last = ""
        elif sign in "]}" and names:
            names.pop(), counts.pop(), begins.pop()
        elif sign == "," and counts and counts[-1] >= 0:
            counts[-1] += 1
            begins[-1] = token.end()
    for name, count, begin in zip(names, counts, begins, strict=True):
        if count >= 0:
            return f"{name or 'entry'}[{count}]", begin
    return "", 0
