"""EDTF dates: what is taken, what it can mean, what is refused and why, and how two dates lie."""

import ast
import copy
import datetime
import pickle
import random
from itertools import product
from pathlib import Path
from string import printable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.edtf import (
    GROUPINGS,
    Date,
    DateSet,
    DateTime,
    Day,
    Edtf,
    EdtfError,
    End,
    Interval,
    Range,
    Relation,
    Season,
    Year,
    parse,
)

HERE = Path(__file__).parent
OFTEN = settings(max_examples=200)


def _read_table(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


VALID = _read_table("edtf-valid.tsv")
INVALID = [
    (ast.literal_eval(text), words, mend) for text, words, mend in _read_table("edtf-invalid.tsv")
]


@pytest.mark.parametrize(("text", "earliest", "latest"), VALID)
def test_valid_date_gives_its_text_back_and_its_first_and_last_day(text, earliest, latest):
    date = parse(text)
    assert str(date) == text
    assert (str(date.earliest), str(date.latest)) == (earliest, latest)


@pytest.mark.parametrize(("text", "words", "mend"), INVALID)
def test_invalid_date_is_refused_with_its_reason_and_a_right_spelling_where_there_is_one(
    text, words, mend
):
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert isinstance(caught.value, ValueError)
    assert words in str(caught.value)
    assert caught.value.mend == (None if mend == "-" else mend)
    if caught.value.mend:
        assert str(caught.value).endswith(f"; write {mend}")
        parse(mend)


def test_fault_in_part_of_a_longer_date_names_that_part():
    with pytest.raises(EdtfError, match=r"in “1900-02-29”: February 1900 has 28 days"):
        parse("[1667,1900-02-29]")
    with pytest.raises(EdtfError, match=r"together are %; write 1984/2004%"):
        parse("1984/2004?~")


def test_very_long_text_is_refused_at_once():
    with pytest.raises(EdtfError, match="1001 characters"):
        parse("[" + "1" * 1000)
    assert parse("[" + ",".join(["1984"] * 199) + "]").latest == Day(1984, 12, 31)


@pytest.mark.parametrize("value", [None, 2020, b"2020", ["2020"], datetime.date(2020, 1, 1)])
def test_what_is_no_text_is_refused_as_a_value_error(value):
    with pytest.raises(EdtfError, match="no text"):
        parse(value)


# What a value is made of


def test_qualifier_to_the_right_marks_all_parts_to_its_left_and_one_to_the_left_its_part_alone():
    date = parse("?2004-06~-%11")
    assert isinstance(date, Date)
    marks = [(part.value, part.uncertain, part.approximate) for part in date.parts]
    assert marks == [(2004, True, True), (6, False, True), (11, True, True)]


def test_part_with_an_unspecified_digit_has_text_and_no_value():
    date = parse("-156X-12")
    assert isinstance(date, Date)
    assert (date.year.text, date.year.value, date.year.unspecified) == ("-156X", None, True)
    assert (date.month.text, date.month.value, date.day) == ("12", 12, None)


def test_date_time_keeps_time_and_zone_as_written():
    date = parse("1985-04-12T23:20:30+04:30")
    assert isinstance(date, DateTime)
    assert (date.time, date.zone) == ("23:20:30", "+04:30")


def test_season_says_its_kind_number_and_hemisphere():
    season = parse("2001-30~")
    assert isinstance(season, Season)
    grouping = season.grouping
    assert (grouping.kind, grouping.number, grouping.hemisphere) == ("season", 2, "south")
    assert (season.year.value, season.season.value, season.is_approximate) == (2001, 30, True)
    assert sorted(GROUPINGS) == list(range(21, 42))


def test_year_keeps_the_estimate_and_its_significant_digits():
    year = parse("Y3388E2S3?")
    assert isinstance(year, Year)
    assert (year.value, year.significant_digits, year.is_uncertain) == (338800, 3, True)


def test_interval_keeps_its_ends_and_the_two_ways_to_have_none():
    interval = parse("2020-12-14~/..")
    assert isinstance(interval, Interval)
    assert (interval.start, interval.end) == (parse("2020-12-14~"), End.OPEN)
    assert interval.is_approximate
    assert parse("/2020").start is End.UNKNOWN


def test_set_keeps_its_members_in_order_with_ranges_as_ranges():
    one_of = parse("[..1667,1670..1672,1700-05?]")
    assert isinstance(one_of, DateSet)
    assert not one_of.holds_all
    assert one_of.members == (
        Range(None, parse("1667")),
        Range(parse("1670"), parse("1672")),
        parse("1700-05?"),
    )
    assert parse("{1667}").holds_all


@pytest.mark.parametrize(
    ("text", "properties"),
    [
        ("2017-11-04", "day"),
        ("2017-11-04%", "day uncertain approximate"),
        ("1985-04-12T23:20:30", "day"),
        ("2017-11", ""),
        ("2020-X2-30", "unspecified"),
        ("2017-11-04/2017-11-04", "interval"),
        ("2017~/201X?", "interval uncertain approximate unspecified"),
        ("[1667~..]", "approximate"),
        ("{1667,166X?..1670}", "uncertain unspecified"),
        ("199X-24", "unspecified"),
        ("1950S2~", "approximate"),
    ],
)
def test_properties_say_what_is_marked_anywhere_in_the_date(text, properties):
    date = parse(text)
    names = ("day", "interval", "uncertain", "approximate", "unspecified")
    assert {name for name in names if getattr(date, f"is_{name}")} == set(properties.split())


@pytest.mark.parametrize("text", [text for text, *_ in VALID])
def test_value_is_hashable_frozen_and_survives_pickling_and_copying(text):
    date = parse(text)
    for other in (pickle.loads(pickle.dumps(date)), copy.deepcopy(date)):
        assert other == date
        assert hash(other) == hash(date)
        assert type(other) is type(date)
        assert (other.earliest, other.latest) == (date.earliest, date.latest)
    with pytest.raises(AttributeError):
        date.text = "1984"


def test_two_texts_for_the_same_days_are_two_values():
    assert parse("2017") != parse("2017-XX")
    assert parse("2017") != "2017"


def test_dates_are_not_ordered_by_less_than():
    with pytest.raises(TypeError):
        _ = parse("2017") < parse("2018")


# Day numbers


@OFTEN
@given(st.dates())
def test_day_number_is_that_of_the_standard_library(date):
    day = Day(date.year, date.month, date.day)
    assert day.ordinal == date.toordinal()
    assert day.date == date
    assert str(day) == date.isoformat()


@OFTEN
@given(st.integers(-(10**12), 10**12))
def test_day_is_found_again_by_its_number_in_any_year(number):
    assert Day.numbered(number).ordinal == number


def test_day_numbers_go_on_below_year_one_and_above_9999():
    assert Day(0, 12, 31).ordinal == 0
    assert Day(-400, 12, 31).ordinal == -146097
    assert Day(10000, 1, 1).ordinal == datetime.date.max.toordinal() + 1
    assert Day(0, 12, 31).date is None
    assert Day(10000, 1, 1).date is None
    assert (End.OPEN.ordinal, End.UNKNOWN.date) == (None, None)


# Properties that hold for every date


@st.composite
def _dates(draw: st.DrawFn, qualified: bool = True) -> str:
    mark = st.sampled_from(["", "", "", "?", "~", "%"]) if qualified else st.just("")
    digit = st.sampled_from("0123456789X")
    year = "".join(draw(st.lists(digit, min_size=4, max_size=4)))
    text = draw(mark) + draw(st.sampled_from(["", "", "-"])) + year + draw(mark)
    months = ["01", "02", "06", "11", "12", "1X", "0X", "X2", "XX", "21", "24", "30", "37"]
    days = ["01", "28", "29", "30", "31", "0X", "2X", "3X", "X9", "XX"]
    for part in (months, days)[: draw(st.integers(0, 2))]:
        text += "-" + draw(mark) + draw(st.sampled_from(part)) + draw(mark)
    return text


_YEARS = st.from_regex(r"Y-?[1-9][0-9]{0,8}(E[1-9])?(S[1-9])?[?~%]?|[0-9]{4}S[1-9]", fullmatch=True)
_POINTS = st.one_of(_dates(), _YEARS)
_ENDS = st.one_of(_POINTS, st.sampled_from(["", ".."]))
_MEMBERS = st.one_of(_POINTS, st.tuples(_dates(), _dates()).map("..".join))


@st.composite
def _sets(draw: st.DrawFn) -> str:
    members = ",".join(draw(st.lists(_MEMBERS, min_size=1, max_size=4)))
    members = (
        draw(st.sampled_from(["", "", ".."])) + members + draw(st.sampled_from(["", "", ".."]))
    )
    return draw(st.sampled_from(["[{}]", "{{{}}}"])).format(members)


_TEXTS = st.one_of(_POINTS, st.tuples(_ENDS, _ENDS).map("/".join), _sets())


def _try(text: str) -> Edtf | None:
    try:
        return parse(text)
    except EdtfError:
        return None


@OFTEN
@given(_TEXTS)
def test_whatever_is_taken_round_trips_and_does_not_end_before_it_begins(text):
    date = _try(text)
    if date is None:
        return
    assert str(date) == text
    assert parse(str(date)) == date
    if isinstance(date.earliest, Day) and isinstance(date.latest, Day):
        assert date.earliest.ordinal <= date.latest.ordinal
    assert date.relation(date) in (Relation.OVERLAPS, Relation.CANNOT_TELL)


@OFTEN
@given(
    st.text(alphabet=st.one_of(st.sampled_from("0123456789X?~%-/.,[]{}YESTZ:+"), st.characters()))
)
def test_random_text_raises_nothing_but_the_refusal(text):
    _try(text)


@OFTEN
@given(st.sampled_from([text for text, *_ in VALID]), st.data())
def test_damaged_dates_raise_nothing_but_the_refusal(text, data):
    place = data.draw(st.integers(0, len(text)))
    inserted = data.draw(st.text(alphabet=printable + "٣–", max_size=3))
    dropped = data.draw(st.integers(0, 2))
    _try(text[:place] + inserted + text[place + dropped :])


@OFTEN
@given(_dates(qualified=False), st.sampled_from("?~%"))
def test_qualifier_moves_no_bound(text, mark):
    date = _try(text)
    if date is not None:
        for marked in (text + mark, mark + text):
            other = parse(marked)
            assert (other.earliest, other.latest) == (date.earliest, date.latest)


@OFTEN
@given(_dates(), st.integers(0, 9))
def test_unspecified_digit_in_place_of_a_given_one_never_narrows_a_date(text, place):
    date = _try(text)
    if not isinstance(date, Date) or place >= len(text) or not text[place].isdigit():
        return
    wider = parse(text[:place] + "X" + text[place + 1 :])
    assert wider.earliest.ordinal <= date.earliest.ordinal
    assert wider.latest.ordinal >= date.latest.ordinal


def _fits(text: str, pattern: str) -> bool:
    return all(p in ("X", t) for t, p in zip(text, pattern, strict=True))


@settings(max_examples=40)
@given(
    st.sampled_from(["190X", "X004", "2X00", "19X1", "2020", "1900"]),
    st.text("01X", min_size=1, max_size=1),
    st.text("0129X", min_size=1, max_size=1),
    st.text("0123X", min_size=2, max_size=2),
)
def test_bounds_of_unspecified_digits_are_those_found_by_trying_every_day(year, tens, ones, day):
    pattern = f"{year}-{tens}{ones}-{day}"
    years = [y for y in range(1, 10000) if _fits(f"{y:04d}", year)]
    days = [
        date
        for y in years
        for n in range(366)
        if (date := datetime.date(y, 1, 1) + datetime.timedelta(n)).year == y
        and _fits(date.isoformat(), pattern)
    ]
    found = _try(pattern)
    assert (found is None) == (not days)
    if found is not None:
        assert (found.earliest.date, found.latest.date) == (min(days), max(days))


# How two dates lie to each other


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("2017-11-04", "2017-11-05", Relation.BEFORE),
        ("2017-11-04", "2017-11-04", Relation.OVERLAPS),
        ("2017-11-04?", "2017-11-05", Relation.BEFORE),
        ("2017-11-04T10:00:00", "2017-11-04T11:00:00", Relation.OVERLAPS),
        ("2017-11", "2017-12", Relation.BEFORE),
        ("2017-11", "2017-11", Relation.CANNOT_TELL),
        ("2017-11", "2017-11-04", Relation.CANNOT_TELL),
        ("2017", "2016-24", Relation.CANNOT_TELL),
        ("2020-X2-30", "2020-12-30", Relation.OVERLAPS),
        # A stretch and a day, or some day
        ("2017-11-04/2017-11-09", "2017-11-07", Relation.OVERLAPS),
        ("2017-11-04/2017-11-09", "2017-11-0X", Relation.CANNOT_TELL),
        ("2017-11-01/2017-11-09", "2017-11-0X", Relation.OVERLAPS),
        ("2017-10-31/2017-12-01", "2017-11", Relation.OVERLAPS),
        ("2017-10/2017-12", "2017-11", Relation.OVERLAPS),
        ("2017-10/2017-12", "2017-10", Relation.CANNOT_TELL),
        # Two stretches
        ("2017-11-04/2017-11-09", "2017-11-09/2017-11-12", Relation.OVERLAPS),
        ("2017-11-04/2017-11-09", "2017-11-10/2017-11-12", Relation.BEFORE),
        ("2016/2017", "2017/2018", Relation.CANNOT_TELL),
        ("2015/2018", "2016/2017", Relation.OVERLAPS),
        # Ends that are unknown
        ("2017-11-04/", "2016", Relation.AFTER),
        ("2017-11-04/", "2018", Relation.CANNOT_TELL),
        ("2017-11-04/", "2017-11-04", Relation.OVERLAPS),
        ("/1985", "1990", Relation.BEFORE),
        ("/1985", "1980", Relation.CANNOT_TELL),
        ("/", "1980", Relation.CANNOT_TELL),
        # Ends that are open
        ("2017-11-04/..", "2018", Relation.OVERLAPS),
        ("2017-11-04/..", "2016", Relation.AFTER),
        ("2017/..", "2017", Relation.CANNOT_TELL),
        ("../1985", "1980", Relation.OVERLAPS),
        ("../2017", "../1850", Relation.OVERLAPS),
        ("../..", "Y-170000002", Relation.OVERLAPS),
        # Sets
        ("[2017-11-04,2017-11-06]", "2017-11-07", Relation.BEFORE),
        ("[2017-11-04,2017-11-06]", "2017-11-06", Relation.CANNOT_TELL),
        ("{2017-11-04,2017-11-06}", "2017-11-06", Relation.OVERLAPS),
        ("{2017-11-04,2017-11-06}", "2017-11-05", Relation.CANNOT_TELL),
        ("{2017-11-04..2017-11-06}", "2017-11-05", Relation.OVERLAPS),
        ("[2017-11-04..2017-11-06]", "2017-11-05", Relation.CANNOT_TELL),
        ("[2017-11-04,2017-11-06]", "2017-11-01/2017-11-30", Relation.OVERLAPS),
        ("{1667..1670}", "1660/1668", Relation.OVERLAPS),
        ("[..1984]", "1990", Relation.BEFORE),
        ("[..1984]", "1980", Relation.CANNOT_TELL),
        ("[1760-12..]", "1750", Relation.AFTER),
        ("{..2017-11-04}", "1066-10-14", Relation.OVERLAPS),
        ("{..1984}", "1066-10-14", Relation.CANNOT_TELL),
        # Far years
        ("Y-17E7", "-9999", Relation.BEFORE),
        ("1950S2", "2000-01-01", Relation.BEFORE),
    ],
)
def test_relation_is_given_only_where_it_is_certain(one, other, relation):
    opposite = {Relation.BEFORE: Relation.AFTER, Relation.AFTER: Relation.BEFORE}
    assert parse(one).relation(parse(other)) is relation
    assert parse(other).relation(parse(one)) is opposite.get(relation, relation)


