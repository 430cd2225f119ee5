"""An import made again, drafts worked on in between, and a draft that is published."""

import json
import shutil
from pathlib import Path

import pytest

from generator.build import Project, check_content, generate
from generator.write import replace_file
from tests.importing.imports import FIXTURES, Done, files, run, take

GUARD = "events/2020/2020-12-guard-comes-millford.yml"


def again(project: Project) -> Done:
    return take(project, "timelinejs", "timeline.json")


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("timelinejs", "timeline.json"),
        ("timemap", "timemap.json"),
        ("csv", "events.csv"),
        ("geojson", "strikes.geojson"),
        ("ics", "calendar.ics"),
    ],
)
def test_import_made_twice_changes_nothing(project: Project, form: str, name: str) -> None:
    done = take(project, form, name)
    first = files(done.into)
    assert len(first) > 4
    second = take(project, form, name)
    assert files(done.into) == first
    assert "files written" not in second.result.output
    assert "files as it was" in second.result.output


def test_draft_that_was_edited_is_left_alone_and_told(project: Project) -> None:
    done = again(project)
    draft = done.into / GUARD
    draft.write_text(draft.read_text("utf-8") + "# seen by Ada\n", encoding="utf-8")
    before = files(done.into)
    second = again(project)
    assert files(done.into) == before
    assert "files left alone: edited since: 1" in second.result.output
    assert "files left alone: edited since: 1" in again(project).result.output


def test_draft_that_nobody_edited_follows_the_file(project: Project, tmp_path: Path) -> None:
    done = again(project)
    file = tmp_path / "timeline.json"
    text = (FIXTURES / "timeline.json").read_text("utf-8")
    file.write_text(text.replace("slept in the mill", "slept in the boats"), encoding="utf-8")
    second = run(project, "timelinejs", file)
    assert "files written anew: 1" in second.result.output
    assert "boats" in (done.into / GUARD).read_text("utf-8")


def test_draft_that_was_thrown_away_or_published_does_not_come_back(project: Project) -> None:
    done = again(project)
    mill = done.into / "events/2018/2018-mill-is-built.yml"
    mill.unlink()
    (done.into / GUARD).rename(project.content / GUARD)
    before = files(done.into)
    second = again(project)
    assert "and is there no more: published, renamed or rejected: 2" in second.result.output
    assert files(done.into) == before
    again(project)
    assert files(done.into) == before


def test_event_that_is_published_under_the_name_of_a_new_record_is_told(project: Project) -> None:
    (project.content / "events/2018").mkdir()
    event = project.content / "events/2020/2020-12-14-guard-arrives.yml"
    shutil.copy(event, project.content / "events/2018/2018-mill-is-built.yml")
    done = again(project)
    record = done.record("events[6]")
    assert record["draft"].startswith("events/2018/2018-mill-is-built-")
    assert "another event has the name it would have: is it the same?" in record["notes"]


def test_drafts_of_two_files_do_not_write_over_each_other(project: Project) -> None:
    first = again(project)
    kept = (first.into / GUARD).read_bytes()
    second = take(project, "timelinejs", "timeline.csv")
    assert (first.into / GUARD).read_bytes() == kept
    record = second.record("row 3")
    assert record["draft"] != GUARD
    assert "is it the same?" in record["notes"][-1]
    assert "drafted already, by hand or from another file: " in second.result.output
    before = files(first.into)
    take(project, "timelinejs", "timeline.csv")
    again(project)
    assert files(first.into) == before


def test_account_that_was_lost_does_no_harm(project: Project) -> None:
    done = again(project)
    drafts = {name: data for name, data in files(done.into).items() if name.endswith(".yml")}
    for text in ("", "[]", '{"written": 3}', "{" * 2000):
        (done.into / "imports" / "timelinejs-timeline-json.json").write_text(text, encoding="utf-8")
        again(project)
        assert {k: v for k, v in files(done.into).items() if k.endswith(".yml")} == drafts


