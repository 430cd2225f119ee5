"""What a curator is told about YAML that content files do without.

A record needs mappings, lists and text. Whatever lets one value stand for another, or lets a
reader of the file and a reader of the data see different things, is refused by name.
"""

from pathlib import PurePosixPath

from generator.content.places import line_at, place, shorten
from generator.problems import FileLine, Problem

_SAID = {
    "yaml-empty": (
        "the file holds nothing",
        "a record: keys, each with its value",
        "write the record, or delete the file",
    ),
    "yaml-root": (
        "the file holds {what} where a record should be",
        "a mapping: keys, each with its value",
        "write a key, a colon and a space before each value; keep one record in a file",
    ),
    "yaml-documents": (
        "a second YAML document begins",
        "one record in a file",
        "delete the line, or put what follows it in a file of its own",
    ),
    "yaml-directive": (
        "the file begins with a YAML directive",
        "the record alone; every file is read by the same rules",
        "delete the line, and the dashes below it",
    ),
    "yaml-anchor": (
        "a value carries an anchor",
        "the value alone, and quotes around text that begins with &",
        "delete the anchor, or put the text in quotes",
    ),
    "yaml-alias": (
        "a value is an alias of another",
        "the value itself, and quotes around text that begins with *",
        "write the value out, or put the text in quotes",
    ),
    "yaml-merge-key": (
        "{field} merges another mapping into its own",
        "each field where it belongs",
        "write the fields out",
    ),
    "yaml-tag": (
        "a value carries a YAML tag",
        "the value alone, and quotes around text that begins with !",
        "delete the tag, or put the text in quotes",
    ),
    "yaml-key": (
        "a key is {what}",
        "a field's name",
        "write a field's name before the colon",
    ),
    "yaml-repeated-key": (
        "{field} is written twice",
        "each field once; several values of one field as a list",
        "delete one of the two, or make a list of them",
    ),
    "yaml-too-deep": (
        "values are nested more than {most} deep",
        "at most {most} mappings and lists inside one another",
        "close the brackets, or take the spaces away that indent the line",
    ),
    "yaml-too-many-nodes": (
        "the file has more than {most:,} keys and values",
        "one record in a file",
        "share the record among several files",
    ),
    "yaml-comment": (
        "a number sign after a space begins a comment, and the value ends before it",
        'quotes around a value with " #" in it; a space after the sign that begins a comment',
        'put the whole value in quotes, or write "# " if a comment is meant',
    ),
    "yaml-syntax": (
        "no space follows the colon",
        "a space after the colon",
        'write "{mended}"',
    ),
}
"""Of each code: the message, what is wanted, and the mend."""


def describe_structure(
    code: str,
    text: str,
    path: PurePosixPath,
    index: int,
    also: tuple[FileLine, ...] = (),
    **words: object,
) -> Problem:
    """Return the problem of what begins at a character; what was found is the line it is in."""
    message, wanted, mend = (said.format(**words) for said in _SAID[code])
    line = shorten(line_at(text, index).strip(" "))
    found = f'"{line}"' if line else ""
    return Problem(code, place(path, text, index), message, found, wanted, mend, also)
