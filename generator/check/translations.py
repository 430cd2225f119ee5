"""Every text is there in each locale of the publication, and written in it."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.model.text import Text
from generator.problems import Problem, field_name

_PLAIN = frozenset({str, int, float, bool, type(None)})
"""What nothing lies in."""
_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
"""The direction of a letter by its bidirectional class in Unicode."""


def check_translations(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each text that is missing, extra or the same in two locales."""
    locales = corpus.publication.locales
    for key, record in _records(corpus):
        for path, text in _texts(record):
            given = dict(text.items())
            for locale in locales:
                if locale not in given:
                    yield Problem(
                        "translation-missing",
                        corpus.at(key, *path),
                        f"{field_name(path)} is missing in {locale}",
                        found=", ".join(given),
                        wanted=", ".join(locales),
                        mend=f"add {locale}: …",
                    )
            yield from _written(corpus, key, path, text)
            for locale in sorted(given.keys() - locales.keys()):
                yield Problem(
                    "translation-extra",
                    corpus.at(key, *path, locale),
                    f"{field_name((*path, locale))} is for no locale of the publication",
                    found=locale,
                    wanted=f"one of {', '.join(locales)}",
                    mend=f"remove it, or add {locale} to locales in chronology.yml",
                )


def _written(corpus: Corpus, key: RecordKey, path: FieldPath, text: Text) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for locale, words in text.items():
        settings = corpus.publication.locales.get(locale)
        if settings is None:
            continue
        if words in seen:
            yield Problem(
                "translation-same",
                corpus.at(key, *path, locale),
                f"{field_name(path)} is the same in {seen[words]} and {locale}",
                found=f'"{words}"',
                wanted="a text written in each of the two",
                mend=f"write it in {settings.name}",
            )
        elif not _is_written(words, settings.direction):
            yield Problem(
                "translation-script",
                corpus.at(key, *path, locale),
                f"{field_name((*path, locale))} has no letter of its script",
                found=f'"{words}"',
                wanted=f"a text in letters of {settings.name}",
                mend=f"write it in {settings.name}",
            )
        seen.setdefault(words, locale)


def _is_written(words: str, direction: str) -> bool:
    """Whether a text has a letter of its script, or none at all: "?" is right in any locale."""
    for char in words:
        if char.isalpha() and _DIRECTIONS.get(unicodedata.bidirectional(char)) == direction:
            return True
    return not any(map(str.isalpha, words))


def _records(corpus: Corpus) -> Iterator[tuple[RecordKey, BaseModel]]:
    yield ("", "chronology"), corpus.publication
    for folder in ("outlets", "sources", "actors", "places", "events"):
        for record_id, record in getattr(corpus, folder).items():
            yield (folder, record_id), record


def _texts(record: BaseModel) -> Iterator[tuple[FieldPath, Text]]:
    """Yield every text inside a record, with its path.

    One loop over exact types: ten thousand events hold over a million values, few of them texts,
    and asking pydantic's classes what a value is an instance of takes longer than all the rest.
    """
    waiting: list[tuple[FieldPath, Any]] = [((), record)]
    while waiting:
        path, value = waiting.pop()
        kind = type(value)
        if kind is Text:
            yield path, value
            continue
        if kind is tuple:
            inner = enumerate(value)
        elif kind is dict:
            inner = value.items()
        elif issubclass(kind, BaseModel):
            inner = vars(value).items()
        else:
            continue
        waiting += [((*path, n), item) for n, item in inner if item and type(item) not in _PLAIN]
