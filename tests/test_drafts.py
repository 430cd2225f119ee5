"""Drafts: checked as what is published is, told apart, and in the way of nothing."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import Project, check_content, generate
from generator.cli import main
from generator.content.files import draft_roots
from generator.desk.format import format_content
from generator.problems import Report, Severity, format_github
from tests.conftest import Site
from tests.project import SITES, copy_project

EVENT = (SITES / "minimal/content/events/2020/2020-12-14-ferry-stops.yml").read_text("utf-8")
UNFINISHED = "title: {en: The ferry runs again}\ndate: 2020-12-14\n"
NOWHERE = EVENT.replace("[millford]", "[nowhere]")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path, SITES / "minimal" / "content")


def draft(project: Project, path: str, text: str) -> None:
    file = project.content / "drafts" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def judge(project: Project) -> Report:
    return check_content(project.content, drafts=True)[0]


def codes(report: Report) -> list[str]:
    return [problem.code for problem in report.drafts]


def test_what_is_wrong_with_a_draft_is_a_draft_s_problem_and_no_error(project: Project) -> None:
    draft(project, "events/2020/2020-12-14-ferry-runs.yml", UNFINISHED)
    report = judge(project)
    assert report.errors == []
    assert set(codes(report)) == {"field-missing"}
    assert all(problem.severity is Severity.DRAFT for problem in report.drafts)
    assert format_github(report.drafts[0]).startswith("::notice file=content/drafts/events/2020/")


def test_whole_draft_is_held_against_what_is_published(project: Project) -> None:
    draft(project, "events/2020/2020-12-14-ferry-runs.yml", NOWHERE)
    report = judge(project)
    assert report.errors == []
    assert codes(report) == ["reference-unknown"]


def test_draft_may_name_another_draft(project: Project) -> None:
    place = (project.content / "places" / "millford.yml").read_text("utf-8")
    draft(project, "places/nowhere.yml", place)
    draft(project, "events/2020/2020-12-14-ferry-runs.yml", NOWHERE)
    assert codes(judge(project)) == []


def test_two_drafts_with_one_identifier_are_told_in_whatever_group(project: Project) -> None:
    for group in ("", "first-sheet/"):
        draft(project, f"{group}events/2020/2020-12-14-ferry-runs.yml", EVENT)
    (problem,) = judge(project).drafts
    assert problem.code == "draft-id-taken"
    assert str(problem.where) == "content/drafts/first-sheet/events/2020/2020-12-14-ferry-runs.yml"


def test_undated_draft_waits_for_its_date_and_is_then_to_be_moved(project: Project) -> None:
    draft(project, "events/undated/ferry-runs.yml", "title: {en: The ferry runs}\n")
    assert set(codes(judge(project))) == {"field-missing"}
    draft(project, "events/undated/ferry-runs.yml", EVENT)
    assert codes(judge(project)) == ["file-misplaced"]


def test_folder_of_undated_events_is_for_drafts_alone(project: Project) -> None:
    file = project.content / "events" / "undated" / "ferry-runs.yml"
    file.parent.mkdir()
    file.write_text(EVENT, encoding="utf-8")
    assert [problem.code for problem in judge(project).errors] == ["file-misplaced"]


def test_publication_is_not_to_be_drafted_and_accounts_of_imports_are_no_drafts(
    project: Project,
) -> None:
    draft(project, "chronology.yml", "title: {en: Another}\n")
    draft(project, "imports/sheet.json", "{}")
    assert codes(judge(project)) == ["file-misplaced"]


def test_pages_know_nothing_of_drafts(project: Project) -> None:
    generate(project)
    before = sorted(path for path in project.docs.rglob("*"))
    draft(project, "events/2020/2020-12-14-ferry-runs.yml", EVENT)
    draft(project, "events/2020/2020-12-21-broken.yml", ":")
    report, corpus = generate(project)
    assert list(report) == []
    assert list(corpus.events) == ["2020-12-14-ferry-stops"]
    assert sorted(path for path in project.docs.rglob("*")) == before


def test_draft_that_is_moved_among_the_events_is_published(project: Project) -> None:
    draft(project, "events/2020/2020-12-14-ferry-runs.yml", EVENT)
    assert codes(judge(project)) == []
    name = Path("events", "2020", "2020-12-14-ferry-runs.yml")
    (project.content / "drafts" / name).rename(project.content / name)
    _, corpus = generate(project)
    assert "2020-12-14-ferry-runs" in corpus.events


def test_drafts_are_put_in_order_too(project: Project) -> None:
    draft(project, "sheet/events/2020/2020-12-20-ferry.yml", "date: 2020\ntitle: {en: Ferry}\n")
    done = format_content(project.content)
    assert [path.name for path in done.changed] == ["2020-12-20-ferry.yml"]
    file = project.content / "drafts/sheet/events/2020/2020-12-20-ferry.yml"
    assert file.read_text("utf-8") == "title: {en: Ferry}\ndate: 2020\n"


def test_schemas_lie_where_the_first_line_of_a_draft_looks(project: Project) -> None:
    draft(project, "sheet/events/2020/2020-12-20-ferry.yml", UNFINISHED)
    done = CliRunner().invoke(main, ["--project", str(project.root), "schema"])
    assert done.exit_code == 0, done.output
    for root in (project.content, *draft_roots(project.content)):
        assert (root / ".schema" / "event.json").is_file()
    assert len(draft_roots(project.content)) == 2
    assert codes(judge(project)) == ["field-missing"] * 3


def check(project: Project, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["--project", str(project.root), "check", *arguments])
    return done.exit_code, done.output


def test_check_lists_few_problems_of_drafts_and_counts_many(project: Project) -> None:
    draft(project, "events/2020/2020-12-14-ferry-runs.yml", UNFINISHED)
    status, told = check(project, "--strict")
    assert status == 0
    assert "2020-12-14-ferry-runs.yml:1:1: draft: summary is missing  [field-missing]" in told
    assert "3 problems in 1 draft: not published, and in the way of nothing that is" in told
    for number in range(20):
        draft(project, f"events/2020/2020-12-20-ferry-{'a' * (number + 1)}.yml", UNFINISHED)
    status, told = check(project)
    assert status == 0
    assert "drafts: 63 × A field that a record needs is absent.  [field-missing]" in told
    assert "chronology check --drafts lists every one." in told
    assert check(project, "--drafts")[1].count("summary is missing") == 21


def test_folder_of_drafts_that_is_a_link_is_an_error(site: Site, tmp_path: Path) -> None:
    content = site({"chronology.yml": "title: {en: x}\n"})
    (tmp_path / "elsewhere").mkdir()
    (content / "drafts").symlink_to(tmp_path / "elsewhere")
    report, _ = check_content(content, drafts=True)
    assert "file-is-link" in {problem.code for problem in report.errors}
