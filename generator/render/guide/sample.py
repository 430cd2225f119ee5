"""Records as the YAML that a curator has before him, whole or a part of one.

They are written from the records, in the order and at the width of ``chronology fmt``: whatever a
page shows is what the content says now. Comments of a file are not in it.
"""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml
from pydantic import RootModel

from generator.content.compose import compose_fields
from generator.content.load import PUBLICATION
from generator.model.corpus import Corpus, RecordKey
from generator.model.text import Record
from generator.problems import FileLine

LOOKED_AT = 200
"""Records of a folder that are searched for an example."""

FOLDERS = ("events", "sources", "outlets", "actors", "places")

FieldPath = tuple[str | int, ...]


def record_yaml(record: Record, locales: list[str]) -> str:
    """Return a record as its file has it."""
    fields = record.model_dump(mode="json", exclude_unset=True, exclude={"id"})
    return compose_fields(type(record), _written(fields), locales).decode("utf-8")


def _written(value: Any) -> Any:
    """Return a value as the reader took it: every scalar is text, and nothing stands for none."""
    match value:
        case Mapping():
            return {name: _written(inner) for name, inner in value.items() if inner is not None}
        case list():
            return [_written(inner) for inner in value]
        case bool():
            return str(value).lower()
        case float():
            return f"{value:.9f}".rstrip("0").rstrip(".")
    return str(value)


def excerpt(text: str, path: FieldPath) -> str:
    """Return what stands at a path of a record's YAML, its key or hyphen included.

    `KeyError` where nothing stands there.
    """
    node: Any = yaml.compose(text, Loader=yaml.CBaseLoader)
    mark = node.start_mark
    for part in path:
        if isinstance(node, yaml.MappingNode):
            mark, node = next(
                ((key.start_mark, value) for key, value in node.value if key.value == part),
                (None, None),
            )
        else:
            node = node.value[part]
            mark = node.start_mark
        if node is None:
            raise KeyError(path)
    lines = text.splitlines()
    first = lines[mark.line]
    is_entry = bool(path) and isinstance(path[-1], int)
    indent = first.index("-") if is_entry else mark.column
    taken = [first if is_entry else " " * indent + first[indent:]]
    for line in lines[mark.line + 1 :]:
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        taken.append(line)
    return textwrap.dedent("\n".join(taken)).strip()


@dataclass(frozen=True, slots=True)
class Sample:
    """An example of a kind of record."""

    text: str
    where: FileLine
    """The file that it is from, and its line there."""


def find_samples(corpus: Corpus) -> dict[str, Sample]:
    """Return an example of each kind of record, by its name as the models have it.

    Of files it is the shortest of its folder, which shows what cannot be left out; of their parts
    the fullest, of equally full ones the first. What nobody has written has none.
    """
    best: dict[str, tuple[int, RecordKey, Record, FieldPath]] = {}
    for key, record in _records(corpus):
        for path, part in _parts(record, ()):
            kind = type(part).__name__
            rank = len(part.model_fields_set) if path else -_size(part)
            if kind not in best or rank > best[kind][0]:
                best[kind] = rank, key, record, path
    locales = list(corpus.publication.locales)
    texts: dict[RecordKey, str] = {}
    samples = {}
    for kind, (_, key, record, path) in best.items():
        if key not in texts:
            texts[key] = record_yaml(record, locales)
        text = excerpt(texts[key], path) if path else texts[key]
        samples[kind] = Sample(text, corpus.at(key, *path))
    return samples


def _size(record: Record) -> int:
    return len(record.model_dump_json())


def _records(corpus: Corpus) -> Iterator[tuple[RecordKey, Record]]:
    for folder in FOLDERS:
        for name, record in islice(getattr(corpus, folder).items(), LOOKED_AT):
            yield (folder, name), record
    yield PUBLICATION, corpus.publication


def _parts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, Record]]:
    """Yield a record and every record within it, with its place."""
    if isinstance(value, Record) and not isinstance(value, RootModel):
        yield path, value
        for name in type(value).model_fields:
            if name in value.model_fields_set:
                yield from _parts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from _parts(inner, (*path, position))
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _parts(inner, (*path, name))
