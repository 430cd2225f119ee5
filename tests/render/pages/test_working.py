import html
import re

import pytest

from generator.dating import CONVENTIONS
from generator.render.pages.event import event_view
from generator.render.pages.method import method_view
from generator.render.pages.render import render_page
from generator.render.pages.working import working_rows
from tests.factory import claim_fields, make_corpus, make_event, make_source, text
from tests.render.pages.stage import NO_MAP, page_at

EVIDENCE = [{"outlet": "valley-courier", "published": "2020-12-21", "shows": text("x")}]


def plain(markup: object) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", str(markup)))


def row(date: dict[str, str], locale: str = "en", language: str = "en", **fields: object):
    event = make_event(claims=[claim_fields(date=date)], **fields)
    corpus = make_corpus(event, sources=[make_source(language=language)])
    (found,) = working_rows(page_at(corpus, event.path, locale), event)
    return found


def test_words_day_steps_and_date_are_told_in_english():
    found = row({"value": "2020-12-17", "words": "last Thursday"})
    assert plain(found.gives) == "Thursday 17 December 2020"
    assert [plain(step) for step in found.steps] == [
        "“last Thursday”: the nearest Thursday before 20 December 2020 is 17 December 2020."
    ]
    assert plain(found.fit) == "as the words give it"
    assert '<bdi dir="ltr" lang="en">last Thursday</bdi>' in str(found.steps[0])


def test_words_day_steps_and_date_are_told_in_arabic():
    found = row({"value": "2020-12-17", "words": "الخميس الماضي"}, "ar", "ar")
    assert plain(found.gives) == "الخميس 17 كانون الأول 2020"
    assert [plain(step) for step in found.steps] == [
        "«الخميس الماضي»: يوم الخميس الأقرب قبل 20 كانون الأول 2020 هو 17 كانون الأول 2020."
    ]
    assert plain(found.fit) == "كما تعطيه الكلمات"


@pytest.mark.parametrize(
    ("words", "gives"),
    [
        ("yesterday, Monday", "no date: the words contradict the calendar or themselves"),
        ("31 November", "no date: the words name a day that does not exist"),
        ("before the flood", "no date"),
        ("weeks ago", "a bound and no day: by 6 December 2020"),
    ],
)
def test_words_that_give_no_date_are_said_to_give_none(words: str, gives: str):
    found = row({"value": "/2020-12-14", "words": words})
    assert plain(found.gives) == gives
    assert found.steps


def test_narrower_date_names_the_evidence_that_it_rests_on():
    found = row({"value": "2020-12-14", "words": "earlier this month"}, evidence=EVIDENCE)
    assert plain(found.fit) == "narrower than the words, by the evidence of valley-courier"


def test_wider_date_is_said_to_be_wider():
    found = row({"value": "/2020-12-19", "words": "yesterday"})
    assert plain(found.fit) == "wider than what the words give"


def test_date_without_words_gives_nothing_to_work_out():
    found = row({"value": "2020-12-14"})
    assert (found.gives, found.steps, found.fit) == (None, (), None)


def written(event, locale: str = "en") -> str:
    page = page_at(make_corpus(event), event.path, locale)
    view = event_view(page, event, NO_MAP)
    return render_page(page, "event.jinja", view, title="x", description="", kind="event")


def test_page_says_how_the_day_of_the_words_is_known():
    dates = [
        {"value": "2020-12-19", "words": "yesterday"},
        {"value": "2020-12-17", "words": "yesterday", "said": "2020-12-18"},
    ]
    claims = [claim_fields(f"c{n}", date=date) for n, date in enumerate(dates)]
    page = plain(written(make_event(claims=claims)))
    assert "Sunday 20 December 2020the day the source was published" in page
    assert "set by the editors; the source was published 20 December 2020" in page


def test_day_that_rests_on_evidence_alone_says_so_under_it():
    claim = claim_fields(date={"value": "/2020-12-19", "words": "yesterday"})
    page = written(make_event(claims=[claim], evidence=EVIDENCE))
    assert '<a href="#evidence">The day comes from reports outside the sources</a>' in page


def test_page_without_a_dated_claim_has_no_working():
    assert "workings" not in written(make_event())


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_method_page_has_every_convention_of_the_rules(locale: str):
    page = page_at(make_corpus(make_event()), "method", locale)
    markup = render_page(
        page, "method.jinja", method_view(page), title="x", description="", kind="hub"
    )
    for convention in CONVENTIONS:
        assert getattr(convention, locale) in plain(markup)
        assert convention.example in plain(markup)
