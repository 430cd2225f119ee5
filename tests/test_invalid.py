"""Each folder under `invalid/` shows one problem code, and exactly what is printed.

A folder holds what differs from `faultless/`, a small publication in which nothing is wrong: most
often one record, with one line of it changed. Its `before/`, where it has one, differs from it as
readers last saw it. A folder that brings a `chronology.yml` of its own stands alone. Its
`articles/`, where it has one, is the folder that passages are held against. What git or some file
systems cannot hold is written by `make(folder)` in the folder's `make.py`.
"""

import runpy
import shutil
from pathlib import Path

import pytest

from generator.build import Project, check_content, judge_content
from generator.check.since import Before
from generator.content.load import Reader, load_corpus
from generator.model.recall import Recall
from generator.problems import CODES, format_problem

TESTS = Path(__file__).parent
FAULTLESS = TESTS / "faultless"
FOLDERS = sorted(path for path in (TESTS / "invalid").iterdir() if path.is_dir())


def _before(folder: Path, target: Path) -> Before | None:
    """Return the content that was published before; None where a folder says nothing of that."""
    if not (folder / "before").is_dir():
        return None
    corpus, problems = load_corpus(_prepared(folder / "before", target))
    return Before("v1", corpus, tuple(problems))


def _prepared(folder: Path, target: Path) -> Path:
    """Return the content folder that a folder stands for."""
    content = target / "content"
    if not (folder / "content" / "chronology.yml").exists():
        shutil.copytree(FAULTLESS / "content", content)
    if (folder / "content").is_dir():
        shutil.copytree(folder / "content", content, dirs_exist_ok=True)
    if (folder / "make.py").is_file():
        runpy.run_path(str(folder / "make.py"))["make"](target)
    return content


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_content_with_a_fault_prints_exactly_what_is_expected(folder: Path, tmp_path: Path) -> None:
    articles = folder / "articles"
    report, _ = check_content(
        _prepared(folder, tmp_path / "now"),
        articles if articles.is_dir() else None,
        _before(folder, tmp_path / "before"),
        drafts=True,
    )
    printed = "".join(f"{format_problem(problem)}\n" for problem in report)
    expected = folder / "expected.txt"
    if not expected.is_file() or printed != expected.read_text(encoding="utf-8"):
        expected.with_name("expected.txt-changed").write_text(printed, encoding="utf-8")
    assert expected.is_file(), f"{expected} is missing; expected.txt-changed has what was printed"
    assert printed == expected.read_text(encoding="utf-8")
    assert folder.name in {problem.code for problem in report}


def test_every_code_has_a_folder_and_every_folder_a_code() -> None:
    assert {folder.name for folder in FOLDERS} == set(CODES)


def test_nothing_is_wrong_with_what_the_folders_differ_from() -> None:
    report, corpus = check_content(FAULTLESS / "content", FAULTLESS / "articles")
    assert corpus is not None
    assert list(report) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_fault_is_found_and_gone_again_where_the_content_is_read_on(
    folder: Path, tmp_path: Path
) -> None:
    project = Project(tmp_path / "now")
    shutil.copytree(FAULTLESS / "content", project.content)
    faulty = _prepared(folder, tmp_path / "faulty")
    reader = Reader(project.content)
    corpus, problems = reader.read()
    assert corpus is not None
    recall = Recall(corpus)
    assert list(judge_content(project, corpus, problems, recall)) == []
    mended = shutil.copytree(FAULTLESS / "content", tmp_path / "mended")
    for content in (faulty, mended):
        shutil.rmtree(project.content)
        content.rename(project.content)
        corpus, problems = reader.read()
        if corpus is not None:
            recall.take_up(corpus)
        found = judge_content(project, corpus, problems, recall)
        assert list(found) == list(check_content(project.content)[0])
    assert list(found) == []
