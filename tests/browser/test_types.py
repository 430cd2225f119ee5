"""The types in our scripts' comments, held against the code by TypeScript's compiler."""

import shutil
import subprocess
from pathlib import Path

from tests.node import NODE
from tests.npm import install_npm_packages

TEMPLATES = Path(__file__).parents[2] / "templates"


def compile_types(project: Path) -> subprocess.CompletedProcess[str]:
    compiler = install_npm_packages() / "typescript" / "bin" / "tsc"
    return subprocess.run(
        [NODE, str(compiler), "--project", str(project)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_every_script_keeps_the_types_that_it_states():
    run = compile_types(TEMPLATES)

    assert run.returncode == 0, run.stdout + run.stderr


def test_a_script_that_breaks_its_types_is_found(tmp_path: Path):
    shutil.copy(TEMPLATES / "tsconfig.json", tmp_path)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "day.js").write_text(
        "/** @param {number} day */\nexport const next = (day) => day + 1;\nnext('Monday');\n"
    )
    run = compile_types(tmp_path)

    assert run.returncode != 0
    assert "day.js(3,6)" in run.stdout