_SHORT = [f"2020-01-{part}" for part in ("05", "0X", "10", "1X", "X5", "20")]


def _worlds(text: str) -> list[range]:
    """Return every run of days that a short date can stand for, each world apart."""
    date = parse(text)
    starts, ends = (
        [date] * 2 if isinstance(date, Date) else (date.start, date.end)  # type: ignore[union-attr]
    )
    first = range(starts.earliest.ordinal, starts.latest.ordinal + 1)
    last = range(ends.earliest.ordinal, ends.latest.ordinal + 1)
    if isinstance(date, Date):
        return [range(day, day + 1) for day in first]
    return [range(start, end + 1) for start, end in product(first, last) if start <= end]


@settings(max_examples=150)
@given(st.data())
def test_relation_is_what_all_possible_worlds_agree_on(data):
    texts = st.one_of(
        st.sampled_from(_SHORT),
        st.tuples(st.sampled_from(_SHORT), st.sampled_from(_SHORT)).map("/".join).filter(_try),
    )
    one, other = data.draw(texts), data.draw(texts)
    pairs = list(product(_worlds(one), _worlds(other)))
    if all(a[-1] < b[0] for a, b in pairs):
        expected = Relation.BEFORE
    elif all(b[-1] < a[0] for a, b in pairs):
        expected = Relation.AFTER
    elif all(a[0] <= b[-1] and b[0] <= a[-1] for a, b in pairs):
        expected = Relation.OVERLAPS
    else:
        expected = Relation.CANNOT_TELL
    assert parse(one).relation(parse(other)) is expected


