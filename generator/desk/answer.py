"""How an answer is read that a curator gives about a new record, and what can be offered for it.

An answer stays the text that goes into the file; reading it says whether the file's own types would
take it, so that nothing wrong is written.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from pydantic import ConfigDict, TypeAdapter, ValidationError

from generator.check.references import VOCABULARIES
from generator.content.articles import load_article
from generator.desk.identifier import IdentifierError, free_file
from generator.model.article import Article, normalize_article
from generator.model.corpus import Corpus
from generator.model.text import Text
from generator.problems import suggest

_ANY = ConfigDict(arbitrary_types_allowed=True)


class AnswerError(Exception):
    """An answer cannot be taken; the words say what is wanted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be answered, and what it is in words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What a new record is written beside."""

    corpus: Corpus
    """What is published: what is named has to be in it."""
    whole: Corpus
    """The same with the drafts: whose identifiers are taken."""
    articles: Path | None = None
    """The folder with the captures of the sources, for whoever holds them."""

    def article(self, capture: str) -> Article | None:
        """Return what a capture holds, as digests; None where it is not at hand."""
        file = self._file(capture)
        return None if file is None else load_article(file, capture)[0].get(capture)

    def paragraphs(self, source: str) -> list[str]:
        """Return the paragraphs of a source's capture; none where it is not at hand."""
        file = self._file(self.capture_of(source))
        try:
            text = "" if file is None else normalize_article(file.read_bytes().decode("utf-8"))
        except (OSError, UnicodeDecodeError):
            return []
        return text.split("\n") if text else []

    def capture_of(self, source: str) -> str:
        """Return what a source calls its capture; "" where it has none."""
        record = self.corpus.sources.get(source)
        return record.capture.file if record and record.capture else ""

    def _file(self, capture: str) -> Path | None:
        """Return the file of a capture; a name that leads out of the folder finds none."""
        files = self.articles.iterdir() if self.articles else ()
        return next((file for file in files if file.name == capture), None)


Answers = Mapping[str, Any]
"""Answers by the name of their question: text, a list of it, or either by locale."""


class Form(Protocol):
    """A form of answers."""

    @property
    def shape(self) -> str:
        """What is written, as a command's help has it: ``ACTOR/ROLE``."""

    def read(self, text: str, desk: Desk, answers: Answers) -> Any:
        """Return what goes into the file.

        Raises:
            AnswerError: It is not such an answer.
        """

    def offer(self, desk: Desk, answers: Answers, typed: str) -> Iterator[Choice]:
        """Yield what can be answered, given what is typed already."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Words, a number or a date: whatever a type of the model takes."""

    shape: str
    type: Any
    wanted: str

    def read(self, text: str, _desk: Desk, _answers: Answers) -> str:
        """Return the text, if the type takes it."""
        text = _clean(text)
        try:
            TypeAdapter(self.type, config=_ANY).validate_python(text)
        except ValidationError as error:
            fault = error.errors(include_url=False)[0]
            reason = fault["msg"] if fault["type"] == "date_not_edtf" else "is not"
            raise AnswerError(f"{text} {reason}; wanted: {self.wanted}") from None
        return text

    def offer(self, _desk: Desk, _answers: Answers, _typed: str) -> Iterator[Choice]:
        """Yield nothing: nobody can know."""
        yield from ()


@dataclass(frozen=True, slots=True)
class Known:
    """The identifier of a record, or a word of the publication's vocabulary."""

    shape: str
    folders: tuple[str, ...]

    def read(self, text: str, desk: Desk, _answers: Answers) -> str:
        """Return the identifier, if there is such a record."""
        known = {choice.value: choice.words for choice in self.offer(desk, {}, "")}
        if text in known:
            return text
        near = suggest(text, known)
        vocabulary = self.folders[0] in VOCABULARIES
        place = "chronology.yml" if vocabulary else "the content"
        raise AnswerError(
            f"{text} is not among the {' and '.join(self.folders)} of {place}"
            + (f"; {near}" if near else "")
            + ("" if near or vocabulary else f"; chronology new {self.folders[0][:-1]} writes one")
        )

    def offer(self, desk: Desk, _answers: Answers, _typed: str) -> Iterator[Choice]:
        """Yield every one there is."""
        for folder in self.folders:
            yield from choices_of(desk.corpus, folder)


