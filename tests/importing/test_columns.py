import pytest

from generator.importing.columns import guess
from generator.importing.entry import Meaning
from generator.importing.refusal import UnreadableError


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("Date", Meaning.DATE),
        ("start_date", Meaning.DATE),
        ("EVENT DATE", Meaning.DATE),
        ("تاريخ", Meaning.DATE),
        ("التّاريخ", Meaning.DATE),
        ("End date", Meaning.END),
        ("Headline", Meaning.TITLE),
        ("عنوان", Meaning.TITLE),
        ("الوصف", Meaning.TEXT),
        ("Lat", Meaning.LATITUDE),
        ("خط العرض", Meaning.LATITUDE),
        ("Source URL", Meaning.LINK),
        ("المصادر", Meaning.LINK),
        ("المكان", Meaning.PLACE),
        ("Colour of the pin", Meaning.UNKNOWN),
    ],
)
def test_column_is_known_by_its_name_in_either_language(name: str, meaning: Meaning) -> None:
    assert guess([name], {}, "f")[name].meaning is meaning


@pytest.mark.parametrize(
    ("name", "locale"),
    [
        ("title_en", "en"),
        ("Title (ar)", "ar"),
        ("title - Arabic", "ar"),
        ("العنوان بالعربية", "ar"),
    ],
)
def test_column_says_its_language(name: str, locale: str) -> None:
    cell = guess([name], {}, "f")[name]
    assert (cell.meaning, cell.locale) == (Meaning.TITLE, locale)


def test_what_one_says_outweighs_the_name() -> None:
    known = guess(["date", "When", "Titel"], {"date": "When", "title.ar": "Titel"}, "f")
    assert known["When"].meaning is Meaning.DATE
    assert known["date"].meaning is Meaning.UNKNOWN
    assert (known["Titel"].meaning, known["Titel"].locale) == (Meaning.TITLE, "ar")


def test_of_two_columns_for_one_thing_the_first_is_taken() -> None:
    known = guess(["title", "name", "source 1", "source 2"], {}, "f")
    assert known["name"].meaning is Meaning.UNKNOWN
    assert known["source 2"].meaning is Meaning.LINK


def test_column_that_is_not_there_offers_the_nearest() -> None:
    with pytest.raises(UnreadableError, match="there is no column Whan") as told:
        guess(["When", "What"], {"date": "Whan"}, "f")
    assert told.value.mend == "write When"


def test_role_that_is_none_lists_them() -> None:
    with pytest.raises(UnreadableError, match="a column can be id, title, text"):
        guess(["When"], {"daet": "When"}, "f")
