import os
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

import pytest

from generator.content.files import FoundFile, find_files, load_file
from generator.content.nodes import MOST_BYTES

Site = Callable[[Mapping[str, str | bytes]], Path]


def told(content: Path) -> list[tuple[str, str]]:
    problems = find_files(content)[1]
    assert all(str(each.where) == str(each.where.path) for each in problems)
    return [(each.code, str(each.where.path)) for each in problems]


def names(content: Path) -> list[str]:
    return [str(file.where) for file in find_files(content)[0]]


def test_every_record_is_found_in_order_with_its_folder_and_id(site: Site) -> None:
    content = site(
        {
            "chronology.yml": "",
            "outlets/ferry-radio.yml": "",
            "sources/radio-2020.yml": "",
            "actors/2nd-crew.yml": "",
            "places/a.yml": "",
            "events/2020/2020-12-14-hotel.yml": "",
            "events/2020/2020-12-strike-2.yml": "",
            "events/2020/2020-crossing.yml": "",
            "events/0999/0999-old.yml": "",
        }
    )
    found, problems = find_files(content)
    assert problems == []
    assert [(str(file.where), file.folder, file.id) for file in found] == [
        ("content/actors/2nd-crew.yml", "actors", "2nd-crew"),
        ("content/chronology.yml", "", "chronology"),
        ("content/events/0999/0999-old.yml", "events", "0999-old"),
        ("content/events/2020/2020-12-14-hotel.yml", "events", "2020-12-14-hotel"),
        ("content/events/2020/2020-12-strike-2.yml", "events", "2020-12-strike-2"),
        ("content/events/2020/2020-crossing.yml", "events", "2020-crossing"),
        ("content/outlets/ferry-radio.yml", "outlets", "ferry-radio"),
        ("content/places/a.yml", "places", "a"),
        ("content/sources/radio-2020.yml", "sources", "radio-2020"),
    ]
    assert all(file.path.is_file() for file in found)


def test_what_editors_and_systems_leave_behind_is_passed_over(site: Site) -> None:
    content = site(
        {
            ".DS_Store": "",
            ".schema/event.json": "{}",
            "README.md": "",
            "outlets/README.md": "",
            "outlets/radio.yml~": "",
            "outlets/.radio.yml.swp": "",
            "outlets/#radio.yml#": "",
            "events/README.md": "",
            "events/2020/README.md": "",
        }
    )
    (content / "outlets" / ".#radio.yml").symlink_to("somebody@somewhere")
    assert find_files(content) == ([], [])


@pytest.mark.parametrize(
    "path",
    [
        "notes.txt",
        "chronology.yaml",
        "articles/one.yml",
        "Outlets/radio.yml",
        "outlets/more/radio.yml",
        "events/2020-12-14-hotel.yml",
        "events/20/2020-hotel.yml",
        "events/٢٠٢٠/2020-hotel.yml",
        "events/2020/12/2020-12-14-hotel.yml",
        "events/2021/2020-12-14-hotel.yml",
        "README.md/radio.yml",
    ],
)
def test_what_lies_in_the_wrong_place_is_told_and_left_out(site: Site, path: str) -> None:
    content = site({path: "a: b\n"})
    [(code, where)] = told(content)
    assert code == "file-misplaced"
    assert f"content/{path}".startswith(where)
    assert names(content) == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Radio.yml", "radio.yml"),
        ("ferry_radio.yml", "ferry-radio.yml"),
        ("ferry radio.yaml", "ferry-radio.yml"),
        ("radio.yaml", "radio.yml"),
        ("radio.YML", "radio.yml"),
        ("ràdio--2.yml", "radio-2.yml"),
        ("-radio-.yml", "radio.yml"),
        ("إذاعة.yml", ""),
        ("radio.txt", "radio.yml"),
        ("radio", "radio.yml"),
    ],
)
def test_a_name_that_is_no_identifier_is_told_with_one_that_would_do(
    site: Site, name: str, better: str
) -> None:
    found, [problem] = find_files(site({f"outlets/{name}": ""}))
    assert found == []
    assert problem.code == "file-name"
    assert problem.found == f'"{name}"'
    assert problem.mend.startswith(f"rename it to {better}" if better else "rename it")


@pytest.mark.parametrize(
    "path",
    ["actors/index.yml", "events/2020/2020-index.yml", "events/2020/2020-12-index.yml"],
)
def test_no_record_takes_the_address_of_the_list_it_stands_in(site: Site, path: str) -> None:
    found, [problem] = find_files(site({path: ""}))
    assert found == []
    assert (problem.code, str(problem.where.path)) == ("file-name", f"content/{path}")
    assert "index" in problem.message


def test_a_name_may_have_the_word_index_in_it(site: Site) -> None:
    content = site({"actors/index-2.yml": "", "events/2020/2020-12-index-of-ferries.yml": ""})
    assert find_files(content)[1] == []


@pytest.mark.parametrize(
    "name",
    [
        "hotel.yml",
        "2020.yml",
        "2020-12-14.yml",
        "2020-12-14-3.yml",
        "2020-13-hotel.yml",
        "2020-02-30-hotel.yml",
        "2020-1-2-hotel.yml",
        "2020-12-14-Hotel.yml",
        "2020-12-14_hotel.yml",
        "2020-12-14-hotel-.yml",
        "٢٠٢٠-hotel.yml",
        "2020-12-14-hotel.yaml",
    ],
)
def test_an_event_s_name_begins_with_a_date_that_there_is(site: Site, name: str) -> None:
    assert told(site({f"events/2020/{name}": ""})) == [("file-name", f"content/events/2020/{name}")]


