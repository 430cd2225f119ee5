"""When records were added and changed, as git tells it."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.content.history import load_history
from generator.content.load import load_corpus
from generator.model.corpus import Corpus
from generator.model.history import Times
from tests.project import SITES, copy_project

NOW = 1_700_000_000
ARRIVES = ("events", "2020-12-14-guard-arrives")


def git(folder: Path, *arguments: str, at: int = 0) -> None:
    day = f"{at} +0000"
    subprocess.run(
        ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env=os.environ | {"GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day},
    )


def commit(folder: Path, at: int) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "change", at=at)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    project = copy_project(tmp_path / "here", SITES / "bilingual" / "content")
    git(project.root, "init", "-q")
    commit(project.root, 1_600_000_000)
    return project.content


def corpus_of(content: Path) -> Corpus:
    corpus, problems = load_corpus(content)
    assert corpus is not None
    assert problems == []
    return corpus


def append(content: Path, folder: str, name: str, text: str) -> None:
    file = next(content.glob(f"{folder}/**/{name}.yml"))
    file.write_text(file.read_text("utf-8") + text, encoding="utf-8")


def test_a_record_has_its_first_and_its_last_commit(content: Path):
    append(content, *ARRIVES, "# read again\n")
    commit(content, 1_650_000_000)
    history = load_history(content, corpus_of(content), NOW)
    assert history.of(ARRIVES) == Times(1_600_000_000, 1_650_000_000)
    assert history.of(("places", "millford")) == Times(1_600_000_000, 1_600_000_000)


def test_what_a_record_was_called_before_is_part_of_its_history(content: Path):
    old = next(content.glob("events/2020/*guard-arrives.yml"))
    git(content, "mv", str(old), str(old.with_name("2020-12-14-guard-comes.yml")))
    append(content, "events", "2020-12-14-guard-comes", f"formerly: [{ARRIVES[1]}]\n")
    for file in content.rglob("*.yml"):
        text = file.read_text("utf-8")
        if f"event: {ARRIVES[1]}" in text:
            file.write_text(text.replace(ARRIVES[1], "2020-12-14-guard-comes"), encoding="utf-8")
    commit(content, 1_660_000_000)
    history = load_history(content, corpus_of(content), NOW)
    found = history.of(("events", "2020-12-14-guard-comes"))
    assert found == Times(1_600_000_000, 1_660_000_000)


def test_no_record_is_later_than_the_content(content: Path):
    history = load_history(content, corpus_of(content), 1_500_000_000)
    assert history.of(ARRIVES) == Times(1_500_000_000, 1_500_000_000)


def test_a_record_that_is_not_committed_yet_is_as_new_as_the_content(content: Path):
    new = content / "actors" / "southern-league.yml"
    new.write_text(
        "names: {en: Southern League, ar: رابطة الجنوب}\nkind: force\n", encoding="utf-8"
    )
    history = load_history(content, corpus_of(content), NOW)
    assert history.of(("actors", "southern-league")) == Times(NOW, NOW)


def test_without_a_repository_everything_is_as_new_as_the_content(tmp_path: Path):
    content = copy_project(tmp_path, SITES / "minimal" / "content").content
    assert load_history(content, corpus_of(content), NOW).times == {}


def test_without_git_everything_is_as_new_as_the_content(
    content: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", "")
    assert load_history(content, corpus_of(content), NOW).times == {}
