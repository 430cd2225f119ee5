"""The guide's page of problems: every code there is, with its meaning and its remedy."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import CODES
from generator.render.escape import PageText
from generator.render.pages.guide.marked import book_of, marked
from generator.render.pages.page import Page

GROUPS = {
    "read": "file-not-readable",
    "record": "publication-missing",
    "whole": "id-shared",
    "articles": "capture-missing",
    "published": "change-without-correction",
}
"""Where in the table of codes each group of them begins."""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A problem, as the page tells of it."""

    code: str
    severity: str
    means: PageText
    mend: PageText


def problems_view(page: Page) -> Mapping[str, object]:
    """Return what the page of problems needs."""
    book = book_of(page)
    begins = {code: group for group, code in GROUPS.items()}
    groups: dict[str, list[CodeRow]] = {}
    for code, known in CODES.items():
        if code in begins:
            rows = groups[begins[code]] = []
        rows.append(
            CodeRow(code, known.severity, marked(book.means(code)), marked(book.mend(code)))
        )
    return {"groups": groups}
