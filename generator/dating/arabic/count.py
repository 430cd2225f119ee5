"""How Arabic counts: numbers, units, and words for which one: الماضي، الجاري، المقبل."""

from generator.dating.arabic.numbers import cardinals, ordinals
from generator.dating.arabic.words import table, word
from generator.dating.meaning import Turn
from generator.dating.parser import Parser, combine, number
from generator.dating.resolution import Unit

PLURAL = 3
"""A plural is at least three, since for two there is the dual."""

CARDINAL = number(1, 9999) | table(cardinals())
DEFINITE = number(1, 9999) | table({f"ال{name}": n for name, n in cardinals().items()})
DAY_NUMBER = number(0, 99, range(1, 3)) | table(
    {name: n for name, n in (*cardinals().items(), *ordinals().items()) if n <= 31}
)
ABOUT = word("نحو", "حوالي", "قرابة", "زهاء", "ما يقارب", "ما يقرب من")

_one = table(
    {
        "يوم": Unit.DAY,
        "أسبوع": Unit.WEEK,
        "شهر": Unit.MONTH,
        "عام": Unit.YEAR,
        "سنة": Unit.YEAR,
        "ساعة": Unit.HOUR,
    }
)
_two = table(
    {
        f"{stem}{ending}": unit
        for stem, unit in (
            ("يوم", Unit.DAY),
            ("أسبوع", Unit.WEEK),
            ("شهر", Unit.MONTH),
            ("عام", Unit.YEAR),
            ("سنت", Unit.YEAR),
            ("ساعت", Unit.HOUR),
        )
        for ending in ("ين", "ان")
    }
)
PLURALS = {
    "أيام": Unit.DAY,
    "أسابيع": Unit.WEEK,
    "أشهر": Unit.MONTH,
    "شهور": Unit.MONTH,
    "أعوام": Unit.YEAR,
    "سنوات": Unit.YEAR,
    "سنين": Unit.YEAR,
    "ساعات": Unit.HOUR,
}
_many = table(PLURALS)
COUNTED = (
    _one
    | _many
    | table({"يوما": Unit.DAY, "أسبوعا": Unit.WEEK, "شهرا": Unit.MONTH, "عاما": Unit.YEAR})
)

LENGTH: Parser[tuple[int, Unit]] = (
    (_one << word("واحد", "واحدة").optional()).map(lambda unit: (1, unit))
    | (_two << word("اثنين", "اثنان", "اثنتين").optional()).map(lambda unit: (2, unit))
    | combine(lambda n, unit: (n, unit), CARDINAL, COUNTED)
)
LENGTH_AND_HALF: Parser[tuple[int, Unit]] = LENGTH.where(
    lambda length: length[1] in {Unit.MONTH, Unit.YEAR}
) << word("و نصف", "و نصف الشهر", "و نصف العام", "و نصف السنة")
FEW = (word("بضعة", "بضع", "عدة", "عدد من") >> _many) | (
    _many << word("قليلة", "معدودة", "عدة", "عديدة").optional()
)

LAST = ("الماضي", "الماضية", "الفائت", "الفائتة", "المنصرم", "المنصرمة")
_NEXT = ("المقبل", "المقبلة", "القادم", "القادمة")
_TURNS = (
    dict.fromkeys(LAST, Turn.LAST)
    | {f"{before} {last}": Turn.BEFORE_LAST for last in LAST for before in ("قبل", "ما قبل")}
    | dict.fromkeys(("الحالي", "الحالية", "الجاري", "الجارية"), Turn.THIS)
    | dict.fromkeys(_NEXT, Turn.NEXT)
)
TURN = table(_TURNS)
ONE_TURN = table({name: turn for name, turn in _TURNS.items() if turn is not Turn.BEFORE_LAST})
