"""GeoJSON, read by a library that is not ours."""

import geojson
import pytest

from tests.render.data.holdings import WORLDS, world


def collection(name: str, file: str) -> geojson.FeatureCollection:
    download = next(each for each in world(name).downloads() if each.path.name == file)
    return geojson.loads(download.render())


@pytest.mark.parametrize("name", WORLDS)
@pytest.mark.parametrize("file", ["events.geojson", "presences.geojson"])
def test_every_feature_is_valid_and_has_a_name_of_its_own(name: str, file: str):
    found = collection(name, file)
    assert found.is_valid, found.errors()
    ids = [feature.id for feature in found.features]
    assert len(set(ids)) == len(ids)
    for feature in found.features:
        assert feature.geometry is None or feature.geometry.is_valid


@pytest.mark.parametrize("name", WORLDS)
def test_every_event_at_every_place_is_there_with_all_of_its_claims(name: str):
    corpus = world(name).corpus
    features = collection(name, "events.geojson").features
    assert {(each.properties["event"], each.properties["place"]) for each in features} == {
        (event.id, place) for event in corpus.events.values() for place in event.places or (None,)
    }
    for each in features:
        event = corpus.events[each.properties["event"]]
        assert each.properties["date"] == str(event.date)
        assert each.properties["earliest_date"] == str(event.date.earliest)
        told = {(one["id"].split("#")[1], one["stance"]) for one in each.properties["claims"]}
        assert told == {(claim.id, claim.stance.value) for claim in event.claims}


def test_a_place_without_a_point_has_no_geometry_and_one_with_a_point_its_radius():
    features = {each.id: each for each in collection("hostile", "events.geojson").features}
    assert features["2020-by#nowhere"].geometry is None
    assert features["2020-never"].geometry is None
    there = features["2020-by#millford"]
    assert there.geometry.coordinates == [-10.25, 41.5]
    assert there.properties["within_km"] == 4


def test_a_presence_tells_its_bounds_states_and_who_is_against_it():
    (bounded,) = collection("hostile", "presences.geojson").features
    assert bounded.properties["start"] == "[..2020-12-16]"
    presences = world("contested").chronology.presences
    found = {
        each.id: each.properties for each in collection("contested", "presences.geojson").features
    }
    assert any(presence.against for presence in presences)
    for presence in presences:
        for name, refs in (("claims", presence.claims), ("against", presence.against)):
            assert [each["id"] for each in found[presence.id][name]] == [
                f"events/{ref.event}#{ref.claim}" for ref in refs
            ]
        states = [each["state"] for each in found[presence.id]["states"]]
        assert states == [stretch.state.value for stretch in presence.stretches]
