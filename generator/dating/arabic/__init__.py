"""How Arabic says when: the words that are known, and the grammar they stand in."""

from generator.dating.arabic.grammar import GRAMMAR
from generator.dating.arabic.words import LEXICON

__all__ = ["GRAMMAR", "LEXICON"]
