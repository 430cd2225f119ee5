import itertools
import re

import pytest
from babel.dates import get_day_names, get_month_names

from generator.model.edtf import Day, parse
from generator.render.dates import (
    date_in_words,
    day_in_words,
    days_between_in_words,
    days_in_words,
)
from generator.render.locale import ARABIC, ENGLISH, Locale
from generator.render.messages import messages_for
from generator.render.precision import precision_in_words

LOCALES = {locale.id: locale for locale in (ENGLISH, ARABIC)}

GREGORIAN = Locale("ar", "العربية", "rtl", months="gregorian")
BOTH_MONTHS = Locale("ar", "العربية", "rtl", months="both")
ARABIC_DIGITS = Locale("ar", "العربية", "rtl", months="levantine", digits="arabic")

DATES = [
    # Years, months, days
    ("2020-12-14", "14 December 2020", "14 كانون الأول 2020"),
    ("2020-05-02", "2 May 2020", "2 أيار 2020"),
    ("2020-12", "December 2020", "كانون الأول 2020"),
    ("2020", "2020", "عام 2020"),
    # Qualified as a whole
    ("2020-05-02~", "around 2 May 2020", "نحو 2 أيار 2020"),
    ("2020-05-02?", "2 May 2020 (uncertain)", "2 أيار 2020 (غير مؤكد)"),
    ("2020-05-02%", "around 2 May 2020 (uncertain)", "نحو 2 أيار 2020 (غير مؤكد)"),
    ("2020-05~", "around May 2020", "نحو أيار 2020"),
    ("2020?", "2020 (uncertain)", "عام 2020 (غير مؤكد)"),
    ("~2020-~05-~02", "around 2 May 2020", "نحو 2 أيار 2020"),
    # Qualified in part
    (
        "2004-06~-11",
        "11 June 2004 (year approximate, month approximate)",
        "11 حزيران 2004 (العام تقريبي، الشهر تقريبي)",
    ),
    ("2004?-06-11", "11 June 2004 (year uncertain)", "11 حزيران 2004 (العام غير مؤكد)"),
    ("2004-06-~11", "11 June 2004 (day approximate)", "11 حزيران 2004 (اليوم تقريبي)"),
    ("2004-%06", "June 2004 (month uncertain and approximate)", None),
    # Unspecified digits
    ("2021-02-0X", "early February 2021", "أوائل شباط 2021"),
    ("2021-02-1X", "in the middle of February 2021", "منتصف شباط 2021"),
    ("2021-02-2X", "late February 2021", "أواخر شباط 2021"),
    ("2021-01-3X", "30 or 31 January 2021", "30 أو 31 كانون الثاني 2021"),
    ("2021-04-3X", "30 April 2021", "30 نيسان 2021"),
    ("2021-02-1X~", "around the middle of February 2021", "نحو منتصف شباط 2021"),
    ("2020-12-XX", "some day in December 2020", "يوم ما من كانون الأول 2020"),
    ("2020-XX-XX", "some day in 2020", "يوم ما من عام 2020"),
    ("2020-XX", "some month of 2020", "شهر ما من عام 2020"),
    ("2020-XX-14", "day 14 of some month of 2020", "اليوم 14 من شهر ما من عام 2020"),
    ("2020-0X", "some month from January to September 2020", "شهر ما بين كانون الثاني وأيلول 2020"),
    ("2020-1X-XX", "some day from October to December 2020", None),
    ("202X", "some year in the 2020s", "عام ما بين 2020 و2029"),
    ("20XX", "some year from 2000 to 2099", "عام ما بين 2000 و2099"),
    ("XXXX", "an unknown year", "عام غير معروف"),
    ("1X32", "a year of the form 1X32", "عام على صورة \u20681X32\u2069"),
    ("-05XX", "some year from 600 BC to 501 BC", "عام ما بين 600 ق.م و501 ق.م"),
    ("156X-12-25", "25 December of some year in the 1560s", None),
    ("XXXX-12", "December of an unknown year", "كانون الأول من عام غير معروف"),
    ("XXXX-12-25", "25 December of an unknown year", "25 كانون الأول من عام غير معروف"),
    ("156X-01-3X", "30 or 31 January of some year in the 1560s", None),
    ("XXXX-XX-X1", "a date of the form XXXX-XX-X1", "تاريخ على صورة \u2068XXXX-XX-X1\u2069"),
    (
        "1X32-X1-X2",
        "a date of the form 1X32-X1-X2, from 2 January 1032 to 22 November 1932",
        "تاريخ على صورة \u20681X32-X1-X2\u2069، بين 2 كانون الثاني 1032 و22 تشرين الثاني 1932",
    ),
    # Seasons and other groups of months
    ("2021-21", "spring 2021", "ربيع 2021"),
    ("2020-24", "winter 2020–21", "شتاء 2020/2021"),
    ("1999-24", "winter 1999–2000", "شتاء 1999/2000"),
    ("2020-25", "spring 2020 (northern hemisphere)", "ربيع 2020 (نصف الكرة الشمالي)"),
    ("2020-30", "summer 2020–21 (southern hemisphere)", "صيف 2020/2021 (نصف الكرة الجنوبي)"),
    ("2020-32", "winter 2020 (southern hemisphere)", "شتاء 2020 (نصف الكرة الجنوبي)"),
    ("2020-33", "the first quarter of 2020", "الربع الأول من عام 2020"),
    ("2020-36", "the fourth quarter of 2020", "الربع الرابع من عام 2020"),
    ("2020-39", "the last third of 2020", "الثلث الأخير من عام 2020"),
    ("2020-41", "the second half of 2020", "النصف الثاني من عام 2020"),
    ("156X-21", "spring of some year in the 1560s", None),
    ("1X32-33", "the first quarter of a year of the form 1X32", None),
    ("2020-22~", "around summer 2020", "نحو صيف 2020"),
    ("2020-?22", "summer 2020 (season uncertain)", "صيف 2020 (الفصل غير مؤكد)"),
    # Intervals
    ("2017-11-04/2017-11-09", "from 4 to 9 November 2017", "من 4 إلى 9 تشرين الثاني 2017"),
    (
        "2017-10-04/2017-11-09",
        "from 4 October to 9 November 2017",
        "من 4 تشرين الأول إلى 9 تشرين الثاني 2017",
    ),
    (
        "2020-12-30/2021-01-02",
        "from 30 December 2020 to 2 January 2021",
        "من 30 كانون الأول 2020 إلى 2 كانون الثاني 2021",
    ),
    ("2017-11/2017-12", "from November to December 2017", None),
    ("2017/2019", "from 2017 to 2019", "من عام 2017 إلى عام 2019"),
    ("2017-11/2018", "from November 2017 to 2018", "من تشرين الثاني 2017 إلى عام 2018"),
    ("2017-11-04/2017-11-04", "4 November 2017", "4 تشرين الثاني 2017"),
    (
        "2017-11-04~/2017-11-09?",
        "from around 4 November 2017 to 9 November 2017 (uncertain)",
        "من نحو 4 تشرين الثاني 2017 إلى 9 تشرين الثاني 2017 (غير مؤكد)",
    ),
    (
        "2021-02-1X/2021-03-0X",
        "from the middle of February 2021 to early March 2021",
        "من منتصف شباط 2021 إلى أوائل آذار 2021",
    ),
    ("/2020-12-20", "by 20 December 2020", "بحلول 20 كانون الأول 2020"),
    (
        "2020-12-14/",
        "from 14 December 2020, end unknown",
        "من 14 كانون الأول 2020، والنهاية غير معروفة",
    ),
    (
        "2020-12-14/..",
        "since 14 December 2020, still going on",
        "منذ 14 كانون الأول 2020، وما زال مستمراً",
    ),
    (
        "../2020-12-14",
        "until 14 December 2020, with no beginning set",
        "حتى 14 كانون الأول 2020، بلا بداية محددة",
    ),
    ("../..", "at all times", "في كل وقت"),
    ("/..", "since an unknown day, still going on", None),
    ("../", "until an unknown day, with no beginning set", None),
    ("/", "start and end unknown", "البداية والنهاية غير معروفتين"),
    # Sets
    ("[2017-11-04,2017-11-05]", "either 4 or 5 November 2017", "إما 4 أو 5 تشرين الثاني 2017"),
    ("[2017-11-04,2017-12]", "either 4 November 2017 or December 2017", None),
    (
        "[1667,1668,1670..1672]",
        "one of 1667, 1668 and 1670 to 1672",
        "أحد هذه التواريخ: عام 1667 وعام 1668 ومن عام 1670 إلى عام 1672",
    ),
    ("{1960,1961-12}", "both 1960 and December 1961", "كل من عام 1960 وكانون الأول 1961"),
    ("{2017-11-04,2017-11-06,2017-11-09}", "all of 4, 6 and 9 November 2017", None),
    (
        "[2017-11-04..2017-11-06]",
        "some day from 4 to 6 November 2017",
        "يوم ما بين 4 و6 تشرين الثاني 2017",
    ),
    ("[2017-11..2017-12]", "some month from November to December 2017", None),
    ("[1670..1672]", "some time from 1670 to 1672", "في وقت ما بين عام 1670 وعام 1672"),
    ("{2017-11-04..2017-11-06}", "4 to 6 November 2017", "من 4 إلى 6 تشرين الثاني 2017"),
    ("[..1984-06-02]", "2 June 1984 or earlier", "2 حزيران 1984 أو قبله"),
    ("[1984..]", "1984 or later", "عام 1984 أو بعده"),
    ("{..1984}", "all time up to 1984", "كل الوقت حتى عام 1984"),
    ("[..1760,1984]", "either any time up to 1760 or 1984", "إما أي وقت حتى عام 1760 أو عام 1984"),
    ("[1984?]", "1984 (uncertain)", "عام 1984 (غير مؤكد)"),
    # Years that need their era, and long ones
    ("-0044", "45 BC", "عام 45 ق.م"),
    ("-0044-03-15", "15 March 45 BC", "15 آذار 45 ق.م"),
    ("0000", "1 BC", "عام 1 ق.م"),
    ("0045", "AD 45", "عام 45 م"),
    ("0800-12-25", "25 December AD 800", "25 كانون الأول 800 م"),
    ("Y170000002", "the year 170,000,002", "عام 170,000,002"),
    ("Y-17E4", "the year 170,001 BC", "عام 170,001 ق.م"),
    (
        "1950S2",
        "some year from 1900 to 1999, put at 1950",
        "عام ما بين 1900 و1999، ويُقدَّر بعام 1950",
    ),
    ("1950S4", "1950", "عام 1950"),
    # Times of day
    ("2020-12-14T16:30:00", "14 December 2020, 16:30", "14 كانون الأول 2020، الساعة 16:30"),
    ("2020-12-14T16:30:05Z", "14 December 2020, 16:30:05 UTC", None),
    ("2020-12-14T16:30:00+00:00", "14 December 2020, 16:30 UTC", None),
    ("2020-12-14T16:30:00+03:00", "14 December 2020, 16:30 (UTC+3)", None),
    ("2020-12-14T16:30:00+10", "14 December 2020, 16:30 (UTC+10)", None),
    ("2020-12-14T24:00:00-00:30", "14 December 2020, 24:00 (UTC-0:30)", None),
    ("2020-12-14T16:30:00-04:30", "14 December 2020, 16:30 (UTC-4:30)", None),
]


