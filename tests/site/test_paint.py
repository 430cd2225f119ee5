from pathlib import Path
from typing import Any

import pytest
import resvg_py

from generator.site.paint import SYSTEM_FONTS, WANTED, FontsMissingError, make_paint

BOX = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6">'
    '<rect class="b" width="9" height="6"/></svg>'
)


def test_missing_fonts_are_named_with_what_to_do(tmp_path: Path):
    (tmp_path / f"{WANTED[0]}.ttf").write_bytes(b"")
    with pytest.raises(FontsMissingError, match="fonts-noto-core") as raised:
        make_paint([tmp_path, tmp_path / "nowhere"])
    assert raised.value.missing == WANTED[1:]


def test_fonts_that_a_publication_brings_come_before_the_systems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    own, system = tmp_path / "own", tmp_path / "system"
    for folder, names in ((own, WANTED[:2]), (system, WANTED)):
        folder.mkdir()
        for name in names:
            (folder / f"{name}.ttf").write_bytes(b"")
    given: dict[str, Any] = {}
    monkeypatch.setattr(resvg_py, "svg_to_bytes", lambda **options: given.update(options) or b"")
    make_paint([own, system])(BOX, "")
    folders = [Path(file).parent.name for file in given["font_files"]]
    assert folders == ["own", "own", "system", "system", "system", "system"]
    assert given["skip_system_fonts"] is True


def test_picture_has_the_size_of_the_drawing_and_is_the_same_twice():
    try:
        paint = make_paint(SYSTEM_FONTS)
    except FontsMissingError as missing:
        pytest.skip(str(missing))
    png = paint(BOX, ".b { fill: #2f57c4 }")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (12, 6)
    assert png == paint(BOX, ".b { fill: #2f57c4 }")
    assert png != paint(BOX, ".b { fill: #c3430c }")


def test_arabic_letters_are_joined():
    try:
        paint = make_paint(SYSTEM_FONTS)
    except FontsMissingError as missing:
        pytest.skip(str(missing))

    def drawn(words: str) -> bytes:
        return paint(
            '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30">'
            f'<text x="5" y="20">{words}</text></svg>',
            'text { font-family: "Noto Sans Arabic" }',
        )

    # A mark between two letters that forbids their joining must change the picture.
    assert drawn("بب") != drawn("ب\u200cب")
