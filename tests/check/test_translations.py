from typing import Any

import pytest

from generator.check.translations import check_translations
from generator.model.corpus import Corpus
from generator.model.recall import Afresh
from generator.problems import Problem
from tests.factory import claim_fields, make_corpus, make_event, make_publication, text


def checked(corpus: Corpus) -> list[Problem]:
    return list(check_translations(corpus, Afresh(corpus)))


def check(**title: str) -> list[Problem]:
    return checked(make_corpus(make_event(title=title)))


def test_text_in_every_locale_has_no_problem():
    assert check(en="The Guard", ar="الحرس") == []


def test_text_missing_in_a_locale_is_told_which():
    (problem,) = check(en="The Guard")
    assert (problem.code, problem.message) == ("translation-missing", "title is missing in ar")
    assert problem.mend == "add ar: …"


def test_text_for_a_locale_that_is_not_published_is_extra():
    (problem,) = check(en="The Guard", ar="الحرس", fr="La Garde")
    assert (problem.code, problem.message) == (
        "translation-extra",
        "title.fr is for no locale of the publication",
    )


def test_text_that_is_the_same_in_two_locales_is_not_translated():
    (problem,) = check(en="47", ar="47")
    assert (problem.code, problem.message) == (
        "translation-same",
        "title is the same in en and ar",
    )
    assert problem.mend == "write it in العربية"


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ({"en": "The Guard", "ar": "The Guards"}, "title.ar"),
        ({"en": "الحراس", "ar": "الحرس"}, "title.en"),
    ],
)
def test_text_without_a_letter_of_its_script_is_not_written_in_it(
    title: dict[str, str], field: str
):
    (problem,) = check(**title)
    assert (problem.code, problem.message) == (
        "translation-script",
        f"{field} has no letter of its script",
    )


@pytest.mark.parametrize(
    ("english", "arabic"),
    [("?", "؟"), ("Guard (الحرس)", "الحرس (Guard)"), ("47", "٤٧"), ("…", "...")],
)
def test_sign_or_number_is_written_in_any_locale(english: str, arabic: str):
    assert check(en=english, ar=arabic) == []


@pytest.mark.parametrize(
    ("records", "message"),
    [
        (
            make_corpus(make_event(claims=[claim_fields(says={"en": "x"})])),
            "claims[1].says is missing in ar",
        ),
        (
            make_corpus(publication=make_publication(title={"en": "x"})),
            "title is missing in ar",
        ),
        (
            make_corpus(
                publication=make_publication(
                    kinds={"patrol": {"label": {"ar": "دورية"}, "mark": "visits"}}
                )
            ),
            "kinds.patrol.label is missing in en",
        ),
    ],
)
def test_texts_are_found_wherever_they_lie(records: Any, message: str):
    assert [p.message for p in checked(records)] == [message]


def test_publication_in_one_locale_wants_one_text():
    locales = {"en": {"name": "English", "direction": "ltr"}}
    publication = make_publication(locales=locales)
    problems = checked(make_corpus(make_event(title=text("x")), publication=publication))
    assert {problem.code for problem in problems} == {"translation-extra"}


@pytest.mark.parametrize(
    ("english", "french", "codes"),
    [
        ("Patrol", "Patrol", []),
        ("Ada Brook of Millford", "Ada Brook of Millford", []),
        ("The Guard has come back", "The Guard has come back", ["translation-same"]),
        ("?", "?", []),
    ],
)
def test_languages_of_one_script_share_names_and_no_sentences(
    english: str, french: str, codes: list[str]
):
    publication = make_publication(
        locales={locale: {"name": locale, "direction": "ltr"} for locale in ("en", "fr")}
    )
    event = make_event(title={"en": english, "fr": french})
    problems = checked(make_corpus(event, publication=publication))
    of_titles = [p.code for p in problems if p.code == "translation-same"]
    assert of_titles == codes


def test_locale_that_no_text_is_written_in_is_told_once():
    publication = make_publication(
        locales={locale: {"name": locale, "direction": "ltr"} for locale in ("en", "fr")}
    )
    events = [make_event(id=f"2020-12-{n:02}-guard-{n}") for n in range(1, 31)]
    problems = checked(make_corpus(*events, publication=publication))
    told = [(p.code, p.message) for p in problems]
    assert ("translation-missing", "no text of the publication is written in fr") in told
    assert (
        "translation-extra",
        "every text of the publication has an entry for ar, which is not published",
    ) in told
    assert len(told) == 2