@pytest.mark.parametrize(("text", "english", "arabic"), DATES)
def test_a_date_is_said_in_words(text, english, arabic):
    assert date_in_words(parse(text), ENGLISH) == english
    if arabic:
        assert date_in_words(parse(text), ARABIC) == arabic


@pytest.mark.parametrize(
    ("text", "short", "weekday"),
    [
        ("2020-12-14", "14 Dec 2020", "Monday 14 December 2020"),
        ("2020-05-02~", "around 2 May 2020", "around Saturday 2 May 2020"),
        ("2020-12", "Dec 2020", "December 2020"),
        (
            "2017-11-04/2017-11-09",
            "from 4 to 9 Nov 2017",
            "from Saturday 4 to Thursday 9 November 2017",
        ),
        ("0000-02-29", "29 Feb 1 BC", "Tuesday 29 February 1 BC"),
    ],
)
def test_a_date_is_said_short_or_with_its_weekday(text, short, weekday):
    assert date_in_words(parse(text), ENGLISH, "short") == short
    assert date_in_words(parse(text), ENGLISH, "weekday") == weekday


def test_arabic_has_the_weekday_and_never_shortens_a_month():
    day = parse("2020-12-14")
    assert date_in_words(day, ARABIC, "weekday") == "الاثنين 14 كانون الأول 2020"
    assert date_in_words(day, ARABIC, "short") == "14 كانون الأول 2020"
    assert date_in_words(parse("2020"), ARABIC, "short") == "2020"


