"""The conventions by which words are read where language leaves it open, as readers see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Convention:
    """One rule in general, in both locales, with an expression it is about."""

    id: str
    example: str
    en: str
    ar: str


CONVENTIONS: tuple[Convention, ...] = (
    Convention(
        "whole",
        "قبيل الغارات",
        "Every word has to be understood. What can be read in two ways that give different days "
        "is left open, and both are named.",
        "لا بد أن تُفهم الكلمات كلها. وما يُقرأ على وجهين يعطيان يومين مختلفين يُترك مفتوحاً "
        "ويُذكر الوجهان.",
    ),
    Convention(
        "weekday",
        "مساء الاثنين",
        "A weekday by itself is the nearest one not after the day of the words; with “last” it is "
        "the nearest before that day. In English “last Thursday” said on a Friday or Saturday is "
        "left open; so is الخميس الماضي said on a Friday, since the day before has a word of its "
        "own, أمس.",
        "اليوم من أيام الأسبوع، إذا ذُكر وحده، هو أقربه مما لا يتأخر عن يوم القول، ومع «الماضي» "
        "هو أقربه قبل ذلك اليوم. ويُترك «last Thursday» بالإنكليزية مفتوحاً إذا قيل يوم جمعة أو "
        "سبت، وكذلك «الخميس الماضي» إذا قيل يوم جمعة، فلليوم السابق لفظه وهو «أمس».",
    ),
    Convention(
        "check",
        "أمس السبت",
        "A weekday beside another date is held against the calendar; where it does not agree, that "
        "is a conflict and no date is given.",
        "إذا ذُكر يوم الأسبوع مع تاريخ آخر قورن بالتقويم، فإن لم يوافقه فهو تعارض ولا يُعطى تاريخ.",
    ),
    Convention(
        "year",
        "20 من كانون الأول",
        "A date without a year is the nearest such date, if it is at most half a year back and "
        "nearer than the next; else the year is not known.",
        "التاريخ بلا سنة هو أقرب ما يوافقه إذا مضى عليه نصف سنة على الأكثر وكان أقرب من الذي "
        "يليه، وإلا فالسنة غير معروفة.",
    ),
    Convention(
        "last-month",
        "31 من أيار الماضي",
        "A month with “last” is the most recent one of that name that was over. A day of the "
        "current month called “last” is left open, and so is the English “last May” in June.",
        "الشهر مع «الماضي» هو آخر شهر بهذا الاسم كان قد انقضى. ويُترك مفتوحاً يومٌ سبق من الشهر "
        "الجاري إذا سُمّي «الماضي»، ومثله «last May» بالإنكليزية في حزيران.",
    ),
    Convention(
        "week",
        "الأسبوع الماضي",
        "A week begins on Saturday, Sunday or Monday; the answer covers all three.",
        "يبدأ الأسبوع بالسبت أو الأحد أو الاثنين، والجواب يشمل الثلاثة.",
    ),
    Convention(
        "part-of-month",
        "منتصف الشهر الجاري",
        "The start of a month is days 1 to 9, its middle 10 to 19, its end from 20 on.",
        "أول الشهر من يومه الأول إلى التاسع، ومنتصفه من العاشر إلى التاسع عشر، وآخره من العشرين.",
    ),
    Convention(
        "part-of-year",
        "أوائل العام الحالي",
        "Start, middle and end of a year are its three thirds, four months each.",
        "أول السنة ومنتصفها وآخرها أثلاثها، كل ثلث أربعة أشهر.",
    ),
    Convention(
        "ago",
        "قبل أسبوعين",
        "A number of days is counted exactly. Weeks, months and years give the day, month or year "
        "about which it was, and half a unit more or less is allowed.",
        "الأيام المعدودة تُحسب بعينها. أما الأسابيع والأشهر والسنون فتعطي يوماً أو شهراً أو سنة "
        "على وجه التقريب، ويُحتمل نصف الوحدة زيادة أو نقصاناً.",
    ),
    Convention(
        "plural",
        "قبل أسابيع",
        "A plural without a number gives a bound and no day: at least three in Arabic, which has a "
        "dual, and at least two in English.",
        "الجمع بلا عدد يعطي حداً لا يوماً: ثلاثة على الأقل في العربية لأن فيها المثنى، واثنان "
        "على الأقل في الإنكليزية.",
    ),
    Convention(
        "since",
        "منذ منتصف العام الماضي",
        "“Since” reaches to the day of the words. منذ with a length of time may mean “ago” and "
        "“since”, and is left open.",
        "«منذ» مع وقتٍ تمتد إلى يوم القول، ومع مدةٍ تحتمل معنى «قبل» ومعنى الامتداد فتُترك مفتوحة.",
    ),
    Convention(
        "night",
        "ليل الاثنين",
        "A night begins on the day it is named after and ends on the next, so either day is "
        "possible; ليلة may also be the night before. Morning, noon and evening are on the day.",
        "يبدأ الليل في اليوم الذي يُسمّى به وينتهي في التالي، فكلاهما محتمل، و«ليلة» تحتمل "
        "السابقة أيضاً. أما الصباح والظهر والمساء ففي اليوم نفسه.",
    ),
    Convention(
        "hijri",
        "15 صفر 1439",
        "A Hijri date is reckoned from the new moon, with a day of doubt on either side; a weekday "
        "beside it may settle which day.",
        "يُحسب التاريخ الهجري من ولادة الهلال مع يوم شك قبله ويوم بعده، وقد يحسم يومُ الأسبوع "
        "المذكور معه.",
    ),
    Convention(
        "said",
        "الاثنين الماضي",
        "Where the day of the words is itself uncertain or approximate, the answer is marked so if "
        "it hangs on that day.",
        "إذا كان يوم القول نفسه غير مؤكد أو تقريبياً حمل الجوابُ العلامة نفسها متى كان معلّقاً به.",
    ),
)
