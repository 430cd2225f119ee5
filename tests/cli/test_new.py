"""A new record from flags alone, as in a pipe; and from a terminal, typed and broken off."""

import os
import pty
import select
import shlex
import shutil
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.new import new
from generator.content.files import FOLDERS
from generator.desk.format import format_content
from generator.desk.kinds import KINDS
from generator.write import write_new_file
from tests.project import ROOT

FAULTLESS = ROOT / "tests" / "faultless"
PATROL = Path("content/events/2020/2020-12-15-guard-holds-patrol-millford.yml")
EVENT = [
    *("--source", "courier-2020-12-20", "--paragraph", "2", "--words", "on Tuesday"),
    *("--kind", "patrol", "--place", "millford", "--actor", "northern-guard/occupant"),
    *("--title", "en=The Guard holds a patrol in Millford"),
    *("--title", "ar=الحرس يسيّر دورية في ملفورد"),
    *("--summary", "en=The Guard went through Millford.", "--summary", "ar=مرّ الحرس بملفورد."),
    *("--says", "en=The Guard went round on Tuesday.", "--says", "ar=جال الحرس يوم الثلاثاء."),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(FAULTLESS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def run(project: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, ["--project", str(project), "new", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def files(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}


def test_event_of_a_known_source_needs_little_more_than_its_words(project: Path):
    done = run(project, "event", *EVENT, "--articles", str(project / "articles"))
    assert (done.exit_code, done.stdout) == (0, f"{PATROL}\n")
    assert (project / PATROL).read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../.schema/event.json\n"
        "title:\n"
        "  en: The Guard holds a patrol in Millford\n"
        "  ar: الحرس يسيّر دورية في ملفورد\n"
        "summary:\n"
        "  en: The Guard went through Millford.\n"
        "  ar: مرّ الحرس بملفورد.\n"
        "kind: patrol\n"
        "date: 2020-12-15\n"
        "places: [millford]\n"
        "actors:\n"
        "  - {actor: northern-guard, role: occupant}\n"
        "claims:\n"
        "  - id: valley-courier-patrol\n"
        "    source: courier-2020-12-20\n"
        "    passage:\n"
        "      paragraph: 2\n"
        "      digest: sha256:b49949a9a184a46f460b8bc1e2b50f7d9c87fbcabb9b59b2cce8484c34c1db7b\n"
        "      start: 12\n"
        "      end: 93\n"
        "    stance: asserts\n"
        "    says:\n"
        "      en: The Guard went round on Tuesday.\n"
        "      ar: جال الحرس يوم الثلاثاء.\n"
        "    date:\n"
        "      value: 2020-12-15\n"
        "      words: on Tuesday\n"
        "      said: 2020-12-20\n"
    )


def test_new_file_is_in_the_order_of_fmt(project: Path):
    format_content(project / "content")
    run(project, "event", *EVENT)
    run(project, "source", "--outlet", "valley-courier", "--headline", "x", "--published", "2020")
    assert format_content(project / "content", write=False).changed == ()


def test_what_the_check_has_against_it_is_shown_with_file_and_line(project: Path):
    done = run(project, "event", *EVENT, "--date", "2020-12-19")
    assert done.exit_code == 1
    named = "content/events/2020/2020-12-19-guard-holds-patrol-millford.yml"
    assert done.stdout.startswith(f"{named}\n{named}:9:7: error: no claim can mean the event's")
    assert ": warning: claims[1].passage has no digest" in done.stdout
    assert done.stderr == "1 error, 1 warning\n"


def test_everything_that_is_lacking_or_wrong_is_listed_at_once(project: Path):
    before = files(project)
    done = run(
        project, "event", "--kind", "patrl", "--title", "en=A patrol", "--actor", "northern-guard"
    )
    assert done.exit_code == 2
    assert files(project) == before
    told = done.stderr.partition("nothing was written:\n")[2]
    assert [line.split()[0] for line in told.splitlines()] == [
        *("--source", "--paragraph", "--date", "--kind", "--title", "--summary", "--actor"),
        "--says",
    ]
    assert "patrl is not among the kinds of chronology.yml; write patrol" in told
    assert "wanted in ar: Title" in told
    assert "northern-guard is not written as ACTOR/ROLE" in told


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        (
            ["--source", "courier"],
            "courier is not among the sources of the content",
        ),
        (["--place", "nowhere-at-all"], "chronology new place writes one"),
        (["--paragraph", "0"], "0 is not the number of a paragraph"),
        (["--date", "December"], "December is not an EDTF date"),
        (["--stance", "says"], "says is not one of asserts, denies, doubts"),
        (["--title", "fr=Une patrouille"], "does not begin with en= or ar="),
        (["--title", "en=One", "--title", "en=Two"], "en= is given more than once"),
        (["--kind", "patrol", "--kind", "arrival"], "is given more than once"),
        (["--figure", "fighters/many"], "many is not an amount: 38, about-50"),
        (["--presence", "northern-guard/millford/visits"], "visits is not one of enters, leaves"),
        (["--id", "a patrol"], "a patrol is no identifier here; wanted: a date as 2020-12-14"),
        (["--id", "2020-12-14-guard-arrives"], "2020-12-14-guard-arrives is taken"),
    ],
)
def test_answer_that_cannot_be_taken_is_refused_with_what_is_wanted(
    project: Path, flags: list[str], reason: str
):
    before = files(project)
    done = run(project, "event", *flags)
    assert done.exit_code == 2
    assert reason in done.stderr
    assert files(project) == before


def test_paragraph_that_the_capture_does_not_have_is_refused(project: Path):
    articles = str(project / "articles")
    event = [*EVENT[:3], "40", *EVENT[4:], "--articles", articles]
    done = run(project, "event", *event)
    assert done.exit_code == 2
    assert "paragraphs, and no 40" in done.stderr


def test_words_that_give_no_date_have_to_be_dated_by_hand(project: Path):
    event = [*EVENT[:5], "some time ago", *EVENT[6:]]
    done = run(project, "event", *event)
    assert done.exit_code == 2
    assert [line.split()[0] for line in done.stderr.splitlines() if line.startswith("  --")] == [
        "--claim-date",
        "--date",
    ]


def test_republication_begins_its_chain_with_whom_it_took_the_text_from(project: Path):
    source = project / "content/sources/courier-2020-12-20.yml"
    with source.open("a", encoding="utf-8") as stream:
        stream.write("republished_from: ferry-keeper\n")
    run(project, "event", *EVENT)
    assert "    through: [ferry-keeper]\n" in (project / PATROL).read_text(encoding="utf-8")


def test_source_takes_outlet_and_language_from_what_is_known(project: Path):
    outlet = project / "content/outlets/valley-courier.yml"
    with outlet.open("a", encoding="utf-8") as stream:
        stream.write("address: https://www.courier.example/\n")
    flags = ["--address", "https://courier.example/4", "--published", "2021-01-03"]
    done = run(project, "source", *flags, "--headline", "Guard: gone", "--capture", "courier.txt",
               "--articles", str(project / "articles"))  # fmt: skip
    assert done.exit_code == 0
    assert (project / "content/sources/valley-courier-2021-01-03.yml").read_text() == (
        "# yaml-language-server: $schema=../.schema/source.json\n"
        "outlet: valley-courier\n"
        "headline: 'Guard: gone'\n"
        "language: en\n"
        "address: https://courier.example/4\n"
        "published: 2021-01-03\n"
        "capture:\n"
        "  file: courier.txt\n"
        "  digest: sha256:04936a19c1af2cf29739238d261d005490870fc1fcde0d330f5548be81bebc46\n"
    )


def test_host_that_several_outlets_have_says_nothing_of_the_outlet(project: Path):
    for outlet in ("valley-courier", "ferry-keeper"):
        with (project / f"content/outlets/{outlet}.yml").open("a", encoding="utf-8") as stream:
            stream.write(f"address: https://everybody.example/{outlet}\n")
    flags = ["--address", "https://everybody.example/4", "--published", "2021-01-03"]
    done = run(project, "source", *flags, "--headline", "Guard gone", "--language", "en")
    assert done.exit_code == 2
    assert "--outlet" in done.stderr


def test_place_with_a_point_says_where_the_point_comes_from(project: Path):
    place = ["--name", "en=Ferrytown", "--name", "ar=بلدة المعدية", "--kind", "town"]
    done = run(project, "place", *place, "--lat", "41", "--lon", "11.2")
    assert done.exit_code == 2
    assert [line.split()[0] for line in done.stderr.splitlines() if line.startswith("  --")] == [
        "--within-km",
        "--origin",
    ]
    origin = ["--within-km", "3", "--origin", "en=a map", "--origin", "ar=خريطة"]
    done = run(project, "place", *place, "--lat", "41", "--lon", "11.2", *origin)
    assert done.exit_code == 0
    assert "[record-unused]" in done.stdout
    text = (project / "content/places/ferrytown.yml").read_text(encoding="utf-8")
    assert (
        "coordinates:\n  lat: 41\n  lon: 11.2\n  within_km: 3\n  origin:\n    en: a map\n" in text
    )


def test_second_record_of_one_name_gets_a_number(project: Path):
    actor = ["--name", "en=Ferry Guard", "--name", "ar=حرس المعدية", "--kind", "force"]
    for name in ("ferry-guard", "ferry-guard-2"):
        assert run(project, "actor", *actor).stdout.startswith(f"content/actors/{name}.yml\n")


def test_identifier_of_a_draft_is_taken_too(project: Path):
    draft = project / "content/drafts/actors/ferry-guard.yml"
    draft.parent.mkdir(parents=True)
    draft.write_text("names: {en: Guard of the ferry, ar: حرس المعبر}\nkind: force\n", "utf-8")
    actor = ["--name", "en=Ferry Guard", "--name", "ar=حرس المعدية", "--kind", "force"]
    assert "ferry-guard is taken" in run(project, "actor", *actor, "--id", "ferry-guard").stderr
    assert run(project, "actor", *actor).stdout.startswith("content/actors/ferry-guard-2.yml\n")


def test_outlet_cannot_have_the_identifier_of_an_actor(project: Path):
    outlet = ["--name", "en=Northern Guard", "--name", "ar=نشرة الحرس", "--kind", "newspaper"]
    assert run(project, "outlet", *outlet, "--id", "northern-guard").exit_code == 2
    done = run(project, "outlet", *outlet)
    assert done.stdout.startswith("content/outlets/northern-guard-2.yml\n")


def test_text_that_hides_something_is_not_written(project: Path):
    before = files(project)
    done = run(
        project, "actor", "--name", "en=Guard\u202eGuard", "--name", "ar=حرس", "--kind", "force"
    )
    assert done.exit_code == 1
    assert "nothing was written" in done.stderr
    assert files(project) == before


def test_file_that_is_there_is_never_replaced(tmp_path: Path):
    file = tmp_path / "a.yml"
    file.write_text("mine")
    with pytest.raises(FileExistsError):
        write_new_file(file, b"theirs")
    assert [path.name for path in tmp_path.iterdir()] == ["a.yml"]
    assert file.read_text() == "mine"


def test_nothing_new_is_written_without_a_publication(project: Path):
    (project / "content/chronology.yml").unlink()
    done = run(project, "event", *EVENT)
    assert done.exit_code == 1
    assert "[publication-missing]" in done.stdout


def test_every_kind_of_record_can_be_written_anew():
    assert {kind.folder for kind in KINDS.values()} == set(FOLDERS)
    for name, command in new.commands.items():
        shown = CliRunner().invoke(main, ["new", name, "--help"])
        assert f"Example:  chronology new {name}" in shown.stdout
        assert command.get_short_help_str(80).startswith("Write a new ")


@pytest.mark.parametrize("name", KINDS)
def test_example_of_the_help_writes_a_record(project: Path, name: str):
    shown = CliRunner().invoke(main, ["new", name, "--help"]).stdout
    example = shown.partition("Example:")[2].partition("Options:")[0].replace("\\\n", " ")
    asked, told = (shlex.split(line) for line in example.strip().splitlines())
    assert asked == ["chronology", "new", name]
    assert told[:3] == asked
    done = run(project, *told[2:])
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"content/{KINDS[name].folder}/")


