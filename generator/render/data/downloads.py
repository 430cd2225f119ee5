"""What can be taken away: every file of data, where it stands, and what makes it.

What several files need is worked out once, in `Holdings`, when the first of them is asked for.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import PurePosixPath

from generator.derive.chronology import Chronology
from generator.model.corpus import Corpus, RecordKey
from generator.model.event import Event
from generator.model.history import History
from generator.render.data import bibliography, geojson
from generator.render.data.annotations import (
    ANNOTATIONS_PATH,
    ANNOTATIONS_SCHEMA_PATH,
    annotations_json,
    annotations_schema_json,
    count_anchored,
)
from generator.render.data.corpus_file import CORPUS_PATH, SCHEMA_PATH, corpus_json, schema_json
from generator.render.data.edition import Edition
from generator.render.data.feed import (
    Feed,
    corrections_feed,
    events_feed,
    record_feed,
    render_atom,
    render_json,
)
from generator.render.data.icalendar import render_calendar
from generator.render.data.package import PACKAGE, render_package, render_table, table_path
from generator.render.data.record_file import KINDS, RecordFiles, record_file_path
from generator.render.data.rows import Rows, make_rows
from generator.render.data.sqlite_file import SQLITE_PATH, render_sqlite
from generator.render.data.table import describe_tables
from generator.render.data.timelinejs import render_timeline
from generator.render.index import Index

FOLDER = PurePosixPath("data")
DAY = 24 * 60 * 60
UNIX_EPOCH = 719163
"""The number of the day 1970-01-01."""

Render = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away."""

    path: PurePosixPath
    """Below the site's root."""
    format: str
    """Which of `FORMATS` it is in."""
    holds: str
    """The last part of the key of the message that says what it holds."""
    render: Render
    rows: Callable[[], int] | None = None
    """How many things it holds, where that is a number."""
    locale: str = ""
    """Whose words it is in, where it is in one locale's."""
    schema: PurePosixPath | None = None
    """The file that describes it."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a kind of file is called, and what it is to a server."""

    name: str
    media_type: str


FORMATS: Mapping[str, Format] = {
    "json": Format("JSON", "application/json"),
    "csv": Format("CSV", "text/csv"),
    "package": Format("Data Package", "application/json"),
    "sqlite": Format("SQLite", "application/vnd.sqlite3"),
    "geojson": Format("GeoJSON", "application/geo+json"),
    "ics": Format("iCalendar", "text/calendar"),
    "atom": Format("Atom", "application/atom+xml"),
    "feed": Format("JSON Feed", "application/feed+json"),
    "csl": Format("CSL-JSON", "application/vnd.citationstyles.csl+json"),
    "bib": Format("BibTeX", "application/x-bibtex"),
    "ris": Format("RIS", "application/x-research-info-systems"),
    "timelinejs": Format("TimelineJS", "application/json"),
    "annotations": Format("Web Annotations", "application/ld+json"),
}


