"""The builder's adapter: it runs MkDocs, once a locale, side by side.

What knows MkDocs itself is `generator.site.mkdocs_build`, which runs in those processes.
"""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_OF_THE_MACHINE = re.compile(r"\w*Error: \[Errno \d+\] (?P<words>.+)")


class BuilderError(Exception):
    """The builder refused the pages. Its own words are the message."""


def build_locales(
    project: Path, docs: Path, configurations: Mapping[str, str], into: Path, epoch: int
) -> None:
    """Build each locale's pages into a folder of its own, all at the same time.

    Args:
        project: The folder that holds the configurations.
        docs: The folder that holds a folder of Markdown for each locale.
        configurations: The name of each locale's configuration file.
        into: The folder that gets one folder a locale.
        epoch: Seconds since 1970 that stand for "now", so that two builds give the same bytes.

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
    try:
        for locale, process in running.items():
            output, _ = process.communicate()
            if process.returncode:
                raise BuilderError(f"the pages of locale {locale} do not build:\n{_reason(output)}")
    finally:
        for process in running.values():
            with process:  # waits for its end and closes its pipe
                if process.poll() is None:
                    process.terminate()


def _command(*paths: Path) -> Sequence[str]:
    return (sys.executable, "-m", "generator.site.mkdocs_build", *map(str, paths))


def _reason(output: str) -> str:
    """Return what the builder said; of a full disk or the like, only what the system said.

    A traceback ends with that line, and what stands above it tells a curator nothing.
    """
    said = output.strip()
    trouble = _OF_THE_MACHINE.fullmatch(said.rpartition("\n")[2])
    return trouble["words"] if trouble else said
