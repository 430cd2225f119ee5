"""Every link of the built site leads somewhere. MkDocs does not look into raw HTML; this does."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

_SCRIPT = re.compile(r"(<script\b[^>]*>).*?</script>", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""\s(href|src|id)=(?:"([^"]*)"|'([^']*)')"""
    r"""(?=(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>)"""  # inside a tag: the next bracket is its end
)


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link that leads nowhere."""

    page: str
    link: str
    reason: str


def find_broken_links(
    pages: Mapping[str, str], files: frozenset[str], base: str
) -> Iterator[BrokenLink]:
    """Yield every internal link whose page, file or anchor is not there.

    Args:
        pages: HTML by path below the site's root: ``en/events/index.html``.
        files: Every path of the site, pages included.
        base: The address that the site is published at, with a slash at its end. Links that begin
            with it, or with its path, are internal.
    """
    base_path = urlsplit(base).path or "/"
    read = {page: _read(html) for page, html in pages.items()}
    for page, (links, _) in read.items():
        for link in links:
            target = _target(page, link, base, base_path)
            if target is None:
                continue
            path, fragment = target
            if path.endswith("/") or path == "":
                path += "index.html"
            if path not in files:
                yield BrokenLink(page, link, f"there is no {path}")
            elif fragment and path in read and fragment not in read[path][1]:
                yield BrokenLink(page, link, f"{path} has nothing called {fragment}")


def _read(html: str) -> tuple[set[str], set[str]]:
    """Return a page's links and its anchors, each once.

    In one look over the page: large sites have millions of tags and few that name anything.
    """
    links: set[str] = set()
    anchors: set[str] = set()
    for name, double, single in _ATTRIBUTE.findall(_SCRIPT.sub(r"\1", html)):
        (anchors if name == "id" else links).add(double or single)
    return set(map(_unescaped, links)), set(map(_unescaped, anchors))


_unescaped = lru_cache(maxsize=65_536)(unescape)
"""Pages link to the same things in the same words."""


def _target(page: str, link: str, base: str, base_path: str) -> tuple[str, str] | None:
    """Return path and fragment of an internal link; None for a link that leads elsewhere."""
    if link.startswith(base):
        link = base_path + link[len(base) :]
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    fragment = unquote(parts.fragment)
    if not parts.path:
        return page, fragment
    path = unquote(parts.path)
    if path.startswith("/"):
        if not path.startswith(base_path):
            return path.lstrip("/"), fragment
        return path[len(base_path) :], fragment
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    joined = "" if joined == "." else joined
    return joined + ("/" if path.endswith("/") and joined else ""), fragment
