"""What a step says, in English and in Arabic, from one table of sentences.

``{words}`` are the words the step is about and ``{gives}`` the date it leads to; the other names in
braces are the step's facts. How a date is written is the caller's business: a terminal shows EDTF,
a page its own words.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from generator.dating.resolution import Fact, Outcome, Resolution, Step, Unit, Weekday
from generator.model.edtf import Edtf

WriteDate = Callable[[Edtf], str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in both locales."""

    en: str
    ar: str


SENTENCES: Mapping[str, Sentence] = {
    # The day of the words
    "said": Sentence(
        "Said on {gives}, a {weekday}.",
        "قيل في {gives}، وهو يوم {weekday}.",
    ),
    "said-some-day": Sentence(
        "Said on a day that is only known to be within {gives}.",
        "قيل في يوم لا يُعرف عنه إلا أنه ضمن {gives}.",
    ),
    "said-too-wide": Sentence(
        "That is too wide to count from.",
        "وهذا أوسع من أن يُحسب منه.",
    ),
    "mark-carried": Sentence(
        "The day of the words is {said}, and the answer hangs on it: {gives}.",
        "يوم القول هو {said}، والجواب معلّق به: {gives}.",
    ),
    "mark-dropped": Sentence(
        "The day of the words is {said}, and on the days that may be meant the answer is the same.",
        "يوم القول هو {said}، والجواب واحد في الأيام التي تحتملها هذه العلامة.",
    ),
    "widened": Sentence(
        "On the days on which “{words}” can have been said, all that it may mean is {gives}.",
        "كل ما تحتمله «{words}» في الأيام التي يمكن أن تكون قيلت فيها: {gives}.",
    ),
    # What is not understood
    "not-understood": Sentence(
        "Not understood: “{words}”.",
        "غير مفهوم: «{words}».",
    ),
    "foreign": Sentence(
        "“{words}” is neither Arabic nor English.",
        "«{words}» ليست بالعربية ولا بالإنكليزية.",
    ),
    "from-elsewhere": Sentence(
        "“{words}” counts from something that the words do not name.",
        "تُحسب «{words}» من شيء لا تسمّيه الكلمات.",
    ),
    "two-readings": Sentence(
        "“{words}” can be read in more than one way: {candidates}.",
        "تُقرأ «{words}» على أكثر من وجه: {candidates}.",
    ),
    "either": Sentence(
        "“{words}” can be {candidates}, and nothing in the words says which.",
        "تحتمل «{words}» {candidates}، وليس في الكلمات ما يرجّح.",
    ),
    "beyond-calendar": Sentence(
        "“{words}” lies beyond the years that are reckoned.",
        "تقع «{words}» خارج السنوات التي تُحسب.",
    ),
    # Days
    "offset": Sentence(
        "“{words}”, counted in days from {said}: {gives}.",
        "«{words}» بعدّ الأيام من {said}: {gives}.",
    ),
    "weekday-back": Sentence(
        "“{words}”: the nearest {weekday} not after {said} is {gives}.",
        "«{words}»: يوم {weekday} الأقرب الذي لا يتأخر عن {said} هو {gives}.",
    ),
    "weekday-last": Sentence(
        "“{words}”: the nearest {weekday} before {said} is {gives}.",
        "«{words}»: يوم {weekday} الأقرب قبل {said} هو {gives}.",
    ),
    "weekday-before-last": Sentence(
        "“{words}”: the {weekday} a week before the nearest one is {gives}.",
        "«{words}»: يوم {weekday} الذي يسبق الأقرب بأسبوع هو {gives}.",
    ),
    "weekday-this": Sentence(
        "“{words}”: the {weekday} of that week is {gives}, whichever day weeks begin on.",
        "«{words}»: يوم {weekday} من ذلك الأسبوع هو {gives}، أياً كان أول أيام الأسبوع.",
    ),
    "weekday-of-week": Sentence(
        "“{words}”: the {weekday} of that week is {gives}, whichever day weeks begin on.",
        "«{words}»: يوم {weekday} من ذلك الأسبوع هو {gives}، أياً كان أول أيام الأسبوع.",
    ),
    "weekday-next": Sentence(
        "“{words}”: the nearest {weekday} after {said} is {gives}.",
        "«{words}»: يوم {weekday} الأقرب بعد {said} هو {gives}.",
    ),
    "weekday-agrees": Sentence(
        "“{words}”: {gives} is a {weekday}, as the words say.",
        "«{words}»: يوافق {gives} يوم {weekday} كما تقول الكلمات.",
    ),
    "weekday-differs": Sentence(
        "The words say {weekday}; {day} is a {actual}.",
        "تقول الكلمات إنه {weekday}، لكن {day} يوافق {actual}.",
    ),
    "turn-differs": Sentence(
        "“{words}” cannot be {day}, seen from {said}.",
        "لا يكون {day} هو «{words}» لمن يتكلم في {said}.",
    ),
    "days-differ": Sentence(
        "“{words}” is {other}; the other words say {day}.",
        "«{words}» هو {other}، وبقية الكلمات تقول {day}.",
    ),
    "nth-weekday": Sentence(
        "“{words}”: number {count} of that month’s days called {weekday} is {gives}.",
        "«{words}»: ترتيبه {count} بين أيام {weekday} في ذلك الشهر، وهو {gives}.",
    ),
    "no-such-weekday": Sentence(
        "“{words}”: the month has no so many days called {weekday}.",
        "«{words}»: ليس في الشهر هذا العدد من أيام {weekday}.",
    ),
    "night": Sentence(
        "“{words}”: a night begins on {day} and ends on the day after: {gives}.",
        "«{words}»: تبدأ الليلة في {day} وتنتهي في اليوم التالي: {gives}.",
    ),
    "either-night": Sentence(
        "“{words}” is the night to {day} or the night that follows on it: {gives}.",
        "«{words}» هي الليلة السابقة لنهار {day} أو التالية له: {gives}.",
    ),
    "nights-differ": Sentence(
        "“{words}”: no night leads from {weekday} to {actual}.",
        "«{words}»: لا ليلة بين {weekday} و{actual}.",
    ),
    # Dates and months
    "date": Sentence("“{words}” is {gives}.", "«{words}»: {gives}."),
    "date-nearest": Sentence(
        "“{words}” names no year; the nearest one, not yet to come on {said}, is {gives}.",
        "لا تذكر «{words}» سنة؛ وأقرب ما يوافقها، مما لم يكن مقبلاً في {said}، هو {gives}.",
    ),
    "date-by-weekday": Sentence(
        "“{words}” names no year; of those near it only {gives} is a {weekday}.",
        "لا تذكر «{words}» سنة؛ ومن السنوات القريبة لا يوافق يوم {weekday} إلا {gives}.",
    ),
    "weekday-in-no-year": Sentence(
        "“{words}” names no year, and neither {first} nor {second} is a {weekday}.",
        "لا تذكر «{words}» سنة، وليس {first} ولا {second} يوم {weekday}.",
    ),
    "date-without-year": Sentence(
        "“{words}” names no year and can be {candidates}.",
        "لا تذكر «{words}» سنة، وتحتمل {candidates}.",
    ),
    "month-last": Sentence(
        "“{words}”: the last such month that was over on {said} gives {gives}.",
        "«{words}»: آخر شهر بهذا الاسم كان قد انقضى في {said} يعطي {gives}.",
    ),
    "month-this": Sentence(
        "“{words}”: {said} lies in that month, which gives {gives}.",
        "«{words}»: يقع {said} في ذلك الشهر، فيكون {gives}.",
    ),
    "month-next": Sentence(
        "“{words}”: the next such month after {said} gives {gives}.",
        "«{words}»: أول شهر مقبل بهذا الاسم بعد {said} يعطي {gives}.",
    ),
    "month-not-current": Sentence(
        "“{words}”: {said} does not lie in that month.",
        "«{words}»: لا يقع {said} في ذلك الشهر.",
    ),
    "months-differ": Sentence(
        "“{words}” names two different months.",
        "تسمّي «{words}» شهرين مختلفين.",
    ),
    "year-and-turn": Sentence(
        "“{words}”: the year that is named gives {day}, which it cannot be, seen from {said}.",
        "«{words}»: السنة المذكورة تعطي {day}، ولا يصح ذلك لمن يتكلم في {said}.",
    ),
    "no-such-day": Sentence(
        "“{words}”: the month has no day {count}.",
        "«{words}»: ليس في الشهر يوم {count}.",
    ),
    "no-such-day-that-year": Sentence(
        "“{words}”: the month has no such day in that year.",
        "«{words}»: ليس في الشهر هذا اليوم في تلك السنة.",
    ),
    "no-such-month": Sentence(
        "“{words}”: there is no month {count}.",
        "«{words}»: لا شهر رقمه {count}.",
    ),
    # Weeks, months and years counted from the day of the words
    "week": Sentence(
        "“{words}”: weeks begin on Saturday, Sunday or Monday; all that may be meant is {gives}.",
        "«{words}»: يبدأ الأسبوع بالسبت أو الأحد أو الاثنين، وكل ما يُحتمل هو {gives}.",
    ),
    "period": Sentence("“{words}”, seen from {said}: {gives}.", "«{words}» من {said}: {gives}."),
    "season": Sentence("“{words}” is {gives}.", "«{words}»: {gives}."),
    "earlier": Sentence(
        "“{words}”: in that time and before {said}: {gives}.",
        "«{words}»: في تلك المدة وقبل {said}: {gives}.",
    ),
    "later": Sentence(
        "“{words}”: in that time and not before {said}: {gives}.",
        "«{words}»: في تلك المدة وليس قبل {said}: {gives}.",
    ),
    "nothing-earlier": Sentence(
        "“{words}”: {said} is the first day of {day}, with none before it.",
        "«{words}»: {said} أول أيام {day} ولا يوم قبله فيها.",
    ),
    "portion-of-week": Sentence(
        "“{words}”: parts of a week are not told apart: {gives}.",
        "«{words}»: لا تُميَّز أجزاء الأسبوع: {gives}.",
    ),
    "portion-of-month-start": Sentence(
        "“{words}”: the start of a month is its first nine days: {gives}.",
        "«{words}»: أول الشهر أيامه التسعة الأولى: {gives}.",
    ),
    "portion-of-month-middle": Sentence(
        "“{words}”: the middle of a month is days 10 to 19: {gives}.",
        "«{words}»: منتصف الشهر من يومه العاشر إلى التاسع عشر: {gives}.",
    ),
    "portion-of-month-end": Sentence(
        "“{words}”: the end of a month is from day 20 on: {gives}.",
        "«{words}»: آخر الشهر من يومه العشرين فصاعداً: {gives}.",
    ),
    "portion-of-month-first-half": Sentence(
        "“{words}”: days 1 to 15: {gives}.", "«{words}»: من الأول إلى الخامس عشر: {gives}."
    ),
    "portion-of-month-second-half": Sentence(
        "“{words}”: from day 16 on: {gives}.", "«{words}»: من السادس عشر فصاعداً: {gives}."
    ),
    "portion-of-year-start": Sentence(
        "“{words}”: the start of a year is its first third, to the end of April: {gives}.",
        "«{words}»: أول السنة ثلثها الأول، إلى آخر نيسان: {gives}.",
    ),
    "portion-of-year-middle": Sentence(
        "“{words}”: the middle of a year is its second third, May to August: {gives}.",
        "«{words}»: منتصف السنة ثلثها الثاني، من أيار إلى آب: {gives}.",
    ),
    "portion-of-year-end": Sentence(
        "“{words}”: the end of a year is its last third, from September on: {gives}.",
        "«{words}»: آخر السنة ثلثها الأخير، من أيلول فصاعداً: {gives}.",
    ),
    "portion-of-year-first-half": Sentence(
        "“{words}”: January to June: {gives}.", "«{words}»: من كانون الثاني إلى حزيران: {gives}."
    ),
    "portion-of-year-second-half": Sentence(
        "“{words}”: July to December: {gives}.", "«{words}»: من تموز إلى كانون الأول: {gives}."
    ),
    "portion-of-year-first-quarter": Sentence(
        "“{words}”: January to March: {gives}.", "«{words}»: من كانون الثاني إلى آذار: {gives}."
    ),
    "portion-of-year-second-quarter": Sentence(
        "“{words}”: April to June: {gives}.", "«{words}»: من نيسان إلى حزيران: {gives}."
    ),
    "portion-of-year-third-quarter": Sentence(
        "“{words}”: July to September: {gives}.", "«{words}»: من تموز إلى أيلول: {gives}."
    ),
    "portion-of-year-fourth-quarter": Sentence(
        "“{words}”: October to December: {gives}.",
        "«{words}»: من تشرين الأول إلى كانون الأول: {gives}.",
    ),
    # Lengths of time
    "ago-days": Sentence(
        "“{words}”: {length} back from {said} is {gives}.",
        "«{words}»: بالرجوع عن {said} بمقدار {length}: {gives}.",
    ),
    "ago-hours": Sentence(
        "“{words}”: hours before {said} reach back to the day before: {gives}.",
        "«{words}»: تمتد الساعات السابقة إلى ما قبل {said}: {gives}.",
    ),
    "about": Sentence(
        "“{words}” says about when it was: {gives}.",
        "تقول «{words}» متى كان ذلك على وجه التقريب: {gives}.",
    ),
    "ago-half": Sentence(
        "“{words}”: counted back from {said} with the half, and therefore only about then: "
        "{gives}; the words allow {bound}.",
        "«{words}»: بالرجوع عن {said} مع احتساب النصف، فهو نحو ذلك لا غير: {gives}؛ وتحتمل "
        "الكلمات {bound}.",
    ),
    "ago": Sentence(
        "“{words}”: {length} back from {said}, and therefore only about then: {gives}; the words "
        "allow {bound}.",
        "«{words}»: بالرجوع عن {said} بمقدار {length}، فهو نحو ذلك لا غير: {gives}؛ وتحتمل "
        "الكلمات {bound}.",
    ),
    "plural": Sentence(
        "“{words}”: a plural without a number is at least {length} before {said}, which "
        "bounds the date and names no day: {gives}.",
        "«{words}»: الجمع بلا عدد لا يقل عن {length} قبل {said}، وهذا حدّ لا يعيّن يوماً: {gives}.",
    ),
    "at-least": Sentence(
        "“{words}”: at least {length} before {said}, which bounds the date and names no "
        "day: {gives}.",
        "«{words}»: لا يقل عن {length} قبل {said}، وهذا حدّ لا يعيّن يوماً: {gives}.",
    ),
    "at-most": Sentence(
        "“{words}”: at most {length} before {said}, which bounds the date and names no "
        "day: {gives}.",
        "«{words}»: لا يزيد على {length} قبل {said}، وهذا حدّ لا يعيّن يوماً: {gives}.",
    ),
    "within": Sentence(
        "“{words}”: {length} back from {said}, and {said} itself: {gives}.",
        "«{words}»: من {length} قبل {said} إلى {said} نفسه: {gives}.",
    ),
    "throughout": Sentence(
        "“{words}”: all the time from {length} back until {said}: {gives}.",
        "«{words}»: كل المدة من {length} قبل {said} حتى يوم القول: {gives}.",
    ),
    "lately": Sentence(
        "“{words}” is not after {said}, and nobody says since when: {gives}.",
        "لا تتأخر «{words}» عن {said}، ولا يُعرف منذ متى: {gives}.",
    ),
    "preceding": Sentence(
        "“{words}” are over before {said}, and nobody says since when: {gives}.",
        "تنتهي «{words}» قبل {said}، ولا يُعرف منذ متى: {gives}.",
    ),
    "recently": Sentence(
        "“{words}” is not after {said}, and names no day: {gives}.",
        "لا تتأخر «{words}» عن {said}، ولا تعيّن يوماً: {gives}.",
    ),
    "coming": Sentence(
        "“{words}” begins with {said}, and nobody says until when: {gives}.",
        "تبدأ «{words}» من {said}، ولا يُعرف حتى متى: {gives}.",
    ),
    "since": Sentence(
        "“{words}”: from then until {said}, when it was said: {gives}.",
        "«{words}»: من ذلك الوقت حتى {said} يوم قيلت: {gives}.",
    ),
    "since-some-day": Sentence(
        "“{words}”: from some day then until {said}: {gives}.",
        "«{words}»: من يوم غير معيّن آنذاك حتى {said}: {gives}.",
    ),
    "since-past": Sentence(
        "Of the times that “{words}” can be, “since” goes only with one that is past: {gives}.",
        "مما تحتمله «{words}» لا تصحّ «منذ» إلا مع ما مضى: {gives}.",
    ),
    "since-to-come": Sentence(
        "“{words}”: {day} is yet to come on {said}.",
        "«{words}»: {day} لم يأتِ بعد في {said}.",
    ),
    "before": Sentence(
        "“{words}” bounds the date and names no day: {gives}.",
        "«{words}» حدّ لا يعيّن يوماً: {gives}.",
    ),
    "after": Sentence(
        "“{words}” bounds the date and names no day: {gives}.",
        "«{words}» حدّ لا يعيّن يوماً: {gives}.",
    ),
    "from-to": Sentence(
        "“{words}”, the first and the last day included: {gives}.",
        "«{words}» مع أول أيامها وآخرها: {gives}.",
    ),
    "between": Sentence(
        "“{words}” bounds the date and names no day: {gives}.",
        "«{words}» حدّ لا يعيّن يوماً: {gives}.",
    ),
    "ends-before-start": Sentence(
        "“{words}”: {other} lies before {day}.",
        "«{words}»: {other} يسبق {day}.",
    ),
}
"""One sentence for each rule."""

