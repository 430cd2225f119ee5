"""Every text is there in each locale of the publication, and written in it."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.model.publication import LocaleSettings
from generator.model.recall import Reckoning
from generator.model.text import Text
from generator.problems import Problem, field_name

_PLAIN = frozenset({str, int, float, bool, type(None)})
"""What nothing lies in."""
_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
"""The direction of a letter by its bidirectional class in Unicode."""
SENTENCE = 5
"""From so many words on, a text is no name that two languages may share."""
_MANY = 50
"""How many texts have to lack a locale for that to be told once: fewer are mended one by one."""


def check_translations(corpus: Corpus, reckoning: Reckoning) -> Iterator[Problem]:
    """Yield a problem for each text that is missing, extra or the same in two locales.

    Of a locale that has just been added to the publication every text is missing, and of one that
    was taken out every text is extra: that is one thing to be told, not a thousand.
    """
    locales = corpus.publication.locales
    publication = ("", "chronology"), corpus.publication
    parts = [_judge(corpus, [publication]), *reckoning.parts(_judge_records)]
    counts = Counter(locale for written, _ in parts for locale in written)
    texts = counts.pop(_TEXTS, 0)
    whole = texts if texts >= _MANY else -1
    added = {locale for locale in locales if whole > 0 and not counts[locale]}
    removed = {locale for locale in counts if locale not in locales and counts[locale] == whole}
    if added or removed:
        yield from _of_a_locale(corpus, whole, added, removed)
        parts = [_judge(corpus, [publication, *_records(corpus)], added, removed)]
    yield from (problem for _, problems in parts for problem in problems)


_TEXTS = ""
"""Stands for a text among the locales that it is written in."""


_Judged = tuple[list[str], list[Problem]]


def _judge_records(corpus: Corpus) -> _Judged:
    return _judge(corpus, _records(corpus))


def _judge(
    corpus: Corpus,
    records: Iterable[tuple[RecordKey, BaseModel]],
    added: Collection[str] = (),
    removed: Collection[str] = (),
) -> _Judged:
    """Return in which locales each text is written, and what is wrong with it.

    But for what is told of a locale as a whole.
    """
    written: list[str] = []
    problems: list[Problem] = []
    for key, record in records:
        for path, text in _texts(record):
            written += (_TEXTS, *(locale for locale, _ in text.items()))
            problems += _of_text(corpus, key, path, text, added, removed)
    return written, problems


def _of_text(
    corpus: Corpus,
    key: RecordKey,
    path: FieldPath,
    text: Text,
    added: Collection[str],
    removed: Collection[str],
) -> Iterator[Problem]:
    locales = corpus.publication.locales
    given = dict(text.items())
    for locale in locales:
        if locale not in given and locale not in added:
            yield Problem(
                "translation-missing",
                corpus.at(key, *path),
                f"{field_name(path)} is missing in {locale}",
                found=", ".join(given),
                wanted=", ".join(locales),
                mend=f"add {locale}: …",
            )
    yield from _written(corpus, key, path, text)
    for locale in sorted(given.keys() - locales.keys() - set(removed)):
        yield Problem(
            "translation-extra",
            corpus.at(key, *path, locale),
            f"{field_name((*path, locale))} is for no locale of the publication",
            found=locale,
            wanted=f"one of {', '.join(locales)}",
            mend=f"remove it, or add {locale} to locales in chronology.yml",
        )


def _of_a_locale(
    corpus: Corpus, texts: int, added: Collection[str], removed: Collection[str]
) -> Iterator[Problem]:
    """Yield a problem for each locale that no text has, or that every text has for nothing."""
    at = (("", "chronology"), "locales")
    for locale in sorted(added):
        yield Problem(
            "translation-missing",
            corpus.at(*at, locale),
            f"no text of the publication is written in {locale}",
            found=f"{texts} texts, none in {locale}",
            wanted=f"each text in {', '.join(corpus.publication.locales)}",
            mend=f"add {locale}: … to each, or remove {locale} from locales",
        )
    for locale in sorted(removed):
        yield Problem(
            "translation-extra",
            corpus.at(*at),
            f"every text of the publication has an entry for {locale}, which is not published",
            found=f"{texts} texts with an entry for {locale}",
            wanted=f"each text in {', '.join(corpus.publication.locales)} alone",
            mend=f"add {locale} to locales, or remove {locale} from each",
        )


def _written(corpus: Corpus, key: RecordKey, path: FieldPath, text: Text) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    locales = corpus.publication.locales
    for locale, words in text.items():
        settings = locales.get(locale)
        if settings is None:
            continue
        if words in seen and _must_differ(words, settings.direction, locales[seen[words]]):
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


def _must_differ(words: str, direction: str, other: LocaleSettings) -> bool:
    """Whether a text in two locales was left untranslated.

    What is written in two scripts cannot be the same, but for a mark: "?". Between two of one
    script a name, a term or a letter often is: Patrol, Patrol; a sentence is not.
    """
    if not any(map(str.isalnum, words)):
        return False
    return direction != other.direction or len(words.split()) >= SENTENCE


def _is_written(words: str, direction: str) -> bool:
    """Whether a text has a letter of its script, or none at all: "?" is right in any locale."""
    for char in words:
        if char.isalpha() and _DIRECTIONS.get(unicodedata.bidirectional(char)) == direction:
            return True
    return not any(map(str.isalpha, words))


def _records(corpus: Corpus) -> Iterator[tuple[RecordKey, BaseModel]]:
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