def test_a_leap_day_is_a_date_in_a_leap_year_only(site: Site) -> None:
    content = site({"events/2020/2020-02-29-hotel.yml": "", "events/2021/2021-02-29-hotel.yml": ""})
    assert names(content) == ["content/events/2020/2020-02-29-hotel.yml"]
    assert told(content) == [("file-name", "content/events/2021/2021-02-29-hotel.yml")]


def test_names_that_are_one_on_another_file_system_are_told_with_both_places(site: Site) -> None:
    content = site({"outlets/radio.yml": "", "outlets/RADIO.yml": "", "outlets/tv.yml": ""})
    if len(list((content / "outlets").iterdir())) < 3:
        pytest.skip("this file system takes the two names for one")
    problems = find_files(content)[1]
    [collision] = [each for each in problems if each.code == "file-name-collision"]
    places = {str(collision.where), *map(str, collision.also)}
    assert places == {"content/outlets/radio.yml", "content/outlets/RADIO.yml"}
    assert names(content) == ["content/outlets/radio.yml", "content/outlets/tv.yml"]


def test_folders_that_differ_only_in_case_collide_too(site: Site) -> None:
    content = site({"outlets/radio.yml": "", "OUTLETS/tv.yml": ""})
    if len(list(content.iterdir())) < 2:
        pytest.skip("this file system takes the two names for one")
    assert ("file-name-collision", "content/outlets") in told(content)


def test_links_to_files_and_folders_are_told_and_never_followed(site: Site, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yml").write_text("a: b\n")
    content = site({"outlets/radio.yml": "a: b\n"})
    (content / "outlets" / "linked.yml").symlink_to(outside / "secret.yml")
    (content / "outlets" / "broken.yml").symlink_to("nowhere")
    (content / "outlets" / "beside.yml").symlink_to("radio.yml")
    (content / "actors").symlink_to(outside, target_is_directory=True)
    (content / "chronology.yml").symlink_to(outside / "secret.yml")
    assert told(content) == [
        ("file-is-link", "content/actors"),
        ("file-is-link", "content/chronology.yml"),
        ("file-is-link", "content/outlets/beside.yml"),
        ("file-is-link", "content/outlets/broken.yml"),
        ("file-is-link", "content/outlets/linked.yml"),
    ]
    assert names(content) == ["content/outlets/radio.yml"]


def test_a_content_folder_that_is_itself_a_link_is_told(site: Site, tmp_path: Path) -> None:
    site({"outlets/radio.yml": ""})
    (tmp_path / "other").symlink_to("content", target_is_directory=True)
    assert find_files(tmp_path / "other")[0] == []
    assert told(tmp_path / "other") == [("file-is-link", "other")]


def test_a_content_folder_that_is_missing_or_a_file_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "content") == [("file-not-readable", "content")]
    (tmp_path / "content").touch()
    assert told(tmp_path / "content") == [("file-not-readable", "content")]


def test_places_are_told_from_the_content_folder_s_own_name_however_it_is_reached(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site({"outlets/radio.yml": ""})
    monkeypatch.chdir(content / "outlets")
    assert names(Path("..")) == ["content/outlets/radio.yml"]
    monkeypatch.chdir(content)
    assert names(Path()) == ["content/outlets/radio.yml"]


def test_a_pipe_is_told_and_not_waited_for(site: Site) -> None:
    content = site({"outlets/radio.yml": ""})
    pipe = content / "outlets" / "pipe.yml"
    os.mkfifo(pipe)
    assert told(content) == [("file-not-readable", "content/outlets/pipe.yml")]
    data, [problem] = load_file(
        FoundFile(pipe, PurePosixPath("content/outlets/pipe.yml"), "outlets", "pipe")
    )
    assert (data, problem.code) == (None, "file-not-readable")


def test_a_name_that_is_no_text_is_told(site: Site) -> None:
    content = site({"outlets/radio.yml": ""})
    try:
        (content / "outlets" / os.fsdecode(b"\xe9.yml")).touch()
    except OSError:
        pytest.skip("this file system takes text alone for a name")
    assert [code for code, _ in told(content)] == ["file-name"]


def file_at(path: Path) -> FoundFile:
    return FoundFile(path, PurePosixPath("content/outlets/radio.yml"), "outlets", "radio")


def test_a_file_s_bytes_are_given_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a: b\r\n\xff\0")
    assert load_file(file_at(tmp_path / "a")) == (b"a: b\r\n\xff\0", [])


def test_the_size_of_a_file_is_judged_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(1 << 40)  # a terabyte of nothing, which could not be held
    data, [problem] = load_file(file_at(tmp_path / "a"))
    assert (data, problem.code) == (None, "file-too-large")
    (tmp_path / "b").write_bytes(b"x" * MOST_BYTES)
    assert load_file(file_at(tmp_path / "b")) == (b"x" * MOST_BYTES, [])


def test_a_link_that_takes_a_file_s_place_after_the_walk_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a: b\n")
    (tmp_path / "a").symlink_to("secret")
    data, [problem] = load_file(file_at(tmp_path / "a"))
    assert (data, problem.code) == (None, "file-not-readable")


def test_a_file_that_is_gone_or_a_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "gone", tmp_path):
        data, [problem] = load_file(file_at(path))
        assert (data, problem.code) == (None, "file-not-readable")
