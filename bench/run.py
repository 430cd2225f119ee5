"""Measures the generator beside plain Hugo, python-edtf and the YAML loaders; writes the table.

    python bench/run.py [--sizes 100,1000,5000] [--rounds 3] [--files 10000] [--into FILE]

Everything is made anew in a temporary folder. What is compared is measured in turn, round by
round, so that other work on the machine falls on all alike.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # as a script it would see the files beside it, not the packages

from bench import hugo  # noqa: E402 (only found now)
from bench.machine import describe_machine, load  # noqa: E402
from bench.measure import Cost, run  # noqa: E402
from bench.results import ReaderFigures, SiteFigures, results_text  # noqa: E402
from bench.rivals import find_hugo, install_rivals  # noqa: E402
from bench.synthetic import write_content  # noqa: E402

RIVALS = ROOT / ".cache" / "bench"
PYTHON = sys.executable
ONCE = 5_000
"""Sites of so many events are measured in one round: it takes longer than all the others."""


@dataclass(frozen=True, slots=True)
class _Arguments:
    sizes: list[int]
    rounds: int
    files: int
    into: Path


def main() -> None:
    arguments = _arguments()
    rivals = install_rivals(RIVALS, ROOT / "bench" / "requirements.lock")
    before = load()
    sites = []
    with tempfile.TemporaryDirectory(prefix="chronology-bench-") as name:
        folder = Path(name)
        for size in arguments.sizes:
            tell(f"{size} events")
            sites.append(
                measure_site(
                    folder / str(size),
                    size,
                    1 if size >= ONCE else arguments.rounds,
                    find_hugo(rivals),
                )
            )
            shutil.rmtree(folder / str(size))
        tell(f"{arguments.files} files")
        readers = measure_readers(folder, arguments.files, arguments.rounds)
    tell("dates")
    dates = json.loads(_figures("bench.dates", str(rivals), "5"))
    text = results_text(describe_machine(ROOT, rivals), (before, load()), sites, readers, dates)
    arguments.into.write_text(text, encoding="utf-8")
    tell(f"written to {arguments.into.name}")


def measure_site(project: Path, events: int, rounds: int, hugo_program: str) -> SiteFigures:
    """Return what checking, generating and building cost, and what it costs Hugo."""
    make_project(project, events)
    chronology = [PYTHON, "-m", "generator", "--project", str(project)]
    same, plain = project / "hugo-same", project / "hugo-plain"
    # once untimed: for Hugo the same pages, and for all the disk's cache
    run([*chronology, "generate"], ROOT)
    figures = SiteFigures(
        events,
        pages=hugo.copy_pages(project / "docs", same),
        plain_pages=hugo.write_plain_pages(project / "content", plain),
    )
    for number in range(rounds):
        tell(f"  round {number + 1}")
        figures.add("check", run([*chronology, "check"], ROOT))
        remove(project, "docs", "site", ".site")
        figures.add("generate", run([*chronology, "generate"], ROOT))
        remove(project, "docs")
        figures.add("build", run([*chronology, "build"], ROOT))
        for name, folder in (("hugo-same", same), ("hugo-plain", plain)):
            remove(folder, "public", "resources", ".hugo_build.lock")
            figures.add(name, run([hugo_program, "--quiet"], folder))
    return figures


def measure_readers(folder: Path, files: int, rounds: int) -> ReaderFigures:
    """Return what reading and checking so many events costs, nothing cached."""
    project = folder / "readers"
    write_content(project / "content", files)
    checks: list[Cost] = []
    per_file: dict[str, list[float]] = {}
    for _ in range(rounds):
        checks.append(run([PYTHON, "-m", "generator", "--project", str(project), "check"], ROOT))
        for name, values in json.loads(
            _figures("bench.readers", str(project / "content" / "events"), "1")
        ).items():
            per_file.setdefault(name, []).extend(values)
    return ReaderFigures(files, checks, per_file)


def make_project(project: Path, events: int) -> None:
    """Write a project with invented content and the templates and configurations of this one."""
    address = next(
        line.split(": ")[1]
        for line in (ROOT / "content" / "chronology.yml").read_text(encoding="utf-8").splitlines()
        if line.startswith("address: ")
    )
    write_content(project / "content", events, address=address)
    shutil.copytree(ROOT / "templates", project / "templates")
    # The maps are drawn on the land of this publication, as its own are.
    land = sorted((ROOT / "templates/assets/map/eastern-syria").glob("*.json"))
    with (project / "content" / "chronology.yml").open("a", encoding="utf-8") as publication:
        publication.write("base_map:\n")
        publication.writelines(f"  - {path.relative_to(ROOT).as_posix()}\n" for path in land)
    for configuration in ROOT.glob("mkdocs*.yml"):
        shutil.copyfile(configuration, project / configuration.name)


def remove(folder: Path, *names: str) -> None:
    """Remove files, folders and links of a folder where they are there."""
    for name in names:
        path = folder / name
        if path.is_symlink() or path.is_file():
            path.unlink()
        elif path.exists():
            shutil.rmtree(path)


def tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def _figures(module: str, *arguments: str) -> str:
    """Return what a module prints that measures in a process of its own."""
    command = [PYTHON, "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def _arguments() -> _Arguments:
    parser = argparse.ArgumentParser(description="Measure, and write bench/RESULTS.md.")
    parser.add_argument("--sizes", default="100,1000,5000", help="how many events, with commas")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--files", type=int, default=10_000, help="for the YAML readers")
    parser.add_argument("--into", type=Path, default=ROOT / "bench" / "RESULTS.md")
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    if min(sizes) < 100 or given.files < 100 or given.rounds < 1:
        parser.error("at least 100 events or files, and one round")
    return _Arguments(sizes, given.rounds, given.files, given.into)


if __name__ == "__main__":
    main()
