"""How a curator's date lies to what the words give."""

from enum import Enum

from generator.dating.resolution import Outcome, Resolution
from generator.model.edtf import Edtf, End, Relation


class Fit(Enum):
    """How a date lies to what its words give."""

    AS_SAID = "as-said"
    """It is what they give, or the very same days."""
    WIDER = "wider"
    """It covers all that they give, and more."""
    NARROWER = "narrower"
    """It leaves out days that they allow."""
    APART = "apart"
    """It cannot be what they mean."""
    NOT_GIVEN = "not-given"
    """The words give nothing that a date could be held against."""


def compare(value: Edtf, resolution: Resolution) -> Fit:
    """Return how a date lies to all the days that the words allow.

    Marks are no days: ``2020-05-02`` and ``2020-05-02?`` compare alike.
    """
    if resolution.outcome in (Outcome.CONFLICT, Outcome.INVALID):
        return Fit.NOT_GIVEN
    if resolution.candidates:
        # Who picks one of two dates knows it from the rest of the text.
        found = [_hold(value, candidate) for candidate in resolution.candidates]
        return next(fit for fit in Fit if fit in found)
    given = resolution.bound or resolution.value
    if given is None:
        return Fit.NOT_GIVEN
    fit = _hold(value, given)
    # "Two weeks ago" gives a day or so; who writes that day leaves nothing out.
    if fit is Fit.NARROWER and resolution.value is not None and _covers(value, resolution.value):
        return Fit.AS_SAID
    return fit


def _hold(value: Edtf, given: Edtf) -> Fit:
    if value.relation(given) in (Relation.BEFORE, Relation.AFTER):
        return Fit.APART
    if _days(value) == _days(given):
        return Fit.AS_SAID
    return Fit.WIDER if _covers(value, given) else Fit.NARROWER


def _covers(value: Edtf, given: Edtf) -> bool:
    mine, theirs = _days(value), _days(given)
    return mine[0] <= theirs[0] and mine[1] >= theirs[1]


def _days(value: Edtf) -> tuple[float, float]:
    first, last = value.earliest, value.latest
    return (
        float("-inf") if isinstance(first, End) else first.ordinal,
        float("inf") if isinstance(last, End) else last.ordinal,
    )