def test_months_and_digits_are_the_publications_choice():
    day = parse("2020-11-14")
    assert date_in_words(day, GREGORIAN) == "14 نوفمبر 2020"
    assert date_in_words(day, BOTH_MONTHS) == "14 تشرين الثاني/نوفمبر 2020"
    assert date_in_words(day, ARABIC_DIGITS) == "١٤ تشرين الثاني ٢٠٢٠"
    assert "١X٣٢-X١-X٢" in date_in_words(parse("1X32-X1-X2"), ARABIC_DIGITS)


def test_english_has_one_set_of_month_names_whatever_is_chosen():
    levantine = Locale("en", "English", "ltr", months="levantine")
    both = Locale("en", "English", "ltr", months="both")
    day = parse("2020-11-14")
    assert date_in_words(day, levantine) == date_in_words(day, both) == "14 November 2020"


@pytest.mark.parametrize(
    ("locale", "table", "oracle"),
    [
        (ENGLISH, "months.gregorian", "en"),
        (ARABIC, "months.levantine", "ar_SY"),
        (ARABIC, "months.gregorian", "ar_EG"),
    ],
)
def test_month_names_agree_with_babel(locale, table, oracle):
    names = get_month_names("wide", locale=oracle)
    assert messages_for(locale).lists[table] == tuple(names[n] for n in range(1, 13))


