"""Which form of a noun a number takes.

English has two forms and Arabic six: لا أحداث، حدث واحد، حدثان، 3 أحداث، 11 حدثاً، 100 حدث. The
forms themselves stand in the locale's strings; here is only the choice between them, by the names
that Unicode's CLDR gives them.
"""

from functools import cache

import babel

from generator.render.cldr import find_locale


def plural_category(locale_id: str, n: int) -> str:
    """Return zero, one, two, few, many or other: the form that `n` of something takes."""
    match _language(locale_id):
        case "en":
            return "one" if n == 1 else "other"
        case "ar":
            return _arabic(n)
        case language:
            # Only the languages we write ourselves are in code; any other is looked up.
            return _lookup(language).plural_form(n)


def plural_categories(locale_id: str) -> frozenset[str]:
    """Return every form a noun must have in a locale."""
    match _language(locale_id):
        case "en":
            return frozenset({"one", "other"})
        case "ar":
            return frozenset({"zero", "one", "two", "few", "many", "other"})
        case language:
            return frozenset(_lookup(language).plural_form.tags) | {"other"}


def _arabic(n: int) -> str:
    if n <= 2:
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if n % 100 >= 11 else "other"


def _language(locale_id: str) -> str:
    return locale_id.partition("-")[0]


@cache
def _lookup(language: str) -> babel.Locale:
    """Return what CLDR knows of a language; of any other, what of English."""
    return find_locale(language) or babel.Locale("en")
