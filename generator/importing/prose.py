"""Text as somebody typed it into a sheet, to text that a content file may hold.

Markup goes, its links are kept apart; characters that the strict reader refuses go or are written
as what they stand for. Nothing else changes, and every kind of change is named.
"""

import html
import re
import unicodedata
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from generator.content.characters import judge, ordinary_letters
from generator.importing.limits import MOST_LINKS, MOST_TEXT

_MARKUP = re.compile(
    r"</?(?:a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|"
    r"embed|figcaption|figure|font|form|h[1-6]|head|hr|html|i|iframe|img|input|ins|kbd|li|link|"
    r"mark|math|meta|noscript|object|ol|p|pre|q|s|script|section|small|span|strike|strong|style|"
    r"sub|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|tt|u|ul|var|video|audio)"
    r"(?=[\s/>])[^<>]{0,4000}>|<!--|<!\[CDATA\[|<!doctype",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,24});", re.IGNORECASE)
_ACTIVE = ("script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript")
_ACTIVE_NAMES = ", ".join(_ACTIVE)
_BLOCKS = "p, div, br, li, tr, td, th, h1, h2, h3, h4, h5, h6, blockquote, dd, dt, figcaption, hr"
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRAY_NON_JOINER = re.compile(
    "(?<![\u0600-\u06ff\u0750-\u077f])\u200c|\u200c(?![\u0600-\u06ff\u0750-\u077f])"
)

MARKUP = "markup taken away"
ACTIVE = "scripts and embedded pages taken away"
ENTITIES = "entities written as the characters they stand for"
HIDDEN = "characters that hide in text or reorder it taken away"
FORMS = "Arabic presentation forms written in ordinary letters"
NORMAL = "brought into Unicode normal form C"
CUT = f"cut after {MOST_TEXT:,} characters"


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that a content file may hold, on one line."""

    text: str
    links: tuple[tuple[str, str], ...] = ()
    """The addresses that its markup links to, each with the words that are linked."""
    changes: tuple[str, ...] = ()
    """Each kind of change once; white space alone is none."""


def clean(raw: str) -> Prose:
    """Return a text without markup, on one line, in characters that content files may have."""
    changes: list[str] = []
    if len(raw) > 4 * MOST_TEXT:
        raw = raw[: 4 * MOST_TEXT]
        changes.append(CUT)
    text, links = raw, list[tuple[str, str]]()
    if _MARKUP.search(raw):
        text, links, active = _without_markup(raw)
        changes += [MARKUP, ACTIVE] if active else [MARKUP]
    elif _ENTITY.search(raw):
        text = html.unescape(raw)
        changes.append(ENTITIES)
    text, more = _permitted(text)
    changes += more
    text = " ".join(text.split())
    if len(text) > MOST_TEXT:
        text = f"{text[: MOST_TEXT - 1].rsplit(' ', 1)[0]}…"
        if CUT not in changes:
            changes.append(CUT)
    return Prose(text, tuple(links[:MOST_LINKS]), tuple(changes))


def shorten(text: str, most: int) -> str:
    """Return the first words of a text, with … where there are more."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:،؛')}…"


def _without_markup(raw: str) -> tuple[str, list[tuple[str, str]], bool]:
    """Return the words of a piece of HTML, its links, and whether it had anything that runs."""
    tree = LexborHTMLParser(raw)
    running = tree.css(_ACTIVE_NAMES)
    for node in running:
        if node.mem_id:
            node.decompose()
    body = tree.body
    if body is None:
        return "", [], bool(running)
    links = [
        ((node.attributes.get("href") or "").strip(), " ".join(node.text().split()))
        for node in body.css("a[href]")
    ]
    for node in body.css(_BLOCKS):
        node.insert_before(" ")
        node.insert_after(" ")
    return body.text(), links, bool(running)


def _permitted(text: str) -> tuple[str, list[str]]:
    """Return a text in characters that the strict reader takes, and what was changed for that."""
    changes = []
    text = _SURROGATE.sub("\ufffd", text)
    unusual = {char: code for char in set(text) if (code := judge(char))}
    forms = "presentation-form" in unusual.values()
    hidden = [c for c, code in unusual.items() if code != "presentation-form" and not c.isspace()]
    if forms:
        text = ordinary_letters(text)
        changes.append(FORMS)
    if hidden:
        text = text.translate(dict.fromkeys(map(ord, hidden)))
        changes.append(HIDDEN)
    elif _STRAY_NON_JOINER.search(text):
        changes.append(HIDDEN)
    text = _STRAY_NON_JOINER.sub("", text)
    normal = unicodedata.normalize("NFC", text)
    if normal != text:
        changes.append(NORMAL)
    return normal, changes
