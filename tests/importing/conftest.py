import shutil
from pathlib import Path

import pytest

from generator.build import Project
from tests.project import SITES, copy_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return the content of the bilingual site, to import into; nothing is built of it."""
    root = tmp_path / "project"
    shutil.copytree(SITES / "bilingual" / "content", root / "content")
    return Project(root)


@pytest.fixture
def whole_project(tmp_path: Path) -> Project:
    """Return a copy of the bilingual site of which pages can be made."""
    return copy_project(tmp_path / "whole", SITES / "bilingual" / "content")
