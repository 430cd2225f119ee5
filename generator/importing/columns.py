"""What the columns of a table are for, by their names in English and Arabic or as one is told."""

import re
from collections.abc import Iterable, Mapping

from generator.importing.entry import Cell, Meaning
from generator.importing.refusal import UnreadableError
from generator.problems import suggest
from generator.render.fold import fold

NAMES: dict[Meaning, tuple[str, ...]] = {
    Meaning.ID: (
        "id", "unique id", "uid", "event id", "record id", "code", "ref no", "fid", "objectid",
        "المعرف", "معرف", "رقم الحدث", "الرقم", "رمز",
    ),
    Meaning.TITLE: (
        "title", "headline", "name", "event", "event title", "event name", "what", "subject",
        "summary title", "label", "العنوان", "عنوان", "الحدث", "اسم الحدث", "الخبر",
    ),
    Meaning.TEXT: (
        "text", "description", "desc", "summary", "details", "notes", "body", "content",
        "narrative", "event description", "popupcontent", "الوصف", "وصف", "التفاصيل", "تفاصيل",
        "النص", "نص", "الملخص", "ملخص", "الشرح", "ملاحظات",
    ),
    Meaning.LANGUAGE: ("language", "lang", "locale", "اللغة", "لغة"),
    Meaning.DATE: (
        "date", "when", "start date", "start", "begin", "begin date", "from", "event date",
        "datetime", "timestamp", "date of event", "date of incident", "incident date", "dtstart",
        "التاريخ", "تاريخ", "تاريخ الحدث", "تاريخ البداية", "البداية", "من", "متى", "تاريخ البدء",
    ),
    Meaning.END: (
        "end date", "end", "finish", "until", "to", "date end", "dtend", "تاريخ النهاية", "النهاية",
        "حتى", "إلى", "تاريخ الانتهاء",
    ),
    Meaning.YEAR: ("year", "start year", "السنة", "سنة", "العام", "عام"),
    Meaning.MONTH: ("month", "start month", "الشهر", "شهر"),
    Meaning.DAY: ("day", "start day", "اليوم", "يوم"),
    Meaning.END_YEAR: ("end year", "سنة النهاية"),
    Meaning.END_MONTH: ("end month", "شهر النهاية"),
    Meaning.END_DAY: ("end day", "يوم النهاية"),
    Meaning.PLACE: (
        "place", "location", "where", "site", "town", "city", "village", "place name",
        "location name", "locality", "المكان", "مكان", "الموقع", "موقع", "المدينة", "البلدة",
        "القرية", "المنطقة", "أين",
    ),
    Meaning.LATITUDE: ("latitude", "lat", "y", "خط العرض", "دائرة العرض", "العرض"),
    Meaning.LONGITUDE: ("longitude", "lon", "lng", "long", "x", "خط الطول", "الطول"),
    Meaning.POINT: (
        "coordinates", "coords", "lat long", "lat lon", "latlng", "gps", "geo", "geolocation",
        "wkt", "point", "الإحداثيات", "إحداثيات",
    ),
    Meaning.LINK: (
        "source", "sources", "url", "urls", "link", "links", "source url", "source link",
        "reference", "references", "source 1", "source 2", "source 3", "link 1", "link 2", "link 3",
        "web page", "website", "article", "href", "المصدر", "المصادر", "مصدر", "مصادر", "الرابط",
        "رابط", "الروابط", "رابط المصدر",
    ),
    Meaning.MEDIA: (
        "media", "image", "photo", "video", "picture", "media url", "image url", "صورة", "الصورة",
        "فيديو", "وسائط",
    ),
    Meaning.HEADLINE: (
        "source title", "source headline", "article title", "reference title", "عنوان المصدر",
        "عنوان المقال",
    ),
    Meaning.OUTLET: (
        "outlet", "publisher", "source name", "publication", "agency", "newspaper", "author",
        "media credit", "credit", "الناشر", "الوسيلة", "وسيلة إعلامية", "الوكالة", "الصحيفة",
        "اسم المصدر", "الجهة الناشرة",
    ),
    Meaning.PUBLISHED: (
        "published", "publication date", "date published", "source date", "report date",
        "date of publication", "تاريخ النشر", "تاريخ المصدر", "نشر في",
    ),
    Meaning.KIND: (
        "kind", "type", "category", "event type", "group", "tag", "tags", "class", "classification",
        "sub event type", "النوع", "نوع", "التصنيف", "تصنيف", "الفئة", "نوع الحدث", "وسم",
    ),
    Meaning.ACTOR: (
        "actor", "actors", "party", "parties", "who", "perpetrator", "group name", "actor1",
        "actor2", "actor 1", "actor 2", "faction", "الطرف", "الأطراف", "طرف", "الجهة", "من قام",
        "الفاعل",
    ),
}  # fmt: skip
"""Names by which a column is known, folded before they are compared."""