_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
# After a preposition: one, two, three to ten, eleven to ninety-nine.
_ARABIC_UNITS = {
    Unit.HOUR: ("ساعة واحدة", "ساعتين", "ساعات", "ساعة"),
    Unit.DAY: ("يوم واحد", "يومين", "أيام", "يوماً"),
    Unit.WEEK: ("أسبوع واحد", "أسبوعين", "أسابيع", "أسبوعاً"),
    Unit.MONTH: ("شهر واحد", "شهرين", "أشهر", "شهراً"),
    Unit.YEAR: ("عام واحد", "عامين", "أعوام", "عاماً"),
}
_HUNDREDS = {
    Unit.HOUR: "ساعة",
    Unit.DAY: "يوم",
    Unit.WEEK: "أسبوع",
    Unit.MONTH: "شهر",
    Unit.YEAR: "عام",
}
_OR = {"en": " or ", "ar": " أو "}


def write_step(step: Step, locale: str = "en", write_date: WriteDate = str) -> str:
    """Return what a step says, as plain text."""
    return "".join(
        part if isinstance(part, str) else _write(part[1], locale, write_date)
        for part in sentence_of(step, locale)
    )


def sentence_of(step: Step, locale: str = "en") -> Iterator[str | tuple[str, Fact]]:
    """Yield the parts of what a step says: text, and what is put in between by its name.

    A page writes each part in its own way: dates in words, the source's words in their language.
    """
    facts: dict[str, Fact] = {"words": step.words, "gives": step.gives or "", **dict(step.facts)}
    count, unit = facts.get("count"), facts.get("unit")
    if isinstance(count, int) and isinstance(unit, Unit):
        facts["length"] = _length(count, unit, locale)
    sentence = SENTENCES[step.rule]
    for text, name, _, _ in Formatter().parse(sentence.ar if locale == "ar" else sentence.en):
        if text:
            yield text
        if name:
            yield name, facts[name]


