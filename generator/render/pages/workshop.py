"""What pages are made with and what stays the same while only the content changes.

Templates are read and compiled once a locale, scripts and stylesheets put together once. Whoever
edits those makes a new workshop.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from jinja2 import Environment

from generator.derive.chronology import Chronology
from generator.model.corpus import Corpus
from generator.model.publication import Side
from generator.render import address
from generator.render.environment import make_environment
from generator.render.escape import PageText
from generator.render.glyphs import draw_glyph
from generator.render.guide.manual import Command
from generator.render.guide.pictures import find_pictures
from generator.render.index import Index
from generator.render.locale import Locale
from generator.render.map import BaseMap
from generator.render.messages import Messages, find_strings, messages_for
from generator.render.overlay import Overlay
from generator.render.pages import (
    actor,
    claim,
    difference,
    origins,
    presence,
    standing,
)
from generator.render.pages.assets import render_assets
from generator.render.pages.front import make_plain_environment
from generator.render.pages.guide.typed import set_answer, set_typed
from generator.render.pages.listing import month_alone, month_name
from generator.render.pages.page import Site
from generator.render.pages.preview import Paint


@dataclass
class Workshop:
    """The templates of a publication, and what is drawn with them."""

    templates: Overlay
    base_map: BaseMap
    paint: Paint | None = None
    """Makes a PNG of SVG and a stylesheet; without it no page has a picture to be shared with."""
    commands: tuple[Command, ...] = ()
    """What the program can be asked to do, for the guide."""
    _environments: dict[Locale, Environment] = field(default_factory=dict)
    _assets: tuple[Mapping[str, Side], dict[PurePosixPath, bytes]] | None = None

    def site(self, corpus: Corpus, chronology: Chronology, index: Index, name: str) -> Site:
        """Return one locale of the publication, with what its templates can call."""
        settings = corpus.publication.locales[name]
        locale = Locale.from_settings(name, settings, find_strings(self.templates, name))
        environment = self._environments.get(locale)
        if environment is None:
            environment = self._environments[locale] = _page_environment(self.templates, locale)
        return Site(
            corpus,
            chronology,
            index,
            locale,
            messages_for(locale),
            environment,
            has_previews=self.paint is not None,
            commands=self.commands,
            pictures=find_pictures(self.templates, messages_for(locale).language),
        )

    def assets(self, sides: Mapping[str, Side]) -> dict[PurePosixPath, bytes]:
        """Return the scripts, stylesheets and icons of every locale, by path below it."""
        if self._assets is None or self._assets[0] != sides:
            self._assets = (sides, render_assets(self.templates, sides))
        return self._assets[1]

    @cached_property
    def root_environment(self) -> Environment:
        """The templates of what stands beside the locales."""
        return make_plain_environment(self.templates / "root")


def _page_environment(templates: Overlay, locale: Locale) -> Environment:
    environment = make_environment(templates, locale)
    environment.globals.update(
        t=_remembering(messages_for(locale)),
        figures=claim.figure_words,
        glyph=lambda name: PageText(draw_glyph(name)),
        presence_words=claim.presence_words,
        by_source=presence.by_source,
        claim_anchor=address.claim_anchor,
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
        set_answer=set_answer,
        set_typed=set_typed,
        month_name=month_name,
        month_alone=month_alone,
        record_path=address.record_path,
    )
    return environment


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
