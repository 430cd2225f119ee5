"""A build ends with a whole new site, or with the old one as it was and a plain word about why."""

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from click.testing import CliRunner, Result

from generator import build as conductor
from generator import write
from generator.build import Project, content_time
from generator.cli import main
from generator.site.paint import FontsMissingError
from tests.project import ROOT, SITES, copy_project, read_tree

EVENT = Path("content/events/2020/2020-12-14-guard-arrives.yml")
MOMENTS = (0.2, 0.5, 0.75, 0.9, 0.97)
"""When a build is killed, in parts of the time that a build takes."""


@pytest.fixture(scope="module", autouse=True)
def now() -> Iterator[None]:
    """The same "now" for every build, though the tests edit content as they go."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1600000000")
        yield


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project whose site is published. Tests change copies of it."""
    root = tmp_path_factory.mktemp("published") / "project"
    copy_project(root, SITES / "bilingual" / "content")
    assert run("build", root).exit_code == 0
    return root


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Project:
    """A copy of the published project, its site included."""
    return Project(shutil.copytree(published, tmp_path / "project", symlinks=True))


def run(command: str, root: Path) -> Result:
    return CliRunner().invoke(main, ["--project", str(root), command])


def alter(file: Path, found: str, put: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert found in text
    file.write_text(text.replace(found, put), encoding="utf-8")


def test_build_publishes_both_locales_and_the_front_page(published: Path) -> None:
    site = published / "site"
    for page in ("index.html", "en/index.html", "ar/index.html"):
        assert (site / page).is_file()
    assert "The Northern Guard moves into Millford" in (
        site / "en/events/2020/12/14/guard-arrives/index.html"
    ).read_text(encoding="utf-8")
    assert "الحرس الشمالي يدخل ميلفورد" in (
        site / "ar/events/2020/12/14/guard-arrives/index.html"
    ).read_text(encoding="utf-8")


def test_error_in_content_leaves_pages_and_site_as_they_were(project: Project) -> None:
    docs, site = read_tree(project.docs), read_tree(project.site.resolve())
    alter(project.root / EVENT, "places: [millford, ", "places: [milford, ")
    result = run("build", project.root)
    assert result.exit_code == 1
    assert "content/events/2020/2020-12-14-guard-arrives.yml:" in result.output
    assert "millford" in result.output  # the nearest known name is offered
    assert "Nothing was written; the published site is as it was." in result.output
    assert read_tree(project.docs) == docs
    assert read_tree(project.site.resolve()) == site


def test_link_that_leads_nowhere_is_not_published(project: Project) -> None:
    site = read_tree(project.site.resolve())
    home = project.own_templates / "pages" / "home.jinja"
    home.write_text(
        home.read_text(encoding="utf-8") + '\n<p><a href="places/nowhere/">Nowhere</a></p>\n',
        encoding="utf-8",
    )
    result = run("build", project.root)
    assert result.exit_code == 1
    assert "en/index.html: places/nowhere/: there is no en/places/nowhere/index.html" in (
        result.output
    )
    assert "Not published; the previous site is as it was." in result.output
    assert read_tree(project.site.resolve()) == site
    assert len([path for path in (project.root / ".site").iterdir() if path.is_dir()]) == 1


def test_page_that_the_builder_refuses_is_not_published(project: Project) -> None:
    site = read_tree(project.site.resolve())
    home = project.own_templates / "pages" / "home.jinja"
    home.write_text(
        home.read_text(encoding="utf-8") + "\n[Nowhere](nowhere.md)\n", encoding="utf-8"
    )
    result = run("build", project.root)
    assert result.exit_code == 1
    assert "nowhere.md" in result.output
    assert "Not published; the previous site is as it was." in result.output
    assert read_tree(project.site.resolve()) == site


def test_build_killed_at_any_moment_leaves_a_whole_site(project: Project) -> None:
    before = read_tree(project.site.resolve())
    alter(project.root / EVENT, "The Northern Guard moves into", "The Northern Guard enters")
    began = time.monotonic()
    assert start_build(project.root).wait() == 0
    takes = time.monotonic() - began
    after = read_tree(project.site.resolve())
    assert after != before
    for moment in MOMENTS:
        # Each build would change the site, from the one text to the other and back.
        title = (project.root / EVENT).read_text(encoding="utf-8")
        enters = "The Northern Guard enters" in title
        words = ("enters", "moves into") if enters else ("moves into", "enters")
        alter(project.root / EVENT, *(f"The Northern Guard {word}" for word in words))
        process = start_build(project.root)
        time.sleep(takes * moment)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        found = read_tree(project.site.resolve())
        strange = dict(found.items() - before.items() - after.items())
        assert found in (before, after), f"killed at {moment}: {strange}"
    # Each build clears away what those killed before it left.
    releases = [path for path in (project.root / ".site").iterdir() if path.is_dir()]
    assert len(releases) <= 3


def start_build(root: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "--project", str(root), "build"],
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_disk_that_cannot_be_written_is_said_plainly(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = read_tree(project.site.resolve())
    alter(project.root / EVENT, "The Northern Guard moves into", "The Northern Guard enters")

    def refuse(file: Path, data: bytes) -> NoReturn:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(file))

    monkeypatch.setattr(write, "replace_file", refuse)
    result = run("build", project.root)
    assert result.exit_code == 1
    assert f"{project.docs}/" in result.output
    assert ": Read-only file system\n" in result.output
    assert "Not published; the previous site is as it was." in result.output
    assert "Traceback" not in result.output
    assert read_tree(project.site.resolve()) == site


def test_disk_that_fills_is_said_plainly(project: Project) -> None:
    """No file may grow beyond the pages' size, so the builder fails at Material's script."""
    site = read_tree(project.site.resolve())
    process = subprocess.run(
        [sys.executable, "-m", "generator", "--project", str(project.root), "build"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)),
    )
    assert process.returncode == 1
    said = process.stderr.splitlines()
    assert said[0].startswith("the pages of locale ")
    assert said[1].startswith("File too large: ")
    assert said[2:] == ["Not published; the previous site is as it was."]
    assert read_tree(project.site.resolve()) == site


