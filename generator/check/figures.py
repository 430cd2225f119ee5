"""A figure is an exact number, an approximate one, or bounds; and parts come to no more than all.

What several sources count differently is a conflict, and shown. One claim that counts more parts
than there were is most often mistyped; where the source itself says so, a difference tells it.
"""

from collections.abc import Iterator

from generator.model.claim import Claim, Figure
from generator.model.corpus import Corpus
from generator.model.event import Event
from generator.problems import Problem, field_name


def check_figures(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each figure that is no number, several, or has its bounds crossed.

    And for each claim whose parts come to more than its whole.
    """
    for event in corpus.events.values():
        noted = {name for d in event.differences if d.about == "figures" for name in d.claims}
        for n, claim in enumerate(event.claims):
            if claim.id not in noted:
                yield from _sums(corpus, event, n, claim)
        for n, claim in enumerate(event.claims):
            for m, figure in enumerate(claim.figures):
                ways = [
                    figure.exactly is not None,
                    figure.about is not None,
                    figure.at_least is not None or figure.at_most is not None,
                ]
                crossed = (
                    figure.at_least is not None
                    and figure.at_most is not None
                    and figure.at_least > figure.at_most
                )
                if sum(ways) == 1 and not crossed:
                    continue
                path = ("claims", n, "figures", m)
                yield Problem(
                    "figure-form",
                    corpus.at(("events", event.id), *path),
                    f"{field_name(path)} does not give one number",
                    found=", ".join(
                        f"{name}: {value}"
                        for name in ("exactly", "about", "at_least", "at_most")
                        if (value := getattr(figure, name)) is not None
                    )
                    or f"what: {figure.what}, and no number",
                    wanted="exactly, or about, or at_least and at_most in order",
                    mend="keep the one that the source gives",
                )


def _sums(corpus: Corpus, event: Event, n: int, claim: Claim) -> Iterator[Problem]:
    """Yield a problem for each figure of a claim that its own parts exceed."""
    for m, whole in enumerate(claim.figures):
        most = whole.exactly if whole.exactly is not None else whole.at_most
        if most is None or whole.part:
            continue
        some = [f for f in claim.figures if f is not whole and _is_part(corpus, f, whole)]
        apart = [
            f
            for f in some
            if not f.part
            and not any(g.of in corpus.actors_above(f.of or "") for g in some if not g.part)
        ]
        least = max(
            sum(_least(f) for f in apart),
            max((_least(f) for f in some if f.part), default=0),
        )
        if least > most:
            yield Problem(
                "figures-exceed-whole",
                corpus.at(("events", event.id), "claims", n, "figures", m),
                f"{field_name(('claims', n, 'figures'))} come to more than their whole",
                found=f"{whole.what}: {most} in all, and parts of {least}",
                wanted="parts that come to the whole at most",
                mend="correct the figures; where the source gives them so, say so under "
                "differences, about: figures",
            )


def _is_part(corpus: Corpus, part: Figure, whole: Figure) -> bool:
    """Whether one figure counts some of those that the other counts, and nobody counted twice."""
    if part.what != whole.what:
        return False
    if part.of == whole.of:
        return part.part
    if part.of is None or any(above == part.of for above in corpus.actors_above(whole.of or "")):
        return False
    return whole.of is None or corpus.is_part_of(part.of, whole.of)


def _least(figure: Figure) -> int:
    return figure.exactly if figure.exactly is not None else figure.at_least or 0
