"""The outlets, sources, actors and places of synthetic content."""

import random
from collections.abc import Iterator

from bench import vocabulary as words
from bench.phrases import arabic_day, in_both, names, passage, sentences
from bench.world import World


def record_files(world: World, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield path and text of every record but the events."""
    yield from _outlets(world)
    yield from _sources(world)
    yield from _actors(world, chance)
    yield from _places(world, chance)


def _outlets(world: World) -> Iterator[tuple[str, str]]:
    for n, outlet in enumerate(world.outlets):
        english, arabic = outlet.name
        kind = words.MEDIA[n // len(words.HOURS)][2]
        yield f"outlets/{outlet.id}.yml", f"names: {{en: {english}, ar: {arabic}}}\nkind: {kind}\n"
        yield (
            f"outlets/{outlet.id}-local-source.yml",
            (
                f"names: {{en: A local source of {english}, ar: مصدر محلي لدى {arabic}}}\n"
                f"kind: unnamed-sources\nof: {outlet.id}\nunnamed: true\n"
            ),
        )


def _sources(world: World) -> Iterator[tuple[str, str]]:
    for n, source in enumerate(world.sources):
        outlet = world.outlets[n % len(world.outlets)]
        yield (
            f"sources/{source.id}.yml",
            (
                f"outlet: {outlet.id}\n"
                f"headline: أخبار {outlet.name[1]} ليوم {arabic_day(source.day)}\n"
                f"language: ar\n"
                f"address: https://{outlet.id}.example/news/{n}\n"
                f"published: {source.day}\n"
            ),
        )


def _actors(world: World, chance: random.Random) -> Iterator[tuple[str, str]]:
    for camp in world.camps:
        yield f"actors/{camp.id}.yml", f"{names(camp)}kind: coalition\n"
    for n, group in enumerate(world.groups):
        camp = world.camps[n % len(world.camps)]
        text = f"{names(group)}kind: armed-group\n"
        if n % 2:
            text += f"part_of: {camp.id}\n"
        else:
            source = world.sources[n % len(world.sources)]
            text += (
                f"sides:\n  - id: backed-by-{camp.id}\n    side: {camp.id}\n"
                f"    source: {source.id}\n{passage(source, n)}"
                + in_both("says", sentences(chance, world.places[n].name, group.name, 1), 4)
            )
        yield f"actors/{group.id}.yml", text


def _places(world: World, chance: random.Random) -> Iterator[tuple[str, str]]:
    for district in world.districts:
        yield f"places/{district.id}.yml", f"{names(district)}kind: district\n"
    for n, place in enumerate(world.places):
        # inside the region of this publication's map
        district = world.districts[n % len(world.districts)]
        latitude, longitude = chance.uniform(33.8, 36.0), chance.uniform(38.1, 41.4)
        yield (
            f"places/{place.id}.yml",
            (
                f"{names(place)}kind: town\nwithin: {district.id}\n"
                f"coordinates:\n  lat: {latitude:.5f}\n  lon: {longitude:.5f}\n  within_km: 4\n"
                "  origin: {en: Invented, ar: متخيَّل}\n"
            ),
        )
