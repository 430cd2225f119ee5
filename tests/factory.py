"""Records with plain defaults, about invented people and places, for tests that build their own."""

from typing import Any

from generator.model.actor import Actor
from generator.model.claim import Claim
from generator.model.corpus import Corpus
from generator.model.event import Event
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.model.publication import Publication
from generator.model.source import Source


def text(english: str, arabic: str | None = None) -> dict[str, str]:
    return {"en": english, "ar": arabic or f"نص: {english}"}


def make_publication(**fields: Any) -> Publication:
    def term(word: str) -> dict[str, Any]:
        return {"label": text(word)}

    return Publication.model_validate(
        {
            "title": text("Valley chronology"),
            "description": text("Who held the valley"),
            "address": "https://valley.example/",
            "licence": "CC BY 4.0",
            "licence_address": "https://creativecommons.org/licenses/by/4.0/",
            "locales": {
                "en": {"name": "English", "direction": "ltr"},
                "ar": {"name": "العربية", "direction": "rtl", "months": "levantine"},
            },
            "region": {"west": "10", "south": "40", "east": "12", "north": "42"},
            "sides": {
                "north": {
                    "label": text("Northern"),
                    "code": text("NO", "شم"),
                    "colour": "#2f57c4",
                    "dark": "#5b97f7",
                    "heads": ["northern-crown"],
                },
                "south": {
                    "label": text("Southern"),
                    "code": text("SO", "جن"),
                    "colour": "#c3430c",
                    "dark": "#f09a2a",
                },
            },
            "kinds": {
                "arrival": term("arrival") | {"mark": "arrives"},
                "withdrawal": term("withdrawal") | {"mark": "leaves"},
                "patrol": term("patrol") | {"mark": "visits"},
            },
            "roles": {"occupant": term("occupant")},
            "relations": {"follows": term("follows") | {"inverse": text("leads to")}},
            "figures": {"killed": term("killed"), "fighters": term("fighters")},
            "aspects": {
                "name": term("name") | {"single": "true"},
                "date": term("date"),
                "side": term("side"),
                "figures": term("figures"),
                "leader": term("leader"),
            },
            "outlet_kinds": {"newspaper": term("newspaper"), "unnamed": term("unnamed sources")},
            "actor_kinds": {"force": term("force")},
            "place_kinds": {"town": term("town")},
            **fields,
        }
    )


def make_outlet(id: str = "valley-courier", **fields: Any) -> Outlet:
    return Outlet.model_validate({"id": id, "names": text(id), "kind": "newspaper", **fields})


def make_source(id: str = "courier-2020-12-20", **fields: Any) -> Source:
    return Source.model_validate(
        {
            "id": id,
            "outlet": "valley-courier",
            "headline": "Northern Guard moves",
            "language": "en",
            "published": "2020-12-20",
            **fields,
        }
    )


def make_actor(id: str = "northern-guard", **fields: Any) -> Actor:
    return Actor.model_validate({"id": id, "names": text(id), "kind": "force", **fields})


def make_place(id: str = "millford", **fields: Any) -> Place:
    return Place.model_validate({"id": id, "names": text(id), "kind": "town", **fields})


def claim_fields(id: str = "courier-says", **fields: Any) -> dict[str, Any]:
    return {
        "id": id,
        "source": "courier-2020-12-20",
        "passage": {"paragraph": "3", "digest": "sha256:" + "0" * 64},
        "says": text(f"{id} says so"),
        **fields,
    }


def make_claim(id: str = "courier-says", **fields: Any) -> Claim:
    return Claim.model_validate(claim_fields(id, **fields))


def make_event(id: str = "2020-12-14-guard-arrives", **fields: Any) -> Event:
    return Event.model_validate(
        {
            "id": id,
            "title": text("The Guard arrives"),
            "summary": text("The Guard comes to Millford."),
            "kind": "arrival",
            "date": "2020-12-14",
            "places": ["millford"],
            "actors": [{"actor": "northern-guard", "role": "occupant"}],
            "claims": [claim_fields()],
            **fields,
        }
    )


def presence(change: str, **fields: Any) -> dict[str, Any]:
    return {"actor": "northern-guard", "place": "millford", "change": change, **fields}


def make_corpus(*events: Event, **records: Any) -> Corpus:
    """Return a corpus with the events, and one outlet, source, actor and place unless given."""

    def by_id(values: Any) -> dict[str, Any]:
        return {value.id: value for value in values}

    return Corpus(
        records.get("publication") or make_publication(),
        outlets=by_id(records.get("outlets", [make_outlet()])),
        sources=by_id(records.get("sources", [make_source()])),
        actors=by_id(records.get("actors", [make_actor(), make_actor("northern-crown")])),
        places=by_id(records.get("places", [make_place()])),
        events=by_id(events),
    )