@pytest.mark.parametrize(
    ("text", "certainly", "possibly"),
    [
        ("2017-11-04", True, True),
        ("2017-11", True, True),
        ("2017", False, True),
        ("2017-10-31", False, False),
        ("2017-10-15/2017-12-15", True, True),
        ("2017-10/2017-11", True, True),
        ("2017/2018", False, True),
        ("2016/", False, True),
        ("2016/..", True, True),
        ("2018/..", False, False),
        ("/2018", False, True),
        ("/2016", False, False),
        ("/", False, True),
        ("[2017-11-04,2018]", False, True),
        ("{2017-11-04,2018}", True, True),
        ("[2016,2018]", False, False),
        ("[..2018]", False, True),
        ("{2016..2018}", False, True),
    ],
)
def test_window_holds_a_date_certainly_or_possibly(text, certainly, possibly):
    window = (datetime.date(2017, 11, 1), datetime.date(2017, 11, 30))
    assert parse(text).certainly_within(*window) is certainly
    assert parse(text).possibly_within(*window) is possibly


# Rows


def test_rows_stand_by_first_day_then_last_day_and_missing_starts_by_what_is_known():
    rows = [
        "Y-17E7",
        "-0044-03-15",
        "../1985-01",
        "[..1985-02-03]",
        "2017-10",
        "2017-11-01",
        "2017-11-01~",
        "2017-11-01/2017-11-09",
        "2017-11",
        "2017-11/",
        "2017-11/..",
        "/2017-11",
        "2017-11-04",
        "Y12345",
        "/",
        "../..",
    ]
    backwards = [parse(text) for text in reversed(rows)]
    assert [str(date) for date in sorted(backwards, key=Edtf.sort_key)] == rows


def test_order_of_rows_does_not_depend_on_the_order_they_came_in():
    dates = [parse(text) for text, *_ in VALID]
    assert len({date.sort_key() for date in dates}) == len(dates)
    shuffled = random.Random(1).sample(dates, len(dates))
    assert sorted(shuffled, key=Edtf.sort_key) == sorted(dates, key=Edtf.sort_key)
