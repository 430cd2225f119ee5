"""A site in memory to take pages from: one locale of a corpus, with the project's own templates."""

from pathlib import Path

from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.model.history import History
from generator.render.index import make_index
from generator.render.map import BaseMap
from generator.render.overlay import Overlay
from generator.render.pages.page import Page, Site
from generator.render.pages.workshop import Workshop

TEMPLATES = Overlay((Path(__file__).parents[3] / "templates",))
NO_MAP = BaseMap()
HISTORY = History(1_610_280_000)  # 2021-01-10T12:00:00Z


def stage(corpus: Corpus, locale: str = "en") -> Site:
    chronology = derive_chronology(corpus)
    index = make_index(corpus, chronology)
    return Workshop(TEMPLATES, NO_MAP).site(corpus, chronology, index, locale)


def page_at(corpus: Corpus, path: str, locale: str = "en") -> Page:
    return Page(stage(corpus, locale), path)
