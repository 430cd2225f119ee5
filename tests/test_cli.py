import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import build as conductor
from generator.build import ContentError
from generator.cli import main
from generator.model.schema import SCHEMAS
from generator.problems import Report
from generator.site.builder import BuilderError

FAULTLESS = Path(__file__).parent / "faultless"
EVENT = Path("content/events/2020/2020-12-14-guard-arrives.yml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(FAULTLESS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def run(project: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, ["--project", str(project), *arguments])
    if result.exception is not None:
        assert isinstance(result.exception, SystemExit), result.exception
    return result


def change(project: Path, old: str, new: str, path: Path = EVENT) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (project / path).write_text(text.replace(old, new), encoding="utf-8")


def test_check_of_good_content_counts_what_there_is(project: Path):
    result = run(project, "check", "--articles", str(project / "articles"))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == "1 event, 1 claim, 1 source, 2 actors, 1 place: no errors\n"


def test_check_fails_on_an_error_and_says_where(project: Path):
    change(project, "kind: arrival", "kind: arival")
    result = run(project, "check")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{EVENT}:3:7: error: kind names nothing known  [kind-unknown]")
    assert result.stderr == "1 error, 0 warnings\n"


def test_check_passes_with_a_warning_unless_it_is_strict(project: Path):
    change(project, "words: on Monday, ", "")
    assert run(project, "check").exit_code == 0
    result = run(project, "check", "--strict")
    assert result.exit_code == 1
    assert "0 errors, 1 warning\n" in result.stderr


def test_warnings_come_after_all_errors(project: Path):
    change(project, "words: on Monday, ", "")
    (project / "content/sources/a.yml").write_text("outlet: x\n")
    (project / "content/sources/z.yml").write_text("outlet: x\n")
    lines = run(project, "check").stdout.splitlines()
    order = [line.split(": ")[1] for line in lines if line.startswith("content/")]
    assert order == sorted(order)
    assert order[-1] == "warning"


def test_check_holds_passages_against_articles_when_it_has_them(project: Path):
    change(project, "paragraph: 2", "paragraph: 3")
    assert run(project, "check").exit_code == 0
    result = run(project, "check", "--articles", str(project / "articles"))
    assert result.exit_code == 1
    assert "write paragraph: 2, start: 12, end: 93, which has this digest" in result.stdout


def test_check_writes_annotations_for_github(project: Path):
    change(project, "kind: arrival", "kind: arival")
    result = run(project, "check", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"::error file={EVENT},line=3,col=7,title=kind-unknown::kind ")
    assert result.stdout.count("\n") == 1


def test_check_without_a_publication_says_what_it_left_undone(project: Path):
    (project / "content/chronology.yml").unlink()
    result = run(project, "check")
    assert result.exit_code == 1
    assert "[publication-missing]" in result.stdout
    assert "Records were not held against each other" in result.stderr


def test_check_without_a_content_folder_is_one_plain_problem(tmp_path: Path):
    result = run(tmp_path, "check")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == (
        "content: error: the file or folder cannot be read  [file-not-readable]"
    )
    assert "1 error, 0 warnings" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--articles", "no such folder"],
        ["check", "--format", "xml"],
        ["who"],
        ["who", "yesterday"],
        ["who", "2020-12"],
        ["who", "2020-12-14", "--place", "milford"],
        ["digest"],
        ["digest", "--article", "content/chronology.yml"],
        ["digest", "courier-2020-12-20", "--articles", ".", "--article", "content/chronology.yml"],
        ["preview", "--port", "65536"],
        ["nonsense"],
    ],
)
def test_command_that_is_called_wrongly_ends_with_status_2(project: Path, arguments: list[str]):
    result = run(project, *arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr


def test_who_answers_in_sentences(project: Path):
    result = run(project, "who", "2020-12-15", "--place", "millford")
    assert result.exit_code == 0
    assert result.stdout == (
        "On 2020-12-15 in Millford:\n"
        "\n"
        "Millford\n"
        "  Northern Guard: no claim speaks of this day; last reported 2020-12-14, 1 day before;"
        " since 2020-12-14 at the latest.\n"
        "    Valley Courier 2020-12-20, from The ferry keeper of Millford"
        " (2020-12-14-guard-arrives#keeper-monday)\n"
    )


def test_who_offers_the_nearest_place(project: Path):
    result = run(project, "who", "2020-12-15", "--place", "milford")
    assert "there is no place milford; write millford" in result.stderr


def test_who_answers_nothing_from_content_with_an_error(project: Path):
    change(project, "kind: arrival", "kind: arival")
    result = run(project, "who", "2020-12-15")
    assert result.exit_code == 1
    assert "[kind-unknown]" in result.stdout
    assert "Millford" not in result.stdout


def test_schema_writes_one_file_for_each_kind_of_record(project: Path):
    assert run(project, "schema").exit_code == 0
    assert {path.stem for path in (project / "content/.schema").iterdir()} == set(SCHEMAS)
    assert run(project, "check").exit_code == 0


def test_drafts_have_their_schema_beside_them_and_name_each_other(project: Path):
    outlet = project / "content/drafts/old/outlets/hill-post.yml"
    outlet.parent.mkdir(parents=True)
    outlet.write_text("names: {en: Hill Post, ar: بريد التل}\nkind: newspaper\n", "utf-8")
    assert run(project, "schema").exit_code == 0
    schema = json.loads((project / "content/drafts/old/.schema/source.json").read_text("utf-8"))
    assert schema["$defs"]["outlets"]["enum"] == ["ferry-keeper", "hill-post", "valley-courier"]
    assert run(project, "check").exit_code == 0


def test_schema_writes_to_another_folder(project: Path, tmp_path: Path):
    assert run(project, "schema", "--into", str(tmp_path / "a" / "b")).exit_code == 0
    assert (tmp_path / "a" / "b" / "event.json").is_file()


def test_schema_that_cannot_be_written_is_a_plain_message(project: Path):
    (project / "in-the-way").write_text("")
    result = run(project, "schema", "--into", str(project / "in-the-way" / "b"))
    assert result.exit_code == 1
    assert result.stderr == f"{project}/in-the-way/b: Not a directory\n"


def test_digest_says_what_it_filled_in(project: Path):
    text = (project / EVENT).read_text(encoding="utf-8")
    digest = text.partition("digest: ")[2].partition("}")[0]
    change(project, f", digest: {digest}", "")
    arguments = ["digest", "--articles", str(project / "articles")]
    asked = run(project, *arguments, "--check")
    assert (asked.exit_code, asked.stderr) == (1, "3 values missing\n")
    filled = run(project, *arguments, "courier-2020-12-20")
    assert (filled.exit_code, filled.stderr) == (0, "3 values written\n")
    value = digest.partition(",")[0]
    at = f"{EVENT}:11:14: claims[1].passage"
    assert filled.stdout == f"{at}.digest: {value}\n{at}.start: 12\n{at}.end: 93\n"
    assert (project / EVENT).read_text(encoding="utf-8") == text
    again = run(project, *arguments, "--check")
    assert (again.exit_code, again.stderr) == (0, "0 values missing\n")


def test_digest_that_is_wrong_fails_and_says_how_to_replace_it(project: Path):
    change(project, "paragraph: 2", "paragraph: 3")
    result = run(project, "digest", "--articles", str(project / "articles"))
    assert result.exit_code == 1
    assert "[passage-changed]" in result.stdout
    result = run(project, "digest", "--articles", str(project / "articles"), "--replace")
    assert (result.exit_code, result.stderr) == (0, "3 values written\n")


def test_digest_takes_the_capture_of_one_source_from_a_file_of_any_name(project: Path):
    text = (project / EVENT).read_text(encoding="utf-8")
    digest = text.partition("digest: ")[2].partition("}")[0]
    change(project, f", digest: {digest}", "")
    article = (project / "articles/courier.txt").rename(project / "elsewhere")
    filled = run(project, "digest", "courier-2020-12-20", "--article", str(article))
    assert (filled.exit_code, filled.stderr) == (0, "3 values written\n")
    assert (project / EVENT).read_text(encoding="utf-8") == text


def test_digest_of_another_article_says_that_it_is_another(project: Path):
    (project / "elsewhere").write_text("Another article.\n\nOf two paragraphs.\n")
    arguments = ["courier-2020-12-20", "--article", str(project / "elsewhere")]
    result = run(project, "digest", *arguments)
    assert result.exit_code == 1
    assert "[capture-changed]" in result.stdout


def test_digest_needs_a_source_that_says_what_its_capture_is(project: Path):
    source = project / "content/sources/courier-2020-12-20.yml"
    lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
    source.write_text("".join(line for line in lines if not line.startswith("capture")))
    article = str(project / "articles/courier.txt")
    result = run(project, "digest", "courier-2020-12-20", "--article", article)
    assert result.exit_code == 2
    assert "has no capture; add capture: {file: …} to content/sources/courier" in result.stderr


def test_digest_names_a_file_that_it_could_not_edit(project: Path):
    text = (project / EVENT).read_text(encoding="utf-8")
    digest = text.partition("digest: ")[2].partition("}")[0]
    change(project, f"paragraph: 2, digest: {digest}", "paragraph:   2")
    result = run(project, "digest", "--articles", str(project / "articles"))
    assert result.exit_code == 1
    assert f"{EVENT}: not written: its layout cannot be kept\n" in result.stderr


def test_digest_of_a_source_that_is_not_there_is_a_wrong_call(project: Path):
    result = run(project, "digest", "courier", "--articles", str(project / "articles"))
    assert result.exit_code == 2
    assert "there is no source courier" in result.stderr


def test_content_with_an_error_is_not_built_and_nothing_is_written(project: Path):
    change(project, "kind: arrival", "kind: arival")
    for command in ("build", "generate"):
        result = run(project, command)
        assert result.exit_code == 1
        assert "[kind-unknown]" in result.stdout
        assert result.stderr.endswith("Nothing was written; the published site is as it was.\n")
    assert not (project / "docs").exists()
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (BuilderError("a page does not build"), "a page does not build\n"),
        (OSError(28, "No space left on device", "docs/en"), "docs/en: No space left on device\n"),
        (OSError(28, "No space left on device"), "the disk: No space left on device\n"),
    ],
)
def test_build_that_fails_leaves_the_published_site_and_says_so(
    project: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, message: str
):
    def build(*_: object, **__: object) -> Report:
        raise fault

    monkeypatch.setattr(conductor, "build", build)
    result = run(project, "build")
    assert result.exit_code == 1
    assert result.stderr == f"{message}Not published; the previous site is as it was.\n"


