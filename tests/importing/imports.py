"""Imports of the fixtures into a copy of an invented site, and what their result holds."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner, Result

from generator.build import Project
from generator.cli import main
from generator.content.slug import slug_of

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass(frozen=True)
class Done:
    """An import, and the folder that it wrote to."""

    result: Result
    into: Path
    name: str

    @property
    def account(self) -> dict[str, Any]:
        text = (self.into / "imports" / f"{self.name}.json").read_text("utf-8")
        return json.loads(text)  # type: ignore[no-any-return]

    def record(self, where: str) -> dict[str, Any]:
        return next(one for one in self.account["records"] if one["record"].startswith(where))

    def fates(self, where: str) -> dict[str, str]:
        """Return what became of each field of a record: fate, where it went, how."""
        return {row[0]: " | ".join(row[1:]) for row in self.record(where)["fields"]}

    def draft(self, where: str) -> dict[str, Any]:
        return self.read(self.record(where)["draft"])

    def read(self, path: str) -> dict[str, Any]:
        """Return what a draft holds; every scalar as the text that it is."""
        return yaml.load((self.into / path).read_text("utf-8"), yaml.BaseLoader)  # type: ignore[no-any-return]

    def paths(self) -> list[str]:
        found = (path for path in self.into.rglob("*.yml") if path.is_file())
        return sorted(path.relative_to(self.into).as_posix() for path in found)


def run(project: Project, form: str, file: Path, *arguments: str) -> Done:
    """Import a file into the drafts of a project."""
    called = ["--project", str(project.root), "import", form, str(file), *arguments]
    result = CliRunner().invoke(main, called)
    return Done(result, project.content / "drafts", f"{form}-{slug_of(file.name, ())}")


def take(project: Project, form: str, name: str, *arguments: str) -> Done:
    """Import a fixture, which has to go well."""
    done = run(project, form, FIXTURES / name, *arguments)
    assert done.result.exit_code == 0, done.result.output
    return done


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
