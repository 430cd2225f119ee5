"""The page of data: every file to take away, what it holds, what it loses, and how it opens."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.render.data.downloads import FORMATS, Download, Holdings
from generator.render.data.snippets import LISTS, snippets_for
from generator.render.data.table import describe_tables, said_in
from generator.render.pages.page import Page

SAMPLE_LINES = 5
WIDEST_LINE = 160
"""Characters of a line of a sample; the rest is left out, and a mark says so."""


MOST_BYTES = 100_000
"""More than five lines need."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to take away, for the page that lists it."""

    downloads: Sequence[Download]
    holdings: Holdings
    files: Mapping[PurePosixPath, bytes]
    """By path below the site's root."""


@dataclass(frozen=True, slots=True)
class ColumnSaid:
    """A column of a table, in the page's locale."""

    name: str
    holds: str
    type: str
    to: str | None
    """The table whose key it holds."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file on the page."""

    path: PurePosixPath
    name: str
    anchor: str
    format: str
    holds: str
    loses: str
    size: str
    rows: str
    language: str
    schema: PurePosixPath | None
    sample: str
    columns: Sequence[ColumnSaid]
    snippets: Mapping[str, str]


def data_view(page: Page, shown: Shown) -> Mapping[str, object]:
    """Return what the page of data needs: the whole, then what is in a language, then tables."""
    own = page.site.locale.id
    items = [(each, _item(page, shown, each)) for each in shown.downloads]
    spoken = [(each, item) for each, item in items if each.locale]
    spoken.sort(key=lambda pair: pair[0].locale != own)
    return {
        "whole": [item for each, item in items if not each.locale and each.format != "csv"],
        "spoken": [item for _, item in spoken],
        "tables": [item for each, item in items if each.format == "csv"],
    }


def _item(page: Page, shown: Shown, download: Download) -> Item:
    words = page.site.words
    file = shown.files[download.path]
    table = describe_tables()[download.path.stem] if download.format == "csv" else None
    locale = page.site.locale.id
    loses = f"data.loses-{download.format}"
    settings = page.corpus.publication.locales
    is_schema = download.holds.endswith("schema")
    return Item(
        path=download.path,
        name=download.path.name,
        anchor="-".join(download.path.parts[1:]).replace(".", "-")
        if not download.locale
        else f"{download.locale}-{download.path.name.replace('.', '-')}",
        format=FORMATS[download.format].name,
        holds=said_in(table.says, locale) if table else words.text(f"data.{download.holds}"),
        loses="" if table or is_schema or loses not in words.messages else words.text(loses),
        size=_size(page, len(file)),
        rows=str(words.count("record", download.rows())) if download.rows else "",
        language=settings[download.locale].name if download.locale else "",
        schema=download.schema,
        sample="\n".join(_sample(shown, download, file)),
        columns=[
            ColumnSaid(column.name, said_in(column.says, locale), column.type, column.to)
            for column in (table.columns if table else ())
        ],
        snippets={} if is_schema else snippets_for(download.format, download.path.name),
    )


def _size(page: Page, size: int) -> str:
    """Return a size in words: kilobytes, or megabytes where that says more."""
    if size >= 1_000_000:
        return page.site.words.text("data.megabytes", n=round(size / 1_000_000, 1))
    return page.site.words.text("data.kilobytes", n=max(1, round(size / 1000)))


def _sample(shown: Shown, download: Download, file: bytes) -> Iterator[str]:
    """Yield five lines of a file, from where it has its first record."""
    if download.format == "sqlite":
        for row in shown.holdings.rows["events"][:SAMPLE_LINES]:
            yield _cut("|".join("" if cell is None else str(cell) for cell in row))
        return
    key = {**LISTS, "annotations": "items", "package": "resources"}.get(download.format)
    opening = f'\n"{key}": [\n'.encode()
    found = file.find(opening) if key else -1
    begin = found + len(opening) if found >= 0 else 0
    beginning = file[begin : begin + MOST_BYTES].decode("utf-8", "ignore")
    for line in beginning.splitlines()[:SAMPLE_LINES]:
        yield _cut(line)


def _cut(line: str) -> str:
    return line if len(line) <= WIDEST_LINE else f"{line[:WIDEST_LINE]}…"
