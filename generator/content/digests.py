"""What anchors passages and records lack: digests and positions, from the articles themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.article import Article
from generator.model.claim import Passage
from generator.model.corpus import Corpus, FieldPath, RecordKey


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a field of a record is to hold: a digest, or a position."""

    key: RecordKey
    path: FieldPath
    value: str | int


def find_anchors(
    corpus: Corpus, articles: Mapping[str, Article], source: str | None, *, replace: bool
) -> Iterator[Anchor]:
    """Yield each digest and position that is to be written, of captures and of passages.

    One that is there and wrong is left for whoever checks: it says that a paragraph is not the one
    that somebody read, and then its position is not filled in either. A paragraph that the article
    does not have has neither.

    Args:
        corpus: Whose records lack them.
        articles: By the name of their file.
        source: The one source whose passages are meant; None for all.
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
            yield Anchor(key, ("capture", "digest"), held[record.id].digest)
    for said in corpus.attributions():
        article, passage = held.get(said.attribution.source), said.attribution.passage
        if article is None or passage is None or passage.paragraph > len(article.paragraphs):
            continue
        for name, value in _due(passage, article, replace):
            yield Anchor(said.key, (*said.path, "passage", name), value)


def _due(passage: Passage, article: Article, replace: bool) -> Iterator[tuple[str, str | int]]:
    digest = article.paragraphs[passage.paragraph - 1]
    if _is_due(passage.digest, digest, replace):
        yield "digest", digest
    elif passage.digest != digest:
        return
    span = article.spans[passage.paragraph - 1]
    if passage.span is None or (replace and passage.span != span):
        yield "start", span[0]
        yield "end", span[1]


def _is_due(found: str | None, value: str, replace: bool) -> bool:
    return found is None or (replace and found != value)
