"""A new publication is right from the first: nothing to mend in it, in any languages."""

import tomllib
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.build import Project, check_content
from generator.cli import main
from generator.desk.starter import (
    FolderInUseError,
    LanguageError,
    Started,
    find_language,
    start_publication,
)
from generator.desk.starter.publication import find_engine
from generator.problems import Report
from generator.site.configuration import check_configurations

ROOT = Path(__file__).parents[2]
ADDRESS = "https://ferry.example/crossing/"


def start(into: Path, locales: str, words: str = "en") -> Started:
    languages = [find_language(locale, words) for locale in locales.split(",")]
    return start_publication(into, languages, ADDRESS)


def check(root: Path) -> Report:
    report, corpus = check_content(root / "content", root / "articles")
    assert corpus is not None
    return report


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", *arguments])


@pytest.mark.parametrize("locales", ["en", "ar", "en,ar", "ar,en", "en-US", "ar-SY,en"])
def test_in_languages_that_the_site_speaks_nothing_is_to_be_mended(tmp_path: Path, locales: str):
    started = start(tmp_path / "own", locales)
    assert started.unwritten == ()
    assert list(check(tmp_path / "own")) == []


@pytest.mark.parametrize(
    "locales",
    ["en,ar,fr", "en,he", "fa,en", "pl,ru,uk", "ja", "zh-Hant,en", "pt-BR", "ckb,ar", "he,fa,ur"],
)
def test_in_other_languages_only_the_words_are_missing(tmp_path: Path, locales: str):
    started = start(tmp_path / "own", locales)
    report = check(tmp_path / "own")
    assert {problem.code for problem in report} == {"locale-without-words"}
    assert len(report.warnings) == len(started.unwritten)
    assert not report.errors


def test_the_language_that_stands_in_can_be_named(tmp_path: Path):
    start(tmp_path / "own", "fa,ckb", words="ar")
    assert {problem.code for problem in check(tmp_path / "own")} == {"locale-without-words"}
    publication = yaml.safe_load((tmp_path / "own/content/chronology.yml").read_text("utf-8"))
    assert publication["locales"]["fa"] == {
        "name": "فارسی",
        "direction": "rtl",
        "digits": "native",
        "words": "ar",
    }
    assert publication["title"]["fa"].endswith("التسلسل الزمني لمعبر أورسا")


def test_files_are_in_the_order_that_fmt_gives_them(tmp_path: Path):
    start(tmp_path / "own", "en,ar,fr")
    result = CliRunner().invoke(main, ["--project", str(tmp_path / "own"), "fmt", "--check"])
    assert result.output == "0 files not in order\n"


@pytest.mark.parametrize("locales", ["en", "en,ar", "fr,he,en"])
def test_the_builder_is_set_up_for_what_is_published(tmp_path: Path, locales: str):
    start(tmp_path / "own", locales)
    configurations = Project(tmp_path / "own").configurations(locales.split(","))
    assert list(check_configurations(tmp_path / "own", configurations, ADDRESS)) == []
    named = {path.name for path in (tmp_path / "own").glob("mkdocs*.yml")}
    assert named == set(configurations.values())


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(FolderInUseError):
        start(tmp_path, "en")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_repository_can_become_a_publication(tmp_path: Path):
    (tmp_path / ".git").mkdir()
    start(tmp_path, "en")
    assert (tmp_path / ".gitignore").is_file()
    assert (tmp_path / ".github" / "workflows" / "publish.yml").is_file()


@pytest.mark.parametrize("name", ["xx", "english", "EN", "en_GB", "", "../en"])
def test_a_language_that_nobody_knows_is_refused(name: str):
    with pytest.raises(LanguageError, match="no language is known"):
        find_language(name)


def test_the_command_says_what_was_written_and_what_is_left_to_write(tmp_path: Path):
    folder = tmp_path / "own"
    result = run(str(folder), "--locales", "en, fr")
    assert result.exit_code == 0
    assert "français (fr): dates, numbers and lists are in it" in result.stderr
    assert f"cd {folder} && make site" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--locales", "en,en"), "names a language twice"),
        (("--locales", "en,xx"), "no language is known as xx"),
        (("--address", "ferry.example"), "is no address"),
        (("--words", "fr"), "'fr' is not one of"),
    ],
)
def test_what_the_command_cannot_follow_is_told_and_nothing_written(
    tmp_path: Path, arguments: tuple[str, ...], told: str
):
    result = run(str(tmp_path / "own"), *arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not (tmp_path / "own").exists()


def test_the_command_refuses_a_folder_in_use(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("mine")
    result = run(str(tmp_path))
    assert result.exit_code == 2
    assert "is not empty; name another folder, or empty it" in result.stderr


def test_the_engine_is_named_as_pip_finds_it():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert find_engine() == f"{project['name']} @ git+{project['urls']['Repository']}"
