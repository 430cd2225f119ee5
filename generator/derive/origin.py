"""Origins: where a claim's chain of attribution starts, and what that start may itself rest on.

The origin of a claim is the last voice of its chain; where the chain is empty, the outlet that
published the source, or the one that a republication was taken from.

Voices that speak for one another are one: an outlet with its correspondents and with the sources
that it does not name, since nobody outside can tell these from each other; an actor with the body
it is part of, since a spokesman is not a second witness to what the actor says.

Beyond that an origin may rest on another, and nobody can tell. It is then no independent one:

- *repeats*: an outlet speaks for itself of a matter in which it also passes on others. Its own
  words may be its summary of theirs; if it has nothing but what it passes on, they are;
- *follows*: the source closely follows another publication (`follows`), and the claim is its own
  word or that of somebody it does not name. A followed source of the corpus lends it the grounds
  of what that one says of the same record, and nothing where that one says nothing; of a
  publication outside the corpus nobody here can tell what it says;
- *may be*: an unnamed voice may be another one, as its record says (`may_be`);
- *heard through*: the voice is known only by way of somebody whom an outlet does not name.

What an origin may rest on, and what that may rest on in turn, are its grounds; who is quoted rests
on what the quoted outlet's own sources in the corpus rest on. Origins that share a ground are not
counted as two: `generator.derive.independent`. Two voices that a text names side by side make no
chain: they are two claims, each with its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.claim import Attribution, Stance
from generator.model.corpus import Corpus, RecordKey
from generator.model.source import Follows


class Why(StrEnum):
    """Why it cannot be told whether an origin is independent of another."""

    REPEATS = "repeats"
    FOLLOWS = "follows"
    MAY_BE = "may-be"
    HEARD_THROUGH = "heard-through"


@dataclass(frozen=True, slots=True)
class Tie:
    """Somebody whom an origin may rest on, and why."""

    why: Why
    on: str
    """An outlet or actor."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who a claim starts with."""

    id: str
    """The outlet's or actor's identifier."""
    unnamed: bool
    """Whether it is somebody's unnamed source."""
    of: str
    """For whom it speaks: the outlet that it reports or talks to, the body that it is part of;
    itself where there is none."""
    grounds: frozenset[str]
    """`of`, and that of everybody whom it may rest on."""
    ties: tuple[Tie, ...] = ()
    """Whom it may rest on itself, in the order in which the records tell."""


Origins = Mapping[RecordKey, Mapping[str, Origin]]
"""By record, then by the claim's identifier."""


def derive_origins(corpus: Corpus) -> Origins:
    """Return the origin of everything that anybody says."""
    said: dict[RecordKey, list[Attribution]] = defaultdict(list)
    for attributed in corpus.attributions():
        said[attributed.key].append(attributed.attribution)
    return {key: find_origins(corpus, claims) for key, claims in said.items()}


def find_origins(corpus: Corpus, claims: Sequence[Attribution]) -> Mapping[str, Origin]:
    """Return the origins of the claims of one record, by the claim's identifier.

    It can be asked of a corpus with errors in it: a name that leads nowhere speaks for itself.
    """
    groups: dict[bool, list[Attribution]] = defaultdict(list)
    for claim in claims:
        groups[claim.stance is Stance.DENIES].append(claim)
    found = {
        name: origin
        for alike in groups.values()
        for name, origin in _find_among(corpus, alike).items()
    }
    return {claim.id: found[claim.id] for claim in claims}


