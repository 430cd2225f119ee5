"""How Arabic says when: the whole grammar, as Arabic news use it."""

from generator.dating.arabic.calendar import (
    COUNTED_YEAR,
    MONTH,
    PERIOD,
    PORTION,
    SEASON,
    THE_WEEK,
    YEAR,
)
from generator.dating.arabic.count import (
    ABOUT,
    CARDINAL,
    COUNTED,
    DEFINITE,
    FEW,
    LAST,
    LENGTH,
    LENGTH_AND_HALF,
    PLURAL,
    PLURALS,
)
from generator.dating.arabic.day import PLAIN_DAY, POINT
from generator.dating.arabic.words import table, word
from generator.dating.day_grammar import days_in_figures, is_ahead, is_bare_weekday
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
    Period,
    Point,
    Recently,
    Since,
    Throughout,
    Turn,
    Within,
)
from generator.dating.parser import Parser, combine, named, number
from generator.dating.resolution import Unit

_from_now = word("من الآن", "من اليوم").optional()
_ago_length = combine(
    lambda about, length: Ago(length[0], length[1], about=about is not None),
    ABOUT.optional(),
    LENGTH,
)
_ago_half = combine(
    lambda about, length: Ago(length[0], length[1], about=about is not None, half=True),
    ABOUT.optional(),
    LENGTH_AND_HALF,
)
_more = word("أكثر من", "ما يزيد على", "ما يزيد عن") >> LENGTH
_less = word("أقل من") >> LENGTH
_at_least = FEW.map(lambda unit: AgoAtLeast(PLURAL, unit, plural=True)) | _more.map(
    lambda length: AgoAtLeast(*length, plural=False)
)
_at_most = _less.map(lambda length: AgoAtMost(*length))
_ago = word("قبل") >> (_ago_length | _ago_half | _at_least | _at_most) << _from_now
# منذ is "ago" as well as "since": both ways are read.
_since = word("منذ") >> (
    _ago_length
    | _at_least
    | _at_most
    | LENGTH.map(lambda length: Throughout(*length))
    | _at_least.map(lambda ago: Within(None, ago.unit))
    | POINT.map(lambda point: Since(point))
)

_past = word(*LAST, "الأخيرة", "الأخير")
_past_dual = word(
    "الماضيين", "الماضيتين", "الأخيرين", "الأخيرتين", "الفائتين", "الفائتتين", "المنصرمين",
    "المنصرمتين",
)  # fmt: skip
_brief = word("القليلة", "القلائل", "المعدودة", "القريبة", "القصيرة").optional()
_the_many = table({f"ال{name}": unit for name, unit in PLURALS.items()})
_the_two = table(
    {
        "اليومين": Unit.DAY,
        "الأسبوعين": Unit.WEEK,
        "الشهرين": Unit.MONTH,
        "العامين": Unit.YEAR,
        "السنتين": Unit.YEAR,
    }
)
_past_length = (
    (_the_two << _past_dual).map(lambda unit: (2, unit))
    | combine(lambda unit, n: (n, unit), _the_many, DEFINITE << _past)
    | combine(lambda n, unit: (n, unit), word("ال").optional() >> DEFINITE, COUNTED << _past)
    | combine(lambda n, unit: (n, unit), word("آخر") >> CARDINAL, COUNTED)
)
_coming = word("المقبلة", "القادمة")
_window = (
    # "During last week": the week before, or the last seven days?
    (word("خلال") >> THE_WEEK.where(lambda week: week.turn is Turn.LAST)).map(
        lambda _: Within(1, Unit.WEEK)
    )
    | (_the_many << _brief << _past).map(lambda unit: Within(None, unit))
    | (_the_many << _brief << word("السابقة")).map(
        lambda unit: Within(None, unit, until_said=False)
    )
    | _past_length.map(lambda length: Within(*length))
    | (_the_many >> _brief >> _coming).map(lambda _: Coming())
)
_throughout = word("طوال", "طيلة", "على مدى", "على مدار") >> _past_length.map(
    lambda length: Throughout(*length)
)
_stretch = word("الفترة", "المدة", "الآونة") >> _brief
_earlier = word("وقت سابق", "بوقت سابق")
_recently = (
    word("مؤخرا", "حديثا", "سابقا").map(lambda _: Recently())
    | (_stretch >> (_past | word("السابقة"))).map(lambda _: Recently())
    | (_stretch >> _coming).map(lambda _: Coming())
    | _earlier.map(lambda _: Recently())
)
_year_as_period = COUNTED_YEAR.map(lambda year: Period(Unit.YEAR, year.turn, words=year.words))
_in_part = (
    _earlier >> word("من", "في").optional() >> (PERIOD | _year_as_period | named(PLAIN_DAY))
).map(lambda whole: EarlierIn(whole)) | (
    word("وقت لاحق") >> word("من", "في").optional() >> (PERIOD | _year_as_period)
).map(lambda whole: LaterIn(whole))

_edge: Parser[Point] = (
    named(PLAIN_DAY).where(lambda day: not is_ahead(day)) | MONTH | YEAR | PERIOD | PORTION | SEASON
)
# "Before Monday" is as often one to come as one that is past.
_fixed_edge = _edge.where(lambda point: not is_bare_weekday(point))
_before = (word("قبل", "قبيل") >> _fixed_edge).map(lambda point: Before(point))
_after = (word("بعد", "عقب") >> _fixed_edge).map(lambda point: After(point))
_start_day: Parser[Point | int] = _edge | number(1, 31, range(1, 3))
_from_to = (
    combine(
        lambda start, end: FromTo(start, end, throughout=True),
        word("من") >> _start_day,
        word("إلى", "حتى", "و حتى") >> _edge,
    )
    | combine(
        lambda start, end: FromTo(start, end, throughout=False),
        word("بين", "ما بين") >> word("عامي", "سنتي").optional() >> _start_day,
        word("و") >> _edge,
    )
    | days_in_figures(word("من").optional() >> MONTH, word("-"))
)
_about = (ABOUT >> (named(PLAIN_DAY) | MONTH | YEAR)).map(lambda point: About(point))

_from_elsewhere = (
    word("بعد", "بعد ذلك ب", "عقب")
    >> (LENGTH.map(lambda _: "") | FEW.map(lambda _: ""))
    << word("من ذلك", "على ذلك").optional()
    | word("اليوم التالي", "اليوم نفسه", "اليوم ذاته", "اليوم السابق", "الشهر نفسه", "العام نفسه")
    | word("نفس اليوم", "ذلك اليوم", "ذلك الوقت", "حينها", "آنذاك", "حينئذ")
).map(lambda _: FromElsewhere())

_anything: Parser[Meaning] = (
    POINT
    | _from_elsewhere
    | _ago
    | _since
    | _window
    | _throughout
    | _recently
    | _in_part
    | _before
    | _after
    | _from_to
    | _about
)
_lead = word("في", "خلال", "ضمن", "أثناء", "مع").optional()
GRAMMAR: Parser[Meaning] = word("و").optional() >> _lead >> named(_anything)
