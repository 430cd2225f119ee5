import http.client
import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest

from generator import build as conductor
from generator.build import ContentError, Project
from generator.preview import watch
from generator.problems import FileLine, Problem, Report
from generator.site.builder import BuilderError

PATIENCE = 20.0
"""Seconds after which a test has failed; what is waited for takes a fraction of one."""


class Running:
    """A preview in a thread, whose builds are steps of the test."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for path in ("content/events", "templates", "docs/en"):
            (root / path).mkdir(parents=True)
        self.root = root
        self.built: queue.Queue[int] = queue.Queue()
        self.said: queue.Queue[str] = queue.Queue()
        self.outcome: Callable[[], Report] = Report
        monkeypatch.setattr(conductor, "build", self._build)
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=watch.preview, args=(Project(root), 0, self.said.put, self._stop), daemon=True
        )
        self._thread.start()

    def _build(self, _project: Project) -> Report:
        self.built.put(1)
        return self.outcome()

    def hear(self, part: str) -> str:
        """Wait until something is said that has a part in it, and return it."""
        while part not in (said := self.said.get(timeout=PATIENCE)):
            pass
        return said

    def edit(self, name: str) -> None:
        """Edit a file until the edit is seen: the first may come before anybody watches."""
        for n in range(100):
            (self.root / name).write_text(f"edit {n}\n")
            try:
                self.built.get(timeout=PATIENCE / 100)
            except queue.Empty:
                continue
            return
        raise AssertionError(f"an edit of {name} was not seen")

    def end(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    running = Running(tmp_path.resolve(), monkeypatch)
    yield running
    running.end()


def test_site_is_built_at_once_and_at_each_edit(running: Running):
    running.built.get(timeout=PATIENCE)
    running.hear("built")
    for name in ("content/events/a.yml", "templates/page.jinja", "mkdocs.yml"):
        running.edit(name)
        assert name in running.hear("changed: ")
        running.hear("built")


def test_content_with_an_error_is_told_and_does_not_end_the_preview(running: Running):
    running.hear("built")
    problem = Problem("kind-unknown", FileLine(PurePosixPath("content/a.yml"), 3), "kind is wrong")

    def fail() -> Report:
        raise ContentError(Report([problem]))

    running.outcome = fail
    running.edit("content/events/a.yml")
    assert running.hear("kind").startswith("content/a.yml:3: error: kind is wrong")
    running.hear("The last good site stays up.")
    running.outcome = Report
    running.edit("content/events/a.yml")
    running.hear("built")


@pytest.mark.parametrize(
    "fault", [BuilderError("no page"), OSError("no disk"), ZeroDivisionError("no sense")]
)
def test_build_that_fails_in_any_other_way_does_not_end_the_preview(
    running: Running, fault: Exception
):
    running.hear("built")

    def fail() -> Report:
        raise fault

    running.outcome = fail
    running.edit("templates/page.jinja")
    running.hear(str(fault))
    running.outcome = Report
    running.edit("templates/page.jinja")
    running.hear("built")


def test_open_page_hears_of_the_build(running: Running):
    address = running.hear("http://127.0.0.1:").split("/")[2]
    running.hear("built")
    connection = http.client.HTTPConnection(address, timeout=PATIENCE)
    connection.request("GET", "/_preview/events")
    response = connection.getresponse()
    assert response.fp.readline() == b"id: 1\n"
    running.edit("content/events/a.yml")
    lines = iter(response.fp.readline, b"")
    assert next(line for line in lines if line.startswith(b"id:")) == b"id: 2\n"
    connection.close()


def test_warnings_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    warning = Problem("record-unused", FileLine(PurePosixPath("content/a.yml")), "not used")
    monkeypatch.setattr(conductor, "build", lambda _: Report([warning]))
    said: list[str] = []
    stop = threading.Event()
    stop.set()
    watch.preview(Project(tmp_path), 0, said.append, stop)
    assert said[-1] == "built, 1 warning"


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("content/events/2020/2020-x.yml", True),
        ("content/chronology.yml", True),
        ("templates/pages/event.jinja", True),
        ("mkdocs.yml", True),
        ("mkdocs.ar.yml", True),
        ("content/.schema/event.json", True),
        ("content/events/.2020-x.yml.swp", False),
        ("content/events/2020-x.yml~", False),
        ("docs/en/index.md", False),
        ("site", False),
        ("README.md", False),
        ("bench/mkdocs.yml", False),
    ],
)
def test_what_goes_into_the_site_counts(path: str, counts: bool):
    assert watch._counts(Path(path)) is counts
