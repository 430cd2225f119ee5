"""How English says when: the whole grammar, as news reports use it."""

from generator.dating.day_grammar import (
    days_after_month,
    days_in_figures,
    is_ahead,
    is_bare_weekday,
)
from generator.dating.english.calendar import (
    BARE,
    MONTH,
    MONTH_NAME,
    OF_YEAR,
    PERIOD,
    PORTION,
    SEASON,
    YEAR,
    YEAR_AS_PERIOD,
)
from generator.dating.english.count import (
    ABOUT,
    FEW,
    LENGTH,
    LENGTH_AND_HALF,
    MANY,
    MORE_THAN_FEW,
    ONE,
    PLURAL,
    SEVERAL,
)
from generator.dating.english.day import DAY, PLAIN_DAY, POINT
from generator.dating.english.words import word
from generator.dating.meaning import (
    About,
    After,
    Ago,
    AgoAtLeast,
    AgoAtMost,
    Before,
    Coming,
    EarlierIn,
    FromElsewhere,
    FromTo,
    LaterIn,
    Meaning,
    Point,
    Recently,
    Since,
    Throughout,
    Within,
)
from generator.dating.parser import Parser, combine, named, number

_ago: Parser[Ago] = named(
    combine(
        lambda about, length: Ago(length[0], length[1], about=about is not None),
        ABOUT.optional(),
        LENGTH << word("ago"),
    )
)
_ago_half: Parser[Ago] = combine(
    lambda about, length: Ago(length[0], length[1], about=about is not None, half=True),
    ABOUT.optional(),
    LENGTH_AND_HALF << word("ago"),
)
_ago_bound: Parser[Meaning] = (
    (FEW << word("ago")).map(lambda unit: AgoAtLeast(PLURAL, unit, plural=True))
    | (MORE_THAN_FEW << word("ago")).map(lambda unit: AgoAtLeast(PLURAL + 1, unit, plural=True))
    | (word("more than", "over", "at least") >> LENGTH << word("ago")).map(
        lambda length: AgoAtLeast(*length, plural=False)
    )
    | (word("less than", "under", "at most") >> LENGTH << word("ago")).map(
        lambda length: AgoAtMost(*length)
    )
)
_past_length = word("the past", "the last") >> (ONE.map(lambda unit: (1, unit)) | SEVERAL)
_past_few = word("the past", "the last", "recent", "the past few", "the last few") >> MANY
_during = word("in", "over", "during", "within").optional()
_window: Parser[Meaning] = _during >> (
    _past_length.map(lambda length: Within(*length))
    | _past_few.map(lambda unit: Within(None, unit))
    | (word("the preceding") >> MANY).map(lambda unit: Within(None, unit, until_said=False))
    | (word("the coming", "the next", "the next few", "the coming few") >> MANY).map(
        lambda _: Coming()
    )
)
_throughout: Parser[Meaning] = word("for") >> (
    _past_length.map(lambda length: Throughout(*length))
    | _past_few.map(lambda unit: Within(None, unit))
    # "For two days", and nothing says which: until today, or in some other year.
    | (LENGTH.map(lambda _: None) | (FEW | MORE_THAN_FEW).map(lambda _: None)).map(
        lambda _: FromElsewhere()
    )
)
_recently = word("recently", "lately", "earlier", "previously", "in recent times").map(
    lambda _: Recently()
)
_in_part = (
    word("earlier", "earlier in", "earlier on") >> (PERIOD | YEAR_AS_PERIOD | BARE | DAY)
).map(EarlierIn) | (word("later", "later in") >> (PERIOD | YEAR_AS_PERIOD | BARE)).map(LaterIn)
_since = (word("since") >> (POINT | _ago)).map(Since)

_edge: Parser[Point] = (
    named(PLAIN_DAY).where(lambda day: not is_ahead(day)) | MONTH | YEAR | PERIOD | PORTION | SEASON
)
# "Before Monday" is as often one to come as one that is past.
_fixed_edge = _edge.where(lambda point: not is_bare_weekday(point))
_before = (word("before", "prior to", "shortly before") >> _fixed_edge).map(Before)
_after = (word("after", "shortly after") >> _fixed_edge).map(After)
_start: Parser[Point | int] = _edge | number(1, 31, range(1, 3))
_from_to = (
    combine(
        lambda start, end: FromTo(start, end, throughout=True),
        word("from") >> _start,
        word("to", "until", "till") >> _edge,
    )
    | combine(
        lambda start, end: FromTo(start, end, throughout=False),
        word("between") >> _start,
        word("and") >> _edge,
    )
    | (
        days_in_figures(word("of").optional() >> MONTH, word("-"))
        | days_after_month(MONTH_NAME, word("-"), OF_YEAR.optional())
    )
)
_about = (
    word("around", "about", "circa", "approximately") >> (named(PLAIN_DAY) | MONTH | YEAR)
).map(About)

_from_elsewhere = (
    (LENGTH | (FEW | MORE_THAN_FEW).map(lambda unit: (0, unit)))
    << word("later", "earlier", "before", "after", "afterwards")
).map(lambda _: FromElsewhere()) | word(
    "the following day", "the next day", "the previous day", "the day before", "the day after",
    "the same day", "that day", "the following week", "the same month", "the same year", "then",
    "at the time",
).map(lambda _: FromElsewhere())  # fmt: skip

_anything: Parser[Meaning] = (
    POINT
    | _from_elsewhere
    | _ago
    | _ago_half
    | _ago_bound
    | _window
    | _throughout
    | _recently
    | _in_part
    | _since
    | _before
    | _after
    | _from_to
    | _about
)
GRAMMAR: Parser[Meaning] = (
    word("and").optional() >> word("in", "during", "at", "within").optional() >> named(_anything)
)
