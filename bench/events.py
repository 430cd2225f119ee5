"""The events of synthetic content."""

import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench import vocabulary as words
from bench.phrases import arabic_day, in_both, passage, sentences
from bench.world import CLAIMS, DAYS, FIRST_DAY, Named, Published, World

_DEADLY = frozenset({"strikes", "clashes"})
"""Marks of kinds whose claims count the dead."""


def event_files(world: World, count: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield path and text of each event, spread evenly over the years."""
    earlier: list[str] = []
    for n in range(count):
        day = FIRST_DAY + datetime.timedelta(days=n * DAYS // count)
        kind = words.KINDS[n % len(words.KINDS)]
        place = world.places[n % len(world.places)]
        actor, other = chance.sample(world.groups, 2)
        # the last event cites as many as any, so that no source stays without a claim
        sources = world.sources_from(day, CLAIMS[(count - n) % len(CLAIMS)])
        dates = _dates(day, chance)
        slug = f"{kind[0]}-{place.id}-{_letters(n)}"
        event_id = f"{dates.name}-{slug}"
        (english, arabic), mark = kind[1], kind[2]
        text = (
            "# yaml-language-server: $schema=../../.schema/event.json\n"
            f"title:\n  en: {english} at {place.name[0]}, {actor.name[0]}\n"
            f"  ar: {arabic} في {place.name[1]}، {actor.name[1]}\n"
            + in_both("summary", sentences(chance, place.name, actor.name, 3), 0)
            + f"kind: {kind[0]}\ndate: {dates.event}\nplaces: [{place.id}]\nactors:\n"
            f"  - {{actor: {actor.id}, role: acting}}\n  - {{actor: {other.id}, role: facing}}\n"
            "claims:\n"
        )
        killed = chance.randrange(3, 40)
        differ = mark in _DEADLY and n % 5 == 0
        for k, source in enumerate(sources):
            who = (actor, other)[k % 2]
            says = sentences(chance, place.name, who.name, 1 + k % 2)
            text += (
                f"  - id: {source.id}-says\n    source: {source.id}\n{passage(source, n)}"
                f"    through: [{_chain(world, source, k)}]\n    stance: asserts\n"
                + in_both("says", says, 4)
            )
            if k == 0:
                text += _claim_date(dates, day, source)
            if k == 0 or (k == 1 and n % 4 == 0):
                text += _presence(mark, place, actor, other)
            if mark in _DEADLY:
                number = killed + k if differ else killed
                text += f"    figures: [{{what: killed, of: {other.id}, exactly: {number}}}]\n"
        if differ:
            text += f"differences:\n  - about: figures\n    claims: [{_ids(sources)}]\n" + in_both(
                "says", ("Each source counts more dead.", "يزيد كل مصدر في عدد القتلى."), 4
            )
        if earlier:
            text += f"related:\n  - {{event: {earlier[-1]}, how: follows}}\n"
        if len(earlier) > 60 and n % 4 == 0:
            text += f"  - {{event: {earlier[-60]}, how: repeats}}\n"
        earlier.append(event_id)
        yield f"events/{day.year}/{event_id}.yml", text


@dataclass(frozen=True, slots=True)
class _Dates:
    name: str
    """What the file's name begins with."""
    event: str
    claim: str


def _dates(day: datetime.date, chance: random.Random) -> _Dates:
    """Return an event's date: mostly a day, else an approximate one, a few days, or a month."""
    draw = chance.random()
    if draw < 0.7:
        return _Dates(f"{day}", f"{day}", f"{day}")
    if draw < 0.8:
        return _Dates(f"{day}", f"{day}~", f"{day}~")
    if draw < 0.9:
        span = f"{day}/{day + datetime.timedelta(days=3)}"
        return _Dates(f"{day}", span, span)
    return _Dates(f"{day:%Y-%m}", f"{day:%Y-%m}", f"{day:%Y-%m}")


def _claim_date(dates: _Dates, day: datetime.date, source: Published) -> str:
    return (
        f"    date:\n      value: {dates.claim}\n"
        f"      words: {arabic_day(day)}\n      said: {source.day}\n"
    )


def _presence(mark: str, place: Named, actor: Named, other: Named) -> str:
    changes = {
        "arrives": [(actor, "enters", "")],
        "takes": [(actor, "takes", ""), (other, "loses", "")],
        "leaves": [(actor, "leaves", "")],
        "clashes": [(actor, "holds", ""), (other, "holds", "")],
        "says": [(other, "expelled", f", by: [{actor.id}]")],
    }.get(mark, [])
    lines = [
        f"      - {{actor: {who.id}, place: {place.id}, change: {change}{by}}}\n"
        for who, change, by in changes
    ]
    return "    presence:\n" + "".join(lines) if lines else ""


def _chain(world: World, source: Published, k: int) -> str:
    """Return whom a source quotes: its own local source, or another outlet's."""
    n = int(source.id[-5:])
    outlet = world.outlets[n % len(world.outlets)].id
    if k % 2 == 0:
        return f"{outlet}-local-source"
    other = world.outlets[(n * 7 + 3) % len(world.outlets)].id
    return f"{other}, {other}-local-source" if other != outlet else f"{outlet}-local-source"


def _ids(sources: Sequence[Published]) -> str:
    return ", ".join(f"{source.id}-says" for source in sources)


def _letters(number: int) -> str:
    """Return a number in letters, since a slug may not look like a date: 0 is a, 27 is bb."""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
        if not number:
            return letters
