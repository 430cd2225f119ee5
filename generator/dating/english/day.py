"""How English names a day: by counting, by its weekday, by its date, and at what time of it."""

from generator.dating.day_grammar import (
    at_time,
    days_after_month,
    days_in_figures,
    described,
    in_figures,
    month_in_figures,
    night_of,
)
from generator.dating.english.calendar import (
    DECADE,
    MONTH,
    MONTH_NAME,
    OF_YEAR,
    PERIOD,
    PORTION,
    SEASON,
    THE_MONTH,
    WEEK,
    YEAR,
)
from generator.dating.english.count import DAY_NUMBER, THE
from generator.dating.english.words import table, word
from generator.dating.meaning import (
    Calendar,
    InMonth,
    NthWeekday,
    Offset,
    OnDate,
    OnDay,
    OnWeekday,
    Point,
    Time,
    Turn,
)
from generator.dating.parser import Parser, combine, named
from generator.dating.resolution import Weekday

_offset = named(
    table(
        {
            "yesterday": -1,
            "the day before yesterday": -2,
            "day before yesterday": -2,
            "today": 0,
            "now": 0,
            "currently": 0,
            "tomorrow": 1,
            "the day after tomorrow": 2,
        }
    ).map(Offset)
)
_WEEKDAYS = (
    ("Monday", "Mon", "Mon."),
    ("Tuesday", "Tue", "Tue.", "Tues", "Tues."),
    ("Wednesday", "Wed", "Wed."),
    ("Thursday", "Thu", "Thu.", "Thur", "Thurs", "Thurs."),
    ("Friday", "Fri", "Fri."),
    ("Saturday", "Sat", "Sat."),
    ("Sunday", "Sun", "Sun."),
)
_weekday_name = table(
    {name: weekday for weekday, names in zip(Weekday, _WEEKDAYS, strict=True) for name in names}
)
_on = word("on").optional()
# "Last", "this" and "next" may each mean a nearer one or a farther one; "past" and "coming" do not.
# Said up to two days later, "last Thursday" may be the one a week before.
_which = table(
    {
        "last": (Turn.LAST, 2),
        "this past": (Turn.LAST, 0),
        "the past": (Turn.LAST, 0),
        "this": (Turn.THIS, 7),
        "next": (Turn.NEXT, 7),
        "this coming": (Turn.NEXT, 0),
        "the coming": (Turn.NEXT, 0),
    }
)
_weekday = named(
    _on
    >> (
        combine(
            lambda weekday, week: OnWeekday(weekday, of_week=week.turn if week else None),
            _weekday_name,
            (word("of").optional() >> WEEK).optional(),
        )
        | combine(
            lambda which, weekday: OnWeekday(weekday, which[0], skips=which[1]),
            _which,
            _weekday_name,
        )
    )
)
_date = named(
    _on
    >> (
        combine(OnDate, DAY_NUMBER, word("of").optional() >> (MONTH | THE_MONTH))
        | combine(
            lambda month, day, year: OnDate(day, InMonth(month, year=year)),
            MONTH_NAME,
            DAY_NUMBER,
            OF_YEAR.optional(),
        )
    )
) | in_figures(word("/", "-"))
_part = _offset | _weekday | _date
PLAIN_DAY = described(_part, (word(",").optional() >> _part) | (word("(") >> _part << word(")")))
_time_after = table(
    dict.fromkeys(("morning", "afternoon", "evening"), Time.DAY) | {"night": Time.NIGHT}
)
_time_before = table(
    {
        f"{time} {of}": Time.DAY
        for time in (
            "the morning", "the afternoon", "the evening", "the early hours", "dawn", "noon",
        )
        for of in ("of", "on")
    }
    | dict.fromkeys(("early", "early on", "late", "late on"), Time.DAY)
    | {"the night of": Time.NIGHT}
)  # fmt: skip
_night_between = combine(
    lambda _, first, second: OnDay((OnWeekday(first),), Time.NIGHT, second),
    word("the night of", "the night from", "overnight from", "overnight"),
    _weekday_name,
    word("to", "into", "-") >> _weekday_name,
) | combine(
    lambda first, second: OnDay((OnWeekday(first),), Time.NIGHT, second),
    _weekday_name << word("night"),
    word("to", "into") >> _weekday_name << word("morning").optional(),
)
_nights = word("the night of", "the night from", "overnight from", "overnight")
_to = word("-", "to", "/")
_night_in_figures = _nights >> night_of(
    days_in_figures(word("of").optional() >> MONTH, _to)
    | days_after_month(MONTH_NAME, _to, OF_YEAR.optional())
)
DAY = (
    named(PLAIN_DAY)
    | named(combine(at_time, word("in", "on", "at").optional() >> _time_before, PLAIN_DAY))
    | named(
        word("early", "late").optional()
        >> combine(lambda day, time: at_time(time, day), PLAIN_DAY, _time_after)
    )
    | named(_on >> _night_between)
    | named(_on >> _night_in_figures)
    | named(
        word("this morning", "this afternoon", "this evening").map(lambda _: OnDay((Offset(0),)))
    )
    | named(
        word("last night", "late last night", "overnight").map(
            lambda _: OnDay((Offset(-1),), Time.NIGHT)
        )
    )
)
_nth_weekday = named(
    combine(
        NthWeekday,
        _on >> THE >> table({"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}),
        _weekday_name,
        word("of", "in") >> MONTH,
    ).where(lambda nth: nth.month.calendar is Calendar.GREGORIAN)
)
_month_in_figures = month_in_figures(word("/", "-"))
POINT: Parser[Point] = (
    DAY | _nth_weekday | MONTH | _month_in_figures | YEAR | DECADE | PERIOD | PORTION | SEASON
)
