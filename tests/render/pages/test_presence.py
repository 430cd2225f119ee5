from generator.render.pages.presence import by_place as arrange
from generator.render.pages.presence import (
    by_source,
    known_time,
    presence_row,
    whole_record,
)
from tests.factory import claim_fields, make_actor, make_corpus, make_event, make_source, presence
from tests.render.pages.stage import page_at


def told(*changes):
    claims = [
        claim_fields(f"c{n}", presence=[presence(change)], date={"value": day})
        for n, (change, day) in enumerate(changes)
    ]
    return make_corpus(make_event(claims=claims), sources=[make_source(published="2021-06-01")])


def test_a_presence_that_is_only_reported_began_on_that_day_or_earlier():
    page = page_at(told(("holds", "2020-12-14")), "")

    row = presence_row(page, page.chronology.presences[0])

    assert "or earlier" in row.began
    assert "no end" in row.ended


def test_an_arrival_and_a_departure_are_told_with_their_days():
    page = page_at(told(("enters", "2020-12-14"), ("leaves", "2021-01-12")), "")

    row = presence_row(page, page.chronology.presences[0])

    assert row.began == "<bdi>14 December 2020</bdi>"
    assert row.ended == "<bdi>12 January 2021</bdi>"


def test_silence_after_the_last_claim_is_among_the_states():
    page = page_at(told(("holds", "2020-12-14")), "")

    row = presence_row(page, page.chronology.presences[0])

    assert [str(state) for state in row.states] == ["certain", "unknown"]


def test_one_old_report_does_not_stretch_the_picture_of_all_the_others():
    events = [
        make_event(
            f"2020-12-{n:02d}-e",
            date=f"2020-12-{n:02d}",
            claims=[claim_fields(presence=[presence("holds", actor=f"a{n}")], date={"value": day})],
        )
        for n, day in ((n, "1990-01-01" if n == 1 else f"2020-12-{n:02d}") for n in range(1, 15))
    ]
    actors = [make_actor(f"a{n}") for n in range(1, 15)] + [make_actor("northern-crown")]
    page = page_at(make_corpus(*events, actors=[*actors, make_actor()]), "")

    assert known_time(page.chronology.presences).days < 100


def test_claims_are_gathered_under_their_sources():
    event = make_event(
        claims=[
            claim_fields("one"),
            claim_fields("two", source="b"),
            claim_fields("three"),
        ]
    )

    gathered = by_source([(event, claim) for claim in event.claims])

    assert [(source, [c.id for _, c in pairs]) for source, pairs in gathered] == [
        ("courier-2020-12-20", ["one", "three"]),
        ("b", ["two"]),
    ]


def test_a_record_without_presences_has_no_picture():
    assert whole_record(page_at(told(("holds", "2020-12-14")), ""), (), arrange) is None
