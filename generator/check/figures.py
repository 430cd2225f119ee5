"""A figure is an exact number, an approximate one, or bounds."""

from collections.abc import Iterator

from generator.model.corpus import Corpus
from generator.problems import Problem, field_name


def check_figures(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each figure that is no number, several, or has its bounds crossed."""
    for event in corpus.events.values():
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