def test_bug_is_called_one_and_told_whole_where_that_is_asked_for(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object, **__: object) -> Report:
        raise ZeroDivisionError("no sense")

    monkeypatch.setattr(conductor, "build", fail)
    monkeypatch.setattr(conductor, "check_content", fail)
    for command in ("build", "check"):
        result = run(project, command)
        assert result.exit_code == 1
        assert "ZeroDivisionError: no sense\n" in result.stderr
        assert "This is a fault of the generator; --traceback tells more.\n" in result.stderr
        whole = CliRunner().invoke(main, ["--project", str(project), "--traceback", command])
        assert isinstance(whole.exception, ZeroDivisionError)


def test_content_error_counts_what_it_holds():
    assert str(ContentError(Report())) == "0 errors in the content"


def test_every_command_explains_itself_with_an_example():
    for name, command in main.commands.items():
        result = CliRunner().invoke(main, [name, "--help"])
        assert result.exit_code == 0
        assert f"Example:  chronology {name}" in result.stdout
        assert not command.get_short_help_str(80).endswith("...")


def test_pipe_that_nobody_reads_ends_the_command_quietly(project: Path):
    # Hundreds of problems into `head -1`: more than a pipe holds.
    for n in range(500):
        (project / "content" / "places" / f"place-{n}.yml").write_text(f"nonsense: {'x' * 60}\n")
    command = [sys.executable, "-m", "generator", "--project", str(project), "check"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith("content/places/")
        process.stdout.close()
        assert "Traceback" not in process.stderr.read()
        assert process.wait(60) == 1


def test_resolve_prints_the_date_and_every_step():
    result = CliRunner().invoke(main, ["resolve", "أمس السبت", "--said", "2020-05-03"])
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Resolved: 2020-05-02",
        "  Said on 2020-05-03, a Sunday.",
        "  “أمس”, counted in days from 2020-05-03: 2020-05-02.",
        "  “السبت”: 2020-05-02 is a Saturday, as the words say.",
    ]


