"""Every page of every locale: which there are, where they stand, what each is made of.

In: corpus, chronology, base map, templates. Out: paths and bytes, below the locale's name for what
the builder reads and below ``root/`` for what stands beside the locales. Pure but for reading the
templates: two runs give the same bytes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Protocol, TypeVar

from generator.derive.chronology import Chronology
from generator.derive.gap import covered_until
from generator.model.corpus import Corpus
from generator.render.data_file import render_data
from generator.render.environment import make_environment
from generator.render.escape import PageText
from generator.render.glyphs import draw_glyph
from generator.render.locale import Locale
from generator.render.map import BaseMap
from generator.render.messages import Messages, messages_for
from generator.render.pages import (
    actor,
    claim,
    difference,
    origins,
    place,
    presence,
    source,
    standing,
)
from generator.render.pages.annotations import render_annotations
from generator.render.pages.assets import STYLESHEET, render_assets
from generator.render.pages.chronology import chronology_view, year_chronology
from generator.render.pages.conflicts import conflicts_view
from generator.render.pages.corrections import corrections_view
from generator.render.pages.data import data_view
from generator.render.pages.event import event_view
from generator.render.pages.feed import FEED, render_feed
from generator.render.pages.front import render_front
from generator.render.pages.home import home_view
from generator.render.pages.index import Index, make_index
from generator.render.pages.listing import (
    Year,
    find_years,
    index_view,
    month_alone,
    month_name,
    month_view,
    year_view,
)
from generator.render.pages.method import method_view
from generator.render.pages.page import Page, Site
from generator.render.pages.presences import presences_view
from generator.render.pages.preview import Paint, render_previews
from generator.render.pages.render import render_page
from generator.render.pages.search import WORDS, render_search
from generator.render.view_file import render_view

ROOT = PurePosixPath("root")
SEARCH = PurePosixPath("search")
"""Beside the locales: what the search's index is made from, and no part of the site."""

Files = dict[PurePosixPath, bytes]
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

Written = tuple[str, bool, str]
"""A page: its path, whether others stand below it, its text."""


class Spread(Protocol):
    """How the same work is done on several things: in turn, or side by side."""

    def __call__(
        self, work: Callable[[_Item], _Result], items: Sequence[_Item], /
    ) -> list[_Result]:
        """Return what the work makes of each item, in their order."""


