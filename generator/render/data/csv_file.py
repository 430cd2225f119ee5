"""One table as CSV (RFC 4180), in UTF-8, with a line of names at its top.

A spreadsheet runs a text that begins with ``=``, ``+``, ``-`` or ``@`` as a formula, also behind
spaces and signs that nobody sees. Such a text has an apostrophe before it; so has one that begins
with an apostrophe itself, so that whoever takes one apostrophe from the start of each text that has
one gets back exactly what is in the corpus: `neutralise` and `restore`.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from generator.render.data.table import Cell, Field

_FORMULA = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\\-@＝＋－＠\t\r]|'")
"""What a spreadsheet takes for the start of a formula, as the chronology's own download has it."""


def render_csv(fields: Sequence[Field], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table; no value and an empty text are the same empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([field.name for field in fields])
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8")


def neutralise(text: str) -> str:
    """Return text that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text


def restore(text: str) -> str:
    """Return the text that `neutralise` was given."""
    return text.removeprefix("'")


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return neutralise(cell) if isinstance(cell, str) else cell
