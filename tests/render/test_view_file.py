"""The browser's files, read back as the browser would."""

import json
from pathlib import PurePosixPath
from typing import Any, Literal

import pytest
from jsonschema import Draft202012Validator

from generator.derive.chronology import derive_chronology
from generator.model import edtf
from generator.model.corpus import Corpus
from generator.model.edtf import Day
from generator.model.publication import LocaleSettings
from generator.render import view_file
from generator.render.locale import ARABIC, ENGLISH, Locale
from generator.render.map import BaseMap
from generator.render.map.base import River
from generator.render.view_core import flags_of, precision_of
from generator.render.view_file import render_view
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_outlet,
    make_place,
    make_source,
    presence,
    text,
)

TODAY = Day(2021, 6, 1).ordinal
RIVER = BaseMap(rivers=(River({}, 1, (((10.0, 40.0), (11.0, 41.0)),)),))


def written(corpus: Corpus, locale: Locale = ENGLISH, base: BaseMap = RIVER) -> dict[str, Any]:
    files = render_view(corpus, derive_chronology(corpus), locale, base, TODAY)
    assert all(path.parent == PurePosixPath("chronology") for path in files)
    return {path.name: json.loads(content) for path, content in files.items()}


def core(corpus: Corpus, locale: Locale = ENGLISH) -> dict[str, Any]:
    found: dict[str, Any] = written(corpus, locale)["core.json"]
    return found


def day(number: int | None) -> str | None:
    return None if number is None else str(Day.numbered(number + Day(1970, 1, 1).ordinal))


def contested() -> Corpus:
    return make_corpus(
        make_event(
            "2020-12-14-guard-arrives",
            claims=[
                claim_fields("says", presence=[presence("enters")]),
                claim_fields("hill-says", source="hill-2020-12-21", through=["valley-courier"]),
                claim_fields("hill-foretells", source="hill-2020-12-21", stance="predicts"),
            ],
        ),
        make_event("2020-03-fair", date="2020-03~", kind="patrol", actors=[], places=["inn"]),
        outlets=[make_outlet(), make_outlet("hill-radio")],
        sources=[
            make_source(),
            make_source("hill-2020-12-21", outlet="hill-radio", published="2020-12-19"),
        ],
        places=[
            make_place(
                aliases={"en": ["Mill Ford"]},
                coordinates={
                    "lat": "40.5",
                    "lon": "10.5",
                    "within_km": "2",
                    "origin": {"en": "survey", "ar": "مسح"},
                },
            ),
            make_place("inn", within="millford"),
        ],
    )


@pytest.mark.parametrize("locale", [ENGLISH, ARABIC], ids=lambda locale: locale.id)
@pytest.mark.parametrize(
    "corpus",
    [
        contested(),
        make_corpus(),
        make_corpus(actors=[], places=[], sources=[], outlets=[]),
        make_corpus(make_event(date="../..")),
    ],
    ids=["contested", "no-events", "nothing", "no-known-day"],
)
def test_files_are_as_their_schema_says(corpus: Corpus, locale: Locale):
    files = written(corpus, locale)
    schema = files["view.schema.json"]
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(files["core.json"])
    Draft202012Validator(schema["$defs"]["text"]).validate(files["text.json"])


def test_columns_are_of_one_length_and_events_in_order_of_time():
    found = core(contested())
    assert found["events"]["id"] == ["2020-03-fair", "2020-12-14-guard-arrives"]
    assert {len(column) for column in found["events"].values()} == {2}
    assert {len(column) for column in found["presences"].values()} == {1}


def test_days_count_from_1970_and_bounds_that_nobody_knows_are_null():
    events = core(make_corpus(make_event(date="/2020-05-03"), make_event("2020-fair")))["events"]
    assert [day(first) for first in events["first"]] == [None, "2020-12-14"]
    assert [day(last) for last in events["last"]] == ["2020-05-03", "2020-12-14"]


