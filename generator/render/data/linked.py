"""What a page shows, in the words of schema.org, as JSON-LD for the page itself.

An event is an `Event` with its bounds as days, and beside them the date as EDTF writes it; each
claim is a `Claim` that appears in the `NewsArticle` of its source; a place is a `Place`, the whole
a `Dataset`. No `ClaimReview`: that gives a verdict and a rating, and this chronology gives none.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model.claim import Attribution
from generator.model.edtf import Day, Edtf
from generator.model.event import Event
from generator.model.place import Place
from generator.model.source import Source
from generator.render.address import claim_anchor
from generator.render.data.edition import Edition
from generator.render.data.rows import day_of

CONTEXT = [
    "https://schema.org",
    {"edtf": {"@id": "http://purl.org/dc/terms/date", "@type": "http://id.loc.gov/datatypes/edtf"}},
]
"""The words of schema.org, and one for a date that is not simply a day."""


def linked_event(edition: Edition, event: Event) -> dict[str, Any]:
    """Return what the page of an event shows."""
    page = edition.address(event.path)
    times = edition.history.of(("events", event.id))
    return _graph(
        {
            "@type": "WebPage",
            "@id": page,
            "url": page,
            "inLanguage": edition.locale_id,
            "isPartOf": {"@id": dataset_id(edition)},
            "datePublished": day_of(times.added),
            "dateModified": day_of(times.changed),
            "mainEntity": {"@id": f"{page}#event"},
        },
        {
            "@type": "Event",
            "@id": f"{page}#event",
            "name": edition.text(event.title),
            "description": edition.text(event.summary),
            "url": page,
            "edtf": str(event.date),
            **_days(event.date, "startDate", "endDate"),
            "location": [
                {"@type": "Place", **_place(edition, edition.corpus.places[place])}
                for place in event.places
            ],
            "about": [
                {
                    "@type": "Thing",
                    "@id": edition.address(f"actors/{each.actor}"),
                    "name": edition.name("actors", each.actor),
                }
                for each in event.actors
            ],
        },
        *_claims(edition, page, f"{page}#event", event.claims),
        *_articles(edition, event.claims),
    )


def linked_place(edition: Edition, place: Place) -> dict[str, Any]:
    """Return what the page of a place shows."""
    page = edition.address(f"places/{place.id}")
    others = [name for _, names in place.aliases.items() for name in names]
    shown: dict[str, Any] = {"@type": "Place", **_place(edition, place), "url": page}
    if others:
        shown["alternateName"] = others
    if place.description:
        shown["description"] = edition.text(place.description)
    if place.within:
        shown["containedInPlace"] = {
            "@type": "Place",
            **_place(edition, edition.corpus.places[place.within]),
        }
    return _graph(
        shown,
        *_claims(edition, page, page, place.claims),
        *_articles(edition, place.claims),
    )


def linked_source(edition: Edition, source: Source) -> dict[str, Any]:
    """Return what the page of a source shows: the article, as it was published."""
    page = edition.address(f"sources/{source.id}")
    return _graph({**_article(edition, source), "subjectOf": {"@type": "WebPage", "@id": page}})


def linked_dataset(edition: Edition, downloads: Mapping[str, str]) -> dict[str, Any]:
    """Return what the page of data shows: the whole, and its files.

    Args:
        edition: The locale.
        downloads: The media type of each file by its path below the site's root.
    """
    publication = edition.corpus.publication
    found: dict[str, Any] = {
        "@type": "Dataset",
        "@id": dataset_id(edition),
        "name": edition.title,
        "description": edition.text(publication.description),
        "url": edition.address("data"),
        "license": publication.licence_address,
        "inLanguage": list(publication.locales),
        "isAccessibleForFree": True,
        "version": day_of(edition.history.now),
        "dateModified": day_of(edition.history.now),
        "creator": {"@type": "Organization", "name": edition.title, "url": publication.address},
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{publication.address}{path}",
                "encodingFormat": media_type,
            }
            for path, media_type in downloads.items()
        ],
    }
    if region := publication.region:
        box = f"{region.south} {region.west} {region.north} {region.east}"
        shape = {"@type": "GeoShape", "box": box}
        found["spatialCoverage"] = {"@type": "Place", "geo": shape}
    if coverage := _coverage(edition.corpus.events.values()):
        found["temporalCoverage"] = coverage
    return _graph(found)


def dataset_id(edition: Edition) -> str:
    """Return what names the whole, in every locale."""
    return f"{edition.corpus.publication.address}data/"


def _graph(*nodes: Mapping[str, Any]) -> dict[str, Any]:
    return {"@context": CONTEXT, "@graph": list(nodes)}


def _claims(
    edition: Edition, page: str, about: str, claims: Iterable[Attribution]
) -> Iterable[dict[str, Any]]:
    for claim in claims:
        yield {
            "@type": "Claim",
            "@id": f"{page}#{claim_anchor(claim)}",
            "text": edition.text(claim.says),
            "keywords": claim.stance.value,
            "about": {"@id": about},
            "appearance": {"@id": _article_id(edition, edition.corpus.sources[claim.source])},
            "claimInterpreter": {"@id": dataset_id(edition)},
            **({"edtf": str(claim.date.value)} if claim.date else {}),
        }


def _articles(edition: Edition, claims: Iterable[Attribution]) -> Iterable[dict[str, Any]]:
    for source in dict.fromkeys(claim.source for claim in claims):
        yield _article(edition, edition.corpus.sources[source])


def _article(edition: Edition, source: Source) -> dict[str, Any]:
    outlet = edition.corpus.outlets[source.outlet]
    return {
        "@type": "NewsArticle",
        "@id": _article_id(edition, source),
        "headline": source.headline,
        "inLanguage": source.language,
        "edtf": str(source.published),
        **_days(source.published, "datePublished", ""),
        "publisher": {"@type": "Organization", "name": edition.text(outlet.names)},
        **({"url": source.address} if source.address else {}),
    }


def _article_id(edition: Edition, source: Source) -> str:
    return source.address or f"{edition.address(f'sources/{source.id}')}#source"


def _place(edition: Edition, place: Place) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@id": edition.address(f"places/{place.id}"),
        "name": edition.text(place.names),
    }
    if place.coordinates:
        found["geo"] = {
            "@type": "GeoCircle",
            "geoMidpoint": {
                "@type": "GeoCoordinates",
                "latitude": place.coordinates.lat,
                "longitude": place.coordinates.lon,
            },
            "geoRadius": f"{place.coordinates.within_km * 1000:g}",
        }
    return found


def _days(date: Edtf, start: str, end: str) -> dict[str, str]:
    """Return the bounds of a date as days; without a name for the end, only what is one day."""
    first, last = date.earliest, date.latest
    found = {}
    if isinstance(first, Day) and (end or first == last):
        found[start] = str(first)
    if end and isinstance(last, Day):
        found[end] = str(last)
    return found


def _coverage(events: Iterable[Event]) -> str:
    """Return from when to when events are known to have been, as schema.org writes a span."""
    firsts = [event.date.earliest for event in events if isinstance(event.date.earliest, Day)]
    lasts = [event.date.latest for event in events if isinstance(event.date.latest, Day)]
    if not firsts or not lasts:
        return ""
    first = min(firsts, key=lambda day: day.ordinal)
    last = max(lasts, key=lambda day: day.ordinal)
    return f"{first}/{last}"
