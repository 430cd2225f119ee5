"""Every claim as a W3C Web Annotation: our paraphrase, anchored in a text that is not republished.

The target is the source in the state that was read; the selector counts code points in the text's
normal form (`generator.model.article.normalize_article`) and carries the paragraph's SHA-256, so
that whoever holds the text finds the paragraph again, in a copy too in which it has moved. Nothing
of the text is here. Two terms are not the standard's: ``sha256`` and ``paragraph``, of schema.org.
"""

import base64
import datetime
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.model.claim import Passage
from generator.model.corpus import Attributed, Corpus
from generator.model.edtf import Day, Edtf
from generator.model.source import Source
from generator.render.address import claim_anchor, page_address, record_path
from generator.render.data.json_text import json_bytes

ANNOTATIONS_PATH = PurePosixPath("data/annotations.jsonld")
ANNOTATIONS_SCHEMA_PATH = PurePosixPath("data/annotations.schema.json")

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OWN_TERMS: Mapping[str, object] = {
    "sha256": "http://schema.org/sha256",
    "paragraph": {
        "@id": "http://schema.org/position",
        "@type": "http://www.w3.org/2001/XMLSchema#integer",
    },
}
"""What the selector has beside the standard's terms, by the words that the content uses."""


def annotations_json(corpus: Corpus, today: int) -> bytes:
    """Return the annotations.

    Args:
        corpus: Every record.
        today: The day number on which the content was last changed: until then a source whose day
            of access is not on record was as it was read.
    """
    return json_bytes(annotation_collection(corpus, today))


def annotations_schema_json() -> bytes:
    """Return the JSON Schema of the annotations."""
    return json_bytes(annotation_schema())


def annotation_collection(corpus: Corpus, today: int) -> dict[str, Any]:
    """Return every claim that is anchored, as a collection of one page.

    A claim whose passage has no digest or no position yet is not anchored, and left out.
    """
    publication = corpus.publication
    address = f"{publication.address}{ANNOTATIONS_PATH}"
    locale = next(iter(publication.locales))
    items = [_annotation(corpus, said, passage, today) for said, passage in _anchored(corpus)]
    return {
        "@context": [CONTEXT, dict(OWN_TERMS)],
        "id": address,
        "type": "AnnotationCollection",
        "label": publication.title[locale],
        "creator": {
            "id": publication.address,
            "type": "Organization",
            "name": publication.title[locale],
        },
        "rights": publication.licence_address,
        "total": len(items),
        "first": {
            "id": f"{address}#page-1",
            "type": "AnnotationPage",
            "partOf": address,
            "startIndex": 0,
            "items": items,
        },
    }


def count_anchored(corpus: Corpus) -> int:
    """Return how many claims are anchored."""
    return sum(1 for _ in _anchored(corpus))


def _anchored(corpus: Corpus) -> Iterator[tuple[Attributed, Passage]]:
    for said in corpus.attributions():
        passage = said.attribution.passage
        known = said.attribution.source in corpus.sources
        if known and passage and passage.digest and passage.span:
            yield said, passage


def _annotation(corpus: Corpus, said: Attributed, passage: Passage, today: int) -> dict[str, Any]:
    publication, claim = corpus.publication, said.attribution
    locale = next(iter(publication.locales))
    page = page_address(corpus, locale, record_path(corpus, said.key))
    source = corpus.sources[claim.source]
    return {
        "id": f"{page}#{claim_anchor(claim)}",
        "type": "Annotation",
        "motivation": "describing",
        "creator": publication.address,
        "rights": publication.licence_address,
        "body": [
            *(
                {
                    "type": "TextualBody",
                    "purpose": "describing",
                    "value": text,
                    "format": "text/plain",
                    "language": language,
                }
                for language, text in claim.says.items()
            ),
            {"type": "TextualBody", "purpose": "classifying", "value": claim.stance.value},
        ],
        "target": {
            "type": "SpecificResource",
            "source": {
                "id": source_address(corpus, source),
                "type": "Text",
                "language": source.language,
            },
            "state": _state(source, today),
            "selector": _selector(corpus, passage),
        },
    }


