"""Files in one order and at one width, so that a diff shows what was changed and nothing else.

Keys come in the order of their record's definition, the locales of a text in the publication's, and
folded text is filled to one width. Comments and blank lines go with the key below them; what heads
the file stays at its head. Nothing is read differently afterwards, or nothing is changed.
"""

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import FoldedScalarString

from generator.content.edit import EditError, read_values
from generator.content.fields import fields_at
from generator.model.corpus import FieldPath

WIDTH = 100
"""Code points in a line of folded text, its indentation included."""


def arrange(data: bytes, model: type[BaseModel], locales: Sequence[str]) -> bytes:
    """Return a file's bytes with its keys in order and its folded text filled.

    Args:
        data: A file that the reader takes.
        model: What it is a record of.
        locales: In the order in which texts give them.

    Raises:
        EditError: The file would be read differently afterwards, or cannot be taken apart.
    """
    try:
        tree = YAML(typ="rt").load(data)
    except YAMLError as error:
        raise EditError("its layout cannot be read") from error
    if not isinstance(tree, CommentedMap) or tree.fa.flow_style():
        raise EditError("it is not written as one key a line")
    lines = data.decode("utf-8").split("\n")
    arranged = "\n".join(_Arranger(lines, model, locales).file(tree)).encode("utf-8")
    if read_values(arranged) != read_values(data):
        raise EditError("it would be read differently afterwards")
    return arranged


class _Arranger:
    """Takes a file's lines apart by where its tree says that keys and entries begin."""

    def __init__(self, lines: list[str], model: type[BaseModel], locales: Sequence[str]) -> None:
        self._lines = lines
        self._model = model
        self._locales = locales

    def file(self, tree: CommentedMap) -> list[str]:
        """Return the lines of the whole file."""
        last = len(self._lines)
        while last and self._is_loose(last - 1, 0):
            last -= 1
        first = min(position[0] for position in tree.lc.data.values())
        head, foot = self._lines[:first], self._lines[last:]
        return [*head, *self._mapping(tree, (), first, last), *foot]

    def _mapping(self, node: CommentedMap, path: FieldPath, first: int, last: int) -> list[str]:
        """Return the lines of a mapping, which has a key on its first line, in order."""
        starts = {key: position[0] for key, position in node.lc.data.items()}
        keys = sorted(starts, key=starts.__getitem__)
        indents = {self._indent(line) for line in starts.values()}
        if len(indents) != 1 or len(set(starts.values())) != len(keys):
            return self._lines[first:last]
        (indent,) = indents
        begins = [first, *(self._above(starts[key], indent) for key in keys[1:])]
        blocks = {}
        for key, begin, end in zip(keys, begins, [*begins[1:], last], strict=True):
            start = starts[key]
            value = self._value(node[key], (*path, key), start, end)
            blocks[key] = [*self._lines[begin:start], *value]
        return [line for key in self._in_order(keys, path) for line in blocks[key]]

    def _value(self, node: Any, path: FieldPath, start: int, end: int) -> list[str]:
        """Return the lines of a key and its value."""
        line, below = self._lines[start], start + 1
        if isinstance(node, CommentedMap | CommentedSeq) and node.fa.flow_style():
            return [self._flow(line, node, path), *self._lines[below:end]]
        if isinstance(node, CommentedMap) and node:
            begin = min(position[0] for position in node.lc.data.values())
            return [*self._lines[start:begin], *self._mapping(node, path, begin, end)]
        if isinstance(node, CommentedSeq) and node:
            return [line, *self._sequence(node, path, below, end)]
        if isinstance(node, FoldedScalarString):
            return [line, *_filled(self._lines[below:end])]
        return self._lines[start:end]

    def _sequence(self, node: CommentedSeq, path: FieldPath, first: int, last: int) -> list[str]:
        """Return the lines of a list, each of whose entries begins with a hyphen."""
        starts = [node.lc.data[index][0] for index in range(len(node))]
        if len(set(starts)) != len(starts):
            return self._lines[first:last]
        lines = self._lines[first : starts[0]]
        for index, (start, end) in enumerate(zip(starts, [*starts[1:], last], strict=True)):
            item, inside = node[index], (*path, index)
            if isinstance(item, CommentedMap) and item.fa.flow_style():
                lines += [
                    self._flow(self._lines[start], item, inside),
                    *self._lines[start + 1 : end],
                ]
            elif isinstance(item, CommentedMap) and item:
                lines += self._entry(item, inside, start, end)
            else:
                lines += self._lines[start:end]
        return lines

    def _entry(self, node: CommentedMap, path: FieldPath, start: int, end: int) -> list[str]:
        """Return the lines of a mapping in a list, its hyphen before whichever key is first."""
        line = self._lines[start]
        hyphen = self._indent(start)
        below = end
        while below > start + 1 and self._is_loose(below - 1, hyphen):
            below -= 1
        self._lines[start] = line[:hyphen] + " " + line[hyphen + 1 :]
        lines = self._mapping(node, path, start, below)
        self._lines[start] = line
        first = next(n for n, text in enumerate(lines) if text.strip() and text.strip()[0] != "#")
        lines[first] = lines[first][:hyphen] + "-" + lines[first][hyphen + 1 :]
        return [*lines, *self._lines[below:end]]

    def _flow(self, line: str, node: CommentedMap | CommentedSeq, path: FieldPath) -> str:
        """Return a line that ends in a mapping in braces, with its keys in order."""
        if not isinstance(node, CommentedMap) or not line.endswith("}") or len(node) < 2:
            return line
        columns = {key: position[1] for key, position in node.lc.data.items()}
        keys = sorted(columns, key=columns.__getitem__)
        ends = [*(columns[key] for key in keys[1:]), len(line) - 1]
        texts = {
            key: line[columns[key] : end].rstrip().removesuffix(",").rstrip()
            for key, end in zip(keys, ends, strict=True)
        }
        ordered = ", ".join(texts[key] for key in self._in_order(keys, path))
        return f"{line[: columns[keys[0]]]}{ordered}}}"

    def _in_order(self, keys: Iterable[str], path: FieldPath) -> list[str]:
        """Return keys in the order of their record's definition, then the others as they come."""
        rank = {name: n for n, name in enumerate(fields_at(self._model, path) or self._locales)}
        return sorted(keys, key=lambda key: rank.get(key, len(rank)))

    def _above(self, start: int, indent: int) -> int:
        """Return where what goes with a key begins: the comments and blank lines above it."""
        while self._is_loose(start - 1, indent):
            start -= 1
        return start

    def _is_loose(self, number: int, indent: int) -> bool:
        line = self._lines[number]
        return not line.strip() or (line.lstrip()[0] == "#" and self._indent(number) <= indent)

    def _indent(self, number: int) -> int:
        line = self._lines[number]
        return len(line) - len(line.lstrip(" "))


def _filled(lines: list[str]) -> list[str]:
    """Return the lines of folded text with its paragraphs filled to the width.

    Text with lines of its own, which are indented further or hold several spaces in a row, is left.
    """
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    indents = {len(line) - len(line.lstrip(" ")) for line in lines[:last] if line.strip()}
    if len(indents) != 1 or any("  " in line.strip() or line != line.rstrip() for line in lines):
        return lines
    margin = " " * indents.pop()
    filled: list[str] = []
    paragraph: list[str] = []
    for line in [*lines[:last], ""]:
        if line:
            paragraph.append(line.strip())
            continue
        filled += textwrap.wrap(
            " ".join(paragraph),
            WIDTH,
            initial_indent=margin,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )
        filled.append("")
        paragraph = []
    return [*filled[:-1], *lines[last:]]
