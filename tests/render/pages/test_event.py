from html import unescape

from generator.derive.chronology import derive_chronology
from generator.model.edtf import parse
from generator.render.pages.claim import claim_table
from generator.render.pages.event import (
    event_view,
    find_neighbours,
    find_related,
    find_surroundings,
    find_working,
)
from generator.render.pages.render import render_page
from tests.factory import claim_fields, make_corpus, make_event, make_place, presence
from tests.render.pages.stage import NO_MAP, page_at

WORDS = {"value": "2020-12-14", "words": "last Monday", "said": "2020-12-20"}


def working_of(*claims, date="2020-12-14"):
    event = make_event(claims=list(claims), date=date)
    table = claim_table(
        derive_chronology(make_corpus(event)), ("events", event.id), event.claims, ()
    )
    found = find_working(event, table)
    return found and found.id


def test_the_working_is_that_of_a_claim_which_dates_the_event_itself():
    other = {"value": "2020-12-01", "words": "two weeks before"}

    found = working_of(claim_fields("earlier", date=other), claim_fields("exact", date=WORDS))

    assert found == "exact"


def test_a_claim_that_dates_something_else_shows_no_working():
    assert working_of(claim_fields(date={"value": "2020-12-01", "words": "then"})) is None


def test_a_plan_shows_no_working_although_it_names_the_day():
    assert working_of(claim_fields(date=WORDS, stance="predicts")) is None


def test_a_qualified_date_is_worked_out_by_the_same_days_unqualified():
    assert working_of(claim_fields("exact", date=WORDS), date="2020-12-14~") == "exact"


def arrival(id: str, day: str, **fields):
    claims = [claim_fields(presence=[presence("enters", **fields)], date={"value": day})]
    return make_event(id, date=day, claims=claims, places=[fields.get("place", "millford")])


def test_presence_is_shown_for_sixty_days_on_either_side():
    near, far = (
        arrival("2020-11-01-near", "2020-11-01"),
        make_event("2019-01-01-far", date="2019-01-01"),
    )
    corpus = make_corpus(near, far)

    assert find_surroundings(page_at(corpus, near.path), near).rows
    assert find_surroundings(page_at(corpus, far.path), far) is None


def test_presence_around_the_place_counts_and_elsewhere_does_not():
    valley = make_place("valley")
    mill = make_place(within="valley")
    tower = make_place("tower", within="millford")
    coast = make_place("coast")
    events = [
        make_event(),
        arrival("2020-12-13-a", "2020-12-13", place="valley"),
        arrival("2020-12-13-b", "2020-12-13", place="tower"),
        arrival("2020-12-13-c", "2020-12-13", place="coast"),
    ]
    corpus = make_corpus(*events, places=[valley, mill, tower, coast])

    shown = find_surroundings(page_at(corpus, events[0].path), events[0])

    assert {row.presence.place for row in shown.rows} == {"valley", "tower"}


def test_an_event_without_a_last_day_has_no_picture_of_its_days():
    event = arrival("2020-12-14-guard-arrives", "2020-12-14").model_copy(
        update={"date": parse("2020-12-14/..")}
    )

    assert find_surroundings(page_at(make_corpus(event), event.path), event) is None


def test_a_relation_is_told_from_either_end():
    later = make_event(
        "2020-12-15-later",
        date="2020-12-15",
        related=[{"event": "2020-12-14-guard-arrives", "how": "follows"}],
    )
    earlier = make_event()
    corpus = make_corpus(earlier, later)

    told = [
        [
            (neighbour.event.id, neighbour.how)
            for neighbour in find_related(page_at(corpus, ""), event)
        ]
        for event in (earlier, later)
    ]

    assert told == [
        [("2020-12-15-later", "leads to")],
        [("2020-12-14-guard-arrives", "follows")],
    ]


def test_neighbours_are_those_in_time_then_those_at_the_place():
    here = [make_event(f"2020-12-1{n}-e", date=f"2020-12-1{n}") for n in (0, 4, 8)]
    away = [make_event(f"2020-12-1{n}-e", date=f"2020-12-1{n}", places=["hill"]) for n in (3, 5)]
    corpus = make_corpus(*here, *away, places=[make_place(), make_place("hill")])

    found = find_neighbours(page_at(corpus, ""), here[1])

    assert [neighbour.event.id[:10] for neighbour in found] == [
        "2020-12-13",
        "2020-12-15",
        "2020-12-10",
        "2020-12-18",
    ]


def written(event, locale="en", corpus=None):
    page = page_at(corpus or make_corpus(event), event.path, locale)
    return render_page(
        page,
        "event.jinja",
        event_view(page, event, NO_MAP),
        title=page.text(event.title),
        description="",
        kind="event",
    )


def test_a_page_sets_a_plan_apart_and_says_that_nothing_supports_the_event():
    text = written(make_event(claims=[claim_fields(stance="predicts")]))

    assert "claims__not&#45;counted" in text
    assert "No claim asserts it" in text


def test_a_page_shows_who_says_so_through_whom_and_where():
    claim = claim_fields("told", through=["northern-guard"], date=WORDS)
    text = written(make_event(claims=[claim]))

    row = text.partition('<tr id="claim&#45;told">')[2].partition("</tr>")[0]
    assert 'href="../../../../../sources/courier-2020-12-20/"' in row
    assert 'href="../../../../../actors/northern-guard/"' in row
    assert "last Monday" in row
    assert "said" in row
    assert "#events-2020-12-14-guard-arrives-told" in row


def test_a_hostile_title_stays_a_title():
    text = written(make_event(title={"en": "# <script>x</script> *b* {: #id }", "ar": "عنوان"}))

    assert "<script>" not in text
    heading = next(line for line in text.splitlines() if line.startswith("# "))
    assert heading.endswith("{: #title }")
    assert heading.count("{") == 1


def test_both_locales_have_the_same_anchors():
    import re

    event = make_event(claims=[claim_fields("one"), claim_fields("two", stance="denies")])
    anchors = [re.findall(r'(?:id="|\{: #)([^" ]+)', written(event, loc)) for loc in ("en", "ar")]

    assert anchors[0] == anchors[1]


def test_a_place_that_is_only_named_is_not_said_to_be_where_it_happened():
    corpus = make_corpus(
        make_event(mentions=["farland"]), places=[make_place(), make_place("farland")]
    )
    page = page_at(corpus, "events/2020/12/14/guard-arrives")

    text = written(corpus.events["2020-12-14-guard-arrives"], corpus=corpus)
    where = unescape(text.split("<aside")[1])

    assert where.index("millford") < where.index("Named, but not where it happened")
    assert where.index("Named, but not where it happened") < where.index("farland")
    assert page.index.events_naming == {"farland": ("2020-12-14-guard-arrives",)}
    assert "farland" not in page.index.events_at_place


def test_an_event_without_places_has_no_heading_for_them():
    assert "<aside" not in written(make_event(places=[]))
