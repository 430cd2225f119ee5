import html

import pytest

from generator.model.edtf import parse
from generator.render.pages.page import issue_address
from tests.factory import make_actor, make_corpus, make_event, make_publication
from tests.render.pages.stage import page_at

CORPUS = make_corpus(make_event())


@pytest.mark.parametrize(
    ("here", "there", "address"),
    [
        ("", "", "./"),
        ("", "events", "events/"),
        ("events", "", "../"),
        ("actors/northern-guard", "places/millford", "../../places/millford/"),
        ("events/2020/12/14/guard-arrives", "events/2020", "../../../../../events/2020/"),
    ],
)
def test_links_are_relative_to_the_page(here, there, address):
    assert page_at(CORPUS, here).to(there) == address


def test_a_link_can_lead_to_a_part_of_a_page():
    assert page_at(CORPUS, "data").to("method", "dates") == "../method/#dates"


def test_a_file_beside_the_locales_lies_one_step_above_home():
    assert page_at(CORPUS, "").to_root("data/corpus.json") == "../data/corpus.json"
    assert page_at(CORPUS, "data").to_root("data/corpus.json") == "../../data/corpus.json"


def test_bounds_say_what_is_not_known_of_a_day():
    page = page_at(CORPUS, "")
    last = parse("2020-12-14").latest.ordinal

    assert "14 December 2020" in page.bounds(last, last)
    assert "or earlier" in page.bounds(None, last)
    assert "from 10 to 14 December 2020" in page.bounds(last - 4, last)


def test_a_name_cannot_become_markup():
    actor = make_actor(names={"en": "<b>*Guard*</b> | {{ x }}", "ar": "الحرس"})
    page = page_at(make_corpus(make_event(), actors=[actor, make_actor("northern-crown")]), "")

    name = page.name("actors", "northern-guard")

    assert not set("*|{}[]_`").intersection(name)
    assert name.count("<") == 2


def test_the_words_of_a_source_keep_their_direction_on_both_pages():
    for locale in ("en", "ar"):
        words = page_at(CORPUS, "", locale).foreign("أمس السبت", "ar")
        assert words.startswith('<bdi dir="rtl" lang="ar">')


def test_an_edtf_date_is_read_from_the_left_in_arabic():
    written = page_at(CORPUS, "", "ar").edtf(parse("2017-11-04/2017-11-09"))

    assert written.startswith('<bdi class="edtf" dir="ltr">')


def test_a_chip_has_letters_and_a_name_beside_its_colour():
    chip = page_at(CORPUS, "", "ar").chip("north")

    assert 'class="chip s-north"' in chip
    assert ">شم</abbr>" in chip
    assert 'title="نص' in chip


def test_a_report_of_an_error_names_the_page():
    address = issue_address("https://git.example/valley/", "The Guard", "https://v.example/en/?a=b")

    assert address == (
        "https://git.example/valley/issues/new?template=report-an-error.yml&title=The+Guard"
        "&page=https%3A%2F%2Fv.example%2Fen%2F%3Fa%3Db&body=https%3A%2F%2Fv.example%2Fen%2F%3Fa%3Db%0A%0A"
    )


def test_without_a_repository_there_is_nowhere_to_report_to():
    assert page_at(CORPUS, "").issue("The Guard") is None
    publication = make_publication(repository="https://git.example/valley")
    page = page_at(make_corpus(make_event(), publication=publication), "")
    assert "/valley/issues/new?template=report-an-error.yml&title=x" in html.unescape(
        str(page.issue("x"))
    )


def test_other_names_of_a_record_come_in_every_locale_once():
    actor = make_actor(
        names={"en": "Guard", "ar": "الحرس"}, aliases={"en": ["Home Guard"], "ar": ["الحرس"]}
    )
    page = page_at(make_corpus(make_event(), actors=[actor, make_actor("northern-crown")]), "")

    assert page.other_names(actor) == [("Home Guard", "en"), ("الحرس", "ar")]
