"""How the dates and the origins of an event were worked out, claim by claim, for a terminal."""

from collections.abc import Iterator

from generator.check.working import resolve_date
from generator.dating import Fit, Resolution, compare, write_outcome, write_step
from generator.derive.independent import find_independent
from generator.derive.origin import Origin, find_origins
from generator.model.claim import ASSERTING, Claim, ClaimDate
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf
from generator.model.event import Event
from generator.model.text import Text

_FITS = {
    Fit.AS_SAID: "it is what the words give",
    Fit.WIDER: "it covers what the words give, and more",
    Fit.NARROWER: "it leaves out days that the words allow",
    Fit.APART: "it cannot be what the words mean",
    Fit.NOT_GIVEN: "the words give nothing to hold it against",
}


def write_explanation(corpus: Corpus, event: Event) -> str:
    """Return the working of every date of an event, with who says each through whom.

    What the words of a claim give is worked out anew; what the curator wrote stands beside it, and
    how the two lie to each other. It can be asked of content with errors in it.
    """
    names = _Names(corpus)
    lines = [f"{event.id}: {names.name(event.title)}", f"  date    {event.date}"]
    lines += [f"  {line}" for line in _origins(corpus, event, names)]
    for evidence in event.evidence:
        published = f" {evidence.published}" if evidence.published else ""
        lines.append(f"  evidence from {names.link(evidence.outlet)}{published}")
    for claim in event.claims:
        lines += ["", claim.id, *(f"  {line}" for line in _about(corpus, event, claim, names))]
    return "\n".join(lines)


def _about(corpus: Corpus, event: Event, claim: Claim, names: "_Names") -> Iterator[str]:
    date, source = claim.date, corpus.sources.get(claim.source)
    if date is None:
        yield "date    none of its own"
    elif source is None:
        yield f"date    {date.value}"
    else:
        found = resolve_date(date, source)
        if found is None:
            yield "words   none"
            yield f"date    {date.value}"
        else:
            yield from _working(date, found, has_evidence=bool(event.evidence))
    yield f"origin  {names.chain(claim)}"


def _origins(corpus: Corpus, event: Event, names: "_Names") -> Iterator[str]:
    support = [claim for claim in event.claims if claim.stance in ASSERTING]
    found = find_origins(corpus, event.claims)
    independent = find_independent(found[claim.id] for claim in support)
    sources = len({claim.source for claim in support})
    yield f"origins {len(independent.counted)} independent, sources {sources}"
    for voices in independent.counted:
        yield f"        counted: {', '.join(_tied(voice, names) for voice in voices)}"
    for voice in independent.untold:
        yield f"        not counted, nobody can tell: {_tied(voice, names)}"


def _tied(origin: Origin, names: "_Names") -> str:
    """Return who an origin is, and whom it may rest on."""
    name = names.link(origin.id)
    whose = f" (unnamed, of {names.link(origin.of)})" if origin.unnamed else ""
    ties = [f"{tie.why.value.replace('-', ' ')} {names.link(tie.on)}" for tie in origin.ties]
    return f"{name}{whose}{': ' if ties else ''}{', '.join(ties)}"


def _working(date: ClaimDate, found: Resolution, *, has_evidence: bool) -> Iterator[str]:
    since = "" if date.said else ", the day of publication"
    yield f"words   {found.words}"
    yield f"said    {found.said}{since}"
    for step in found.steps:
        yield f"        {write_step(step)}"
    yield f"gives   {write_outcome(found)}"
    yield f"date    {date.value}: {_fit(date.value, found, has_evidence=has_evidence)}"


def _fit(value: Edtf, found: Resolution, *, has_evidence: bool) -> str:
    fit = compare(value, found)
    if fit is Fit.NARROWER:
        return f"{_FITS[fit]}; {'by the evidence' if has_evidence else 'without evidence'}"
    given = found.value or found.bound
    if fit is Fit.AS_SAID and given is not None and _marks(value) != _marks(given):
        return f"{_FITS[fit]}, but for the mark: {given}"
    return _FITS[fit]


def _marks(value: Edtf) -> tuple[bool, bool]:
    return value.is_uncertain, value.is_approximate


class _Names:
    """What things are called, in English where the publication has it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        locales = corpus.publication.locales
        self._locale = "en" if "en" in locales else next(iter(locales))

    def name(self, names: Text) -> str:
        return names[self._locale]

    def link(self, link: str) -> str:
        """Return what an outlet or actor is called; its identifier where there is none."""
        record = self._corpus.outlets.get(link) or self._corpus.actors.get(link)
        return self.name(record.names) if record else link

    def chain(self, claim: Claim) -> str:
        """Return who says it through whom, from the source to the origin."""
        source = self._corpus.sources.get(claim.source)
        links = [source.outlet if source else claim.source, *claim.through]
        return " ← ".join(map(self.link, links))
