from typing import Any

from generator.derive.presence import derive_presences
from generator.derive.who import find_reported
from generator.model import edtf
from generator.render.answer import write_answer
from tests.factory import (
    claim_fields,
    make_corpus,
    make_event,
    make_outlet,
    make_place,
    make_publication,
    make_source,
    presence,
    text,
)


def ask(day: str, *claims: dict[str, Any], place: str | None = None, **records: Any) -> list[str]:
    """Return the lines of the answer about a day, from one event's claims."""
    event = make_event("2020-03-guard", date="2020-03", claims=list(claims))
    corpus = make_corpus(event, **{"places": [make_place(names=text("Millford"))]} | records)
    number = edtf.parse(day).earliest.ordinal
    assert number is not None
    reported = find_reported(corpus, derive_presences(corpus), number, place)
    return write_answer(corpus, number, reported, place).splitlines()


def says(name: str, value: str, change: str, **fields: Any) -> dict[str, Any]:
    return claim_fields(name, date={"value": value}, presence=[presence(change)], **fields)


ARRIVES = says("a", "2020-03-01", "enters", through=["valley-courier"])
SINCE = "since 2020-03-01 at the latest"
LEAVES = says("b", "2020-03-20", "leaves")


def test_presence_is_told_with_since_when_last_confirmed_when_and_by_whom():
    assert ask("2020-03-05", ARRIVES, LEAVES) == [
        "On 2020-03-05:",
        "",
        "Millford",
        f"  northern-guard: reported there; {SINCE}; last confirmed 2020-03-20.",
        "    valley-courier 2020-12-20, from valley-courier (2020-03-guard#a)",
        "    valley-courier 2020-12-20 (2020-03-guard#b)",
    ]


def test_silence_is_told_with_its_length_and_is_not_absence():
    line = ask("2020-03-11", says("a", "2020-03-01", "holds"))[3]
    assert line == (
        "  northern-guard: no claim speaks of this day; last reported 2020-03-01, 10 days before;"
        " nobody says since when."
    )


def test_silence_between_two_claims_says_that_it_ended():
    line = ask("2020-03-02", says("a", "2020-03-01", "holds"), says("b", "2020-03-09", "holds"))[3]
    assert "2020-03-01, 1 day before, and again up to 2020-03-09" in line


def test_date_that_can_mean_the_day_or_another_makes_it_possible():
    line = ask("2020-03-05", says("a", "2020-03", "enters"))[3]
    assert line == (
        "  northern-guard: possibly there: a claim's date can mean this day or another;"
        " begun by 2020-03-31 at the latest; last confirmed 2020-03-31."
    )


def test_claim_against_a_contested_presence_is_named():
    denies = says("b", "2020-03-05", "holds", stance="denies")
    lines = ask("2020-03-05", says("a", "2020-03-05", "holds"), denies)
    assert lines[3].startswith("  northern-guard: contested: claims exclude each other; ")
    assert lines[5] == "    against it: valley-courier 2020-12-20 (2020-03-guard#b)"


def test_nobody_reported_is_silence_at_the_place_that_was_asked_about():
    assert ask("2020-03-05", claim_fields(), place="millford") == [
        "On 2020-03-05 nobody is reported in Millford. That is silence, not absence."
    ]


def test_names_are_english_where_the_publication_has_it():
    arabic = {"ar": {"name": "العربية", "direction": "rtl"}}
    english = {"en": {"name": "English", "direction": "ltr"}}
    for locales, name in ((arabic, "نص: Millford"), (arabic | english, "Millford")):
        publication = make_publication(locales=locales)
        assert ask("2020-03-05", ARRIVES, LEAVES, publication=publication)[2] == name


def test_source_is_called_by_its_outlet_and_day():
    outlets = [make_outlet(names=text("Valley Courier"))]
    sources = [make_source(published="2020-12-20~")]
    lines = ask("2020-03-20", LEAVES, outlets=outlets, sources=sources)
    assert lines[4] == "    Valley Courier 2020-12-20~ (2020-03-guard#b)"