@pytest.mark.parametrize(("locale", "oracle"), [(ENGLISH, "en"), (ARABIC, "ar_SY")])
def test_weekday_names_agree_with_babel(locale, oracle):
    names = get_day_names("wide", locale=oracle)
    assert messages_for(locale).lists["weekdays.names"] == tuple(names[n] for n in range(7))


def test_short_english_months_begin_as_the_long_ones_do():
    tables = messages_for(ENGLISH).lists
    months = zip(tables["months.gregorian"], tables["months.short"], strict=True)
    assert all(long.startswith(short) for long, short in months)


PRECISIONS = [
    ("2020-12-14", "known to the day", "محدد باليوم"),
    ("2020-12", "known to the month", "محدد بالشهر"),
    ("2020-12-XX", "known to the month", "محدد بالشهر"),
    ("2020-XX-XX", "known to the year", "محدد بالسنة"),
    ("202X", "known to the decade", "محدد بالعقد"),
    ("20XX", "known to the century", "محدد بالقرن"),
    ("XXXX-12-25", "the year is not known", "السنة غير معروفة"),
    ("2021-02-1X", "sometime in these 10 days", "يوم ما ضمن 10 أيام"),
    ("2021-01-3X", "sometime in these 2 days", "يوم ما ضمن يومين"),
    ("2021-04-3X", "known to the day", "محدد باليوم"),
    ("2020-XX-30", "sometime in these 11 days", "يوم ما ضمن 11 يوماً"),
    ("2020-1X", "sometime in these 3 months", "شهر ما ضمن 3 أشهر"),
    ("156X-12-25", "sometime in these 10 years", "عام ما ضمن 10 سنوات"),
    ("156X-21", "sometime in these 10 years", "عام ما ضمن 10 سنوات"),
    ("1950S2", "sometime in these 100 years", "عام ما ضمن 100 سنة"),
    ("Y170000002", "known to the year", "محدد بالسنة"),
    ("2020-24", "known to the season", "محدد بالفصل"),
    ("2020-33", "known to the quarter", "محدد بربع السنة"),
    ("2020-38", "known to the third of the year", "محدد بثلث السنة"),
    ("2020-40", "known to the half-year", "محدد بنصف السنة"),
    ("2020-05-02~", "known to the day, but approximate", "محدد باليوم، على وجه التقريب"),
    ("2020-05-02?", "known to the day, but uncertain", "محدد باليوم، من غير يقين"),
    ("2020-05-02%", "known to the day, but uncertain and approximate", None),
    ("2020-12-14T16:30:00Z", "known to the time of day", "محدد بالساعة"),
    ("2017-11-04/2017-11-09", "a span of 6 days", "مدة 6 أيام"),
    ("2017-11-04/2017-11-05", "a span of 2 days", "مدة يومين"),
    ("2017-11/2017-12", "a span of 2 to 61 days", "مدة بين 2 و61 يوماً"),
    ("2017-11/2017-11-09", "a span of 1 to 9 days", "مدة بين 1 و9 أيام"),
    ("2020-12-14/..", "still going on", "ما زال مستمراً"),
    ("2020-12-14/", "its end is not known", "نهايته غير معروفة"),
    ("/2020-12-20", "its start is not known", "بدايته غير معروفة"),
    ("../", "no beginning set, its end is not known", "بلا بداية محددة، نهايته غير معروفة"),
    ("/", "neither start nor end is known", "لا تُعرف بدايته ولا نهايته"),
    ("[2017-11-04,2017-11-05]", "one of these dates", "أحد هذه التواريخ"),
    ("[2017-11-04..2017-11-06]", "sometime in these 3 days", "يوم ما ضمن 3 أيام"),
    ("[..1984]", "only a bound is known", "لا يُعرف إلا حدّ واحد له"),
    ("{1960,1961-12}", "each of these dates", "كل هذه التواريخ"),
]


