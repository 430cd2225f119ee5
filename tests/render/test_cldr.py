import subprocess
import sys

import pytest

from generator.model.edtf import parse
from generator.render.cldr import direction_of, language_name, name_lists, number_in_words
from generator.render.dates import date_in_words
from generator.render.locale import Digits, Locale

RTL = ("fa", "he", "ur")


def written(date: str, locale: str, form: str = "long", digits: Digits = "latin") -> str:
    direction = "rtl" if locale in RTL else "ltr"
    return date_in_words(parse(date), Locale(locale, locale, direction, digits=digits), form)


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("fr", "14 décembre 2020", "décembre 2020"),
        ("de", "14. Dezember 2020", "Dezember 2020"),
        ("pl", "14 grudnia 2020", "grudzień 2020"),
        ("pt-BR", "14 de dezembro de 2020", "dezembro de 2020"),
        ("he", "14 בדצמבר 2020", "דצמבר 2020"),
        ("hu", "2020. december 14.", "2020. december"),
        ("ja", "2020年12月14日", "2020年12月"),
        ("zh-Hant", "2020年12月14日", "2020年12月"),
    ],
)
def test_days_and_months_are_written_as_each_language_does(locale: str, day: str, month: str):
    assert written("2020-12-14", locale) == day
    assert written("2020-12", locale) == month


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("fr", "lundi 14 décembre 2020"),
        ("de", "Montag, 14. Dezember 2020"),
        ("hu", "2020. december 14., hétfő"),
        ("ja", "2020年12月14日月曜日"),
    ],
)
def test_weekday_stands_where_the_language_puts_it(locale: str, words: str):
    assert written("2020-12-14", locale, "weekday") == words


def test_month_that_two_days_share_is_said_once_only_where_it_comes_last():
    assert written("2020-12-14/2020-12-16", "fr") == "from 14 to 16 décembre 2020"
    assert written("2020-12-14/2020-12-16", "ja") == "from 2020年12月14日 to 2020年12月16日"


def test_digits_are_those_that_the_settings_choose():
    assert written("2020-12-14", "fa") == "14 دسامبر 2020"
    assert written("2020-12-14", "fa", digits="native") == "۱۴ دسامبر ۲۰۲۰"
    assert Locale("fa", "فارسی", "rtl", digits="native").number(1250.5) == "۱٬۲۵۰٫۵"
    assert Locale("hi", "हिन्दी", "ltr", digits="native").with_digits("2020") == "२०२०"


def test_numbers_have_the_marks_of_the_language():
    assert number_in_words(1250.5, "de") == "1.250,5"
    assert number_in_words(1250.5, "fr") == "1\u202f250,5"
    assert number_in_words(1250.5, "xx") == "1,250.5"


def test_language_that_nobody_knows_is_written_in_the_words_that_stand_in():
    assert written("2020-12-14", "xx") == "14 December 2020"
    assert name_lists("xx") == {}


def test_directions_of_languages():
    assert [direction_of(language) for language in ("ar", "fa", "ckb", "he")] == ["rtl"] * 4
    assert [direction_of(language) for language in ("en", "ru", "xx")] == ["ltr"] * 3


def test_a_language_is_called_as_the_locale_calls_it():
    assert language_name("ar", "fr") == "arabe"
    assert language_name("xx", "fr") is None


def test_no_language_gets_the_months_of_another_that_was_asked_for_before():
    # Babel itself then has Hebrew names in French: it keeps what it took over once, for everyone.
    script = (
        "import babel; babel.Locale('he').months['stand-alone']['wide'][12]\n"
        "from generator.render.cldr import name_lists\n"
        "print(name_lists('fr')['months.gregorian'][11], 'months.alone' in name_lists('fr'))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True
    )
    assert run.stdout == "décembre False\n"
