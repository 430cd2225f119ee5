"""Words of its own that a publication brings, as a publication has them: in a folder."""

from pathlib import Path

import pytest

from generator.render.brought import check_brought
from generator.render.cldr import direction_of
from generator.render.locale import Locale
from generator.render.messages import Messages, StringsError, find_strings, messages_for
from generator.render.overlay import Overlay
from generator.site.packaged import PACKAGED
from tests.factory import make_corpus, make_publication

FRENCH = {"name": "français", "direction": "ltr"}


def words(folder: Path, written: str | None, locale: str = "fr", stand_in: str = "en") -> Messages:
    if written is not None:
        (folder / "locales").mkdir(exist_ok=True)
        (folder / "locales" / f"{locale}.yml").write_text(written, encoding="utf-8")
    strings = find_strings(Overlay((folder, PACKAGED)), locale)
    direction = direction_of(locale)
    return messages_for(Locale(locale, locale, direction, words=stand_in, strings=strings))


def test_words_that_are_brought_go_first_and_others_stand_in(tmp_path: Path):
    found = words(tmp_path, "nav:\n  home: Accueil\n")
    assert found.text("nav.home") == "Accueil"
    assert found.text("nav.data") == "Data"
    assert found.text("list.and") == " et "
    assert "nav.home" not in found.missing
    assert "list.and" not in found.missing
    assert "nav.data" in found.missing


def test_the_locale_that_stands_in_is_the_one_that_is_named(tmp_path: Path):
    found = words(tmp_path, None, "fa", stand_in="ar")
    assert found.text("nav.data") == "البيانات"
    assert found.language == "ar"
    assert found.lists["months.gregorian"][11] == "دسامبر"


def test_words_of_the_other_direction_are_kept_together():
    hebrew = messages_for(Locale("he", "עברית", "rtl"))
    assert hebrew.text("events.lead").startswith("\u2066Every event")
    assert hebrew.text("events.lead").endswith(".\u2069")
    assert hebrew.count("event", 2) == "\u20662 events\u2069"
    assert hebrew.text("list.and") == " ו"
    french = messages_for(Locale("fr", "français", "ltr"))
    assert french.text("events.lead").startswith("Every event")


def test_nouns_take_the_forms_of_the_language_they_are_in(tmp_path: Path):
    # 3 is "few" in Polish, which English does not have, and 21 is "one" in Russian.
    assert words(tmp_path, None, "pl").count("event", 3) == "3 events"
    assert words(tmp_path, None, "ru").count("event", 21) == "21 events"
    nouns = messages_for(Locale("en", "English", "ltr")).nouns
    forms = "{one: '{n} raz', few: '{n} razy', many: '{n} razy', other: '{n} raza'}"
    own = "counts:\n" + "".join(f"  {noun}: {forms}\n" for noun in nouns)
    found = words(tmp_path, own, "pl")
    assert [found.count("event", n) for n in (1, 3, 5)] == ["1 raz", "3 razy", "5 razy"]
    assert found.plurals == "pl"
    assert not [key for key in found.missing if key.startswith("counts.")]


def test_words_of_a_locale_that_the_site_speaks_can_be_replaced(tmp_path: Path):
    found = words(tmp_path, "chronology:\n  lead: Who sat where.\n", "en")
    assert found.text("chronology.lead") == "Who sat where."
    assert found.missing == []


def test_words_that_are_written_anew_are_read_anew(tmp_path: Path):
    assert words(tmp_path, "nav:\n  home: Accueil\n").text("nav.home") == "Accueil"
    assert words(tmp_path, "nav:\n  home: Entrée\n").text("nav.home") == "Entrée"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("nav: [", "is no YAML"),
        ("nav\n", "is not sections"),
        ("nav:\n  hom: Accueil\n", "there is no message nav.hom; write nav.home"),
        ("events:\n  year-title: '{an}'\n", "nothing is put in for {an} in events.year-title"),
        ("months:\n  gregorian: [janvier]\n", "months.gregorian is no list of 12"),
        ("counts:\n  event: {one: '{n} fait', many: '{n}', other: '{n} faits'}\n", "counts has no"),
        ("counts:\n  event: {one: '{n} fait'}\n", "counts.event has no form for"),
    ],
)
def test_words_that_are_not_in_their_form_are_refused(tmp_path: Path, written: str, reason: str):
    with pytest.raises(StringsError) as raised:
        words(tmp_path, written)
    assert reason in raised.value.reason


def test_faulty_words_are_a_problem_with_their_file_and_line(tmp_path: Path):
    locales = tmp_path / "templates" / "locales"
    locales.mkdir(parents=True)
    (locales / "fr.yml").write_text("nav:\n  home: [\n", encoding="utf-8")
    publication = make_publication(locales={"en": {**FRENCH, "name": "English"}, "fr": FRENCH})
    corpus = make_corpus(publication=publication)
    templates = Overlay((tmp_path / "templates", PACKAGED))
    (problem,) = check_brought(corpus, tmp_path, templates)
    assert problem.code == "locale-words-form"
    assert str(problem.where).startswith("templates/locales/fr.yml:")
