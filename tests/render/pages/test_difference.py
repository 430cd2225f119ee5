import pytest

from generator.derive.conflict import Conflict, Reading, Rule, Saying, figure_text
from generator.model.actor import RecordClaim
from generator.model.claim import Figure
from generator.render.pages.difference import reading_words
from tests.factory import claim_fields, make_claim, make_corpus, make_event, text
from tests.render.pages.stage import page_at

PAGE = page_at(make_corpus(make_event()), "")


def words(rule: Rule, value: str | None, claim=None, figure=None) -> str | None:
    saying = Saying(("events", "e"), claim or make_claim())
    reading = Reading(value, (saying,), figure)
    conflict = Conflict(("events", "e"), "date", rule, (reading, reading))
    found = reading_words(PAGE, conflict, reading)
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"exactly": "38"}, "38 killed"),
        ({"about": "50"}, "about 50 killed"),
        ({"at_least": "10"}, "at least 10 killed"),
        ({"at_most": "20"}, "at most 20 killed"),
        ({"at_least": "10", "at_most": "20"}, "10 to 20 killed"),
    ],
)
def test_a_figure_is_read_with_its_bounds_and_what_it_counts(value, said):
    figure = Figure.model_validate({"what": "killed", **value})
    assert words(Rule.FIGURES, figure_text(figure), figure=figure) == said


def test_a_date_is_told_in_words():
    assert words(Rule.DATES, "2020-12-14") == "<bdi>14 December 2020</bdi>"


def test_a_side_is_called_by_its_label():
    assert words(Rule.SIDES, "north") == "Northern"


def test_a_name_is_told_in_the_locale_of_the_page():
    claim = RecordClaim.model_validate(
        claim_fields() | {"about": "name", "value": text("Old Mill", "الطاحونة")}
    )

    assert words(Rule.DESCRIPTION, "Old Mill / الطاحونة", claim) == "<bdi>Old Mill</bdi>"


def test_what_only_the_claims_can_say_has_no_value():
    assert words(Rule.PRESENCE, None) is None
