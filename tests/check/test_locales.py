from generator.check.locales import check_locales
from tests.factory import make_corpus


def test_locales_that_the_pages_speak_have_no_problem():
    assert list(check_locales(make_corpus(), {"en", "ar", "fr"})) == []


def test_locale_without_words_is_told_with_what_is_missing():
    (problem,) = check_locales(make_corpus(), {"en"})
    assert problem.code == "locale-without-words"
    assert problem.found == "ar"
    assert problem.mend == "remove it, or write generator/render/locales/ar.yml"
