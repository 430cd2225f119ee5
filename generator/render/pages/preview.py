"""The pictures that stand for pages where their addresses are shared.

A locale has one for its chronology and one for its home, which stands for every other page too.
"""

from collections.abc import Callable
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


def render_previews(site: Site, paint: Paint) -> dict[PurePosixPath, bytes]:
    """Return a locale's pictures by path below it."""
    page = Page(site, "")
    events, presences = page.index.events, page.chronology.presences
    window = find_opening(events, presences) or (1, 1)
    lanes = lane_views(page, presences, events)
    publication = page.corpus.publication
    title, looks = page.text(publication.title), card_css(publication.sides, rtl=site.rtl)
    words = site.words.text
    cards = {
        HOME: Card(title, page.text(publication.description), lanes, *window),
        CHRONOLOGY: Card(title, words("chronology.lead"), lanes, *window),
    }
    return {path: paint(render_card(card, site.locale), looks) for path, card in cards.items()}
