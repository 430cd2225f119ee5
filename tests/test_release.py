"""A release of the data: what is in it, what it says is new, and when there is none."""

import hashlib
import json
import os
import subprocess
import warnings
import zipfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.build import Project
from generator.cli import main
from generator.model.publication import Publication
from generator.release import make_release, pack
from generator.render.data.changes import find_changes
from generator.render.data.citation_file import render_citation_file
from tests.factory import make_corpus, make_event, make_place, make_publication, text
from tests.project import ROOT, SITES, copy_project

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import frictionless

FIRST, SECOND = 1_609_459_200, 1_612_137_600  # the first days of January and February 2021
EVENT = "events/2020/2020-12-14-guard-arrives.yml"


def git(folder: Path, *arguments: str, at: int = FIRST) -> None:
    day = f"{at} +0000"
    subprocess.run(
        ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env=os.environ | {"GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day},
    )


def commit(project: Project, at: int) -> None:
    git(project.root, "add", "-A")
    git(project.root, "commit", "-qm", "change", at=at)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project = copy_project(tmp_path / "here", SITES / "bilingual" / "content")
    (project.root / "LICENSE-CONTENT").write_text("CC BY 4.0\n", encoding="utf-8")
    git(project.root, "init", "-q")
    commit(project, FIRST)
    return project


def change(project: Project, old: str, new: str) -> None:
    file = project.content / EVENT
    written = file.read_text("utf-8")
    assert written.count(old) == 1
    file.write_text(written.replace(old, new), encoding="utf-8")


def opened(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def run(project: Project, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["--project", str(project.root), *arguments])
    return result.exit_code, result.output


def test_archive_is_called_by_the_day_of_its_content_and_holds_what_its_sums_say(
    project: Project, tmp_path: Path
):
    made = make_release(project, tmp_path / "dist")
    assert made.path.name.endswith("-2021-01-01.zip")
    assert made.tag == "data-2021-01-01"
    assert made.digest == hashlib.sha256(made.path.read_bytes()).hexdigest()
    beside = made.path.with_name(f"{made.path.name}.sha256").read_text("utf-8")
    assert beside == f"{made.digest}  {made.path.name}\n"
    files = opened(made.path)
    sums = dict(line.split("  ")[::-1] for line in files["SHA256SUMS"].decode().splitlines())
    assert sums.keys() == files.keys() - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256(files[name]).hexdigest() == digest
    assert files.keys() >= {
        "corpus.json", "chronology.sqlite", "datapackage.json", "tables/claims.csv",
        "events.geojson", "CITATION.cff", "LICENSE-CONTENT", "README.en.md", "README.ar.md",
        "CHANGES.en.md", "CHANGES.ar.md",
    }  # fmt: skip
    assert not [name for name in files if name.endswith(".atom")]


@pytest.mark.filterwarnings("ignore")
def test_the_package_in_the_archive_is_valid(project: Project, tmp_path: Path):
    made = make_release(project, tmp_path / "dist")
    with zipfile.ZipFile(made.path) as archive:
        archive.extractall(tmp_path / "out")
    (package,) = (tmp_path / "out").glob("*/datapackage.json")
    assert frictionless.validate(str(package)).valid
    citation = yaml.safe_load(package.with_name("CITATION.cff").read_text("utf-8"))
    assert (citation["version"], citation["date-released"]) == ("2021-01-01", "2021-01-01")


def test_same_commit_makes_the_same_archive(project: Project, tmp_path: Path):
    first, second = (make_release(project, tmp_path / name) for name in ("a", "b"))
    assert first.path.read_bytes() == second.path.read_bytes()


def test_next_release_says_what_changed_since_the_tag(project: Project, tmp_path: Path):
    git(project.root, "tag", "data-2021-01-01")
    change(project, "date: 2020-12-14", "date: 2020-12-14~")
    change(
        project,
        "corrections:\n",
        "corrections:\n  - on: 2021-03-30\n"
        "    what: {en: The day is about right., ar: اليوم تقريبي.}\n",
    )
    commit(project, SECOND)
    made = make_release(project, tmp_path / "dist")
    assert (made.tag, made.since) == ("data-2021-02-01", "data-2021-01-01")
    files = opened(made.path)
    english = files["CHANGES.en.md"].decode("utf-8")
    assert "Changes since data-2021-01-01." in english
    assert "(`2020-12-14-guard-arrives`): date and corrections" in english
    assert "30 March 2021: The day is about right." in english
    assert "New:" not in english
    assert "30 آذار 2021: اليوم تقريبي." in files["CHANGES.ar.md"].decode("utf-8")


def test_first_release_names_every_record_as_new(project: Project, tmp_path: Path):
    changes = opened(make_release(project, tmp_path / "dist").path)["CHANGES.en.md"].decode("utf-8")
    assert "The first release." in changes
    assert changes.count("- New: ") == sum(1 for _ in project.content.glob("*/**/*.yml"))


def test_content_that_is_not_committed_is_no_release(project: Project, tmp_path: Path):
    change(project, "date: 2020-12-14", "date: 2020-12-14~")
    code, said = run(project, "release", "--into", str(tmp_path / "dist"))
    assert code == 1
    assert "guard-arrives.yml" in said
    assert "Commit, then release." in said
    assert not (tmp_path / "dist").exists()


def test_a_day_has_one_release(project: Project, tmp_path: Path):
    git(project.root, "tag", "data-2021-01-01")
    assert run(project, "release", "--into", str(tmp_path / "again"))[0] == 0
    change(project, "date: 2020-12-14", "date: 2020-12-14~")
    commit(project, FIRST + 60)
    code, said = run(project, "release", "--into", str(tmp_path / "dist"))
    assert code == 1
    assert "data-2021-01-01 is a release already, of other content" in said


def test_content_with_an_error_is_no_release(project: Project, tmp_path: Path):
    change(project, "kind: arrival", "kind: arival")
    commit(project, SECOND)
    code, said = run(project, "release", "--into", str(tmp_path / "dist"))
    assert code == 1
    assert "kind-unknown" in said
    assert "Nothing was released." in said


def test_a_revision_that_there_is_not_is_said_plainly(project: Project, tmp_path: Path):
    code, said = run(project, "release", "--since", "data-1999", "--into", str(tmp_path / "dist"))
    assert code == 1
    assert "there is no revision data-1999" in said


def test_without_a_repository_there_is_a_release_without_a_past(tmp_path: Path):
    project = copy_project(tmp_path / "here", SITES / "minimal" / "content")
    code, said = run(project, "release", "--into", str(tmp_path / "dist"))
    assert code == 0
    assert "the first release" in said


def test_a_record_that_was_renamed_is_the_same_record():
    before = make_corpus(make_event(), places=[make_place()])
    after = make_corpus(
        make_event("2020-12-14-guard-comes", formerly=["2020-12-14-guard-arrives"]),
        make_event("2020-12-15-guard-stays"),
        places=[make_place(names=text("Mill Ford"))],
    )
    events, places = find_changes(before, after)
    assert (events.added, events.changed, events.gone) == (
        ("2020-12-15-guard-stays",),
        (("2020-12-14-guard-comes", ("id",)),),
        (),
    )
    assert places.changed == (("millford", ("names",)),)
    kept = after.events["2020-12-14-guard-comes"]
    (gone,) = find_changes(after, make_corpus(kept, places=after.places.values()))
    assert gone.gone == ("2020-12-15-guard-stays",)


def test_archive_knows_no_time_before_its_format():
    assert pack("a", {"b": b"c"}, 0)


def test_citation_file_of_the_repository_is_that_of_the_publication():
    settings = (ROOT / "content" / "chronology.yml").read_text("utf-8")
    record = yaml.load(settings, Loader=yaml.BaseLoader)
    publication = Publication.model_validate(record)
    assert (ROOT / "CITATION.cff").read_bytes() == render_citation_file(publication)


def test_citation_file_is_what_its_format_wants():
    """The fields that version 1.2.0 requires, and those whose values it limits."""
    publication = make_publication(title=text('The "Valley": #1', "الوادي"))
    cff = yaml.safe_load(render_citation_file(publication, 1_640_000_000))
    assert cff["cff-version"] == "1.2.0"
    assert cff["type"] == "dataset"
    assert cff["title"] == 'The "Valley": #1'
    assert cff["license"] == "CC-BY-4.0"
    assert cff["authors"] == [
        {"name": 'The "Valley": #1', "alias": "الوادي", "website": "https://valley.example/"}
    ]
    assert str(cff["date-released"]) == "2021-12-20"
    assert cff.keys() <= {
        "cff-version", "message", "type", "title", "abstract", "url", "license", "version",
        "repository-code", "date-released", "authors",
    }  # fmt: skip
    json.dumps(cff)


def test_citation_command_writes_the_file(project: Project):
    assert run(project, "citation") == (0, "CITATION.cff is written.\n")
    assert (project.root / "CITATION.cff").is_file()
