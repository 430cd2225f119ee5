import re
import shutil
from pathlib import Path

import pytest

from generator.build import check_content
from generator.desk.digest import UnknownSourceError, fill_digests

FAULTLESS = Path(__file__).parents[1] / "faultless"
ARTICLES = FAULTLESS / "articles"
EVENT = Path("events/2020/2020-12-14-guard-arrives.yml")
SOURCE = Path("sources/courier-2020-12-20.yml")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FAULTLESS / "content", tmp_path / "content"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


ANCHOR = re.compile(r", digest: sha256:[0-9a-f]{64}(, start: [0-9]+, end: [0-9]+)?")


def digest_in(name: Path) -> str:
    """Return what the whole file says about a digest, and of the position beside it."""
    found = ANCHOR.search((FAULTLESS / "content" / name).read_text(encoding="utf-8"))
    assert found
    return found[0]


def without_digests(content: Path) -> None:
    for name in (EVENT, SOURCE):
        change(content / name, digest_in(name), "")


def same(content: Path, name: Path) -> bool:
    return (content / name).read_bytes() == (FAULTLESS / "content" / name).read_bytes()


def test_digests_that_are_missing_are_filled_in_and_hold(content: Path):
    without_digests(content)
    filling = fill_digests(content, ARTICLES)
    assert [(str(due.where), due.field) for due in filling.due] == [
        (f"content/{EVENT}:11:14", "claims[1].passage.digest"),
        (f"content/{EVENT}:11:14", "claims[1].passage.start"),
        (f"content/{EVENT}:11:14", "claims[1].passage.end"),
        (f"content/{SOURCE}:5:10", "capture.digest"),
    ]
    assert same(content, EVENT)
    assert same(content, SOURCE)
    assert list(check_content(content, ARTICLES)[0]) == []


def test_files_that_lack_none_are_not_touched(content: Path):
    before = {path: path.stat().st_mtime_ns for path in content.rglob("*.yml")}
    assert fill_digests(content, ARTICLES).due == ()
    assert {path: path.stat().st_mtime_ns for path in content.rglob("*.yml")} == before


def test_nothing_is_written_when_only_asked(content: Path):
    without_digests(content)
    assert len(fill_digests(content, ARTICLES, write=False).due) == 4
    assert not same(content, EVENT)


def test_one_source_alone_can_be_asked_for(content: Path):
    without_digests(content)
    (content / "sources" / "courier-2021.yml").write_text(
        "outlet: valley-courier\nheadline: x\nlanguage: en\npublished: 2021-01-01\n"
        "capture: {file: courier.txt}\n"
    )
    due = fill_digests(content, ARTICLES, "courier-2021").due
    assert [each.field for each in due] == ["capture.digest"]
    assert not same(content, EVENT)


def test_wrong_digest_stays_and_is_reported(content: Path):
    wrong = ", digest: sha256:" + "0" * 64
    change(content / EVENT, digest_in(EVENT), wrong)
    filling = fill_digests(content, ARTICLES)
    assert filling.due == ()
    assert [problem.code for problem in filling.report] == ["passage-changed"]
    assert wrong in (content / EVENT).read_text(encoding="utf-8")


def test_wrong_digest_is_written_over_when_that_is_asked_for(content: Path):
    wrong = ", digest: sha256:" + "0" * 64
    for name in (EVENT, SOURCE):
        change(content / name, digest_in(name), wrong)
    filling = fill_digests(content, ARTICLES, overwrite=True)
    assert len(filling.due) == 4
    assert list(filling.report) == []
    assert same(content, EVENT)
    assert same(content, SOURCE)


def test_position_alone_is_filled_in_beside_a_digest_that_is_right(content: Path):
    change(content / EVENT, ", start: 12, end: 93", "")
    filling = fill_digests(content, ARTICLES)
    assert [(due.field, due.value) for due in filling.due] == [
        ("claims[1].passage.start", "12"),
        ("claims[1].passage.end", "93"),
    ]
    assert list(filling.report) == []
    assert same(content, EVENT)


def test_wrong_position_stays_and_is_reported_unless_it_is_to_be_replaced(content: Path):
    change(content / EVENT, "start: 12, end: 93", "start: 2, end: 83")
    filling = fill_digests(content, ARTICLES)
    assert filling.due == ()
    assert [problem.code for problem in filling.report] == ["passage-position"]
    assert len(fill_digests(content, ARTICLES, overwrite=True).due) == 2
    assert same(content, EVENT)


def test_paragraph_that_the_article_does_not_have_gets_no_digest(content: Path):
    change(content / EVENT, f"paragraph: 2{digest_in(EVENT)}", "paragraph: 4")
    filling = fill_digests(content, ARTICLES)
    assert filling.due == ()
    assert [problem.code for problem in filling.report] == ["passage-not-found"]


def test_source_whose_capture_is_not_there_is_reported(content: Path, tmp_path: Path):
    without_digests(content)
    (tmp_path / "empty").mkdir()
    filling = fill_digests(content, tmp_path / "empty")
    assert filling.due == ()
    assert [problem.code for problem in filling.report] == ["capture-missing"]


def test_file_whose_layout_cannot_be_kept_is_left_as_it_is(content: Path):
    change(content / EVENT, f"{{paragraph: 2{digest_in(EVENT)}}}", "{paragraph:   2}")
    before = (content / EVENT).read_bytes()
    filling = fill_digests(content, ARTICLES)
    assert filling.due == ()
    assert [(str(path), reason) for path, reason in filling.refused] == [
        (f"content/{EVENT}", "its layout cannot be kept")
    ]
    assert (content / EVENT).read_bytes() == before


def test_record_that_cannot_be_read_is_reported_and_the_others_are_filled(content: Path):
    without_digests(content)
    (content / "places" / "millford.yml").write_text("names: [")
    filling = fill_digests(content, ARTICLES)
    assert [problem.code for problem in filling.report] == ["yaml-syntax"]
    assert len(filling.due) == 4


def test_without_a_publication_nothing_is_filled(content: Path):
    without_digests(content)
    (content / "chronology.yml").unlink()
    filling = fill_digests(content, ARTICLES)
    assert [problem.code for problem in filling.report] == ["publication-missing"]
    assert filling.due == ()


def test_source_that_is_not_there_is_offered_the_nearest(content: Path):
    with pytest.raises(UnknownSourceError, match="write courier-2020-12-20"):
        fill_digests(content, ARTICLES, "courier-2020-12-21")
