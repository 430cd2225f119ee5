"""What pages say in the words of schema.org, expanded by a processor that is not ours."""

import json
import re

import pytest
from pyld import jsonld

from generator.render.data.linked import (
    linked_dataset,
    linked_event,
    linked_place,
    linked_source,
)
from generator.render.escape import json_for_script
from tests.render.data.holdings import WORLDS, world

SCHEMA = "http://schema.org/"


def load(url: str, _options: object) -> dict:
    """Give the vocabulary as far as it matters here: every plain term is one of it."""
    assert url == "https://schema.org"
    context = {"@vocab": SCHEMA, "url": {"@id": f"{SCHEMA}url", "@type": "@id"}}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}


def nodes(value: dict, kind: str) -> list[dict]:
    expanded = jsonld.expand(value, {"documentLoader": load})
    flat = jsonld.flatten(expanded)
    return [node for node in flat if f"{SCHEMA}{kind}" in node.get("@type", [])]


def one(node: dict, name: str) -> object:
    (value,) = node[f"{SCHEMA}{name}"]
    return value.get("@value", value.get("@id"))


@pytest.mark.parametrize("name", WORLDS)
def test_every_claim_of_an_event_appears_in_the_article_of_its_source(name: str):
    holdings = world(name)
    for locale, edition in holdings.editions.items():
        for event in holdings.corpus.events.values():
            linked = linked_event(edition, event)
            page = edition.address(event.path)
            claims = {node["@id"]: node for node in nodes(linked, "Claim")}
            articles = {node["@id"]: node for node in nodes(linked, "NewsArticle")}
            assert claims.keys() == {f"{page}#claim-{claim.id}" for claim in event.claims}
            for claim in event.claims:
                node = claims[f"{page}#claim-{claim.id}"]
                assert one(node, "text") == claim.says[locale]
                assert one(node, "keywords") == claim.stance.value
                assert one(node, "about") == f"{page}#event"
                source = holdings.corpus.sources[claim.source]
                assert one(articles[one(node, "appearance")], "headline") == source.headline
            (itself,) = nodes(linked, "Event")
            assert itself["http://purl.org/dc/terms/date"][0]["@value"] == str(event.date)
            if event.date.earliest.date:
                assert one(itself, "startDate") == event.date.earliest.date.isoformat()


@pytest.mark.parametrize("name", WORLDS)
def test_places_sources_and_the_whole_are_what_they_are(name: str):
    holdings = world(name)
    edition = holdings.editions["en"]
    for place in holdings.corpus.places.values():
        found = {node["@id"] for node in nodes(linked_place(edition, place), "Place")}
        assert edition.address(f"places/{place.id}") in found
    for source in holdings.corpus.sources.values():
        (article,) = nodes(linked_source(edition, source), "NewsArticle")
        assert one(article, "headline") == source.headline
    (dataset,) = nodes(linked_dataset(edition, {"data/corpus.json": "application/json"}), "Dataset")
    assert one(dataset, "license") == holdings.corpus.publication.licence_address


def test_no_page_gives_a_verdict():
    for name in WORLDS:
        holdings = world(name)
        for event in holdings.corpus.events.values():
            assert "ClaimReview" not in json.dumps(linked_event(holdings.editions["en"], event))


def test_nothing_ends_the_script_element_that_it_stands_in():
    holdings = world("hostile")
    event = holdings.corpus.events["2020-12-14-guard-arrives"]
    written = str(json_for_script(linked_event(holdings.editions["en"], event)))
    assert not re.search(r"[<>&]", written)
    assert json.loads(written) == linked_event(holdings.editions["en"], event)