def test_years_before_1970_and_before_christ_are_negative():
    events = core(make_corpus(make_event(date="-0044-03-15")))["events"]
    assert day(events["first"][0]) == "-0044-03-15"
    assert events["first"][0] < 0


def test_indexes_name_the_records_of_the_file():
    found = core(contested())
    events, row = found["events"], 1
    assert [found["places"][n]["id"] for n in events["places"][row]] == ["millford"]
    assert [found["actors"][n]["id"] for n in events["actors"][row]] == ["northern-guard"]
    assert [found["sources"][n]["id"] for n in events["sources"][row]] == [
        "hill-2020-12-21",
        "courier-2020-12-20",
    ]
    assert found["kinds"][events["kind"][row]]["id"] == "arrival"
    inn = next(place for place in found["places"] if place["id"] == "inn")
    assert found["places"][inn["within"]]["id"] == "millford"
    assert found["outlets"][found["sources"][0]["outlet"]]["id"] == "hill-radio"


def test_only_claims_in_support_have_an_origin_and_are_counted():
    found = core(contested())
    assert found["events"]["claims"][1] == 2
    origins = [found["origins"][n]["id"] for n in found["events"]["origins"][1]]
    assert origins == ["valley-courier"]


def test_presence_carries_its_states_bounds_and_what_it_rests_on():
    found = core(contested())
    presences = found["presences"]
    first, last, state = presences["stretches"][0]
    assert (day(first), day(last), state) == ("2020-12-14", "2020-12-14", 0)
    assert [day(n) for n in presences["start"][0]] == ["2020-12-14", "2020-12-14"]
    assert [day(n) for n in presences["end"][0]] == ["2020-12-14", None]
    assert presences["began"] == [1]
    assert presences["claims"] == [1]
    assert [found["events"]["id"][n] for n in presences["events"][0]] == [
        "2020-12-14-guard-arrives"
    ]
    assert [found["sources"][n]["id"] for n in presences["sources"][0]] == ["courier-2020-12-20"]


def test_place_by_the_river_is_known_to_be_there():
    found = core(contested())
    assert {place["id"]: place["river"] for place in found["places"]} == {
        "millford": True,
        "inn": False,
    }


def test_names_are_searched_in_both_languages_and_by_every_alias():
    files = written(
        make_corpus(
            make_event(title=text("The fair", "السوق")),
            places=[make_place(names=text("Millford", "المَعبَر"), aliases={"en": ["Mill Ford"]})],
        )
    )
    assert files["core.json"]["places"][0]["also"] == "millford mill ford المعبر"
    for part in ("the fair", "السوق", "mill ford", "المعبر"):
        assert part in files["text.json"]["search"][0]


def test_words_are_finished_in_the_locale():
    english, arabic = (written(contested(), locale) for locale in (ENGLISH, ARABIC))
    assert english["text.json"]["when"] == ["around Mar 2020", "14 Dec 2020"]
    assert arabic["text.json"]["when"][1] == "14 كانون الأول 2020"
    assert arabic["core.json"]["direction"] == "rtl"
    assert english["core.json"]["sources"][0]["label"] == "hill-radio, 19 Dec 2020"


def test_many_places_are_two_names_and_a_count():
    places = [make_place(name) for name in ("inn", "mill", "quay", "ford")]
    event = make_event(places=["inn", "mill", "quay", "ford"])
    assert written(make_corpus(event, places=places))["text.json"]["where"] == [
        "inn, mill and others, 4 places in all"
    ]


