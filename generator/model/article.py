"""The text of a source, as digests: what passages are counted in, and never published."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Article:
    """A capture: its own digest and its paragraphs'."""

    digest: str
    paragraphs: tuple[str, ...]
    """The digest of each paragraph; the first is paragraph 1."""
    spans: tuple[tuple[int, int], ...]
    """Where each paragraph starts and ends in the article's normal form, in characters."""

    def length(self, paragraph: int) -> int:
        """Return the length of a paragraph, counted from 1, in characters of its normal form."""
        start, end = self.spans[paragraph - 1]
        return end - start


def parse_article(data: bytes) -> Article:
    """Return a capture's digests.

    The digest of a paragraph is the SHA-256 of its normal form in UTF-8; where it stands is counted
    in code points of the article's.

    Raises:
        UnicodeDecodeError: The capture is not UTF-8.
    """
    paragraphs = normalize_article(data.decode("utf-8")).split("\n")
    ends = list(accumulate(len(paragraph) + 1 for paragraph in paragraphs))
    if paragraphs == [""]:
        paragraphs, ends = [], []
    return Article(
        digest=_sha256(data),
        paragraphs=tuple(_sha256(line.encode("utf-8")) for line in paragraphs),
        spans=tuple((end - 1 - len(p), end - 1) for p, end in zip(paragraphs, ends, strict=True)),
    )


def normalize_article(text: str) -> str:
    """Return an article in the normal form that positions are counted in.

    A paragraph is a line that is not blank. Each is in its own normal form, and one line feed
    stands between it and the next.
    """
    lines = (normalize(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def normalize(paragraph: str) -> str:
    """Return a paragraph in the normal form that its digest is taken of.

    Unicode NFC, white space collapsed to single spaces, trimmed.
    """
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", paragraph)).strip()


def _sha256(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
