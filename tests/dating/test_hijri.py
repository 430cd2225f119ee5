import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dating import hijri

PRINTED = [
    # The first day of a month in the printed Umm al-Qura calendar
    (1439, 2, "2017-10-21"),
    (1441, 9, "2020-04-24"),
    (1441, 10, "2020-05-24"),
    (1441, 12, "2020-07-22"),
    (1442, 1, "2020-08-20"),
    (1442, 9, "2021-04-13"),
    (1400, 1, "1979-11-20"),
]


@pytest.mark.parametrize(("year", "month", "first"), PRINTED)
def test_a_month_begins_within_a_day_of_the_printed_calendar(
    year: int, month: int, first: str
) -> None:
    apart = hijri.first_of_month(year, month) - datetime.date.fromisoformat(first)
    assert abs(apart.days) <= 1


@given(st.integers(1376, 1500), st.integers(1, 12))
def test_a_month_has_twenty_nine_or_thirty_days(year: int, month: int) -> None:
    days = (hijri.last_of_month(year, month) - hijri.first_of_month(year, month)).days + 1
    assert days in (29, 30)


@given(st.dates(datetime.date(1957, 1, 1), datetime.date(2076, 1, 1)))
def test_every_day_is_in_the_month_that_is_found_for_it(day: datetime.date) -> None:
    year, month = hijri.find_month(day)
    assert hijri.first_of_month(year, month) <= day <= hijri.last_of_month(year, month)
