"""Which pages a locale has, and what each is made of. Nothing is rendered here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.source import Source
from generator.render.map import BaseMap
from generator.render.pages import actor, place, source
from generator.render.pages.chronology import chronology_view, year_chronology
from generator.render.pages.conflicts import conflicts_view
from generator.render.pages.corrections import corrections_view
from generator.render.pages.data import Shown, data_view
from generator.render.pages.event import event_view
from generator.render.pages.guide import guide_pages
from generator.render.pages.home import home_view
from generator.render.pages.listing import (
    Month,
    Year,
    index_view,
    month_name,
    month_view,
    year_view,
)
from generator.render.pages.method import method_view
from generator.render.pages.page import Page, Site
from generator.render.pages.planned import Head, PlannedPage
from generator.render.pages.presences import presences_view


def outline_pages(
    site: Site, years: Sequence[Year], base: BaseMap, data: Shown
) -> Iterator[PlannedPage]:
    """Yield every page of a locale.

    Args:
        site: The locale.
        years: The years that have a page.
        base: What lies beneath every map.
        data: What can be taken away.
    """
    yield from _hubs(site, years, base, data)
    yield from guide_pages(site)
    yield from _dated(site, years)
    yield from _events(site, base)
    yield from _records(site, base)


def _hubs(site: Site, years: Sequence[Year], base: BaseMap, data: Shown) -> Iterator[PlannedPage]:
    views: Mapping[str, Callable[[Page], Mapping[str, object]]] = {
        "chronology": lambda page: chronology_view(page, base),
        "events": lambda page: index_view(page, years),
        "places": lambda page: place.places_view(page, base),
        "actors": actor.actors_view,
        "sources": source.sources_view,
        "outlets": source.sources_view,
        "presence": presences_view,
        "conflicts": conflicts_view,
        "corrections": corrections_view,
        "method": method_view,
        "data": lambda page: data_view(page, data),
    }
    kinds = {"places": "map", "chronology": "chronology"}
    home = Page(site, "")
    view_home = partial(home_view, home, base)
    yield PlannedPage(home, "home.jinja", "home", partial(_home_head, home), view_home, True)
    for name, view in views.items():
        page = Page(site, name)
        head = partial(_hub_head, page)
        kind = kinds.get(name, "hub")
        yield PlannedPage(page, f"{name}.jinja", kind, head, partial(view, page), True)


def _home_head(page: Page) -> Head:
    publication = page.corpus.publication
    return Head(page.text(publication.title), page.text(publication.description))


def _hub_head(page: Page) -> Head:
    words = page.site.words.text
    return Head(words(f"{page.path}.title"), words(f"{page.path}.lead"))


def _dated(site: Site, years: Sequence[Year]) -> Iterator[PlannedPage]:
    for year in years:
        page = Page(site, year.path)
        head = partial(_year_head, page, year)
        view = partial(_year_view, page, years, year)
        yield PlannedPage(page, "year.jinja", "list", head, view, True)
        for month in year.months:
            page = Page(site, month.path)
            head = partial(_month_head, page, month)
            view = partial(month_view, page, years, month)
            yield PlannedPage(page, "month.jinja", "list", head, view, True)


def _year_head(page: Page, year: Year) -> Head:
    words = page.site.words
    called = page.site.locale.with_digits(str(year.year))
    events = words.count("event", len(year.events))
    return Head(
        words.text("events.year-title", year=called),
        words.text("events.year-lead", events=events, year=called),
    )


def _year_view(page: Page, years: Sequence[Year], year: Year) -> Mapping[str, object]:
    return {**year_view(page, years, year), "chronology": year_chronology(page, year)}


def _month_head(page: Page, month: Month) -> Head:
    words = page.site.words
    called = month_name(page, month)
    events = words.count("event", len(month.events))
    return Head(
        words.text("events.month-title", month=called),
        words.text("events.month-lead", events=events, month=called),
    )


def _events(site: Site, base: BaseMap) -> Iterator[PlannedPage]:
    for event in site.index.events:
        page = Page(site, event.path)
        head = partial(_event_head, page, event)
        view = partial(event_view, page, event, base)
        yield PlannedPage(page, "event.jinja", "event", head, view)


def _event_head(page: Page, event: Event) -> Head:
    return Head(page.text(event.title), _shortened(page.text(event.summary)))


def _records(site: Site, base: BaseMap) -> Iterator[PlannedPage]:
    corpus = site.corpus
    for known in corpus.actors.values():
        page = Page(site, f"actors/{known.id}")
        head = partial(_named_head, page, known)
        yield _record(page, "actor", head, partial(actor.actor_view, page, known))
    for located in corpus.places.values():
        page = Page(site, f"places/{located.id}")
        head = partial(_named_head, page, located)
        yield _record(page, "place", head, partial(place.place_view, page, located, base))
    for published in corpus.sources.values():
        page = Page(site, f"sources/{published.id}")
        head = partial(_source_head, page, published)
        yield _record(page, "source", head, partial(source.source_view, page, published))
    for outlet in corpus.outlets.values():
        page = Page(site, f"outlets/{outlet.id}")
        head = partial(_named_head, page, outlet)
        yield _record(page, "outlet", head, partial(source.outlet_view, page, outlet))


def _record(
    page: Page, kind: str, head: Callable[[], Head], view: Callable[[], Mapping[str, object]]
) -> PlannedPage:
    return PlannedPage(page, f"{kind}.jinja", "record", head, view)


def _named_head(page: Page, record: Actor | Place | Outlet) -> Head:
    return Head(page.text(record.names), _said_of(page, record))


def _source_head(page: Page, published: Source) -> Head:
    title = page.site.words.text(
        "source.title",
        outlet=page.called("sources", published.id),
        date=page.plain_date(published.published),
    )
    return Head(title, _said_of(page, published))


def _said_of(page: Page, record: Actor | Place | Outlet | Source) -> str:
    """Return a record's description for the head of its page; empty where it has none."""
    described = getattr(record, "description", None) or getattr(record, "location", None)
    return "" if described is None else _shortened(page.text(described))


def _shortened(text: str, longest: int = 220) -> str:
    """Return text cut at a word's end, with an ellipsis where something is left out."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ،,;؛") + "…"
