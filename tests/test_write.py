from pathlib import Path, PurePosixPath

import pytest

from generator.write import write_tree


def plan(**files: str) -> dict[PurePosixPath, bytes]:
    return {PurePosixPath(name.replace("__", "/")): text.encode() for name, text in files.items()}


def test_folder_holds_exactly_the_plan_afterwards(tmp_path: Path):
    write_tree(tmp_path, plan(a="1", b__c="2"))
    result = write_tree(tmp_path, plan(a="1", d="3"))
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a", "d"]
    assert [str(p) for p in result.written] == ["d"]
    assert [str(p) for p in result.removed] == ["b/c"]


def test_file_that_is_right_already_is_not_touched(tmp_path: Path):
    write_tree(tmp_path, plan(a="1"))
    before = (tmp_path / "a").stat().st_mtime_ns
    assert write_tree(tmp_path, plan(a="1")).unchanged == 1
    assert (tmp_path / "a").stat().st_mtime_ns == before


@pytest.mark.parametrize("path", ["../outside", "/outside", "a/../../outside"])
def test_plan_that_leads_out_of_the_folder_is_refused_before_anything_is_written(
    tmp_path: Path, path: str
):
    with pytest.raises(ValueError, match="outside"):
        write_tree(tmp_path / "docs", {PurePosixPath("a"): b"1", PurePosixPath(path): b"2"})
    assert not (tmp_path / "docs").exists()


def test_link_in_the_folder_is_replaced_and_not_followed(tmp_path: Path):
    outside = tmp_path / "outside"
    outside.mkdir()
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "folder").symlink_to(outside)
    write_tree(docs, plan(folder__page="1"))
    assert list(outside.iterdir()) == []
    assert (docs / "folder" / "page").read_text() == "1"


def test_a_page_may_take_the_place_of_a_folder_and_the_reverse(tmp_path: Path):
    write_tree(tmp_path, plan(a__b="1"))
    write_tree(tmp_path, plan(a="2"))
    assert (tmp_path / "a").read_text() == "2"
    write_tree(tmp_path, plan(a__b="3"))
    assert (tmp_path / "a" / "b").read_text() == "3"
