"""The words that the English grammar knows."""

from generator.dating.parser import Lexicon

LEXICON = Lexicon()
word, table = LEXICON.word, LEXICON.table