def in_turn(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    """Return what work makes of each item, one after the other."""
    return [work(item) for item in items]


def render_pages(
    corpus: Corpus,
    chronology: Chronology,
    base_map: BaseMap,
    templates: Path,
    today: int,
    paint: Paint | None = None,
    spread: Spread = in_turn,
) -> Files:
    """Return every file of the site before the builder has been at it.

    Args:
        corpus: Every record.
        chronology: What is derived from them.
        base_map: What lies beneath every map.
        templates: Their folder.
        today: The day number on which the content was last changed.
        paint: Makes a PNG of SVG and a stylesheet; without it no page has a picture to be shared
            with.
        spread: How the locales are worked on.
    """
    index = make_index(corpus, chronology)
    years = find_years(index.events)
    covered = covered_until(corpus) or today
    data = {**render_data(corpus, chronology), **render_annotations(corpus, today)}
    assets = render_assets(templates, corpus.publication.sides)
    sites = [
        replace(
            make_site(corpus, chronology, index, templates, name), has_previews=paint is not None
        )
        for name in corpus.publication.locales
    ]

    def render_locale(site: Site) -> tuple[Files, list[str], bytes]:
        files: Files = {}
        if paint:
            previews = render_previews(site, paint)
            files.update({PurePosixPath(path): picture for path, picture in previews.items()})
        pages = dict(_locale_pages(site, years, base_map, data))
        files.update((path, text.encode()) for path, text in pages.items())
        addresses = [_address(path) for path in pages]
        records, files[WORDS] = render_search(site, pages)
        files[PurePosixPath(FEED)] = render_feed(Page(site, "corrections"), today)
        files.update(assets)
        files.update(render_view(corpus, chronology, site.locale, base_map, covered))
        return files, addresses, records

    files: Files = {ROOT / path: content for path, content in data.items()}
    paths: dict[str, None] = {}
    rendered = zip(sites, spread(render_locale, sites), strict=True)
    for site, (written, addresses, records) in rendered:
        files[SEARCH / f"{site.locale.id}.json"] = records
        files.update({PurePosixPath(site.locale.id) / path: text for path, text in written.items()})
        paths.update(dict.fromkeys(addresses))
    homes = [Page(site, "") for site in sites]
    front = render_front(homes, templates, list(paths), f"{sites[0].locale.id}/{STYLESHEET}")
    files.update({ROOT / path: content for path, content in front.items()})
    return files


def make_site(
    corpus: Corpus, chronology: Chronology, index: Index, templates: Path, name: str
) -> Site:
    """Return one locale of the publication, with what its templates can call."""
    locale = Locale.from_settings(name, corpus.publication.locales[name])
    environment = make_environment(templates, locale)
    words = messages_for(locale)
    environment.globals.update(
        t=_remembering(words),
        figures=claim.figure_words,
        glyph=lambda name: PageText(draw_glyph(name)),
        presence_words=claim.presence_words,
        by_source=presence.by_source,
        claim_anchor=claim.claim_anchor,
        behind_reading=difference.behind_reading,
        finding_words=difference.finding_words,
        ids=difference.ids_in,
        origin_words=origins.origin_words,
        reading_standing=standing.reading_standing,
        reading_words=difference.reading_words,
        relief_words=difference.relief_words,
        rule_anchor=difference.rule_anchor,
        saying_link=difference.saying_link,
        side_sources=actor.side_sources,
        month_name=month_name,
        month_alone=month_alone,
        record_path=source.record_path,
    )
    return Site(corpus, chronology, index, locale, words, environment)


def _remembering(words: Messages) -> Callable[..., PageText]:
    """Return what gives a message, and keeps those without parameters: labels of every row."""
    kept: dict[str, PageText] = {}

    def say(key: str, /, **parameters: object) -> PageText:
        if parameters:
            return words.page_text(key, **parameters)
        if key not in kept:
            kept[key] = words.page_text(key)
        return kept[key]

    return say


def _address(path: PurePosixPath) -> str:
    """Return the address that a page's file is published at, below its locale."""
    stem = path.parent if path.name == "index.md" else path.with_suffix("")
    return "" if stem == PurePosixPath() else f"{stem}/"


def _locale_pages(
    site: Site,
    years: Sequence[Year],
    base: BaseMap,
    data: Mapping[PurePosixPath, bytes],
) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield every page of a locale: the file that holds it, and its text."""
    for path, is_hub, text in (
        *_hubs(site, years, base, data),
        *_dated(site, years),
        *_events(site, base),
        *_records(site, base),
    ):
        yield PurePosixPath(path, "index.md") if is_hub else PurePosixPath(f"{path}.md"), text


def _hubs(
    site: Site,
    years: Sequence[Year],
    base: BaseMap,
    data: Mapping[PurePosixPath, bytes],
) -> Iterator[Written]:
    words = site.words.text
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
    home = Page(site, "")
    publication = site.corpus.publication
    yield (
        "",
        True,
        render_page(
            home,
            "home.jinja",
            home_view(home, base),
            title=home.text(publication.title),
            description=home.text(publication.description),
            kind="home",
        ),
    )
    for name, view in views.items():
        page = Page(site, name)
        text = render_page(
            page,
            f"{name}.jinja",
            view(page),
            title=words(f"{name}.title"),
            description=words(f"{name}.lead"),
            kind={"places": "map", "chronology": "chronology"}.get(name, "hub"),
        )
        yield name, True, text


def _dated(site: Site, years: Sequence[Year]) -> Iterator[Written]:
    words = site.words
    for year in years:
        page = Page(site, year.path)
        called = site.locale.with_digits(str(year.year))
        text = render_page(
            page,
            "year.jinja",
            {**year_view(page, years, year), "chronology": year_chronology(page, year)},
            title=words.text("events.year-title", year=called),
            description=words.text(
                "events.year-lead", events=words.count("event", len(year.events)), year=called
            ),
            kind="list",
        )
        yield year.path, True, text
        for month in year.months:
            page = Page(site, month.path)
            called = month_name(page, month)
            text = render_page(
                page,
                "month.jinja",
                month_view(page, years, month),
                title=words.text("events.month-title", month=called),
                description=words.text(
                    "events.month-lead",
                    events=words.count("event", len(month.events)),
                    month=called,
                ),
                kind="list",
            )
            yield month.path, True, text


def _events(site: Site, base: BaseMap) -> Iterator[Written]:
    for event in site.index.events:
        page = Page(site, event.path)
        text = render_page(
            page,
            "event.jinja",
            event_view(page, event, base),
            title=page.text(event.title),
            description=_shortened(page.text(event.summary)),
            kind="event",
        )
        yield event.path, False, text


def _records(site: Site, base: BaseMap) -> Iterator[Written]:
    corpus = site.corpus
    for record in corpus.actors.values():
        page = Page(site, f"actors/{record.id}")
        view = actor.actor_view(page, record)
        yield _record(page, "actor", view, page.text(record.names), _said_of(page, record))
    for located in corpus.places.values():
        page = Page(site, f"places/{located.id}")
        view = place.place_view(page, located, base)
        yield _record(page, "place", view, page.text(located.names), _said_of(page, located))
    for published in corpus.sources.values():
        page = Page(site, f"sources/{published.id}")
        view = source.source_view(page, published)
        title = site.words.text(
            "source.title",
            outlet=page.called("sources", published.id),
            date=page.plain_date(published.published),
        )
        yield _record(page, "source", view, title, _said_of(page, published))
    for outlet in corpus.outlets.values():
        page = Page(site, f"outlets/{outlet.id}")
        view = source.outlet_view(page, outlet)
        yield _record(page, "outlet", view, page.text(outlet.names), _said_of(page, outlet))


def _record(
    page: Page, kind: str, view: Mapping[str, object], title: str, description: str
) -> Written:
    text = render_page(
        page, f"{kind}.jinja", view, title=title, description=description, kind="record"
    )
    return page.path, False, text


def _said_of(page: Page, record: object) -> str:
    """Return a record's description for the head of its page; empty where it has none."""
    described = getattr(record, "description", None) or getattr(record, "location", None)
    return "" if described is None else _shortened(page.text(described))


def _shortened(text: str, longest: int = 220) -> str:
    """Return text cut at a word's end, with an ellipsis where something is left out."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ،,;؛") + "…"
