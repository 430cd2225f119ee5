from generator.dating.parser import Lexicon, Parser, combine, number
from generator.dating.phrase import Phrase, tokens_of


def _phrase(words: str) -> Phrase:
    return Phrase(words, tuple(tokens_of(words)))


def _read(parser: Parser[object], words: str) -> list[tuple[object, int]]:
    return list(parser.run(_phrase(words), 0))


def test_every_way_of_reading_is_yielded() -> None:
    lexicon = Lexicon()
    short, long = lexicon.word("red"), lexicon.word("red house")
    assert _read(short | long, "red house") == [("red", 1), ("red house", 2)]


def test_an_optional_word_is_read_and_left() -> None:
    word = Lexicon().word
    assert _read(word("the").optional() >> word("red"), "the red") == [("red", 2)]
    assert _read(word("the").optional() >> word("red"), "red") == [("red", 1)]
    assert _read(word("red").optional(), "red") == [("red", 1), (None, 0)]


def test_alternatives_that_may_read_nothing_are_tried_before_any_word() -> None:
    word = Lexicon().word
    parser = (word("red").optional() | word("blue")) << word("house")
    assert _read(parser, "house") == [(None, 1)]
    assert _read(parser, "blue house") == [("blue", 2)]
    assert _read(parser, "green house") == []


def test_parts_are_combined_in_order() -> None:
    word = Lexicon().word
    parser = combine(lambda n, what: (what, n), number(1, 9), word("houses"))
    assert _read(parser, "3 houses") == [(("houses", 3), 2)]
    assert _read(parser, "13 houses") == []


def test_a_phrase_remembers_how_far_it_was_understood() -> None:
    word = Lexicon().word
    phrase = _phrase("the red barn")
    assert not list((word("the") >> word("red") >> word("house")).run(phrase, 0))
    assert phrase.slice(phrase.reach, 3) == "barn"


def test_numbers_are_digits_of_a_length_and_nothing_else() -> None:
    assert _read(number(1, 99, range(1, 3)), "05") == [(5, 1)]
    assert _read(number(1, 99, range(1, 3)), "005") == []
    assert _read(number(1, 99), "²") == []
