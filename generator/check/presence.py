"""What was planned, demanded or supposed is not presence, and neither is passing through."""

from collections.abc import Iterator

from generator.model.claim import ASSERTING, Change, Stance
from generator.model.corpus import Corpus
from generator.problems import Problem, field_name

_ARRIVALS = frozenset({Change.ENTERS, Change.TAKES})


def check_presence(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each presence change that its claim cannot carry."""
    for event in corpus.events.values():
        key = ("events", event.id)
        kind = corpus.publication.kinds.get(event.kind)
        for n, claim in enumerate(event.claims):
            for m, change in enumerate(claim.presence):
                path = ("claims", n, "presence", m)
                if claim.stance not in ASSERTING and claim.stance is not Stance.DENIES:
                    yield Problem(
                        "presence-not-asserted",
                        corpus.at(key, *path),
                        f"{field_name(path)} stands in a claim that does not assert it",
                        found=f"stance: {claim.stance.value}",
                        wanted="presence only in claims that assert, justify or deny it",
                        mend="remove the presence: what is planned or supposed puts nobody there",
                    )
                if kind is not None and kind.mark == "visits" and change.change in _ARRIVALS:
                    yield Problem(
                        "presence-of-a-visit",
                        corpus.at(key, *path, "change"),
                        f"{field_name(path)} makes a presence of an event that is none",
                        found=f"{change.change.value}, in an event of kind {event.kind}",
                        wanted="no arrival in a patrol, visit or meeting",
                        mend="remove the presence, or give the event another kind",
                    )
                if (change.change is Change.EXPELLED) != bool(change.by):
                    yield Problem(
                        "presence-by",
                        corpus.at(key, *path),
                        f"{field_name(path)}: expelled and by belong together",
                        found=f"change: {change.change.value}, by: {', '.join(change.by) or '—'}",
                        wanted="by with expelled, and only there",
                        mend="name who expelled them in by, or remove by",
                    )
