"""The working of one reading: the day it counts from, the steps so far, and how it can stop."""

import datetime
from dataclasses import dataclass, field

from generator.dating.resolution import Fact, Outcome, Step
from generator.dating.span import Span, on_day
from generator.model import edtf


class Stopped(Exception):  # noqa: N818 (it is an outcome, not an error)
    """The words give no value; the last step says why."""

    def __init__(self, outcome: Outcome, step: Step, bound: str | None) -> None:
        super().__init__(outcome, step, bound)
        self.outcome = outcome
        self.step = step
        self.bound = bound


@dataclass(slots=True)
class Working:
    """What is known while words are worked out."""

    said: datetime.date
    steps: list[Step] = field(default_factory=list)
    foretells: bool = False

    def note(self, rule: str, words: str, span: Span | None = None, **facts: Fact | Span) -> None:
        """Write a step down."""
        self.steps.append(self.step(rule, words, span, **facts))

    def step(self, rule: str, words: str, span: Span | None = None, **facts: Fact | Span) -> Step:
        """Return a step; every sentence may name the day of the words."""
        named: dict[str, Fact | Span] = {"said": on_day(self.said), **facts}
        return Step(
            rule,
            words,
            None if span is None else edtf.parse(span.text),
            tuple((name, _fact(value)) for name, value in named.items()),
        )

    def stopped(
        self,
        outcome: Outcome,
        rule: str,
        words: str,
        bound: str | None = None,
        **facts: Fact | Span,
    ) -> Stopped:
        """Return the end of the reading, without a value."""
        return Stopped(outcome, self.step(rule, words, None, **facts), bound)

    def undecided(self, rule: str, words: str, *candidates: Span) -> Stopped:
        """Return the end of the reading because it can be one of several."""
        inorder = sorted(candidates, key=lambda span: span.first)
        bound = f"{inorder[0].first}/{max(span.last for span in inorder)}"
        dates = tuple(edtf.parse(span.text) for span in inorder)
        return Stopped(Outcome.UNRESOLVED, self.step(rule, words, None, candidates=dates), bound)


def _fact(value: Fact | Span) -> Fact:
    return edtf.parse(value.text) if isinstance(value, Span) else value
