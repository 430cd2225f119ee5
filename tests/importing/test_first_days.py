from generator.importing.first_days import doubt_first_days, repeated_day


def dates(*found: str) -> list[str]:
    return [date for date, _ in doubt_first_days(found)]


def test_run_of_first_days_of_january_is_believed_to_the_year_alone() -> None:
    told = doubt_first_days(["2018-01-01", "2019-01-01", "2020-01-01", "2020-12-14"])
    assert [date for date, _ in told] == ["2018", "2019", "2020", "2020-12-14"]
    assert "3 records have 1 January" in told[0][1]
    assert told[3][1] == ""


def test_one_or_two_first_days_are_believed() -> None:
    few = ["2018-01-01", "2019-01-01", "2020-12-14"]
    assert dates(*few) == few


def test_first_days_that_chance_gives_are_believed() -> None:
    many = ["2018-01-01", "2019-01-01", "2020-01-01"] + ["2020-12-14"] * 300
    assert dates(*many) == many


def test_span_of_whole_years_is_the_years() -> None:
    run = ["2018-01-01", "2019-01-01"]
    assert dates(*run, "2015-01-01/2016-12-31") == ["2018", "2019", "2015/2016"]
    assert dates(*run, "2015-01-01/2015-12-31") == ["2018", "2019", "2015"]
    assert dates(*run, "2015-01-01/2016-05-02") == ["2018", "2019", "2015/2016-05-02"]


def test_run_of_first_days_of_months_is_believed_to_the_month_alone() -> None:
    run = [f"2020-{month:02d}-01" for month in range(2, 8)]
    assert dates(*run, "2020-12-14") == [*(date[:7] for date in run), "2020-12-14"]


def test_what_has_no_day_is_left_as_it_is() -> None:
    some = ["2018", "2020-01", "", "[2020-01-02,2020-02-01]", "192X"]
    assert dates(*some) == some


def test_day_that_year_after_year_has_is_believed_to_the_year_alone() -> None:
    # What a program gives that fills the day on which it ran into "1984".
    filled = [f"{year}-01-09" for year in (1984, 1988, 1990, 1993, 1998)]
    told = doubt_first_days([*filled, "2006-07-05", "2009-04-05"])
    assert [date for date, _ in told][3:6] == ["1993", "1998", "2006-07-05"]
    assert "5 records have the day 01-09" in told[0][1]


def test_busy_day_of_one_year_is_believed() -> None:
    busy = ["2020-12-14"] * 20 + ["2020-12-15"]
    assert dates(*busy) == busy


def test_day_that_every_record_has_is_told_of_and_stays() -> None:
    assert repeated_day(["2020-12-14"] * 3) == "2020-12-14"
    assert repeated_day(["2020-12-14"] * 2) == ""
    assert repeated_day(["2020-12-14", "2020-12-14", "2020"]) == ""
    assert repeated_day(["2020"] * 5) == ""