_OUTCOMES = {
    Outcome.RESOLVED: Sentence("Resolved: {given}", "محسوم: {given}"),
    Outcome.CONFLICT: Sentence("A conflict", "تعارض"),
    Outcome.INVALID: Sentence("No such day", "يوم لا وجود له"),
    Outcome.UNRESOLVED: Sentence("Unresolved", "غير محسوم"),
}
_EITHER = Sentence("{outcome}: {given}", "{outcome}: {given}")
_WITHIN = Sentence("{outcome}, within {given}", "{outcome}، ضمن {given}")


def write_outcome(found: Resolution, locale: str = "en", write_date: WriteDate = str) -> str:
    """Return what became of words: the date, or the choice or the bound that they leave."""

    def say(sentence: Sentence, **values: str) -> str:
        return (sentence.ar if locale == "ar" else sentence.en).format(**values)

    value = write_date(found.value) if found.value else ""
    outcome = say(_OUTCOMES[found.outcome], given=value)
    if found.candidates:
        return say(_EITHER, outcome=outcome, given=_write(found.candidates, locale, write_date))
    if found.bound:
        return say(_WITHIN, outcome=outcome, given=write_date(found.bound))
    return outcome


def write_day(weekday: Weekday, locale: str = "en") -> str:
    """Return the name of a weekday."""
    return _WEEKDAYS["ar" if locale == "ar" else "en"][weekday]


def _write(fact: Fact, locale: str, write_date: WriteDate) -> str:
    known = "ar" if locale == "ar" else "en"
    match fact:
        case Weekday():
            return write_day(fact, locale)
        case Unit():
            return fact.value
        case Edtf():
            return write_date(fact)
        case tuple():
            return _OR[known].join(map(write_date, fact))
        case _:
            return str(fact)


def _length(count: int, unit: Unit, locale: str) -> str:
    """Return a length of time, in Arabic as it stands after a preposition."""
    if locale != "ar":
        return f"{count} {unit.value}{'' if count == 1 else 's'}"
    one, two, few, many = _ARABIC_UNITS[unit]
    if count in (1, 2):
        return one if count == 1 else two
    last = count % 100
    if last in range(3, 11):
        return f"{count} {few}"
    return f"{count} {many if last > 10 else _HUNDREDS[unit]}"
