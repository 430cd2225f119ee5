"""The keys that a text is found by: its words without article, joined words, endings.

In: words as they are written, Arabic or Latin. Out: what the search's index holds of them, and what
a query asks it for. The browser makes keys of what is typed by the same rule
(templates/assets/search/keys.js); both take the lists from spelling.json, and one table of
examples, tests/browser/fixtures/keys.json, holds both to it.

A query asks for one key a word; the index holds every key that a word can be meant by. So what is
doubtful, like the first letter of بدير الرمان, is taken off in the index, where it only adds.
"""

import re

from generator.render.fold import TABLE, fold

_DASHES = re.compile(r"[-‐‑‒–—−]+")
_ARTICLES: list[str] = TABLE["articles"]
_JOINED: dict[str, int] = TABLE["joined"]
_PRONOUNS: list[str] = TABLE["pronouns"]
_ENDINGS: dict[str, int] = TABLE["endings"]
_LATIN_ARTICLES = frozenset(TABLE["latinArticles"])
_LATIN = re.compile(r"[a-z]+")
_VOWELS = re.compile(r"[aeiouyw]+")
_SOUNDS: dict[str, str] = TABLE["sounds"]
_TWICE = re.compile(r"(.)\1+")
_LEFT = 3
"""Letters that are left at least when an article or a pronoun goes."""


def stem(word: str) -> str:
    """Return a folded word without its article and its ending: القوات is قوات, الروسية روسي.

    Nothing goes that would leave too little: بال in بالي, ات in قوات stay.
    """
    if _LATIN.fullmatch(word):
        return _singular(word)
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEFT:
            word = word[len(article) :]
            break
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= _LEFT:
            word = word[: -len(pronoun)]
            break
    for ending, left in _ENDINGS.items():
        if word.endswith(ending) and len(word) - len(ending) >= left:
            return word[: -len(ending)]
    return word


def _singular(word: str) -> str:
    """Return an English word without the s of its plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and word[-2] not in "sui":
        return word[:-1]
    return word


def parts_of(written: str) -> list[str]:
    """Return the folded words that a written word is made of: "ez-Zahr" of "ez" and "zahr"."""
    return fold(_DASHES.sub(" ", written)).split()


def apart(word: str) -> str | None:
    """Return what a folded word is without the letter joined to its front; None where none is."""
    left = _JOINED.get(word[0])
    if left is None or len(word) <= left or _has_article(word):
        return None
    return stem(word[1:])


def keys_of(written: str) -> list[str]:
    """Return every key that a word, as it is written, is found by; the likeliest first.

    al-Busalim is found by "albusalim" and "busalim", بدير by بدير and دير.
    """
    found: dict[str, None] = {}
    parts = parts_of(written)
    for word in (*fold(written).split(), *parts):
        if len(parts) > 1 and word in _LATIN_ARTICLES:
            continue
        found[stem(word)] = None
        bare = apart(word)
        if bare:
            found[bare] = None
    return list(found)


def whole_name(name: str) -> str:
    """Return all of a name as one key, without articles: Abu Salim is "abusalim"."""
    stems = []
    for written in name.split():
        parts = parts_of(written)
        names = [part for part in parts if part not in _LATIN_ARTICLES]
        stems += [stem(part) for part in (names if len(parts) > 1 and names else parts)]
    return "".join(stems)


def _has_article(word: str) -> bool:
    return any(word.startswith(a) and len(word) - len(a) >= _LEFT for a in _ARTICLES)


def sound(word: str) -> str | None:
    """Return how a folded word in Latin letters sounds, roughly: Madin and Madeen are "mdn".

    Vowels go, and what is doubled. None for other scripts, and where too little is left to tell
    names apart by.
    """
    if not _LATIN.fullmatch(word):
        return None
    for letters, sounds in _SOUNDS.items():
        word = word.replace(letters, sounds)
    left = _TWICE.sub(r"\1", _VOWELS.sub("", word))
    return left if len(left) >= _LEFT else None
