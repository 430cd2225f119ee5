from dataclasses import replace

from generator.derive.chronology import derive_chronology
from generator.model.claim import Figure
from generator.render.pages.claim import claim_table, figure_words, presence_words
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_outlet,
    make_source,
    presence,
)
from tests.render.pages.stage import page_at


def table_of(*claims, corpus=None):
    event = make_event(claims=list(claims))
    corpus = corpus or make_corpus(event)
    key = ("events", event.id)
    chronology = derive_chronology(replace(corpus, events={event.id: event}))
    return claim_table(chronology, key, event.claims, ())


def test_what_is_foretold_or_denied_stands_below_what_is_asserted():
    table = table_of(
        claim_fields("denial", stance="denies"),
        claim_fields("plan", stance="predicts"),
        claim_fields("guess", stance="supposes"),
        claim_fields("report"),
        claim_fields("reason", stance="justifies"),
    )

    shown = [(group.name, [row.claim.id for row in group.rows]) for group in table.groups]

    assert shown == [
        ("support", ["report", "reason"]),
        ("supposed", ["guess"]),
        ("not-counted", ["plan"]),
        ("against", ["denial"]),
    ]


def test_a_plan_adds_no_source_to_the_count():
    table = table_of(claim_fields("plan", stance="predicts"))

    assert (table.sources, table.independent.counted, table.support) == (0, (), ())


def test_two_outlets_that_pass_on_one_network_share_a_number():
    corpus = make_corpus(
        outlets=[make_outlet(), make_outlet("hill-radio"), make_outlet("wire")],
        sources=[
            make_source(),
            make_source("radio-2020-12-21", outlet="hill-radio"),
            make_source("post-2020-12-21", outlet="mill-post"),
        ],
    )
    table = table_of(
        claim_fields("post", source="post-2020-12-21"),
        claim_fields("own"),
        claim_fields("first", through=["wire"]),
        claim_fields("second", source="radio-2020-12-21", through=["wire"]),
        claim_fields("plan", source="radio-2020-12-21", stance="predicts"),
        claim_fields("denial", through=["northern-crown"], stance="denies"),
        corpus=corpus,
    )

    # The Courier speaks for itself beside the Wire that it quotes: perhaps it has it from there.
    assert [(row.number, row.perhaps) for row in table.rows] == [
        (1, False),
        (2, True),
        (2, False),
        (2, False),
        (3, False),
        (4, False),
    ]
    assert (table.sources, len(table.independent.counted)) == (3, 2)


def test_a_figure_keeps_its_bounds_in_words():
    page = page_at(
        make_corpus(make_event(), actors=[make_actor(), make_actor("northern-crown")]), ""
    )
    figures = [
        {"what": "killed", "exactly": "3"},
        {"what": "killed", "about": "50"},
        {"what": "killed", "at_least": "38", "of": "northern-guard"},
        {"what": "killed", "at_most": "9"},
        {"what": "killed", "at_least": "10", "at_most": "20"},
    ]
    event = make_event(claims=[claim_fields(figures=figures)])

    words = [str(word) for word in figure_words(page, event.claims[0])]

    assert words == [
        "3 killed",
        "about 50 killed",
        "at least 38 killed&#44; <bdi>northern&#45;guard</bdi>",
        "at most 9 killed",
        "10 to 20 killed",
    ]
    assert len(words) == len(figures) == len([Figure.model_validate(f) for f in figures])


def test_a_change_of_presence_names_who_drives_out():
    expelled = presence("expelled", by=["northern-crown"])
    event = make_event(claims=[claim_fields(presence=[expelled])])
    page = page_at(make_corpus(event), "")

    (words,) = presence_words(page, event.claims[0])

    assert "is expelled by <bdi>northern&#45;crown</bdi>" in words
