"""Origins: where a claim's chain of attribution starts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.presence import ClaimRef
from generator.model.claim import Attribution
from generator.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Origin:
    """Who a claim starts with."""

    id: str
    """The outlet's or actor's identifier."""
    unnamed: bool
    """Whether it is somebody's unnamed source."""


def find_origin(attribution: Attribution, corpus: Corpus) -> Origin:
    """Return the last link of a claim's chain; the source's own outlet where it names none."""
    if attribution.through:
        last = attribution.through[-1]
    else:
        source = corpus.sources[attribution.source]
        last = source.republished_from or source.outlet
    outlet = corpus.outlets.get(last)
    return Origin(last, outlet is not None and outlet.unnamed)


def derive_origins(corpus: Corpus) -> Mapping[ClaimRef, Origin]:
    """Return the origin of every claim about an event."""
    return {
        ClaimRef(event.id, claim.id): find_origin(claim, corpus)
        for event in corpus.events.values()
        for claim in event.claims
    }


def count_origins(attributions: Iterable[Attribution], corpus: Corpus) -> int:
    """Return how many different origins stand behind some claims.

    Five outlets that pass on one network's report have one origin.
    """
    return len({find_origin(attribution, corpus).id for attribution in attributions})
