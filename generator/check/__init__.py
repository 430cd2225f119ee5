"""Rules that need the whole corpus. Each yields problems and changes nothing."""

from collections.abc import Callable, Iterator

from generator.check.chains import check_chains
from generator.check.circles import check_circles
from generator.check.corrections import check_corrections
from generator.check.dates import check_dates
from generator.check.differences import check_differences
from generator.check.figures import check_figures
from generator.check.ids import check_ids
from generator.check.places import check_places
from generator.check.presence import check_presence
from generator.check.references import check_references
from generator.check.repeated import check_repeated
from generator.check.sources import check_sources
from generator.check.translations import check_translations
from generator.check.unused import check_unused
from generator.check.working import check_working
from generator.model.corpus import Corpus
from generator.problems import Problem

CHECKS: tuple[Callable[[Corpus], Iterator[Problem]], ...] = (
    check_ids,
    check_references,
    check_repeated,
    check_sources,
    check_dates,
    check_working,
    check_corrections,
    check_presence,
    check_figures,
    check_differences,
    check_places,
    check_circles,
    check_chains,
    check_translations,
    check_unused,
)


def check_corpus(corpus: Corpus) -> list[Problem]:
    """Return every problem that the corpus has as a whole."""
    return [problem for check in CHECKS for problem in check(corpus)]
