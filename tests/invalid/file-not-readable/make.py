"""A pipe where a record should be: whoever opened it would wait for ever."""

import os
from pathlib import Path


def make(folder: Path) -> None:
    os.mkfifo(folder / "content" / "outlets" / "radio.yml")
