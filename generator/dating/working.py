"""The working of one reading: the day it counts from, the steps so far, and how it can stop."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.dating.qualify import qualify
from generator.dating.resolution import Fact, Outcome, Step
from generator.dating.span import Span, on_day
from generator.model import edtf


class Stopped(Exception):  # noqa: N818 (it is an outcome, not an error)
    """The words give no value; the last step says why."""

    def __init__(self, outcome: Outcome, step: Step, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(outcome, step, candidates)
        self.outcome = outcome
        self.step = step
        self.candidates = candidates


@dataclass(frozen=True, slots=True)
class Reading:
    """What words come to on one day, in EDTF texts that carry no mark of that day yet."""

    outcome: Outcome
    steps: tuple[Step, ...]
    value: str | None = None
    bound: str | None = None
    candidates: tuple[str, ...] = ()
    """What else than one date the words can mean: each of these."""
    foretells: bool = False

    @property
    def result(self) -> tuple[Outcome, str | None, str | None, tuple[str, ...]]:
        """What it gives, without how it came to it."""
        return self.outcome, self.value, self.bound, self.candidates

    @property
    def dates(self) -> tuple[str, ...]:
        """Every date that it gives: the value, or the candidates, or the bound."""
        given = self.value or self.bound
        return self.candidates or ((given,) if given else ())

    def marked(self, mark: str) -> "Reading":
        """Return the reading with a mark on each of its dates."""
        return replace(
            self,
            value=self.value and qualify(self.value, mark),
            bound=self.bound and qualify(self.bound, mark),
            candidates=tuple(qualify(text, mark) for text in self.candidates),
        )


def hull(texts: Sequence[str]) -> str:
    """Return the interval from the first day of all dates to the last; unknown ends stay so."""
    dates = [edtf.parse(text) for text in texts]
    firsts = [date.earliest.date for date in dates]
    lasts = [date.latest.date for date in dates]
    first = "" if None in firsts else min(day for day in firsts if day).isoformat()
    last = "" if None in lasts else max(day for day in lasts if day).isoformat()
    return f"{first}/{last}"


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
        **facts: Fact | Span,
    ) -> Stopped:
        """Return the end of the reading, without a value."""
        return Stopped(outcome, self.step(rule, words, None, **facts))

    def undecided(self, rule: str, words: str, *candidates: Span) -> Stopped:
        """Return the end of the reading because it can be one of several."""
        inorder = sorted(candidates, key=lambda span: span.first)
        texts = tuple(span.text for span in inorder)
        dates = tuple(edtf.parse(text) for text in texts)
        return Stopped(Outcome.UNRESOLVED, self.step(rule, words, None, candidates=dates), texts)


def _fact(value: Fact | Span) -> Fact:
    return edtf.parse(value.text) if isinstance(value, Span) else value