@dataclass(frozen=True, slots=True)
class Word:
    """One of a few words, each with what it means."""

    shape: str
    words: Mapping[str, str]

    def read(self, text: str, _desk: Desk, _answers: Answers) -> str:
        """Return the word, if it is one of them."""
        if text in self.words:
            return text
        raise AnswerError(f"{text} is not one of {', '.join(self.words)}")

    def offer(self, _desk: Desk, _answers: Answers, _typed: str) -> Iterator[Choice]:
        """Yield each word."""
        for word, meaning in self.words.items():
            yield Choice(word, meaning)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The number of a paragraph of the source that was named before."""

    shape: str = "NUMBER"

    def read(self, text: str, desk: Desk, answers: Answers) -> str:
        """Return the number, if the capture at hand has such a paragraph."""
        if not re.fullmatch("[1-9][0-9]{0,4}", text):
            raise AnswerError(f"{text} is not the number of a paragraph, counted from 1")
        paragraphs = desk.paragraphs(str(answers.get("source")))
        if paragraphs and int(text) > len(paragraphs):
            raise AnswerError(f"the capture has {len(paragraphs)} paragraphs, and no {text}")
        return text

    def offer(self, desk: Desk, answers: Answers, _typed: str) -> Iterator[Choice]:
        """Yield each paragraph of the capture, with its words."""
        for number, words in enumerate(desk.paragraphs(str(answers.get("source"))), start=1):
            yield Choice(str(number), words)


@dataclass(frozen=True, slots=True)
class NewId:
    """An identifier that the new record can have."""

    folder: str
    shape: str = "ID"

    def read(self, text: str, desk: Desk, _answers: Answers) -> str:
        """Return the identifier, if it is free."""
        try:
            free_file(desk.whole, self.folder, text)
        except IdentifierError as error:
            raise AnswerError(str(error)) from error
        return text

    def offer(self, _desk: Desk, _answers: Answers, _typed: str) -> Iterator[Choice]:
        """Yield nothing: it is new."""
        yield from ()


AMOUNTS = {"exactly": "", "about": "about-", "at_least": "at-least-", "at_most": "at-most-"}
"""What a number of a figure is, and what is typed before it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as a source gives it: ``38``, ``about-50``, ``at-least-10``, ``at-most-60``."""

    shape: str = "AMOUNT"

    def read(self, text: str, _desk: Desk, _answers: Answers) -> dict[str, str]:
        """Return the field that the number stands in, and the number."""
        form = re.fullmatch("(about-|at-least-|at-most-|)(0|[1-9][0-9]{0,8})", text)
        if form is None:
            raise AnswerError(f"{text} is not an amount: 38, about-50, at-least-10 or at-most-60")
        [field] = [name for name, typed in AMOUNTS.items() if typed == form[1]]
        return {field: form[2]}

    def offer(self, _desk: Desk, _answers: Answers, _typed: str) -> Iterator[Choice]:
        """Yield how an amount that is not exact begins."""
        for name, typed in AMOUNTS.items():
            if typed:
                yield Choice(typed, name.replace("_", " "))


@dataclass(frozen=True, slots=True)
class Joined:
    """Several answers in one, with slashes between them: ``guard/millford/enters``."""

    parts: tuple[tuple[str, Form], ...]
    """The field and the form of each."""
    least: int
    """How many there have to be."""

    @property
    def shape(self) -> str:
        """Their shapes, the last ones in brackets where they may be left out."""
        shapes = [form.shape for _, form in self.parts]
        return "/".join(shapes[: self.least]) + "".join(f"[/{s}]" for s in shapes[self.least :])

    def read(self, text: str, desk: Desk, answers: Answers) -> dict[str, Any]:
        """Return each field's own answer."""
        given = text.split("/")
        if not self.least <= len(given) <= len(self.parts):
            raise AnswerError(f"{text} is not written as {self.shape}")
        read: dict[str, Any] = {}
        for (field, form), part in zip(self.parts, given, strict=False):
            value = form.read(part.strip(), desk, answers)
            read |= value if isinstance(value, dict) else {field: value}
        return read

    def offer(self, desk: Desk, answers: Answers, typed: str) -> Iterator[Choice]:
        """Yield what can stand after the last slash, each with all that comes before it."""
        before, _, _ = typed.rpartition("/")
        index = typed.count("/")
        if index < len(self.parts):
            for choice in self.parts[index][1].offer(desk, answers, ""):
                yield Choice(f"{before}/{choice.value}" if before else choice.value, choice.words)


def choices_of(corpus: Corpus, folder: str) -> list[Choice]:
    """Return every identifier of a folder, or word of a vocabulary, with its names."""
    if folder in VOCABULARIES:
        vocabulary = getattr(corpus.publication, folder)
        return [Choice(word, _in_words(term.label)) for word, term in vocabulary.items()]
    records = getattr(corpus, folder)
    return [
        Choice(name, _described(folder, records.get(name))) for name in sorted(corpus.ids(folder))
    ]


def _described(folder: str, record: Any) -> str:
    """Return what a record is called; a source is called by its headline."""
    if record is None:
        return "cannot be read; chronology check tells why"
    if folder == "sources":
        return f"{record.headline} ({record.published})"
    return _in_words(record.title if folder == "events" else record.names)


def _in_words(text: Text) -> str:
    return " · ".join(words for _, words in text.items())


def _clean(text: str) -> str:
    """Return an answer as the reader wants text: in normal form C, without spaces at its ends."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
