"""What a publication brings beside its records: words of its own, and files of the base map.

In: the corpus and the folders. Out: what is wrong with them, and the base map. The records alone do
not tell: both are files that `chronology.yml` or their own name points at.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.check.locales import check_locales
from generator.model.corpus import Corpus
from generator.model.publication import Publication
from generator.problems import FileLine, Problem
from generator.render.locale import Locale
from generator.render.map import BaseMap, BaseMapError, load_base_map
from generator.render.messages import (
    Messages,
    StringsError,
    find_strings,
    messages_for,
    spoken_locales,
)
from generator.render.overlay import Overlay


def find_base_map(publication: Publication, root: Path) -> BaseMap:
    """Return what the publication's maps are drawn upon.

    Args:
        publication: Names the files.
        root: The folder that their names begin at.

    Raises:
        BaseMapError: One of them is not there or not in its form.
    """
    return load_base_map([root / name for name in publication.base_map])


def check_brought(corpus: Corpus, root: Path, templates: Overlay) -> Iterator[Problem]:
    """Yield what is wrong with the words and the map that a publication brings.

    Args:
        corpus: Whose publication names them.
        root: The folder that the names of the map's files begin at.
        templates: Where its own words lie.
    """
    for n, name in enumerate(corpus.publication.base_map):
        try:
            load_base_map([root / name])
        except BaseMapError as error:
            yield Problem(
                "map-not-readable",
                corpus.at(("", "chronology"), "base_map", n),
                f"base_map names a file that {error.reason}",
                found=name,
                wanted="JSON as templates/assets/map/README.md describes it",
                mend="correct the file or its name, or take it out of base_map",
            )
    missing: dict[str, tuple[list[str], int]] = {}
    for locale, settings in corpus.publication.locales.items():
        if settings.words not in spoken_locales():
            continue
        strings = find_strings(templates, locale)
        try:
            words = messages_for(Locale.from_settings(locale, settings, strings))
        except StringsError as error:
            yield _faulty_words(error)
        else:
            missing[locale] = (words.missing, _count(words))
    yield from check_locales(corpus, spoken_locales(), missing)


def _count(words: Messages) -> int:
    return len(words.messages) + len(words.nouns)


def _faulty_words(error: StringsError) -> Problem:
    return Problem(
        "locale-words-form",
        FileLine(PurePosixPath("templates", "locales", error.file.name), error.line),
        error.reason,
        found=error.file.name,
        wanted="sections of messages, with the keys and the {fields} of the site's English words",
        mend="correct it, or remove the file: English stands in",
    )
