"""Arabic number words: 1 to 100 in both genders and every case, and the ordinals of days."""

from collections.abc import Iterator

_UNITS: tuple[tuple[str, ...], ...] = (
    ("واحد", "واحدة"),
    ("اثنان", "اثنين", "اثنتان", "اثنتين"),
    ("ثلاثة", "ثلاث"),
    ("أربعة", "أربع"),
    ("خمسة", "خمس"),
    ("ستة", "ست"),
    ("سبعة", "سبع"),
    ("ثمانية", "ثماني", "ثمان"),
    ("تسعة", "تسع"),
)
_BEFORE_TEN: tuple[tuple[str, ...], ...] = (
    ("أحد", "إحدى"),
    ("اثنا", "اثني", "اثنتا", "اثنتي"),
    *_UNITS[2:],
)
_TEN = ("عشرة", "عشر")
_TENS: tuple[tuple[str, ...], ...] = (
    ("عشرون", "عشرين"),
    ("ثلاثون", "ثلاثين"),
    ("أربعون", "أربعين"),
    ("خمسون", "خمسين"),
    ("ستون", "ستين"),
    ("سبعون", "سبعين"),
    ("ثمانون", "ثمانين"),
    ("تسعون", "تسعين"),
)
_ORDINALS: tuple[tuple[str, ...], ...] = (
    ("الأول", "أول", "الأولى", "أولى"),
    ("الثاني", "ثاني", "الثانية", "ثانية"),
    ("الثالث", "ثالث", "الثالثة", "ثالثة"),
    ("الرابع", "رابع", "الرابعة", "رابعة"),
    ("الخامس", "خامس", "الخامسة", "خامسة"),
    ("السادس", "سادس", "السادسة", "سادسة"),
    ("السابع", "سابع", "السابعة", "سابعة"),
    ("الثامن", "ثامن", "الثامنة", "ثامنة"),
    ("التاسع", "تاسع", "التاسعة", "تاسعة"),
    ("العاشر", "عاشر", "العاشرة", "عاشرة"),
)
_ORDINALS_BEFORE_TEN: tuple[tuple[str, ...], ...] = (("الحادي", "الحادية"), *_ORDINALS[1:9])


def cardinals() -> dict[str, int]:
    """Return the words for 1 to 100: ثلاثة، اثني عشر، خمس وعشرين."""
    return dict(_cardinals())


def ordinals() -> dict[str, int]:
    """Return the words for the first to the thirty-first: الرابع عشر، الثالث والعشرين."""
    return dict(_ordinals())


def weekday_ordinals() -> dict[str, int]:
    """Return the words for the first to the fifth, as they stand after a weekday."""
    return {word: n for n, words in enumerate(_ORDINALS[:5], 1) for word in words if word[0] == "ا"}


def _cardinals() -> Iterator[tuple[str, int]]:
    for n, words in enumerate(_UNITS, 1):
        yield from ((word, n) for word in words)
    yield from ((word, 10) for word in _TEN)
    for n, words in enumerate(_BEFORE_TEN, 1):
        yield from ((f"{word} {ten}", 10 + n) for word in words for ten in _TEN)
    yield from ((word, 100) for word in ("مئة", "مائة"))
    for tens, names in enumerate(_TENS, 2):
        yield from ((name, 10 * tens) for name in names)
        for n, words in enumerate((("واحد", "واحدة", "إحدى", "أحد"), *_UNITS[1:]), 1):
            yield from ((f"{word} و {name}", 10 * tens + n) for word in words for name in names)


def _ordinals() -> Iterator[tuple[str, int]]:
    for n, words in enumerate(_ORDINALS, 1):
        yield from ((word, n) for word in words)
    for n, words in enumerate(_ORDINALS_BEFORE_TEN, 1):
        yield from ((f"{word} {ten}", 10 + n) for word in words for ten in _TEN)
    for tens, names in enumerate((("العشرون", "العشرين"), ("الثلاثون", "الثلاثين")), 2):
        yield from ((name, 10 * tens) for name in names)
        for n, words in enumerate(_ORDINALS_BEFORE_TEN[: 9 if tens == 2 else 1], 1):
            yield from ((f"{word} و {name}", 10 * tens + n) for word in words for name in names)
