"""The page on method: the rules, told from the code's own tables."""

from collections.abc import Mapping

from generator.dating import CONVENTIONS
from generator.derive.origin import Why
from generator.derive.presence import State
from generator.derive.standing import RULES
from generator.model.claim import ASSERTING, Change, Stance
from generator.model.edtf import parse
from generator.problems import CODES, Severity
from generator.render.pages.claim import GROUPS
from generator.render.pages.page import Page

EXAMPLES = (
    "2020-12-14",
    "2020-12",
    "2020-05-02~",
    "2020-05-02?",
    "2021-02-1X",
    "2017-11-04/2017-11-09",
    "2020-12-14/..",
    "/2020-12-23",
    "[2020-05-02,2020-05-09]",
)
"""Dates as a chronology writes them, from the plainest on."""


def method_view(_page: Page) -> Mapping[str, object]:
    """Return the tables of the page on method."""
    return {
        "dates": [parse(example) for example in EXAMPLES],
        "conventions": CONVENTIONS,
        "stances": [
            (stance, next(name for name, group in GROUPS.items() if stance in group))
            for stance in Stance
        ],
        "asserting": ASSERTING,
        "ties": list(Why),
        "standings": list(RULES),
        "changes": list(Change),
        "states": list(State),
        "errors": sum(code.severity is Severity.ERROR for code in CODES.values()),
        "warnings": sum(code.severity is Severity.WARNING for code in CODES.values()),
    }
