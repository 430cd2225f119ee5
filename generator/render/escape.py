"""Text that arrives on a page as the text it was, whatever stands in it.

Pages are Markdown with HTML inside, so that HTML's own escape is not enough: of 20,000 hostile
strings 661 changed meaning under it (``*``, a pipe in a table, ``http://``, four spaces), and none
when every ASCII punctuation mark is written as a character reference. References mean the same in
a paragraph, a heading, a table cell, a block of raw HTML and a quoted attribute, so `escape` serves
them all; the others here are for what is no page text: files of plain HTML, front matter, scripts,
plain-text outputs, addresses.
"""

import html
import json
import re
import string
from functools import lru_cache
from typing import Self
from urllib.parse import urlsplit

from markupsafe import Markup

SCHEMES = frozenset({"http", "https", "mailto"})
"""What a link may begin with. ``javascript:``, ``data:`` and ``//host`` are no links."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_FIRST_STRONG, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_BIDI_CONTROLS = dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
)


def _unwritable() -> dict[int, str]:
    # HTML has no way to write a control character, a surrogate or a noncharacter, not even as a
    # reference; Python-Markdown keeps U+0002 and U+0003 for itself.
    controls = [
        point for point in (*range(0x20), *range(0x7F, 0xA0)) if chr(point) not in "\t\n\f\r"
    ]
    noncharacters = [plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)]
    points = (*controls, *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), *noncharacters)
    return dict.fromkeys(points, REPLACEMENT)


def _references() -> dict[int, str]:
    # Spaces other than U+0020 are stripped from the ends of a block by Python-Markdown.
    spaces = "\t\n\f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
        map(chr, range(0x2000, 0x200B))
    )
    return {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation + spaces}


_UNWRITABLE = _unwritable()
_MARKDOWN = _UNWRITABLE | _references()
_HTML = _UNWRITABLE | {ord(mark): f"&#{ord(mark)};" for mark in "&<>\"'\n"}
# JSON escapes what neither HTML nor YAML can hold; a few marks more would end a script or a line.
_JSON = {point: json.dumps(chr(point))[1:-1] for point in _UNWRITABLE if point >= 0x20}
_SCRIPT = _JSON | {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029\ufeff"}
_FRONT_MATTER = _JSON | {ord(mark): f"\\u{ord(mark):04x}" for mark in "\u2028\u2029\ufeff"}

# Four spaces before a line are code, two after it a line break, and one at either end is lost.
_LOOSE_SPACE = re.compile(r"(?<![^ ]) | (?![^ ])")


@lru_cache(maxsize=1 << 15)
def _as_markdown(text: str) -> str:
    # Kept, because names of places and actors and our own words stand on every page.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _LOOSE_SPACE.sub("&#32;", text.translate(_MARKDOWN))


class PageText(Markup):
    """Text that is already written as a page has to have it.

    It is markupsafe's `Markup`, save that text added to it, joined with it or formatted into it
    goes through our escape and not through HTML's.
    """

    __slots__ = ()

    @classmethod
    def escape(cls, s: object, /) -> Self:
        """Return text written for a page; what is already so written stays as it is."""
        if isinstance(s, Markup):
            return cls(s)
        return cls(_as_markdown(str(s)))


def escape(text: object) -> PageText:
    """Return text so written that a Markdown page shows it unchanged, wherever it stands.

    Control characters and surrogates, which no page can hold, become U+FFFD; the reader of
    content refuses them long before. Spaces at the ends and line breaks survive, although a
    browser will draw them as it draws any white space.
    """
    return PageText.escape(text)


def escape_between(text: str) -> PageText:
    """Return words that stand between others on a page, with the single spaces at their ends kept.

    For our own words only, " and " in a list: what comes from elsewhere may end in two spaces.
    """
    return PageText(text.translate(_MARKDOWN))


def escape_html(text: object) -> PageText:
    """Return text written for a file of plain HTML or SVG that is never read as Markdown."""
    if isinstance(text, Markup):
        return PageText(text)
    return PageText(str(text).replace("\r\n", "\n").replace("\r", "\n").translate(_HTML))


def escape_attribute(text: object) -> PageText:
    """Return text for a quoted attribute; raise `ValueError` if it holds a tag.

    An isolated name is markup, and ``title="<bdi>…"`` would show its tags: in attributes, isolate
    with `isolate_plain`.
    """
    written = PageText.escape(text)
    if "<" in written or '"' in written:
        raise ValueError(f"markup cannot stand in an attribute: {written}")
    return written


def isolate(text: object, direction: str | None = None, language: str | None = None) -> PageText:
    """Return text in an element of its own direction, so that it reorders nothing around it.

    Left to itself the direction comes from the text's first letter. Dates in figures, addresses
    and identifiers have none and need "ltr": in an Arabic sentence ``2017-11-04/2017-11-09`` is
    otherwise drawn as ``09-11-04/2017-11-2017``, another date. `language` tells a screen reader
    how to pronounce what is foreign to the page.
    """
    attributes = "".join(
        f' {name}="{escape_html(value)}"'
        for name, value in (("dir", direction), ("lang", language))
        if value
    )
    return PageText(f"<bdi{attributes}>{escape(text)}</bdi>")


def isolate_plain(text: str) -> str:
    """Return text between FSI and PDI, for where there is no markup: attributes, feeds, calendars.

    Direction controls within the text are taken out: a lone PDI would end the isolate early.
    """
    return f"{_FIRST_STRONG}{text.translate(_BIDI_CONTROLS)}{_POP}"


def escape_front_matter(text: str) -> str:
    """Return text as a quoted YAML scalar whose value is already written for HTML.

    MkDocs prints titles and descriptions from front matter into its templates unescaped. JSON is
    a kind of YAML but for the characters that YAML cannot hold unescaped. White space is collapsed.
    """
    written = html.escape(" ".join(text.split())).translate(_UNWRITABLE)
    return json.dumps(written, ensure_ascii=False).translate(_FRONT_MATTER)


def json_for_script(value: object) -> PageText:
    """Return a value as JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return PageText(text.translate(_SCRIPT))


def safe_url(url: str) -> str:
    """Return the address unchanged if it is one we link to, else raise `ValueError`.

    Browsers forgive spaces, tabs and backslashes in ways that turn one scheme into another, so
    none of them passes; nor does a name or password before the host.
    """
    if any(mark in " \\" or not mark.isprintable() for mark in url):
        raise ValueError(f"an address cannot hold such a character: {url!r}")
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES:
        raise ValueError(f"an address begins with one of {', '.join(sorted(SCHEMES))}: {url!r}")
    if parts.scheme == "mailto":
        if parts.netloc or "@" not in parts.path:
            raise ValueError(f"no mail address: {url!r}")
    elif not parts.hostname or parts.username is not None:
        raise ValueError(f"an address has a host, and nobody's name before it: {url!r}")
    return url
