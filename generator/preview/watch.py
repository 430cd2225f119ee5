"""Rebuilds when content, templates or configuration change, and reports what came of it."""

import queue
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import watchfiles

from generator import build as conductor
from generator.crash import describe_crash
from generator.preview.server import HOST, Bulletin, make_server, serve
from generator.problems import format_problem

Say = Callable[[str], None]
_Bursts = queue.SimpleQueue[set[str]]
"""The paths that each burst of edits touched."""


def preview(
    project: conductor.Project, port: int, say: Say, stop: threading.Event | None = None
) -> None:
    """Serve a project's site on 127.0.0.1 and rebuild it at each edit, until interrupted.

    A file that is wrong never ends the preview: its problems are told, and the last good site
    stays.

    Args:
        project: What is served.
        port: 0 takes a free one.
        say: Gets what belongs on the terminal.
        stop: Ends the preview when set, where no keyboard can.
    """
    stop = stop or threading.Event()
    bulletin = Bulletin()
    server = make_server(project.site, port, bulletin)
    end = serve(server, bulletin)
    try:
        # Before the first build: an edit made while it runs is not lost.
        bursts = _watch(project, stop)
        say(f"http://{HOST}:{server.server_port}/  (Ctrl+C ends)")
        _rebuild(project, bulletin, say)
        for changed in _changes(project, bursts, stop):
            say(f"changed: {', '.join(changed[:3])}{' …' if len(changed) > 3 else ''}")
            _rebuild(project, bulletin, say)
    finally:
        stop.set()
        end()


def _rebuild(project: conductor.Project, bulletin: Bulletin, say: Say) -> None:
    try:
        report = conductor.build(project)
    except conductor.ContentError as error:
        _tell(bulletin, say, "\n".join(map(format_problem, error.report.errors)))
    except conductor.TOLD as error:
        _tell(bulletin, say, str(error))
    except Exception as error:
        # A template being written fails in as many ways as there are; the next edit may mend it.
        _tell(bulletin, say, describe_crash(error))
    else:
        bulletin.publish("", built=True)
        warned = len(report.warnings)
        say("built" + (f", {warned} warning{'' if warned == 1 else 's'}" if warned else ""))


def _tell(bulletin: Bulletin, say: Say, problems: str) -> None:
    say(problems)
    say("The last good site stays up.")
    bulletin.publish(problems, built=False)


def _watch(project: conductor.Project, stop: threading.Event) -> _Bursts:
    """Return where each burst of edits in a project will be put, until told to stop.

    Folders are watched whole; the configuration lies in the project's root, where what the build
    makes lies too, so that one is watched without what is below it.
    """
    bursts: _Bursts = queue.SimpleQueue()

    def watch(*paths: Path, deep: bool) -> None:
        for changes in watchfiles.watch(
            *paths, recursive=deep, debounce=300, stop_event=stop, raise_interrupt=False
        ):
            bursts.put({path for _, path in changes})

    folders = [path for path in (project.content, project.own_templates) if path.is_dir()]
    for paths, deep in ((folders, True), ([project.root], False)):
        if paths:
            threading.Thread(target=partial(watch, *paths, deep=deep), daemon=True).start()
    return bursts


def _changes(
    project: conductor.Project, bursts: _Bursts, stop: threading.Event
) -> Iterator[list[str]]:
    """Yield the paths that edits touched since the last time, until told to stop."""
    while not stop.is_set():
        try:
            touched = bursts.get(timeout=0.2)
        except queue.Empty:
            continue
        while not bursts.empty():
            touched |= bursts.get()
        relative = (Path(path).relative_to(project.root) for path in touched)
        if changed := sorted(path.as_posix() for path in relative if _counts(path)):
            yield changed


def _counts(path: Path) -> bool:
    """Whether a changed file, named from the project's root, goes into the site."""
    if path.name.startswith(".") or path.name.endswith("~"):
        return False
    return path.parts[0] in ("content", "templates") or (
        path.parent == Path() and path.name.startswith("mkdocs") and path.suffix == ".yml"
    )
