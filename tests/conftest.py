import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples at every run and on any machine: no run of these tests fails by chance or for
# being slow. To look for new ones: HYPOTHESIS_PROFILE=explore.
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", settings.get_profile("explore"), derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

Site = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a function that turns a dict of path -> text into a content folder."""

    def build(files: Mapping[str, str | bytes]) -> Path:
        content = tmp_path / "content"
        content.mkdir(exist_ok=True)
        for path, text in files.items():
            file = content / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return content

    return build
