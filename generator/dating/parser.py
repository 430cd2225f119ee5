"""Grammars from small parsers: each yields every way in which it can read on from a token.

All ways are followed to the end, so that a phrase with two readings shows that it has two. A
grammar is written with `Lexicon.word` and `Lexicon.table`, ``|`` for either, ``>>`` and ``<<`` for
"both, and keep the one the arrow leads to", and `combine`.

Each parser knows with which words it can begin. Of a hundred alternatives two or three begin with
the word at hand, and no other is tried.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar, overload

from generator.dating.meaning import Meaning
from generator.dating.phrase import NUMBER, Phrase, tokens_of

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
M = TypeVar("M", bound=Meaning)


@dataclass(frozen=True, slots=True)
class Parser(Generic[T_co]):
    """Reads tokens from a position and yields each value it can make, with where it got to."""

    run: Callable[[Phrase, int], Iterator[tuple[T_co, int]]]
    starts: frozenset[str]
    """The kinds of token with which it can begin."""
    takes_nothing: bool = False
    """Whether it can succeed without reading a token."""
    options: tuple["Parser[Any]", ...] = ()
    """The alternatives it consists of, where it is one of several."""

    def __or__(self, other: "Parser[U]") -> "Parser[T_co | U]":
        return _either((*(self.options or (self,)), *(other.options or (other,))))

    def __lshift__(self, other: "Parser[Any]") -> "Parser[T_co]":
        def run(phrase: Phrase, at: int) -> Iterator[tuple[T_co, int]]:
            for value, middle in self.run(phrase, at):
                for _, end in other.run(phrase, middle):
                    yield value, end

        return _sequence(run, (self, other))

    def __rshift__(self, other: "Parser[U]") -> "Parser[U]":
        def run(phrase: Phrase, at: int) -> Iterator[tuple[U, int]]:
            for _, middle in self.run(phrase, at):
                yield from other.run(phrase, middle)

        return _sequence(run, (self, other))

    def map(self, change: Callable[[T_co], U]) -> "Parser[U]":
        """Return a parser that gives what `change` makes of the value."""

        def run(phrase: Phrase, at: int) -> Iterator[tuple[U, int]]:
            for value, end in self.run(phrase, at):
                yield change(value), end

        return _sequence(run, (self,))

    def where(self, holds: Callable[[T_co], bool]) -> "Parser[T_co]":
        """Return a parser that takes only the values for which something holds."""

        def run(phrase: Phrase, at: int) -> Iterator[tuple[T_co, int]]:
            return ((value, end) for value, end in self.run(phrase, at) if holds(value))

        return _sequence(run, (self,))

    def optional(self) -> "Parser[T_co | None]":
        """Return a parser that may also read nothing, and gives None then."""

        def run(phrase: Phrase, at: int) -> Iterator[tuple[T_co | None, int]]:
            if phrase.kind(at) in self.starts or self.takes_nothing:
                yield from self.run(phrase, at)
            yield None, at

        return Parser(run, self.starts, takes_nothing=True)


def _sequence(
    run: Callable[[Phrase, int], Iterator[tuple[T, int]]], parsers: Sequence[Parser[Any]]
) -> Parser[T]:
    """Return a parser that reads with others in turn, knowing with which words that can begin."""
    starts: frozenset[str] = frozenset()
    for parser in parsers:
        starts |= parser.starts
        if not parser.takes_nothing:
            return Parser(run, starts)
    return Parser(run, starts, takes_nothing=True)


def _either(options: tuple[Parser[Any], ...]) -> Parser[Any]:
    """Return a parser that reads in any of several ways, of which it tries those that can begin."""
    starts = frozenset(kind for option in options for kind in option.starts)
    elsewhere = tuple(option for option in options if option.takes_nothing)
    by_start = {
        kind: tuple(o for o in options if o.takes_nothing or kind in o.starts) for kind in starts
    }

    def run(phrase: Phrase, at: int) -> Iterator[tuple[Any, int]]:
        for option in by_start.get(phrase.kind(at), elsewhere):
            yield from option.run(phrase, at)

    return Parser(run, starts, bool(elsewhere), options)


@overload
def combine(make: Callable[[A, B], T], a: Parser[A], b: Parser[B], /) -> Parser[T]: ...
@overload
def combine(
    make: Callable[[A, B, C], T], a: Parser[A], b: Parser[B], c: Parser[C], /
) -> Parser[T]: ...
@overload
def combine(
    make: Callable[[A, B, C, D], T], a: Parser[A], b: Parser[B], c: Parser[C], d: Parser[D], /
) -> Parser[T]: ...
def combine(make: Callable[..., T], *parsers: Parser[Any]) -> Parser[T]:
    """Return a parser that reads with each in turn and makes one value of theirs."""

    def follow(phrase: Phrase, at: int, n: int, found: tuple[Any, ...]) -> Iterator[tuple[T, int]]:
        if n == len(parsers):
            yield make(*found), at
            return
        for value, end in parsers[n].run(phrase, at):
            yield from follow(phrase, end, n + 1, (*found, value))

    return _sequence(lambda phrase, at: follow(phrase, at, 0, ()), parsers)


def named(parser: Parser[M]) -> Parser[M]:
    """Return a parser whose meanings carry the words that they were read from.

    What it finds at a place is remembered there: a description of a day is tried in a dozen ways,
    by itself, with a time before it, after "since", and is read only once.
    """
    key = object()

    def run(phrase: Phrase, at: int) -> Iterator[tuple[M, int]]:
        known = phrase.found.get((key, at))
        if known is None:
            known = [
                (replace(meaning, words=phrase.slice(at, end)), end)
                for meaning, end in dict.fromkeys(parser.run(phrase, at))
            ]
            phrase.found[key, at] = known
        yield from known

    return _sequence(run, (parser,))


def number(least: int, most: int, digits: range = range(1, 5)) -> Parser[int]:
    """Return a parser of a number in digits that lies between two, with so many digits."""

    def run(phrase: Phrase, at: int) -> Iterator[tuple[int, int]]:
        if phrase.kind(at) != NUMBER:
            return
        text = phrase.tokens[at].text
        if len(text) in digits and least <= int(text) <= most:
            phrase.reach = max(phrase.reach, at + 1)
            yield int(text), at + 1

    return Parser(run, frozenset({NUMBER}))


@dataclass(slots=True)
class Lexicon:
    """The words that a grammar knows."""

    words: set[str] = field(default_factory=set)

    def word(self, *phrases: str) -> Parser[str]:
        """Return a parser of any of some words, each of one or more tokens."""
        return self.table({phrase: phrase for phrase in phrases})

    def table(self, meanings: Mapping[str, T]) -> Parser[T]:
        """Return a parser of any key of a table, which gives the value that stands beside it."""
        by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in meanings.items():
            key = tuple(token.text for token in tokens_of(phrase))
            self.words.update(key)
            entry = (key[1:], value)
            entries = by_first.setdefault(key[0], [])
            if entry not in entries:
                entries.append(entry)

        def run(phrase: Phrase, at: int) -> Iterator[tuple[T, int]]:
            for rest, value in by_first.get(phrase.kind(at), ()):
                end = at + 1 + len(rest)
                if rest == tuple(token.text for token in phrase.tokens[at + 1 : end]):
                    phrase.reach = max(phrase.reach, end)
                    yield value, end

        return Parser(run, frozenset(by_first))


def parse_whole(grammar: Parser[M], phrase: Phrase) -> tuple[M, ...]:
    """Return each reading of a phrase in which no token is left over, without repeats."""
    found = [meaning for meaning, end in grammar.run(phrase, 0) if end == len(phrase.tokens)]
    return tuple(dict.fromkeys(found))
