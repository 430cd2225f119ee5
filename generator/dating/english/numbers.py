"""English number words: 1 to 99, and the ordinals of days."""

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TENTH = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip


def cardinals() -> dict[str, int]:
    """Return the words for 1 to 99, with and without a hyphen."""
    names = {name: n for n, name in enumerate((*_UNITS, *_TEENS), 1)}
    for tens, ten in enumerate(_TENS, 2):
        names[ten] = 10 * tens
        for n, unit in enumerate(_UNITS, 1):
            names |= dict.fromkeys((f"{ten}-{unit}", f"{ten} {unit}"), 10 * tens + n)
    return names


def ordinals() -> dict[str, int]:
    """Return the words for the first to the thirty-first, with and without a hyphen."""
    names = {name: n for n, name in enumerate((*_FIRST, *_TENTH), 1)}
    for tens, ten, tenth in ((2, "twenty", "twentieth"), (3, "thirty", "thirtieth")):
        names[tenth] = 10 * tens
        for n, unit in enumerate(_FIRST[: 9 if tens == 2 else 1], 1):
            names |= dict.fromkeys((f"{ten}-{unit}", f"{ten} {unit}"), 10 * tens + n)
    return names
