"""How English says when: the words that are known, and the grammar they stand in."""

from generator.dating.english.grammar import GRAMMAR
from generator.dating.english.words import LEXICON

__all__ = ["GRAMMAR", "LEXICON"]
