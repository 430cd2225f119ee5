"""The annotations, read by a processor of JSON-LD that is not ours, and put to use on articles."""

import datetime
import hashlib
import json
import unicodedata
from typing import Any

import jsonschema
import pytest
from pyld import jsonld

from generator.content.load import load_corpus
from generator.model.article import normalize_article
from generator.render.data.annotations import (
    CONTEXT,
    annotation_collection,
    annotation_schema,
    annotations_json,
)
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_place,
    make_source,
    text,
)
from tests.project import SITES

OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
DC, DCTERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
TODAY = datetime.date(2026, 11, 22).toordinal()

ANCHOR = {"paragraph": "2", "digest": "sha256:" + "a" * 64, "start": "12", "end": "93"}

# The terms of the standard that are used here, as its vocabulary defines them (https://www.w3.org/
# TR/annotation-vocab/); nothing is fetched.
_IRI = {"@type": "@id"}
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Organization": "http://xmlns.com/foaf/0.1/Organization",
    "SpecificResource": f"{OA}SpecificResource",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "TextualBody": f"{OA}TextualBody",
    "TimeState": f"{OA}TimeState",
    "classifying": f"{OA}classifying",
    "describing": f"{OA}describing",
    "body": {"@id": f"{OA}hasBody", **_IRI},
    "conformsTo": {"@id": f"{DCTERMS}conformsTo", **_IRI},
    "creator": {"@id": f"{DCTERMS}creator", **_IRI},
    "end": f"{OA}end",
    "first": {"@id": f"{AS}first", **_IRI},
    "format": f"{DC}format",
    "items": {"@id": f"{AS}items", "@container": "@list", **_IRI},
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "language": f"{DC}language",
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "name": "http://xmlns.com/foaf/0.1/name",
    "partOf": {"@id": f"{AS}partOf", **_IRI},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "rights": {"@id": f"{DCTERMS}rights", **_IRI},
    "selector": {"@id": f"{OA}hasSelector", **_IRI},
    "source": {"@id": f"{OA}hasSource", **_IRI},
    "sourceDate": f"{OA}sourceDate",
    "sourceDateEnd": f"{OA}sourceDateEnd",
    "sourceDateStart": f"{OA}sourceDateStart",
    "start": f"{OA}start",
    "startIndex": f"{AS}startIndex",
    "state": {"@id": f"{OA}hasState", **_IRI},
    "target": {"@id": f"{OA}hasTarget", **_IRI},
    "total": f"{AS}totalItems",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
}


def load(address: str, _options: object) -> dict[str, Any]:
    assert address == CONTEXT, "nothing else is asked for"
    document = {"@context": TERMS}
    return {"contextUrl": None, "documentUrl": address, "document": document}


