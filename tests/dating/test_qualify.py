import pytest

from generator.dating.qualify import qualify
from generator.model.edtf import parse


@pytest.mark.parametrize(
    ("text", "mark", "marked"),
    [
        ("2020-05-02", "?", "2020-05-02?"),
        ("2020-05-02", "", "2020-05-02"),
        ("2020-12~", "~", "2020-12~"),
        ("2020-12~", "?", "2020-12%"),
        ("2021-02-1X", "~", "2021-02-1X~"),
        ("2020-37", "?", "2020-37?"),
        ("/2020-04-30", "?", "/2020-04-30?"),
        ("2020-38/2021-01-13", "~", "2020-38~/2021-01-13~"),
        ("[2021-02-20..2021-02-28]", "~", "[2021-02-20~..2021-02-28~]"),
        ("[2020-05-02,2020-05-09]", "%", "[2020-05-02%,2020-05-09%]"),
    ],
)
def test_a_mark_goes_on_every_date(text: str, mark: str, marked: str) -> None:
    assert qualify(text, mark) == marked
    assert str(parse(marked)) == marked