ROLES = {meaning.name.lower().replace("_", "-"): meaning for meaning in NAMES}
"""What a column can be said to be for."""

_KNOWN = {fold(name): meaning for meaning, names in NAMES.items() for name in names}
_LOCALE = re.compile(
    r"(?P<name>.+?)[\s_.:/-]*[(\[]?(?P<locale>en|ar|english|arabic|عربي|بالعربية|انكليزي|إنكليزي|بالإنكليزية)[)\]]?"
)
_LOCALES = {"en": "en", "english": "en", "انكليزي": "en", "إنكليزي": "en", "بالإنكليزية": "en"}


_LONGEST = 100
"""Characters of a name that can be known."""


def guess(columns: Iterable[str], asked: Mapping[str, str], file: str) -> dict[str, Cell]:
    """Return what each column is for: a cell without a value, under the column's name.

    Args:
        columns: Their names, each once.
        asked: A column's name by what it is for, as ``{"date": "When", "title.ar": "الخبر"}``.
        file: For the message.

    Raises:
        UnreadableError: A column that was asked for is not there, or is to be what nothing is.
    """
    names = list(columns)
    told: dict[str, Cell] = {}
    for role, column in asked.items():
        plain, _, locale = role.partition(".")
        meaning = ROLES.get(plain.lower().replace("_", "-"))
        if meaning is None:
            near = suggest(plain, ROLES)
            raise UnreadableError(
                f"--column {role}={column}: a column can be {', '.join(ROLES)}", mend=near
            )
        if column not in names:
            near = suggest(column, names)
            raise UnreadableError(
                f"there is no column {column}; there are {', '.join(names[:40])}",
                where=file,
                mend=near,
            )
        told[column] = Cell(column, meaning, "", locale)
    asked_for = {(cell.meaning, cell.locale) for cell in told.values()}
    single: set[tuple[Meaning, str]] = set()
    for name in names:
        if name in told:
            continue
        cell = _guessed(name)
        key = (cell.meaning, cell.locale)
        if key in asked_for or (key in single and cell.meaning in _ONCE):
            cell = Cell(name, Meaning.UNKNOWN, "")
        single.add(key)
        told[name] = cell
    return told


_ONCE = frozenset({
    Meaning.ID, Meaning.TITLE, Meaning.DATE, Meaning.END, Meaning.YEAR, Meaning.MONTH, Meaning.DAY,
    Meaning.END_YEAR, Meaning.END_MONTH, Meaning.END_DAY, Meaning.LATITUDE, Meaning.LONGITUDE,
    Meaning.POINT, Meaning.LANGUAGE,
})  # fmt: skip
"""What one column alone is for: of two the first is taken."""


def _guessed(name: str) -> Cell:
    if len(name) > _LONGEST:
        return Cell(name, Meaning.UNKNOWN, "")
    meaning = _KNOWN.get(fold(name.replace("_", " ")))
    if meaning is not None:
        return Cell(name, meaning, "")
    if match := _LOCALE.fullmatch(name.strip().lower()):
        base = _KNOWN.get(fold(match["name"].replace("_", " ")))
        if base is not None:
            locale = _LOCALES.get(match["locale"], "ar")
            return Cell(name, base, "", locale)
    return Cell(name, Meaning.UNKNOWN, "")
