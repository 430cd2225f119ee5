"""Tables as text: what divides their columns, where their rows begin, what breaks them off."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.limits import MOST_FIELDS, check_cells, check_number
from generator.importing.refusal import UnreadableError

DELIMITERS = (",", ";", "\t", "|")
_FORMULA = re.compile(r"=.|[+\-@][A-Za-z_.]*\(|[+\-@=].*\|.*!", re.DOTALL)
_EXCEL = re.compile(r"sep=(.)\r?\n")
_HEAD = 500
"""Characters in which a formula shows itself."""
_LARGEST_CELL = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its cells by the names of their columns; empty ones have none."""

    where: str
    cells: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its columns and its rows, empty ones too."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str


def read_sheet(text: str, name: str, delimiter: str | None = None) -> Sheet:
    """Return the table that a text holds; its first row that is not empty names the columns.

    Raises:
        UnreadableError: It breaks off within quotes, or has no rows. The row is named.
    """
    if told := _EXCEL.match(text):
        text, delimiter = text[told.end() :], delimiter or told[1]
    if "\0" in text and text.count("\0") > len(text) // 10:
        raise UnreadableError(
            "every other character is a NUL: this is UTF-16 without its mark",
            where=name,
            mend="--encoding utf-16, or save it as UTF-8",
        )
    chosen = delimiter or _divider(text)
    rows = _rows(text, name, chosen)
    head = next(rows, None)
    if head is None:
        raise UnreadableError("no row holds anything", where=name)
    columns = _named(head[2])
    listed = []
    total = 0
    for number, line, cells in rows:
        listed.append(_row(number, line, cells, columns))
        total += len(listed[-1].cells)
        check_number(len(listed), name)
        check_cells(total, name)
    while listed and not listed[-1].cells:
        listed.pop()  # the empty lines that end a file
    return Sheet(columns, tuple(listed), chosen)


def is_formula(text: str) -> bool:
    """Whether a cell holds what a spreadsheet would work out, and not what it shows."""
    return _FORMULA.match(text[:_HEAD].lstrip()) is not None


def _rows(text: str, name: str, delimiter: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the number of each row, its first line, and its cells."""
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number, line, begun = 0, 1, False
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            broken = "unexpected end" in str(error)
            raise UnreadableError(
                "the file breaks off within quotes" if broken else f"no table: {error}",
                where=f"{name}, row {number + 1}, which begins at line {line}",
                mend="close the quotes of that row: one quote inside others is written twice",
            ) from error
        begun = begun or any(cell.strip() for cell in cells)
        if begun:
            number += 1
            yield number, line, cells
        line = reader.line_num + 1


def _row(number: int, line: int, cells: Sequence[str], columns: Sequence[str]) -> Row:
    where = f"row {number}" if line == number else f"row {number} (line {line})"
    named = [
        (columns[n] if n < len(columns) else f"cell {n + 1}", cell)
        for n, cell in enumerate(cells)
        if cell.strip()
    ]
    notes = []
    if len(named) > MOST_FIELDS:
        notes.append(f"{len(named)} fields: the first {MOST_FIELDS} are taken")
    if named and len(cells) > len(columns):
        notes.append("the row has more cells than there are columns")
    elif named and len(cells) < len(columns):
        notes.append("the row has fewer cells than there are columns: it may have broken off")
    return Row(where, tuple(named[:MOST_FIELDS]), tuple(notes))


def _named(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns, each once; one without a name goes by its number."""
    names: list[str] = []
    for n, cell in enumerate(cells[:MOST_FIELDS]):
        plain = " ".join(cell[:_HEAD].replace("\ufeff", "").split()) or f"column {n + 1}"
        name, number = plain, 2
        while name in names:
            name, number = f"{plain} ({number})", number + 1
        names.append(name)
    return tuple(names)


def _divider(text: str) -> str:
    """Return what divides the first row that holds anything, outside of quotes."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", head)
    return max(DELIMITERS, key=bare.count)
