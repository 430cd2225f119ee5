"""What is asked about a new record, and the answers: given beforehand, implied, or asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from generator.desk.answer import AnswerError, Answers, Desk, Form

Implied = Callable[[Desk, Answers], str | list[str] | None]
"""What the answers so far imply; None where they imply nothing."""

Told = Callable[[Desk, Answers], bool]
"""Whether something is so, by the answers so far."""


def always(_desk: Desk, _answers: Answers) -> bool:
    """Return yes."""
    return True


def never(_desk: Desk, _answers: Answers) -> bool:
    """Return no."""
    return False


def with_answer(name: str) -> Told:
    """Return whether a question that came before has an answer."""
    return lambda _, answers: bool(answers.get(name))


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be known about a new record."""

    name: str
    """The flag that answers it, without its dashes."""
    asks: str
    """What is wanted, on one line without a full stop."""
    form: Form
    many: bool = False
    """Whether it may have several answers."""
    by_locale: bool = False
    """Whether it is answered in each locale of the publication."""
    needed: Told = never
    """Whether the record cannot do without."""
    put: Told = always
    """Whether it is asked at all."""
    implied: Implied = lambda _desk, _answers: None
    """What is taken where nothing is said, and proposed where it is asked."""

    derived: bool = False
    """Whether the other answers give it nearly always: it is called lacking when they are there."""

    @property
    def flag(self) -> str:
        """How the answer is given beforehand: ``--place``."""
        return f"--{self.name}"

    @property
    def shape(self) -> str:
        """What stands after the flag."""
        return f"LOCALE={self.form.shape}" if self.by_locale else self.form.shape


class Ask(Protocol):
    """Asks somebody a question, until the answer can be read; "" where there is none."""

    def __call__(
        self, question: Question, answers: Answers, label: str, proposed: str, *, needed: bool
    ) -> str:
        """Return the answer."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """An answer that is needed and was not given, or was given and cannot be taken."""

    question: Question
    reason: str
    wrong: bool = False
    """Whether it was given, and cannot be taken."""


class LackingError(Exception):
    """Answers are lacking, or wrong, and there is nobody to ask."""

    def __init__(self, lacking: Sequence[Lacking]) -> None:
        super().__init__("\n".join(f"{each.question.flag}: {each.reason}" for each in lacking))
        self.lacking = tuple(lacking)

    @property
    def is_wrong(self) -> bool:
        """Whether something was given that cannot be taken: nobody need be asked then."""
        return any(each.wrong for each in self.lacking)


def gather(
    questions: Sequence[Question],
    given: Mapping[str, Sequence[str]],
    desk: Desk,
    ask: Ask | None,
) -> dict[str, Any]:
    """Return the answer to every question, as it goes into the file.

    Args:
        questions: In the order in which they are asked; each may rest on answers before it.
        given: What was said beforehand, by the name of the question.
        desk: What the record is written beside.
        ask: Asks for what was not given; None where there is nobody to ask.

    Raises:
        LackingError: Something was given that cannot be taken; or nobody can be asked, and
            something is needed that is neither given nor implied. All of it is told at once.
    """
    answers: dict[str, Any] = {}
    lacking: list[Lacking] = []
    for question in questions:
        said = list(given.get(question.name, ()))
        if not said and not question.put(desk, answers):
            continue
        try:
            if said:
                answer = _read(question, said, desk, answers)
            elif ask is not None:
                answer = _asked(question, desk, answers, ask)
            else:
                answer = _implied(question, desk, answers)
        except AnswerError as error:
            lacking.append(Lacking(question, str(error), wrong=bool(said)))
            continue
        absent = _absent(question, answer, desk) if ask is None else ""
        if absent and question.needed(desk, answers):
            lacking.append(Lacking(question, absent))
        if answer:
            answers[question.name] = answer
    if lacking:
        # An identifier is made of the other answers: it is lacking when they are there.
        told = [each for each in lacking if each.wrong or not each.question.derived]
        raise LackingError(told or lacking)
    return answers


def _read(question: Question, said: list[str], desk: Desk, answers: Answers) -> Any:
    """Return what was said beforehand as it goes into the file."""
    if question.by_locale:
        return _by_locale(question, said, desk, answers)
    if len(said) > 1 and not question.many:
        raise AnswerError("is given more than once")
    read = [question.form.read(text, desk, answers) for text in said]
    return read if question.many else read[0]


def _by_locale(question: Question, said: list[str], desk: Desk, answers: Answers) -> dict[str, Any]:
    locales = desk.corpus.publication.locales
    found: dict[str, list[Any]] = {locale: [] for locale in locales}
    for text in said:
        locale, equals, words = text.partition("=")
        if not equals or locale not in locales:
            raise AnswerError(f"{text} does not begin with {' or '.join(f'{x}=' for x in locales)}")
        found[locale].append(question.form.read(words, desk, answers))
    many = [locale for locale, texts in found.items() if len(texts) > 1]
    if many and not question.many:
        raise AnswerError(f"{many[0]}= is given more than once")
    return {
        locale: texts if question.many else texts[0] for locale, texts in found.items() if texts
    }


def _implied(question: Question, desk: Desk, answers: Answers) -> Any:
    implied = question.implied(desk, answers)
    if not implied:
        return None
    return _read(question, implied if isinstance(implied, list) else [implied], desk, answers)


def _absent(question: Question, answer: Any, desk: Desk) -> str:
    """Return what of an answer is not there; "" where it is whole."""
    if question.by_locale:
        lost = [each for each in desk.corpus.publication.locales if each not in (answer or {})]
        return f"wanted in {', '.join(lost)}: {question.asks}" if lost else ""
    return "" if answer else f"wanted: {question.asks}"


def _asked(question: Question, desk: Desk, answers: Answers, ask: Ask) -> Any:
    """Return what is answered, read; a text in a second locale may be left open."""
    needed = question.needed(desk, answers)
    if question.by_locale:
        found: dict[str, Any] = {}
        for locale, settings in desk.corpus.publication.locales.items():
            label = f"{question.asks} ({settings.name})"
            needed_here = needed and not found
            answer = _several(question, desk, answers, ask, label, needed=needed_here)
            if answer:
                found[locale] = answer if question.many else answer[0]
        return found
    answer = _several(question, desk, answers, ask, question.asks, needed=needed)
    return answer if question.many else answer[0] if answer else None


def _several(
    question: Question, desk: Desk, answers: Answers, ask: Ask, label: str, *, needed: bool
) -> list[Any]:
    """Return the answers to a question that may have several, until one is empty."""
    implied = None if question.by_locale else question.implied(desk, answers)
    waiting = implied if isinstance(implied, list) else [implied] if implied else []
    found: list[Any] = []
    while True:
        proposed = waiting.pop(0) if waiting else ""
        text = ask(question, answers, label, proposed, needed=needed and not found)
        if not text:
            return found
        found.append(question.form.read(text, desk, answers))
        if not question.many:
            return found
