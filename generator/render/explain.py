"""How the dates and the origins of an event were worked out, claim by claim, for a terminal."""

from collections.abc import Iterator

from generator.dating import write_outcome, write_step
from generator.derive.independent import find_independent
from generator.derive.origin import Origin, find_origins
from generator.derive.standing import judge_event
from generator.model.claim import ASSERTING, Claim
from generator.model.corpus import Corpus
from generator.model.event import Event
from generator.model.text import Text
from generator.render.locale import ARABIC, ENGLISH, Locale
from generator.render.messages import Messages, messages_for
from generator.render.working import DateWorking, find_workings

LOCALES = {locale.id: locale for locale in (ENGLISH, ARABIC)}
"""The languages that a terminal is answered in."""

_WIDTH = 8


def write_explanation(corpus: Corpus, event: Event, locale: str = "en") -> str:
    """Return the working of every date of an event, with who says each through whom.

    What the words of a claim give is worked out anew; what the curator wrote stands beside it, and
    how the two lie to each other. It can be asked of content with errors in it, and tells what the
    page of the event tells.
    """
    return "\n".join(_Explanation(corpus, event, LOCALES[locale]).lines())


class _Explanation:
    """The lines about one event, in a locale's words."""

    def __init__(self, corpus: Corpus, event: Event, locale: Locale) -> None:
        self._corpus = corpus
        self._event = event
        self._words: Messages = messages_for(locale)
        locales = corpus.publication.locales
        self._locale = locale.id if locale.id in locales else next(iter(locales))

    def lines(self) -> Iterator[str]:
        event = self._event
        yield f"{event.id}: {self._name(event.title)}"
        yield f"  {self._label('date')}{event.date}"
        for line in self._origins():
            yield f"  {line}"
        for evidence in event.evidence:
            said = self._words.text("explain.evidence", outlet=self._link(evidence.outlet))
            yield f"  {said}{f' {evidence.published}' if evidence.published else ''}"
        workings = {working.claim.id: working for working in find_workings(self._corpus, event)}
        for claim in event.claims:
            yield ""
            yield claim.id
            for line in self._about(claim, workings.get(claim.id)):
                yield f"  {line}"

    def _origins(self) -> Iterator[str]:
        support = [claim for claim in self._event.claims if claim.stance in ASSERTING]
        found = find_origins(self._corpus, self._event.claims)
        independent = find_independent(found[claim.id] for claim in support)
        origins = self._words.count("independent-origin", len(independent.counted))
        sources = self._words.count("source", len({claim.source for claim in support}))
        judged = judge_event(self._corpus, {("events", self._event.id): found}, self._event)
        standing = self._words.text(f"standing.{judged.standing}")
        yield f"{self._label('origins')}{origins} · {sources} · {standing}"
        for voices in independent.counted:
            names = self._words.listed([self._tied(voice) for voice in voices])
            yield " " * _WIDTH + self._words.text("explain.counted", names=names)
        for voice in independent.untold:
            yield " " * _WIDTH + self._words.text("explain.untold", names=self._tied(voice))

    def _tied(self, origin: Origin) -> str:
        """Return who an origin is, and whom it may rest on."""
        name = self._link(origin.id)
        if origin.unnamed and origin.of != origin.id:
            name = self._words.text("origin.unnamed", outlet=self._link(origin.of))
        reasons = [
            self._words.text(f"origin.{tie.why}", others=self._link(tie.on)) for tie in origin.ties
        ]
        if not reasons:
            return name
        return self._words.text("origin.tied", name=name, reasons=self._words.listed(reasons))

    def _about(self, claim: Claim, working: DateWorking | None) -> Iterator[str]:
        if claim.date is None:
            yield self._label("date") + self._words.text("explain.no-date")
        elif working is None:
            yield self._label("date") + str(claim.date.value)
        else:
            yield from self._working(working)
        yield self._label("origin") + self._chain(claim)

    def _working(self, working: DateWorking) -> Iterator[str]:
        found, locale = working.found, self._words.language
        if found is None:
            yield self._label("words") + self._words.text("explain.none")
            yield self._label("date") + str(working.date.value)
            return
        yield self._label("words") + found.words
        yield f"{self._label('said')}{found.said} ({self._known(working)})"
        for step in found.steps:
            yield " " * _WIDTH + write_step(step, locale)
        yield self._label("gives") + write_outcome(found, locale)
        yield f"{self._label('date')}{working.date.value}: {self._fit(working)}"

    def _known(self, working: DateWorking) -> str:
        """Return how the day of the words is known."""
        if working.is_of_publication:
            return self._words.text("working.by-publication")
        return self._words.text("working.by-curator", date=str(working.source.published))

    def _fit(self, working: DateWorking) -> str:
        outlets = dict.fromkeys(evidence.outlet for evidence in self._event.evidence)
        return self._words.text(
            working.fit_key or "working.not-given",
            outlets=self._words.listed([self._link(outlet) for outlet in outlets]),
            given=str(working.other_mark or ""),
        )

    def _label(self, key: str) -> str:
        return self._words.text(f"explain.{key}").ljust(_WIDTH - 1) + " "

    def _name(self, names: Text) -> str:
        return names[self._locale]

    def _link(self, link: str) -> str:
        """Return what an outlet or actor is called; its identifier where there is none."""
        record = self._corpus.outlets.get(link) or self._corpus.actors.get(link)
        return self._name(record.names) if record else link

    def _chain(self, claim: Claim) -> str:
        """Return who says it through whom, from the source to the origin."""
        source = self._corpus.sources.get(claim.source)
        links = [source.outlet if source else claim.source, *claim.through]
        return " ← ".join(map(self._link, links))
