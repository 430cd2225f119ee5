"""On whom a source or an outlet rests and who rests on it: drawn, and as a table with the proof."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.derive.dependence import (
    Dependent,
    How,
    Link,
    find_dependents,
    links_of_outlet,
    links_of_source,
)
from generator.model.corpus import Attributed
from generator.model.outlet import Outlet
from generator.model.source import Follows, Source
from generator.render.escape import PageText, escape
from generator.render.graph import Node, render_graph
from generator.render.pages.claim import source_anchor
from generator.render.pages.page import Page


@dataclass(frozen=True, slots=True)
class Row:
    """One tie in words."""

    who: PageText
    how: PageText
    follows: Follows | None
    """The record of a text that is followed, with how that is known."""
    passages: tuple[tuple[str, tuple[tuple[int, PageText], ...]], ...]
    """Where somebody is quoted: sources, with paragraphs and the address of each."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """Both directions, drawn and told."""

    picture: PageText
    rests_on: tuple[Row, ...]
    rested_on: tuple[Row, ...]


def source_dependence(page: Page, source: Source) -> Dependence | None:
    """Return the ties of a source; None where there are none."""
    outlet = source.republished_from or source.outlet
    return _dependence(
        page,
        _dated(page, source),
        links_of_source(page.corpus, source, page.index.said_by.get(source.id, ())),
        find_dependents(
            page.corpus,
            outlet,
            page.index.sources,
            page.index.quoted.get(outlet, ()),
            itself=source.id,
        ),
    )


def outlet_dependence(page: Page, outlet: Outlet) -> Dependence | None:
    """Return the ties of an outlet, by its own sources and by whoever quotes it."""
    quoted = page.index.quoted.get(outlet.id, ())
    own = [
        said
        for source in page.index.sources_of.get(outlet.id, ())
        if (source.republished_from or source.outlet) == outlet.id
        for said in page.index.said_by.get(source.id, ())
    ]
    claims = list({(said.key, said.attribution.id): said for said in (*own, *quoted)}.values())
    return _dependence(
        page,
        page.text(outlet.names),
        links_of_outlet(page.corpus, outlet.id, claims),
        find_dependents(page.corpus, outlet.id, page.index.sources, quoted),
    )


def _dependence(
    page: Page, name: str, links: Sequence[Link], dependents: Sequence[Dependent]
) -> Dependence | None:
    if not links and not dependents:
        return None
    words = page.site.words
    picture = render_graph(
        [_above(page, dependent) for dependent in dependents],
        Node(name, ""),
        list(_below(page, links, 1)),
        rtl=page.site.rtl,
        title=words.text("dependence.title", name=name),
        description=words.text("dependence.described"),
        key="ties",
    )
    return Dependence(
        PageText(picture),
        tuple(_rows(page, links, None)),
        tuple(
            Row(
                _source_link(page, dependent.source),
                page.say(_key(dependent)),
                dependent.follows,
                _passages(page, dependent.claims),
            )
            for dependent in dependents
        ),
    )


def _key(dependent: Dependent) -> str:
    if dependent.how is How.FOLLOWS:
        return "dependence.follows-this" if dependent.itself else "dependence.follows-outlet"
    return f"dependence.{dependent.how}-outlet"


def _above(page: Page, dependent: Dependent) -> Node:
    return Node(
        _dated(page, dependent.source),
        page.site.words.text(_key(dependent)),
        page.relative(f"sources/{dependent.source.id}"),
        dependent.how is How.FOLLOWS,
    )


def _dated(page: Page, source: Source) -> str:
    """Return a source by its outlet and day, as plain text."""
    return page.site.words.text(
        "claim.by-on",
        source=page.called("sources", source.id),
        date=page.plain_date(source.published, "short"),
    )


def _below(page: Page, links: Sequence[Link], depth: int) -> Iterator[Node]:
    for link in links:
        folder = page.voice_kind(link.voice)
        path = f"sources/{link.source}" if link.source else f"{folder}/{link.voice}"
        yield Node(
            page.called(folder, link.voice),
            _how(page, link),
            page.relative(path),
            link.how is How.FOLLOWS,
            depth,
        )
        yield from _below(page, link.beyond, depth + 1)


def _how(page: Page, link: Link) -> str:
    words = page.site.words
    if link.how is not How.QUOTES:
        return words.text(f"dependence.{link.how}")
    if not link.claims:
        return words.text("dependence.quotes")
    return words.text("dependence.quotes-in", claims=page.count("claim", len(link.claims)))


def _rows(page: Page, links: Sequence[Link], by: str | None) -> Iterator[Row]:
    """Yield the rows of links, each followed by those beyond it."""
    for link in links:
        how: object = _how(page, link)
        if by is not None:
            how = page.say("dependence.beyond", how=how, voice=page.name(page.voice_kind(by), by))
        who = (
            _source_link(page, page.corpus.sources[link.source])
            if link.source
            else page.voice(link.voice)
        )
        yield Row(who, escape(how), link.follows, _passages(page, link.claims))
        yield from _rows(page, link.beyond, link.voice)


def _passages(
    page: Page, claims: Sequence[Attributed]
) -> tuple[tuple[str, tuple[tuple[int, PageText], ...]], ...]:
    """Return the paragraphs of claims, each once, under their sources."""
    found: dict[str, dict[int, PageText]] = {}
    for said in claims:
        claim = said.attribution
        paragraphs = found.setdefault(claim.source, {})
        if claim.passage:
            to = page.to_source(claim.source, source_anchor(said.key, claim))
            paragraphs.setdefault(claim.passage.paragraph, to)
    return tuple((source, tuple(sorted(found[source].items()))) for source in found)


def _source_link(page: Page, source: Source) -> PageText:
    return PageText(f'<a href="{page.to(f"sources/{source.id}")}">{page.by_source(source)}</a>')
