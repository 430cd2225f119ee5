"""What runs when somebody proposes, merges or publishes: safe, and of commands that there are."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main
from generator.render.pages.page import ERROR_FORM, issue_address
from tests.project import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("zizmor")
    command = [str(program), "--quiet", "--offline", "--persona=auditor", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_auditor_finds_nothing_in_the_workflows():
    found = zizmor(GITHUB)
    assert found.returncode == 0, found.stdout


def test_auditor_finds_what_an_attacker_could_use(tmp_path: Path):
    # A test of a rule that nobody breaks has to show that it can fail.
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "bad.yml").write_text(
        "on: pull_request_target\n"
        "jobs:\n"
        "  a:\n"
        "    runs-on: ubuntu-24.04\n"
        "    steps:\n"
        "      - run: echo ${{ github.event.pull_request.title }}\n"
    )
    found = zizmor(tmp_path)
    assert found.returncode != 0
    assert "template-injection" in found.stdout


def test_check_of_the_makefile_asks_the_auditor():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "$(BIN)/zizmor --quiet --offline --persona=auditor .github" in makefile


def read(path: Path) -> dict[str, Any]:
    loaded = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def steps(name: str) -> list[dict[str, Any]]:
    jobs = read(GITHUB / "workflows" / f"{name}.yml")["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_has_no_permission_that_a_job_does_not_ask_for(path: Path):
    workflow = read(path)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"], path.name
        assert "timeout-minutes" in job
    writing = {
        (path.stem, name)
        for job in workflow["jobs"].values()
        for name, access in job["permissions"].items()
        if access == "write"
    }
    assert writing <= {("publish", "pages"), ("publish", "id-token")}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_runs_commands_and_flags_that_there_are(path: Path):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for step in steps(path.stem):
        for name, rest in re.findall(r"-m generator (\S+)(.*)", step.get("run", "")):
            command = main.commands[name]
            known = {flag for parameter in command.params for flag in parameter.opts}
            assert set(re.findall(r"(?<=\s)--[a-z-]+", rest)) <= known, step["name"]
        for target in re.findall(r"^make (\S+)", step.get("run", ""), re.MULTILINE):
            named = re.escape(target.replace(".venv", "$(VENV)"))
            assert re.search(rf"^{named}:", makefile, re.MULTILINE), target


def runs(name: str) -> list[str]:
    return [step["run"] for step in steps(name) if "run" in step]


def test_pull_request_is_told_of_in_words_before_anything_can_fail():
    done = [run for run in runs("pull-request") if "generator" in run or run == "make site"]
    assert [run.split()[-1] if run == "make site" else run.split()[3] for run in done] == [
        *("summary", "check", "site", "ready", "fmt"),
    ]
    assert '>> "$GITHUB_STEP_SUMMARY"' in done[0]


def test_nothing_is_published_that_is_not_ready():
    build, deploy = read(GITHUB / "workflows" / "publish.yml")["jobs"].values()
    names = [step["name"] for step in build["steps"]]
    [ready] = [n for n, step in enumerate(build["steps"]) if " ready " in step.get("run", "")]
    assert "--since" in build["steps"][ready]["run"]
    assert ready < names.index("Keep the built site")
    assert deploy["needs"] == "build"


def test_site_is_published_when_anything_changes_that_it_is_made_from():
    paths = read(GITHUB / "workflows" / "publish.yml")["on"]["push"]["paths"]
    assert {"content/**", "templates/**", "generator/**", "mkdocs*.yml"} <= set(paths)


def test_links_are_looked_at_every_week_and_nothing_is_opened():
    workflow = read(GITHUB / "workflows" / "links.yml")
    assert workflow["on"]["schedule"][0]["cron"].split()[4] == "1"
    [job] = workflow["jobs"].values()
    assert job["permissions"] == {"contents": "read"}
    settings = job["steps"][-1]["with"]
    assert (settings["fail"], settings["jobSummary"]) == ("false", "true")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_form_asks_in_both_languages(path: Path):
    form = read(path)
    assert len(form["description"]) <= 200
    asked = [item for item in form["body"] if item["type"] != "markdown"]
    assert len({item["id"] for item in asked}) == len(asked)
    for item in asked:
        label = item["attributes"]["label"]
        assert re.search("[a-z]", label), label
        assert re.search("[\u0621-\u064a]", label), label
    for item in form["body"]:
        assert item["type"] in {"input", "textarea", "dropdown", "checkboxes", "markdown"}


def test_address_on_an_event_page_fills_in_the_form():
    address = issue_address(
        "https://git.example/a/b", "Guard & ferry", "https://valley.example/en/"
    )
    assert address.startswith(f"https://git.example/a/b/issues/new?template={ERROR_FORM}&")
    assert "title=Guard+%26+ferry" in address
    assert "page=https%3A%2F%2Fvalley.example%2Fen%2F" in address
    form = read(GITHUB / "ISSUE_TEMPLATE" / ERROR_FORM)
    assert "page" in {item.get("id") for item in form["body"]}