@dataclass(frozen=True)
class Holdings:
    """The corpus and what is derived from it, on its way into files."""

    corpus: Corpus
    chronology: Chronology
    index: Index
    history: History

    @cached_property
    def rows(self) -> Rows:
        """The rows of every table."""
        return make_rows(self.corpus, self.chronology, self.history)

    @cached_property
    def tables(self) -> Mapping[str, bytes]:
        """The CSV of every table."""
        publication = self.corpus.publication
        return {name: render_table(publication, self.rows, name) for name in describe_tables()}

    @cached_property
    def editions(self) -> Mapping[str, Edition]:
        """The corpus in each locale."""
        return {
            locale: Edition(self.corpus, self.chronology, self.history, locale)
            for locale in self.corpus.publication.locales
        }

    @cached_property
    def event_at(self) -> Mapping[str, Event]:
        """Each event by the path of its page."""
        return {event.path: event for event in self.corpus.events.values()}

    @property
    def today(self) -> int:
        """The number of the day on which the content last changed."""
        return UNIX_EPOCH + self.history.now // DAY

    def downloads(self) -> Iterator[Download]:
        """Yield every file of the whole, in the order of the page of data."""
        yield from self._whole()
        yield from self._for_readers()
        yield from self._tables()

    def records(self) -> Iterator[tuple[PurePosixPath, Render]]:
        """Yield the file of each event, actor, place and source, by its path below the root."""
        for folder in KINDS:
            for name in getattr(self.corpus, folder):
                key = (folder, name)
                yield record_file_path(self.corpus, key), partial(self._record, key)

    def feeds(self) -> Iterator[tuple[PurePosixPath, Render]]:
        """Yield the feeds of each actor and place, by path below the root."""
        for edition in self.editions.values():
            for folder, events in (
                ("actors", self.index.events_of_actor),
                ("places", self.index.events_at_place),
            ):
                for name in getattr(self.corpus, folder):
                    make = partial(record_feed, edition, folder, name, events.get(name, ()))
                    base = f"{edition.locale_id}/{folder}/{name}/feed"
                    yield PurePosixPath(f"{base}.atom"), partial(_atom, edition, make)
                    yield PurePosixPath(f"{base}.json"), partial(_json_feed, edition, make)

    @cached_property
    def _records(self) -> RecordFiles:
        return RecordFiles(self.corpus, self.chronology, self.index, self.history)

    def _record(self, key: RecordKey) -> bytes:
        return self._records.render(key)

    def _whole(self) -> Iterator[Download]:
        corpus, chronology = self.corpus, self.chronology
        events = partial(len, corpus.events)
        render = partial(corpus_json, corpus, chronology)
        yield Download(CORPUS_PATH, "json", "corpus", render, events, schema=SCHEMA_PATH)
        yield Download(SCHEMA_PATH, "json", "corpus-schema", schema_json)
        yield Download(SQLITE_PATH, "sqlite", "sqlite", self._sqlite, self._count, schema=PACKAGE)
        yield Download(
            PACKAGE, "package", "package", self._package, partial(len, describe_tables())
        )
        yield Download(
            geojson.EVENTS_PATH, "geojson", "geo-events",
            partial(geojson.render_events, corpus, chronology),
            partial(geojson.count_events, corpus),
        )  # fmt: skip
        yield Download(
            geojson.PRESENCES_PATH, "geojson", "geo-presences",
            partial(geojson.render_presences, corpus, chronology),
            partial(len, chronology.presences),
        )  # fmt: skip
        yield Download(
            ANNOTATIONS_PATH, "annotations", "annotations",
            partial(annotations_json, corpus, self.today), self._anchored,
            schema=ANNOTATIONS_SCHEMA_PATH,
        )  # fmt: skip
        yield Download(
            ANNOTATIONS_SCHEMA_PATH, "json", "annotations-schema", annotations_schema_json
        )
        sources = partial(len, corpus.sources)
        for path, format_, write in (
            (bibliography.SOURCES_CSL, "csl", bibliography.csl_json),
            (bibliography.SOURCES_BIB, "bib", bibliography.bibtex),
            (bibliography.SOURCES_RIS, "ris", bibliography.ris),
        ):
            yield Download(path, format_, "sources", partial(self._bibliography, write), sources)

    def _for_readers(self) -> Iterator[Download]:
        events = partial(len, self.corpus.events)
        for locale, edition in self.editions.items():
            yield Download(
                FOLDER / f"events.{locale}.ics", "ics", "calendar",
                partial(render_calendar, edition), events, locale,
            )  # fmt: skip
            yield Download(
                FOLDER / f"timelinejs.{locale}.json", "timelinejs", "timelinejs",
                partial(render_timeline, edition), events, locale,
            )  # fmt: skip
            for name, make, rows in (
                ("events", events_feed, events),
                ("corrections", corrections_feed, self._corrections),
            ):
                feed = partial(make, edition)
                path = PurePosixPath(locale, name)
                holds = f"feed-{name}"
                yield Download(
                    path.with_suffix(".atom"), "atom", holds,
                    partial(_atom, edition, feed), rows, locale,
                )  # fmt: skip
                yield Download(
                    path.with_suffix(".json"), "feed", holds,
                    partial(_json_feed, edition, feed), rows, locale,
                )  # fmt: skip

    def _tables(self) -> Iterator[Download]:
        for name in describe_tables():
            yield Download(
                table_path(name), "csv", "table",
                partial(self._table, name), partial(self._rows_of, name), schema=PACKAGE,
            )  # fmt: skip

    def _table(self, name: str) -> bytes:
        return self.tables[name]

    def _rows_of(self, name: str) -> int:
        return len(self.rows[name])

    def _count(self) -> int:
        return sum(len(rows) for rows in self.rows.values())

    def _anchored(self) -> int:
        return count_anchored(self.corpus)

    def _corrections(self) -> int:
        return sum(len(event.corrections) for event in self.corpus.events.values())

    def _package(self) -> bytes:
        publication = self.corpus.publication
        return render_package(publication, self.rows, self.tables, self.history.now)

    def _sqlite(self) -> bytes:
        return render_sqlite(self.corpus.publication, self.rows)

    def _bibliography(self, write: Callable[[list[bibliography.Work]], bytes]) -> bytes:
        sources = sorted(
            self.corpus.sources.values(), key=lambda each: (each.published.sort_key(), each.id)
        )
        return write([bibliography.cite_source(self.corpus, source) for source in sources])


def _atom(edition: Edition, feed: Callable[[], Feed]) -> bytes:
    return render_atom(edition, feed())


def _json_feed(edition: Edition, feed: Callable[[], Feed]) -> bytes:
    return render_json(edition, feed())
