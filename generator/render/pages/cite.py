"""How each page is cited: a line in every locale's style, and files for managers of references.

A page's line in another locale cites the page there, since the two say the same. An event's version
is the day on which its record last changed; every other page puts together many records, and its
version is that of the content.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.model.edtf import parse
from generator.model.event import Event
from generator.render.data.bibliography import Work, bibtex, cite_page, csl_json, ris
from generator.render.data.downloads import FORMATS, Holdings
from generator.render.data.linked import (
    linked_dataset,
    linked_event,
    linked_place,
    linked_source,
)
from generator.render.data.record_file import KINDS, record_file_path
from generator.render.dates import date_in_words
from generator.render.escape import PageText, isolate, json_for_script
from generator.render.pages.page import Page

Title = Callable[[], str]

WRITERS: Mapping[str, tuple[str, Callable[[list[Work]], bytes]]] = {
    "csl": ("json", csl_json),
    "bib": ("bib", bibtex),
    "ris": ("ris", ris),
}
"""The ending of each file that cites a page, and what writes it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A page's citation in one locale."""

    locale: str
    direction: str
    text: PageText


@dataclass(frozen=True, slots=True)
class CiteFile:
    """A file beside a page that cites it, by its name and what it is called."""

    file: str
    format: str


@dataclass(frozen=True)
class Citations:
    """What every page is called in each locale, and what it shows."""

    holdings: Holdings
    titles: Mapping[str, Mapping[str, tuple[Page, Title]]]
    """By path, then by locale: the page there, and its title."""

    def view(self, page: Page) -> Mapping[str, object]:
        """Return what the template of the block needs."""
        own = page.site.locale.id
        pages = self.titles[page.path]
        order = [own, *(locale for locale in pages if locale != own)]
        key = self._record(page.path)
        return {
            "lines": [self._line(*pages[locale]) for locale in order],
            "files": [
                CiteFile(f"cite.{ending}", FORMATS[name].name)
                for name, (ending, _) in WRITERS.items()
            ],
            "record": record_file_path(self.holdings.corpus, key) if key else None,
            "record_kind": f"cite.{KINDS[key[0]]}-json" if key else "",
            "linked": self._linked(page),
        }

    def files(self) -> Iterator[tuple[PurePosixPath, Callable[[], bytes]]]:
        """Yield the files that cite each page, by path below the site's root."""
        for path, pages in self.titles.items():
            for locale, (page, title) in pages.items():
                for ending, write in WRITERS.values():
                    file = PurePosixPath(locale, path, f"cite.{ending}")
                    yield file, partial(self._write, write, page, title)

    def head(self, page: Page) -> Mapping[str, str]:
        """Return the addresses of a record's own files, for the head of its page."""
        key = self._record(page.path)
        if key is None:
            return {}
        found = {"data": str(page.to_root(record_file_path(self.holdings.corpus, key)))}
        if key[0] in ("actors", "places"):
            found["feed"] = "feed.atom"
        return found

    def _write(self, write: Callable[[list[Work]], bytes], page: Page, title: Title) -> bytes:
        return write([self._work(page, title())])

    def _work(self, page: Page, title: str) -> Work:
        event = self._event(page.path)
        history = self.holdings.history
        return cite_page(
            page.corpus,
            page.path,
            page.site.locale.id,
            title,
            page.address,
            history.of(("events", event.id)).changed if event else history.now,
            history.now,
        )

    def _line(self, page: Page, title: Title) -> Line:
        event = self._event(page.path)
        locale = page.site.locale
        work = self._work(page, title())
        parts: dict[str, object] = {
            "title": isolate(work.title),
            "site": isolate(work.container),
            "version": isolate(date_in_words(parse(work.issued.edtf), locale)),
            "address": isolate(page.address, "ltr"),
        }
        if event:
            parts["date"] = page.date(event.date)
        text = page.say("cite.event" if event else "cite.page", **parts)
        return Line(locale.id, locale.direction, text)

    def _linked(self, page: Page) -> PageText | None:
        """Return what the page shows, in the words of schema.org; None where it has none."""
        edition = self.holdings.editions[page.site.locale.id]
        key = self._record(page.path)
        corpus = self.holdings.corpus
        match key:
            case ("events", name):
                return json_for_script(linked_event(edition, corpus.events[name]))
            case ("places", name):
                return json_for_script(linked_place(edition, corpus.places[name]))
            case ("sources", name):
                return json_for_script(linked_source(edition, corpus.sources[name]))
        if page.path == "data":
            files = {
                str(each.path): FORMATS[each.format].media_type
                for each in self.holdings.downloads()
            }
            return json_for_script(linked_dataset(edition, files))
        return None

    def _record(self, path: str) -> tuple[str, str] | None:
        """Return the record that a page is of, where it has a file of its own."""
        event = self._event(path)
        if event:
            return ("events", event.id)
        folder, _, name = path.partition("/")
        return (folder, name) if folder in KINDS and folder != "events" and name else None

    def _event(self, path: str) -> Event | None:
        return self.holdings.event_at.get(path)
