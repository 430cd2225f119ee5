"""The pictures that stand for pages where their addresses are shared.

A locale has one for its chronology and one for its home, which stands for every other page too.
"""

from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath

from generator.render.opening import find_opening
from generator.render.pages.lanes import lane_views
from generator.render.pages.page import Page, Site
from generator.render.preview import Card, card_css, render_card

Paint = Callable[[str, str], bytes]
"""Takes SVG markup and a stylesheet for it, and returns a PNG."""

FOLDER = PurePosixPath("previews")
HOME, CHRONOLOGY = FOLDER / "home.png", FOLDER / "chronology.png"


def preview_path(page: Page) -> PurePosixPath:
    """Return which picture stands for a page, below its locale."""
    return CHRONOLOGY if page.path == "chronology" else HOME


def preview_files(site: Site, paint: Paint) -> dict[PurePosixPath, Callable[[], bytes]]:
    """Return what paints each picture of a locale, by path below it."""
    page = Page(site, "")
    words = site.words.text
    described = {
        HOME: lambda: page.text(page.corpus.publication.description),
        CHRONOLOGY: lambda: words("chronology.lead"),
    }
    return {path: partial(_picture, page, paint, lead) for path, lead in described.items()}


def _picture(page: Page, paint: Paint, lead: Callable[[], str]) -> bytes:
    events, presences = page.index.events, page.chronology.presences
    window = find_opening(events, presences) or (1, 1)
    publication, site = page.corpus.publication, page.site
    card = Card(page.text(publication.title), lead(), lane_views(page, presences, events), *window)
    return paint(render_card(card, site.locale), card_css(publication.sides, rtl=site.rtl))
