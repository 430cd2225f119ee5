"""Words and the day they were said to a resolution: the one function that others call."""

import datetime
import re
from dataclasses import replace
from functools import lru_cache

from generator.dating import arabic, english
from generator.dating.meaning import Meaning
from generator.dating.parser import parse_whole
from generator.dating.phrase import Phrase, is_arabic, is_foreign, split_conjunctions, tokens_of
from generator.dating.reading import read
from generator.dating.resolution import Outcome, Resolution, Step, Weekday
from generator.dating.said import mark_left, read_on_any_day
from generator.dating.working import Reading
from generator.model import edtf
from generator.model.edtf import Edtf

MAX_TOKENS = 24
"""More words than an expression of time has; a paragraph is not worked through in every way."""


def resolve(words: str, said: datetime.date | Edtf) -> Resolution:
    """Return what words mean that were said on a day, and how that was worked out.

    A day that is only known so far is taken as it is: the answer to ``2020-05-03?`` carries the
    ``?`` where it hangs on that day, and where one of several days is given the answer covers what
    the words give on each on which they can have been said. "31 May last" said on ``2020-06-24~``
    is 2020-05-31 without a mark, since it would be so a week before and after.

    It raises nothing, whatever the words.
    """
    if not isinstance(said, Edtf):
        said = edtf.parse(datetime.date(said.year, said.month, said.day).isoformat())
    return _resolve(words, said)


@lru_cache(maxsize=8192)
def _resolve(words: str, said: Edtf) -> Resolution:
    meanings, failed = _parse(" ".join(words.split()))
    day = said.earliest.date
    if not meanings:
        reading = Reading(Outcome.UNRESOLVED, (failed,))
    elif not said.is_day:
        reading = read_on_any_day(words, meanings, said)
    elif day is None:
        reading = Reading(Outcome.UNRESOLVED, (Step("beyond-calendar", words),))
    else:
        reading = _read_on(words, meanings, said, day)
    value, bound = (edtf.parse(text) if text else None for text in (reading.value, reading.bound))
    return Resolution(
        words,
        said,
        reading.outcome,
        value,
        bound,
        (_said_step(said), *reading.steps),
        tuple(edtf.parse(text) for text in reading.candidates),
        reading.foretells,
    )


def _said_step(said: Edtf) -> Step:
    day = said.earliest.date if said.is_day else None
    if day is None:
        return Step("said-some-day", "", said)
    return Step("said", "", said, (("weekday", Weekday(day.weekday())),))


def _read_on(words: str, meanings: tuple[Meaning, ...], said: Edtf, day: datetime.date) -> Reading:
    """Return what words give on one day, with the mark of that day where it matters."""
    reading = read(words, meanings, day)
    if not reading.dates or not (said.is_uncertain or said.is_approximate):
        return reading
    mark = mark_left(words, said, day, meanings, reading)
    marked = reading.marked(mark)
    given = marked.value or marked.bound
    step = Step(
        "mark-carried" if mark else "mark-dropped",
        "",
        edtf.parse(given) if given else None,
        (("said", said),),
    )
    return replace(marked, steps=(*reading.steps, step))


_QUOTED = re.compile('^(?:«(.*)»|“(.*)”|"(.*)")$')
_STOPS = " .،,؛;:"


def _bare(words: str) -> str:
    """Return words without the quotation marks and the stop that came with them."""
    bare = words.rstrip(_STOPS)
    quoted = _QUOTED.match(bare)
    return next(filter(None, quoted.groups()), "").strip(_STOPS) if quoted else bare


@lru_cache(maxsize=8192)
def _parse(words: str) -> tuple[tuple[Meaning, ...], Step]:
    """Return every meaning of words, and the step that says what was not understood."""
    words = _bare(words)
    if is_foreign(words):
        return (), Step("foreign", words)
    language = arabic if is_arabic(words) else english
    vocabulary = language.LEXICON.words
    tokens = tuple(split_conjunctions(tokens_of(words), vocabulary))
    if len(tokens) > MAX_TOKENS:
        return (), Step("not-understood", words)
    phrase = Phrase(words, tokens)
    meanings = parse_whole(language.GRAMMAR, phrase)
    unknown = [
        phrase.slice(n, n + 1)
        for n, token in enumerate(tokens)
        if token.text not in vocabulary and not token.text.isdecimal()
    ]
    left = phrase.slice(phrase.reach, len(tokens))
    return meanings, Step("not-understood", " … ".join(unknown) or left or words)
