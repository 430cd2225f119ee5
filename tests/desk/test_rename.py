import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import check_content, generate
from generator.cli import main
from generator.content.load import load_corpus
from generator.desk.rename import RenameError, rename_record
from tests.project import copy_project

FAULTLESS = Path(__file__).parents[1] / "faultless"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FAULTLESS / "content", tmp_path / "content"))


def read(content: Path) -> dict[str, bytes]:
    files = sorted(content.rglob("*.yml"))
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in files}


def test_place_has_its_new_name_in_its_file_and_wherever_it_is_named(content: Path):
    done = rename_record(content, "places/millford", "mill-town")
    assert done.path.as_posix() == "content/places/mill-town.yml"
    assert [path.as_posix() for path in done.mended] == [
        "content/events/2020/2020-12-14-guard-arrives.yml"
    ]
    assert list(check_content(content)[0]) == []
    corpus, _ = load_corpus(content)
    assert corpus is not None
    assert list(corpus.places) == ["mill-town"]
    assert corpus.places["mill-town"].formerly == ("millford",)
    event = corpus.events["2020-12-14-guard-arrives"]
    assert event.places == ("mill-town",)
    assert "millford" not in read(content)["events/2020/2020-12-14-guard-arrives.yml"].decode()


def test_all_but_the_name_stays_as_it_was_written(content: Path):
    before = read(content)
    rename_record(content, "places/millford", "mill-town")
    after = read(content)
    event = "events/2020/2020-12-14-guard-arrives.yml"
    assert after[event].replace(b"mill-town", b"millford") == before[event]
    assert after["places/mill-town.yml"] == before["places/millford.yml"] + (
        b"formerly: [millford]\n"
    )


def test_name_goes_there_and_back(content: Path):
    rename_record(content, "actors/northern-guard", "guard-of-the-north")
    rename_record(content, "actors/guard-of-the-north", "northern-guard")
    corpus, _ = load_corpus(content)
    assert corpus is not None
    assert corpus.actors["northern-guard"].formerly == ("guard-of-the-north",)
    assert list(check_content(content)[0]) == []


def test_event_moves_to_the_folder_of_its_year(content: Path):
    done = rename_record(content, "events/2020-12-14-guard-arrives", "2021-guard-lands")
    assert done.path.as_posix() == "content/events/2021/2021-guard-lands.yml"
    assert not (content / "events/2020/2020-12-14-guard-arrives.yml").exists()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("millford", "mill", "is not a folder and an identifier"),
        ("places/milford", "mill", "there is no places/milford; write millford"),
        ("places/millford", "Mill Town", "Mill Town is no identifier here"),
        ("places/millford", "millford", "is its identifier already"),
        ("outlets/valley-courier", "ferry-keeper", "is taken"),
        ("outlets/valley-courier", "northern-guard", "is taken"),
        ("events/2020-12-14-guard-arrives", "guard-arrives", "a date as 2020-12-14"),
        ("events/2020-12-14-guard-arrives", "2020-02-31-guard", "a date as 2020-12-14"),
    ],
)
def test_name_that_cannot_be_is_refused_and_nothing_is_written(
    content: Path, old: str, new: str, reason: str
):
    before = read(content)
    with pytest.raises(RenameError) as refused:
        rename_record(content, old, new)
    assert reason in str(refused.value)
    assert read(content) == before


def test_content_with_a_file_that_cannot_be_read_is_left(content: Path):
    (content / "actors" / "ferry-hand.yml").write_text("kind: [\n", encoding="utf-8")
    with pytest.raises(RenameError, match="cannot be read"):
        rename_record(content, "places/millford", "mill-town")


def test_former_name_of_another_record_is_not_given_again(content: Path):
    rename_record(content, "actors/northern-guard", "guard")
    with pytest.raises(RenameError, match="former identifier of actors/guard"):
        rename_record(content, "actors/northern-crown", "northern-guard")


def test_old_addresses_lead_to_the_new_ones_in_every_locale(tmp_path: Path):
    project = copy_project(tmp_path, FAULTLESS / "content")
    rename_record(project.content, "places/millford", "mill-town")
    rename_record(project.content, "events/2020-12-14-guard-arrives", "2020-12-guard-lands")
    generate(project)
    root = project.docs / "root"
    for locale in ("en", "ar"):
        place = (root / locale / "places/millford/index.html").read_text(encoding="utf-8")
        assert f"url=/{locale}/places/mill-town/" in place
        event = root / locale / "events/2020/12/14/guard-arrives/index.html"
        assert f'href="/{locale}/events/2020/12/guard-lands/"' in event.read_text(encoding="utf-8")
    assert "millford" not in (root / "sitemap.xml").read_text(encoding="utf-8")


def test_command_says_which_files_it_changed(content: Path):
    run = CliRunner().invoke(
        main, ["--project", str(content.parent), "rename", "places/millford", "mill-town"]
    )
    assert run.exit_code == 0
    assert run.stdout.splitlines() == [
        "content/places/mill-town.yml",
        "content/events/2020/2020-12-14-guard-arrives.yml",
    ]
    assert "1 other file changed" in run.stderr


def test_command_says_what_keeps_it_from_renaming(content: Path):
    run = CliRunner().invoke(
        main, ["--project", str(content.parent), "rename", "places/milford", "mill-town"]
    )
    assert run.exit_code == 1
    assert "write millford" in run.stderr
    assert "nothing was written" in run.stderr
