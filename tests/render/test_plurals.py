import babel
import pytest

from generator.render.locale import ARABIC, ENGLISH, Locale
from generator.render.messages import messages_for
from generator.render.plurals import plural_categories, plural_category


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_categories_agree_with_cldr_from_0_to_1000(locale):
    oracle = babel.Locale.parse(locale).plural_form
    ours = [plural_category(locale, n) for n in range(1001)]
    assert ours == [oracle(n) for n in range(1001)]
    assert set(ours) == plural_categories(locale)


def test_a_regional_locale_counts_as_its_language_does():
    assert plural_category("ar-SY", 11) == "many"


def test_a_language_we_do_not_write_is_looked_up():
    assert [plural_category("ru", n) for n in (1, 3, 5)] == ["one", "few", "many"]
    assert plural_categories("ru") == {"one", "few", "many", "other"}


@pytest.mark.parametrize(
    ("n", "english", "arabic"),
    [
        (0, "no events", "لا أحداث"),
        (1, "1 event", "حدث واحد"),
        (2, "2 events", "حدثان"),
        (3, "3 events", "3 أحداث"),
        (10, "10 events", "10 أحداث"),
        (11, "11 events", "11 حدثاً"),
        (36, "36 events", "36 حدثاً"),
        (99, "99 events", "99 حدثاً"),
        (100, "100 events", "100 حدث"),
        (102, "102 events", "102 حدث"),
        (103, "103 events", "103 أحداث"),
        (111, "111 events", "111 حدثاً"),
        (1000, "1,000 events", "1,000 حدث"),
    ],
)
def test_events_are_counted_in_the_form_their_number_takes(n, english, arabic):
    assert messages_for(ENGLISH).count("event", n) == english
    assert messages_for(ARABIC).count("event", n) == arabic


def test_adjectives_agree_with_the_noun_counted():
    words = messages_for(ARABIC)
    counted = [words.count("independent-origin", n) for n in (1, 2, 3, 11, 100)]
    assert counted == [
        "منشأ مستقل واحد",
        "منشآن مستقلان",
        "3 مناشئ مستقلة",
        "11 منشأً مستقلاً",
        "100 منشأ مستقل",
    ]


def test_a_dual_after_a_preposition_takes_its_other_form():
    words = messages_for(ARABIC)
    two_days = words.count("day", 2)
    assert words.text("state.silence", days=two_days) == "يومان بلا إفادة"
    assert words.text("day.ago", days=two_days) == "قبل يومين"
    assert words.text("day.ago", days=words.count("day", 255)) == "قبل 255 يوماً"


def test_english_has_one_form_after_prepositions_too():
    words = messages_for(ENGLISH)
    assert words.text("presence.last-confirmed-ago", days=words.count("day", 1)) == (
        "last confirmed one day earlier"
    )


def test_numbers_take_the_digits_of_the_locale():
    arabic_digits = Locale("ar", "العربية", "rtl", digits="arabic")
    assert messages_for(arabic_digits).count("event", 1250) == "١٬٢٥٠ حدثاً"
    assert messages_for(arabic_digits).text("claim.paragraph", n=14) == "الفقرة ١٤"


def test_an_unknown_noun_is_an_error():
    with pytest.raises(KeyError, match="no noun 'incident' to count in locale 'ar'"):
        messages_for(ARABIC).count("incident", 3)