def test_large_texts_come_by_year_in_the_order_of_rows(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(view_file, "LARGEST_TEXT", 100)
    files = written(
        make_corpus(
            make_event("2019-fair", date="2019-05-03"),
            make_event("2020-fair", date="/2020-05-03"),
            make_event("2020-market", date="2020-06"),
            make_event("2021-fair", date="../.."),
        )
    )
    parts = files["core.json"]["text"]
    assert parts == [
        {"year": 2019, "file": "text-2019.json", "events": 1},
        {"year": 2020, "file": "text-2020.json", "events": 2},
        {"year": None, "file": "text-undated.json", "events": 1},
    ]
    whens = [when for part in parts for when in files[part["file"]]["when"]]
    assert whens[0] == "3 May 2019"
    assert len(whens) == len(files["core.json"]["events"]["id"])
    Draft202012Validator(files["view.schema.json"]).validate(files["core.json"])


def test_title_of_300_letters_is_kept_whole():
    title = "x" * 300
    files = written(make_corpus(make_event(title=text(title))))
    assert files["text.json"]["title"] == [title]


@pytest.mark.parametrize(
    ("date", "flags"),
    [
        ("2020-12-14", 0),
        ("../2020", 1),
        ("/2020", 2),
        ("2020/..", 4),
        ("2020/", 8),
        ("2020-12-14?", 16),
        ("2020-12~", 32),
        ("2020-12-14%", 48),
        ("/..", 6),
    ],
)
def test_flags_say_what_is_open_unknown_or_doubtful(date: str, flags: int):
    assert flags_of(edtf.parse(date), differs=False) == flags
    assert flags_of(edtf.parse(date), differs=True) == flags + 64


@pytest.mark.parametrize(
    ("date", "precision"),
    [
        ("2020-12-14", 0),
        ("2020-12-14T16:30:00", 0),
        ("[2020-12-14,2020-12-15]", 1),
        ("2020-12", 1),
        ("2020-12-1X", 1),
        ("2020-22", 2),
        ("2020-33", 2),
        ("2020", 3),
        ("2020-XX-14", 3),
        ("2020-12-14/2020-12-15", 4),
        ("2020-12-14/", 4),
        ("{2020-01,2020-03}", 4),
        ("[..2020]", 4),
        ("202X", 5),
        ("1950S2", 5),
        ("../..", 5),
    ],
)
def test_precision_is_that_of_the_days_a_date_leaves_open(date: str, precision: int):
    assert precision_of(edtf.parse(date)) == precision


@pytest.mark.parametrize(
    ("months", "digits", "tag"),
    [
        ("levantine", "latin", "ar-LB-u-ca-gregory-nu-latn"),
        ("levantine", "arabic", "ar-LB-u-ca-gregory-nu-arab"),
        ("gregorian", "latin", "ar-EG-u-ca-gregory-nu-latn"),
        ("both", "latin", "ar-LB-u-ca-gregory-nu-latn"),
    ],
)
def test_browser_writes_dates_as_the_locale_is_set(months: str, digits: str, tag: str):
    settings = LocaleSettings.model_validate(
        {"name": "العربية", "direction": "rtl", "months": months, "digits": digits}
    )
    assert Locale.from_settings("ar", settings).browser_tag == tag


@pytest.mark.parametrize(
    ("locale", "digits", "tag"),
    [
        ("en", "latin", "en-GB"),
        ("en-US", "latin", "en-GB"),  # the words beside it are written so
        ("fr", "latin", "fr-u-ca-gregory-nu-latn"),
        ("fa", "latin", "fa-u-ca-gregory-nu-latn"),
        ("fa", "native", "fa-u-ca-gregory-nu-arabext"),
        ("pt-BR", "native", "pt-BR-u-ca-gregory-nu-latn"),
    ],
)
def test_browser_counts_years_and_writes_digits_as_the_pages_do(
    locale: str, digits: Literal["latin", "native"], tag: str
):
    assert Locale(locale, locale, "ltr", digits=digits).browser_tag == tag


def test_actor_without_events_is_still_a_choice():
    found = core(make_corpus(actors=[make_actor("northern-crown"), make_actor("ferrymen")]))
    assert [actor["id"] for actor in found["actors"]] == ["northern-crown", "ferrymen"]
    assert found["actors"][1]["sides"] == []
