"""Puts content files in order: keys as their records define them, folded text at one width."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.content.arrange import arrange
from generator.content.edit import EditError
from generator.content.files import find_drafts, find_files, load_file
from generator.content.load import RECORDS, load_corpus
from generator.content.nodes import read_yaml
from generator.model.publication import Publication
from generator.problems import Report
from generator.track import Track, untracked
from generator.write import replace_file


@dataclass(frozen=True, slots=True)
class Formatting:
    """What putting files in order came to."""

    report: Report
    """Why files could not be read."""
    changed: tuple[PurePosixPath, ...]
    """Those that were not in order."""
    refused: tuple[tuple[PurePosixPath, str], ...]
    """Files that were left as they are, and why."""


def format_content(content: Path, *, write: bool = True, track: Track = untracked) -> Formatting:
    """Put every file of a content folder in order, drafts too; return what was done.

    A file that is in order is not touched, one that the reader does not take is reported and left,
    and each of the others is replaced whole or not at all.
    """
    corpus, _ = load_corpus(content)
    locales = tuple(corpus.publication.locales) if corpus else ()
    report = Report()
    changed, refused = [], []
    found, problems = find_files(content)
    drafts, misplaced = find_drafts(content)
    report.add([*problems, *misplaced])
    for file in track("putting in order", [*found, *drafts]):
        data, problems = load_file(file)
        report.add(problems)
        if data is None:
            continue
        raw, problems = read_yaml(data, file.where)
        report.add(problems)
        if raw is None or problems:
            continue
        try:
            arranged = arrange(data, RECORDS.get(file.folder, Publication), locales)
        except EditError as error:
            refused.append((file.where, str(error)))
            continue
        if arranged != data:
            changed.append(file.where)
            if write:
                replace_file(file.path, arranged)
    return Formatting(report, tuple(changed), tuple(refused))
