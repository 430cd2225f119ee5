"""The same content gives the same bytes, wherever, whenever and by whomever it is built."""

import os
import subprocess
import sys
from pathlib import Path

from generator.build import Project
from tests.project import ROOT, SITES, copy_project, read_tree

HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
# Where a file is opened without naming its encoding, ASCII makes an error of the first Arabic word.
THERE = {
    "PYTHONHASHSEED": "2",
    "TZ": "America/Los_Angeles",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
}


def run_both(here: Project, there: Project, command: str) -> None:
    """Carry a command out in two projects at once, each in its own kind of environment."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "generator", "--project", str(project.root), command],
            cwd=ROOT,
            env=os.environ | {"SOURCE_DATE_EPOCH": "1600000000"} | environment,
        )
        for project, environment in ((here, HERE), (there, THERE))
    ]
    assert [process.wait() for process in running] == [0, 0]


def test_real_content_generates_the_same_pages_twice(tmp_path: Path) -> None:
    first = copy_project(tmp_path / "here")
    second = copy_project(tmp_path / "there" / "deeper")
    run_both(first, second, "generate")
    pages = read_tree(first.docs)
    assert len(pages) > 100
    assert pages == read_tree(second.docs)


def test_site_builds_to_the_same_bytes_twice(tmp_path: Path) -> None:
    first = copy_project(tmp_path / "here", SITES / "bilingual" / "content")
    second = copy_project(tmp_path / "there" / "deeper", SITES / "bilingual" / "content")
    run_both(first, second, "build")
    files = read_tree(first.site.resolve())
    assert {"index.html", "en/index.html", "ar/index.html"} <= files.keys()
    assert files == read_tree(second.site.resolve())
