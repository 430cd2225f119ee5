"""An editor's session on a content file, by the language server that VS Code and others run."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.editor.language_server import LanguageServer
from tests.npm import install_npm_packages
from tests.project import ROOT

EVENT = Path("content/events/2020/2020-12-14-guard-arrives.yml")
HEAD = "# yaml-language-server: $schema=../../.schema/event.json\n"


@pytest.fixture(scope="session")
def program() -> Path:
    """Return the server that npm installs."""
    return install_npm_packages() / "yaml-language-server" / "bin" / "yaml-language-server"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "tests" / "faultless", folder, dirs_exist_ok=True)
    event = folder / EVENT
    event.write_text(HEAD + event.read_text(encoding="utf-8"), encoding="utf-8")
    assert CliRunner().invoke(main, ["--project", str(folder), "schema"]).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def server(program: Path, project: Path) -> Iterator[LanguageServer]:
    running = LanguageServer(program, project)
    yield running
    running.close()


def place(text: str, words: str, within: int = 0) -> tuple[int, int]:
    """Return the line and column of some words, counted from 0, as a server does."""
    assert text.count(words) == 1, words
    before = text[: text.index(words) + within]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def edited(project: Path, old: str, new: str) -> str:
    text = (project / EVENT).read_text(encoding="utf-8")
    assert text.count(old) == 1
    return text.replace(old, new)


def test_faultless_file_has_nothing_against_it(server: LanguageServer, project: Path):
    assert server.open(project / EVENT) == []


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("kind: arrival", "kind: arival", "arival"),
        ("places: [millford]", "places: [milford]", "milford"),
        ("{actor: northern-guard, role", "{actor: northen-guard, role", "northen-guard"),
        ("stance: asserts", "stance: says", "says"),
        ("date: 2020-12-14\n", "date: [2020]\n", "[2020]"),
        ("kind: arrival", "kind: arrival\nsort: x", "sort"),
    ],
)
def test_wrong_word_is_underlined_where_it_stands(
    server: LanguageServer, project: Path, old: str, new: str, marked: str
):
    text = edited(project, old, new)
    file = project / "content/events/2020/2020-12-14-wrong.yml"
    (found,) = server.open(file, text)
    start = found["range"]["start"]
    at = place(text, new, new.index(marked))
    assert (start["line"], start["character"]) == at, found["message"]


def test_field_that_is_lacking_is_named(server: LanguageServer, project: Path):
    text = edited(project, "kind: arrival\n", "")
    (found,) = server.open(project / "content/events/2020/2020-12-14-lacking.yml", text)
    assert "kind" in found["message"]


def test_identifier_of_an_actor_is_completed_and_explained(server: LanguageServer, project: Path):
    text = edited(project, "{actor: northern-guard, place", "{actor: , place")
    file = project / "content/events/2020/2020-12-14-typing.yml"
    server.open(file, text)
    offered = server.complete(file, *place(text, "{actor: , place", len("{actor: ")))
    assert offered["northern-guard"] == "Northern Guard · الحرس الشمالي"
    assert set(offered) == {"northern-guard", "northern-crown"}


def test_fields_of_a_claim_are_completed(server: LanguageServer, project: Path):
    text = edited(project, "    stance: asserts\n", "    \n")
    file = project / "content/events/2020/2020-12-14-fields.yml"
    server.open(file, text)
    line = text.splitlines().index("    ")
    offered = server.complete(file, line, 4)
    assert "What the source does" in offered["stance"]


def test_hovering_says_what_a_field_is_and_what_a_name_stands_for(
    server: LanguageServer, project: Path
):
    text = (project / EVENT).read_text(encoding="utf-8")
    server.open(project / EVENT)
    field = server.hover(project / EVENT, *place(text, "through: [", 2))
    assert "The chain of attribution, nearest first" in field
    word = server.hover(project / EVENT, *place(text, "stance: asserts", 10))
    assert "Reports it and questions it." in word


def test_record_that_was_just_written_is_completed(program: Path, project: Path, tmp_path: Path):
    shutil.copytree(project, tmp_path, dirs_exist_ok=True)
    new = ["new", "actor", "--name", "en=Hill men", "--name", "ar=أهل التل", "--kind", "force"]
    assert CliRunner().invoke(main, ["--project", str(tmp_path), *new]).exit_code == 0
    server = LanguageServer(program, tmp_path)
    text = edited(tmp_path, "{actor: northern-guard, place", "{actor: , place")
    file = tmp_path / "content/events/2020/2020-12-14-typing.yml"
    server.open(file, text)
    assert "hill-men" in server.complete(file, *place(text, "{actor: , place", len("{actor: ")))
    server.close()
