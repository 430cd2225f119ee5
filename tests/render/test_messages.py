import re
import unicodedata

import pytest
import yaml

from generator.derive.presence import State
from generator.model.claim import Change, Stance
from generator.render.escape import PageText, isolate
from generator.render.locale import ARABIC, ENGLISH, Locale
from generator.render.messages import FOLDER, Field, messages_for

LOCALES = {locale.id: locale for locale in (ENGLISH, ARABIC)}

ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
LATIN_LETTER = re.compile(r"[A-Za-z]+")

WITHOUT_ARABIC_LETTERS = {
    "list.separator",
    "list.aside",
    "quote.mark",
    "event.support",
    "origin.support",
    "origin.behind",
    "origin.tied",
    "claim.by-on",
    "claim.figure",
    "claim.presence-change",
    "source.title",
    "side.letters",
    "view.filtered",
    "view.support",
    "date.weekday",
    "date.day",
    "date.day-month",
    "date.month",
    "date.year-short",
    "date.season",
    "date.season-across",
    "date.aside",
    "date.note",
}
SAME_IN_BOTH = {
    "side.letters",
    "view.filtered",
    "origin.behind",
    "origin.tied",
    "date.weekday",
    "date.day",
    "date.day-month",
    "date.month",
    "date.year-short",
    "date.season",
    "date.aside",
    "date.note",
}
KEYS = {"Home", "End", "Enter", "Escape", "Shift"}
"""What stands on the keys of a keyboard, in Arabic too."""
FORMATS = {"CSV", "JSON", "PNG", "SVG"}
STANDARDS = {"EDTF", "TimelineJS", "UTF", *("Data", "Package"), *("W", "C", "Web", "Annotation")}
LATIN_IN_ARABIC = {"UTC", *FORMATS, *KEYS, *STANDARDS}
USED_IN_ONE_LOCALE_ONLY = {
    "date.decade": {"last"},
    "date.season-across": {"next", "next_short"},
}


def pattern(message):
    return "".join(p if isinstance(p, str) else f"{{{p.name}}}" for p in message)


def fields(message):
    return {part.name for part in message if isinstance(part, Field)}


def words_of(locale):
    """Every string of a locale as it stands, forms of nouns and lists of names included."""
    words = messages_for(locale)
    strings = {key: pattern(message) for key, message in words.messages.items()}
    for noun, forms in words.nouns.items():
        strings |= {f"counts.{noun}.{form}": pattern(m) for form, m in forms.items()}
    for key, names in words.lists.items():
        strings |= {f"{key}.{n}": name for n, name in enumerate(names)}
    return strings


def test_both_locales_have_the_same_messages_and_nouns():
    english, arabic = messages_for(ENGLISH), messages_for(ARABIC)
    assert english.messages.keys() == arabic.messages.keys()
    assert english.nouns.keys() == arabic.nouns.keys()


def test_both_locales_take_the_same_parameters():
    english, arabic = messages_for(ENGLISH).messages, messages_for(ARABIC).messages
    differing = {
        key: fields(english[key]) ^ fields(arabic[key])
        for key in english
        if fields(english[key]) != fields(arabic[key])
    }
    assert differing == USED_IN_ONE_LOCALE_ONLY


def test_no_message_is_the_same_in_both_locales_unless_it_is_only_punctuation():
    english, arabic = messages_for(ENGLISH).messages, messages_for(ARABIC).messages
    same = {key for key in english if pattern(english[key]) == pattern(arabic[key])}
    assert same == SAME_IN_BOTH
    assert not any(LATIN_LETTER.search(re.sub(r"\{\w+\}", "", pattern(english[k]))) for k in same)


def test_arabic_messages_are_in_arabic():
    arabic = {key: re.sub(r"\{\w+\}", "", text) for key, text in words_of(ARABIC).items()}
    without = {key for key, text in arabic.items() if not ARABIC_LETTER.search(text)}
    assert without == WITHOUT_ARABIC_LETTERS
    latin = {word for text in arabic.values() for word in LATIN_LETTER.findall(text)}
    assert latin == LATIN_IN_ARABIC


