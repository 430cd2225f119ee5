"""Lanes of a valley: Orsa holds Millford and Stonebridge, Millford an inn."""

from generator.derive.chronology import derive_chronology
from generator.derive.lane import (
    Lane,
    derive_lanes,
    event_actors,
    event_places,
    find_lane_order,
    leading_side,
    order_actors,
    order_places,
)
from generator.model.corpus import Corpus
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    make_publication,
    presence,
    text,
)

VALLEY = (
    make_place("kingdom"),
    make_place("orsa", within="kingdom"),
    make_place("millford", within="orsa"),
    make_place("inn", within="millford"),
    make_place("stonebridge", within="orsa"),
    make_place("sea"),
)
DOWNSTREAM = make_publication(lanes=["stonebridge", "millford", "inn", "sea", "orsa"])


def valley(*events, **records) -> Corpus:
    return make_corpus(*events, **{"publication": DOWNSTREAM, "places": VALLEY, **records})


def lanes_of(corpus: Corpus) -> tuple[Lane, ...]:
    chronology = derive_chronology(corpus)
    return derive_lanes(
        corpus,
        chronology.presences,
        chronology.sides,
        corpus.events_in_order(),
        order=find_lane_order(corpus, chronology.sides),
    )


def at(place: str, n: int = 1, **fields):
    return make_event(f"2020-12-1{n}-at-{place}", places=[place], **fields)


def held(place: str, date: str, actor: str = "northern-guard", change: str = "holds"):
    claim = claim_fields(
        date={"value": date}, presence=[presence(change, place=place, actor=actor)]
    )
    return make_event(f"2020-{change}-{place}-{actor}", date=date, places=[place], claims=[claim])


def test_what_holds_others_comes_first_wherever_the_curator_put_it():
    assert order_places(valley()) == (
        "kingdom",
        "orsa",
        "stonebridge",
        "millford",
        "inn",
        "sea",
    )


def test_places_without_an_order_follow_by_identifier():
    corpus = valley(publication=make_publication(lanes=["sea"]))
    assert order_places(corpus) == (
        "sea",
        "kingdom",
        "orsa",
        "millford",
        "inn",
        "stonebridge",
    )


def test_places_that_lie_within_each_other_are_not_lost():
    places = [make_place("egg", within="hen"), make_place("hen", within="egg")]
    assert order_places(make_corpus(places=places)) == ("egg", "hen")


def test_lane_stands_under_every_place_that_holds_several():
    lanes = lanes_of(valley(at("millford"), at("inn", 2), at("stonebridge", 3)))
    assert [(lane.place, lane.depth) for lane in lanes] == [
        ("orsa", 0),
        ("stonebridge", 1),
        ("millford", 1),
        ("inn", 2),
    ]


def test_place_that_holds_one_lane_and_nothing_of_its_own_is_left_out():
    assert [(lane.place, lane.depth) for lane in lanes_of(valley(at("inn")))] == [("inn", 0)]


def test_event_stands_in_the_lane_of_each_place_it_or_a_claim_names():
    claim = claim_fields(presence=[presence("enters", place="inn")])
    event = make_event(places=["millford", "sea"], claims=[claim])
    assert event_places(event) == ("millford", "sea", "inn")
    lanes = lanes_of(valley(event))
    assert [lane.place for lane in lanes if lane.events] == ["millford", "inn", "sea"]


def test_event_names_those_who_take_part_before_those_moved_or_counted():
    claim = claim_fields(
        presence=[presence("enters", actor="northern-crown")],
        figures=[{"what": "killed", "of": "villagers", "exactly": "3"}],
    )
    assert event_actors(make_event(claims=[claim])) == (
        "northern-guard",
        "northern-crown",
        "villagers",
    )


def test_actor_back_again_continues_its_row():
    lane = lanes_of(
        valley(
            held("millford", "2020-03-01", change="enters"),
            held("millford", "2020-03-09", change="leaves"),
            held("millford", "2020-06-01", change="takes"),
        )
    )[0]
    assert [(row.actor, len(row.presences)) for row in lane.rows] == [("northern-guard", 2)]


def test_presence_that_nobody_reported_over_leaves_no_room_behind_it():
    # "In 2020" can mean days of either of the two presences, and joins neither.
    lane = lanes_of(
        valley(
            held("millford", "2020-03-01", change="enters"),
            held("millford", "2020-03-09", change="leaves"),
            held("millford", "2020-06-01", change="takes"),
            held("millford", "2020"),
        )
    )[0]
    assert len(lane.rows) > 1
    assert {row.actor for row in lane.rows} == {"northern-guard"}


def test_rows_of_a_place_follow_the_order_of_sides():
    lane = lanes_of(
        valley(
            held("millford", "2020-03-01", "southern-league"),
            held("millford", "2020-03-02", "northern-crown"),
            actors=[
                make_actor("northern-crown"),
                make_actor("northern-guard"),
                make_actor("southern-league", sides=[claim_fields(side="south")]),
            ],
        )
    )[0]
    assert [(row.actor, row.side) for row in lane.rows] == [
        ("northern-crown", "north"),
        ("southern-league", "south"),
    ]


def test_actor_on_no_side_is_drawn_in_that_of_the_unknown():
    corpus = make_corpus()
    assert leading_side(corpus, {"northern-guard": ()}, "northern-guard") == "south"
    unknown = {
        "label": text("Unknown"),
        "code": text("?"),
        "colour": "#888888",
        "dark": "#888888",
        "outline": "true",
    }
    sides = make_publication().model_dump()["sides"]
    hollow = make_corpus(publication=make_publication(sides={"unknown": unknown, **sides}))
    assert leading_side(hollow, {}, "northern-guard") == "unknown"


def test_actors_follow_sides_and_bodies_come_before_their_parts():
    corpus = make_corpus(
        actors=[
            make_actor("ballad-singers"),
            make_actor("archers", part_of="northern-guard"),
            make_actor("northern-crown"),
            make_actor("northern-guard", part_of="northern-crown"),
            make_actor("southern-league", sides=[claim_fields(side="south")]),
        ]
    )
    sides = derive_chronology(corpus).sides
    assert order_actors(corpus, sides) == (
        "northern-crown",
        "northern-guard",
        "archers",
        "ballad-singers",
        "southern-league",
    )


def test_part_on_another_side_than_its_body_stands_with_its_side():
    corpus = make_corpus(
        actors=[
            make_actor("northern-crown"),
            make_actor("rebels", sides=[claim_fields(side="south")], part_of="southern-league"),
            make_actor("southern-league", sides=[claim_fields(side="south")]),
        ]
    )
    assert order_actors(corpus, derive_chronology(corpus).sides)[0] == "northern-crown"
