"""Every file of the site before the builder has been at it, and what renders each.

In: corpus, chronology, what pages are made with. Out: a plan, whose paths begin with the locale's
name for what the builder reads and with ``root/`` for what stands beside the locales. Rendering is
pure: two runs give the same bytes, whatever is asked for and in which order.

A new file is added in `generator.render.data.downloads` if it is data to take away, in
`_plan_locale` if each locale has its own, and in `outline_pages` if it is a page.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from generator.derive.chronology import Chronology
from generator.derive.gap import covered_until
from generator.model.corpus import Corpus
from generator.model.history import History
from generator.render.data.downloads import Holdings
from generator.render.guide.manual import Command
from generator.render.index import make_index
from generator.render.map import BaseMap
from generator.render.overlay import Overlay
from generator.render.pages.assets import FOLDER as ASSETS
from generator.render.pages.assets import STYLESHEET
from generator.render.pages.cite import Citations, Title
from generator.render.pages.data import Shown
from generator.render.pages.front import front_files
from generator.render.pages.listing import find_years
from generator.render.pages.outline import outline_pages
from generator.render.pages.page import Page, Site
from generator.render.pages.plan import Plan, Render
from generator.render.pages.planned import PlannedPage
from generator.render.pages.preview import Paint, preview_files
from generator.render.pages.search import WORDS, render_records, render_words
from generator.render.pages.workshop import Workshop
from generator.render.view_file import FOLDER as VIEW
from generator.render.view_file import render_view

ROOT = PurePosixPath("root")
SEARCH = PurePosixPath("search")
"""Beside the locales: what the search's index is made from, and no part of the site."""

Files = dict[PurePosixPath, bytes]
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Spread(Protocol):
    """How the same work is done on several things: in turn, or side by side."""

    def __call__(
        self, work: Callable[[_Item], _Result], items: Sequence[_Item], /
    ) -> list[_Result]:
        """Return what the work makes of each item, in their order."""


def in_turn(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    """Return what work makes of each item, one after the other."""
    return [work(item) for item in items]


@dataclass(frozen=True, slots=True)
class SitePlan:
    """The files of a site."""

    root: Plan
    """What stands beside the locales."""
    locales: Mapping[str, Plan]
    """What belongs to each locale, in the publication's order. None needs another's files."""
    beside: Plan
    """What stands beside the locales too, and is the most: files of single records and pages."""

    def find(self, path: PurePosixPath) -> bytes | None:
        """Return a file, rendered now if it was not yet; None where there is none."""
        plans = (self.root, *self.locales.values(), self.beside)
        return next((plan[path] for plan in plans if path in plan), None)

    def render(self, spread: Spread = in_turn) -> Files:
        """Return every file.

        Args:
            spread: How the locales are worked on.
        """
        files = {**self.root, **self.beside}
        for rendered in spread(dict, [*self.locales.values()]):
            files.update(rendered)
        return files


def render_pages(
    corpus: Corpus,
    chronology: Chronology,
    base_map: BaseMap,
    templates: Overlay,
    history: History,
    paint: Paint | None = None,
    spread: Spread = in_turn,
    commands: tuple[Command, ...] = (),
) -> Files:
    """Return every file of the site; see `plan_site` and `Workshop`."""
    workshop = Workshop(templates, base_map, paint, commands)
    return plan_site(corpus, chronology, workshop, history).render(spread)


def plan_site(
    corpus: Corpus, chronology: Chronology, workshop: Workshop, history: History
) -> SitePlan:
    """Return which files the site has, each with what renders it.

    Args:
        corpus: Every record.
        chronology: What is derived from them.
        workshop: What pages are made with.
        history: When the content and each of its records last changed.
    """
    index = make_index(corpus, chronology)
    years = find_years(index.events)
    holdings = Holdings(corpus, chronology, index, history)
    downloads = list(holdings.downloads())
    data = Plan()
    for download in downloads:
        data.add(download.path, download.render)
    sites = [workshop.site(corpus, chronology, index, name) for name in corpus.publication.locales]
    shown = Shown(downloads, holdings, data)
    outlines = [list(outline_pages(site, years, workshop.base_map, shown)) for site in sites]
    citations = Citations(holdings, _titles(outlines))
    locales = {
        site.locale.id: _plan_locale(site, pages, workshop, citations)
        for site, pages in zip(sites, outlines, strict=True)
    }
    root = Plan()
    for path in data:
        root.add(ROOT / path, partial(data.__getitem__, path))
    beside = Plan()
    for several in (holdings.records, holdings.feeds, citations.files):
        beside.add_later(partial(_below_root, several))
    for path, render in front_files(
        [Page(site, "") for site in sites],
        workshop.root_environment,
        lambda: dict.fromkeys(planned.address for pages in outlines for planned in pages),
        f"{sites[0].locale.id}/{STYLESHEET}",
    ):
        root.add(ROOT / path, render)
    return SitePlan(root, locales, beside)


def _below_root(
    files: Callable[[], Iterable[tuple[PurePosixPath, Render]]],
) -> Iterator[tuple[PurePosixPath, Render]]:
    return ((ROOT / path, render) for path, render in files())


def _titles(outlines: Sequence[Sequence[PlannedPage]]) -> dict[str, dict[str, tuple[Page, Title]]]:
    """Return each page and its title, by path and locale."""
    titles: dict[str, dict[str, tuple[Page, Title]]] = {}
    for planned in (each for pages in outlines for each in pages):
        page = planned.page
        titles.setdefault(page.path, {})[page.site.locale.id] = (page, partial(_title, planned))
    return titles


def _title(planned: PlannedPage) -> str:
    return planned.head().title


def _plan_locale(
    site: Site, pages: Sequence[PlannedPage], workshop: Workshop, citations: Citations
) -> Plan:
    """Plan what one locale has, and the records that its search is made from."""
    corpus, chronology, base_map = site.corpus, site.chronology, workshop.base_map
    plan = Plan()
    home = PurePosixPath(site.locale.id)
    for planned in pages:
        plan.add(f"{home}/{planned.file}", partial(planned.render, citations))
    if workshop.paint:
        for path, draw in preview_files(site, workshop.paint).items():
            plan.add(home / path, draw)
    for picture in site.pictures.values():
        plan.add(home / picture.path, picture.source.read_bytes)
    plan.add(home / WORDS, partial(render_words, site))
    plan.add(SEARCH / f"{home}.json", partial(render_records, site, pages))
    covered = covered_until(corpus) or citations.holdings.today
    for folder, render in (
        (ASSETS, partial(workshop.assets, corpus.publication.sides)),
        (VIEW, partial(render_view, corpus, chronology, site.locale, base_map, covered)),
    ):
        plan.add_folder(home / folder, partial(_below, home, render))
    return plan


def _below(home: PurePosixPath, render: Callable[[], Files]) -> Files:
    return {home / path: data for path, data in render().items()}
