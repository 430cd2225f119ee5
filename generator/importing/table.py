"""Any table as CSV: what its columns are for is guessed from their names, or told."""

from collections.abc import Mapping

from generator.importing.columns import guess
from generator.importing.entry import Cell, Contents, Entry, Meaning
from generator.importing.refusal import UnreadableError
from generator.importing.sheet import is_formula, read_sheet

_FORMULA = "a spreadsheet's formula, and not what it shows: save its values"


def read_table(text: str, name: str, asked: Mapping[str, str], delimiter: str | None) -> Contents:
    """Return the rows of a table.

    Raises:
        UnreadableError: No column says what happened, or it is no table.
    """
    sheet = read_sheet(text, name, delimiter)
    known = guess(sheet.columns, asked, name)
    meanings = {cell.meaning for cell in known.values()}
    if not meanings & {Meaning.TITLE, Meaning.TEXT}:
        raise UnreadableError(
            f"no column says what happened; there are {', '.join(sheet.columns[:40])}",
            where=name,
            mend="name one: --column title=NAME; and --delimiter, if this is one column too few",
        )
    entries = []
    for row in sheet.rows:
        cells = tuple(
            Cell(field, Meaning.LEFT, value, how=_FORMULA)
            if is_formula(value)
            else _cell(field, value, known)
            for field, value in row.cells
        )
        own = next((cell.value for cell in cells if cell.meaning is Meaning.ID), "")
        left = "" if cells else "an empty row"
        entries.append(Entry(row.where, cells, own.strip(), left, row.notes))
    about = [f"a table of {len(sheet.columns)} columns, divided by {_shown(sheet.delimiter)}"]
    about += [
        f"column {name} is {cell.meaning.name.lower().replace('_', '-')}"
        + (f" in {cell.locale}" if cell.locale else "")
        for name, cell in known.items()
        if cell.meaning is not Meaning.UNKNOWN
    ]
    return Contents(tuple(entries), tuple(about))


def _cell(field: str, value: str, known: Mapping[str, Cell]) -> Cell:
    column = known.get(field)
    if column is None:
        return Cell(field, Meaning.LEFT, value, how="it stands beyond the last column")
    return Cell(field, column.meaning, value, column.locale)


def _shown(delimiter: str) -> str:
    return {"\t": "tabs", ",": "commas", ";": "semicolons"}.get(delimiter, delimiter)
