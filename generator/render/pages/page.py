"""What a template can say and link to, for one page in one locale.

A `Site` is one locale of the whole; a `Page` adds the page's own path, from which every link is
relative, so that the site works under any address. Methods return text that is written for a page;
templates put records into them and phrase nothing themselves.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal
from urllib.parse import urlencode

from jinja2 import Environment

from generator.derive.chronology import Chronology
from generator.model.actor import Actor
from generator.model.claim import Attribution
from generator.model.corpus import Corpus
from generator.model.edtf import Bound, Day, Edtf, parse
from generator.model.outlet import Outlet
from generator.model.place import Coordinates, Place
from generator.model.publication import Side
from generator.model.source import Source
from generator.model.text import Text
from generator.render.calendar import Form
from generator.render.cldr import direction_of, language_name
from generator.render.dates import date_in_words, day_in_words
from generator.render.escape import PageText, escape, escape_attribute, isolate, safe_url
from generator.render.guide.manual import Command
from generator.render.guide.pictures import Picture
from generator.render.index import Index
from generator.render.locale import Locale
from generator.render.messages import Counted, Messages
from generator.render.precision import precision_in_words


@dataclass(frozen=True, slots=True)
class Site:
    """One locale of the publication."""

    corpus: Corpus
    chronology: Chronology
    index: Index
    locale: Locale
    words: Messages
    environment: Environment
    memo: dict[tuple[str, ...], PageText] = field(default_factory=dict)
    """Text that is the same on every page: names and chips are asked for a hundred times a page."""
    has_previews: bool = False
    """Whether a picture stands for its pages where their addresses are shared."""
    commands: tuple[Command, ...] = ()
    """What the program can be asked to do, for the guide; nothing where nobody says."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Those of the guide, by their names."""

    @property
    def rtl(self) -> bool:
        """Whether its pages read right to left."""
        return self.locale.direction == "rtl"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a locale."""

    site: Site
    path: str
    """Below the locale, without slashes at its ends; empty for the home page."""

    @property
    def corpus(self) -> Corpus:
        """Every record."""
        return self.site.corpus

    @property
    def chronology(self) -> Chronology:
        """Everything derived."""
        return self.site.chronology

    @property
    def index(self) -> Index:
        """What points where."""
        return self.site.index

    @property
    def address(self) -> str:
        """The page's full address."""
        base = f"{self.corpus.publication.address}{self.site.locale.id}/"
        return f"{base}{self.path}/" if self.path else base

    @property
    def up(self) -> str:
        """The way from the page to its locale's home: ``../../``, empty at home itself."""
        return "../" * (self.path.count("/") + 1) if self.path else ""

    def to(self, path: str, fragment: str = "") -> PageText:
        """Return the relative address of another page of the locale, written for an attribute."""
        return _attribute(self.relative(path) + (f"#{fragment}" if fragment else ""))

    def relative(self, path: str) -> str:
        """Return the relative address of another page of the locale, as plain text."""
        return f"{self.up}{path}/" if path else self.up or "./"

    def to_file(self, path: str) -> PageText:
        """Return the relative address of a file of the locale."""
        return _attribute(self.up + path)

    def say(self, key: str, /, **parameters: object) -> PageText:
        """Return one of the site's own messages."""
        return self.site.words.page_text(key, **parameters)

    def count(self, noun: str, n: int) -> Counted:
        """Return so many of something, in the locale's plural form."""
        return self.site.words.count(noun, n)

    def number(self, n: float) -> str:
        """Return a number in the locale's digits."""
        return self.site.locale.number(n)

    def listed(
        self, items: Sequence[object], conjunction: Literal["and", "or"] = "and"
    ) -> PageText:
        """Return items as running text."""
        return self.site.words.page_listed(items, conjunction)

    def listed_names(self, kind: str, names: Sequence[str]) -> PageText:
        """Return the names of records as running text."""
        return self.listed([self.name(kind, name) for name in names])

    def to_root(self, path: object) -> PageText:
        """Return the relative address of a file that stands beside the locales."""
        return _attribute(f"{self.up}../{path}")

    def text(self, text: Text) -> str:
        """Return a record's text in the page's locale."""
        return text[self.site.locale.id]

    def named(self, text: Text) -> PageText:
        """Return a name, isolated from what stands around it."""
        return isolate(self.text(text))

    def date(self, value: Edtf, form: Form = "long") -> PageText:
        """Return a date in words."""
        return _date(value, self.site.locale, form)

    def plain_date(self, value: Edtf, form: Form = "long") -> str:
        """Return a date in words, for where there is no markup."""
        return date_in_words(value, self.site.locale, form)

    def precision(self, value: Edtf) -> str:
        """Return how precisely a date is known, in words."""
        return precision_in_words(value, self.site.locale)

    def edtf(self, value: Edtf) -> PageText:
        """Return a date as EDTF writes it; read from the left in any page."""
        return PageText(f'<bdi class="edtf" dir="ltr">{escape(str(value))}</bdi>')

    def day(self, number: int, form: Form = "long") -> PageText:
        """Return the day of a number in words."""
        day = datetime.date.fromordinal(number)
        return isolate(day_in_words(Day(day.year, day.month, day.day), self.site.locale, form))

    def bounds(self, first: int | None, last: int, form: Form = "long") -> PageText:
        """Return in words a day of which only the bounds are known: "14 December or earlier"."""
        end = datetime.date.fromordinal(last).isoformat()
        if first == last:
            return self.day(last, form)
        start = "" if first is None else datetime.date.fromordinal(first).isoformat()
        return self.date(parse(f"[{start}..{end}]"), form)

    def foreign(self, text: str, language: str) -> PageText:
        """Return the words of a source, in their language and direction."""
        return isolate(text, direction_of(language), language)

    def link(self, kind: str, name: str) -> PageText:
        """Return a link to a record by its name: actor, place, outlet, source, event."""
        return PageText(f'<a href="{self.to(f"{kind}/{name}")}">{self.name(kind, name)}</a>')

    def name(self, kind: str, name: str) -> PageText:
        """Return a record's name."""
        memo = self.site.memo
        key = ("name", kind, name)
        if key not in memo:
            memo[key] = isolate(self.called(kind, name))
        return memo[key]

    def called(self, kind: str, name: str) -> str:
        """Return a record's name as plain text; a source is called by its outlet."""
        corpus = self.corpus
        match kind:
            case "actors":
                return self.text(corpus.actors[name].names)
            case "places":
                return self.text(corpus.places[name].names)
            case "outlets":
                return self.text(corpus.outlets[name].names)
            case "sources":
                return self.text(corpus.outlets[corpus.sources[name].outlet].names)
            case _:
                return self.text(corpus.events[name].title)

    def event_link(self, event: str) -> PageText:
        """Return a link to an event by its title."""
        record = self.corpus.events[event]
        return PageText(f'<a href="{self.to(record.path)}">{escape(self.text(record.title))}</a>')

    def voice_kind(self, name: str) -> str:
        """Return whether somebody in a chain of attribution is an outlet or an actor."""
        return "outlets" if name in self.corpus.outlets else "actors"

    def voice(self, name: str) -> PageText:
        """Return a link to somebody in a chain of attribution."""
        return self.link(self.voice_kind(name), name)

    def outside(self, address: str, words: object) -> PageText:
        """Return a link to another site."""
        return PageText(
            f'<a class="outside" rel="external" href="{escape_attribute(safe_url(address))}">'
            f"{escape(words)}</a>"
        )

    def term(self, vocabulary: str, name: str) -> str:
        """Return a word of one of the publication's vocabularies: kinds, roles and so on."""
        terms = getattr(self.corpus.publication, vocabulary)
        return self.text(terms[name].label)

    def side(self, name: str) -> Side:
        """Return a side."""
        return self.corpus.publication.sides[name]

    def chip(self, side: str) -> PageText:
        """Return a side's letters on its colour, with its name for those who do not see it."""
        record = self.side(side)
        label = escape_attribute(self.text(record.label))
        return PageText(
            f'<abbr class="chip s-{side}" title="{label}">{escape(self.text(record.code))}</abbr>'
        )

    def chips(self, actor: str) -> PageText:
        """Return the chips of every side that an actor is placed on."""
        memo = self.site.memo
        key = ("chips", actor)
        if key not in memo:
            sides = self.chronology.sides[actor]
            memo[key] = PageText("").join(self.chip(side.side) for side in sides)
        return memo[key]

    def key(self, section: str, name: str) -> str:
        """Return the key of a message of which the last part is a value: a stance, a state."""
        return f"{section}.{name}"

    def suffixed(self, name: str, suffix: str) -> str:
        """Return a name with a suffix, for a message's key."""
        return f"{name}-{suffix}"

    def prose(self, name: str) -> str:
        """Return the template of a page's prose: in its own language, or that of its words."""
        templates = [
            f"partials/{name}.{language}.jinja"
            for language in (self.site.locale.id, self.site.words.language)
        ]
        known = self.site.environment.list_templates(filter_func=templates.__contains__)
        return next(template for template in templates if template in known)

    def year(self, year: int) -> str:
        """Return a year's number in the locale's digits."""
        return self.site.locale.with_digits(str(year))

    def year_path(self, year: int) -> str:
        """Return the path of a year's page."""
        return f"events/{year:04d}"

    def bound(self, bound: Bound) -> PageText:
        """Return the first or last day a date can mean, or that there is none."""
        if isinstance(bound, Day):
            return isolate(day_in_words(bound, self.site.locale, "short"))
        return self.say(f"method.{bound}")

    def language(self, language: str) -> object:
        """Return a language's name, or its code where nobody knows how the locale calls it."""
        key = f"language.{language}"
        if key in self.site.words.own:
            return self.say(key)
        name = language_name(language, self.site.locale.id)
        return isolate(language, "ltr") if name is None else isolate(name)

    def coordinates(self, at: Coordinates) -> str:
        """Return a point in degrees, with no more decimals than its radius bears."""
        decimals = 2 if at.within_km >= 1 else 4
        return f"{at.lat:.{decimals}f}, {at.lon:.{decimals}f}"

    def radius(self, at: Coordinates) -> str:
        """Return a point's radius in kilometres: 4, not 4.0."""
        return self.site.locale.with_digits(f"{at.within_km:g}")

    def other_names(self, record: Actor | Place | Outlet) -> list[tuple[str, str]]:
        """Return what a record is called besides, with the language of each name."""
        own = self.site.locale.id
        locales = [own, *(name for name in self.corpus.publication.locales if name != own)]
        names = [
            (name, locale)
            for locale in locales
            for name in (record.names.get(locale) or "", *record.aliases.get(locale))
        ]
        title = self.text(record.names)
        return [(name, locale) for name, locale in dict.fromkeys(names) if name not in ("", title)]

    def listed_voices(self, voices: Sequence[str]) -> PageText:
        """Return a chain of attribution as running text."""
        return self.listed([self.voice(voice) for voice in voices])

    def listed_sources(self, claims: Sequence[Attribution]) -> PageText:
        """Return whose claims these are, each once."""
        sources = dict.fromkeys(claim.source for claim in claims)
        return self.listed([self.link("sources", source) for source in sources])

    def by_source(self, source: Source) -> PageText:
        """Return a source by its outlet and day."""
        return self.say(
            "claim.by-on",
            source=self.name("sources", source.id),
            date=self.date(source.published, "short"),
        )

    def aspect(self, name: str) -> str:
        """Return what claims differ on; presence is no word of the publication's."""
        if name in self.corpus.publication.aspects:
            return self.term("aspects", name)
        return self.site.words.text(f"aspect.{name}")

    def to_source(self, source: str, fragment: str) -> PageText:
        """Return the address of a claim in the page of its source."""
        return self.to(f"sources/{source}", fragment)

    def in_language(self, language: str) -> PageText:
        """Return "in Arabic", or the language's code where the locale has no word for it."""
        key = f"language.in-{language}"
        return self.say(key) if key in self.site.words.messages else isolate(language, "ltr")

    def by_whom(self, claim: Attribution) -> PageText:
        """Return who says a thing, and through whom: "Hill Radio, from the Valley Courier"."""
        source = self.name("sources", claim.source)
        if not claim.through:
            return source
        voices = [self.name(self.voice_kind(voice), voice) for voice in claim.through]
        return self.say("claim.by-through", source=source, voices=self.listed(voices))

    @property
    def entrance(self) -> PageText:
        """What leads into the locale from the front page; alone there it needs no name."""
        if len(self.corpus.publication.locales) == 1:
            return self.say("home.start")
        if "root.enter" in self.site.words.own:
            return self.say("root.enter")
        return escape(self.site.locale.language)

    def issue(self, title: str) -> PageText | None:
        """Return the address of a form to report an error in the page, or None."""
        repository = self.corpus.publication.repository
        if repository is None:
            return None
        return escape_attribute(issue_address(repository, title, self.address))


_PLAIN_ADDRESS = re.compile(r"[a-z0-9./#-]*")


def _attribute(address: str) -> PageText:
    """Return one of our own addresses for an attribute.

    Paths are made of identifiers, which have nothing that HTML or Markdown could take for its own;
    written as references they would make every link four times as long.
    """
    if _PLAIN_ADDRESS.fullmatch(address):
        return PageText(address)
    return escape_attribute(address)


@lru_cache(maxsize=4096)
def _date(value: Edtf, locale: Locale, form: Form) -> PageText:
    return isolate(date_in_words(value, locale, form))


ERROR_FORM = "report-an-error.yml"
"""The form among those of ``.github/ISSUE_TEMPLATE``; its field ``page`` takes an address."""


def issue_address(repository: str, title: str, page: str) -> str:
    """Return the address of a new issue that already names the page.

    The form's own field takes it; where a repository has no such form, the issue's text does.
    """
    query = urlencode({"template": ERROR_FORM, "title": title, "page": page, "body": f"{page}\n\n"})
    return f"{repository.rstrip('/')}/issues/new?{query}"
