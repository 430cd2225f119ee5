"""How Arabic names a day: by counting, by its weekday, by its date, and at what time of it."""

from generator.dating.arabic.calendar import (
    DECADE,
    MONTH,
    PERIOD,
    PORTION,
    SEASON,
    THE_MONTH,
    THE_WEEK,
    YEAR,
)
from generator.dating.arabic.count import DAY_NUMBER, TURN
from generator.dating.arabic.numbers import ordinals, weekday_ordinals
from generator.dating.arabic.words import table, word
from generator.dating.day_grammar import (
    at_time,
    days_in_figures,
    described,
    in_figures,
    month_in_figures,
    night_of,
)
from generator.dating.meaning import (
    Calendar,
    NthWeekday,
    Offset,
    OnDate,
    OnDay,
    OnWeekday,
    Period,
    Point,
    Time,
    Turn,
)
from generator.dating.parser import Parser, combine, named
from generator.dating.resolution import Unit, Weekday

_offset = named(
    table(
        {
            "أمس": -1,
            "بالأمس": -1,
            "يوم أمس": -1,
            "البارحة": -1,
            "أول أمس": -2,
            "أول من أمس": -2,
            "يوم أول أمس": -2,
            "يوم أول من أمس": -2,
            "أمس الأول": -2,
            "يوم أمس الأول": -2,
            "أول البارحة": -2,
            "اليوم": 0,
            "هذا اليوم": 0,
            "الآن": 0,
            "حاليا": 0,
            "غدا": 1,
            "غد": 1,
            "يوم غد": 1,
            "يوم الغد": 1,
            "بعد غد": 2,
            "بعد الغد": 2,
            "يوم بعد غد": 2,
        }
    ).map(lambda days: Offset(days))
)
_weekday_name = table(
    {
        "الاثنين": Weekday.MONDAY,
        "الثلاثاء": Weekday.TUESDAY,
        "الأربعاء": Weekday.WEDNESDAY,
        "الخميس": Weekday.THURSDAY,
        "الجمعة": Weekday.FRIDAY,
        "السبت": Weekday.SATURDAY,
        "الأحد": Weekday.SUNDAY,
    }
)
_on = word("يوم", "نهار", "في يوم", "ليوم").optional()
# Of yesterday's Tuesday one says أمس: whoever says الثلاثاء الماضي on a Wednesday may mean the one
# before, and so with tomorrow.
_NEXT_DOOR = {Turn.LAST: 1, Turn.NEXT: 1}
_weekday = named(
    _on
    >> combine(
        lambda weekday, turn, week: OnWeekday(
            weekday,
            turn,
            of_week=week.turn if week else None,
            skips=_NEXT_DOOR.get(turn, 0) if turn else 0,
        ),
        _weekday_name,
        TURN.optional(),
        (word("من") >> THE_WEEK).optional(),
    ).where(lambda day: day.turn is None or day.of_week is None)
)
_date = named(
    word("يوم", "بتاريخ", "في", "يوم ال", "ال").optional()
    >> (
        combine(
            lambda day, month: OnDate(day, month),
            DAY_NUMBER,
            word("من").optional() >> (MONTH | THE_MONTH),
        )
        | combine(
            lambda day, turn: OnDate(day, Period(Unit.MONTH, turn)),
            DAY_NUMBER << word("من").optional(),
            table({"الجاري": Turn.THIS, "الحالي": Turn.THIS}),
        )
    )
)
_figures = in_figures(word("/", "-"))
_date |= _figures | named(word("يوم", "بتاريخ") >> _figures)
# "The fourteenth day of December": here اليوم is no "today".
_date |= named(
    word("اليوم")
    >> combine(OnDate, table(ordinals()), word("من").optional() >> (MONTH | THE_MONTH))
)
_joined = word("،", ",", "الموافق", "الموافق ل", "المصادف", "المصادف ل", "الواقع في").optional()
_part = _offset | _weekday | _date
PLAIN_DAY = described(_part, (_joined >> _part) | (word("(") >> _part << word(")")))

_late = word(
    "وقت متأخر من", "ساعة متأخرة من", "ساعات متأخرة من", "وقت مبكر من", "ساعة مبكرة من",
    "الساعات الأولى من",
).optional()  # fmt: skip
_by_day = (
    "صباح", "صبيحة", "فجر", "ظهر", "عصر", "مساء", "أمسية", "ضحى", "ظهيرة", "غروب", "بعد ظهر",
    "قبل ظهر", "بعد عصر",
)  # fmt: skip
_time = _late >> table(
    dict.fromkeys(_by_day, Time.DAY) | {"ليل": Time.NIGHT, "ليلة": Time.EITHER_NIGHT}
)
_time_after = table(
    dict.fromkeys(("صباحا", "فجرا", "ظهرا", "عصرا", "مساء"), Time.DAY) | {"ليلا": Time.NIGHT}
)
_night_between = combine(
    lambda _, first, second: OnDay((OnWeekday(first),), Time.NIGHT, second),
    word("ليل", "ليلة"),
    _on >> _weekday_name,
    word("/", "-", "إلى", "على", "و").optional() >> _on >> _weekday_name,
)
_night_in_figures = word("ليل", "ليلة") >> night_of(
    days_in_figures(word("من").optional() >> MONTH, word("-", "/", "إلى"))
)
_day = (
    named(PLAIN_DAY)
    | named(_late.where(bool) >> PLAIN_DAY)
    | named(combine(at_time, _time, PLAIN_DAY))
    | named(combine(lambda day, time: at_time(time, day), PLAIN_DAY, _time_after))
    | named(_night_between)
    | named(_night_in_figures)
    | named(word("هذا الصباح").map(lambda _: OnDay((Offset(0),))))
    | named(
        word("الليلة الماضية", "الليلة الفائتة").map(lambda _: OnDay((Offset(-1),), Time.NIGHT))
    )
)
_nth_weekday = named(
    combine(
        lambda weekday, n, month: NthWeekday(n, weekday, month),
        _on >> _weekday_name,
        table(weekday_ordinals()),
        word("من").optional() >> MONTH,
    ).where(lambda nth: nth.month.calendar is Calendar.GREGORIAN)
)

_month_in_figures = month_in_figures(word("/", "-"))
POINT: Parser[Point] = (
    _day | _nth_weekday | MONTH | _month_in_figures | YEAR | DECADE | PERIOD | PORTION | SEASON
)
