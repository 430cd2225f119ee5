"""Who is reported where on a day, in sentences for a terminal."""

from collections.abc import Iterator, Sequence

from generator.derive.presence import ClaimRef, State
from generator.derive.who import Reported
from generator.model.claim import Claim
from generator.model.corpus import Corpus
from generator.model.edtf import Day
from generator.model.text import Text

_SAID = {
    State.CERTAIN: "reported there",
    State.POSSIBLE: "possibly there: a claim's date can mean this day or another",
    State.CONTESTED: "contested: claims exclude each other",
}
"""What a state comes to, where a claim speaks of the day."""


def write_answer(corpus: Corpus, day: int, reported: Sequence[Reported], place: str | None) -> str:
    """Return who is reported on a day, place by place, each with the claims it rests on.

    Args:
        corpus: Where names and claims are looked up.
        day: The day that was asked about, as a number: 1 for 0001-01-01.
        reported: What is known, in the order in which places are to come.
        place: The place that was asked about; None for everywhere.
    """
    name = _Names(corpus)
    asked = f" in {name.place(place)}" if place else ""
    if not reported:
        return f"On {_iso(day)} nobody is reported{asked}. That is silence, not absence."
    lines = [f"On {_iso(day)}{asked}:"]
    at = None
    for answer in reported:
        if answer.presence.place != at:
            at = answer.presence.place
            lines += ["", name.place(at)]
        lines += _about(answer, day, name)
    return "\n".join(lines)


def _about(answer: Reported, day: int, name: "_Names") -> Iterator[str]:
    """Yield a sentence about one actor, and the claims behind it."""
    presence = answer.presence
    actor = name.actor(presence.actor)
    since = _since(answer.since, day)
    confirmed = _iso(presence.last_confirmed)
    if answer.state is State.UNKNOWN:
        last = _iso(day - answer.days_silent)
        again = f", and again up to {confirmed}" if presence.last_confirmed > day else ""
        silence = f"last reported {last}, {_days(answer.days_silent)} before{again}"
        yield f"  {actor}: no claim speaks of this day; {silence}; {since}."
    else:
        yield f"  {actor}: {_SAID[answer.state]}; {since}; last confirmed {confirmed}."
    for ref in presence.claims:
        yield f"    {name.claim(ref)}"
    if answer.state is State.CONTESTED:
        for ref in presence.against:
            yield f"    against it: {name.claim(ref)}"


def _since(since: int | None, day: int) -> str:
    if since is None:
        return "nobody says since when"
    if since > day:
        return f"begun by {_iso(since)} at the latest"
    return f"since {_iso(since)} at the latest"


class _Names:
    """What things are called, in English where the publication has it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        locales = corpus.publication.locales
        self._locale = "en" if "en" in locales else next(iter(locales))

    def place(self, place: str) -> str:
        return self._name(self._corpus.places[place].names)

    def actor(self, actor: str) -> str:
        return self._name(self._corpus.actors[actor].names)

    def claim(self, ref: ClaimRef) -> str:
        """Return who makes a claim, when, through whom, and the claim's own name."""
        event = self._corpus.events[ref.event]
        claim = next(claim for claim in event.claims if claim.id == ref.claim)
        source = self._corpus.sources[claim.source]
        outlet = self._name(self._corpus.outlets[source.outlet].names)
        said = ", ".join([f"{outlet} {source.published}", *self._chain(claim)])
        return f"{said} ({ref.event}#{ref.claim})"

    def _chain(self, claim: Claim) -> Iterator[str]:
        for link in claim.through:
            record = self._corpus.outlets.get(link) or self._corpus.actors[link]
            yield f"from {self._name(record.names)}"

    def _name(self, names: Text) -> str:
        return names[self._locale]


def _iso(day: int) -> str:
    return str(Day.numbered(day))


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
