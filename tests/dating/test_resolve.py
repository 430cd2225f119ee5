"""What expressions of time mean. `phrases.tsv` holds the day they were said, the value or outcome
wanted, the bound wanted, and the words; none of it was made by the code under test.
"""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dating import Outcome, Resolution, resolve, write_step
from generator.dating.arabic import LEXICON as ARABIC
from generator.dating.english import LEXICON as ENGLISH
from generator.model.edtf import Relation, parse

PHRASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("phrases.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

PAST = (
    "أمس",
    "أول من أمس",
    "البارحة",
    "مساء أمس",
    "ليل أمس",
    "الليلة الماضية",
    "الاثنين",
    "مساء السبت",
    "ليل الجمعة",
    "ليلة الجمعة",
    "الثلاثاء الماضي",
    "الخميس قبل الماضي",
    "الأسبوع الماضي",
    "نهاية الأسبوع الماضي",
    "الشهر الماضي",
    "أواخر الشهر الفائت",
    "العام المنصرم",
    "منتصف العام الماضي",
    "14 من الشهر الماضي",
    "28 شباط الماضي",
    "أيار الماضي",
    "في وقت سابق هذا العام",
    "قبل يوم",
    "قبل يومين",
    "قبل أسبوعين",
    "قبل شهر",
    "قبل عام",
    "قبل أسابيع",
    "قبل عدة أيام",
    "خلال اليومين الماضيين",
    "خلال الأيام القليلة الماضية",
    "مؤخرا",
    "منذ يومين",
    "منذ الاثنين",
    "منذ العام الماضي",
    "yesterday",
    "the day before yesterday",
    "last Thursday",
    "on Monday",
    "Monday night",
    "last night",
    "last week",
    "last month",
    "late last year",
    "last June",
    "two weeks ago",
    "weeks ago",
    "earlier this month",
    "in the past two weeks",
    "since Monday",
)


def _given(found: Resolution) -> tuple[str, str]:
    return str(found.value or found.outcome.value), str(found.bound or "")


@pytest.mark.parametrize(("said", "wanted", "bound", "words"), PHRASES)
def test_words_mean_what_a_reader_says_they_mean(
    said: str, wanted: str, bound: str, words: str
) -> None:
    assert _given(resolve(words, parse(said))) == (wanted, bound)


def test_the_day_may_be_given_as_a_date() -> None:
    found = resolve("أمس السبت", datetime.date(2020, 5, 3))
    assert (found.outcome, str(found.value)) == (Outcome.RESOLVED, "2020-05-02")
    assert found == resolve("أمس السبت", datetime.datetime(2020, 5, 3, 12, 0))


@pytest.mark.parametrize(
    ("said", "words", "wanted"),
    [
        # It hangs on the day, and carries its mark
        ("2020-05-03?", "أمس السبت", "2020-05-02?"),
        ("2020-05-03?", "الثلاثاء الماضي", "2020-04-28?"),
        ("2021-02-23~", "الاثنين", "2021-02-22~"),
        ("2021-02-23~", "منتصف الشهر الجاري", "2021-02-1X~"),
        ("2021-02-23~", "ليل الاثنين", "[2021-02-22~..2021-02-23~]"),
        ("2020-06-24%", "أمس", "2020-06-23%"),
        ("2020-06-24?", "قبل أسبوعين", "2020-06-10%"),
        ("2020-06-24?", "منذ منتصف العام الماضي", "2019-38?/2020-06-24?"),
        # A week before and after it would be the same
        ("2020-06-24~", "31 من أيار الماضي", "2020-05-31"),
        ("2020-06-24~", "العام الماضي", "2019"),
        # An uncertain day may be quite another
        ("2020-06-24?", "31 من أيار الماضي", "2020-05-31?"),
        # It does not hang on the day at all
        ("2020-06-24?", "تشرين الثاني من العام 2017", "2017-11"),
        # One of several days
        ("[2020-05-03,2020-05-10]", "أمس السبت", "[2020-05-02,2020-05-09]"),
        ("2020-06", "أمس", "[2020-05-31..2020-06-29]"),
        ("2020-06", "31 من أيار الماضي", "2020-05-31"),
        ("2020-05-0X", "أمس السبت", "2020-05-02"),
        ("2020-06?", "أمس", "[2020-05-31?..2020-06-29?]"),
        ("2020-06/2020-07", "الشهر الماضي", "[2020-05-01..2020-06-30]"),
        ("2020-06", "السبت 3 أيار 2020", "conflict"),
        # No day to count from
        ("/2020-05-03", "أمس", "unresolved"),
        ("2010/2020", "أمس", "unresolved"),
        ("/2020-05-03", "4 تشرين الثاني 2017", "2017-11-04"),
        ("-0044-03-15", "أمس", "unresolved"),
        ("9999-12-31", "غداً", "unresolved"),
        ("0001-01-01", "أمس", "unresolved"),
        ("2020-12-14T10:00:00", "أمس", "2020-12-13"),
    ],
)
def test_an_answer_is_as_sure_as_the_day_of_the_words(said: str, words: str, wanted: str) -> None:
    assert _given(resolve(words, parse(said)))[0] == wanted


def test_a_bound_carries_the_mark_of_the_day() -> None:
    assert str(resolve("قبل عدة أيام", parse("2020-05-03?")).bound) == "/2020-04-30?"


def test_dates_between_which_the_words_leave_a_choice_are_named() -> None:
    found = resolve("25 حزيران", parse("2020-06-24"))
    assert list(map(str, found.candidates)) == ["2019-06-25", "2020-06-25"]
    assert resolve("أمس", parse("2020-06-24")).candidates == ()


def test_words_that_look_ahead_say_so() -> None:
    said = parse("2020-12-20")
    for words in ("غداً", "الخميس المقبل", "خلال الأيام القليلة القادمة", "next month"):
        assert resolve(words, said).foretells
    for words in ("أمس", "الخميس الماضي", "الشهر الجاري", "last month"):
        assert not resolve(words, said).foretells


def test_the_words_that_are_not_understood_are_named() -> None:
    steps = resolve("قبيل الغارات الإسرائيلية", parse("2021-01-13")).steps
    assert (steps[-1].rule, steps[-1].words) == ("not-understood", "الغارات … الإسرائيلية")


def test_a_conflict_names_what_the_words_and_what_the_calendar_say() -> None:
    found = resolve("السبت 3 أيار 2020", parse("2020-06-24"))
    assert write_step(found.steps[-1]) == "The words say Saturday; 2020-05-03 is a Sunday."


def test_every_step_names_words_of_the_phrase() -> None:
    words = "اليوم الأحد، 20 من كانون الأول"
    steps = resolve(words, parse("2020-12-20")).steps
    assert [step.words for step in steps] == ["", "اليوم", "20 من كانون الأول", "الأحد"]


@pytest.mark.parametrize(
    "words", sorted({row[3] for row in PHRASES if any(map(str.isdigit, row[3]))})
)
def test_digits_of_every_script_mean_the_same(words: str) -> None:
    said = parse("2021-01-13")
    for digits in (ARABIC_INDIC, PERSIAN):
        assert _given(resolve(words.translate(digits), said)) == _given(resolve(words, said))


@pytest.mark.parametrize("junk", ["غغغ", "ليس", "zzz", "not", "؟", "*", "٪"])
def test_one_word_that_is_not_understood_leaves_all_unresolved(junk: str) -> None:
    for said, _, _, words in PHRASES:
        for phrase in (f"{junk} {words}", f"{words} {junk}"):
            found = resolve(phrase, parse(said))
            assert (found.outcome, found.value, found.bound) == (Outcome.UNRESOLVED, None, None)


@given(DAYS, st.sampled_from(PAST))
def test_what_is_past_is_never_after_the_day_of_the_words(said: datetime.date, words: str) -> None:
    found = resolve(words, said)
    given_date = found.value or found.bound
    assert not found.foretells
    if given_date is not None:
        latest = given_date.latest.date
        assert latest is not None
        # "A year ago" is the year about which it was, which may be the one that is not over.
        assert latest <= said or given_date.is_approximate
        assert given_date.earliest.date is None or given_date.earliest.date <= said
    elif found.outcome is not Outcome.UNRESOLVED:
        # Of the first day of the year, nothing of the year is earlier.
        assert (found.outcome, said.day) == (Outcome.CONFLICT, 1)


@given(DAYS, st.integers(1, 30), st.sampled_from(PAST))
def test_a_wider_day_of_saying_gives_an_answer_that_covers_each(
    first: datetime.date, days: int, words: str
) -> None:
    last = first + datetime.timedelta(days=days)
    wide = resolve(words, parse(f"[{first}..{last}]"))
    for day in (first, last):
        narrow = resolve(words, day)
        if wide.value is None or narrow.value is None:
            continue
        assert wide.value.relation(narrow.value) not in (Relation.BEFORE, Relation.AFTER)
        assert wide.value.earliest.ordinal <= narrow.value.earliest.ordinal  # type: ignore[operator]
        assert wide.value.latest.ordinal >= narrow.value.latest.ordinal  # type: ignore[operator]


SAID = st.one_of(
    DAYS.map(str),
    st.builds(lambda day, mark: f"{day}{mark}", DAYS, st.sampled_from("?~%")),
    st.sampled_from(
        ("2020", "2020-05", "2020-05-1X", "/2020", "2020/..", "[2020-05-03,2020-05-10]", "2020-21")
    ),
)


def _check_form(found: Resolution) -> None:
    assert (found.value is not None) == (found.outcome is Outcome.RESOLVED)
    if found.outcome in (Outcome.CONFLICT, Outcome.INVALID):
        assert found.bound is None
    for step in found.steps:
        for locale in ("en", "ar"):
            assert write_step(step, locale)


@given(st.lists(st.sampled_from(sorted(ARABIC.words)), min_size=1, max_size=7), SAID)
def test_no_row_of_known_arabic_words_breaks_it(words: list[str], said: str) -> None:
    _check_form(resolve(" ".join(words), parse(said)))


@given(st.lists(st.sampled_from(sorted(ENGLISH.words)), min_size=1, max_size=7), SAID)
def test_no_row_of_known_english_words_breaks_it(words: list[str], said: str) -> None:
    _check_form(resolve(" ".join(words), parse(said)))


@given(st.text(max_size=80), SAID)
def test_no_text_breaks_it(words: str, said: str) -> None:
    _check_form(resolve(words, parse(said)))


@given(st.sampled_from(PHRASES), DAYS)
def test_no_phrase_breaks_on_any_day(phrase: tuple[str, ...], said: datetime.date) -> None:
    _check_form(resolve(phrase[3], said))


def test_a_long_text_is_not_worked_through() -> None:
    assert resolve("أمس السبت " * 40, parse("2020-05-03")).outcome is Outcome.UNRESOLVED


@pytest.mark.parametrize("words", ["", " ", "\n", "،", "و", "في"])
def test_words_that_say_nothing_give_nothing(words: str) -> None:
    assert resolve(words, parse("2020-05-03")).outcome is Outcome.UNRESOLVED
