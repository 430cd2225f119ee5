import re

from generator.render.pages.source import outlet_view, source_view
from tests.factory import claim_fields, make_corpus, make_event, make_outlet, make_source
from tests.render.pages.stage import page_at

OUTLETS = [make_outlet(), make_outlet("hill-radio"), make_outlet("wire")]


def test_a_source_lists_what_it_says_by_paragraph():
    claims = [
        claim_fields(f"p{n}", passage={"paragraph": str(n), "digest": "sha256:" + "0" * 64})
        for n in (9, 2)
    ]
    corpus = make_corpus(make_event(claims=claims))
    page = page_at(corpus, "sources/courier-2020-12-20")

    view = source_view(page, corpus.sources["courier-2020-12-20"])

    assert [number for number, _ in view["paragraphs"]] == [2, 9]
    assert view["paragraphs"][0][1][0].anchor == "events-2020-12-14-guard-arrives-p2"


def test_those_who_quote_repeat_or_follow_an_outlet_depend_on_its_source():
    first = make_source()
    quoting = make_source("radio-2020-12-21", outlet="hill-radio")
    following = make_source(
        "wire-2020-12-22",
        outlet="wire",
        follows=[{"outlet": "valley-courier", "says": {"en": "it says so", "ar": "يقول ذلك"}}],
    )
    apart = make_source("wire-2020-12-23", outlet="wire")
    event = make_event(claims=[claim_fields(source="radio-2020-12-21", through=["valley-courier"])])
    corpus = make_corpus(event, outlets=OUTLETS, sources=[first, quoting, following, apart])

    view = source_view(page_at(corpus, "sources/courier-2020-12-20"), first)
    rows = view["dependence"].rested_on

    assert [re.search(r"sources/([^/]+)", row.who).group(1) for row in rows] == [
        "radio-2020-12-21",
        "wire-2020-12-22",
    ]
    assert [str(row.how) for row in rows] == ["quotes this outlet", "follows a text of this outlet"]


def test_where_somebody_is_quoted_is_told_by_paragraph():
    event = make_event(claims=[claim_fields("a", through=["wire"]), claim_fields("b")])
    corpus = make_corpus(event, outlets=OUTLETS)

    found = outlet_view(page_at(corpus, "outlets/wire"), corpus.outlets["wire"])["dependence"]

    (row,) = found.rested_on
    assert [(source, [n for n, _ in numbers]) for source, numbers in row.passages] == [
        ("courier-2020-12-20", [3])
    ]


def test_a_source_without_ties_shows_no_picture():
    corpus = make_corpus(make_event())

    assert source_view(page_at(corpus, ""), corpus.sources["courier-2020-12-20"])["dependence"] is (
        None
    )


def test_an_outlet_counts_only_the_claims_that_start_with_it():
    event = make_event(
        claims=[
            claim_fields("passed-on", through=["wire", "hill-radio"]),
            claim_fields("own", through=["wire"]),
        ]
    )
    corpus = make_corpus(event, outlets=OUTLETS)
    page = page_at(corpus, "outlets/wire")

    view = outlet_view(page, corpus.outlets["wire"])

    assert len(view["quoted"]) == 2
    assert view["started"] == 1
