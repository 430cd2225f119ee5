import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from generator.content.faults import SENTENCES
from generator.content.load import RECORDS
from generator.content.parse import parse_record
from generator.model.event import Event
from generator.model.publication import Publication
from generator.model.text import Record
from generator.problems import CODES, Problem, format_problem
from tests.content.records import WHOLE, read

MODELS: dict[str, type[Record]] = {**RECORDS, "": Publication}


def problems_of(folder: str, text: str) -> list[Problem]:
    """Return what keeps a text from being a record; there is something, and no half record."""
    record, problems = parse_record(read(text), MODELS[folder], "some-id" if folder else None)
    assert record is None
    assert problems
    return problems


def only_problem(folder: str, old: str, new: str) -> Problem:
    """Return the one problem of a whole record after a change to its text."""
    assert WHOLE[folder].count(old) == 1, f"{old!r} has to stand in the record once"
    (problem,) = problems_of(folder, WHOLE[folder].replace(old, new))
    return problem


@pytest.mark.parametrize("folder", WHOLE)
def test_whole_record_is_taken(folder: str):
    record, problems = parse_record(read(WHOLE[folder]), MODELS[folder], "x" if folder else None)
    assert problems == []
    assert isinstance(record, MODELS[folder])


@pytest.mark.parametrize("folder", WHOLE)
def test_whole_record_has_every_field_of_its_kind(folder: str):
    # So that nothing escapes the tests below, which change these records value by value.
    assert set(read(WHOLE[folder]).value) == set(MODELS[folder].model_fields) - {"id"}


def test_identifier_is_the_name_of_the_file():
    record, _ = parse_record(read(WHOLE["events"]), Event, "2020-12-14-guard-arrives")
    assert record is not None
    assert record.id == "2020-12-14-guard-arrives"


def test_identifier_written_in_the_file_is_told_beside_every_other_fault():
    text = WHOLE["events"].replace("kind: arrival\n", "kind: ARRIVAL\nid: [a]\n")
    written, kind = problems_of("events", text)
    assert (written.code, written.where.line, written.where.column) == ("field-unknown", 4, 1)
    assert kind.code == "value-form"


def test_field_mistyped_is_told_at_its_key_with_the_nearest_one():
    problem = only_problem("events", "    through: ", "    trough: ")
    assert (problem.code, problem.where.line, problem.where.column) == ("field-unknown", 18, 5)
    assert problem.message == "claims[1].trough is not a known field"
    assert problem.mend == "write through"
    assert "presence" in problem.wanted
    assert "headline" not in problem.wanted


def test_field_of_another_record_is_offered_nothing_far_fetched():
    problem = only_problem("events", "kind: arrival\n", "kind: arrival\nzzz: 1\n")
    assert problem.mend == "remove zzz"
    assert " id," not in problem.wanted


def test_field_inside_a_vocabulary_is_measured_by_its_term():
    problem = only_problem("", "    mark: arrives", "    mark: arrives\n    labels: x")
    assert problem.message == "kinds.arrival.labels is not a known field"
    assert (problem.wanted, problem.mend) == ("one of label, description, mark", "write label")


def test_word_of_a_vocabulary_may_be_called_as_a_field_is():
    text = WHOLE[""].replace("kinds:\n  arrival:", "kinds:\n  label:")
    text = text.replace("    mark: arrives", "    mark: arrives\n    marks: x")
    (problem,) = problems_of("", text)
    assert problem.wanted == "one of label, description, mark"


def test_field_missing_is_told_where_its_record_begins():
    problem = only_problem("events", "    source: courier-2020-12-20\n    says", "    says")
    assert (problem.code, problem.where.line, problem.where.column) == ("field-missing", 28, 5)
    assert problem.message == "claims[2].source is missing"
    assert problem.mend == "add source: …"


def test_field_missing_from_the_record_itself_is_told_at_its_first_line():
    problem = only_problem("events", "kind: arrival\n", "")
    assert (problem.message, str(problem.where)) == ("kind is missing", "content/file.yml:1:1")


def test_comment_above_a_record_is_not_where_it_begins():
    text = "# A comment\n" + WHOLE["events"].replace("kind: arrival\n", "")
    (problem,) = problems_of("events", text)
    assert problem.where.line == 2


@pytest.mark.parametrize(
    ("folder", "old", "new", "message", "mend"),
    [
        ("events", "kind: arrival", "kind:", "kind is empty", "write it after the colon"),
        (
            "events",
            "words: last Monday",
            'words: ""',
            "claims[1].date.words is empty",
            "write it after the colon, or remove the field",
        ),
        (
            "events",
            "places: [millford]",
            'places: [millford, ""]',
            "places[2] is empty",
            "write it after the hyphen, or remove the entry",
        ),
        (
            "events",
            "summary: {en: The Guard came., ",
            'summary: {en: "  ", ',
            "summary.en is empty",
            "write it after the colon",
        ),
        ("events", "date: 2020-12-14\ne", "date:\ne", "date is empty", "write it after the colon"),
        (
            "outlets",
            "unnamed: false",
            "unnamed:",
            "unnamed is empty",
            "write it after the colon, or remove the field",
        ),
        (
            "events",
            "claims: [courier-says, courier-denies]",
            "claims: []",
            "differences[1].claims has too few entries",
            "add an entry",
        ),
    ],
)
def test_value_that_holds_nothing_is_empty_whatever_its_field_wants(
    folder: str, old: str, new: str, message: str, mend: str
):
    problem = only_problem(folder, old, new)
    assert (problem.code, problem.message, problem.mend) == ("value-empty", message, mend)


