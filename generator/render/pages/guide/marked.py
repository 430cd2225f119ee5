"""Text of the guide with its few marks: what is typed stands between backticks, stress in stars."""

import re

from generator.render.escape import PageText, escape
from generator.render.guide.book import Book, book_in
from generator.render.pages.page import Page

_MARKED = re.compile(r"`([^`]+)`|\*(\w[^*]*)\*")


def book_of(page: Page) -> Book:
    """Return the guide's texts in the language of a page."""
    return book_in(page.site.words.language)


def typed(text: str) -> PageText:
    """Return what is typed as it stands, read from the left on any page."""
    return PageText(f'<code dir="ltr">{escape(text)}</code>')


def marked(text: str) -> PageText:
    """Return a text for a page, its marks as markup."""
    written, end = PageText(""), 0
    for match in _MARKED.finditer(text):
        written += text[end : match.start()]
        written += typed(match[1]) if match[1] else PageText(f"<em>{escape(match[2])}</em>")
        end = match.end()
    return written + text[end:]
