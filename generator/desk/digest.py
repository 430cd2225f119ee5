"""Fills in what records lack to be anchored, in their files, from the articles at hand."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.check.articles import check_articles
from generator.content.articles import load_article, load_articles
from generator.content.digests import Anchor, find_anchors
from generator.content.edit import EditError, set_fields
from generator.content.load import load_corpus
from generator.model.corpus import Corpus, FieldPath
from generator.problems import FileLine, Report, field_name, suggest
from generator.track import Track, untracked
from generator.write import replace_file


class UnknownSourceError(Exception):
    """Digests are wanted for a source that the content does not have."""


@dataclass(frozen=True, slots=True)
class Due:
    """A digest or a position that belongs in a field."""

    where: FileLine
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Filling:
    """What filling digests in came to."""

    report: Report
    """What is wrong with the records, and with the passages that have digests."""
    due: tuple[Due, ...] = ()
    """The digests and positions that were written, or would be."""
    refused: tuple[tuple[PurePosixPath, str], ...] = ()
    """Files that could not be edited, and why."""


def fill_digests(
    content: Path,
    articles: Path,
    source: str | None = None,
    *,
    alone: bool = False,
    overwrite: bool = False,
    write: bool = True,
    track: Track = untracked,
) -> Filling:
    """Write the digests and positions that are lacking; return what was done and what is wrong.

    A file that lacks none is not touched, and each that does is replaced whole or not at all. One
    that is there and wrong stays, and is reported: it says that a paragraph is not the one that
    somebody read.

    Args:
        content: The folder of records. Those that cannot be read are reported and left alone.
        articles: The folder with the captures that sources were curated from; or, with `alone`,
            the file with that of the one source, whatever it is called.
        source: The one source whose digests are wanted; None for all.
        alone: Whether there is one capture, not a folder of them.
        overwrite: Also write those that are there and wrong.
        write: Whether to write at all, or only tell.
        track: Is shown how far reading has come.

    Raises:
        UnknownSourceError: No record of that name could be read, or none says what its capture is.
    """
    report = Report()
    corpus, problems = load_corpus(content, track)
    report.add(problems)
    if corpus is None:
        return Filling(report)
    if source is not None:
        if source not in corpus.sources:
            near = suggest(source, corpus.sources)
            raise UnknownSourceError(f"there is no source {source}" + (f"; {near}" if near else ""))
        corpus = replace(corpus, sources={source: corpus.sources[source]})
    if alone:
        captures, problems = load_article(articles, _capture(corpus, source))
    else:
        captures, problems = load_articles(articles, corpus)
    report.add(problems)
    anchors = list(find_anchors(corpus, captures, source, replace=overwrite))
    refused = dict(_write(content, corpus, anchors)) if write else {}
    kept = [anchor for anchor in anchors if corpus.at(anchor.key).path not in refused]
    mended = {corpus.at(anchor.key, *anchor.path[:-1]) for anchor in kept}
    report.add(p for p in check_articles(corpus, captures) if p.where not in mended)
    due = [_due(corpus, anchor) for anchor in kept]
    return Filling(
        report, tuple(sorted(due, key=lambda each: each.where)), tuple(sorted(refused.items()))
    )


def _capture(corpus: Corpus, source: str | None) -> str:
    """Return what a source calls its capture, which says that it was counted in one."""
    record = corpus.sources[source or ""]
    if record.capture is None:
        file = corpus.at(("sources", record.id)).path
        raise UnknownSourceError(f"{source} has no capture; add capture: {{file: …}} to {file}")
    return record.capture.file


def _write(
    content: Path, corpus: Corpus, anchors: list[Anchor]
) -> Iterator[tuple[PurePosixPath, str]]:
    """Write anchors to their files; yield each file that could not be edited, and why."""
    files: dict[PurePosixPath, dict[FieldPath, str | int]] = defaultdict(dict)
    for anchor in anchors:
        files[corpus.at(anchor.key).path][anchor.path] = anchor.value
    for path, fields in sorted(files.items()):
        file = content.resolve().parent / path
        try:
            replace_file(file, set_fields(file.read_bytes(), fields))
        except EditError as error:
            yield path, str(error)


def _due(corpus: Corpus, anchor: Anchor) -> Due:
    return Due(corpus.at(anchor.key, *anchor.path), field_name(anchor.path), str(anchor.value))
