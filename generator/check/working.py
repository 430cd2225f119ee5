"""Dates have to be such as the sources' own words can mean, counted from the day they were said."""

from collections.abc import Iterator

from generator.dating import Fit, Outcome, Resolution, compare, is_foreign, resolve, write_step
from generator.model.claim import ClaimDate
from generator.model.corpus import Attributed, Corpus, FieldPath, RecordKey
from generator.model.edtf import Edtf
from generator.model.source import Source
from generator.problems import Problem, field_name

LANGUAGES = ("ar", "en")
"""The languages in which expressions of time are read."""


def check_working(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each date that does not come out of its words.

    Words that are not understood, as are those in another language than Arabic and English, and
    words that give only a bound, prove nothing against a date that keeps to it; `chronology
    explain` lists them. What an event's evidence adds may make a date narrower than its words.
    """
    for said in corpus.attributions():
        date = said.attribution.date
        source = corpus.sources.get(said.attribution.source)
        if date is not None and date.words is not None and source is not None:
            yield from _claim_date(corpus, said, date, source)
    for source in corpus.sources.values():
        if source.published_words is not None:
            words, key = source.published_words, ("sources", source.id)
            found = resolve(words, source.published)
            yield from _words(corpus, key, ("published_words",), source, found)
            if compare(source.published, found) is Fit.APART:
                yield _apart(corpus, key, ("published",), source.published, found)


def resolve_date(date: ClaimDate, source: Source) -> Resolution | None:
    """Return what the words of a claim's date give; None where it has none.

    They count from the day that the curator gives for them, else from the source's publication.
    """
    return None if date.words is None else resolve(date.words, date.said or source.published)


def _claim_date(
    corpus: Corpus, said: Attributed, date: ClaimDate, source: Source
) -> Iterator[Problem]:
    found = resolve_date(date, source)
    if found is None:
        return
    path = (*said.path, "date")
    yield from _words(corpus, said.key, (*path, "words"), source, found)
    fit = compare(date.value, found)
    if fit is Fit.APART:
        yield _apart(corpus, said.key, (*path, "value"), date.value, found)
    elif fit is Fit.NARROWER and not _has_evidence(corpus, said.key):
        yield Problem(
            "date-narrower-than-said",
            corpus.at(said.key, *path, "value"),
            f"{field_name((*path, 'value'))} leaves out days that its words allow",
            found=_found(date.value, found),
            wanted=f"{_given(found)}, or evidence for less",
            mend=f"write {_given(found)}, or give the evidence under evidence",
        )


def _has_evidence(corpus: Corpus, key: RecordKey) -> bool:
    folder, record = key
    return folder == "events" and bool(corpus.events[record].evidence)


def _words(
    corpus: Corpus, key: RecordKey, path: FieldPath, source: Source, found: Resolution
) -> Iterator[Problem]:
    """Yield what is wrong with words in themselves."""
    if is_foreign(found.words) or source.language.partition("-")[0] not in LANGUAGES:
        yield Problem(
            "words-foreign",
            corpus.at(key, *path),
            f"{field_name(path)} is in a language in which no dates are read",
            found=found.words,
            wanted="Arabic or English words",
            mend="see that the date is what they mean: readers are told that it was not worked out",
        )
    elif found.outcome is Outcome.CONFLICT:
        yield Problem(
            "words-conflict",
            corpus.at(key, *path),
            f"{field_name(path)} contradicts the calendar or itself",
            found=f"{found.words}: {write_step(found.steps[-1])}",
            wanted="words that hold on the day they were said",
            mend="correct the words or the day; if the source errs, say so in says or dating",
        )
    elif found.outcome is Outcome.INVALID:
        yield Problem(
            "words-invalid",
            corpus.at(key, *path),
            f"{field_name(path)} names a day that does not exist",
            found=f"{found.words}: {write_step(found.steps[-1])}",
            wanted="a day of the calendar",
            mend="correct the words; if the source errs, say so in says or dating",
        )


def _apart(
    corpus: Corpus, key: RecordKey, path: FieldPath, value: Edtf, found: Resolution
) -> Problem:
    return Problem(
        "date-not-as-said",
        corpus.at(key, *path),
        f"{field_name(path)} is not a date that its words can mean",
        found=_found(value, found),
        wanted=f"a date that can be {found.bound or found.value}",
        mend=f"write {_given(found)}, or correct the words or the day of said",
    )


def _found(value: Edtf, found: Resolution) -> str:
    return f"{value}; “{found.words}” said {found.said} gives {_given(found)}"


def _given(found: Resolution) -> str:
    """Return what words give: a date, each of those they leave the choice between, or a bound."""
    return " or ".join(map(str, found.candidates)) or str(found.value or found.bound)
