"""Every text is there in each locale of the publication, and written in it."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.model.text import Text
from generator.problems import Problem, field_name

_RTL_LETTER = re.compile("[\u0590-\u08ff]")


def check_translations(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each text that is missing, extra or the same in two locales."""
    locales = corpus.publication.locales
    for key, record in _records(corpus):
        for path, text in _texts(record, ()):
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
        elif settings.direction == "rtl" and not _RTL_LETTER.search(words):
            yield Problem(
                "translation-script",
                corpus.at(key, *path, locale),
                f"{field_name((*path, locale))} has no letter of its script",
                found=f'"{words}"',
                wanted=f"a text in {settings.name}",
                mend=f"write it in {settings.name}",
            )
        seen.setdefault(words, locale)


def _records(corpus: Corpus) -> Iterator[tuple[RecordKey, BaseModel]]:
    yield ("", "chronology"), corpus.publication
    for folder in ("outlets", "sources", "actors", "places", "events"):
        for record_id, record in getattr(corpus, folder).items():
            yield (folder, record_id), record


def _texts(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, Text]]:
    """Yield every text inside a value, with its path."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _texts(item, (*path, n))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, (*path, name))
