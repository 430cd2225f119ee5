"""The page of conflicts: each record once, kinds and places counted, silences to the last day."""

from typing import Any

from generator.render.pages.conflicts import conflicts_view
from generator.render.pages.difference import finding_words, relief_words
from generator.render.pages.silence import find_silence
from tests.factory import claim_fields, make_corpus, make_event, make_place, presence, text
from tests.render.pages.stage import page_at


def dated(name: str, value: str, number: str) -> dict[str, Any]:
    figures = [{"what": "killed", "exactly": number}]
    return claim_fields(name, date={"value": value}, figures=figures)


CORPUS = make_corpus(
    make_event(
        "2020-fight",
        date="2020",
        claims=[dated("a", "2020-03-01", "3"), dated("b", "2020-03-04", "5")],
    ),
    make_event(
        "2020-seen",
        date="2020-05-01",
        claims=[
            claim_fields(
                "c",
                presence=[presence("holds")],
                figures=[
                    {"what": "killed", "exactly": "5"},
                    {"what": "killed", "of": "northern-guard", "exactly": "2"},
                    {"what": "killed", "of": "northern-crown", "exactly": "3"},
                ],
            )
        ],
    ),
    places=[
        make_place(
            claims=[
                claim_fields("d", about="name", value=text("Mill")),
                claim_fields("e", about="name", value=text("Ford")),
            ]
        )
    ],
)


def test_a_record_is_listed_once_with_all_its_conflicts():
    view: Any = conflicts_view(page_at(CORPUS, "conflicts"))
    assert [
        (folder.name, [(r.key[1], len(r.conflicts)) for r in folder.records])
        for folder in view["folders"]
    ] == [("events", [("2020-fight", 2)]), ("places", [("millford", 1)])]


def test_conflicts_are_counted_by_kind_and_by_place():
    view: Any = conflicts_view(page_at(CORPUS, "conflicts"))
    assert [(rule.value, len(found)) for rule, found in view["kinds"]] == [
        ("dates", 1),
        ("figures", 1),
        ("description", 1),
    ]
    assert [(place, len(found)) for place, found in view["places"]] == [("millford", 3)]


def test_numbers_that_add_up_are_told():
    view: Any = conflicts_view(page_at(CORPUS, "conflicts"))
    assert [str(row.whole) for row in view["sums"]] == ["5 killed"]


def test_what_differs_and_what_would_remove_it_is_told_in_words():
    for locale, differs, relief in (
        ("en", "is 3 days after", "were read 3 days wider"),
        ("ar", "بفارق 3 أيام", "بتوسع مقداره 3 أيام"),
    ):
        page = page_at(CORPUS, "conflicts", locale)
        conflict = page.chronology.conflicts[0]
        assert differs in str(finding_words(page, conflict.differs[0]))
        assert relief in str(relief_words(page, conflict)[0])


def test_silence_is_counted_to_the_day_of_the_newest_source():
    page = page_at(CORPUS, "places/millford")
    found = find_silence(page, page.chronology.presences)
    assert found is not None
    assert (found.days, found.longest and found.longest.days) == (233, 233)
    assert find_silence(page, ()) is None