def _find_among(corpus: Corpus, claims: Sequence[Attribution]) -> Mapping[str, Origin]:
    """Return the origins of claims that may rest on each other; what asserts rests on no denial."""
    ends: dict[str, str] = {}
    ties: dict[str, list[Tie]] = {}
    by_source: dict[str, list[str]] = defaultdict(list)
    passing: dict[tuple[str, Stance], list[str]] = defaultdict(list)
    """By voice and stance: the claims that it passes on from somebody else. What an outlet asserts
    sums up what it has heard asserted, not a reason or a forecast that it was given."""
    own: dict[str, list[str]] = defaultdict(list)
    """By outlet: the claims of its own sources that start with it or those it does not name."""
    for claim in claims:
        chain = (find_publisher(corpus, claim.source), *claim.through)
        ends[claim.id] = chain[-1]
        by_source[claim.source].append(claim.id)
        ties[claim.id] = list(_of_unnamed(corpus, chain))
        if speaks_for(corpus, chain[0]) == speaks_for(corpus, chain[-1]):
            own[speaks_for(corpus, chain[0])].append(claim.id)
        for voice in chain[:-1]:
            if speaks_for(corpus, voice) != speaks_for(corpus, chain[-1]):
                passing[voice, claim.stance].append(claim.id)
    rests: dict[str, list[str]] = {}
    """By claim: the claims of the record that it may rest on."""
    for claim in claims:
        name = claim.id
        rests[name] = list(passing.get((ends[name], claim.stance), ()))
        ties[name] += [Tie(Why.REPEATS, ends[other]) for other in rests[name]]
        quoted = own.get(speaks_for(corpus, ends[name]), [])
        rests[name] += [] if name in quoted else quoted
        for followed in find_followed(corpus, claim, ends[name]):
            there: tuple[str, ...] = ()
            if followed.source is None:
                there = (followed.outlet or ends[name], *followed.through)
            elif followed.source in by_source:
                there = (find_publisher(corpus, followed.source),)
                rests[name] += by_source[followed.source]
            speaker = speaks_for(corpus, ends[name])
            others = [voice for voice in there if speaks_for(corpus, voice) != speaker]
            ties[name] += [Tie(Why.FOLLOWS, voice) for voice in others]
    return {
        claim.id: _origin(corpus, ends[claim.id], _reached(claim.id, rests), ends, ties)
        for claim in claims
    }


def speaks_for(corpus: Corpus, voice: str) -> str:
    """Return the outlet that somebody reports or talks to, or the body that an actor is part of.

    It is the outermost of them: an air force speaks for its state. A voice that, by mistake, is
    part of itself ends the walk: the check reports it.
    """
    walk = [voice]
    while True:
        outlet, actor = corpus.outlets.get(walk[-1]), corpus.actors.get(walk[-1])
        above = outlet.of if outlet else actor.part_of if actor else None
        if above is None or above in walk:
            return min(walk[walk.index(above) :]) if above else walk[-1]
        walk.append(above)


def find_publisher(corpus: Corpus, source: str) -> str:
    """Return the outlet whose words a source gives where it names nobody else."""
    known = corpus.sources.get(source)
    return (known.republished_from or known.outlet) if known else source


def find_followed(corpus: Corpus, claim: Attribution, end: str) -> Iterator[Follows]:
    """Yield what a claim's source follows where it makes the claim.

    Only its own words can be another's without saying so, and those of people it does not name:
    whom it names it credits.
    """
    source = corpus.sources.get(claim.source)
    if source is None or not source.follows:
        return
    if speaks_for(corpus, end) != speaks_for(corpus, find_publisher(corpus, claim.source)):
        return
    for follows in source.follows:
        at = claim.passage.paragraph if claim.passage else None
        if at is None or not follows.paragraphs or at in follows.paragraphs:
            yield follows


def _of_unnamed(corpus: Corpus, chain: Sequence[str]) -> Iterator[Tie]:
    """Yield whom a chain may start with besides, since somebody in it is not named."""
    for voice in chain:
        outlet = corpus.outlets.get(voice)
        if outlet is None or not outlet.unnamed:
            continue
        if speaks_for(corpus, voice) != speaks_for(corpus, chain[-1]):
            yield Tie(Why.HEARD_THROUGH, voice)
        for other in outlet.may_be:
            yield Tie(Why.MAY_BE, other)


def _reached(start: str, rests: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return a claim and those it may rest on, by way of others too."""
    reached = [start]
    for claim in reached:
        reached += [other for other in rests[claim] if other not in reached]
    return tuple(dict.fromkeys(reached))


def _origin(
    corpus: Corpus,
    end: str,
    reached: Sequence[str],
    ends: Mapping[str, str],
    ties: Mapping[str, Sequence[Tie]],
) -> Origin:
    outlet = corpus.outlets.get(end)
    voices = [ends[claim] for claim in reached] + [t.on for claim in reached for t in ties[claim]]
    return Origin(
        id=end,
        unnamed=outlet is not None and outlet.unnamed,
        of=speaks_for(corpus, end),
        grounds=frozenset(speaks_for(corpus, voice) for voice in voices),
        ties=tuple(dict.fromkeys(ties[reached[0]])),
    )
