import json
from pathlib import Path

import pytest

from generator.render.map import BaseMapError, load_base_map
from generator.render.projection import Region, Spot

ASSETS = Path(__file__).parents[3] / "templates" / "assets" / "map" / "eastern-syria"


DATA = sorted(ASSETS.glob("*.json"))


def test_no_file_gives_an_empty_map():
    base = load_base_map([])
    assert base.countries == ()
    assert base.credits == ()
    assert base.extent is None


def test_files_are_joined_and_each_source_is_credited(tmp_path):
    (tmp_path / "b.json").write_text(
        json.dumps(
            {"credit": {"en": "B"}, "lines": [{"kind": "coast", "points": [[2, 2], [3, 3]]}]}
        )
    )
    (tmp_path / "a.json").write_text(
        json.dumps(
            {
                "credit": {"en": "A"},
                "extent": [1, 2, 3, 4],
                "lines": [{"kind": "border", "points": [[0, 0], [1, 1]]}],
                "towns": [{"id": 1, "rank": 1, "names": {"en": "Old Town"}, "at": [2, 3]}],
            }
        )
    )
    base = load_base_map([tmp_path / "a.json", tmp_path / "b.json"])
    assert base.credits == ({"en": "A"}, {"en": "B"})
    assert base.borders == (((0, 0), (1, 1)),)
    assert base.coasts == (((2, 2), (3, 3)),)
    assert base.extent == Region(1, 2, 3, 4)
    assert base.landmarks == (Spot(2, 3),)


def test_two_loads_are_two_maps():
    assert load_base_map([]) != load_base_map([])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "is not there"),
        ("{", "is not JSON"),
        ("[]", "is not in its form"),
        ('{"towns": [{"names": {"en": "Old Town"}, "at": [2, 3]}]}', "'rank' is missing"),
        ('{"rivers": [{"names": {}, "rank": 1, "lines": [[[1, 2, 3]]]}]}', "is not in its form"),
        ('{"extent": [1, 2]}', "is not in its form"),
    ],
)
def test_file_that_is_no_map_is_refused_by_name(tmp_path, text, reason):
    file = tmp_path / "map.json"
    if text is not None:
        file.write_text(text)
    with pytest.raises(BaseMapError, match=reason) as raised:
        load_base_map([file])
    assert str(file) in str(raised.value)


def test_committed_data_name_everything_in_both_locales():
    base = load_base_map(DATA)
    named = (*base.countries, *base.disputed, *base.areas, *base.rivers, *base.towns)
    assert named
    for thing in named:
        assert set(thing.names) == {"en", "ar"}
        assert thing.names["en"].isascii() or "‘" in thing.names["en"]
        assert all("\u0600" <= letter <= "\u06ff" or letter == " " for letter in thing.names["ar"])


def test_committed_data_lie_within_their_extent():
    base = load_base_map(DATA)
    areas = (*base.countries, *base.disputed, *base.areas)
    lines = [line for area in areas for line in area.rings]
    lines += [line for river in base.rivers for line in river.lines]
    lines += [*base.borders, *base.coasts, *base.claimed, *base.area_lines]
    assert all(base.extent.contains(*point) for line in lines for point in line)
    assert all(base.extent.contains(*town.at) for town in base.towns)


def test_committed_data_are_under_a_notice_each():
    notice = (ASSETS / "NOTICE").read_text(encoding="utf-8")
    for path in ASSETS.glob("*.json"):
        assert f"\n{path.name}\n" in notice
        assert json.loads(path.read_text(encoding="utf-8"))["credit"].keys() == {"en", "ar"}
