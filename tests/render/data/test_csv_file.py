import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.data.csv_file import neutralise, render_csv, restore
from generator.render.data.table import describe_tables, fields_of

FIELDS = fields_of(describe_tables()["names"], ("en",))


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u200b=1", "＝1", "\u202e-1", "'=1", "'"],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe_that_can_be_taken_off(text: str):
    assert neutralise(text) == f"'{text}"
    assert restore(neutralise(text)) == text


@given(st.text())
def test_every_text_comes_back_and_none_begins_a_formula(text: str):
    safe = neutralise(text)
    assert restore(safe) == text
    assert not re.match(r"\s*[=+\-@]", safe)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_another_reader_finds_the_same_cells(texts: list[str]):
    rows = [("actors/a", "en", n, text) for n, text in enumerate(texts)]
    names, *found = read(render_csv(FIELDS, rows))
    assert names == ["record", "language", "n", "name"]
    assert [restore(row[3]) for row in found] == texts


def test_numbers_and_days_are_left_as_they_are():
    fields = fields_of(describe_tables()["places"], ("en",))
    row = [None] * len(fields)
    row[[field.name for field in fields].index("longitude")] = -10.25
    _, found = read(render_csv(fields, [row]))
    assert "-10.25" in found