def test_dry_run_tells_and_writes_nothing(project: Project) -> None:
    done = take(project, "timelinejs", "timeline.json", "--dry-run")
    assert "12 records, 9 drafted, 3 left out" in done.result.output
    assert "Nothing was written." in done.result.output
    assert not done.into.exists()


def test_disk_that_fails_halfway_leaves_nothing_behind(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []

    def fail(file: Path, data: bytes) -> None:
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        written.append(file)
        replace_file(file, data)

    monkeypatch.setattr("generator.importing.store.replace_file", fail)
    done = run(project, "timelinejs", FIXTURES / "timeline.json")
    assert done.result.exit_code == 1
    assert "No space left on device" in done.result.output
    assert not done.into.exists()


def test_link_in_the_place_of_a_draft_is_not_followed(project: Project, tmp_path: Path) -> None:
    done = again(project)
    elsewhere = tmp_path / "elsewhere.yml"
    elsewhere.write_text("title: mine\n", encoding="utf-8")
    (done.into / GUARD).unlink()
    (done.into / GUARD).symlink_to(elsewhere)
    assert run(project, "timelinejs", FIXTURES / "timeline.json").result.exit_code == 1
    assert elsewhere.read_text("utf-8") == "title: mine\n"


@pytest.mark.parametrize("into", ["content", "content/events", "content/drafts/events"])
def test_drafts_are_not_written_among_what_is_published(project: Project, into: str) -> None:
    before = files(project.content)
    folder = str(project.root / into)
    done = run(project, "timelinejs", FIXTURES / "timeline.json", "--into", folder)
    assert done.result.exit_code == 1
    assert "lies among what is published" in done.result.output
    assert files(project.content) == before


def test_import_may_have_a_group_of_its_own_or_lie_outside(
    project: Project, tmp_path: Path
) -> None:
    for folder in (project.content / "drafts" / "old-timeline", tmp_path / "outside"):
        done = run(project, "timelinejs", FIXTURES / "timeline.json", "--into", str(folder))
        assert done.result.exit_code == 0
        assert (folder / GUARD).is_file()
        checked = "chronology check tells what they need." in done.result.output
        assert checked is (folder.parent == project.content / "drafts")
    assert check_content(project.content, drafts=True)[0].errors == []


def test_draft_that_is_completed_by_hand_and_moved_is_published(whole_project: Project) -> None:
    project = whole_project
    done = again(project)
    pages, _ = generate(project)
    assert pages.errors == []
    assert not list(project.docs.rglob("*guard-comes*"))
    draft = done.into / GUARD
    text = draft.read_text("utf-8")
    text = text.replace("\nsummary:", "\n  ar: الحرس يأتي إلى ميلفورد\nsummary:")
    text = text.replace("\nkind:", "\n  ar: رآه أصحاب المعديات.\nkind:")
    claims = text.index("claims:")
    courier = text.index("  - id: courier-2020-12-15")
    text = text[:claims] + "claims:\n" + text[courier:]
    text = text.replace("    says:", "    passage: {paragraph: 2}\n    says:")
    text += "      ar: جاء الحرس إلى ميلفورد.\n"
    draft.write_text(text, encoding="utf-8")
    report, _ = check_content(project.content, drafts=True)
    assert not [p for p in report.drafts if p.where.path.name == draft.name and not _mild(p.code)]
    draft.rename(project.content / GUARD)
    report, corpus = generate(project)
    assert report.errors == []
    assert Path(GUARD).stem in corpus.events
    path = "events/2020/12/guard-comes-millford"
    assert list(project.docs.rglob(f"{path}*"))


def _mild(code: str) -> bool:
    """Whether a problem would be a warning if the record were published."""
    return code in ("passage-without-digest", "record-unused")


def test_account_is_json_and_its_readable_half_names_every_field(project: Project) -> None:
    done = again(project)
    fields = {row[0] for record in done.account["records"] for row in record.get("fields", ())}
    readable = (done.into / "imports" / "timelinejs-timeline-json.md").read_text("utf-8")
    assert all(f"`{field}`" in readable for field in fields)
    assert "- 1 × the same as an earlier one: `events[9]`" in readable
    assert json.loads(json.dumps(done.account)) == done.account
