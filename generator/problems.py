"""What can be wrong with the content, as values: never raised, never logged where they are found.

A problem names its place, what was found, what was wanted and how to mend it. They are collected
over the whole run, sorted once, and turned into text once, by `Report`.
"""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath


class Severity(StrEnum):
    """Whether the site may be built although the problem stands."""

    ERROR = "error"
    WARNING = "warning"
    DRAFT = "draft"
    """Whatever it is, it is a draft's: it stands in the way of nothing that is published."""


@dataclass(frozen=True, order=True, slots=True)
class FileLine:
    """A place in a content file.

    `line` and `column` count from 1; 0 means the file as a whole. `path` is relative to the
    folder that holds the content folder, with forward slashes, so that a message reads the same
    on every machine.
    """

    path: PurePosixPath
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [str(self.path)]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in the content.

    `code` is stable: it names the check, the folder under ``tests/invalid/`` that shows the
    problem, and its entry in `CODES`.
    """

    code: str
    where: FileLine
    message: str
    """One sentence in the present tense, naming the field by its path."""
    found: str = ""
    """Exactly what stands in the file, in its own script."""
    wanted: str = ""
    mend: str = ""
    """What to type."""
    also: tuple[FileLine, ...] = ()
    """Other places that have a part in it."""
    in_draft: bool = False
    """Whether it is a draft's, and not of what is published."""

    @property
    def severity(self) -> Severity:
        """The severity that `CODES` gives to the problem's code; a draft's have their own."""
        return Severity.DRAFT if self.in_draft else CODES[self.code].severity

    def sort_key(self) -> tuple[FileLine, str, str, str]:
        """Arrange problems by file, line, column, then code, so that two runs print the same."""
        return (self.where, self.code, self.message, self.found)


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means, for readers of a message and for the method page."""

    severity: Severity
    meaning: str


def field_name(path: tuple[str | int, ...]) -> str:
    """Return a field's path as a curator would say it: ``claims[2].date.value``.

    List entries count from 1, as readers do.
    """
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part + 1}]"
        else:
            name += f".{part}" if name else part
    return name or "the file"


def suggest(found: str, known: Iterable[str]) -> str:
    """Return what to type instead of an unknown word: the nearest known one; "" if none is near."""
    near = difflib.get_close_matches(found, list(known), n=1, cutoff=0.6)
    return f"write {near[0]}" if near else ""


def _error(meaning: str) -> Code:
    return Code(Severity.ERROR, meaning)


def _warning(meaning: str) -> Code:
    return Code(Severity.WARNING, meaning)


CODES: dict[str, Code] = {
    # Reading a file (content/files.py, encoding.py, characters.py, nodes.py, syntax.py)
    "file-not-readable": _error("A content file or folder cannot be opened."),
    "file-too-large": _error("A content file is larger than 256 KiB."),
    "file-is-link": _error("A content file or folder is a symbolic link."),
    "file-name": _error("A file's name is not an identifier."),
    "file-name-collision": _error("Two names are one where letters' case is not told apart."),
    "file-misplaced": _error("A file lies where no record is expected."),
    "encoding": _error("The bytes are not UTF-8."),
    "byte-order-mark": _error("The file begins with a byte order mark."),
    "line-ending": _error("Lines end with a carriage return."),
    "tab": _error("The file has a tab."),
    "control-character": _error("A control character hides in the text."),
    "bidi-control": _error("A character that reorders text hides in it."),
    "invisible-character": _error("A character that cannot be seen hides in the text."),
    "forbidden-character": _error("A private, unassigned or surrogate character is in the text."),
    "presentation-form": _error("Arabic is written in presentation forms."),
    "not-nfc": _error("Text is not in Unicode normal form C."),
    "yaml-syntax": _error("The file is not YAML."),
    "yaml-empty": _error("The file holds nothing."),
    "yaml-root": _error("The file's outermost value is not a mapping."),
    "yaml-documents": _error("The file holds several YAML documents."),
    "yaml-directive": _error("The file begins with a YAML directive."),
    "yaml-anchor": _error("A value carries an anchor."),
    "yaml-alias": _error("A value is an alias of another."),
    "yaml-merge-key": _error("A mapping merges another one into itself."),
    "yaml-tag": _error("A value carries a YAML tag."),
    "yaml-key": _error("A key is not plain text."),
    "yaml-repeated-key": _error("A mapping has one key twice."),
    "yaml-too-deep": _error("Values are nested more than 12 deep."),
    "yaml-too-many-nodes": _error("The file has more than 20,000 keys and values."),
    "yaml-comment": _warning("A comment cuts a value short, or looks as if it did."),
    "draft-id-taken": Code(Severity.DRAFT, "A draft has the identifier of another record."),
    # Making a record of it (content/parse.py, content/load.py)
    "publication-missing": _error("The content folder has no chronology.yml."),
    "field-unknown": _error("A field is not one that its record has."),
    "field-missing": _error("A field that a record needs is absent."),
    "value-empty": _error("A field holds nothing."),
    "value-form": _error("A value is not written as its field wants it."),
    "value-not-allowed": _error("A value is not in the list that its field allows."),
    "value-shape": _error("A list, a mapping or text stands where another of the three is wanted."),
    "date-not-edtf": _error("A date is not an EDTF date."),
    "locale-unknown": _error("A text has an entry for something that is no locale."),
    # Judging the whole (check/)
    "id-shared": _error("An outlet and an actor have one identifier."),
    "former-id-taken": _error("An identifier of before is still, or again, another record's."),
    "claim-id-repeated": _error("Two claims of a record have one identifier."),
    "claim-unknown": _error("A difference names a claim that is not where it says."),
    "difference-of-nothing": _error("The claims of a difference give the same."),
    "file-name-date": _warning("An event's date lies apart from the date in its file's name."),
    "reference-unknown": _error("A record names another that does not exist."),
    "kind-unknown": _error("A word is not in the publication's vocabulary."),
    "claim-without-passage": _error("A claim does not say where in its source it stands."),
    "passage-without-digest": _warning("A passage has no digest."),
    "publication-date-unexplained": _warning("An uncertain day of publication is not explained."),
    "event-date-unsupported": _error("No claim can mean the event's date."),
    "claim-date-apart": _warning("A claim's date lies apart from its event's."),
    "claim-after-publication": _error("A claim dates something after its source was published."),
    "said-after-publication": _error("Words are dated after the source that prints them."),
    "said-without-words": _warning("The day of words is given without the words."),
    "date-not-as-said": _error("A date is not one that its words can mean."),
    "date-narrower-than-said": _warning("A date leaves out days that its words allow."),
    "words-conflict": _warning("The words of a date contradict the calendar or themselves."),
    "words-invalid": _warning("The words of a date name a day that does not exist."),
    "words-foreign": _warning("The words of a date are in a language that is not read."),
    "accessed-before-publication": _error("A source was read before it was published."),
    "correction-day": _error("A correction's day is none, or before anything was published."),
    "presence-not-asserted": _error("A presence stands in a claim that does not assert it."),
    "presence-of-a-visit": _error("A patrol, visit or meeting is made a presence."),
    "presence-by": _error("Expelled has no by, or by stands without expelled."),
    "figure-form": _error("A figure is no number, or several."),
    "figures-exceed-whole": _warning("A claim counts more parts than there were in all."),
    "coordinates-outside": _error("Coordinates lie outside the publication's region."),
    "part-of-itself": _error("A record is part of itself, or an event related to itself."),
    "chain-own-outlet": _error("A chain of attribution leads back to the source's own outlet."),
    "chain-gap": _warning("A chain names somebody who speaks to an outlet that is not in it."),
    "follows-form": _error("What a source follows is not named, twice, or without its address."),
    "follows-later": _error("A source follows one that was published after it."),
    "follows-circle": _error("Sources follow each other in a circle, or one follows itself."),
    "may-be-form": _error("A named outlet may be somebody else, or one may be itself."),
    "entry-repeated": _error("A list names one thing twice."),
    "locale-without-words": _warning("The site's own words are not all there in a locale."),
    "locale-words-form": _error("The words that a publication brings are not in their form."),
    "map-not-readable": _error("A file of the base map is not there, or not in its form."),
    "stand-in-unknown": _error("The words of a locale that lacks them cannot stand in."),
    "translation-missing": _error("A text is missing in one of the publication's locales."),
    "translation-extra": _error("A text has an entry for a locale that is not published."),
    "translation-same": _error("A text is the same in two locales."),
    "translation-script": _error("A text has letters, and none of its locale's script."),
    "record-unused": _warning("No other record names this one."),
    # Holding passages against the articles (check/articles.py)
    "capture-missing": _warning("A source's capture is not in the folder of articles."),
    "capture-changed": _error("A source's capture is not the one that was curated from."),
    "passage-not-found": _error("A passage's paragraph is not in the article."),
    "passage-changed": _error("A paragraph is not the one that the claim was taken from."),
    "passage-without-position": _warning("A passage does not say where in its article it stands."),
    "passage-position": _error("A passage's positions are not those of its paragraph."),
    # Holding the content against what was published before (check/since.py)
    "change-without-correction": _warning("A published event changed and no correction says so."),
    "published-vanished": _warning("A published event or correction has gone."),
    "revision-not-read": _warning("Events of an earlier revision cannot be read."),
}
"""Every code there is. The severity of a problem is set here and nowhere else."""


@dataclass(slots=True)
class Report:
    """Problems collected over a run."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, problems: Iterable[Problem]) -> None:
        """Take problems in, in any order."""
        self.problems.extend(problems)

    def __iter__(self) -> Iterator[Problem]:
        """Give each problem once, sorted by file and line."""
        return iter(sorted(set(self.problems), key=Problem.sort_key))

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self if problem.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Problem]:
        """The problems that do not."""
        return [problem for problem in self if problem.severity is Severity.WARNING]

    @property
    def drafts(self) -> list[Problem]:
        """The problems of drafts, which are not published."""
        return [problem for problem in self if problem.severity is Severity.DRAFT]


