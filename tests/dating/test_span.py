import datetime
import itertools

import pytest

from generator.dating.meaning import Portion
from generator.dating.span import in_week, part_of_month, part_of_year, read_span, some_day
from generator.model.edtf import parse

DATE = datetime.date.fromisoformat


def test_one_day_is_no_set() -> None:
    assert some_day(DATE("2020-05-02"), DATE("2020-05-02")).text == "2020-05-02"


def test_a_week_covers_all_that_may_be_meant_by_it() -> None:
    # A Wednesday: the weeks that begin on Saturday 2, Sunday 3 and Monday 4 January.
    assert in_week(DATE("2021-01-13"), -1).text == "[2021-01-02..2021-01-10]"


@pytest.mark.parametrize("month", range(1, 13))
def test_the_parts_of_a_month_leave_no_day_out_and_share_none(month: int) -> None:
    whole = read_span(f"2021-{month:02d}")
    for portions in (
        (Portion.START, Portion.MIDDLE, Portion.END),
        (Portion.FIRST_HALF, Portion.SECOND_HALF),
    ):
        _cover(whole.first, whole.last, [part_of_month(2021, month, p) for p in portions])


def test_the_parts_of_a_year_leave_no_day_out_and_share_none() -> None:
    first, last = DATE("2020-01-01"), DATE("2020-12-31")
    thirds = (Portion.START, Portion.MIDDLE, Portion.END)
    quarters = (
        Portion.FIRST_QUARTER,
        Portion.SECOND_QUARTER,
        Portion.THIRD_QUARTER,
        Portion.FOURTH_QUARTER,
    )
    for portions in (thirds, (Portion.FIRST_HALF, Portion.SECOND_HALF), quarters):
        _cover(first, last, [part_of_year(2020, p) for p in portions])


def _cover(first: datetime.date, last: datetime.date, parts: list) -> None:  # type: ignore[type-arg]
    assert parts[0].first == first
    assert parts[-1].last == last
    for before, after in itertools.pairwise(parts):
        assert after.first - before.last == datetime.timedelta(days=1)
    for part in parts:
        value = parse(part.text)
        assert (value.earliest.date, value.latest.date) == (part.first, part.last)
