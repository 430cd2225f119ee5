from pathlib import Path

import pytest

from generator.build import Project
from tests.project import SITES, copy_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the bilingual site, to import into."""
    return copy_project(tmp_path / "project", SITES / "bilingual" / "content")
