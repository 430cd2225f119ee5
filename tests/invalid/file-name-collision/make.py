"""Two names that some file systems cannot hold side by side, so this folder holds neither."""

from pathlib import Path

import pytest


def make(folder: Path) -> None:
    outlets = folder / "content" / "outlets"
    outlets.mkdir()
    for name in ("RADIO.yml", "Radio.yml"):
        (outlets / name).touch()
    if len(list(outlets.iterdir())) == 1:
        pytest.skip("this file system takes the two names for one")
