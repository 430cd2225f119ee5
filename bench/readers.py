"""How long reading YAML takes: the strict reader beside PyYAML's C loader and ruamel.yaml.

The strict reader does more than the others: it verifies encoding and characters, refuses what YAML
reads silently, and keeps the line and column of every value. ruamel.yaml's safe loader runs in
Python as it is installed today; it gets every twentieth file, for it would take most of the time.

    python -m bench.readers CONTENT [ROUNDS]
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

import yaml
from ruamel.yaml import YAML

from generator.content.nodes import read_yaml

SHARE = 20


def measure(content: Path, rounds: int) -> dict[str, list[float]]:
    """Return the milliseconds a file of each reader, one figure for each round."""
    files = [path.read_bytes() for path in sorted(content.rglob("*.yml"))]
    where = PurePosixPath("content/event.yml")
    ruamel = YAML(typ="safe")
    readers: tuple[tuple[str, Callable[[bytes], object], Sequence[bytes]], ...] = (
        ("the strict reader", lambda data: read_yaml(data, where), files),
        ("PyYAML CSafeLoader", lambda data: yaml.load(data, yaml.CSafeLoader), files),
        ("ruamel.yaml safe", ruamel.load, files[::SHARE]),
    )
    figures: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, reader, share in readers:
            start = time.process_time()
            for data in share:
                reader(data)
            seconds = time.process_time() - start
            figures.setdefault(name, []).append(seconds / len(share) * 1000)
    return figures


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3)))