def visible(text: str) -> str:
    """Return the text with everything that cannot be seen written as an escape.

    A right-to-left override in the quoted text would turn the message itself round, and a lone
    surrogate in a file's name cannot be printed at all. The zero-width non-joiner stays, because
    Persian names are spelled with it.
    """
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char == "\u200c" else _escaped(char) for char in text
    )


def _escaped(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def _details(problem: Problem) -> Iterator[str]:
    """Give the lines below a problem's first one; what is empty has none."""
    for label, text in (
        ("found:  ", problem.found),
        ("wanted: ", problem.wanted),
        ("mend:   ", problem.mend),
    ):
        if text:
            yield f"{label}{visible(text)}"
    for place in problem.also:
        yield f"also:   {visible(str(place))}"


def format_problem(problem: Problem) -> str:
    """Return a problem as text for a terminal, without a line feed at its end.

    The first line is one that editors can jump to. What was found stands on a line of its own,
    so that Arabic does not scramble the English around it.
    """
    first = f"{problem.where}: {problem.severity}: {problem.message}"
    lines = [f"{visible(first)}  [{problem.code}]"]
    lines += [f"  {detail}" for detail in _details(problem)]
    return "\n".join(lines)


def format_github(problem: Problem) -> str:
    """Return a problem as a workflow command, which GitHub shows beside the changed line.

    GitHub ends a property at a comma or a colon and a command at a line feed, so these travel
    percent-encoded, and the percent sign with them.
    """
    where = problem.where
    properties = {"file": str(where.path)}
    if where.line:
        properties["line"] = str(where.line)
        if where.column:
            properties["col"] = str(where.column)
    properties["title"] = problem.code
    listed = ",".join(
        f"{name}={_encoded(visible(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in properties.items()
    )
    text = "\n".join([visible(problem.message), *_details(problem)])
    command = "notice" if problem.in_draft else problem.severity
    return f"::{command} {listed}::{_encoded(text)}"


def _encoded(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
