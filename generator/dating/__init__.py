"""Words to dates: what an expression of time means, given the day on which it was said.

`resolve` takes the words of a source, Arabic or English, and the day they count from, and gives a
`Resolution`: an EDTF value, or the reason why there is none, with every step that led to it. It
never guesses. A phrase of which one word is not understood, or which can be read in two ways that
give different days, is unresolved; what the calendar contradicts is a conflict; a day that does not
exist is invalid. A plural without a number gives a bound and no day.

The conventions by which it reads, such as what "early in the month" covers, stand in
`CONVENTIONS`; `write_step` turns a step into a sentence of either language; `compare` says how a
curator's value lies to what the words give.
"""

from generator.dating.conventions import CONVENTIONS, Convention
from generator.dating.fit import Fit, compare
from generator.dating.phrase import is_foreign
from generator.dating.resolution import Outcome, Resolution, Step, Unit, Weekday
from generator.dating.resolve import resolve
from generator.dating.sentences import sentence_of, write_day, write_outcome, write_step

__all__ = [
    "CONVENTIONS",
    "Convention",
    "Fit",
    "Outcome",
    "Resolution",
    "Step",
    "Unit",
    "Weekday",
    "compare",
    "is_foreign",
    "resolve",
    "sentence_of",
    "write_day",
    "write_outcome",
    "write_step",
]
