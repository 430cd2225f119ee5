"""The conductor: the whole run, top to bottom. Read all, judge all, then write all or nothing."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.check import check_corpus
from generator.check.articles import check_articles
from generator.check.since import Before, check_since
from generator.content.articles import load_articles
from generator.content.files import DRAFTS, draft_roots
from generator.content.history import load_history
from generator.content.load import load_corpus, load_drafts
from generator.content.revision import load_revision
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.model.recall import Reckoning
from generator.problems import Problem, Report
from generator.render.brought import check_brought, find_base_map
from generator.render.guide.manual import Command
from generator.render.overlay import Overlay
from generator.render.pages import render_pages
from generator.side_by_side import side_by_side
from generator.site.builder import BuilderError, build_locales
from generator.site.configuration import check_configurations
from generator.site.finish import finish_site
from generator.site.links import BrokenLink
from generator.site.packaged import PACKAGED
from generator.site.paint import SYSTEM_FONTS, FontsMissingError, Paint, make_paint
from generator.site.search import SearchError, index_locales
from generator.site.switch import new_release
from generator.track import Track, untracked
from generator.write import write_tree

_SECONDS = re.compile("[0-9]{1,11}")
"""Until the year 5138: days beyond 9999 are none that a page could print."""

Progress = Callable[[str], None]
"""Is told each step as it begins."""


class ContentError(Exception):
    """The content has errors; nothing was written."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{len(report.errors)} errors in the content")
        self.report = report


class SettingError(Exception):
    """What the build is told from outside the content cannot be followed."""


class LinkError(Exception):
    """Links of the built site lead nowhere; it was not published."""

    def __init__(self, broken: list[BrokenLink]) -> None:
        super().__init__("\n".join(f"{b.page}: {b.link}: {b.reason}" for b in broken))
        self.broken = broken


TOLD = (BuilderError, FontsMissingError, LinkError, SearchError, SettingError)
"""What keeps a site from being published; the words of each are for whoever builds it."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of a publication, and what its guide cannot know by itself."""

    root: Path
    made: Path | None = None
    """The folder for what is made; the root itself where there is none."""
    commands: Callable[[], tuple[Command, ...]] = tuple
    """What the program can be asked to do, for the guide; whoever has the program says it."""

    @property
    def content(self) -> Path:
        """Curated records."""
        return self.root / "content"

    @property
    def own_templates(self) -> Path:
        """Where the publication puts templates, styles and words of its own; it need not exist."""
        return self.root / "templates"

    @property
    def templates(self) -> Overlay:
        """What pages are made from: the publication's own files over those of the package."""
        return Overlay(tuple(dict.fromkeys((self.own_templates.resolve(), PACKAGED))))

    @property
    def docs(self) -> Path:
        """Written pages, one folder a locale; made, not kept."""
        return (self.made or self.root) / "docs"

    @property
    def site(self) -> Path:
        """The published site."""
        return (self.made or self.root) / "site"

    def configurations(self, locales: list[str]) -> dict[str, str]:
        """Return the builder's configuration for each locale; the first has the plain name."""
        return {
            locale: f"mkdocs.{locale}.yml" if n else "mkdocs.yml"
            for n, locale in enumerate(locales)
        }


def find_before(content: Path, revision: str) -> Before:
    """Return the content as it stood at a revision, for `check_content` to hold it against.

    Raises:
        RevisionError: There is no such revision, or nothing to find one in.
    """
    corpus, problems = load_revision(content, revision)
    return Before(revision, corpus, tuple(problems))


def check_content(
    content: Path,
    articles: Path | None = None,
    before: Before | None = None,
    track: Track = untracked,
    *,
    drafts: bool = False,
) -> tuple[Report, Corpus | None]:
    """Return every problem of a content folder, and the corpus where there is one.

    Args:
        content: The folder of records.
        articles: A folder with the captures that sources were curated from, to hold passages
            against; without it they are not verified.
        before: What was published, to find changes that no correction tells of.
        track: Is shown how far reading has come.
        drafts: Whether to tell of the problems of drafts too. They are in no corpus.
    """
    corpus, problems = load_corpus(content, track)
    report = judge_content(Project(content.parent), corpus, problems)
    if corpus is not None:
        if articles is not None:
            captures, unreadable = load_articles(articles, corpus)
            report.add(unreadable)
            report.add(check_articles(corpus, captures))
        if before is not None:
            report.add(check_since(before, corpus))
        if drafts and draft_roots(content):
            report.add(check_drafts(content, corpus))
    return report, corpus


