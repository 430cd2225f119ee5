import pytest

from generator.model.edtf import Day
from generator.render.axis import draw_axis, find_ticks, room_for
from generator.render.frame import Frame
from generator.render.locale import ARABIC, ENGLISH, Locale
from generator.render.messages import messages_for


def frame(first: Day, last: Day, width: int = 900, locale: Locale = ENGLISH) -> Frame:
    rtl = locale.direction == "rtl"
    return Frame(first.ordinal, last.ordinal, width, 0, rtl, "k", messages_for(locale))


def named(view: Frame) -> list[tuple[str, str, str]]:
    ticks = find_ticks(view, room_for(view))
    return [(str(Day.numbered(tick.day)), tick.above, tick.below) for tick in ticks]


def test_a_year_is_named_by_its_months():
    names = named(frame(Day(2020, 5, 2), Day(2021, 3, 1)))
    assert names[0] == ("2020-06-01", "2020", "June")
    assert names[7] == ("2021-01-01", "2021", "Jan")
    assert len(names) == 10


def test_a_month_is_named_by_its_days_and_never_by_a_31st_beside_a_1st():
    days = [day for day, _, _ in named(frame(Day(2020, 12, 28), Day(2021, 1, 31), 700))]
    assert days[:3] == ["2020-12-29", "2021-01-01", "2021-01-03"]
    assert days[-1] == "2021-01-29"


def test_a_decade_is_named_by_its_years():
    names = named(frame(Day(2011, 1, 1), Day(2021, 3, 1), 500))
    assert [above for _, above, _ in names] == [str(year) for year in range(2011, 2022)]
    assert {below for _, _, below in names} == {""}


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (Day(812, 3, 1), Day(998, 1, 1), "AD 820"),
        (Day(-44, 1, 1), Day(120, 1, 1), "41 BC"),
        (Day(2020, 1, 1), Day(90000, 1, 1), "10,000"),
    ],
)
def test_years_that_are_no_ordinary_numbers_are_named_as_such(first: Day, last: Day, expected: str):
    assert expected in [above for _, above, _ in named(frame(first, last))]


def test_arabic_axis_runs_from_the_right():
    view = frame(Day(2020, 5, 1), Day(2021, 3, 1), locale=ARABIC)
    xs = [view.at(tick.day) for tick in find_ticks(view, room_for(view))]
    assert xs == sorted(xs, reverse=True)
    assert "أيار" in "".join(draw_axis(view, 100))


def test_name_that_has_no_room_gives_way_to_the_one_after_it():
    drawn = "".join(draw_axis(frame(Day(2020, 11, 29), Day(2020, 12, 20), 500), 100))
    assert "Nov 2020" not in drawn
    assert "Dec 2020" in drawn


def test_one_day_has_a_tick():
    day = Day(2020, 12, 14)
    assert named(frame(day, day)) == [("2020-12-14", "Dec 2020", "14")]
