"""What the guide says in one language beyond what the code says of itself, from ``LOCALE.yml``.

English is the code's own language: its file has only what the code does not say. Every other file
has the whole, under the same names, and a test holds that nothing is missing in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.problems import CODES
from generator.render.guide.fields import Field, RecordKind
from generator.render.guide.manual import Command, Option

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Book:
    """The texts of one language."""

    language: str
    texts: Mapping[str, Mapping[str, Any]]

    def means(self, code: str) -> str:
        """Return what a problem's code means."""
        return str(self._find("problems", code, "means") or CODES[code].meaning)

    def mend(self, code: str) -> str:
        """Return how to mend it."""
        return str(self._find("problems", code, "mend") or "")

    def called(self, kind: RecordKind) -> str:
        """Return what a kind of record is called."""
        return str(self._find("records", kind.name, "name") or kind.spoken)

    def told(self, kind: RecordKind) -> str:
        """Return what a kind of record is."""
        return str(self._find("records", kind.name, "is") or kind.text)

    def field(self, field: Field) -> str:
        """Return what a field holds."""
        return str(self._find("records", field.owner, "fields", field.name) or field.text)

    def value(self, field: Field, value: str) -> str:
        """Return what one of the few words of a field means."""
        return str(self._find("records", field.owner, "values", field.name, value) or "")

    def summary(self, command: Command) -> str:
        """Return what a command does."""
        return str(self._find("commands", command.name, "does") or command.summary)

    def more(self, command: Command) -> tuple[str, ...]:
        """Return what more there is to say of a command, a text a paragraph."""
        found = self._find("commands", command.name, "more")
        return command.more if found is None else tuple(found)

    def option(self, command: Command, option: Option) -> str:
        """Return what a flag is for; commands below one command share what they do not say."""
        for path in (command.path[:end] for end in range(len(command.path), 0, -1)):
            if found := self._find("commands", " ".join(path), "options", option.name):
                return str(found)
        return str(self._find("commands", "", "options", option.name) or option.help)

    def _find(self, *names: str) -> Any:
        value: Any = self.texts
        for name in names:
            if not isinstance(value, Mapping) or name not in value:
                return None
            value = value[name]
        return value


@cache
def book_in(language: str) -> Book:
    """Return the guide's texts in a language; in English where nobody wrote them in it."""
    path = FOLDER / f"{language}.yml"
    if not path.is_file():
        return book_in("en")
    # The base loader makes text of every scalar: `no` and `on` are words here.
    texts = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 (text only)
    return Book(language, texts)
