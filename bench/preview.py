"""Measures how long an edit of one event takes until both locales' pages show it; writes the table.

    python -m bench.preview [--events 5000] [--edits 7] [--no-build] [--into FILE]

The preview runs as a curator runs it, with the event's page open in both locales. An edit counts
from before its file is written until both pages have been told, fetched whole, and hold it. Beside
it: a whole build of the same content, which is what an edit cost before.
"""

import argparse
import datetime
import http.client
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.machine import load
from bench.measure import middle, run
from bench.run import PYTHON, ROOT, make_project, tell

PATIENCE = 120.0
PAUSE = 4.0
"""Seconds between edits: long enough that the whole build beside has begun again."""


def main() -> None:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="chronology-bench-") as name:
        project = Path(name) / "project"
        tell(f"{given.events} events")
        make_project(project, given.events)
        _commit(project)
        before = load()
        with _preview(project) as preview:
            figures = {
                kind: [_edit(preview, project, kind, n) for n in range(given.edits)]
                for kind in EDITS
            }
            memory = preview.memory()
        build = None
        if given.build:
            tell("a whole build")
            build = run([PYTHON, "-m", "generator", "--project", str(project), "build"], ROOT).wall
    text = _text(given.events, preview.start, figures, memory, build, (before, load()))
    given.into.write_text(text, encoding="utf-8")
    tell(f"written to {given.into.name}")


def _retitle(text: str, mark: str) -> str:
    """Put a mark into the title, in both locales."""
    head, body = re.split(r"(?m)^(?=title:)", text, maxsplit=1)
    body = re.sub(r"\ben: (?:\d+x )?", f"en: {mark} ", body, count=1)
    return head + re.sub(r"\bar: (?:\d+x )?", f"ar: {mark} ", body, count=1)


def _reword(text: str, mark: str) -> str:
    """Put it into what a claim says, too."""
    return _retitle(re.sub(r"(says:\n\s+en: >-\n\s+)", rf"\g<1>{mark} ", text, count=1), mark)


def _redate(text: str, mark: str) -> str:
    """Say that the event's date is approximate, or no longer."""
    found = re.search(r"(?m)^date: [^~\n]+(~?)$", text)
    assert found is not None
    tilde = "" if found[1] else "~"
    return _retitle(f"{text[: found.start(1)]}{tilde}{text[found.end(1) :]}", mark)


_MOVED = re.compile(r"change: (enters|holds|leaves|loses|takes)\b")


def _move(text: str, mark: str) -> str:
    """Have a claim's change of presence be another change, so that presences are others."""
    changes = {"holds": "leaves"} | dict.fromkeys(("enters", "takes", "leaves", "loses"), "holds")
    found = _MOVED.search(text)
    assert found is not None
    return _retitle(f"{text[: found.start(1)]}{changes[found[1]]}{text[found.end(1) :]}", mark)


EDITS: dict[str, Callable[[str, str], str]] = {
    "its title": _retitle,
    "its title and a claim's words": _reword,
    "its title and a date": _redate,
    "its title and a presence": _move,
}


class Took(NamedTuple):
    """What an edit took."""

    wall: float
    cpu: float
    """Seconds of processor of the preview itself, user and system."""


class Preview:
    """A running preview, with an event's page open in both locales."""

    def __init__(self, process: "subprocess.Popen[str]", address: str, start: float) -> None:
        self.process = process
        self.address = address
        self.start = start
        self.news = threading.Event()

    def get(self, path: str) -> str:
        """Return a page."""
        connection = http.client.HTTPConnection(self.address, timeout=PATIENCE)
        connection.request("GET", path)
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def open(self, path: str) -> None:
        """Keep a page open, as a browser does; note when it is told of something."""

        def listen() -> None:
            connection = http.client.HTTPConnection(self.address, timeout=PATIENCE)
            connection.request("GET", f"/_preview/events?page={path}")
            response = connection.getresponse()
            for line in iter(response.fp.readline, b""):
                if line.startswith(b"id:"):
                    self.news.set()

        threading.Thread(target=listen, daemon=True).start()

    def processor(self) -> float:
        """Return the seconds of processor that it has used."""
        status = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8")
        user, system = status.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Return the most that it has held at any time, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0


