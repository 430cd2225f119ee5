from generator.check.locales import check_locales
from tests.factory import make_corpus, make_publication

SPOKEN = {"en", "ar"}
FRENCH = {
    "en": {"name": "English", "direction": "ltr"},
    "fr": {"name": "français", "direction": "ltr", "words": "en"},
}


def test_locales_that_the_pages_speak_have_no_problem():
    missing = {"en": ([], 800), "ar": ([], 800)}
    assert list(check_locales(make_corpus(), SPOKEN, missing)) == []


def test_locale_without_all_words_is_told_with_who_stands_in():
    corpus = make_corpus(publication=make_publication(locales=FRENCH))
    missing = {"en": ([], 5), "fr": (["nav.home", "nav.data", "site.menu", "site.more"], 5)}
    (problem,) = check_locales(corpus, SPOKEN, missing)
    assert problem.code == "locale-without-words"
    assert problem.found == "20 % of them; without nav.home, nav.data, site.menu …"
    assert "en stands in" in problem.message
    assert "templates/locales/fr.yml" in problem.mend


def test_words_that_nobody_wrote_cannot_stand_in():
    french = {"fr": {**FRENCH["fr"], "words": "de"}}
    corpus = make_corpus(publication=make_publication(locales=french))
    (problem,) = check_locales(corpus, SPOKEN, {})
    assert (problem.code, problem.found) == ("stand-in-unknown", "de")
