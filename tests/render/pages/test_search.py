import json
from collections.abc import Sequence

import pytest

from generator.model.corpus import Corpus
from generator.render.pages.outline import outline_pages
from generator.render.pages.planned import PlannedPage
from generator.render.pages.search import event_years, render_records, render_words
from tests.factory import claim_fields, make_corpus, make_event, make_place
from tests.render.pages.stage import NO_MAP, stage

FORD = {"names": {"en": "Millford", "ar": "ميلفورد"}, "aliases": {"en": ["Mill Ford", "MF"]}}


def records(
    corpus: Corpus, locale: str = "en", pages: Sequence[PlannedPage] = ()
) -> dict[str, dict]:
    listed = render_records(stage(corpus, locale), pages)
    return {each["url"]: each for each in json.loads(listed)}


def keys(record: dict) -> set[str]:
    return {*record["title"].split(), *record["keys"].split()}


def told(says: str, **fields) -> Corpus:
    """One event, at no place, with one claim that says something."""
    texts = {"en": says, "ar": "قيل شيء"}
    summary = {"en": "Boats.", "ar": "قوارب."}
    event = make_event(claims=[claim_fields(says=texts)], places=[], summary=summary, **fields)
    return make_corpus(event, places=[make_place("millford", **FORD)])


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_event_is_found_by_every_name_of_its_place_in_every_locale(locale: str):
    event = make_event(places=["millford"])
    (found,) = (
        record
        for url, record in records(
            make_corpus(event, places=[make_place("millford", **FORD)]), locale
        ).items()
        if url.startswith("events/")
    )
    assert {"millford", "mill", "ford", "ميلفورد", "zzjmillford", "zzsmlfrd"} <= keys(found)


def test_name_in_a_text_stands_for_all_names_in_both_locales():
    corpus = told("The ferry waits at Mill Ford.")
    for locale in ("en", "ar"):
        (found,) = (r for url, r in records(corpus, locale).items() if url.startswith("events/"))
        assert {"millford", "ميلفورد"} <= keys(found), locale


def test_initials_are_a_name_only_where_they_are_written_so():
    for says, named in (("Boats of MF left.", True), ("The word mf is none.", False)):
        (found,) = (r for url, r in records(told(says)).items() if url.startswith("events/"))
        assert ("ميلفورد" in keys(found)) is named, says


def test_own_page_has_its_whole_names_and_pages_that_speak_of_it_have_not():
    found = records(told("The ferry waits at Millford."))
    assert {"zznmillford", "zznميلفورد"} <= keys(found["places/millford/"])
    others = [record for url, record in found.items() if url != "places/millford/"]
    assert not any("zznmillford" in keys(record) for record in others)


def test_event_shows_day_sides_and_what_each_source_says():
    (found,) = (
        r for url, r in records(told("Two boats left.")).items() if url.startswith("events/")
    )
    shown = found["shown"]
    assert shown["kind"] == "event"
    assert shown["when"]
    assert shown["passages"][1].endswith(": Two boats left.")


def test_event_is_found_by_its_day_in_words_and_in_figures():
    (found,) = (
        r
        for url, r in records(told("Boats left.", date="2020-12-14")).items()
        if url.startswith("events/")
    )
    assert {"zzy2020", "14", "december", "2020", "20201214", "12"} <= keys(found)


@pytest.mark.parametrize(
    ("id", "date", "years"),
    [
        ("2020-12-14-boats-leave", "2020-12-14", (2020,)),
        ("2020-12-30-boats-leave", "2020-12-30/2021-01-02", (2020, 2021)),
        ("2020-boats-leave", "/2020-12-23", (2020,)),
        ("1950-boats-leave", "1950/2020", (1950,)),
    ],
)
def test_event_is_in_every_year_that_it_may_have_been_in(id: str, date: str, years: tuple):
    assert event_years(make_event(id, date=date)) == years


def test_other_pages_are_found_by_title_and_lead_and_the_method_by_its_text():
    site = stage(told("Nothing."))
    pages = list(outline_pages(site, (), NO_MAP, {}))
    found = records(site.corpus, pages=pages)
    words = site.words.text
    assert found["places/"]["shown"]["title"] == words("places.title")
    assert found["places/"]["shown"]["passages"] == [words("places.lead")]
    method = found["method/"]["shown"]["passages"]
    assert method[0] == words("method.lead")
    assert len(method) > 20
    assert not any("<" in passage or "&#" in passage for passage in method[1:])
    assert found["places/millford/"]["shown"]["kind"] == "place"


def test_panel_gets_its_words_with_the_locale_s_plural_forms():
    words = json.loads(render_words(stage(told("Nothing."), "ar")))
    assert set(words["results"]) == {"zero", "one", "two", "few", "many", "other"}
    assert words["words"]["found"] == "{results} عن «{words}»"
    assert words["kinds"] == ["event", "place", "actor", "source", "page"]
