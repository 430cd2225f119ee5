import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.content.revision import RevisionError, load_revision

FAULTLESS = Path(__file__).parents[1] / "faultless"
EVENT = Path("content/events/2020/2020-12-14-guard-arrives.yml")


def git(folder: Path, *arguments: str) -> str:
    settings = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    ran = subprocess.run(
        ["git", *settings, *arguments],
        cwd=folder,
        env=environment | {"GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A publication inside a repository, committed once, its date changed since."""
    folder = tmp_path / "repository" / "publication"
    shutil.copytree(FAULTLESS, folder)
    git(folder.parent, "init", "-q", "-b", "main")
    git(folder.parent, "add", "-A")
    git(folder.parent, "commit", "-q", "-m", "first")
    return folder


def change(project: Path, old: str, new: str, path: Path = EVENT) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (project / path).write_text(text.replace(old, new), encoding="utf-8")


def check(project: Path, revision: str):
    return CliRunner().invoke(main, ["--project", str(project), "check", "--since", revision])


def test_content_of_a_revision_is_read_without_checking_it_out(project: Path):
    change(project, "date: 2020-12-14\n", "date: 2020-12-15\n")
    for revision in ("HEAD", "main", git(project, "rev-parse", "HEAD").strip()[:8]):
        corpus, problems = load_revision(project / "content", revision)
        assert corpus is not None
        assert problems == []
        assert str(corpus.events["2020-12-14-guard-arrives"].date) == "2020-12-14"
    assert "2020-12-15" in (project / EVENT).read_text(encoding="utf-8")


def test_check_since_a_revision_names_file_line_and_both_values(project: Path):
    change(project, "date: 2020-12-14\n", "date: 2020-12-14?\n")
    result = check(project, "HEAD")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{EVENT}:4:7: warning: date changed since HEAD")
    assert "found:  2020-12-14?; at HEAD it was 2020-12-14\n" in result.stdout


def test_check_since_a_revision_says_nothing_where_nothing_changed(project: Path):
    assert check(project, "HEAD").stdout == ""


def test_file_moved_by_git_under_a_name_of_the_same_event_is_the_same(project: Path):
    git(project, "mv", str(EVENT), "content/events/2020/2020-12-14-guard-comes.yml")
    result = check(project, "HEAD")
    assert "[published-vanished]" in result.stdout
    assert "give 2020-12-14-guard-comes.yml back the name" in result.stdout


def test_content_of_another_schema_is_told_and_the_check_goes_on(project: Path):
    change(project, "kind: arrival", "mood: tense\nkind: arrival")
    git(project, "commit", "-qam", "another schema")
    git(project, "checkout", "-q", "HEAD~1", "--", ".")
    result = check(project, "main")
    assert result.exit_code == 0
    assert "[revision-not-read]" in result.stdout


def test_content_without_a_publication_at_the_revision_is_told(project: Path):
    git(project, "rm", "-q", "content/chronology.yml")
    git(project, "commit", "-qm", "without")
    git(project, "checkout", "-q", "HEAD~1", "--", ".")
    result = check(project, "main")
    assert result.exit_code == 0
    assert "so nothing is compared  [revision-not-read]" in result.stdout


@pytest.mark.parametrize(
    "revision", ["no-such", "HEAD~7", "--all", "-n1", "", "a b", "HEAD:content"]
)
def test_revision_that_is_none_ends_with_status_2_and_a_remedy(project: Path, revision: str):
    result = check(project, revision)
    assert result.exit_code == 2
    assert f"there is no revision {revision}" in result.stderr
    assert "name a commit, a branch or a tag" in result.stderr


def test_revision_before_the_content_is_told_so(project: Path):
    git(project, "checkout", "-q", "--orphan", "empty")
    git(project, "rm", "-rqf", "--cached", ".")
    git(project, "commit", "-q", "--allow-empty", "-m", "empty")
    git(project, "checkout", "-qf", "main")
    result = check(project, "empty")
    assert result.exit_code == 2
    assert "there is no content folder at empty" in result.stderr


def test_folder_in_no_repository_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    shutil.copytree(FAULTLESS, tmp_path / "plain")
    result = check(tmp_path / "plain", "HEAD")
    assert result.exit_code == 2
    assert "content lies in no git repository" in result.stderr


def test_shallow_clone_that_lacks_the_revision_is_told_to_fetch_it(project: Path, tmp_path: Path):
    git(project, "commit", "-q", "--allow-empty", "-m", "second")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{project.parent}", "shallow")
    with pytest.raises(RevisionError, match="shallow: run git fetch --unshallow"):
        load_revision(tmp_path / "shallow" / "publication" / "content", "HEAD~1")
    corpus, _ = load_revision(tmp_path / "shallow" / "publication" / "content", "HEAD")
    assert corpus is not None


def test_link_at_the_revision_is_not_followed(project: Path):
    (project / "content/events/2020/2020-12-15-link.yml").symlink_to(project / EVENT)
    git(project, "add", "-A")
    git(project, "commit", "-qm", "link")
    corpus, problems = load_revision(project / "content", "HEAD")
    assert corpus is not None
    assert (list(corpus.events), problems) == (["2020-12-14-guard-arrives"], [])
