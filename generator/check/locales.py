"""The site itself can speak in every locale of the publication."""

from collections.abc import Collection, Iterator

from generator.model.corpus import Corpus
from generator.problems import Problem, suggest


def check_locales(corpus: Corpus, spoken: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each locale that the site has no words of its own in.

    Args:
        corpus: Whose publication names the locales.
        spoken: The locales whose words the pages can be written in.
    """
    for locale in corpus.publication.locales:
        if locale not in spoken:
            yield Problem(
                "locale-without-words",
                corpus.at(("", "chronology"), "locales", locale),
                f"the pages' own words are not there in {locale}",
                found=locale,
                wanted=f"one of {', '.join(sorted(spoken))}",
                mend=suggest(locale, spoken)
                or f"remove it, or write generator/render/locales/{locale}.yml",
            )
