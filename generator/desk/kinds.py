"""What each kind of record is asked about, in the order in which a curator knows it.

A source comes before what it says: who is named there, on which day its words were said, and whom
it took them from follow from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.desk.answer import (
    Amount,
    Answers,
    Desk,
    Joined,
    Known,
    NewId,
    Paragraph,
    Plain,
    Word,
)
from generator.desk.fields import (
    actor_fields,
    event_fields,
    outlet_fields,
    place_fields,
    source_fields,
)
from generator.desk.identifier import (
    propose_id,
)
from generator.desk.implied import (
    chain_begun,
    claim_id,
    date_by_words,
    day_said,
    event_id,
    language_of_outlet,
    outlet_by_address,
    same_as,
    slug_of_answer,
    source_id,
)
from generator.desk.question import Question, always, with_answer
from generator.model.claim import Change, Stance
from generator.model.meaning import meanings
from generator.model.text import Decimal, EdtfDate, Id, Language, Line, Url


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that can be written anew."""

    name: str
    folder: str
    questions: tuple[Question, ...]
    fields: Callable[[Desk, Answers], Mapping[str, Any]]
    """What goes into the file, of the answers."""
    example: tuple[str, ...]
    """The flags of one that is written without a question, line by line."""


LINE = Plain("TEXT", Line, "text on one line")
DATE = Plain("DATE", EdtfDate, "an EDTF date, such as 2020-12-14, 2020-12 or 2020-12-14~")
ADDRESS = Plain("ADDRESS", Url, "an address that begins with https:// or http://")
YES = Word("true|false", {"true": "yes", "false": "no"})


def _text(name: str, asks: str, **others: Any) -> Question:
    return Question(name, asks, LINE, by_locale=True, **others)


def _id(folder: str, wanted: Callable[[Desk, Answers], str | None]) -> Question:
    def implied(desk: Desk, answers: Answers) -> str | None:
        name = wanted(desk, answers)
        return propose_id(desk.whole, folder, name) if name else None

    return Question(
        "id",
        "Identifier, which never changes",
        NewId(folder),
        needed=always,
        implied=implied,
        derived=True,
    )


OUTLET = Known("OUTLET", ("outlets",))
ACTOR = Known("ACTOR", ("actors",))
PLACE = Known("PLACE", ("places",))

_NAMES = (
    _text("name", "Name", needed=always),
    _text("alias", "Another name or spelling, for the search", many=True),
)
_DESCRIPTION = _text("description", "What is known of it, in a sentence or two")

EVENT = Kind(
    "event",
    "events",
    (
        Question("source", "Source that tells of it", Known("SOURCE", ("sources",)), needed=always),
        Question("paragraph", "Paragraph it stands in, counted from 1", Paragraph(), needed=always),
        Question(
            "through",
            "Through whom the source has it, nearest first, the origin last",
            Known("OUTLET|ACTOR", ("outlets", "actors")),
            many=True,
            implied=chain_begun,
        ),
        Question(
            "stance",
            "What the source does with it",
            Word("STANCE", meanings(Stance)),
            implied=lambda _desk, _answers: Stance.ASSERTS.value,
        ),
        Question("words", "The source's own two or three words for the day", LINE),
        Question(
            "said",
            "The day that those words count from",
            DATE,
            put=with_answer("words"),
            implied=day_said,
        ),
        Question(
            "claim-date",
            "The date that the source gives, no closer than its words",
            DATE,
            needed=with_answer("words"),
            implied=date_by_words,
        ),
        Question(
            "date",
            "Date of the event, by all the evidence",
            DATE,
            needed=always,
            implied=same_as("claim-date"),
        ),
        Question("kind", "Kind of event", Known("KIND", ("kinds",)), needed=always),
        _text("title", "Title: what happened, not who is to blame", needed=always),
        _text("summary", "Summary: what happened, according to whom", needed=always),
        Question("place", "Place where it was", PLACE, many=True),
        Question("mention", "Place that is only named", PLACE, many=True),
        Question(
            "actor",
            "Actor and its part in it",
            Joined((("actor", ACTOR), ("role", Known("ROLE", ("roles",)))), 2),
            many=True,
        ),
        _text("says", "What the source says, in our own words", needed=always),
        Question(
            "presence",
            "Who is where by this claim: stays, comes, goes, takes, loses",
            Joined(
                (("actor", ACTOR), ("place", PLACE), ("change", Word("CHANGE", meanings(Change)))),
                3,
            ),
            many=True,
        ),
        Question(
            "figure",
            "A number that the source gives, and whom it counts",
            Joined((("what", Known("WHAT", ("figures",))), ("amount", Amount()), ("of", ACTOR)), 2),
            many=True,
        ),
        Question(
            "related",
            "How it stands to another event",
            Joined(
                (
                    ("how", Known("HOW", ("relations",))),
                    ("event", Known("EVENT", ("events",))),
                ),
                2,
            ),
            many=True,
        ),
        Question(
            "claim-id",
            "Identifier of the claim",
            Plain("ID", Id, "small letters a to z, digits and single hyphens"),
            needed=always,
            implied=claim_id,
            derived=True,
        ),
        _id("events", event_id),
    ),
    event_fields,
    (
        '--source courier-2020-12-20 --paragraph 2 --words "on Tuesday"',
        "--kind patrol --place millford --actor northern-guard/occupant",
        '--title en="The Guard patrols Millford" --title ar="الحرس يسيّر دورية في ملفورد"',
        '--summary en="A patrol passed, according to the Courier."',
        '--summary ar="مرّت دورية بحسب البريد."',
        '--says en="The Guard went round on Tuesday." --says ar="جال الحرس يوم الثلاثاء."',
    ),
)

