"""Identifiers that are proposed for new records."""

import pytest

from generator.content.slug import date_of_name, slug_of
from generator.desk.identifier import propose_id
from generator.model import edtf
from tests.factory import make_corpus, make_place


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("The Guard comes to Millford", "guard-comes-millford"),
        ("Château d’Étain", "chateau-detain"),
        ("The Courier's keeper", "couriers-keeper"),
        ("Of the and", "of-the-and"),
        ("one two three four five six seven", "one-two-three-four-five-six"),
        ("x" * 70 + " y", ""),
        ("الحرس في ملفورد", ""),
        ("", ""),
    ],
)
def test_slug_has_the_words_that_say_something(text: str, slug: str):
    assert slug_of(text) == slug


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2020-12-14", "2020-12-14"),
        ("2020-12-14~", "2020-12-14"),
        ("2020-12", "2020-12"),
        ("2021-02-1X", "2021-02"),
        ("2020-06-22/2020-06-25", "2020-06"),
        ("2020-05/2020-12-20", "2020"),
        ("2019-12/2020-01", "2020"),
        ("/2021-02-22", "2021-02"),
        ("2021-02-22/..", "2021-02"),
        ("../..", None),
    ],
)
def test_file_is_named_after_what_is_certain_of_the_date(date: str, name: str | None):
    assert date_of_name(edtf.parse(date)) == name


def test_identifier_of_before_is_not_proposed_again():
    corpus = make_corpus(places=[make_place("hill-town", formerly=["hill"])])
    assert propose_id(corpus, "places", "hill") == "hill-2"
    assert propose_id(corpus, "places", "Hill town") is None