def source_address(corpus: Corpus, source: Source) -> str:
    """Return what names a source: its address, else its capture's digest, else its page here.

    A text that nobody knows an address of is named by what it is, as RFC 6920 writes a digest.
    """
    if source.address:
        return source.address
    if source.capture and source.capture.digest:
        digest = bytes.fromhex(source.capture.digest.removeprefix("sha256:"))
        return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"
    publication = corpus.publication
    return f"{publication.address}{next(iter(publication.locales))}/sources/{source.id}/"


def _state(source: Source, today: int) -> dict[str, Any]:
    """Return when the source was as it was read, and the digest of the copy that was."""
    state: dict[str, Any] = {"type": "TimeState"}
    if source.accessed and source.accessed.is_day and not source.accessed.is_uncertain:
        state["sourceDate"] = _time(source.accessed)
    else:
        state["sourceDateStart"] = _time(source.published)
        state["sourceDateEnd"] = f"{datetime.date.fromordinal(today).isoformat()}T00:00:00Z"
    if source.capture and source.capture.digest:
        state["sha256"] = source.capture.digest.removeprefix("sha256:")
    return state


def _time(day: Edtf) -> str:
    """Return the first moment that a date can mean; of an open start, the first there is."""
    first = day.earliest
    return f"{first if isinstance(first, Day) else '0001-01-01'}T00:00:00Z"


def _selector(corpus: Corpus, passage: Passage) -> dict[str, Any]:
    publication = corpus.publication
    locale = next(iter(publication.locales))
    return {
        "type": "TextPositionSelector",
        "conformsTo": f"{publication.address}{locale}/method/#passages",
        "start": passage.start,
        "end": passage.end,
        "paragraph": passage.paragraph,
        "sha256": (passage.digest or "").removeprefix("sha256:"),
    }


def annotation_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the file of annotations."""
    iri = {"type": "string", "pattern": r"^(https?|ni)://\S+$"}
    time = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T00:00:00Z$"}
    sha256 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    count = {"type": "integer", "minimum": 0}
    text = {"type": "string", "minLength": 1}
    body = _object(
        {"type": {"const": "TextualBody"}, "value": text},
        purpose={"enum": ["describing", "classifying"]},
        language=text,
        format={"const": "text/plain"},
    )
    selector = {
        "type": {"const": "TextPositionSelector"},
        "conformsTo": iri,
        "start": count,
        "end": {"type": "integer", "minimum": 1},
        "paragraph": {"type": "integer", "minimum": 1},
        "sha256": sha256,
    }
    state = {
        **_object(
            {"type": {"const": "TimeState"}},
            sourceDate=time,
            sourceDateStart=time,
            sourceDateEnd=time,
            sha256=sha256,
        ),
        "oneOf": [{"required": ["sourceDate"]}, {"required": ["sourceDateStart", "sourceDateEnd"]}],
    }
    target = {
        "type": {"const": "SpecificResource"},
        "source": _object({"id": iri, "type": {"const": "Text"}, "language": text}),
        "state": state,
        "selector": _object(selector),
    }
    annotation = {
        "id": iri,
        "type": {"const": "Annotation"},
        "motivation": {"const": "describing"},
        "creator": iri,
        "rights": iri,
        "body": {"type": "array", "minItems": 2, "items": body},
        "target": _object(target),
    }
    page = {
        "id": iri,
        "type": {"const": "AnnotationPage"},
        "partOf": iri,
        "startIndex": {"const": 0},
        "items": {"type": "array", "items": _object(annotation)},
    }
    collection = {
        "@context": {"const": [CONTEXT, dict(OWN_TERMS)]},
        "id": iri,
        "type": {"const": "AnnotationCollection"},
        "label": text,
        "creator": _object({"id": iri, "type": {"const": "Organization"}, "name": text}),
        "rights": iri,
        "total": count,
        "first": _object(page),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The claims of a source-critical chronology as W3C Web Annotations",
        **_object(collection),
    }


def _object(required: Mapping[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }
