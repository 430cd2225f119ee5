"""Passages held against the articles, for whoever has them. The articles are never published."""

from collections.abc import Iterator, Mapping

from generator.model.article import Article
from generator.model.corpus import Corpus
from generator.model.source import Source
from generator.problems import Problem, field_name


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
        if passage.digest is None or passage.digest == digest:
            continue
        elsewhere = [n for n, known in enumerate(article.paragraphs, 1) if known == passage.digest]
        length = article.lengths[passage.paragraph - 1]
        yield Problem(
            "passage-changed",
            where,
            f"{field_name(path)} has not the digest of its paragraph",
            found=f"paragraph {passage.paragraph}, {passage.digest}",
            wanted=f"{digest}, for {length} characters",
            mend=f"write paragraph: {elsewhere[0]}, which has this digest"
            if elsewhere
            else "read the paragraph again, then run chronology digest --replace",
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
