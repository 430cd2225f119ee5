"""Shows each edit of content, templates or configuration, and reports what came of it."""

import queue
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import watchfiles

from generator import build as conductor
from generator.crash import describe_crash
from generator.desk.schema import FOLDER as SCHEMAS
from generator.desk.schema import Keeper
from generator.preview.draft import Draft
from generator.preview.server import HOST, Bulletin, make_server, serve
from generator.preview.whole import WholeBuild
from generator.problems import format_problem
from generator.render.messages import FOLDER as WORDS
from generator.site.packaged import PACKAGED

MADE = Path(".cache", "preview")
"""What a preview makes of the whole site, below the project; the published site is not touched."""
STEP = 30
"""Milliseconds without another change after which a burst of them is over."""
MOST = 500
"""Milliseconds after which a burst is taken to be over all the same."""


class Say(Protocol):
    """Puts something on the terminal."""

    def __call__(self, words: str, /) -> object:
        """Say it."""


_Bursts = queue.SimpleQueue[set[Path]]
"""The paths that each burst of edits touched."""


def preview(
    project: conductor.Project, port: int, say: Say, stop: threading.Event | None = None
) -> None:
    """Serve a project's site on 127.0.0.1 and show each edit, until interrupted.

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
    whole = conductor.Project(project.root, project.root / MADE)
    draft = Draft(project, whole.site)
    server = make_server(draft, port, bulletin)
    end = serve(server, bulletin)

    def tell_whole(problems: str) -> None:
        say(problems or "search is up to date; every link leads somewhere")
        bulletin.publish(problems, built=False, about="whole")

    build = WholeBuild(whole, tell_whole)
    try:
        # Before the first site is made: an edit made meanwhile is not lost.
        bursts = _watch(project, stop)
        say(f"http://{HOST}:{server.server_port}/  (Ctrl+C ends)")
        desk = _Desk(draft, bulletin, build, say, Keeper(project.content))
        desk.show(())
        for touched in _changes(project, bursts, stop):
            names = sorted(_named(project, path) for path in touched)
            say(f"changed: {', '.join(names[:3])}{' …' if len(names) > 3 else ''}")
            desk.show(touched)
    finally:
        stop.set()
        build.close()
        end()


@dataclass(frozen=True, slots=True)
class _Desk:
    """Brings the site up to date, and tells terminal and open pages what came of it."""

    draft: Draft
    bulletin: Bulletin
    build: WholeBuild
    say: Say
    keep_schema: Keeper

    def show(self, touched: Iterable[Path]) -> None:
        """Show what the disk holds now."""
        self.build.abandon()
        began = time.perf_counter()
        try:
            report = self.draft.refresh(set(touched), self.bulletin.open_pages())
        except conductor.ContentError as error:
            self._tell("\n".join(map(format_problem, error.report.errors)))
        except conductor.TOLD as error:
            self._tell(str(error))
        except Exception as error:
            # A template being written fails in many ways; the next edit may mend it.
            self._tell(describe_crash(error))
        else:
            self.bulletin.publish("", built=False, about="page")
            self.bulletin.publish("", built=True)
            warned = len(report.warnings)
            warnings = f", {warned} warning{'' if warned == 1 else 's'}" if warned else ""
            self.say(f"shown after {time.perf_counter() - began:.2f} s{warnings}")
            self.build.begin()
        if self.draft.corpus is not None:
            self.keep_schema(self.draft.corpus)

    def _tell(self, problems: str) -> None:
        self.say(problems)
        self.say("The last good site stays up.")
        self.bulletin.publish(problems, built=False)


def _named(project: conductor.Project, path: Path) -> str:
    return (
        path.relative_to(project.root).as_posix()
        if path.is_relative_to(project.root)
        else path.name
    )


def _watch(project: conductor.Project, stop: threading.Event) -> _Bursts:
    """Return where each burst of edits in a project will be put, until told to stop.

    Folders are watched whole; the configuration lies in the project's root, where what is made
    lies too, so that one is watched without what is below it. That shows as well when a folder is
    put in the place of another, as git does, and is to be watched anew.
    """
    bursts: _Bursts = queue.SimpleQueue()
    folders = _folders(project)

    def watch_folders() -> None:
        while not stop.is_set():
            there = _present(folders)
            moved = threading.Event()
            threading.Thread(target=wait_for_others, args=(there, moved), daemon=True).start()
            for changes in watchfiles.watch(
                *there, debounce=MOST, step=STEP, rust_timeout=500, stop_event=moved,
                raise_interrupt=False,
            ):  # fmt: skip
                bursts.put({Path(path) for _, path in changes})
            if not stop.is_set():
                bursts.put(set(folders))

    def wait_for_others(there: Mapping[Path, int], moved: threading.Event) -> None:
        while not stop.wait(0.3) and _present(folders) == there:
            pass
        moved.set()

    def watch_root() -> None:
        for changes in watchfiles.watch(
            project.root, debounce=MOST, step=STEP, rust_timeout=500, stop_event=stop,
            raise_interrupt=False, recursive=False,
        ):  # fmt: skip
            bursts.put({Path(path) for _, path in changes})

    for work in (watch_folders, watch_root):
        threading.Thread(target=work, daemon=True).start()
    return bursts


def _folders(project: conductor.Project) -> tuple[Path, ...]:
    """Return the folders that the site is made from."""
    return (project.content, project.own_templates, PACKAGED, WORDS)


def _present(folders: Iterable[Path]) -> dict[Path, int]:
    """Return the folders that are there, each with its number on the disk."""
    found = {}
    for folder in folders:
        with suppress(OSError):
            if folder.is_dir():
                found[folder] = folder.stat().st_ino
    return found


def _changes(
    project: conductor.Project, bursts: _Bursts, stop: threading.Event
) -> Iterator[set[Path]]:
    """Yield the paths that edits touched since the last time, until told to stop."""
    while not stop.is_set():
        try:
            touched = bursts.get(timeout=0.2)
        except queue.Empty:
            continue
        while not bursts.empty():
            touched |= bursts.get()
        if changed := {path for path in touched if _counts(project, path)}:
            yield changed


def _counts(project: conductor.Project, path: Path) -> bool:
    """Whether a changed file goes into the site."""
    if SCHEMAS in path.parts or path.name.startswith(".") or path.name.endswith("~"):
        return False
    return any(map(path.is_relative_to, _folders(project))) or (
        path.parent == project.root and path.name.startswith("mkdocs") and path.suffix == ".yml"
    )
