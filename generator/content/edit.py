"""Edits that a command makes in a content file, so that nobody can tell it was not the curator.

Comments, quotes, blank lines, the breaks of folded text and the way lists are indented stay as
they are; only the fields that are set change.
"""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.error import YAMLError

from generator.content.nodes import read_yaml
from generator.model.corpus import FieldPath

_NO_BREAKS = 1 << 20
"""Wider than any line: what the curator wrote on one line stays on it."""

_LAYOUTS = (
    {"mapping": 2, "sequence": 4, "offset": 2},
    {"mapping": 2, "sequence": 2, "offset": 0},
    {"mapping": 4, "sequence": 6, "offset": 4},
    {"mapping": 4, "sequence": 4, "offset": 0},
)
"""How far mappings, the entries of lists and their hyphens are indented; the usual way first."""


class EditError(Exception):
    """A file cannot be edited without changing what is not to be changed."""


def set_fields(data: bytes, fields: Mapping[FieldPath, str | int | list[str]]) -> bytes:
    """Return a file's bytes with some of its fields set; each belongs to what is there.

    Raises:
        EditError: The file would not come out as it went in, but for the fields.
    """
    if not fields:
        return data
    yaml, tree = _open(data)
    for path, value in fields.items():
        _holder(tree, path)[path[-1]] = _on_one_line(value) if isinstance(value, list) else value
    edited = _written(yaml, tree)
    wanted = read_values(data)
    for path, value in fields.items():
        _holder(wanted, path)[path[-1]] = str(value) if isinstance(value, int) else value
    if read_values(edited) != wanted:
        raise EditError("the edit would change other fields too")
    return edited


def _open(data: bytes) -> tuple[YAML, Any]:
    """Return what reads and writes a file in its own layout, and the tree it reads."""
    for layout in _LAYOUTS:
        yaml = YAML(typ="rt")
        yaml.preserve_quotes = True
        yaml.width = _NO_BREAKS
        yaml.indent(**layout)
        try:
            tree = yaml.load(data)
            if _written(yaml, tree) == data:
                return yaml, tree
        except YAMLError:
            break
    raise EditError("its layout cannot be kept")


def _on_one_line(values: list[str]) -> CommentedSeq:
    """Return a list that is written in brackets."""
    listed = CommentedSeq(values)
    listed.fa.set_flow_style()
    return listed


def _holder(tree: Any, path: FieldPath) -> Any:
    for step in path[:-1]:
        tree = tree[step]
    return tree


def _written(yaml: YAML, tree: object) -> bytes:
    stream = BytesIO()
    yaml.dump(tree, stream)
    return stream.getvalue()


def read_values(data: bytes) -> dict[str, Any]:
    """Return what the reader makes of a file, to be compared."""
    raw, _ = read_yaml(data, PurePosixPath("content"))
    return raw.value if raw else {}
