"""How English names months, years and weeks, and parts of them."""

from generator.dating import months
from generator.dating.english.count import THE
from generator.dating.english.words import table, word
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
from generator.dating.parser import Parser, combine, named, number
from generator.dating.resolution import Unit

_TURNS = {
    "last": Turn.LAST,
    "this": Turn.THIS,
    "the current": Turn.THIS,
    "next": Turn.NEXT,
    "the coming": Turn.NEXT,
}


def _counted(unit: str) -> Parser[Turn]:
    return table(
        {f"{which} {unit}": turn for which, turn in _TURNS.items()}
        | {f"the {unit} before last": Turn.BEFORE_LAST}
    )


WEEK = named(_counted("week").map(lambda turn: Period(Unit.WEEK, turn)))
THE_MONTH = named(_counted("month").map(lambda turn: Period(Unit.MONTH, turn)))
PERIOD = WEEK | THE_MONTH
YEAR_AS_PERIOD = named(_counted("year").map(lambda turn: Period(Unit.YEAR, turn)))
BARE = named(
    table({"the week": Unit.WEEK, "the month": Unit.MONTH, "the year": Unit.YEAR}).map(
        lambda unit: Period(unit, None)
    )
)
YEAR = named((word("the year").optional() >> number(1800, 2199, range(4, 5))).map(InYear)) | named(
    _counted("year").map(lambda turn: InYear(turn=turn))
)
OF_YEAR = word("of", "in", ",").optional() >> YEAR
_hijri_year = named(
    (
        word("of", "in", ",").optional()
        >> number(1300, 1600, range(4, 5))
        << word("AH", "A.H.", "H").optional()
    ).map(InYear)
)

MONTH_NAME = table(months.by_name(months.ENGLISH))
_hijri_name = table(months.by_name(months.HIJRI_ENGLISH))
_month_of = word("the month of").optional()
_this_year = word("this").map(lambda this: InYear(turn=Turn.THIS, words=this))
MONTH = named(
    combine(
        lambda month, year: InMonth(month, year=year),
        _month_of >> MONTH_NAME,
        OF_YEAR.optional(),
    )
    # "Last May", said in June: the May that is just over, or that of last year?
    | (word("last") >> MONTH_NAME).map(lambda month: InMonth(month, turn=Turn.LAST, may_skip=True))
    | (word("this past") >> MONTH_NAME).map(lambda month: InMonth(month, turn=Turn.LAST))
    | combine(lambda year, month: InMonth(month, year=year), _this_year, MONTH_NAME)
    | combine(
        lambda month, year: InMonth(month, Calendar.HIJRI, year=year),
        _month_of >> _hijri_name,
        _hijri_year.optional(),
    )
    | (word("last") >> _hijri_name).map(
        lambda month: InMonth(month, Calendar.HIJRI, turn=Turn.LAST)
    )
)

_PORTIONS = (
    (Portion.START, ("early", "early in"), ("start", "beginning")),
    (Portion.MIDDLE, ("mid", "mid-"), ("middle",)),
    (Portion.END, ("late", "late in"), ("end",)),
)
_portion_word = table(
    {
        phrase: portion
        for portion, adjectives, nouns in _PORTIONS
        for phrase in (
            *adjectives,
            *(f"{at}the {noun} of" for noun in nouns for at in ("", "at ", "in ", "around ")),
        )
    }
)
_half = table({"the first half of": Portion.FIRST_HALF, "the second half of": Portion.SECOND_HALF})
_quarter = table(
    {
        "the first quarter of": Portion.FIRST_QUARTER,
        "the second quarter of": Portion.SECOND_QUARTER,
        "the third quarter of": Portion.THIRD_QUARTER,
        "the fourth quarter of": Portion.FOURTH_QUARTER,
        "the last quarter of": Portion.FOURTH_QUARTER,
    }
)
_QUARTERS = (
    Portion.FIRST_QUARTER,
    Portion.SECOND_QUARTER,
    Portion.THIRD_QUARTER,
    Portion.FOURTH_QUARTER,
)
PORTION = named(
    combine(PortionOf, _portion_word, MONTH | YEAR | PERIOD | BARE)
    | combine(PortionOf, _half, MONTH | YEAR | THE_MONTH)
    | combine(PortionOf, _quarter, YEAR)
    | combine(
        PortionOf,
        table({f"Q{n}": quarter for n, quarter in enumerate(_QUARTERS, 1)}),
        word("of").optional() >> YEAR,
    )
)
DECADE = named(
    (THE >> number(1800, 2199, range(4, 5)) << word("s"))
    .where(lambda year: year % 10 == 0 and year % 100 > 0)  # "the 1900s" may be a century
    .map(InDecade)
)
SEASON = named(
    combine(
        InSeason,
        THE >> table({"spring": 21, "summer": 22, "autumn": 23, "fall": 23}),
        OF_YEAR,
    )
)
