"""Records that nothing speaks of: left over, or forgotten where they were meant."""

from collections.abc import Iterator

from generator.check.references import find_references
from generator.model.corpus import Corpus
from generator.model.recall import Reckoning
from generator.problems import Problem


def check_unused(corpus: Corpus, reckoning: Reckoning) -> Iterator[Problem]:
    """Yield a warning for each source, outlet, actor and place that no other record names."""
    used = set().union(*reckoning.parts(_named))
    for folder in ("sources", "outlets", "actors", "places"):
        for record_id in getattr(corpus, folder):
            if (folder, record_id) not in used:
                yield Problem(
                    "record-unused",
                    corpus.at((folder, record_id)),
                    "no other record names this one",
                    found=record_id,
                    wanted="a claim, event or record that names it",
                    mend="use it, or remove the file",
                )


def _named(corpus: Corpus) -> frozenset[tuple[str, str]]:
    """Return every record that another names."""
    return frozenset(
        (folder, reference.id)
        for reference in find_references(corpus)
        for folder in reference.to
        if reference.key != (folder, reference.id)
    )
