"""Claims have to say where in their source they stand."""

from collections.abc import Iterator

from generator.model.corpus import Corpus
from generator.problems import Problem, field_name


def _is_span(span: tuple[int, int] | None) -> bool:
    return span is not None and span[0] < span[1]


def check_sources(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each claim without a passage, or whose passage is no anchor."""
    for said in corpus.attributions():
        passage = said.attribution.passage
        if passage is None:
            yield Problem(
                "claim-without-passage",
                corpus.at(said.key, *said.path),
                f"{field_name(said.path)} does not say where in its source it stands",
                found=f"source: {said.attribution.source}",
                wanted="a passage with the number of the paragraph",
                mend="add passage: {paragraph: …}",
            )
        elif passage.digest is None:
            path = (*said.path, "passage")
            yield Problem(
                "passage-without-digest",
                corpus.at(said.key, *path),
                f"{field_name(path)} has no digest, so that nobody can verify it",
                found=f"paragraph: {passage.paragraph}",
                wanted="the SHA-256 of the paragraph",
                mend="run chronology digest",
            )
        elif (passage.start, passage.end) != (None, None) and not _is_span(passage.span):
            path = (*said.path, "passage")
            yield Problem(
                "passage-position",
                corpus.at(said.key, *path),
                f"{field_name(path)} has no position that a paragraph can have",
                found=f"start: {passage.start}, end: {passage.end}",
                wanted="start and end, the end after the start",
                mend="remove both, then run chronology digest",
            )
    for source in corpus.sources.values():
        day = source.published
        certain = day.is_day and not day.is_uncertain and not day.is_approximate
        if not certain and source.dating is None and not source.evidence:
            yield Problem(
                "publication-date-unexplained",
                corpus.at(("sources", source.id), "published"),
                "the day of publication is not certain, and nothing says how it was worked out",
                found=str(day),
                wanted="dating, in each locale, or evidence",
                mend="add dating: how the day was worked out",
            )
