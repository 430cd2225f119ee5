"""Each folder under `invalid/` shows one problem code: its content, and exactly what is printed.

A folder holds the least `content/` that has the problem. The publication's file comes from
`invalid/chronology.yml` where the folder brings none of its own. What git or some file systems
cannot hold is written by `make(folder)` in the folder's `make.py`, after that.
"""

import runpy
import shutil
from pathlib import Path

import pytest

from generator.check import check_corpus
from generator.content.load import load_corpus
from generator.problems import CODES, Report, format_problem

INVALID = Path(__file__).parent / "invalid"
FOLDERS = sorted(path for path in INVALID.iterdir() if path.is_dir())


def _report(content: Path) -> Report:
    """Return every problem of a content folder."""
    report = Report()
    corpus, problems = load_corpus(content)
    report.add(problems)
    if corpus is not None:
        report.add(check_corpus(corpus))
    return report


def _prepared(folder: Path, target: Path) -> Path:
    content = target / "content"
    if (folder / "content").is_dir():
        shutil.copytree(folder / "content", content, symlinks=True)
    content.mkdir(exist_ok=True)
    if not (content / "chronology.yml").exists():
        shutil.copy(INVALID / "chronology.yml", content)
    if (folder / "make.py").is_file():
        runpy.run_path(str(folder / "make.py"))["make"](target)
    return content


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_content_with_a_fault_prints_exactly_what_is_expected(folder: Path, tmp_path: Path) -> None:
    problems = list(_report(_prepared(folder, tmp_path)))
    printed = "".join(f"{format_problem(problem)}\n" for problem in problems)
    expected = folder / "expected.txt"
    if not expected.is_file() or printed != expected.read_text(encoding="utf-8"):
        expected.with_name("expected.txt-changed").write_text(printed, encoding="utf-8")
    assert expected.is_file(), f"{expected} is missing; expected.txt-changed has what was printed"
    assert printed == expected.read_text(encoding="utf-8")
    assert folder.name in {problem.code for problem in problems}


def test_every_folder_of_invalid_content_is_named_after_a_code() -> None:
    assert {folder.name for folder in FOLDERS} <= set(CODES)


def test_the_publication_that_invalid_content_borrows_has_no_problem(tmp_path: Path) -> None:
    assert list(_report(_prepared(tmp_path / "no such folder", tmp_path))) == []
