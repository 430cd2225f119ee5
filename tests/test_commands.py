"""The two commands of the README are the Makefile's, and continuous integration runs the second."""

import re
import subprocess
from pathlib import Path

import click
import pytest

from tests.project import ROOT

COMMANDS = ("make site", "make test")


def commands_of_readme() -> list[str]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = re.search(r"```sh\n(.*?)```", readme, re.DOTALL)
    assert first is not None
    return [line.split("#")[0].strip() for line in first[1].splitlines()]


def test_readme_begins_with_the_two_commands() -> None:
    assert tuple(commands_of_readme()) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_makefile_has_the_command(command: str) -> None:
    target = command.split()[1]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    said = subprocess.run(
        ["make", "--dry-run", "--silent", target],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    last = {"site": "-m generator build", "test": "-m pytest"}[target]
    assert said.rstrip().endswith(last)


def test_submission_has_to_pass_the_test_command_of_the_readme_and_nothing_else() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    lines = [line for line in script.splitlines() if line and not line.startswith("#")]
    assert lines == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', f"exec {COMMANDS[1]}"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_every_command_of_the_program_is_told_of() -> None:
    """Its help, and an example that begins as the command does."""
    from generator.cli import main

    for name, command in [*main.commands.items(), *_below(main.commands["new"])]:
        assert command.help, name
        assert f"Example:  chronology {name}" in command.help, name


def _below(group: click.Command) -> list[tuple[str, click.Command]]:
    assert isinstance(group, click.Group)
    return [(f"{group.name} {name}", command) for name, command in group.commands.items()]


def test_requirements_name_no_address() -> None:
    """Packages are found by name, wherever this machine is set up to look for them."""
    for lock in ("requirements.lock", "tests/requirements.lock"):
        text = (ROOT / lock).read_text(encoding="utf-8")
        assert "://" not in text, lock
        assert "--index-url" not in text, lock
        pinned = re.findall(r"^([a-z0-9][a-z0-9._-]*(?:\[[^\]]*\])?)==", text, re.MULTILINE)
        assert len(pinned) > 10, lock
        assert text.count("--hash=sha256:") >= len(pinned), lock


def test_actions_are_pinned_by_commit() -> None:
    for workflow in sorted(Path(ROOT, ".github", "workflows").glob("*.yml")):
        for used in re.findall(r"uses: (\S+)", workflow.read_text(encoding="utf-8")):
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", used), f"{workflow.name}: {used}"