class Terminal:
    """The command on a terminal of its own, with somebody who types."""

    def __init__(self, *arguments: str) -> None:
        self.screen = ""
        self._child, self._ours = pty.fork()
        if self._child == 0:
            os.environ |= {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
            os.execv(sys.executable, [sys.executable, "-m", "generator", *arguments])

    def wait_for(self, text: str) -> None:
        """Read what appears until it holds a text that nothing before held."""
        start, end = len(self.screen), time.monotonic() + 60
        while text not in self.screen[start:]:
            assert time.monotonic() < end, self.screen[-2000:]
            if select.select([self._ours], [], [], 1)[0]:
                shown = os.read(self._ours, 65536).decode("utf-8", "replace")
                self.screen += shown
                if "\x1b[6n" in shown:
                    os.write(self._ours, b"\x1b[1;1R")  # where the cursor is, which it asks for

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def end(self) -> int:
        """Read the rest, and return the exit status."""
        try:
            while more := os.read(self._ours, 65536):
                self.screen += more.decode("utf-8", "replace")
        except OSError:
            pass  # what a terminal says when nobody is there any more
        os.close(self._ours)
        return os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])


def test_somebody_at_a_terminal_is_asked_and_ctrl_c_leaves_nothing(project: Path):
    before = files(project)
    terminal = Terminal("--project", str(project), "new", "actor")
    terminal.wait_for("Name (English):")
    terminal.type("Ferry Guard\r")
    terminal.wait_for("Name (العربية):")
    terminal.type("\x03")
    assert terminal.end() == 1
    assert "Nothing was written." in terminal.screen
    assert files(project) == before


def test_wrong_flag_is_told_before_anything_is_asked(project: Path):
    terminal = Terminal("--project", str(project), "new", "actor", "--kind", "forse")
    assert terminal.end() == 2
    assert "write force" in terminal.screen
    assert "Name (English)" not in terminal.screen
