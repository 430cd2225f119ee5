"""Records that nothing speaks of: left over, or forgotten where they were meant."""

from collections.abc import Iterable, Iterator

from generator.check.references import Reference, find_in_publication, find_references
from generator.model.corpus import Corpus
from generator.model.recall import Reckoning
from generator.problems import Problem

FOLDERS = ("sources", "outlets", "actors", "places")
"""Of records that are there to be spoken of."""


def check_unused(corpus: Corpus, reckoning: Reckoning) -> Iterator[Problem]:
    """Yield a warning for each source, outlet, actor and place that no other record names."""
    named = (frozenset(_named(find_in_publication(corpus))), *reckoning.parts(_named_in_records))
    used = set().union(*named)
    for folder in FOLDERS:
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


def _named_in_records(corpus: Corpus) -> frozenset[tuple[str, str]]:
    """Return every record that another names."""
    return frozenset(_named(find_references(corpus)))


def _named(references: Iterable[Reference]) -> Iterator[tuple[str, str]]:
    for reference in references:
        for folder in reference.to:
            if folder in FOLDERS and reference.key != (folder, reference.id):
                yield folder, reference.id