def test_time_of_the_last_commit_stands_for_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project = copy_project(tmp_path / "project", SITES / "minimal" / "content")
    when = {"GIT_AUTHOR_DATE": "@1500000000 +0000", "GIT_COMMITTER_DATE": "@1500000000 +0000"}
    name = ["-c", "user.name=Ada Brook", "-c", "user.email=ada@ferry.example"]
    for command in (["init", "-q"], ["add", "content"], [*name, "commit", "-q", "-m", "Begin"]):
        subprocess.run(["git", *command], cwd=project.root, env=os.environ | when, check=True)
    assert content_time(project) == 1500000000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert content_time(project) == 1600000000


def test_newest_file_stands_for_now_where_there_is_no_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    project = copy_project(tmp_path / "project", SITES / "minimal" / "content")
    for n, file in enumerate(sorted(project.content.rglob("*.yml"))):
        os.utime(file, (1500000000 + n, 1500000000 + n))
    assert content_time(project) == 1500000000 + n


def test_time_that_is_no_number_is_said_plainly(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = run("build", project.root)
    assert result.exit_code == 1
    assert "SOURCE_DATE_EPOCH is no number of seconds since 1970: yesterday\n" in result.output
    assert "Not published; the previous site is as it was." in result.output


def test_newest_file_stands_for_now_where_there_is_no_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    project = copy_project(tmp_path / "project", SITES / "minimal" / "content")
    for file in project.content.rglob("*.yml"):
        os.utime(file, (1500000000, 1500000000))
    assert content_time(project) == 1500000000


def test_template_with_a_mistake_is_told_with_its_line(project: Project) -> None:
    site = read_tree(project.site.resolve())
    home = project.own_templates / "pages" / "home.jinja"
    home.write_text("{{ tittle }}\n" + home.read_text(encoding="utf-8"), encoding="utf-8")
    result = run("build", project.root)
    assert result.exit_code == 1
    assert result.output == (
        "templates/pages/home.jinja:1: 'tittle' is undefined\n"
        "Not published; the previous site is as it was.\n"
    )
    assert read_tree(project.site.resolve()) == site


def test_locale_taken_out_of_the_content_alone_is_not_published(project: Project) -> None:
    alter(project.root / "mkdocs.yml", "{lang: ar,", "{lang: fr,")
    site = read_tree(project.site.resolve())
    result = run("build", project.root)
    assert result.exit_code == 1
    assert (
        "mkdocs.yml: extra.languages has en, fr; the publication's locales are en, ar\n"
        in result.output
    )
    assert read_tree(project.site.resolve()) == site


def test_previews_are_drawn_where_there_are_fonts_and_missed_only_where_they_are_asked_for(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(folders: object) -> NoReturn:
        raise FontsMissingError(["NotoSans-Regular"])

    monkeypatch.setattr(conductor, "make_paint", lambda _: lambda svg, css: b"\x89PNG")
    assert conductor.find_paint(project, None) is not None
    assert conductor.find_paint(project, previews=False) is None
    monkeypatch.setattr(conductor, "make_paint", without)
    assert conductor.find_paint(project, None) is None
    with pytest.raises(FontsMissingError):
        conductor.find_paint(project, previews=True)