SOURCE = Kind(
    "source",
    "sources",
    (
        Question("address", "Address where it is published", ADDRESS),
        Question("outlet", "Who published it", OUTLET, needed=always, implied=outlet_by_address),
        Question("headline", "Headline, as published", LINE, needed=always),
        Question(
            "language",
            "Language that it is written in",
            Plain("LANGUAGE", Language, "a language such as ar, en or fa"),
            needed=always,
            implied=language_of_outlet,
        ),
        Question("published", "Day of publication", DATE, needed=always),
        Question("published-words", "The source's own words for that day", LINE),
        _text("dating", "How the day was worked out, where the source does not say it"),
        Question("accessed", "Day on which it was read", DATE),
        Question("republished-from", "Outlet that published it first", OUTLET),
        Question(
            "capture",
            "File with its text, in the folder given with --articles",
            Plain("FILE", Line, "the name of a file"),
        ),
        _text("description", "What it reports, in a sentence or two"),
        _id("sources", source_id),
    ),
    source_fields,
    (
        "--outlet valley-courier --published 2021-01-03 --language en",
        '--headline "Ferry stops for the winter" --address https://courier.example/4',
    ),
)

OUTLETS = Kind(
    "outlet",
    "outlets",
    (
        *_NAMES,
        Question("kind", "Kind of outlet", Known("KIND", ("outlet_kinds",)), needed=always),
        Question("of", "Outlet whose correspondent or unnamed source it is", OUTLET),
        Question("unnamed", "Whether it is an unnamed source", YES, put=with_answer("of")),
        Question("address", "Address of its own", ADDRESS),
        _DESCRIPTION,
        _id("outlets", slug_of_answer("name")),
    ),
    outlet_fields,
    ('--name en="Hill Post" --name ar="بريد التل" --kind newspaper',),
)

ACTORS = Kind(
    "actor",
    "actors",
    (
        *_NAMES,
        Question("kind", "Kind of actor", Known("KIND", ("actor_kinds",)), needed=always),
        Question("part-of", "Actor that it is part of", ACTOR),
        _DESCRIPTION,
        _id("actors", slug_of_answer("name")),
    ),
    actor_fields,
    ('--name en="Hill Riders" --name ar="فرسان التل" --kind force --part-of northern-guard',),
)

PLACES = Kind(
    "place",
    "places",
    (
        *_NAMES,
        Question("kind", "Kind of place", Known("KIND", ("place_kinds",)), needed=always),
        Question("within", "Place that it is part of", PLACE),
        Question(
            "lat",
            "Latitude in degrees, where a point is known",
            Plain("DEGREES", Decimal, "a number such as 34.45"),
        ),
        Question(
            "lon",
            "Longitude in degrees",
            Plain("DEGREES", Decimal, "a number such as 40.92"),
            put=with_answer("lat"),
            needed=with_answer("lat"),
        ),
        Question(
            "within-km",
            "Radius in kilometres of the circle that it surely lies in",
            Plain("KM", Decimal, "a number such as 1.5"),
            put=with_answer("lat"),
            needed=with_answer("lat"),
        ),
        _text(
            "origin",
            "Where the point comes from: a gazetteer and its number, or the reasoning",
            put=with_answer("lat"),
            needed=with_answer("lat"),
        ),
        _text("location", "Where it lies, in words, and what is not known about that"),
        _DESCRIPTION,
        _id("places", slug_of_answer("name")),
    ),
    place_fields,
    (
        '--name en=Ferrytown --name ar="بلدة المعدية" --kind town',
        "--lat 41.1 --lon 11.3 --within-km 2",
        '--origin en="a map of 1990" --origin ar="خريطة من عام 1990"',
    ),
)

KINDS = {kind.name: kind for kind in (EVENT, SOURCE, ACTORS, PLACES, OUTLETS)}
"""Every kind of record, by the word that the command has for it."""
