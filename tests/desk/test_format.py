import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.desk.format import format_content

FAULTLESS = Path(__file__).parents[1] / "faultless"
EVENT = Path("events/2020/2020-12-14-guard-arrives.yml")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    copied = Path(shutil.copytree(FAULTLESS / "content", tmp_path / "content"))
    format_content(copied)
    return copied


def move_kind_to_the_end(content: Path) -> bytes:
    """Put a file out of order, and return what it was."""
    file = content / EVENT
    before = file.read_bytes()
    lines = before.decode().splitlines(keepends=True)
    (kind,) = [line for line in lines if line.startswith("kind:")]
    lines.remove(kind)
    file.write_text("".join([*lines, kind]), encoding="utf-8")
    return before


def test_file_that_is_out_of_order_is_put_in_order(content: Path):
    before = move_kind_to_the_end(content)
    done = format_content(content)
    assert [path.as_posix() for path in done.changed] == [f"content/{EVENT.as_posix()}"]
    assert (content / EVENT).read_bytes() == before


def test_files_in_order_are_not_touched(content: Path):
    before = {path: path.stat().st_mtime_ns for path in content.rglob("*.yml")}
    assert format_content(content).changed == ()
    assert {path: path.stat().st_mtime_ns for path in content.rglob("*.yml")} == before


def test_file_that_the_reader_refuses_is_told_and_left(content: Path):
    (content / EVENT).write_text("kind: a\nkind: b\n", encoding="utf-8")
    done = format_content(content)
    assert [problem.code for problem in done.report.errors] == ["yaml-repeated-key"]
    assert (content / EVENT).read_text(encoding="utf-8") == "kind: a\nkind: b\n"


def test_check_writes_nothing_and_fails(content: Path):
    move_kind_to_the_end(content)
    before = (content / EVENT).read_bytes()
    run = CliRunner().invoke(main, ["--project", str(content.parent), "fmt", "--check"])
    assert run.exit_code == 1
    assert run.stdout == f"content/{EVENT.as_posix()}\n"
    assert "1 file not in order" in run.stderr
    assert (content / EVENT).read_bytes() == before


def test_command_puts_in_order_and_says_which(content: Path):
    move_kind_to_the_end(content)
    run = CliRunner().invoke(main, ["--project", str(content.parent), "fmt"])
    assert run.exit_code == 0
    assert "1 file put in order" in run.stderr
    again = CliRunner().invoke(main, ["--project", str(content.parent), "fmt", "--check"])
    assert again.exit_code == 0
    assert again.stdout == ""