def judge_content(
    project: Project,
    corpus: Corpus | None,
    problems: Iterable[Problem],
    reckoning: Reckoning | None = None,
) -> Report:
    """Return every problem of content that has been read, and of what is brought beside it.

    Args:
        project: Whose content it is.
        corpus: What was read; None where nothing can be held against anything.
        problems: What was met on the way.
        reckoning: How the checks are done.
    """
    report = Report()
    report.add(problems)
    if corpus is not None:
        incomplete = bool(report.errors)
        report.add(check_brought(corpus, project.root, project.templates))
        # A record that could not be read may be the one that names another.
        report.add(
            p
            for p in check_corpus(corpus, reckoning)
            if not (incomplete and p.code == "record-unused")
        )
    return report


def check_drafts(content: Path, corpus: Corpus) -> list[Problem]:
    """Return what is wrong with the drafts, held against each other and all that is published.

    Two records may have a part in a problem; it is a draft's where one of them is.
    """
    whole, problems = load_drafts(content, corpus)
    folder = PurePosixPath(content.resolve().name, DRAFTS)
    incomplete = bool(problems)
    problems += [
        problem
        for problem in check_corpus(whole)
        if any(folder in place.path.parents for place in (problem.where, *problem.also))
        and not (incomplete and problem.code == "record-unused")
    ]
    return [replace(problem, in_draft=True) for problem in problems]


def generate(
    project: Project,
    progress: Progress = lambda _: None,
    *,
    previews: bool | None = False,
    track: Track = untracked,
) -> tuple[Report, Corpus]:
    """Write the pages of every locale from the content; return what was found on the way.

    With `previews`, each locale gets the pictures that stand for its pages where their addresses
    are shared; with None, where there are fonts for them. Their letters come from this machine's
    fonts, unless the templates bring some.

    Raises:
        ContentError: The content has errors. Nothing was written.
        FontsMissingError: Previews are wanted, and there are no fonts for them.
    """
    paint = find_paint(project, previews)
    progress("reading and checking content")
    report, corpus = check_content(project.content, track=track)
    if corpus is None or report.errors:
        raise ContentError(report)
    progress("working out presences, origins and conflicts")
    chronology = derive_chronology(corpus)
    progress("rendering pages")
    base_map = find_base_map(corpus.publication, project.root)
    history = load_history(project.content, corpus, content_time(project))
    plan = render_pages(
        corpus,
        chronology,
        base_map,
        project.templates,
        history,
        paint,
        side_by_side,
        project.commands(),
    )
    progress("writing pages")
    write_tree(project.docs, plan)
    return report, corpus


def find_paint(project: Project, previews: bool | None) -> Paint | None:
    """Return what draws previews; None where they are not wanted, or wanted only if they can be."""
    if previews is False:
        return None
    try:
        return make_paint([*project.templates / "assets" / "fonts", *SYSTEM_FONTS])
    except FontsMissingError:
        if previews:
            raise
        return None


def build(
    project: Project,
    progress: Progress = lambda _: None,
    *,
    previews: bool | None = False,
    track: Track = untracked,
) -> Report:
    """Build the whole site and publish it, or leave the published one as it is.

    Raises:
        ContentError: The content has errors.
        FontsMissingError: Previews are wanted, and there are no fonts for them.
        SettingError: The builder is not set up for this publication.
        BuilderError: The builder refused the pages.
        SearchError: There is nothing to make the search with.
        LinkError: A link of the built site leads nowhere.
    """
    report, corpus = generate(project, progress, previews=previews, track=track)
    address = corpus.publication.address
    configurations = project.configurations(list(corpus.publication.locales))
    if wrong := list(check_configurations(project.root, configurations, address)):
        raise SettingError("\n".join(wrong))
    with new_release(project.site) as release:
        progress("building each locale")
        epoch = content_time(project)
        build_locales(project.root, project.docs, configurations, release, epoch, track)
        progress("making the search")
        index_locales(project.docs / "search", release, configurations)
        progress("checking links")
        broken = finish_site(release, project.docs / "root", address)
        if broken:
            raise LinkError(broken)
        progress("publishing")
    return report


def content_time(project: Project) -> int:
    """Return the time of the last commit that touched the content, in seconds since 1970.

    It stands for "now" in everything that is written, so that the same content gives the same
    bytes on any day. `SOURCE_DATE_EPOCH` overrides it; where there is no history, or no git to
    read it, it is the newest file's.
    """
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        if not _SECONDS.fullmatch(epoch):
            raise SettingError(f"SOURCE_DATE_EPOCH is no number of seconds since 1970: {epoch}")
        return int(epoch)
    if git := shutil.which("git"):
        log = subprocess.run(  # noqa: S603 (our own arguments, no shell)
            [git, "log", "-1", "--format=%ct", "--", str(project.content)],
            cwd=project.root,
            capture_output=True,
            text=True,
            check=False,
        )
        if log.returncode == 0 and log.stdout.strip():
            return int(log.stdout)
    return max((int(path.stat().st_mtime) for path in project.content.rglob("*.yml")), default=0)