def test_english_messages_hold_no_arabic():
    assert not [text for text in words_of(ENGLISH).values() if ARABIC_LETTER.search(text)]


@pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
def test_messages_are_clean_text(locale):
    for key, text in words_of(locale).items():
        assert text == unicodedata.normalize("NFC", text), key
        assert text.isprintable(), key
        assert "  " not in text, key
        assert key.startswith("list.") or text == text.strip(), key
        assert "{" not in re.sub(r"\{\w+\}", "", text), key


def test_arabic_messages_use_arabic_punctuation():
    for key, text in words_of(ARABIC).items():
        assert not set(text) & set(',;?"'), key


@pytest.mark.parametrize("locale", LOCALES)
def test_no_key_is_written_twice(locale):
    tree = yaml.compose((FOLDER / f"{locale}.yml").read_text("utf-8"), yaml.CBaseLoader)
    for section, entries in tree.value:
        keys = [key.value for key, _ in entries.value]
        assert len(keys) == len(set(keys)), section.value
    sections = [section.value for section, _ in tree.value]
    assert len(sections) == len(set(sections))


@pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
def test_every_stance_change_and_state_has_its_word_and_its_meaning(locale):
    words = messages_for(locale)
    for section, members in (("stance", Stance), ("change", Change), ("state", State)):
        for member in members:
            assert words.text(f"{section}.{member}")
            assert words.text(f"{section}.{member}-means")


def test_a_missing_key_is_an_error_that_names_key_and_locale():
    with pytest.raises(KeyError, match=r"no message 'nav\.incidents' in locale 'ar'"):
        messages_for(ARABIC).text("nav.incidents")


def test_a_missing_parameter_is_an_error():
    with pytest.raises(TypeError, match=r"'search\.nothing' in locale 'en' wants \['words'\]"):
        messages_for(ENGLISH).text("search.nothing")


def test_a_locale_without_strings_is_an_error():
    with pytest.raises(LookupError, match=r"no strings for locale 'fr': de\.yml is missing"):
        messages_for(Locale("fr", "français", "ltr", words="de"))


def test_a_noun_without_one_of_its_forms_is_an_error(tmp_path):
    text = "counts:\n  event: {one: حدث واحد, other: '{n} حدث'}\n"
    (tmp_path / "ar.yml").write_text(text, "utf-8")
    with pytest.raises(LookupError, match=r"counts\.event has no form for \['few', 'many'"):
        messages_for(ARABIC, tmp_path)


def test_yaml_words_for_yes_and_no_stay_text(tmp_path):
    (tmp_path / "en.yml").write_text("counts: {}\nanswer: {on: no}\n", "utf-8")
    assert messages_for(ENGLISH, tmp_path).text("answer.on") == "no"


def test_plain_text_takes_parameters_as_they_are():
    assert messages_for(ENGLISH).text("search.nothing", words="a*b") == "Nothing found for “a*b”."


def test_page_text_escapes_its_words_and_its_parameters_but_not_markup():
    words = messages_for(ENGLISH)
    hostile = words.page_text("side.letters", name="a*b", letters=isolate("RU"))
    assert isinstance(hostile, PageText)
    assert hostile == "a&#42;b &#40;<bdi>RU</bdi>&#41;"


@pytest.mark.parametrize(
    ("items", "english", "arabic"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A and B", "A وB"),
        (["A", "B", "C"], "A, B and C", "A وB وC"),
    ],
)
def test_lists_read_as_running_text(items, english, arabic):
    assert messages_for(ENGLISH).listed(items) == english
    assert messages_for(ARABIC).listed(items) == arabic


def test_a_list_for_a_page_escapes_what_is_no_markup():
    listed = messages_for(ENGLISH).page_listed(["a*", isolate("b")], "or")
    assert listed == "a&#42; or <bdi>b</bdi>"
