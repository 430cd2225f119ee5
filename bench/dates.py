"""How long the EDTF parser takes for a date, beside python-edtf.

Each string is parsed once by each in every round, the one after the other, and every string is
another one, so that no cache helps. The generator works out both bounds while it parses;
python-edtf does so when it is asked, and is measured with both. It gets every tenth date, for it
would take nearly all of the time.

    python -m bench.dates RIVALS [ROUNDS]
"""

import datetime
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module

from generator.model.edtf import parse
from generator.model.edtf.read import read

DATES = 1000
SHARE = 10
_FORMS: tuple[Callable[[datetime.date], str], ...] = (
    lambda day: f"{day}",
    lambda day: f"{day}~",
    lambda day: f"{day}?",
    lambda day: f"{day:%Y-%m}-XX",
    lambda day: f"{day}/{day + datetime.timedelta(days=5)}",
    lambda day: f"{day}/..",
    lambda day: f"{day}%/{day + datetime.timedelta(days=40)}",
    lambda day: f"[{day},{day + datetime.timedelta(days=1)}]",
)
"""Both parsers take every one of these."""


def date_strings() -> list[str]:
    """Return as many dates as are measured, no two the same, in the forms that content has."""
    first = datetime.date(1950, 1, 1)
    return [_FORMS[n % len(_FORMS)](first + datetime.timedelta(days=31 * n)) for n in range(DATES)]


def measure(rivals: str, rounds: int) -> dict[str, list[float]]:
    """Return the microseconds a date of each parser, one figure for each round."""
    sys.path.append(rivals)
    edtf = import_module("edtf")

    def bounds(text: str) -> None:
        value = edtf.parse_edtf(text)
        value.lower_strict()
        value.upper_strict()

    dates = date_strings()
    figures: dict[str, list[float]] = {}
    few = dates[: DATES // SHARE]
    parsers: tuple[tuple[str, Callable[[str], object], list[str]], ...] = (
        ("ours, with bounds", read, dates),
        ("ours, a date met before", parse, dates),
        ("python-edtf", edtf.parse_edtf, few),
        ("python-edtf, with bounds", bounds, few),
    )
    for text in dates:
        parse(text)
    for _ in range(rounds):
        for name, parser, given in parsers:
            start = time.process_time()
            for text in given:
                parser(text)
            seconds = time.process_time() - start
            figures.setdefault(name, []).append(seconds / len(given) * 1e6)
    return figures


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)))
