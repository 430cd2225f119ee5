import html

from generator.render.pages.corrections import corrections_of, corrections_view, find_corrections
from generator.render.pages.event import event_view
from generator.render.pages.render import render_page
from tests.factory import make_corpus, make_event, text
from tests.render.pages.stage import NO_MAP, page_at


def event(id: str, *days: str):
    said = [{"on": day, "what": text(f"{id} n{n}")} for n, day in enumerate(days)]
    return make_event(id, corrections=said)


def rendered(corpus, path="corrections", locale="en"):
    page = page_at(corpus, path, locale)
    return render_page(
        page, "corrections.jinja", corrections_view(page), title="x", description="", kind="list"
    )


def test_newest_correction_comes_first_whichever_event_it_is_of():
    corpus = make_corpus(
        event("2020-12-14-b", "2026-11-02", "2026-12-01"), event("2020-12-14-a", "2026-11-30")
    )
    found = [(c.event.id[-1], str(c.correction.on)) for c in find_corrections(corpus)]
    assert found == [("b", "2026-12-01"), ("a", "2026-11-30"), ("b", "2026-11-02")]
    page = page_at(corpus, "corrections")
    months = corrections_view(page)["months"]
    assert [(str(m.month), len(m.corrections)) for m in months] == [("2026-12", 1), ("2026-11", 2)]


def test_corrections_of_one_day_have_addresses_of_their_own_that_later_ones_leave_alone():
    anchors = [c.anchor for c in corrections_of(event("2020-12-14-a", "2026-12-01", "2026-12-01"))]
    assert anchors == ["correction-2026-12-01", "correction-2026-12-01-2"]
    longer = corrections_of(event("2020-12-14-a", "2026-12-01", "2026-12-01", "2026-12-01"))
    assert [c.anchor for c in longer][:2] == anchors


def test_page_without_a_correction_says_what_would_be_listed():
    page = rendered(make_corpus(event("2020-12-14-a")))
    assert "Nothing has had to be corrected so far" in page
    assert "listed here by month" in page
    assert 'href="../corrections.atom"' in page


def test_page_leads_to_the_correction_in_the_page_of_its_event():
    corpus = make_corpus(event("2020-12-14-a", "2026-12-01"))
    assert 'href="../events/2020/12/14/a/#correction-2026-12-01"' in rendered(corpus)
    page = page_at(corpus, "events/2020/12/14/a")
    view = event_view(page, corpus.events["2020-12-14-a"], NO_MAP)
    written = render_page(page, "event.jinja", view, title="x", description="", kind="event")
    assert 'id="correction-2026-12-01"' in html.unescape(written)
    assert "Corrected on <bdi>1 December 2026</bdi>" in written
    assert 'href="../../../../../corrections/"' in written


def test_arabic_page_has_the_arabic_words():
    page = rendered(make_corpus(event("2020-12-14-a", "2026-12-01")), locale="ar")
    assert "التصحيحات" in page
    assert "كانون الأول 2026" in page
