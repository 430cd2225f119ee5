"""Schemas for a curator's editor: those of the content, with the identifiers that there are.

An editor completes an actor's identifier, says by hovering who that is, and underlines one that
there is not. They are made, not kept: every new record changes them.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.content.files import draft_roots
from generator.content.load import load_drafts
from generator.desk.answer import choices_of
from generator.model.corpus import Corpus, RecordKey
from generator.model.naming import NAMES
from generator.model.schema import MEANINGS, content_schemas
from generator.write import replace_file

FOLDER = ".schema"
"""Where in the content folder the first line of each file looks for its schema."""


def editor_schemas(corpus: Corpus | None) -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file; with the names that a corpus has, where there is one.

    The names of each folder stand once in a schema, however many fields hold one.
    """
    schemas = content_schemas()
    if corpus is None:
        return schemas
    known: dict[tuple[str, ...], dict[str, Any]] = {}
    for name, schema in schemas.items():
        wanted: set[tuple[str, ...]] = set()
        schemas[name] = named = _with_names(schema, wanted)
        for folders in sorted(wanted):
            if folders not in known:
                known[folders] = _names(corpus, folders)
            named.setdefault("$defs", {})[_definition(folders)] = known[folders]
    return schemas


def write_schemas(folder: Path, corpus: Corpus | None) -> int:
    """Write each schema that is not there, or is another now; return how many there are."""
    schemas = editor_schemas(corpus)
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas.items():
        text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        file, data = folder / f"{name}.json", text.encode("utf-8")
        if not file.is_file() or file.read_bytes() != data:
            replace_file(file, data)
    return len(schemas)


class Keeper:
    """Keeps the schemas beside a content folder current, where an editor has some to read."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._known: frozenset[RecordKey] = frozenset()

    def __call__(self, corpus: Corpus) -> None:
        """Write the schemas anew, unless each record is one that they have."""
        known = frozenset(corpus.files)
        if known == self._known or not (self._content / FOLDER).is_dir():
            return
        whole = with_drafts(self._content, corpus)
        for folder in schema_folders(self._content):
            write_schemas(folder, whole)
        self._known = known


def schema_folders(content: Path) -> list[Path]:
    """Return where files look for their schema: beside what is published, and beside drafts."""
    return [root / FOLDER for root in (content, *draft_roots(content))]


def with_drafts(content: Path, corpus: Corpus | None) -> Corpus | None:
    """Return a corpus with the drafts beside it, which name each other."""
    return None if corpus is None else load_drafts(content, corpus)[0]


def _with_names(value: Any, wanted: set[tuple[str, ...]]) -> Any:
    """Return a schema in which each identifier that names something is one of those there are."""
    if isinstance(value, list):
        return [_with_names(inner, wanted) for inner in value]
    if not isinstance(value, Mapping):
        return value
    if NAMES in value:
        folders = tuple(value[NAMES])
        wanted.add(folders)
        described = {key: value[key] for key in ("description",) if key in value}
        return {**described, "$ref": f"#/$defs/{_definition(folders)}"}
    return {key: _with_names(inner, wanted) for key, inner in value.items()}


def _names(corpus: Corpus, folders: Sequence[str]) -> dict[str, Any]:
    choices = [choice for folder in folders for choice in choices_of(corpus, folder)]
    return {
        "type": "string",
        "enum": [choice.value for choice in choices],
        MEANINGS: [choice.words for choice in choices],
    }


def _definition(folders: Sequence[str]) -> str:
    return "-or-".join(folders)
