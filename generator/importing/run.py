"""One import, from a file to drafts and their account; the whole of it, top to bottom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.content.files import DRAFTS
from generator.content.slug import slug_of
from generator.importing.account import Account, write_json, write_markdown
from generator.importing.draft import draft_records
from generator.importing.entry import Contents
from generator.importing.geojson import read_geojson
from generator.importing.ics import read_ics
from generator.importing.interpret import Wishes, interpret
from generator.importing.known import Known
from generator.importing.letters import read_text
from generator.importing.limits import load_bytes
from generator.importing.refusal import UnreadableError
from generator.importing.store import (
    State,
    account_path,
    digest,
    find_foreign,
    judge,
    load_earlier,
    write_files,
    written,
)
from generator.importing.table import read_table
from generator.importing.timelinejs import read_timelinejs
from generator.importing.timemap import read_timemap
from generator.model.corpus import Corpus

FORMS = ("timelinejs", "timemap", "csv", "geojson", "ics")


@dataclass(frozen=True, slots=True)
class Settings:
    """How a file is to be read, where it does not say itself."""

    wishes: Wishes = field(default_factory=Wishes)
    encoding: str | None = None
    delimiter: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    timezone: str | None = None
    kind: str | None = None
    sources: Path | None = None
    associations: Path | None = None


def import_file(
    form: str, file: Path, into: Path, corpus: Corpus, settings: Settings, *, write: bool = True
) -> tuple[Account, PurePosixPath]:
    """Write the drafts that a file gives, and their account; return it, and where it lies.

    Everything is read and judged before anything is written, and then all is written or nothing.

    Args:
        form: One of `FORMS`.
        file: What is imported.
        into: A folder of drafts; it is made where there is none.
        corpus: What is published: its records are used rather than drafted again.
        settings: What the file does not say.
        write: Whether anything is written at all.

    Raises:
        UnreadableError: The file cannot be taken apart. Nothing was written.
        OSError: The drafts cannot be written. Nothing was.
    """
    data = load_bytes(file)
    contents = _read(form, data, file, settings)
    name = " ".join(file.name.split())
    stem = slug_of(file.name, ()) or digest(file.name.encode("utf-8", "surrogateescape"))[:8]
    place = account_path(form, stem)
    earlier = load_earlier(into / f"{place}.json")
    records = interpret(contents, corpus.publication, settings.wishes)
    drafted = draft_records(
        records,
        Known(corpus),
        name,
        corpus.publication.locales,
        settings.kind,
        earlier.keys,
        find_foreign(into, name, earlier),
    )
    texts = {draft.path: draft.text() for draft in drafted.drafts}
    states = judge(into, texts, earlier)
    account = Account(
        name,
        form,
        digest(data),
        contents,
        records,
        drafted.by_record,
        drafted.drafts,
        states,
        written(texts, states, earlier),
    )
    if write:
        files = {
            path: text for path, text in texts.items() if states[path] in (State.NEW, State.RENEWED)
        }
        files[place.with_name(f"{place.name}.md")] = write_markdown(account)
        files[place.with_name(f"{place.name}.json")] = write_json(account)
        write_files(into, files)
    return account, place


def check_into(content: Path, into: Path) -> None:
    """Refuse a folder in which drafts would be taken for what is published.

    Raises:
        UnreadableError: It is the content folder, or lies in it and not among the drafts.
    """
    root, there = content.resolve(), into.resolve()
    drafts = root / DRAFTS
    if there == root or root in there.parents:
        inside = there == drafts or there.parent == drafts
        if not inside or there.name in ("events", "sources", "outlets", "actors", "places"):
            raise UnreadableError(
                f"--into {into} lies among what is published",
                mend=f"write to {DRAFTS} in the content folder, or a folder of its own in that",
            )
    if there.exists() and not there.is_dir():
        raise UnreadableError(f"--into {into} is no folder")


def _read(form: str, data: bytes, file: Path, settings: Settings) -> Contents:
    """Return a file, taken apart by the reader of its form."""
    text, encoding = read_text(data, file.name, settings.encoding)
    match form:
        case "timelinejs":
            contents = read_timelinejs(text, file.name, settings.delimiter)
        case "timemap":
            contents = read_timemap(
                text, file.name, *map(_beside, (settings.sources, settings.associations))
            )
        case "csv":
            contents = read_table(text, file.name, settings.columns, settings.delimiter)
        case "geojson":
            contents = read_geojson(text, file.name, settings.columns)
        case _:
            contents = read_ics(text, file.name, settings.timezone)
    about = (*contents.about, f"read as {encoding}")
    return Contents(contents.entries, about, contents.left, contents.month_first)


def _beside(file: Path | None) -> str | None:
    return None if file is None else read_text(load_bytes(file), file.name)[0]
