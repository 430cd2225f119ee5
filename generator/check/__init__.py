"""Rules that need the whole corpus. Each yields problems and changes nothing."""

from collections.abc import Callable, Iterator

from generator.check.chains import check_chains, check_follows
from generator.check.circles import check_circles
from generator.check.corrections import check_corrections
from generator.check.dates import check_dates
from generator.check.differences import check_differences
from generator.check.figures import check_figures
from generator.check.ids import check_claim_ids, check_ids
from generator.check.places import check_places
from generator.check.presence import check_presence
from generator.check.references import check_names_in_publication, check_references
from generator.check.repeated import check_repeated, check_repeated_in_publication
from generator.check.sources import check_sources
from generator.check.translations import check_translations
from generator.check.unused import check_unused
from generator.check.working import check_working
from generator.model.corpus import Corpus
from generator.model.recall import Afresh, Reckoning
from generator.problems import Problem

OF_RECORDS: tuple[Callable[[Corpus], Iterator[Problem]], ...] = (
    check_claim_ids,
    check_references,
    check_repeated,
    check_sources,
    check_dates,
    check_working,
    check_corrections,
    check_presence,
    check_figures,
    check_places,
    check_chains,
)
"""What is asked of each record, by looking others up: see `generator.model.recall`."""

OF_ALL: tuple[Callable[[Corpus], Iterator[Problem]], ...] = (
    check_names_in_publication,
    check_repeated_in_publication,
    check_ids,
    check_differences,
    check_circles,
    check_follows,
)
"""What has to go through records to judge one."""

OF_PARTS: tuple[Callable[[Corpus, Reckoning], Iterator[Problem]], ...] = (
    check_translations,
    check_unused,
)
"""What has to go through records, and can keep what it has found in each."""


def check_corpus(corpus: Corpus, reckoning: Reckoning | None = None) -> list[Problem]:
    """Return every problem that the corpus has as a whole; `Report` gives each once."""
    reckoning = reckoning or Afresh(corpus)
    problems = [problem for part in reckoning.parts(_check_records) for problem in part]
    problems += [problem for check in OF_ALL for problem in check(corpus)]
    problems += [problem for check in OF_PARTS for problem in check(corpus, reckoning)]
    return problems


def _check_records(corpus: Corpus) -> list[Problem]:
    return [problem for check in OF_RECORDS for problem in check(corpus)]
