"""How Arabic names months, years and weeks, and parts of them."""

from generator.dating import months
from generator.dating.arabic.count import ONE_TURN, TURN
from generator.dating.arabic.words import table, word
from generator.dating.meaning import (
    Calendar,
    InDecade,
    InMonth,
    InSeason,
    InYear,
    Period,
    Portion,
    PortionOf,
    Turn,
)
from generator.dating.parser import combine, named, number
from generator.dating.resolution import Unit

_year_word = word("العام", "عام", "السنة", "سنة", "للعام", "لعام", "لسنة")
_christian = word("م", "ميلادي", "ميلادية", "للميلاد", "الميلادي")
_hegira = word("ه", "هـ", "هجري", "هجرية", "للهجرة", "الهجري")
_year_number = number(1800, 2199, range(4, 5)) << _christian.optional()
COUNTED_YEAR = named(
    ((word("العام", "السنة", "للعام") >> TURN) | table({"هذا العام": Turn.THIS})).map(
        lambda turn: InYear(turn=turn)
    )
) | named(word("هذه السنة").map(lambda _: InYear(turn=Turn.THIS)))
YEAR = (
    named((_year_word.optional() >> _year_number).map(lambda year: InYear(year)))
    | COUNTED_YEAR
    | named(combine(lambda turn, year: InYear(year, turn), _year_word >> TURN, _year_number))
)
_of_year = word("من", "في", "،", ",").optional() >> YEAR
_hijri_year = (
    word("من", "في", "،", ",").optional()
    >> _year_word.optional()
    >> number(1300, 1600, range(4, 5))
    << _hegira.optional()
).map(lambda year: InYear(year)) | _of_year.where(lambda year: year.number is None)

_month_name = word("شهر").optional() >> table(months.by_name(months.ARABIC))
_second_name = (word("/", "-") >> _month_name) | (word("(") >> _month_name << word(")"))
_gregorian_month = combine(
    lambda month, twin, turn, year: InMonth(month, twin=twin, turn=turn, year=year),
    _month_name,
    _second_name.optional(),
    ONE_TURN.optional(),
    _of_year.optional(),
)
_hijri_month = combine(
    lambda month, turn, year: InMonth(month, Calendar.HIJRI, turn=turn, year=year),
    word("شهر").optional() >> table(months.by_name(months.HIJRI_ARABIC)),
    ONE_TURN.optional(),
    named(_hijri_year).optional(),
)
MONTH = named(_gregorian_month) | named(_hijri_month)

_DEFINITE = {"الأسبوع": Unit.WEEK, "الشهر": Unit.MONTH}
PERIOD = named(
    combine(lambda unit, turn: Period(unit, turn), table(_DEFINITE), TURN)
    | (word("هذا") >> table(_DEFINITE)).map(lambda unit: Period(unit, Turn.THIS))
)
THE_MONTH = PERIOD.where(lambda period: period.unit is Unit.MONTH)
THE_WEEK = PERIOD.where(lambda period: period.unit is Unit.WEEK)
_bare = named(
    table(_DEFINITE | {"العام": Unit.YEAR, "السنة": Unit.YEAR}).map(lambda unit: Period(unit, None))
)

_portion_word = table(
    {
        name: portion
        for portion, names in (
            (Portion.START, ("مطلع", "بداية", "بدايات", "أوائل", "مستهل")),
            (Portion.MIDDLE, ("منتصف", "أواسط", "وسط")),
            (Portion.END, ("أواخر", "نهاية", "نهايات", "آخر", "ختام")),
        )
        for name in names
    }
)
_half = table({"النصف الأول من": Portion.FIRST_HALF, "النصف الثاني من": Portion.SECOND_HALF})
_quarter = table(
    {
        f"الربع {which} من": portion
        for which, portion in (
            ("الأول", Portion.FIRST_QUARTER),
            ("الثاني", Portion.SECOND_QUARTER),
            ("الثالث", Portion.THIRD_QUARTER),
            ("الرابع", Portion.FOURTH_QUARTER),
            ("الأخير", Portion.FOURTH_QUARTER),
        )
    }
)
PORTION = named(
    combine(
        lambda portion, whole: PortionOf(portion, whole),
        _portion_word,
        MONTH | YEAR | PERIOD | _bare,
    )
    | combine(lambda portion, whole: PortionOf(portion, whole), _half, MONTH | YEAR | THE_MONTH)
    | combine(lambda portion, whole: PortionOf(portion, whole), _quarter, YEAR)
)
_DECADES = {
    "عشرين": 20, "ثلاثين": 30, "أربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80,
    "تسعين": 90,
}  # fmt: skip
DECADE = named(
    (
        table({f"{ten}{end}": n for ten, n in _DECADES.items() for end in ("يات", "ات")})
        << word("القرن العشرين", "القرن الماضي", "القرن الفائت", "القرن المنصرم")
    ).map(lambda decade: InDecade(1900 + decade))
)
SEASON = named(
    combine(
        lambda code, year: InSeason(code, year),
        table({"ربيع": 21, "صيف": 22, "خريف": 23}),
        _of_year,
    )
)