def test_list_is_not_called_short_because_of_faults_in_its_entries():
    text = WHOLE["events"]
    one_claim = text[: text.index("  - id: courier-denies")] + text[text.index("related:") :]
    problems = problems_of("events", one_claim.replace("stance: asserts", "stance: assert"))
    assert [problem.code for problem in problems] == ["value-not-allowed"]


def test_faults_in_both_locales_of_a_text_are_both_told():
    text = WHOLE["events"].replace("en: The Guard came., ar: وصل الحرس.}\nk", 'en: "", ar: []}\nk')
    assert [(p.code, p.where.column) for p in problems_of("events", text)] == [
        ("value-empty", 15),
        ("value-shape", 23),
    ]


@pytest.mark.parametrize(
    ("folder", "old", "new", "message", "mend"),
    [
        (
            "events",
            "date: 2020-12-14\ne",
            "date: 14 December 2020\ne",
            "date is not an EDTF date: a month is written as a number",
            "write 2020-12-14",
        ),
        (
            "events",
            "said: 2020-12-20",
            "said: Sunday",
            "claims[1].date.said is not an EDTF date: ",
            "write 2020-12-14, 2020-12, 2020, 2020-12-14~ for “around”, or a/b for a span",
        ),
    ],
)
def test_text_that_is_no_date_says_why_and_offers_one_that_is(
    folder: str, old: str, new: str, message: str, mend: str
):
    problem = only_problem(folder, old, new)
    assert problem.code == "date-not-edtf"
    assert problem.message.startswith(message)
    assert problem.mend == mend


@pytest.mark.parametrize(
    ("folder", "old", "new", "message", "wanted", "mend"),
    [
        (
            "events",
            "kind: arrival",
            "kind: Arrival Day",
            "kind is not written as it should be",
            "an identifier: small letters a to z, digits and single hyphens",
            "write arrival-day",
        ),
        (
            "events",
            "kind: arrival",
            "kind: وصول",
            "kind is not written as it should be",
            "an identifier: small letters a to z, digits and single hyphens",
            "write the name of a record's file, less .yml",
        ),
        (
            "events",
            "paragraph: 3",
            "paragraph: 03",
            "claims[1].passage.paragraph is not a whole number",
            "a whole number in the digits 0 to 9, such as 14",
            "write a whole number in the digits 0 to 9, such as 14",
        ),
        (
            "events",
            "paragraph: 3",
            "paragraph: 0",
            "claims[1].passage.paragraph is out of range",
            "1 or more",
            "write a number that is 1 or more",
        ),
        (
            "places",
            "within_km: 1.5",
            "within_km: 0",
            "coordinates.within_km is out of range",
            "more than 0",
            "write a number that is more than 0",
        ),
        (
            "places",
            "lat: 34.45",
            "lat: 90.01",
            "coordinates.lat is out of range",
            "90 or less",
            "write a number that is 90 or less",
        ),
        (
            "places",
            "lat: 34.45",
            "lat: 34.45°N",
            "coordinates.lat is not a decimal number",
            "a number with a point and at most nine decimals, such as 34.45",
            "write a number with a point and at most nine decimals, such as 34.45",
        ),
        (
            "outlets",
            "unnamed: false",
            "unnamed: no",
            "unnamed is neither true nor false",
            "true or false",
            "write true or false",
        ),
        (
            "sources",
            "address: https://courier.example/guard-moves",
            "address: javascript:alert(1)",
            "address is not written as it should be",
            "an address that begins with https:// or http://",
            "write the whole address, as the browser shows it",
        ),
        (
            "sources",
            "headline: Guard moves",
            'headline: " Guard moves"',
            "headline is not written as it should be",
            "text on one line, without spaces at its ends",
            "take away the spaces and line breaks around it",
        ),
        (
            "",
            '"#2f57c4"',
            "blue",
            "sides.north.colour is not written as it should be",
            "a number sign and six hexadecimal digits in small letters",
            'write for example "#2f57c4", in quotes',
        ),
        (
            "sources",
            "language: en",
            "language: english",
            "language is not written as it should be",
            "a language's letters, as ar, en or pt-BR",
            "write the two letters of the language",
        ),
    ],
)
def test_value_in_another_form_is_told_how_to_write_it(
    folder: str, old: str, new: str, message: str, wanted: str, mend: str
):
    problem = only_problem(folder, old, new)
    assert problem.code == "value-form"
    assert (problem.message, problem.wanted, problem.mend) == (message, wanted, mend)


