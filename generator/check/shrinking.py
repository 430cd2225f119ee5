"""Content that has shrunk: what a slip of the hand, or a bad merge, takes from readers at once.

Records are counted by their files, so that one that cannot be read today is not taken for gone, and
claims by what could be read.
"""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.corpus import Corpus
from generator.model.formerly import FOLDERS

MOST = Fraction(1, 20)
"""How much of anything may go without a word about it."""

TRAILER = "Content-shrinks"
"""Under which a commit's message says why more than that has gone."""


def find_shrinking(then: Corpus | None, now: Corpus | None) -> Iterator[str]:
    """Yield what has lost more than its share; nothing where all is there, or nearly.

    Content that can be read no longer, or could not be read then, cannot be compared: that is told
    too, since nobody knows what has gone.
    """
    if then is None or now is None:
        when = "was" if then is None else "is"
        yield f"the content as it {when} cannot be read, so that nobody can say what has gone"
        return
    for what, before, left in _counts(then, now):
        if before and Fraction(before - left, before) > MOST:
            yield f"{before - left} of {before} {what} have gone"


def _counts(then: Corpus, now: Corpus) -> Iterator[tuple[str, int, int]]:
    for folder in FOLDERS:
        yield folder, len(then.ids(folder)), len(now.ids(folder))
    claims = [sum(len(event.claims) for event in each.events.values()) for each in (then, now)]
    # An event that cannot be read has claims that cannot be counted, on either side.
    yield "claims", claims[0], claims[1]