def test_resolve_answers_in_arabic_and_fails_where_words_give_no_date():
    arguments = ["resolve", "weeks ago", "--said", "2021-01-13", "--locale", "ar"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "غير محسوم، ضمن /2020-12-30\n  قيل في 2021-01-13، وهو يوم الأربعاء."
    )


def test_resolve_needs_an_edtf_day():
    result = CliRunner().invoke(main, ["resolve", "أمس", "--said", "3 May"])
    assert result.exit_code == 2
    assert "--said" in result.stderr


def test_explain_prints_the_working_of_an_event(project: Path):
    result = run(project, "explain", EVENT.stem)
    assert result.exit_code == 0
    assert (
        "  words   on Monday\n  said    2020-12-20 (the day the source was published)\n"
        in result.stdout
    )
    assert "  date    2020-12-14: as the words give it\n" in result.stdout


def test_explain_works_where_a_date_is_wrong(project: Path):
    change(project, "words: on Monday", "words: on Tuesday")
    result = run(project, "explain", EVENT.stem)
    assert result.exit_code == 0
    assert "not what the words can mean" in result.stdout


def test_explain_offers_the_nearest_event(project: Path):
    result = run(project, "explain", "2020-12-14-guard-arives")
    assert result.exit_code == 2
    assert f"write {EVENT.stem}" in result.stderr
