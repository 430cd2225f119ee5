"""Records to the text of content files: one layout, which `fmt` leaves as it is.

The library that keeps comments takes milliseconds a file and is for files that are there. What is
written here is mappings, lists and text, so that two thousand drafts take a second.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from generator.content.arrange import WIDTH
from generator.problems import visible

Value = str | list[Any] | dict[str, Any]

_PLAIN = re.compile(r"[^\W_](?:[^\n:#\"'\\&*!|>%@`{}\[\],]|:(?=\S)|(?<=\S)#|(?<=.)[,'])*")
"""Text that means itself without quotes: it begins with a letter or digit, and opens nothing."""
_NOT_TEXT = re.compile(r"true|false|yes|no|on|off|null|nan|inf|y|n|\d[\w.:+-]*", re.IGNORECASE)
"""What another reader of YAML would take for something else than text."""
_MEASURES = ("lat", "lon", "date", "published")
"""Fields that are written as they are all the same: an editor knows what they are."""


def write_record(value: dict[str, Any], schema: str, comments: Sequence[str]) -> bytes:
    """Return the bytes of a content file.

    Args:
        value: Its fields, in the order in which they are written; texts have no line breaks.
        schema: The name of the schema for editors.
        comments: Lines for the curator, put at its head.
    """
    up = "../../" if schema == "event" else "../"
    lines = [f"# yaml-language-server: $schema={up}.schema/{schema}.json"]
    lines += [f"# {visible(' '.join(comment.split()))[:240]}" for comment in comments]
    lines += _mapping(value, "")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _mapping(value: dict[str, Any], margin: str) -> Iterator[str]:
    for key, item in value.items():
        yield from _item(f"{margin}{key}:", item, margin)


def _item(head: str, item: Value, margin: str) -> Iterator[str]:
    inner = f"{margin}  "
    if isinstance(item, dict):
        yield head
        yield from _mapping(item, inner)
    elif isinstance(item, list) and all(isinstance(one, str) for one in item):
        yield f"{head} [{', '.join(item)}]"
    elif isinstance(item, list):
        yield head
        for one in item:
            first, *rest = _mapping(one, f"{inner}  ")
            yield f"{inner}- {first.lstrip()}"
            yield from rest
    else:
        yield from _scalar(head, item, inner)


def _scalar(head: str, text: str, margin: str) -> Iterator[str]:
    if len(head) + 1 + len(text) > WIDTH and " " in text:
        yield f"{head} >-"
        yield from textwrap.wrap(
            text,
            WIDTH,
            initial_indent=margin,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )
    elif _PLAIN.fullmatch(text) and (
        not _NOT_TEXT.fullmatch(text) or head.lstrip("- ").rstrip(":") in _MEASURES
    ):
        yield f"{head} {text}"
    else:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        yield f'{head} "{escaped}"'
