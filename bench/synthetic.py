"""A whole content folder of any size, invented, valid, and the same for the same seed.

It has what makes real content slow: both locales, two to four claims an event with passages,
chains, words and presences, dates of several precisions, sources that disagree, related events. A
file of an event has some 2.9 KB, as the median of those that were curated by hand has.

    python -m bench.synthetic FOLDER EVENTS [--seed 1]
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from bench.events import event_files
from bench.publication import publication_text
from bench.records import record_files
from bench.world import make_world


def content_files(
    events: int, seed: int = 1, address: str = "https://chronology.example/"
) -> Iterator[tuple[str, str]]:
    """Yield the path below the content folder and the text of each file.

    Args:
        events: How many; at least 100, so that no record stays without one that names it.
        seed: Decides every choice.
        address: Where the publication says that it is published.
    """
    chance = random.Random(seed)
    world = make_world(events)
    lanes = [place.id for place in (*world.places, *world.districts)]
    yield "chronology.yml", publication_text(address, [camp.id for camp in world.camps], lanes)
    yield from record_files(world, chance)
    yield from event_files(world, events, chance)


def write_content(folder: Path, events: int, seed: int = 1, address: str = "") -> None:
    """Write a content folder."""
    files = content_files(events, seed, address) if address else content_files(events, seed)
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Write invented content of any size.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("events", type=int)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write_content(arguments.folder, arguments.events, arguments.seed)


if __name__ == "__main__":
    main()