@contextmanager
def _preview(project: Path) -> Iterator[Preview]:
    command = [PYTHON, "-m", "generator", "--project", str(project), "preview", "--port", "0"]
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        address = process.stdout.readline().split("/")[2]
        for line in process.stdout:
            if line.startswith("shown"):
                break
        preview = Preview(process, address, time.perf_counter() - began)
        threading.Thread(target=process.stdout.read, daemon=True).start()
        for path in _pages(project):
            preview.get(path)
            preview.open(path)
        time.sleep(PAUSE)
        yield preview
    finally:
        process.terminate()
        process.wait()


def _event(project: Path) -> Path:
    """Return an event from the middle of them all that tells of a presence."""
    events = sorted((project / "content" / "events").rglob("*.yml"))
    later = events[len(events) // 2 :]
    return next(event for event in later if _MOVED.search(event.read_text(encoding="utf-8")))


def _pages(project: Path) -> list[str]:
    name = _event(project).stem
    date = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", name)
    assert date is not None
    path = f"events/{date[0].replace('-', '/')}/{name[date.end() + 1 :]}/"
    return [f"/{locale}/{path}" for locale in ("en", "ar")]


def _edit(preview: Preview, project: Path, kind: str, number: int) -> Took:
    """Return what it took until an edit was seen in both locales."""
    event = _event(project)
    mark = f"{list(EDITS).index(kind) + 1}{number:02}x"
    text = EDITS[kind](event.read_text(encoding="utf-8"), mark)
    preview.news.clear()
    worked = preview.processor()
    began = time.perf_counter()
    event.write_text(text, encoding="utf-8")
    if not preview.news.wait(PATIENCE):
        sys.exit(f"an edit of {kind} was not told of")
    for path in _pages(project):
        while mark not in preview.get(path):
            if time.perf_counter() - began > PATIENCE:
                sys.exit(f"an edit of {kind} is not in {path}")
    took = Took(time.perf_counter() - began, preview.processor() - worked)
    time.sleep(PAUSE)
    return took


def _commit(project: Path) -> None:
    """Put the content into a repository, as a curator's is."""
    git = shutil.which("git")
    if git is None:
        return
    for arguments in (
        ("init", "--quiet"),
        ("add", "content"),
        ("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "commit", "-qm", "All"),
    ):
        subprocess.run([git, *arguments], cwd=project, check=True)


def _text(
    events: int,
    start: float,
    figures: dict[str, list[Took]],
    memory: float,
    build: float | None,
    loads: tuple[float, float],
) -> str:
    every = [value for values in figures.values() for value in values]
    rows = [_row(f"an edit of {kind}", values) for kind, values in figures.items()]
    if build is not None:
        rows.append(f"| beside it: a whole build of the same content, once | {build:,.0f} | |")
    day = f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}"
    return _PAGE.format(
        day=day,
        events=f"{events:,}",
        before=f"{loads[0]:.1f}",
        after=f"{loads[1]:.1f}",
        rows="\n".join([_row(f"**all {len(every)} edits**", every), *rows]),
        start=f"{start:.1f}",
        memory=f"{memory:,.0f}",
    )


def _row(what: str, took: list[Took]) -> str:
    walls, cpus = (middle([getattr(each, name) for each in took]) for name in ("wall", "cpu"))
    return f"| {what} | {walls} | {cpus} |"


_PAGE = """\
# The preview

{day}, {events} invented events, written by `python -m bench.preview`. Load of the machine before
and after: {before} and {after}.

| from the edit of one event until both locales' pages show it | seconds | of processor |
|---|---|---|
{rows}

Each is the median, with the least and the most. Seconds of processor are the preview's own: other
work on the machine moves them least, and a machine that does nothing else needs little more.

The first page could be opened {start} s after the preview was started. The most that it held at
any time was {memory} MB. A whole build, niced, begins again two seconds after each edit and is
abandoned at the next, so that it runs beside every edit here.
"""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure, and write bench/PREVIEW.md.")
    parser.add_argument("--events", type=int, default=5_000)
    parser.add_argument("--edits", type=int, default=7, help="of each kind")
    parser.add_argument("--no-build", dest="build", action="store_false")
    parser.add_argument("--into", type=Path, default=ROOT / "bench" / "PREVIEW.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
