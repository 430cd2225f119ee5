"""The text of a source, as digests: what passages are counted in, and never published."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass


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

    A paragraph is a line that is not blank. Its digest is the SHA-256 of the line in normal form:
    Unicode NFC, white space collapsed to single spaces, trimmed, UTF-8.

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


def _sha256(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
