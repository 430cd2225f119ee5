"""The guide for curators: one event step by step, and every problem, field and command.

It speaks of the engine, and takes its examples from whatever is published. Nothing in it is typed
twice: see `generator.render.guide`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.render.escape import PageText
from generator.render.pages.guide.commands import commands_view
from generator.render.pages.guide.content import content_view
from generator.render.pages.guide.problems import problems_view
from generator.render.pages.guide.steps import steps_view
from generator.render.pages.page import Page, Site
from generator.render.pages.planned import Head, PlannedPage

VIEWS: Mapping[str, Callable[[Page], Mapping[str, object]]] = {
    "event": steps_view,
    "content": content_view,
    "problems": problems_view,
    "commands": commands_view,
}
"""The pages below the guide's own, in the order in which they are read."""


def guide_pages(site: Site) -> Iterator[PlannedPage]:
    """Yield the guide's pages; the one on an event only where there is an event."""
    names = [name for name in VIEWS if name != "event" or site.corpus.events]
    home = Page(site, "guide")
    yield _planned(home, "guide.jinja", "", partial(_home_view, names))
    for name in names:
        yield _planned(Page(site, f"guide/{name}"), f"guide-{name}.jinja", f"{name}-", VIEWS[name])


def _home_view(names: Sequence[str], page: Page) -> Mapping[str, object]:
    """Return what the guide's first page needs."""
    repository = page.corpus.publication.repository
    view = {
        "names": [(name, f"guide/{name}") for name in names],
        "method": PageText(f'<a href="{page.to("method")}">{page.say("guide.method-page")}</a>'),
        "rules": None,
    }
    if repository is not None:
        files = f"{repository.rstrip('/')}/blob/main/.github"
        view["rules"] = page.outside(f"{files}/EDITORIAL.md", page.say("guide.rules-name"))
        view["working"] = page.outside(f"{files}/CONTRIBUTING.md", page.say("guide.working-name"))
    return view


def _planned(
    page: Page, template: str, prefix: str, view: Callable[[Page], Mapping[str, object]]
) -> PlannedPage:
    return PlannedPage(
        page, template, "hub", partial(_head, page, prefix), partial(view, page), True
    )


def _head(page: Page, prefix: str) -> Head:
    words = page.site.words.text
    return Head(words(f"guide.{prefix}title"), words(f"guide.{prefix}lead"))
