"""One record as JSON, held against the corpus claim by claim."""

import json

import pytest

from generator.render.data.record_file import RecordFiles, record_file_path
from tests.render.data.holdings import WORLDS, world


def read(name: str, *key: str) -> dict:
    holdings = world(name)
    files = RecordFiles(holdings.corpus, holdings.chronology, holdings.index, holdings.history)
    return json.loads(files.render(key))


@pytest.mark.parametrize("name", WORLDS)
def test_an_event_has_every_claim_with_its_source_and_its_chain(name: str):
    corpus = world(name).corpus
    for event in corpus.events.values():
        told = read(name, "events", event.id)
        assert told["event"]["id"] == event.id
        own = {c["id"]: c for c in told["claims"] if c["record"] == f"events/{event.id}"}
        assert own.keys() == {claim.id for claim in event.claims}
        known = {
            folder: {record["id"] for record in told[folder]}
            for folder in ("sources", "outlets", "actors", "places")
        }
        for claim in event.claims:
            assert own[claim.id].get("through", []) == list(claim.through)
            assert own[claim.id].get("stance", "asserts") == claim.stance.value
            assert claim.source in known["sources"]
            assert set(claim.through) <= known["outlets"] | known["actors"]
        assert set(event.places) <= known["places"]
        assert {each.actor for each in event.actors} <= known["actors"]
        (itself,) = [each for each in told["events"] if each["id"] == event.id]
        assert itself["earliest"] == str(event.date.earliest)
        assert itself["standing"]


@pytest.mark.parametrize("name", WORLDS)
def test_an_actor_a_place_and_a_source_have_what_is_said_of_them(name: str):
    holdings = world(name)
    corpus = holdings.corpus
    for actor in corpus.actors.values():
        told = read(name, "actors", actor.id)
        told_claims = {c["id"] for c in told["claims"] if c["record"] == f"actors/{actor.id}"}
        assert told_claims == {c.id for c in (*actor.sides, *actor.claims)}
        assert len(told["presences"]) == len(holdings.index.presences_of.get(actor.id, ()))
    for place in corpus.places:
        told = read(name, "places", place)
        assert {e["id"] for e in told["events"]} == {
            e.id for e in holdings.index.events_at_place.get(place, ())
        }
    for source in corpus.sources:
        told = read(name, "sources", source)
        assert len(told["claims"]) == len(holdings.index.said_by.get(source, ()))


def test_a_file_stands_as_its_page_does():
    corpus = world("bilingual").corpus
    path = record_file_path(corpus, ("events", "2020-12-14-guard-arrives"))
    assert str(path) == "data/events/2020/12/14/guard-arrives.json"
    told = read("bilingual", "events", "2020-12-14-guard-arrives")
    assert told["pages"]["ar"].endswith("/ar/events/2020/12/14/guard-arrives/")
