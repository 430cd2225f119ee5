import pytest

from generator.derive.conflict import Conflict, Reading
from generator.model.actor import RecordClaim
from generator.render.pages.difference import reading_words
from tests.factory import claim_fields, make_claim, make_corpus, make_event, text
from tests.render.pages.stage import page_at

PAGE = page_at(make_corpus(make_event()), "")


def words(about: str, value: str | None, claim=None) -> str | None:
    reading = Reading(value, (claim or make_claim(),))
    found = reading_words(PAGE, Conflict(("events", "e"), about, (reading, reading), None), reading)
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("38", "38"),
        ("~50", "about 50"),
        ("10–", "at least 10"),
        ("–20", "at most 20"),
        ("10–20", "10 to 20"),
    ],
)
def test_a_figure_is_read_with_its_bounds(value, said):
    assert words("figures", value) == said


def test_a_date_is_told_in_words():
    assert words("date", "2020-12-14") == "<bdi>14 December 2020</bdi>"


def test_a_side_is_called_by_its_label():
    assert words("side", "north") == "Northern"


def test_a_name_is_told_in_the_locale_of_the_page():
    claim = RecordClaim.model_validate(
        claim_fields() | {"about": "name", "value": text("Old Mill", "الطاحونة")}
    )

    assert words("name", "Old Mill / الطاحونة", claim) == "<bdi>Old Mill</bdi>"


def test_what_only_the_claims_can_say_has_no_value():
    assert words("presence", None) is None
