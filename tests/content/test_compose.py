"""New files: read back as what was given, and laid out as a curator would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.arrange import arrange
from generator.content.compose import compose_record
from generator.content.edit import EditError, read_values
from generator.model.place import Place

LOCALES = ["en", "ar"]


def composed(**fields: object) -> str:
    return compose_record("places", fields, LOCALES).decode("utf-8")


def test_words_that_look_like_something_else_are_written_as_they_are():
    text = composed(kind="no", names={"en": "1e3", "ar": "12:30"}, within="2020-12-14")
    assert "  en: 1e3\n  ar: 12:30\nkind: no\nwithin: 2020-12-14\n" in text


def test_words_that_yaml_would_take_for_its_own_are_quoted():
    text = composed(names={"en": "Hill: the upper # one", "ar": "- تل"})
    assert "  en: 'Hill: the upper # one'\n  ar: '- تل'\n" in text


def test_text_that_does_not_fit_its_line_is_folded_and_filled():
    words = "a word after another " * 12
    lines = composed(description={"en": words.strip()}).splitlines()
    assert lines[2] == "  en: >-"
    assert all(line.startswith("    ") for line in lines[3:])
    assert 90 < len(lines[3]) <= 100


def test_list_that_does_not_fit_its_line_has_a_line_for_each():
    names = [f"a rather long name number {n}" for n in range(5)]
    assert composed(aliases={"en": names[:2]}).endswith(f"  en: [{names[0]}, {names[1]}]\n")
    assert composed(aliases={"en": names}).endswith("".join(f"    - {name}\n" for name in names))


def test_text_that_the_reader_refuses_is_not_composed():
    with pytest.raises(EditError):
        composed(names={"en": "left\u202eright"})


@given(st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=20))
def test_whatever_is_composed_is_read_back_and_in_order(words: str, name: str):
    fields = {"names": {"ar": name, "en": words}, "aliases": {"en": [words, name]}}
    try:
        data = compose_record("places", fields, LOCALES)
    except EditError:
        return
    assert read_values(data) == fields
    assert arrange(data, Place, LOCALES) == data
