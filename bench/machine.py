"""On what, and with which versions, something was measured."""

import datetime
import os
import platform
import re
import subprocess
from importlib import metadata
from pathlib import Path

_OURS = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "pydantic", "PyYAML", "ruamel.yaml")
_RIVALS = ("hugo", "edtf")


def describe_machine(root: Path, rivals: Path) -> list[str]:
    """Return the day, the machine, the revision and the versions, a line each."""
    versions = [f"{name} {metadata.version(name)}" for name in _OURS]
    found = {
        distribution.metadata["Name"]: distribution.version
        for distribution in metadata.distributions(path=[str(rivals)])
    }
    versions += [f"{name} {found[name]}" for name in _RIVALS]
    return [
        f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}, revision {_revision(root)}",
        (
            f"{len(os.sched_getaffinity(0))} cores ({_processor()}), {platform.system()} "
            f"{platform.machine()}, {platform.python_implementation()} {platform.python_version()}"
        ),
        ", ".join(versions),
    ]


def load() -> float:
    """Return how many processes wanted to run, on average over the last minute."""
    return os.getloadavg()[0]


def _processor() -> str:
    described = re.search(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return described[1] if described else platform.processor() or "unknown processor"


def _revision(root: Path) -> str:
    command = ["git", "describe", "--always", "--dirty"]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return said.stdout.strip() or "unknown"
