"""Identifiers have to be unique where they are looked up, and fit what they name."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model import edtf
from generator.model.claim import Attribution
from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.model.edtf import Relation
from generator.model.event import EVENT_ID, Event
from generator.problems import Problem, field_name

RENAMED = ("outlets", "sources", "actors", "places", "events")
"""Folders of records that have pages, and so may have had other addresses."""


def check_claim_ids(corpus: Corpus) -> Iterator[Problem]:
    """Yield problems of the identifiers of a record's claims, and of file names."""
    for event in corpus.events.values():
        key = ("events", event.id)
        yield from _claim_ids(corpus, key, {"claims": event.claims})
        yield from _file_name(corpus, event)
    for place in corpus.places.values():
        key = ("places", place.id)
        yield from _claim_ids(corpus, key, {"claims": place.claims})
    for actor in corpus.actors.values():
        key = ("actors", actor.id)
        yield from _claim_ids(corpus, key, {"sides": actor.sides, "claims": actor.claims})
    for outlet in corpus.outlets.values():
        yield from _claim_ids(corpus, ("outlets", outlet.id), {"leaning": outlet.leaning})


def check_ids(corpus: Corpus) -> Iterator[Problem]:
    """Yield problems of identifiers that records share, or shared."""
    yield from _former_ids(corpus)
    for shared in sorted(corpus.outlets.keys() & corpus.actors.keys()):
        yield Problem(
            "id-shared",
            corpus.at(("actors", shared)),
            "an actor has the identifier of an outlet, so that a chain cannot tell them apart",
            found=shared,
            wanted="an identifier that no outlet has",
            mend="rename the file of one of the two",
            also=(corpus.at(("outlets", shared)),),
        )


def _former_ids(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each former identifier that is a record's, or was another's too."""
    for folder in RENAMED:
        taken = {name: (folder, name) for name in corpus.ids(folder)}
        for record in getattr(corpus, folder).values():
            key = (folder, record.id)
            for n, former in enumerate(record.formerly):
                if former in taken:
                    yield Problem(
                        "former-id-taken",
                        corpus.at(key, "formerly", n),
                        f"formerly[{n}] is the identifier of another record, or was",
                        found=former,
                        wanted="an identifier that leads to this record alone",
                        mend="remove it here, or in the other record",
                        also=(corpus.at(taken[former]),),
                    )
                taken.setdefault(former, key)


def _claim_ids(
    corpus: Corpus, key: RecordKey, fields: Mapping[str, Sequence[Attribution]]
) -> Iterator[Problem]:
    """Yield a problem for each claim that has the identifier of an earlier one of its record."""
    first: dict[str, FieldPath] = {}
    for field, claims in fields.items():
        for n, claim in enumerate(claims):
            path = (field, n, "id")
            if claim.id in first:
                yield Problem(
                    "claim-id-repeated",
                    corpus.at(key, *path),
                    f"{field_name(path)} is another claim's too",
                    found=claim.id,
                    wanted="an identifier that no other claim of this record has",
                    mend=f"write for example {claim.id}-{n + 1}",
                    also=(corpus.at(key, *first[claim.id]),),
                )
            first.setdefault(claim.id, path)


def _file_name(corpus: Corpus, event: Event) -> Iterator[Problem]:
    """Yield a problem where an event's date cannot be the one in its file's name.

    A page that is published keeps its name when its date is corrected, and says so.
    """
    match = EVENT_ID.match(event.id)
    if match is None or event.corrections:
        return
    # The reader takes no file whose name begins with a day that does not exist.
    if event.date.relation(edtf.parse(match["date"])) in (Relation.BEFORE, Relation.AFTER):
        yield Problem(
            "file-name-date",
            corpus.at(("events", event.id), "date"),
            "date lies apart from the date in the file's name",
            found=f"{event.date}, in a file named {match['date']}",
            wanted="a date that can mean the one in the name",
            mend="correct the date or rename the file; once it is published, leave the name and "
            "say under corrections what changed",
        )
