import pytest

from generator.importing.dates import Habit, Order, find_habit, from_parts, read_date, span
from generator.importing.dates import ReadDate as Read
from generator.model import edtf

UNTOLD = find_habit([], None, None)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020", "2020"),
        ("2020-12", "2020-12"),
        ("2020-12-14", "2020-12-14"),
        ("2020-05-02~", "2020-05-02~"),
        ("2020-12-14/2020-12-16", "2020-12-14/2020-12-16"),
        ("2020-1X", "2020-1X"),
        ("2020/1/2", "2020-01-02"),
        ("20201214", "2020-12-14"),
        ("13/2/2020", "2020-02-13"),
        ("2/13/2020", "2020-02-13"),
        ("3/3/2020", "2020-03-03"),
        ("14.12.2020", "2020-12-14"),
        ("12/2020", "2020-12"),
        ("٢٠٢٠/١٢/١٤", "2020-12-14"),
        ("14 December 2020", "2020-12-14"),
        ("Dec 14, 2020", "2020-12-14"),
        ("14-Dec-2020", "2020-12-14"),
        ("December 2020", "2020-12"),
        ("14 كانون الأول 2020", "2020-12-14"),
        ("منتصف شهر أيار 2020", "2020-05-1X"),
        ("c. 1920", "1920~"),
        ("about May 2020", "2020-05~"),
        ("1920s", "192X"),
        ("476", "0476"),
        ("2019 - 2021", "2019/2021"),
        ("1998-99", "1998/1999"),
        ("14 December 2020 - 16 December 2020", "2020-12-14/2020-12-16"),
        ("2020-12-14T22:30:00Z", "2020-12-14"),
        ("12/14/2020 22:30", "2020-12-14"),
        ("44 BC", "-0043"),
        ("-44", "-0043"),
        ("12021", "Y12021"),
        ("123456", "Y123456"),
    ],
)
def test_date_is_read_at_the_precision_it_is_written_in(text: str, date: str) -> None:
    found = read_date(text, UNTOLD)
    assert found.edtf == date
    if date:
        edtf.parse(date)


@pytest.mark.parametrize(
    "text",
    ["yesterday", "last week", "not known", "5", "12:30", "44179", "0", "32/13/2020", "x" * 500],
)
def test_what_no_rule_reads_is_no_date_and_says_why(text: str) -> None:
    found = read_date(text, UNTOLD)
    assert found.edtf == ""
    assert found.how


def test_day_and_month_that_cannot_be_told_apart_are_one_of_two_days() -> None:
    found = read_date("1/2/2020", find_habit(["1/2/2020", "3/4/2020"], None, None))
    assert found.edtf == "[2020-01-02,2020-02-01]"
    assert "--dates" in found.how


def test_other_dates_of_the_file_show_which_is_the_day() -> None:
    assert read_date("1/2/2020", find_habit(["25/4/2021"], None, None)).edtf == "2020-02-01"
    assert read_date("1/2/2020", find_habit(["4/25/2021"], None, None)).edtf == "2020-01-02"


def test_file_that_has_it_both_ways_shows_nothing() -> None:
    habit = find_habit(["25/4/2021", "4/25/2021"], None, None)
    assert (habit.order, habit.mixed) == (None, True)


def test_what_one_is_told_outweighs_what_the_file_shows() -> None:
    habit = find_habit(["25/4/2021"], Order.MONTH, None)
    assert read_date("1/2/2020", habit).edtf == "2020-01-02"
    assert read_date("25/4/2021", habit).edtf == "2021-04-25"


def test_year_of_two_digits_has_no_century_until_one_is_told() -> None:
    assert read_date("13/2/20", UNTOLD).edtf == ""
    assert read_date("13/2/20", Habit(century=20)).edtf == "2020-02-13"
    assert read_date("13/2/20", Habit(century=19)).edtf == "1920-02-13"


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        (("2020", "", ""), "2020"),
        (("2020", "5", ""), "2020-05"),
        (("2020.0", "5.0", "2.0"), "2020-05-02"),
        (("2020", "كانون الأول", "4"), "2020-12-04"),
        (("2020", "13", "4"), "2020"),
        (("2020", "2", "30"), "2020-02"),
        (("2020", "", "4"), "2020"),
        (("-44", "3", "15"), "-0043-03-15"),
        (("-1", "", ""), "0000"),
        (("-550000000", "", ""), "Y-549999999"),
        (("0", "", ""), ""),
        (("soon", "1", "1"), ""),
        (("9" * 19, "", ""), ""),
    ],
)
def test_year_month_and_day_give_as_much_as_the_calendar_has(
    parts: tuple[str, str, str], date: str
) -> None:
    found = from_parts(*parts)
    assert found.edtf == date
    if date:
        edtf.parse(date)


def test_leap_day_needs_its_year() -> None:
    assert from_parts("2020", "2", "29").edtf == "2020-02-29"
    assert from_parts("2021", "2", "29").edtf == "2021-02"


def test_span_whose_end_lies_before_its_start_keeps_the_start_and_says_so() -> None:
    found = span(Read("2020-12-14"), Read("2020-12-01"))
    assert found.edtf == "2020-12-14"
    assert "before the start" in found.how
    assert span(Read("2020-12-14"), Read("2020-12-14")).edtf == "2020-12-14"
    assert span(Read(""), Read("2020")).edtf == "/2020"
    assert span(Read("[2020-01-02,2020-02-01]"), Read("2020-03-01")).edtf.startswith("[")
