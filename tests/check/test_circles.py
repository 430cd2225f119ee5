from generator.check.circles import check_circles
from tests.factory import make_actor, make_corpus, make_event, make_outlet, make_place


def test_chain_of_places_that_ends_is_no_circle():
    places = [
        make_place("mill", within="town"),
        make_place("town", within="vale"),
        make_place("vale"),
    ]
    assert list(check_circles(make_corpus(places=places))) == []


def test_circle_of_places_is_told_once_with_everyone_in_it():
    places = [
        make_place("town", within="vale"),
        make_place("vale", within="land"),
        make_place("land", within="town"),
    ]
    (problem,) = check_circles(make_corpus(places=places))
    assert problem.code == "part-of-itself"
    assert problem.found == "land → town → vale → land"
    assert [place.path.stem for place in (problem.where, *problem.also)] == ["land", "town", "vale"]


def test_what_leads_into_a_circle_is_not_in_it():
    places = [make_place("mill", within="town"), make_place("town", within="town")]
    (problem,) = check_circles(make_corpus(places=places))
    assert problem.found == "town → town"


def test_two_circles_are_two_problems():
    places = [make_place(name, within=name) for name in ("town", "vale")]
    assert len(list(check_circles(make_corpus(places=places)))) == 2


def test_actors_and_outlets_go_in_circles_too():
    corpus = make_corpus(
        actors=[make_actor("guard", part_of="crown"), make_actor("crown", part_of="guard")],
        outlets=[make_outlet("courier", of="courier")],
    )
    assert [p.message.split()[0] for p in check_circles(corpus)] == ["part_of", "of"]


def test_place_within_one_that_does_not_exist_is_no_circle():
    assert list(check_circles(make_corpus(places=[make_place(within="nowhere")]))) == []


def test_event_related_to_itself_is_told():
    event = make_event("2020-12-14-x", related=[{"event": "2020-12-14-x", "how": "follows"}])
    (problem,) = check_circles(make_corpus(event))
    assert (problem.code, problem.message) == (
        "part-of-itself",
        "related[1].event is the event itself",
    )
