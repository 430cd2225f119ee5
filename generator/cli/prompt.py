"""Questions put on a terminal: known answers are offered while one is typed."""

from collections.abc import Iterator
from functools import partial

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output
from prompt_toolkit.validation import ValidationError, Validator

from generator.desk.answer import AnswerError, Answers, Choice, Desk
from generator.desk.question import Question
from generator.render.fold import fold

_MOST = 200
"""How many answers are offered at once."""


class Prompt:
    """Asks a curator; an answer that cannot be taken is asked for again, with the reason."""

    def __init__(
        self,
        desk: Desk,
        keys: Input | None = None,
        screen: Output | None = None,
    ) -> None:
        self._desk = desk
        self._session: PromptSession[str] = PromptSession(input=keys, output=screen)

    def __call__(
        self, question: Question, answers: Answers, label: str, proposed: str, *, needed: bool
    ) -> str:
        """Return the answer, as typed; "" where there is none and none is needed."""
        left = "" if needed else "  (Enter: that is all)" if question.many else "  (Enter: none)"
        return self._session.prompt(
            f"{label}: ",
            default=proposed,
            completer=_Offers(self._desk, question, answers),
            complete_while_typing=True,
            validator=_Readable(self._desk, question, answers, needed=needed),
            validate_while_typing=False,
            bottom_toolbar=f" {question.form.shape}{left}   Ctrl+C: end, nothing is written",
        ).strip()


class _Offers(Completer):
    """What can be answered, found by any part of an identifier or of a name, however spelled."""

    def __init__(self, desk: Desk, question: Question, answers: Answers) -> None:
        self._offer = partial(question.form.offer, desk, answers)

    def get_completions(
        self, document: Document, _complete_event: CompleteEvent
    ) -> Iterator[Completion]:
        """Yield the answers that fit what stands before the cursor, the nearest first."""
        typed = document.text_before_cursor
        before, _, last = typed.rpartition("/")
        for choice in find_choices(list(self._offer(typed)), last)[:_MOST]:
            yield Completion(
                choice.value,
                start_position=-len(typed),
                display=choice.value.removeprefix(f"{before}/"),
                display_meta=choice.words,
            )


def find_choices(choices: list[Choice], typed: str) -> list[Choice]:
    """Return the choices that have what is typed in them, those that begin with it first."""
    wanted = fold(typed)
    found = [choice for choice in choices if wanted in fold(f"{choice.value} {choice.words}")]
    return sorted(found, key=lambda choice: not fold(choice.value).startswith(wanted))


class _Readable(Validator):
    """Takes what its question's form can read."""

    def __init__(self, desk: Desk, question: Question, answers: Answers, *, needed: bool) -> None:
        self._question, self._desk, self._answers = question, desk, answers
        self._needed = needed

    def validate(self, document: Document) -> None:
        """Refuse an answer with the reason that the form gives."""
        text = document.text.strip()
        if not text:
            if self._needed:
                raise ValidationError(message="wanted")
            return
        try:
            self._question.form.read(text, self._desk, self._answers)
        except AnswerError as error:
            raise ValidationError(len(document.text), str(error)) from error
