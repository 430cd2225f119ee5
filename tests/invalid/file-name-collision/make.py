"""Two names that some file systems cannot hold side by side, so this folder holds neither."""

from pathlib import Path

import pytest


def make(folder: Path) -> None:
    outlets = folder / "content" / "outlets"
    (outlets / "RADIO.yml").touch()
    if (outlets / "Radio.yml").exists():
        pytest.skip("this file system takes the two names for one")
    (outlets / "Radio.yml").touch()
