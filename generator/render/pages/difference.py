"""Conflicts in words: what each reading says, and who gives it."""

import re

from generator.derive.conflict import Conflict, Reading
from generator.derive.independent import Independent
from generator.model.actor import RecordClaim
from generator.model.edtf import parse
from generator.render.escape import PageText, escape
from generator.render.pages.origins import origins_behind
from generator.render.pages.page import Page

_FIGURE = re.compile(r"(?P<about>~)?(?P<low>\d*)(?P<dash>–)?(?P<high>\d*)")


def reading_words(page: Page, conflict: Conflict, reading: Reading) -> PageText | None:
    """Return the value that a reading gives, in words; None where only its claims can say it."""
    if reading.value is None:
        return None
    described = reading.attributions[0]
    match conflict.about:
        case "date":
            return page.date(parse(reading.value))
        case "figures":
            return _figure_words(page, reading.value)
        case _ if isinstance(described, RecordClaim):
            return page.named(described.value)
        case "side":
            return escape(page.text(page.side(reading.value).label))
        case _:
            return escape(reading.value)


def behind_reading(page: Page, conflict: Conflict, reading: Reading) -> Independent:
    """Return the origins that stand behind a reading."""
    return origins_behind(page.chronology, conflict.key, reading.attributions)


def _figure_words(page: Page, value: str) -> PageText:
    """Return ``~50``, ``10–``, ``–20`` or ``10–20`` in words."""
    match = _FIGURE.fullmatch(value)
    if match is None:
        return escape(value)
    low, high = match["low"], match["high"]
    if match["about"]:
        return page.say("claim.figure-about", n=int(low))
    if not match["dash"]:
        return escape(page.number(int(low)))
    if low and high:
        return page.say("claim.figure-between", low=int(low), high=int(high))
    if low:
        return page.say("claim.figure-at-least", n=int(low))
    return page.say("claim.figure-at-most", n=int(high))
