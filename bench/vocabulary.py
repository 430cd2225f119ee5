"""The invented names and sentences that synthetic content is made of, in English and in Arabic.

None of them is anybody's: towns are named after plants, groups after animals, outlets after the
hours of the day. A sentence stands in both languages side by side, with the same gaps, so that a
text and its translation tell the same.
"""

from typing import TypeAlias

Pair: TypeAlias = tuple[str, str]
"""English and Arabic."""

LANDFORMS: tuple[Pair, ...] = (
    ("Tell", "تل"),
    ("Wadi", "وادي"),
    ("Bir", "بئر"),
    ("Ayn", "عين"),
    ("Qasr", "قصر"),
    ("Jisr", "جسر"),
)
PLANTS: tuple[Pair, ...] = (
    ("Ward", "الورد"),
    ("Zaytun", "الزيتون"),
    ("Rumman", "الرمان"),
    ("Tut", "التوت"),
    ("Lawz", "اللوز"),
    ("Yasmin", "الياسمين"),
    ("Sarw", "السرو"),
    ("Nakhil", "النخيل"),
    ("Tin", "التين"),
    ("Safsaf", "الصفصاف"),
)
DISTRICTS: tuple[Pair, ...] = (
    ("Northern Plain", "السهل الشمالي"),
    ("Southern Plain", "السهل الجنوبي"),
    ("Upper Bank", "الضفة العليا"),
    ("Lower Bank", "الضفة السفلى"),
    ("Near Steppe", "البادية القريبة"),
    ("Far Steppe", "البادية البعيدة"),
)

CAMPS: tuple[Pair, ...] = (
    ("Amber", "الكهرمان"),
    ("Indigo", "النيلي"),
    ("Cedar", "الأرز"),
    ("Basalt", "البازلت"),
    ("Copper", "النحاس"),
)
UNITS: tuple[Pair, ...] = (
    ("Brigade", "لواء"),
    ("Regiment", "فوج"),
    ("Battalion", "كتيبة"),
    ("Guard", "حرس"),
    ("Column", "رتل"),
)
ANIMALS: tuple[Pair, ...] = (
    ("Falcon", "الصقر"),
    ("Heron", "البلشون"),
    ("Gazelle", "الغزال"),
    ("Hedgehog", "القنفذ"),
    ("Stork", "اللقلق"),
    ("Otter", "القضاعة"),
    ("Lynx", "الوشق"),
)

HOURS: tuple[Pair, ...] = (
    ("Dawn", "الفجر"),
    ("Morning", "الصباح"),
    ("Forenoon", "الضحى"),
    ("Noon", "الظهيرة"),
    ("Afternoon", "العصر"),
    ("Sunset", "الغروب"),
    ("Dusk", "الشفق"),
    ("Evening", "المساء"),
    ("Night", "الليل"),
    ("Midnight", "السحر"),
)
MEDIA: tuple[tuple[str, str, str], ...] = (
    ("Post", "جريدة", "newspaper"),
    ("Radio", "إذاعة", "radio"),
    ("Network", "شبكة", "local-network"),
)

KINDS: tuple[tuple[str, Pair, str], ...] = (
    ("deployment", ("Deployment", "انتشار"), "arrives"),
    ("clash", ("Clash", "اشتباك"), "clashes"),
    ("takeover", ("Takeover", "سيطرة"), "takes"),
    ("airstrike", ("Airstrike", "غارة جوية"), "strikes"),
    ("patrol", ("Patrol", "دورية"), "visits"),
    ("withdrawal", ("Withdrawal", "انسحاب"), "leaves"),
    ("statement", ("Statement", "تصريح"), "says"),
    ("expulsion", ("Expulsion", "طرد"), "leaves"),
)
"""Identifier, label and mark of each kind of event."""

MONTHS: tuple[str, ...] = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)

SENTENCES: tuple[Pair, ...] = (
    (
        "Residents of {place} saw {number} vehicles of the {actor} pass the bridge before sunrise.",
        "شاهد سكان {place} نحو {number} آلية تابعة إلى {actor} تعبر الجسر قبل الشروق.",
    ),
    (
        "The {actor} put up {number} posts on the road from {place} to the river.",
        "أقام عناصر {actor} نحو {number} نقطة على الطريق من {place} إلى النهر.",
    ),
    (
        "A commander of the {actor} met elders in {place} and spoke of {number} men on the way.",
        "اجتمع قائد في {actor} بوجهاء في {place} وتحدث عن {number} عنصراً في الطريق.",
    ),
    (
        "Shops in {place} stayed closed for {number} days, and the school held arms.",
        "بقيت المتاجر في {place} مغلقة {number} يوماً، وخُزن السلاح في المدرسة.",
    ),
    (
        "The {actor} denied that it had lost {number} men near {place} and called it invented.",
        "نفى متحدث باسم {actor} فقدان {number} عنصراً قرب {place} ووصف الخبر بالمختلق.",
    ),
    (
        "Drones circled over {place} for {number} hours while the {actor} moved fuel to depots.",
        "حلّقت مسيّرات فوق {place} مدة {number} ساعة فيما نقل عناصر {actor} الوقود إلى المستودعات.",
    ),
    (
        "Fishermen counted {number} boats below {place}, each with two men of the {actor}.",
        "أحصى صيادون {number} قارباً أسفل {place} وعلى كل منها عنصران من {actor}.",
    ),
    (
        "The water station at {place} was handed to the {actor}, with {number} workers kept on.",
        "سُلّمت محطة المياه في {place} إلى عناصر {actor} مع إبقاء {number} عاملاً فيها.",
    ),
    (
        "Families left {place} for the far bank, {number} of them by night, after a warning.",
        "غادرت عائلات {place} إلى الضفة الأخرى، منها {number} عائلة ليلاً، بعد تحذير تلقته.",
    ),
    (
        "What the {actor} wants in {place} is disputed: {number} of those asked gave reasons.",
        "يُختلف على ما يريده قادة {actor} في {place}: فقد قدّم {number} ممن سُئلوا أسباباً متباينة.",
    ),
)
"""Each says something of an actor at a place, with a number from 11 to 99."""
