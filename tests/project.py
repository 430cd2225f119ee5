"""Whole projects to build in: some content with the templates and settings of this one."""

import hashlib
import shutil
from pathlib import Path

import yaml

from generator.build import Project

ROOT = Path(__file__).parents[1]
SITES = Path(__file__).parent / "sites"

_CONFIGURATIONS = ("mkdocs.yml", "mkdocs.ar.yml")


def copy_project(into: Path, content: Path = ROOT / "content") -> Project:
    """Return a project in an empty folder, published at the address that its content names."""
    shutil.copytree(content, into / "content", ignore=shutil.ignore_patterns(".schema"))
    # Words and maps of its own are this publication's; the rest is the engine's.
    ours = shutil.ignore_patterns("locales", "eastern-syria")
    foreign = content != ROOT / "content"
    shutil.copytree(ROOT / "templates", into / "templates", ignore=ours if foreign else None)
    here, there = (_address(folder) for folder in (ROOT / "content", content))
    for name in _CONFIGURATIONS:
        settings = (ROOT / name).read_text(encoding="utf-8")
        (into / name).write_text(settings.replace(here, there), encoding="utf-8")
    return Project(into)


def read_tree(folder: Path) -> dict[str, str]:
    """Return the digest of every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _address(content: Path) -> str:
    publication = yaml.safe_load((content / "chronology.yml").read_text(encoding="utf-8"))
    return str(publication["address"])
