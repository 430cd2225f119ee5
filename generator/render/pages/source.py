"""The pages of sources and outlets: what was published when, by whom, and what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.corpus import Attributed
from generator.model.outlet import Outlet
from generator.model.source import Source
from generator.render.address import claim_anchor, record_path
from generator.render.escape import PageText
from generator.render.pages.chronology import source_chronology
from generator.render.pages.claim import claim_table, source_anchor
from generator.render.pages.dependence import outlet_dependence, source_dependence
from generator.render.pages.page import Page


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a source says, and the page of what it says it of."""

    said: Attributed
    anchor: str
    about: PageText
    """A link to the claim in its record's page."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a list."""

    source: Source
    claims: int
    events: int


def sources_view(page: Page) -> Mapping[str, object]:
    """Return every source by day of publication, and every outlet by kind."""
    outlets = sorted(
        page.corpus.outlets.values(), key=lambda o: (_kind_order(page, o), page.text(o.names))
    )
    return {
        "rows": [source_row(page, source) for source in page.index.sources],
        "outlets": outlets_by_kind(outlets),
    }


def outlets_by_kind(outlets: Sequence[Outlet]) -> list[tuple[str, list[Outlet]]]:
    """Return outlets, already in order, under their kinds."""
    return [(kind, list(members)) for kind, members in groupby(outlets, lambda o: o.kind)]


def _kind_order(page: Page, outlet: Outlet) -> int:
    return list(page.corpus.publication.outlet_kinds).index(outlet.kind)


def source_row(page: Page, source: Source) -> SourceRow:
    """Return a source as a row of a list."""
    said = page.index.said_by.get(source.id, ())
    events = {attributed.key for attributed in said if attributed.key[0] == "events"}
    return SourceRow(source, len(said), len(events))


def source_view(page: Page, source: Source) -> Mapping[str, object]:
    """Return what a source's page needs beside the source."""
    said = page.index.said_by.get(source.id, ())
    paragraphs = [
        (number, [_said(page, attributed) for attributed in members])
        for number, members in groupby(
            said, lambda a: a.attribution.passage.paragraph if a.attribution.passage else 0
        )
    ]
    return {
        "source": source,
        "row": source_row(page, source),
        "paragraphs": paragraphs,
        "dependence": source_dependence(page, source),
        "chronology": source_chronology(page, source.id),
    }


def _said(page: Page, attributed: Attributed) -> Said:
    return Said(
        attributed,
        source_anchor(attributed.key, attributed.attribution),
        about_link(page, attributed),
    )


def about_link(page: Page, attributed: Attributed) -> PageText:
    """Return a link to a claim in the page of what it is about, by that page's name."""
    folder, name = attributed.key
    path = record_path(page.corpus, attributed.key)
    words = page.name(folder, name)
    return PageText(f'<a href="{page.to(path, claim_anchor(attributed.attribution))}">{words}</a>')


def outlet_view(page: Page, outlet: Outlet) -> Mapping[str, object]:
    """Return what an outlet's page needs beside the outlet."""
    quoted = page.index.quoted.get(outlet.id, ())
    return {
        "outlet": outlet,
        "sources": [source_row(page, s) for s in page.index.sources_of.get(outlet.id, ())],
        "quoted": [_said(page, attributed) for attributed in quoted],
        "started": len(page.index.started.get(outlet.id, ())),
        "speakers": [o for o in page.corpus.outlets.values() if o.of == outlet.id],
        "table": claim_table(page.chronology, ("outlets", outlet.id), outlet.leaning, ()),
        "dependence": outlet_dependence(page, outlet),
        "evidence": _evidence(page, outlet),
    }


def _evidence(page: Page, outlet: Outlet) -> list[PageText]:
    """Return links to the records that an outlet's reports help to date."""
    found = [
        page.event_link(event.id)
        for event in page.index.events
        if any(evidence.outlet == outlet.id for evidence in event.evidence)
    ]
    found += [
        page.link("sources", source.id)
        for source in page.index.sources
        if any(evidence.outlet == outlet.id for evidence in source.evidence)
    ]
    return found
