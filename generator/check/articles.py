"""Passages held against the articles, for whoever has them. The articles are never published."""

from collections.abc import Iterator, Mapping

from generator.model.article import Article
from generator.model.claim import Passage
from generator.model.corpus import Corpus
from generator.model.source import Source
from generator.problems import FileLine, Problem, field_name


def check_articles(corpus: Corpus, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Yield a problem for each passage that the articles at hand do not bear out.

    Args:
        corpus: Whose claims are held against the articles.
        articles: By the name of their file.
    """
    held: dict[str, Article] = {}
    for source in corpus.sources.values():
        yield from _capture(corpus, source, articles)
        if source.capture is not None and source.capture.file in articles:
            held[source.id] = articles[source.capture.file]
    for said in corpus.attributions():
        article = held.get(said.attribution.source)
        passage = said.attribution.passage
        if article is None or passage is None:
            continue
        path = (*said.path, "passage")
        where = corpus.at(said.key, *path)
        if passage.paragraph > len(article.paragraphs):
            yield Problem(
                "passage-not-found",
                where,
                f"{field_name(path)} is beyond the end of the article",
                found=f"paragraph {passage.paragraph}",
                wanted=f"a paragraph from 1 to {len(article.paragraphs)}",
                mend="count the lines of the capture that are not blank, headlines included",
            )
            continue
        digest = article.paragraphs[passage.paragraph - 1]
        if passage.digest is None:
            continue
        if passage.digest != digest:
            yield _changed(article, passage, where, field_name(path))
        else:
            yield from _positions(article, passage, where, field_name(path))


def _changed(article: Article, passage: Passage, where: FileLine, field: str) -> Problem:
    """Return what changed of a paragraph: its digest, its length, and where the old one stands."""
    n = passage.paragraph
    elsewhere = [m for m, known in enumerate(article.paragraphs, 1) if known == passage.digest]
    old = f", for {passage.span[1] - passage.span[0]} characters" if passage.span else ""
    return Problem(
        "passage-changed",
        where,
        f"{field} has not the digest of its paragraph",
        found=f"paragraph {n}, {passage.digest}{old}",
        wanted=f"{article.paragraphs[n - 1]}, for {article.length(n)} characters",
        mend=_moved(article, passage, elsewhere[0])
        if elsewhere
        else "read the paragraph again, then run chronology digest --replace",
    )


def _moved(article: Article, passage: Passage, paragraph: int) -> str:
    """Return what to write where the paragraph that was read now stands elsewhere."""
    start, end = article.spans[paragraph - 1]
    at = f", start: {start}, end: {end}" if passage.span else ""
    return f"write paragraph: {paragraph}{at}, which has this digest"


def _positions(
    article: Article, passage: Passage, where: FileLine, field: str
) -> Iterator[Problem]:
    start, end = article.spans[passage.paragraph - 1]
    if passage.span is None:
        yield Problem(
            "passage-without-position",
            where,
            f"{field} does not say where in the article its paragraph stands",
            found=f"paragraph {passage.paragraph}",
            wanted=f"start: {start}, end: {end}",
            mend="run chronology digest",
        )
    elif passage.span != (start, end):
        yield Problem(
            "passage-position",
            where,
            f"{field} has not the position of its paragraph",
            found="from {} to {}".format(*passage.span),
            wanted=f"from {start} to {end}",
            mend="find out what changed before it, then run chronology digest --replace",
        )


def _capture(corpus: Corpus, source: Source, articles: Mapping[str, Article]) -> Iterator[Problem]:
    capture = source.capture
    where = corpus.at(("sources", source.id), "capture")
    if capture is None or capture.file not in articles:
        yield Problem(
            "capture-missing",
            where,
            "the source's capture is not at hand, so that its passages stay unverified",
            found=capture.file if capture else "no capture",
            wanted="the name of a file in the folder of articles",
            mend="put the capture in the folder, or name it in capture.file",
        )
    elif capture.digest is not None and capture.digest != articles[capture.file].digest:
        yield Problem(
            "capture-changed",
            where,
            "the capture is not the file that was curated from",
            found=capture.digest,
            wanted=articles[capture.file].digest,
            mend="find out what changed and read its passages again, "
            "then run chronology digest --replace",
        )
