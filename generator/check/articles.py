"""Passages held against the articles, for whoever has them. The articles are never published.

A passage counts the lines of a capture that are not blank, from 1. Its digest is the SHA-256 of
that line in normal form: Unicode NFC, white space collapsed to single spaces, trimmed, UTF-8.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.corpus import Corpus
from generator.model.source import Source
from generator.problems import Problem, field_name


@dataclass(frozen=True, slots=True)
class Article:
    """A capture: its own digest and its paragraphs'."""

    digest: str
    paragraphs: tuple[str, ...]
    """The digest of each paragraph; the first is paragraph 1."""
    lengths: tuple[int, ...]
    """The length of each paragraph in normal form, in characters."""


def parse_article(data: bytes) -> Article:
    """Return a capture's digests.

    Raises:
        UnicodeDecodeError: The capture is not UTF-8.
    """
    lines = [normalize(line) for line in data.decode("utf-8").split("\n")]
    paragraphs = [line for line in lines if line]
    return Article(
        digest=_sha256(data),
        paragraphs=tuple(_sha256(line.encode("utf-8")) for line in paragraphs),
        lengths=tuple(len(line) for line in paragraphs),
    )


def normalize(paragraph: str) -> str:
    """Return a paragraph in the normal form that its digest is taken of."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", paragraph)).strip()


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
                mend="count the lines of the capture that are not blank",
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
            found=f"{passage.digest}, for paragraph {passage.paragraph}",
            wanted=f"{digest}, of {length} characters",
            mend=f"write paragraph: {elsewhere[0]}, which has this digest"
            if elsewhere
            else "read the paragraph again, then run chronology digest",
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
            mend="find out what changed, read its passages again, then correct the digest",
        )


def _sha256(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
