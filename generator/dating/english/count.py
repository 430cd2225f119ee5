"""How English counts: numbers and units."""

from generator.dating.english.numbers import cardinals, ordinals
from generator.dating.english.words import table, word
from generator.dating.parser import combine, number
from generator.dating.resolution import Unit

PLURAL = 2
"""A plural is at least two; "several" is at least one more."""

THE = word("the").optional()

_cardinal = number(1, 9999) | table(cardinals())
DAY_NUMBER = (
    number(0, 99, range(1, 3))
    | (THE >> number(0, 99, range(1, 3)) << word("st", "nd", "rd", "th"))
    | (THE >> table({name: n for name, n in ordinals().items() if n <= 31}))
)
ABOUT = word("about", "around", "some", "roughly", "approximately", "nearly", "almost")
_UNITS = {
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
    "hour": Unit.HOUR,
}
ONE = table(_UNITS)
MANY = table({f"{name}s": unit for name, unit in _UNITS.items()})
SEVERAL = combine(lambda n, unit: (n, unit), _cardinal.where(lambda n: n > 1), MANY)
LENGTH = (
    ((word("a", "an", "one") | number(1, 1)) >> ONE).map(lambda unit: (1, unit))
    | word("a fortnight").map(lambda _: (2, Unit.WEEK))
    | SEVERAL
)
_and_a_half = word("and a half")
LENGTH_AND_HALF = (
    (word("a", "an", "one") >> ONE << _and_a_half).map(lambda unit: (1, unit))
    | combine(lambda n, unit: (n, unit), _cardinal << _and_a_half, MANY)
).where(lambda length: length[1] in {Unit.MONTH, Unit.YEAR})
FEW = word("a few", "a couple of", "a couple", "some").optional() >> MANY
MORE_THAN_FEW = word("several", "many", "a number of") >> MANY
