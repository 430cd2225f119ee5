"""How dates were worked out, ready to be told: what a source's words give, and what was made of it.

The words are worked out anew each time, so that what a page or a terminal tells is what the rules
give today; nothing of it is kept in the content.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.working import resolve_date
from generator.dating import Fit, Resolution, compare
from generator.model.claim import Attribution, ClaimDate
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf
from generator.model.event import Event
from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class DateWorking:
    """The date of one claim, and what its words give."""

    claim: Attribution
    date: ClaimDate
    source: Source
    found: Resolution | None
    """None where the source puts it in no words."""
    has_evidence: bool
    """Whether reports outside the sources help to date the event."""

    @property
    def said(self) -> Edtf:
        """The day that the words count from."""
        return self.date.said or self.source.published

    @property
    def is_of_publication(self) -> bool:
        """Whether that is the day the source was published."""
        return self.said == self.source.published

    @property
    def fit(self) -> Fit | None:
        """How the date lies to what the words give."""
        return None if self.found is None else compare(self.date.value, self.found)

    @property
    def other_mark(self) -> Edtf | None:
        """The date that the words give where ours is the same but for ``?`` or ``~``."""
        given = self.found and (self.found.value or self.found.bound)
        if self.fit is not Fit.AS_SAID or not given or _marks(given) == _marks(self.date.value):
            return None
        return given

    @property
    def fit_key(self) -> str | None:
        """The message that says how the date lies to the words; None where there are none."""
        if self.fit is None:
            return None
        if self.fit is Fit.NARROWER:
            return "working.narrower" if self.has_evidence else "working.narrower-alone"
        return "working.but-for-mark" if self.other_mark else f"working.{self.fit.value}"


def find_workings(corpus: Corpus, event: Event) -> Iterator[DateWorking]:
    """Yield the working of each claim that has a date, in the curator's order.

    A claim of a source that is not there has no day to count from, and is left out.
    """
    for claim in event.claims:
        source = corpus.sources.get(claim.source)
        if claim.date is not None and source is not None:
            found = resolve_date(claim.date, source)
            yield DateWorking(claim, claim.date, source, found, bool(event.evidence))


def _marks(value: Edtf) -> tuple[bool, bool]:
    return value.is_uncertain, value.is_approximate
