"""The pure modules of the browser's script, by node's runner, in a time zone that is not UTC."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.node import NODE

HERE = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_module_keeps_its_promises_west_of_greenwich(path: Path) -> None:
    run = subprocess.run(
        [NODE, "--test", "--test-reporter=spec", str(path)],
        env={**os.environ, "TZ": "America/Los_Angeles"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
