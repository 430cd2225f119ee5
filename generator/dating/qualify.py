"""Marks on EDTF texts: ``?`` and ``~`` put on every date that is written in one."""

import re

_DATE = re.compile(r"(?P<date>[0-9X]{4}(?:-[0-9X]{2}){0,2})(?P<mark>[?~%]?)")


def mark_of(*, uncertain: bool, approximate: bool) -> str:
    """Return the mark that says so."""
    if uncertain and approximate:
        return "%"
    return "?" if uncertain else "~" if approximate else ""


def qualify(text: str, mark: str) -> str:
    """Return the text with a mark on each of its dates, joined with the mark that is there."""
    if not mark:
        return text
    return _DATE.sub(lambda found: found["date"] + _join(found["mark"], mark), text)


def _join(one: str, other: str) -> str:
    return one if one == other else "%" if one and other else one or other
