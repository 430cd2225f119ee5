import pytest

from generator.dating.phrase import fold, is_arabic, is_foreign, split_conjunctions, tokens_of


def _tokens(words: str) -> list[str]:
    return [token.text for token in tokens_of(words)]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("أَمْسِ", "امس"),
        ("أمـــس", "امس"),
        ("الإثنين", "الاثنين"),
        ("الثُّلاثاء", "الثلاثا"),
        ("الفائت", "الفايت"),
        ("الماضية", "الماضيه"),
        ("Mid", "mid"),
        ("٢٠٢٠", "2020"),
        ("۲۰۲۰", "2020"),
    ],
)
def test_spellings_of_one_word_are_folded_to_one(written: str, plain: str) -> None:
    assert fold(written) == plain


def test_words_numbers_and_signs_are_told_apart() -> None:
    assert _tokens("الـ24 ساعة، 4/11") == ["ال", "24", "ساعه", "،", "4", "/", "11"]
    assert _tokens("mid-February, June 23rd") == ["mid", "-", "february", ",", "june", "23", "rd"]


@pytest.mark.parametrize("words", ["²", "½ day", "a\u200fb", "\u064b", "ء", "😀", "_"])
def test_no_character_is_lost(words: str) -> None:
    pieces = [words[token.start : token.end] for token in tokens_of(words)]
    assert "".join(pieces) == "".join(words.split())
    assert all(_tokens(words))


def test_and_is_set_apart_only_before_a_known_word() -> None:
    known = {"عشرين", "واحد", "خمسه"}
    split = [t.text for t in split_conjunctions(tokens_of("خمسة وعشرين واحد وشيء"), known)]
    assert split == ["خمسه", "و", "عشرين", "واحد", "وشي"]


def test_a_third_script_is_foreign() -> None:
    assert not is_foreign("أمس yesterday 3")
    assert is_foreign("вчера")
    assert is_foreign("אתמול")


def test_one_arabic_letter_makes_a_phrase_arabic() -> None:
    assert is_arabic("4/11/2017 م")
    assert not is_arabic("4/11/2017")
