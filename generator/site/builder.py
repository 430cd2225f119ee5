"""The builder's adapter: it runs MkDocs, once a locale, side by side.

What knows MkDocs itself is `generator.site.mkdocs_build`, which runs in those processes.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

_OF_THE_MACHINE = re.compile(r"\w*Error: \[Errno \d+\] (?P<words>.+)")


class BuilderError(Exception):
    """The builder refused the pages. Its own words are the message."""


_PULSE = 0.5
"""Seconds between two looks at how many pages there are."""

Track = Callable[[str, Sequence[int]], Iterable[int]]
"""Is given what there is to do, and gives it back as it is done."""


def build_locales(
    project: Path,
    docs: Path,
    configurations: Mapping[str, str],
    into: Path,
    epoch: int,
    track: Track = lambda _, pages: pages,
) -> None:
    """Build each locale's pages into a folder of its own, all at the same time.

    Args:
        project: The folder that holds the configurations.
        docs: The folder that holds a folder of Markdown for each locale.
        configurations: The name of each locale's configuration file.
        into: The folder that gets one folder a locale.
        epoch: Seconds since 1970 that stand for "now", so that two builds give the same bytes.
        track: Is shown how many of the pages are built.

    Raises:
        BuilderError: A build failed or warned. The other builds are ended.
    """
    package = str(Path(__file__).parents[2])
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH")])),
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
    }
    running = {
        locale: subprocess.Popen(  # noqa: S603 (our own arguments, no shell)
            _command(project / configuration, docs / locale, into / locale),
            cwd=project,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for locale, configuration in sorted(configurations.items())
    }
    pages = sum(1 for locale in configurations for _ in (docs / locale).rglob("*.md"))
    shown = _Shown(into, iter(track("building pages", range(pages))))
    try:
        for locale, process in running.items():
            output = _output(process, shown)
            if process.returncode:
                raise BuilderError(f"the pages of locale {locale} do not build:\n{_reason(output)}")
        shown.rest()
    finally:
        for process in running.values():
            with process:  # waits for its end and closes its pipe
                if process.poll() is None:
                    process.terminate()


class _Shown:
    """Shows how many pages there are, as they come."""

    def __init__(self, into: Path, waiting: Iterator[int]) -> None:
        self._into, self._waiting, self._count = into, waiting, 0

    def __call__(self) -> None:
        """Look, and show those that are new."""
        there = sum(1 for _ in self._into.rglob("index.html"))
        for _ in range(self._count, there):
            next(self._waiting, None)
        self._count = max(self._count, there)

    def rest(self) -> None:
        """Show that nothing is left to do."""
        for _ in self._waiting:
            pass


def _output(process: subprocess.Popen[str], shown: Callable[[], None]) -> str:
    """Return what a process says until its end; in the meantime, show what has been built."""
    while True:
        try:
            output, _ = process.communicate(timeout=_PULSE)
        except subprocess.TimeoutExpired:
            shown()
        else:
            return output


def _command(*paths: Path) -> Sequence[str]:
    return (sys.executable, "-m", "generator.site.mkdocs_build", *map(str, paths))


def _reason(output: str) -> str:
    """Return what the builder said; of a full disk or the like, only what the system said.

    A traceback ends with that line, and what stands above it tells a curator nothing.
    """
    said = output.strip()
    trouble = _OF_THE_MACHINE.fullmatch(said.rpartition("\n")[2])
    return trouble["words"] if trouble else said
