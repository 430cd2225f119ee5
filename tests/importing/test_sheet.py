import pytest

from generator.importing.refusal import UnreadableError
from generator.importing.sheet import is_formula, read_sheet


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_what_divides_the_first_row_divides_the_table(sign: str) -> None:
    sheet = read_sheet(f'date{sign}"a, b; c"{sign}title\n1{sign}2{sign}3\n', "f")
    assert (sheet.delimiter, sheet.columns) == (sign, ("date", "a, b; c", "title"))


def test_row_keeps_line_breaks_and_knows_its_line() -> None:
    sheet = read_sheet('a,b\n1,"x\ny"\n2,z\n', "f")
    assert [row.where for row in sheet.rows] == ["row 2", "row 3 (line 4)"]
    assert sheet.rows[0].cells == (("a", "1"), ("b", "x\ny"))


def test_columns_without_a_name_or_with_one_of_another_can_be_told_apart() -> None:
    assert read_sheet("a,,a\n1,2,3\n", "f").columns == ("a", "column 2", "a (2)")


def test_empty_rows_stay_in_their_order_but_not_at_the_end() -> None:
    sheet = read_sheet("\n\na,b\n1,2\n,\n3,4\n,\n\n", "f")
    assert [len(row.cells) for row in sheet.rows] == [2, 0, 2]


def test_row_of_another_width_is_told() -> None:
    short, long = read_sheet("a,b\n1\n1,2,3\n", "f").rows
    assert "fewer cells" in short.notes[0]
    assert "more cells" in long.notes[0]
    assert long.cells[-1] == ("cell 3", "3")


def test_table_that_breaks_off_within_quotes_names_the_row() -> None:
    with pytest.raises(
        UnreadableError, match="f, row 3, which begins at line 3: the file breaks off"
    ):
        read_sheet('a,b\n1,2\n3,"never closed\nand on\n', "f")


def test_wide_letters_without_their_mark_are_told_for_what_they_are() -> None:
    text = "date,title\n2020,x\n".encode("utf-16-le").decode("latin-1")
    with pytest.raises(UnreadableError, match="UTF-16"):
        read_sheet(text, "f")


def test_line_that_tells_a_spreadsheet_its_delimiter_is_heeded() -> None:
    assert read_sheet("sep=;\na;b\n1;2\n", "f").columns == ("a", "b")


def test_formula_is_known_and_a_name_or_a_number_is_none() -> None:
    assert all(
        map(is_formula, ["=A1", "=HYPERLINK(1)", "+SUM(1)", "@SUM(1)", "-cmd|' /C calc'!A0"])
    )
    assert not any(map(is_formula, ["-5", "@ada said so", "+963 11", "- a dash", "a=b"]))


def test_row_ends_at_a_line_end_and_at_nothing_else() -> None:
    sheet = read_sheet("a,b\r\n1,x\u2028y\x0bz\r2,w\n", "f")
    assert [row.cells for row in sheet.rows] == [
        (("a", "1"), ("b", "x\u2028y\x0bz")),
        (("a", "2"), ("b", "w")),
    ]
