"""The digests that records lack, from the articles that their passages were counted in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.article import Article
from generator.model.corpus import Corpus, FieldPath, RecordKey


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest to be written in a field."""

    key: RecordKey
    path: FieldPath
    value: str


def find_digests(
    corpus: Corpus, articles: Mapping[str, Article], source: str | None, *, replace: bool
) -> Iterator[Digest]:
    """Yield each digest that is to be written, of captures and of passages.

    One that is there and wrong is left for whoever checks: it says that a paragraph is not the one
    that somebody read. A paragraph that the article does not have has no digest.

    Args:
        corpus: Whose records lack digests.
        articles: By the name of their file.
        source: The one source whose digests are wanted; None for all.
        replace: Also yield those that are there and wrong.
    """
    held: dict[str, Article] = {}
    for record in corpus.sources.values():
        capture = record.capture
        if capture is None or capture.file not in articles or source not in (None, record.id):
            continue
        held[record.id] = articles[capture.file]
        if _is_due(capture.digest, held[record.id].digest, replace):
            key = ("sources", record.id)
            yield Digest(key, ("capture", "digest"), held[record.id].digest)
    for said in corpus.attributions():
        article, passage = held.get(said.attribution.source), said.attribution.passage
        if article is None or passage is None or passage.paragraph > len(article.paragraphs):
            continue
        value = article.paragraphs[passage.paragraph - 1]
        if _is_due(passage.digest, value, replace):
            yield Digest(said.key, (*said.path, "passage", "digest"), value)


def _is_due(found: str | None, value: str, replace: bool) -> bool:
    return found is None or (replace and found != value)
