"""Dependence: on whom a source or an outlet rests, and who rests on it.

Three ties are told apart: a source *quotes* a voice, in chains of attribution; it *follows* a
publication, as its record says with how that is known; it is *taken* from an outlet that published
it first. Whom a voice quotes in turn stands beyond it. No tie says that what was passed on is true.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.derive.origin import find_publisher
from generator.model.corpus import Attributed, Corpus
from generator.model.source import Follows, Source


class How(StrEnum):
    """How one rests on another."""

    QUOTES = "quotes"
    FOLLOWS = "follows"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody on whom a source or an outlet rests."""

    how: How
    voice: str
    """The outlet or actor; of a source that is followed, the outlet that publishes it."""
    source: str | None = None
    """The source of the corpus that is followed."""
    claims: tuple[Attributed, ...] = ()
    """Those in which the voice is quoted."""
    follows: Follows | None = None
    beyond: tuple["Link", ...] = ()
    """On whom the voice rests in turn, as the same claims have it."""


@dataclass(frozen=True, slots=True)
class Dependent:
    """A source that rests on a source or an outlet."""

    source: Source
    how: How
    claims: tuple[Attributed, ...] = ()
    follows: Follows | None = None
    itself: bool = False
    """Whether it is this very source, rather than something else of its outlet."""


def links_of_source(corpus: Corpus, source: Source, said: Sequence[Attributed]) -> tuple[Link, ...]:
    """Return on whom a source rests: whom it follows and was taken from first, then quotes.

    Args:
        corpus: Every record.
        source: The source.
        said: Everything that it says.
    """
    quoted = tuple(_quoted((claim.attribution.through, claim) for claim in said))
    taken = source.republished_from
    links = list(quoted)
    if taken is not None:
        own = next((link for link in quoted if link.voice == taken), Link(How.TAKEN, taken))
        links = [Link(How.TAKEN, taken, None, own.claims, None, own.beyond)]
        links += [link for link in quoted if link.voice != taken]
    return (*_followed(corpus, source), *links)


def links_of_outlet(corpus: Corpus, outlet: str, quoted: Sequence[Attributed]) -> tuple[Link, ...]:
    """Return on whom an outlet rests: what follows it in chains, whoever quotes it.

    Args:
        corpus: Every record.
        outlet: Its identifier.
        quoted: Everything said by its sources, or through it.
    """
    chains = []
    for claim in quoted:
        chain = (find_publisher(corpus, claim.attribution.source), *claim.attribution.through)
        if outlet in chain:
            last = len(chain) - 1 - chain[::-1].index(outlet)
            chains.append((chain[last + 1 :], claim))
    return tuple(_quoted(chains))


def find_dependents(
    corpus: Corpus,
    outlet: str,
    sources: Iterable[Source],
    quoted: Sequence[Attributed],
    itself: str | None = None,
) -> tuple[Dependent, ...]:
    """Return which sources rest on an outlet. Its own that look back on it are among them.

    Args:
        corpus: Every record.
        outlet: Its identifier.
        sources: All there are, in the order wanted.
        quoted: Everything said through the outlet.
        itself: A source of the outlet of which it is asked; it does not rest on itself.
    """
    return tuple(
        link
        for source in sources
        if source.id != itself
        for link in _dependent(corpus, source, outlet, quoted, itself)
    )


def _dependent(
    corpus: Corpus, source: Source, outlet: str, quoted: Sequence[Attributed], itself: str | None
) -> Iterator[Dependent]:
    for follows in source.follows:
        followed = follows.source and find_publisher(corpus, follows.source)
        if outlet in (followed, follows.outlet, *follows.through):
            exactly = itself is not None and follows.source == itself
            yield Dependent(source, How.FOLLOWS, follows=follows, itself=exactly)
    own = tuple(claim for claim in quoted if claim.attribution.source == source.id)
    if source.republished_from == outlet:
        yield Dependent(source, How.TAKEN, own)
    elif own:
        yield Dependent(source, How.QUOTES, own)


def _followed(corpus: Corpus, source: Source) -> Iterator[Link]:
    for follows in source.follows:
        of = find_publisher(corpus, follows.source) if follows.source else follows.outlet
        beyond: tuple[Link, ...] = ()
        for voice in reversed(follows.through):
            beyond = (Link(How.QUOTES, voice, beyond=beyond),)
        yield Link(How.FOLLOWS, of or "", follows.source, (), follows, beyond)


def _quoted(chains: Iterable[tuple[Sequence[str], Attributed]]) -> Iterator[Link]:
    """Yield a link for each voice that chains begin with, those beyond it hanging on it."""
    rest: dict[str, list[tuple[Sequence[str], Attributed]]] = defaultdict(list)
    for chain, claim in chains:
        if chain:
            rest[chain[0]].append((chain[1:], claim))
    for voice, members in rest.items():
        claims = tuple(claim for _, claim in members)
        yield Link(How.QUOTES, voice, claims=claims, beyond=tuple(_quoted(members)))
