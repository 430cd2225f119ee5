"""What VS Code is told of this project."""

import json
import re
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.problems import FileLine, Problem, format_problem
from tests.editor.language_server import SETTINGS
from tests.project import ROOT

FOLDER = ROOT / ".vscode"


def read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def test_problem_of_the_check_is_shown_where_it_stands():
    [check] = [task for task in read("tasks.json")["tasks"] if "check" in task["label"]]
    pattern = check["problemMatcher"]["pattern"]
    where = FileLine(PurePosixPath("content/events/2020/2020-12-14-guard-arrives.yml"), 3, 7)
    problem = Problem("kind-unknown", where, "kind names nothing known", found='"arival"')
    found = re.match(pattern["regexp"], format_problem(problem).splitlines()[0])
    assert found is not None
    assert [found[pattern[part]] for part in ("file", "line", "column", "severity", "code")] == [
        *(str(where.path), "3", "7", "error", "kind-unknown"),
    ]


@pytest.mark.parametrize("task", read("tasks.json")["tasks"], ids=lambda task: task["label"])
def test_tasks_run_what_the_makefile_has(task: dict[str, Any]):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    target = task["command"].split("&&")[0].split()[-1]
    assert re.search(rf"^{re.escape(target.replace('.venv', '$(VENV)'))}:", makefile, re.MULTILINE)


def test_editor_fetches_no_schema_of_anybody_else():
    settings = read("settings.json")
    for store in ("schemaStore", "kubernetesCRDStore"):
        assert settings[f"yaml.{store}.enable"] is False
        assert SETTINGS["yaml"][store]["enable"] is False
