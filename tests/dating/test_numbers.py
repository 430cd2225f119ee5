import pytest

from generator.dating.arabic.numbers import cardinals, ordinals
from generator.dating.english.numbers import cardinals as english_cardinals
from generator.dating.english.numbers import ordinals as english_ordinals


def test_every_number_to_ninety_nine_has_words_and_in_arabic_a_hundred() -> None:
    assert set(cardinals().values()) == set(range(1, 101))
    assert set(english_cardinals().values()) == set(range(1, 100))


def test_every_day_of_a_month_has_an_ordinal() -> None:
    assert set(ordinals().values()) >= set(range(1, 32))
    assert set(english_ordinals().values()) == set(range(1, 32))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ثلاث", 3),
        ("ثلاثة", 3),
        ("عشر", 10),
        ("أحد عشر", 11),
        ("إحدى عشرة", 11),
        ("اثنا عشر", 12),
        ("اثنتي عشرة", 12),
        ("ثماني عشرة", 18),
        ("عشرون", 20),
        ("واحد و عشرين", 21),
        ("إحدى و عشرين", 21),
        ("تسع و تسعون", 99),
    ],
)
def test_arabic_numbers_come_in_both_genders_and_every_case(words: str, number: int) -> None:
    assert cardinals()[words] == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("الأول", 1),
        ("الحادي عشر", 11),
        ("العشرين", 20),
        ("الثالث و العشرون", 23),
        ("الحادي و الثلاثين", 31),
    ],
)
def test_arabic_ordinals_reach_the_last_day_of_a_month(words: str, number: int) -> None:
    assert ordinals()[words] == number
