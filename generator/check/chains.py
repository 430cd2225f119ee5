"""Chains of attribution lead away from their source, and no source follows itself."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.corpus import Corpus, RecordKey
from generator.model.edtf import Relation
from generator.model.source import Follows, Source
from generator.problems import Problem, field_name


def check_chains(corpus: Corpus) -> Iterator[Problem]:
    """Yield problems of chains, of what a source follows, and of whom unnamed outlets may be."""
    yield from _chains(corpus)
    for source in corpus.sources.values():
        for n, follows in enumerate(source.follows):
            yield from _follows(corpus, source, n, follows)
    for outlet in corpus.outlets.values():
        key = ("outlets", outlet.id)
        if outlet.may_be and not outlet.unnamed:
            yield Problem(
                "may-be-form",
                corpus.at(key, "may_be"),
                "may_be stands with an outlet that is named",
                found=", ".join(outlet.may_be),
                wanted="may_be only where nobody can tell who is speaking",
                mend="remove may_be, or write unnamed: true",
            )
        for n, other in enumerate(outlet.may_be):
            if other in (outlet.id, outlet.of):
                yield Problem(
                    "may-be-form",
                    corpus.at(key, "may_be", n),
                    f"{field_name(('may_be', n))} is the outlet itself, or the one it talks to",
                    found=other,
                    wanted="somebody else; an outlet and its unnamed sources count as one anyway",
                    mend="remove the entry",
                )


def _chains(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each chain that leads back to who publishes it, or misses a link."""
    for said in corpus.attributions():
        claim, source = said.attribution, corpus.sources.get(said.attribution.source)
        if source is None:
            continue
        for n, voice in enumerate(claim.through):
            path = (*said.path, "through", n)
            again = source.republished_from if n else None
            if voice in (source.outlet, again):
                yield Problem(
                    "chain-own-outlet",
                    corpus.at(said.key, *path),
                    f"{field_name(path)} is the outlet whose words these are",
                    found=voice,
                    wanted="whom the source names; nobody where it speaks for itself",
                    mend="remove the link: a source that speaks for itself has an empty chain",
                    also=(corpus.at(("sources", source.id), "outlet"),),
                )
                continue
            outlet = corpus.outlets.get(voice)
            before = claim.through[n - 1] if n else (source.republished_from or source.outlet)
            if outlet and outlet.of and before != outlet.of and voice != before:
                yield Problem(
                    "chain-gap",
                    corpus.at(said.key, *path),
                    f"{field_name(path)} speaks to an outlet that does not stand before it",
                    found=f"{before} ← {voice}",
                    wanted=f"{outlet.of} before {voice}",
                    mend=f"add {outlet.of} to the chain, or name whom the text names",
                )


def _follows(corpus: Corpus, source: Source, n: int, follows: Follows) -> Iterator[Problem]:
    key: RecordKey = ("sources", source.id)
    name = field_name(("follows", n))
    if (follows.source is None) == (follows.outlet is None):
        yield Problem(
            "follows-form",
            corpus.at(key, "follows", n),
            f"{name} names both a source and an outlet"
            if follows.source
            else f"{name} names neither a source nor an outlet",
            found=f"source: {follows.source}, outlet: {follows.outlet}" if follows.source else "",
            wanted="a source of the corpus, or else an outlet with the address of its text",
            mend="write source: ID, or outlet: ID and address: https://…",
        )
    elif follows.source is None and follows.address is None:
        yield Problem(
            "follows-form",
            corpus.at(key, "follows", n, "outlet"),
            f"{name} names an outlet without the address of its text",
            found=f"outlet: {follows.outlet}",
            wanted="address, so that anybody can hold the two texts against each other",
            mend="add address: https://…, or source: ID where the text is a source here",
        )
    elif follows.source is not None and (follows.address or follows.through):
        field = "address" if follows.address else "through"
        yield Problem(
            "follows-form",
            corpus.at(key, "follows", n, field),
            f"{name}.{field} stands with a source, which has it itself",
            found=f"source: {follows.source}",
            wanted=f"{field} only with an outlet",
            mend=f"remove {field}",
        )
    followed = corpus.sources.get(follows.source or "")
    if followed and followed.published.relation(source.published) is Relation.AFTER:
        yield Problem(
            "follows-later",
            corpus.at(key, "follows", n, "source"),
            f"{name}.source was published after the source that follows it",
            found=f"{followed.id}, {followed.published}",
            wanted=f"a text published by {source.published}",
            mend="turn the two round, or correct the day of publication",
            also=(corpus.at(("sources", followed.id), "published"),),
        )


def check_follows(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each circle of sources that follow each other, at its first by name."""
    onward = {
        source.id: [follows.source for follows in source.follows if follows.source]
        for source in corpus.sources.values()
    }
    told: set[str] = set()
    for start in sorted(onward):
        way = _way_back(start, onward)
        if not way or told.intersection(way):
            continue
        told.update(way)
        places = [
            corpus.at(("sources", name), "follows", onward[name].index(to), "source")
            for name, to in zip(way, [*way[1:], start], strict=True)
        ]
        yield Problem(
            "follows-circle",
            places[0],
            "follows leads back to the source itself",
            found=" → ".join([*way, start]),
            wanted="the text that was there first, which follows none of the others",
            mend="remove follows from the source that was published first",
            also=tuple(places[1:]),
        )


def _way_back(start: str, onward: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the shortest way from a source back to itself; nothing where there is none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        for following in onward.get(way[-1], ()):
            if following == start:
                return way
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return []
