"""How values of synthetic content are written as YAML, as a curator would write them."""

import datetime
import hashlib
import random

from bench import vocabulary as words
from bench.vocabulary import Pair
from bench.world import Named, Published


def names(named: Named) -> str:
    """Return the field of a record's names."""
    return f"names: {{en: {named.name[0]}, ar: {named.name[1]}}}\n"


def passage(source: Published, n: int) -> str:
    """Return where in a source a claim stands, with a digest of the right form."""
    digest = hashlib.sha256(f"{source.id} {n}".encode()).hexdigest()
    return f"    passage:\n      paragraph: {n % 20 + 1}\n      digest: sha256:{digest}\n"


def sentences(chance: random.Random, place: Pair, actor: Pair, count: int) -> Pair:
    """Return sentences, the same in both languages."""
    chosen = chance.sample(words.SENTENCES, count)
    numbers = [chance.randrange(11, 100) for _ in chosen]
    english, arabic = (
        " ".join(
            pair[i].format(place=place[i], actor=actor[i], number=number)
            for pair, number in zip(chosen, numbers, strict=True)
        )
        for i in (0, 1)
    )
    return english, arabic


def in_both(name: str, text: Pair, indent: int) -> str:
    """Return a text in both locales as a curator writes it, folded."""
    margin = " " * indent
    return f"{margin}{name}:\n" + "".join(
        f"{margin}  {locale}: >-\n{_folded(words_, margin + '    ')}"
        for locale, words_ in zip(("en", "ar"), text, strict=True)
    )


def _folded(text: str, margin: str) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) > 100 - len(margin):
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
    return "".join(f"{margin}{line}\n" for line in [*lines, line])


def arabic_day(day: datetime.date) -> str:
    """Return a day in Arabic words, as sources have it."""
    return f"{day.day} {words.MONTHS[day.month - 1]} {day.year}"