def test_word_outside_a_list_is_offered_the_nearest_of_it():
    problem = only_problem("events", "stance: asserts", "stance: assert")
    assert (problem.code, problem.found) == ("value-not-allowed", '"assert"')
    assert problem.wanted == "one of asserts, denies, doubts, supposes, justifies, predicts"
    assert problem.mend == "write asserts"


@pytest.mark.parametrize(
    ("folder", "old", "new", "message"),
    [
        (
            "events",
            "places: [millford]",
            "places: millford",
            "places is text where a list is wanted",
        ),
        ("events", "kind: arrival", "kind: [arrival]", "kind is a list where text is wanted"),
        (
            "events",
            "stance: asserts",
            "stance: [asserts]",
            "claims[1].stance is a list where text is wanted",
        ),
        (
            "events",
            "title: {en: The Guard comes to Millford, ar: الحرس يصل إلى ملفورد}",
            "title: The Guard",
            "title is text where a text in each locale is wanted",
        ),
        (
            "places",
            "aliases: {ar: [المخاضة]}",
            "aliases: [Ford]",
            "aliases is a list where a list of names for each locale is wanted",
        ),
        (
            "places",
            "aliases: {ar: [المخاضة]}",
            "aliases: {ar: المخاضة}",
            "aliases.ar is text where a list is wanted",
        ),
        (
            "places",
            "coordinates: {lat: 34.45, lon: 40.9, within_km: 1.5, origin: {en: a map, ar: خريطة}}",
            "coordinates: 34.45, 40.9",
            "coordinates is text where a mapping is wanted",
        ),
        ("", "\nroles: {occupant: {", "\nroles: [{", "roles is a list where a mapping is wanted"),
    ],
)
def test_list_mapping_or_text_in_the_place_of_another_is_told(
    folder: str, old: str, new: str, message: str
):
    text = WHOLE[folder].replace(old, new)
    if new.startswith("\nroles"):
        text = text.replace("شاغل}}}", "شاغل}}]")
    (problem,) = problems_of(folder, text)
    assert (problem.code, problem.message) == ("value-shape", message)


def test_entry_for_what_is_no_locale_is_told_at_its_key():
    problem = only_problem("outlets", "names: {en: ", "names: {english: ")
    assert (problem.code, problem.where.line, problem.where.column) == ("locale-unknown", 1, 9)
    assert problem.message == "names has an entry for what is no locale"
    assert problem.found == '"english"'


def test_key_of_a_vocabulary_that_is_no_identifier_is_told_at_the_key():
    problem = only_problem("", "  arrival:", "  Arrival Day:")
    assert (problem.code, str(problem.where)) == ("value-form", "content/file.yml:22:3")
    assert problem.message == "the key kinds.Arrival Day is not written as it should be"
    assert problem.mend == "write arrival-day"


def test_text_too_long_is_measured_and_not_quoted():
    problem = only_problem("sources", "headline: Guard moves", f"headline: {'x' * 2001}")
    assert (problem.found, problem.wanted) == ("2001 characters", "at most 2000 characters")


INSTEAD: tuple[Any, ...] = (
    "",
    " ",
    "x",
    "0",
    "-1",
    "999",
    "1e3",
    "null",
    "x" * 2100,
    "Input'; <b>**[a](javascript:1)**</b> {{ 7 }} ٢٠٢٠ ☭",
    [],
    [""],
    ["x", ["x"]],
    [{}],
    {},
    {"x": "x"},
    {"en": "x", "Nö such ]": ["x"], "?": ""},
    {"k" * 200: {"en": "x"}},
)
"""What is put in the place of every value of every record."""


def changed(value: Any) -> Iterator[Any]:
    """Yield a tree once for each change to it: a value another, or a key gone."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        inner = value[key]
        instead = changed(inner) if isinstance(inner, dict | list) else ()
        for new in (*INSTEAD, *instead):
            copy = value.copy()
            copy[key] = new
            yield copy
    if isinstance(value, dict):
        for key in value:
            yield {name: inner for name, inner in value.items() if name != key}


@pytest.mark.parametrize("folder", WHOLE)
def test_any_value_in_any_field_makes_a_record_or_problems_of_our_own(folder: str):
    whole = read(WHOLE[folder]).value
    refused = 0
    for tree in changed(whole):
        record, problems = parse_record(
            read(json.dumps(tree, ensure_ascii=False)), MODELS[folder], "x" if folder else None
        )
        assert (record is None) == bool(problems)
        refused += bool(problems)
        for problem in problems:
            printed = format_problem(problem)
            assert problem.code in CODES
            assert problem.where.line > 0
            assert problem.message
            assert problem.wanted
            assert problem.mend
            assert len(printed) < 2000
            assert "pydantic" not in printed
            assert "Input should" not in printed
            assert "String should" not in printed
    assert refused > 300


def test_there_is_a_sentence_for_every_kind_of_fault_and_none_too_many():
    met: set[str] = set()
    for folder, text in WHOLE.items():
        for tree in changed(read(text).value):
            try:
                MODELS[folder].model_validate(({"id": "x"} if folder else {}) | tree)
            except ValidationError as error:
                met |= {fault["type"] for fault in error.errors()}
    assert met == set(SENTENCES)
