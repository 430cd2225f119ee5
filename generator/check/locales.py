"""The site speaks its own words in every locale of the publication, or says where it does not."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.model.corpus import Corpus
from generator.problems import Problem, suggest

_NAMED = 3
"""How many messages are named of those that are missing."""


def check_locales(
    corpus: Corpus, spoken: Collection[str], missing: Mapping[str, tuple[Sequence[str], int]]
) -> Iterator[Problem]:
    """Yield a problem for each locale that the site has not all of its words in.

    Args:
        corpus: Whose publication names the locales.
        spoken: The locales that all words are written in: one of them stands in.
        missing: For each locale that can be written, the words it lacks, and how many there are.
    """
    for locale, settings in corpus.publication.locales.items():
        at = corpus.at(("", "chronology"), "locales", locale)
        if settings.words not in spoken:
            yield Problem(
                "stand-in-unknown",
                corpus.at(("", "chronology"), "locales", locale, "words"),
                f"the words of {settings.words} cannot stand in: the site does not have them all",
                found=settings.words,
                wanted=f"one of {', '.join(sorted(spoken))}",
                mend=suggest(settings.words, spoken) or "write en",
            )
            continue
        lacking, words = missing.get(locale, ((), 0))
        if lacking:
            first = ", ".join(lacking[:_NAMED])
            yield Problem(
                "locale-without-words",
                at,
                f"the site's own words are not all there in {locale}: "
                f"{settings.words} stands in for the rest",
                found=f"{100 * (words - len(lacking)) // words} % of them; without {first}"
                + (" …" if len(lacking) > _NAMED else ""),
                wanted=f"each of them in {settings.name}",
                mend=f"write them in templates/locales/{locale}.yml; until then readers see both",
            )