@pytest.mark.parametrize(("text", "english", "arabic"), PRECISIONS)
def test_the_precision_of_a_date_is_said(text, english, arabic):
    assert precision_in_words(parse(text), ENGLISH) == english
    if arabic:
        assert precision_in_words(parse(text), ARABIC) == arabic


def accepted_dates():
    """Dates of every form: each kind of year, month and day, with and without qualifiers."""
    years = ("2020", "0045", "0000", "-0044", "202X", "20XX", "XXXX", "-05XX", "1X32", "X032")
    months = ("12", "XX", "0X", "1X", "X1")
    days = ("14", "XX", "0X", "1X", "2X", "3X", "X5")
    codes = [str(code) for code in range(21, 42)]
    texts = [*years, *map("-".join, itertools.product(years, (*months, *codes)))]
    texts += map("-".join, itertools.product(years, months, days))
    texts += ["1950S2", "Y-17E7"]
    texts += [f"{text}{mark}" for text in tuple(texts) for mark in "?~%"]
    for text in texts:
        try:
            yield parse(text)
        except ValueError:
            assert re.match(r"(X|.?X|-).*3X|.*-2X", text), f"{text} is a date"


@pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
@pytest.mark.parametrize("form", ["long", "short", "weekday"])
def test_every_date_has_words_that_stand_alone_and_within_an_interval_and_a_set(locale, form):
    for date in accepted_dates():
        for text in (f"{date}", f"{date}/..", f"/{date}", f"[2020,{date}]", f"{{{date},2020}}"):
            words = date_in_words(parse(text), locale, form)
            assert words == words.strip()
            assert "{" not in words
            assert precision_in_words(parse(text), locale)


def test_arabic_words_hold_no_latin_letter_but_in_a_pattern():
    for date in accepted_dates():
        words = date_in_words(date, ARABIC) + precision_in_words(date, ARABIC)
        assert not re.search(r"[A-Za-z]", re.sub(r"\u2068[-0-9X]+\u2069", "", words))


def test_uncertain_and_approximate_are_always_said_and_nothing_else_is_called_so():
    for date in accepted_dates():
        words, precision = date_in_words(date, ENGLISH), precision_in_words(date, ENGLISH)
        assert ("uncertain" in words) == ("uncertain" in precision) == date.is_uncertain
        assert ("around" in words) == ("approximate" in precision) == date.is_approximate


def test_a_day_is_said_in_any_year():
    assert day_in_words(Day(2020, 12, 14), ENGLISH) == "14 December 2020"
    assert day_in_words(Day(2020, 12, 14), ARABIC, "weekday") == "الاثنين 14 كانون الأول 2020"
    assert day_in_words(Day(-43, 3, 15), ENGLISH) == "15 March 44 BC"
    assert day_in_words(Day(12020, 12, 14), ENGLISH, "weekday") == "Monday 14 December 12,020"


@pytest.mark.parametrize(
    ("days", "english", "arabic"),
    [
        (0, "no days", "لا أيام"),
        (1, "one day", "يوم واحد"),
        (2, "2 days", "يومان"),
        (3, "3 days", "3 أيام"),
        (11, "11 days", "11 يوماً"),
        (100, "100 days", "100 يوم"),
        (255, "255 days", "255 يوماً"),
        (1461, "1,461 days", "1,461 يوماً"),
    ],
)
def test_a_length_of_time_is_said_in_the_form_its_number_takes(days, english, arabic):
    assert days_in_words(days, ENGLISH) == english
    assert days_in_words(days, ARABIC) == arabic


def test_days_are_counted_from_one_day_to_the_other():
    between = days_between_in_words(Day(2020, 2, 28), Day(2020, 3, 1), ENGLISH)
    assert between == "2 days"
    assert days_between_in_words(Day(2020, 2, 28), Day(2020, 3, 1), ARABIC).after == "يومين"
