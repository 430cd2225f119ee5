"""New content files: values to the YAML that a curator would have written."""

from collections.abc import Mapping
from typing import Any

import yaml
from yaml.emitter import Emitter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

from generator.content.arrange import WIDTH, arrange
from generator.content.edit import EditError, read_values
from generator.content.load import RECORDS
from generator.model.text import Record

_TEXT = "tag:yaml.org,2002:str"


def compose_record(folder: str, fields: Mapping[str, Any], locales: list[str]) -> bytes:
    """Return the file of a new record, its fields in their order and its text at its width.

    Lists of names, and mappings of a few words in a list, stand on one line where they fit; text
    that does not fit on its line is folded. The first line names the schema, for editors.

    Raises:
        EditError: The reader would not take the file, or not as what was given.
    """
    up = "../../" if folder == "events" else "../"
    head = f"# yaml-language-server: $schema={up}.schema/{folder.removesuffix('s')}.json\n"
    return compose_fields(RECORDS[folder], fields, locales, head)


def compose_fields(
    model: type[Record], fields: Mapping[str, Any], locales: list[str], head: str = ""
) -> bytes:
    """Return a record's fields as a file has them; see `compose_record`.

    Args:
        model: What it is a record of.
        fields: Text, lists and mappings, as the reader would take them.
        locales: In the order in which texts give them.
        head: What stands before them.
    """
    body = yaml.serialize(
        _mapping(fields, 0), Dumper=_Dumper, width=1 << 20, allow_unicode=True, explicit_end=False
    )
    data = (head + body).encode("utf-8")
    if read_values(data) != fields:
        raise EditError("it would not be read as what was given")
    return arrange(data, model, locales)


class _Dumper(Emitter, Serializer, BaseResolver):
    """Writes every scalar as the text that it is: the reader takes none for a number or a day."""

    def __init__(self, stream: Any, **options: Any) -> None:
        names = ("canonical", "indent", "width", "allow_unicode")
        Emitter.__init__(self, stream, **{name: options.get(name) for name in names})
        Serializer.__init__(self)
        BaseResolver.__init__(self)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent the entries of a list below their key."""
        super().increase_indent(flow, indentless=False)


def _node(value: Any, indent: int, room: int) -> yaml.Node:
    """Return a value as YAML.

    Args:
        value: Text, a list or a mapping.
        indent: Where what stands below it is indented to.
        room: How many characters are left for it on its line.
    """
    if isinstance(value, Mapping):
        return _mapping(value, indent)
    if isinstance(value, list):
        short = _length(value) <= room and not any(isinstance(each, Mapping) for each in value)
        nodes = [_entry(each, indent) for each in value]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", nodes, flow_style=short)
    return yaml.ScalarNode(_TEXT, value, style=">" if len(value) > room else None)


def _mapping(fields: Mapping[str, Any], indent: int) -> yaml.MappingNode:
    pairs = [
        (
            yaml.ScalarNode(_TEXT, name),
            _node(value, indent + 2, WIDTH - indent - len(name) - 2),
        )
        for name, value in fields.items()
    ]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)


def _entry(value: Any, indent: int) -> yaml.Node:
    """Return an entry of a list; a mapping of a few words stands on one line."""
    node = _node(value, indent + 2, WIDTH - indent - 2)
    if isinstance(node, yaml.MappingNode) and all(isinstance(v, str) for v in value.values()):
        node.flow_style = _length(value) <= WIDTH - indent - 2
        for key_and_value in node.value if node.flow_style else ():
            key_and_value[1].style = None
    return node


def _length(value: Any) -> int:
    """Return how many characters a value takes on one line; quotes are not foreseen."""
    if isinstance(value, Mapping):
        return sum(len(name) + len(inner) + 4 for name, inner in value.items())
    if isinstance(value, list):
        return sum(_length(inner) + 2 for inner in value)
    return len(value)
