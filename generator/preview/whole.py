"""The whole site, built beside a preview: its search, and a look at every link.

A page is made when it is asked for, but the index of the search and the check of links need all
of them. So after a pause in the edits the site is built as for publishing, into a folder of the
preview's own, in a process that gives way to every other; the next edit abandons it.

As a program it is that process: ``… ROOT INTO``. What it prints keeps the site from publishing.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator import build as conductor
from generator.crash import describe_crash

PAUSE = 2.0
"""Seconds without an edit after which it is worth while to begin."""
MOST_LINES = 20
"""Lines that are told of what a build finds; the rest is the same again on other pages."""

Done = Callable[[str], None]
"""Gets what keeps the site from publishing; empty where nothing does."""


class WholeBuild:
    """Builds the whole site of a project again and again, each time that edits have paused."""

    def __init__(self, project: conductor.Project, done: Done) -> None:
        """Wait for the first `begin`.

        Args:
            project: What is built, and where; what is made is kept for the next preview.
            done: Is told what a build came to that was not abandoned.
        """
        self._root = project.root
        self._into = project.site.parent
        self._done = done
        self._lock = threading.Lock()
        self._building = threading.Lock()
        self._timer: threading.Timer | None = None
        self._process: subprocess.Popen[str] | None = None
        self._round = 0

    def begin(self) -> None:
        """Build after a pause, unless `abandon` is called before it is done."""
        self.abandon()
        with self._lock:
            self._timer = threading.Timer(PAUSE, self._build, (self._round,))
            self._timer.daemon = True
            self._timer.start()

    def abandon(self) -> None:
        """End what is under way; its outcome is not told.

        Its end is not waited for: a process that gives way to all others takes long to go.
        """
        with self._lock:
            self._round += 1
            if self._timer is not None:
                self._timer.cancel()
            if self._process is not None:
                _kill(self._process)

    def close(self) -> None:
        """End what is under way, and wait until it has gone."""
        self.abandon()
        with self._building:
            pass

    def _build(self, number: int) -> None:
        with self._building:  # the one before may still be on its way out
            with self._lock:
                if number != self._round:
                    return
                _hide(self._into)
                process = self._process = _start(self._root, self._into)
            said, _ = process.communicate()
            with self._lock:
                self._process = None
                if number != self._round:
                    return
        self._done(_shortened(said) if process.returncode else "")


def _hide(folder: Path) -> None:
    """Make a folder that no version control takes for its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")


def _start(root: Path, into: Path) -> "subprocess.Popen[str]":
    package = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH")]))
    return subprocess.Popen(  # noqa: S603 (our own arguments, no shell)
        [sys.executable, "-m", "generator.preview.whole", str(root), str(into)],
        cwd=root,
        env=os.environ | {"PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,  # it ends with all that it started
    )


def _kill(process: "subprocess.Popen[str]") -> None:
    if process.poll() is None:  # else its number may be another's by now
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _shortened(said: str) -> str:
    lines = said.strip().splitlines()
    more = len(lines) - MOST_LINES
    return "\n".join([*lines[:MOST_LINES], *([f"… and {more} more lines"] if more > 0 else [])])


def main(root: str, into: str) -> None:
    """Build the site of a project into a folder; exit with 1 and the reason where it cannot be."""
    os.nice(19)
    try:
        conductor.build(conductor.Project(Path(root), Path(into)), previews=None)
    except conductor.ContentError:
        pass  # whoever previews has been told, record by record
    except conductor.TOLD as error:
        sys.exit(str(error))
    except Exception as error:
        sys.exit(describe_crash(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
