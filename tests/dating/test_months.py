import pytest
from babel.dates import get_month_names

from generator.dating import months
from generator.dating.phrase import fold

ARABIC = {fold(name): month for name, month in months.by_name(months.ARABIC).items()}


@pytest.mark.parametrize(
    "locale", ["ar", "ar_SY", "ar_IQ", "ar_LB", "ar_EG", "ar_DZ", "ar_TN", "ar_MA"]
)
def test_months_of_every_arab_country_are_known(locale: str) -> None:
    for month, name in get_month_names("wide", locale=locale).items():
        assert ARABIC[fold(name)] == month


def test_english_months_are_known_in_full_and_short() -> None:
    known = months.by_name(months.ENGLISH)
    for width in ("wide", "abbreviated"):
        for month, name in get_month_names(width, locale="en").items():
            assert known[name] == month


def test_each_calendar_has_twelve_months_and_no_name_means_two() -> None:
    for names in (months.ARABIC, months.ENGLISH, months.HIJRI_ARABIC, months.HIJRI_ENGLISH):
        assert len(names) == 12
        folded = [{fold(name) for name in known} for known in names]
        assert len(set().union(*folded)) == sum(map(len, folded))


def test_a_tishreen_or_kanoon_without_its_number_is_no_month() -> None:
    assert "تشرين" not in ARABIC
    assert "كانون" not in ARABIC
