"""Every link of the built site leads somewhere. MkDocs does not look into raw HTML; this does."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

_TAG = re.compile(r"<(?!!--)[a-zA-Z][^>]*>")
_LINK = re.compile(r"""\s(?:href|src)=(?:"([^"]*)"|'([^']*)')""")
_ID = re.compile(r"""\sid=(?:"([^"]*)"|'([^']*)')""")
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)


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
    anchors: dict[str, set[str]] = {}
    base_path = urlsplit(base).path or "/"
    for page, html in pages.items():
        tags = _TAG.findall(_SCRIPT.sub("", html))
        for link in {link for tag in tags for link in _values(_LINK, tag)}:
            target = _target(page, link, base, base_path)
            if target is None:
                continue
            path, fragment = target
            if path.endswith("/") or path == "":
                path += "index.html"
            if path not in files:
                yield BrokenLink(page, link, f"there is no {path}")
            elif fragment and path in pages:
                if path not in anchors:
                    anchors[path] = {
                        name for tag in _TAG.findall(pages[path]) for name in _values(_ID, tag)
                    }
                if fragment not in anchors[path]:
                    yield BrokenLink(page, link, f"{path} has nothing called {fragment}")


def _values(pattern: re.Pattern[str], tag: str) -> Iterator[str]:
    for double, single in pattern.findall(tag):
        yield unescape(double or single)


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