def expand(collection: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the annotations as the processor of JSON-LD reads them."""
    (expanded,) = jsonld.expand(collection, {"documentLoader": load})
    (page,) = expanded[f"{AS}first"]
    (items,) = page[f"{AS}items"]
    return items["@list"]


def collect(**source: Any) -> dict[str, Any]:
    event = make_event(claims=[claim_fields("a", passage=ANCHOR, says=text("It came.", "جاء."))])
    return annotation_collection(make_corpus(event, sources=[make_source(**source)]), TODAY)


def target(**source: Any) -> dict[str, Any]:
    return collect(**source)["first"]["items"][0]["target"]


def only(node: dict[str, Any], name: str) -> Any:
    (value,) = node[name]
    return value.get("@value", value.get("@id", value))


def test_claim_is_an_annotation_that_a_processor_of_json_ld_understands():
    (annotation,) = expand(collect(address="https://courier.example/guard"))
    at = "https://valley.example/en/events/2020/12/14/guard-arrives/#claim-a"
    assert (annotation["@id"], annotation["@type"]) == (at, [f"{OA}Annotation"])
    assert only(annotation, f"{OA}motivatedBy") == f"{OA}describing"
    bodies = [
        (only(b, f"{DC}language"), only(b, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"))
        for b in annotation[f"{OA}hasBody"]
        if only(b, f"{OA}hasPurpose") == f"{OA}describing"
    ]
    assert bodies == [("en", "It came."), ("ar", "جاء.")]
    (aimed,) = annotation[f"{OA}hasTarget"]
    (source,) = aimed[f"{OA}hasSource"]
    assert source["@id"] == "https://courier.example/guard"
    (selector,) = aimed[f"{OA}hasSelector"]
    assert selector["@type"] == [f"{OA}TextPositionSelector"]
    assert (only(selector, f"{OA}start"), only(selector, f"{OA}end")) == (12, 93)
    assert only(selector, "http://schema.org/sha256") == "a" * 64
    assert only(selector, "http://schema.org/position") == 2
    assert only(selector, f"{DCTERMS}conformsTo").endswith("/en/method/#passages")


def test_processor_drops_nothing_that_is_said():
    collection = collect(capture={"file": "a.txt", "digest": "sha256:" + "b" * 64})

    def said(node: Any) -> set[str]:
        if isinstance(node, dict):
            return set().union(*(said(v) for k, v in node.items() if k != "@context"))
        return set().union(*map(said, node)) if isinstance(node, list) else {str(node)}

    words = {word for word in said(collection) if word not in TERMS}
    assert len(words) > 15
    assert words <= said(jsonld.expand(collection, {"documentLoader": load}))


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ({"address": "https://courier.example/guard"}, "https://courier.example/guard"),
        (
            {"capture": {"file": "a.txt", "digest": "sha256:" + "00" * 32}},
            "ni:///sha-256;" + "A" * 43,
        ),
        ({}, "https://valley.example/en/sources/courier-2020-12-20/"),
    ],
)
def test_source_is_named_by_its_address_else_by_what_it_is(source: dict[str, Any], address: str):
    assert target(**source)["source"]["id"] == address


def test_state_of_the_source_is_the_day_on_which_it_was_read():
    assert target(accessed="2026-11-02")["state"] == {
        "type": "TimeState",
        "sourceDate": "2026-11-02T00:00:00Z",
    }


def test_where_that_day_is_not_known_the_state_lies_between_publication_and_now():
    state = target(capture={"file": "a.txt", "digest": "sha256:" + "b" * 64})["state"]
    assert state == {
        "type": "TimeState",
        "sourceDateStart": "2020-12-20T00:00:00Z",
        "sourceDateEnd": "2026-11-22T00:00:00Z",
        "sha256": "b" * 64,
    }


def test_what_is_said_of_places_and_actors_is_there_too():
    claim = claim_fields("p", passage=ANCHOR, about="name", value=text("x"))
    side = claim_fields("s", passage=ANCHOR, side="north")
    corpus = make_corpus(actors=[make_actor(sides=[side])], places=[make_place(claims=[claim])])
    ids = [item["id"] for item in annotation_collection(corpus, TODAY)["first"]["items"]]
    assert ids == [
        "https://valley.example/en/actors/northern-guard/#claim-s",
        "https://valley.example/en/places/millford/#claim-p",
    ]


def test_claim_without_an_anchor_is_left_out():
    collection = annotation_collection(make_corpus(make_event()), TODAY)
    assert (collection["total"], collection["first"]["items"]) == (0, [])


@pytest.mark.parametrize("site", sorted(path.name for path in SITES.iterdir()))
def test_annotations_of_a_whole_site_keep_to_their_schema_and_are_the_same_twice(site: str):
    corpus, _ = load_corpus(SITES / site / "content")
    assert corpus is not None
    collection = annotation_collection(corpus, TODAY)
    jsonschema.Draft202012Validator.check_schema(annotation_schema())
    jsonschema.validate(collection, annotation_schema())
    assert collection["total"] == len(list(corpus.attributions()))
    assert annotations_json(corpus, TODAY) == annotations_json(corpus, TODAY)
    assert len(expand(collection)) == collection["total"]


def find(annotation: dict[str, Any], article: str) -> str | None:
    """Find an annotation's paragraph in an article as the method page says, by nothing of ours."""
    lines = [" ".join(unicodedata.normalize("NFC", line).split()) for line in article.split("\n")]
    whole = "\n".join(line for line in lines if line)
    selector = annotation["target"]["selector"]

    def is_it(words: str) -> bool:
        return hashlib.sha256(words.encode()).hexdigest() == selector["sha256"]

    stretch = whole[selector["start"] : selector["end"]]
    return next((words for words in (stretch, *whole.split("\n")) if is_it(words)), None)


@pytest.mark.parametrize("site", sorted(path.name for path in SITES.iterdir()))
def test_whoever_holds_the_article_finds_each_paragraph_again(site: str):
    corpus, _ = load_corpus(SITES / site / "content")
    assert corpus is not None
    folder = SITES / site / "articles"
    files = {source.capture.file for source in corpus.sources.values() if source.capture}
    texts = [(folder / file).read_text(encoding="utf-8") for file in sorted(files)]
    for annotation in annotation_collection(corpus, TODAY)["first"]["items"]:
        selector = annotation["target"]["selector"]
        (article, words) = next((t, w) for t in texts if (w := find(annotation, t)))
        assert normalize_article(article).split("\n")[selector["paragraph"] - 1] == words
        moved = "A headline that was added\n\n" + unicodedata.normalize("NFD", article)
        assert find(annotation, moved) == words
        assert find(annotation, article.replace(words[:5], "?")) is None


def test_nothing_of_the_article_is_in_the_file():
    for site in SITES.iterdir():
        corpus, _ = load_corpus(site / "content")
        assert corpus is not None
        written = json.dumps(annotation_collection(corpus, TODAY), ensure_ascii=False)
        for article in (site / "articles").iterdir():
            for line in normalize_article(article.read_text(encoding="utf-8")).split("\n"):
                assert len(line) < 20 or line not in written
