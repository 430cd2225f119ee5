"""What a reviewer reads of a revision, and what keeps one from being published."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.content.test_revision import git
from tests.project import ROOT

EVENT = Path("content/events/2020/2020-12-14-guard-arrives.yml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests" / "faultless", tmp_path, dirs_exist_ok=True)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "first")
    return tmp_path


def commit(project: Path, message: str) -> None:
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", message)


def run(project: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, ["--project", str(project), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def change(project: Path, old: str, new: str) -> None:
    text = (project / EVENT).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (project / EVENT).write_text(text.replace(old, new), encoding="utf-8")


def test_summary_of_nothing_says_that_nothing_changed(project: Path):
    done = run(project, "summary", "--since", "main")
    assert done.exit_code == 0
    assert done.stdout == (
        "## What changes since `main`\n"
        "\n"
        "**No record changes.**\n"
        "\n"
        "No conflict appears or goes, and no event gains or loses an independent origin.\n"
        "\n"
        "Every text is there in each locale, and the check finds no problem.\n"
    )


SECOND = (
    ("12-14", "12-16"),
    ("The Guard comes to Millford", "Guard | *again*"),
    ("الحرس يصل إلى ملفورد", "الحرس مجدداً"),
    ("words: on Monday, ", ""),
)
CLAIM = """\
  - id: courier-itself
    source: courier-2020-12-20
    passage: {paragraph: 2}
    says: {en: It came on Wednesday.}
    date: {value: 2020-12-16}
"""


def test_summary_tells_in_words_what_is_new_and_what_follows_from_it(project: Path):
    text = (project / EVENT).read_text(encoding="utf-8")
    for old, new in SECOND:
        text = text.replace(old, new)
    (project / EVENT).with_name("2020-12-16-guard-again.yml").write_text(text, encoding="utf-8")
    change(project, "claims:\n", f"claims:\n{CLAIM}")
    told = run(project, "summary", "--since", "main").stdout
    assert "**1 event new, 1 event changed.**" in told
    new = "**Guard &#124; &#42;again&#42;** (`2020-12-16-guard-again`, `2020-12-16`, 1 claim)"
    assert f"### New events\n\n- {new}\n" in told
    old = "**The Guard comes to Millford** (`2020-12-14-guard-arrives`, `2020-12-14`, 2 claims)"
    assert f"- {old}: 1 claim new (`courier-itself`)\n" in told
    assert "claims&#91;1&#93;&#46;says is missing in ar (`translation-missing`)" in told
    assert "Conflicts and origins are not worked out while there are errors" in told


def test_summary_names_the_conflict_that_a_claim_brings_and_the_origin(project: Path):
    whole = CLAIM.replace("{en: It came on Wednesday.}", "{en: It came., ar: وصل.}")
    change(project, "claims:\n", f"claims:\n{whole}")
    told = run(project, "summary", "--since", "main").stdout
    assert "### Conflicts that appear\n\n- date, **The Guard comes to Millford**" in told
    assert "`courier-itself` (`2020-12-16`) against `keeper-monday` (`2020-12-14`)" in told
    assert "### Problems\n\n- **warning:** `content/events/" in told
    commit(project, "second")
    change(project, whole, "")
    told = run(project, "summary", "--since", "main").stdout
    assert "### Conflicts that go\n\n- date, **The Guard comes to Millford**" in told
    assert "1 claim gone (`courier-itself`)" in told


def test_summary_of_content_that_cannot_be_read_says_so(project: Path):
    (project / "content/chronology.yml").unlink()
    done = run(project, "summary", "--since", "main")
    assert done.exit_code == 0
    assert "The content cannot be read: see the problems." in done.stdout
    assert "`content/chronology.yml`" in done.stdout
    commit(project, "broken")
    git(project, "checkout", "-q", "HEAD~1", "--", "content")
    done = run(project, "summary", "--since", "HEAD")
    assert "as it was then cannot be read" in done.stdout


def test_summary_since_a_revision_that_there_is_not_is_a_wrong_call(project: Path):
    assert run(project, "summary", "--since", "nowhere").exit_code == 2
    assert run(project, "summary").exit_code == 2


@pytest.fixture
def built(project: Path) -> Path:
    (project / "site" / "en").mkdir(parents=True)
    (project / "site/en/index.html").write_text("<html></html>")
    return project


def test_site_that_is_light_and_whole_is_ready(built: Path):
    done = run(built, "ready", "--since", "main")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "ready to be published\n")


def test_site_that_is_not_there_is_not_ready(project: Path):
    done = run(project, "ready")
    assert done.exit_code == 1
    assert "there is no site in site; chronology build makes it" in done.stdout


def test_site_that_is_over_a_budget_is_not_ready(built: Path):
    (built / "site/en/index.html").write_text('<img src="https://elsewhere.example/a.png">')
    done = run(built, "ready")
    assert (done.exit_code, done.stderr) == (1, "not ready\n")
    assert "elsewhere.example" in done.stdout


def test_content_that_has_shrunk_is_not_published_until_a_commit_says_why(built: Path):
    git(built, "rm", "-q", str(EVENT))
    commit(built, "Withdraw what a source has taken back")
    done = run(built, "ready", "--since", "HEAD~1")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].startswith("1 of 1 events have gone since HEAD~1; say why")
    assert run(built, "ready", "--since", "HEAD~1", "--allow-shrinking").exit_code == 0
    git(built, "commit", "-q", "--allow-empty", "-m", "x\n\nContent-shrinks:")
    assert run(built, "ready", "--since", "HEAD~2").exit_code == 1
    reason = "Say why\n\nThe only source was withdrawn.\n\nContent-shrinks: withdrawn by its source"
    git(built, "commit", "-q", "--allow-empty", "-m", reason)
    assert run(built, "ready", "--since", "HEAD~3").exit_code == 0


def test_content_that_cannot_be_compared_is_not_published_unseen(built: Path):
    publication = built / "content/chronology.yml"
    text = publication.read_text(encoding="utf-8")
    publication.write_text("title: [")
    commit(built, "broken")
    publication.write_text(text, encoding="utf-8")
    done = run(built, "ready", "--since", "HEAD")
    assert done.exit_code == 1
    assert "cannot be read" in done.stdout
