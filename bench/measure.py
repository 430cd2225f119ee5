"""What a command costs, and how several measurements of one thing are told."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """One run of a command, with all that it started and waited for."""

    wall: float
    cpu: float
    """Seconds of processor, user and system: what other work on the machine moves least."""
    memory: float
    """The most that any one process of it held, in MB."""


def run(command: Sequence[str], folder: Path, python_path: Path | None = None) -> Cost:
    """Return what a command cost. One that fails ends the benchmark, with what it said."""
    environment = dict(os.environ)
    if python_path is not None:
        environment["PYTHONPATH"] = str(python_path)
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{said[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def middle(values: Sequence[float]) -> str:
    """Return the median of some measurements, with the least and the most beside it."""
    if len(values) == 1:
        return number(values[0])
    least, most = number(min(values)), number(max(values))
    return f"{number(statistics.median(values))} ({least}–{most})"


def number(value: float) -> str:
    """Return a number with two digits or more that say something."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """Return one ratio for each round: both were measured side by side in it."""
    return [mine / other for mine, other in zip(ours, theirs, strict=True)]
