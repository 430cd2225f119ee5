"""The tree of one YAML text, built from the parser's events."""

import re
import unicodedata
from array import array
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from yaml import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.content.characters import parsable
from generator.content.escapes import check_escapes
from generator.content.normal_form import check_escaped_form
from generator.content.parser import Parser
from generator.content.places import next_line, place
from generator.content.raw import Positions
from generator.content.structure import describe_structure
from generator.content.syntax import explain, find_stuck, find_swallowed_item
from generator.content.tally import Tally
from generator.problems import field_name

MOST_DEPTH = 12
MOST_NODES = 20_000

_DIRECTIVE = re.compile(r"(?: *(?:#[^\n]*)?\n)*%")
_CUT_SHORT = re.compile(" +#[^ \n#]")


class Tree:
    """Reads one text. After `read`, `tally` holds what is wrong with it.

    The text is clean of characters that a parser stops at, or else `altered` says that they are
    yet to be replaced: an error that the replacement may have caused is not told.
    """

    def __init__(self, text: str, path: PurePosixPath, *, altered: bool) -> None:
        self.tally = Tally()
        self._text = text
        self._readable = parsable(text) if altered else text
        self._path = path
        self._escapes = "\\" in text
        self._comments = bool(_CUT_SHORT.search(text)) if " #" in text else False
        self._containers: list[tuple[Any, dict[str, Any], str | None]] = []
        self._values: list[Any] = []
        self._keys: list[Any] = []
        self._last: ScalarEvent | None = None

    def read(self) -> dict[str, Any] | None:
        """Return the outermost mapping; None if the text holds none or stops being YAML."""
        directive = _DIRECTIVE.match(self._text) if "%" in self._text else None
        if directive:
            self._tell("yaml-directive", directive.end() - 1)
            return None
        try:
            return self._document(Parser(self._readable).get_event)
        except MarkedYAMLError as error:
            if self._readable == self._text:
                problem = explain(error, self._text, self._path, self._last)
                if problem not in self.tally.first.get(problem.code, []):
                    self.tally.add(problem.code, lambda: problem)
            return None

    def positions(self, value: dict[str, Any]) -> tuple[Positions, Positions]:
        """Return where the values of the tree that was read start, and where their keys do."""
        return Positions(value, _numbers(self._values)), Positions(value, _numbers(self._keys))

    def _document(self, get_event: Callable[[], Any]) -> dict[str, Any] | None:
        get_event()  # the stream's start
        event = get_event()
        if type(event) is DocumentStartEvent:
            event = get_event()
        mark = event.start_mark
        if type(event) is not MappingStartEvent:
            self._no_mapping(event)
            return None
        root: dict[str, Any] = {}
        if event.anchor is not None or event.tag is not None:
            self._dressed(event)
        self._values.append(mark)
        self._keys.append(mark)
        if not self._fill(root, get_event):
            return None
        get_event()  # the document's end
        event = get_event()
        mark = event.start_mark
        if type(event) is DocumentStartEvent:
            self._tell("yaml-documents", mark.index)
        return root

    def _fill(self, root: dict[str, Any], get_event: Callable[[], Any]) -> bool:
        """Fill the root from the events up to its end; whether they were not too many or too deep.

        One loop, because a call for each of a million events would double the time. `key` is None
        where a mapping expects a key next.
        """
        values, keys, outer = self._values, self._keys, self._containers
        looks_behind = self._escapes or self._comments
        container: Any = root
        places: dict[str, Any] = {}
        key: str | None = None
        nodes = 1
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent or kind is AliasEvent:
                nodes += 1
                if kind is AliasEvent:
                    self._tell("yaml-alias", event.start_mark.index)
                    value = ""
                else:
                    self._last = event
                    value = event.value
                    if event.anchor is not None or event.tag is not None:
                        self._dressed(event)
                    if looks_behind:
                        self._behind(event)
                    if not event.style and (" - " in value or ":" in value):
                        self._check_lines(event)
                if type(container) is list:
                    container.append(value)
                    values.append(event.start_mark)
                    keys.append(event.start_mark)
                elif key is None:
                    key = value
                    known = key.isascii() and key.isidentifier() and key not in places
                    if not known and kind is ScalarEvent:
                        key = self._checked_key(key, event.start_mark, places)
                    places[key] = event.start_mark
                else:
                    if not value and ":" in key and kind is ScalarEvent and not event.style:
                        self._stuck_colon(key, places[key].index)
                    container[key] = value
                    values.append(event.start_mark)
                    keys.append(places[key])
                    key = None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if not outer:
                    return True
                container, places, key = outer.pop()
                # what has ended was a value, or where no key was waiting for one, a key
                key = None if key is not None or type(container) is list else ""
                if key is not None:
                    places[key] = event.start_mark
            else:
                nodes += 1
                if event.anchor is not None or event.tag is not None:
                    self._dressed(event)
                child: Any = {} if kind is MappingStartEvent else []
                values.append(event.start_mark)
                if type(container) is list:
                    container.append(child)
                    keys.append(event.start_mark)
                elif key is None:
                    what = "a mapping" if kind is MappingStartEvent else "a list"
                    self._tell("yaml-key", event.start_mark.index, what=what)
                else:
                    container[key] = child
                    keys.append(places[key])
                outer.append((container, places, key))
                container, places, key = child, {}, None
                if len(outer) >= MOST_DEPTH:
                    self._tell("yaml-too-deep", event.start_mark.index, most=MOST_DEPTH)
                    return False
            if nodes > MOST_NODES:
                self._tell("yaml-too-many-nodes", event.start_mark.index, most=MOST_NODES)
                return False

    def _tell(self, code: str, index: int, **words: Any) -> None:
        tell = partial(describe_structure, code, self._text, self._path, index, **words)
        self.tally.add(code, tell)

    def _no_mapping(self, event: Any) -> None:
        """Report a file of nothing, of a list, or of text: often ``title:text`` without a space."""
        start, end = event.start_mark.index, event.end_mark.index
        if type(event) is StreamEndEvent:
            self._tell("yaml-empty", 0)
            return
        if type(event) is AliasEvent:
            self._tell("yaml-alias", start)
            return
        if event.anchor is not None or event.tag is not None:
            self._dressed(event)
        if type(event) is not ScalarEvent:
            self._tell("yaml-root", start, what="a list")
        elif stuck := find_stuck(self._text, self._path, start, end):
            self.tally.add(stuck.code, lambda: stuck)
        elif not event.value and not event.style:
            self._tell("yaml-empty", 0)
        else:
            self._tell("yaml-root", start, what="text")

    def _dressed(self, event: Any) -> None:
        """Report the anchor and the tag of a value."""
        if event.anchor is not None:
            self._tell("yaml-anchor", event.start_mark.index)
        if event.tag is not None:
            self._tell("yaml-tag", event.start_mark.index)

    def _behind(self, event: Any) -> None:
        """Report what hides in a value behind escapes, and what a comment may have cut off."""
        start, end = event.start_mark.index, event.end_mark.index
        if self._escapes and event.style == '"' and "\\" in self._text[start:end]:
            check_escapes(self._text, start, end, self._path, self.tally)
            check_escaped_form(event.value, self._text, start, self._path, self.tally)
        elif self._comments and not event.style:
            cut = _CUT_SHORT.match(self._text, end)
            if cut:
                self._tell("yaml-comment", cut.end() - 2)

    def _check_lines(self, event: Any) -> None:
        """Report a line below a value's first that was meant as a key or an item of its own."""
        start, end = event.start_mark, event.end_mark
        if start.line != end.line:
            span = (self._text, self._path, next_line(self._text, start.index), end.index - 1)
            problem = find_stuck(*span) or find_swallowed_item(*span)
            if problem:
                self.tally.add(problem.code, lambda: problem)

    def _checked_key(self, key: str, mark: Any, places: dict[str, Any]) -> str:
        """Return a key in normal form C, having reported it if it is no name or stands there."""
        key = unicodedata.normalize("NFC", key)
        field = field_name((*self._steps(), key))
        if key in places:
            first = place(self._path, self._text, places[key].index)
            self._tell("yaml-repeated-key", mark.index, field=field, also=(first,))
        elif key == "<<":
            self._tell("yaml-merge-key", mark.index, field=field)
        elif not key or "\n" in key:
            what = "several lines of text" if key else "empty"
            self._tell("yaml-key", mark.index, what=what)
        return key

    def _steps(self) -> list[str | int]:
        """Return the way to the mapping that is being filled."""
        return [
            len(container) - 1 if type(container) is list else key or ""
            for container, _, key in self._containers
        ]

    def _stuck_colon(self, key: str, index: int) -> None:
        """Report ``{en:text}``, where YAML sees one long key without a value."""
        mended = re.sub(":(?=[^ ])", ": ", key, count=1)
        self._tell("yaml-syntax", index, mended=mended)


def _numbers(marks: list[Any]) -> Sequence[int]:
    """Return lines and columns from 1, one after the other."""
    return array("I", [number for mark in marks for number in (mark.line + 1, mark.column + 1)])
