"""A release of the data: one archive, dated and citable, with checksums and what is new in it.

It holds what the page of data offers but the feeds, a readme and a changelog in each locale,
``CITATION.cff`` and ``SHA256SUMS``. It is called by the day on which the content last changed, and
the same content makes the same bytes.
"""

import hashlib
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.build import ContentError, Project, check_content, content_time
from generator.content.history import load_history
from generator.content.revision import load_revision
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.model.history import History
from generator.render.data.changes import render_changes
from generator.render.data.citation_file import CITATION, render_citation_file
from generator.render.data.downloads import FORMATS, Download, Holdings
from generator.render.data.edition import Edition
from generator.render.data.package import short_name
from generator.render.data.rows import day_of
from generator.render.data.table import describe_tables, said_in
from generator.render.index import make_index
from generator.write import replace_file

LICENCE = "LICENSE-CONTENT"
SUMS = "SHA256SUMS"
_TAG = re.compile(r"data-\d{4}-\d{2}-\d{2}")


class ReleaseError(Exception):
    """There is nothing that could be released; the words are for whoever asked for it."""


@dataclass(frozen=True, slots=True)
class Release:
    """What was packed."""

    path: Path
    digest: str
    """SHA-256 of the archive."""
    tag: str
    """What to call the commit that it was made from."""
    since: str | None
    """The release before, which its changelog counts from."""
    files: int


def make_release(project: Project, into: Path, since: str | None = None) -> Release:
    """Pack the content as it is committed, and return what came of it.

    Args:
        project: The publication.
        into: The folder for the archive.
        since: The release to count changes from; the newest one before where it is None.

    Raises:
        ContentError: The content has errors.
        ReleaseError: The content is not committed, or this day has a release of other content.
        RevisionError: There is no revision of the name that is given.
    """
    report, corpus = check_content(project.content)
    if corpus is None or report.errors:
        raise ContentError(report)
    now = content_time(project)
    tag = f"data-{day_of(now)}"
    _check_committed(project, tag)
    since = since or _newest_before(project, tag)
    before = load_revision(project.content, since)[0] if since else None
    history = load_history(project.content, corpus, now)
    name = f"{short_name(corpus.publication)}-{day_of(now)}"
    files = release_files(project, corpus, history, before, since)
    packed = pack(name, files, now)
    into.mkdir(parents=True, exist_ok=True)
    path = into / f"{name}.zip"
    digest = hashlib.sha256(packed).hexdigest()
    replace_file(path, packed)
    replace_file(into / f"{name}.zip.sha256", f"{digest}  {path.name}\n".encode())
    return Release(path, digest, tag, since, len(files))


def release_files(
    project: Project, corpus: Corpus, history: History, before: Corpus | None, since: str | None
) -> dict[str, bytes]:
    """Return what the archive holds, by path in it."""
    chronology = derive_chronology(corpus)
    holdings = Holdings(corpus, chronology, make_index(corpus, chronology), history)
    kept = [each for each in holdings.downloads() if each.format not in ("atom", "feed")]
    files = {each.path.relative_to("data").as_posix(): each.render() for each in kept}
    for locale, edition in holdings.editions.items():
        files[f"README.{locale}.md"] = _readme(edition, kept)
        files[f"CHANGES.{locale}.md"] = render_changes(edition, before, since)
    files[CITATION] = render_citation_file(corpus.publication, history.now)
    licence = project.root / LICENCE
    if licence.is_file():
        files[LICENCE] = licence.read_bytes()
    sums = [f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files)]
    return files | {SUMS: "".join(sums).encode("utf-8")}


def pack(name: str, files: Mapping[str, bytes], moment: int) -> bytes:
    """Return an archive with the files in one folder, each of the same moment."""
    stream = io.BytesIO()
    date = datetime.fromtimestamp(max(moment, 315_532_800), UTC)  # a zip knows no time before 1980
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{path}", date.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[path])
    return stream.getvalue()


def _readme(edition: Edition, downloads: list[Download]) -> bytes:
    """Return what is in the archive, and what each format loses, in one locale."""
    words, publication = edition.words, edition.corpus.publication
    day = day_of(edition.history.now)
    lines = [
        f"# {edition.title}",
        "",
        edition.text(publication.description),
        "",
        words.text("release.cite", site=edition.title, day=day, address=publication.address),
        "",
        words.text(
            "data.licence-text", licence=f"{publication.licence} ({publication.licence_address})"
        ),
        "",
        words.text("data.words"),
        "",
        words.text("data.tables-lead"),
        "",
    ]
    for each in downloads:
        path = each.path.relative_to("data").as_posix()
        if each.format == "csv":
            holds = said_in(describe_tables()[each.path.stem].says, edition.locale_id)
        else:
            holds = words.text(f"data.{each.holds}")
        loses = f"data.loses-{each.format}"
        lost = f" {words.text('data.loses')} {words.text(loses)}" if loses in words.messages else ""
        lines.append(f"- `{path}` ({FORMATS[each.format].name}): {holds.rstrip('.')}.{lost}")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _check_committed(project: Project, tag: str) -> None:
    """Raise `ReleaseError` where the content is in a repository and not as it is committed."""
    if _git(project, "rev-parse", "--is-inside-work-tree") != "true":
        return
    if changed := _git(project, "status", "--porcelain", "--", str(project.content)):
        first = changed.splitlines()[0].split()[-1]
        raise ReleaseError(
            f"the content is not as it is committed ({first}): a release is cited by its commit. "
            "Commit, then release"
        )
    folder = project.content.name
    there = _git(project, "rev-parse", "--verify", "--quiet", f"{tag}:./{folder}")
    if there and there != _git(project, "rev-parse", "--verify", "--quiet", f"HEAD:./{folder}"):
        raise ReleaseError(
            f"{tag} is a release already, of other content: a day has one release. "
            "Release again when the content has changed on another day"
        )


def _newest_before(project: Project, tag: str) -> str | None:
    """Return the newest release that the commit contains, but for the one that is being made."""
    tags = (_git(project, "tag", "--list", "data-*", "--merged", "HEAD") or "").split()
    return max((each for each in tags if _TAG.fullmatch(each) and each < tag), default=None)


def _git(project: Project, *arguments: str) -> str | None:
    """Return what git says, or None where it does not know."""
    git = shutil.which("git")
    if git is None:
        return None
    said = subprocess.run(  # noqa: S603 (our own arguments, no shell)
        [git, *arguments], cwd=project.root, capture_output=True, text=True, check=False
    )
    return said.stdout.strip() if said.returncode == 0 else None
