"""From the bytes of one YAML file to a tree of text, or to problems, never to a guess.

The loaders that build trees crash on deep nesting, take bombs of merge keys, keep the last of two
equal keys and turn ``no`` into false. This one takes only the parser's events and builds the tree
itself, on a stack of its own, so that no file can exhaust Python's. Every scalar stays text,
whether it is written in quotes or not.

A file with an error has no value: what stands after a wrong line may well read, and mean something
else than its author thinks.
"""

import hashlib
from pathlib import PurePosixPath

from generator.content.characters import check_characters
from generator.content.encoding import decode
from generator.content.raw import Position, RawFile
from generator.content.tree import Tree
from generator.problems import FileLine, Problem, Severity

__all__ = ["MOST_BYTES", "Position", "RawFile", "read_yaml"]

MOST_BYTES = 256 * 1024


def read_yaml(data: bytes, path: PurePosixPath) -> tuple[RawFile | None, list[Problem]]:
    """Return the file with the places of its values, and what is wrong with it.

    The first is None if there is any error. One run tells as much as it can: what is wrong with
    the characters does not keep the structure from being read.
    """
    if len(data) > MOST_BYTES:
        return None, [too_large(path, len(data))]
    text, problems = decode(data, path)
    if text is None:
        return None, problems
    text, faults = check_characters(text, path)
    tree = Tree(text, path, altered=bool(faults))
    value = tree.read()
    problems += faults + tree.tally.problems()
    if value is None or any(problem.severity is Severity.ERROR for problem in problems):
        return None, problems
    positions, keys = tree.positions(value)
    return RawFile(path, value, positions, keys, hashlib.sha256(data).hexdigest()), problems


def too_large(path: PurePosixPath, size: int) -> Problem:
    """Return the problem of a file that has more bytes than are read."""
    return Problem(
        "file-too-large",
        FileLine(path, 1, 1),
        "the file is too large to be one record",
        found=f"{size:,} bytes",
        wanted=f"at most {MOST_BYTES:,} bytes",
        mend="keep one record in a file, and no more of a source than its passages' digests",
    )
