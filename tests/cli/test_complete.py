"""Completion, as the shells themselves ask for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from generator.cli import main
from tests.project import ROOT

FAULTLESS = ROOT / "tests" / "faultless"


def completed(*words: str) -> list[str]:
    """Return what is offered for the last of the words."""
    shell = ShellComplete(main, {}, "chronology", "_CHRONOLOGY_COMPLETE")
    project = ["--project", str(FAULTLESS)]
    return [item.value for item in shell.get_completions([*project, *words[:-1]], words[-1])]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["expl"], ["explain"]),
        (["new", "ac"], ["actor"]),
        (["explain", ""], ["2020-12-14-guard-arrives"]),
        (["explain", "2021"], []),
        (["who", "2020-12-15", "--place", "m"], ["millford"]),
        (["digest", "cour"], ["courier-2020-12-20"]),
        (["rename", "actors/northern-"], ["actors/northern-crown", "actors/northern-guard"]),
        (["completion", "z"], ["zsh"]),
        (["new", "event", "--kind", "pa"], ["patrol"]),
        (["new", "event", "--actor", "northern-guard/"], ["northern-guard/occupant"]),
        (["new", "event", "--stance", "d"], ["denies", "doubts"]),
        (["new", "source", "--outlet", "v"], ["valley-courier"]),
        (["new", "event", "--date", ""], []),
    ],
)
def test_what_can_be_typed_is_offered(words: list[str], offered: list[str]):
    assert completed(*words) == offered


def test_paragraphs_are_offered_of_the_source_that_was_named():
    articles = ["--articles", str(FAULTLESS / "articles"), "--source", "courier-2020-12-20"]
    assert completed("new", "event", *articles, "--paragraph", "")[:2] == ["1", "2"]


def test_nothing_is_offered_where_there_is_no_content(tmp_path: Path):
    shell = ShellComplete(main, {}, "chronology", "_CHRONOLOGY_COMPLETE")
    for words in (["explain"], ["new", "event", "--kind"]):
        assert shell.get_completions(["--project", str(tmp_path), *words], "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_script_asks_the_command_for_completions(shell: str):
    done = CliRunner().invoke(main, ["completion", shell])
    assert done.exit_code == 0
    assert f"_CHRONOLOGY_COMPLETE={shell}_complete" in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_an_identifier_by_the_script(tmp_path: Path):
    command = tmp_path / "chronology"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from generator.cli import main; '
                       'main(prog_name=\'chronology\')" "$@"\n')  # fmt: skip
    command.chmod(0o755)
    typed = """
        eval "$(chronology completion bash)"
        COMP_WORDS=(chronology rename places/mil); COMP_CWORD=2
        _chronology_completion chronology
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--norc", "-c", typed],
        cwd=FAULTLESS,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["places/millford"]
