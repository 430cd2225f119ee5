"""What the generator writes for the sites of `sites/`, byte for byte. `golden/README.md` says how
to look at a difference and how to renew what is kept.

All paths that are written are kept as a list, and the bytes of those files that `KEPT` chooses:
one of each kind, so that a change of a template stays a change that can be read.
"""

import os
from pathlib import Path, PurePosixPath

import pytest

from generator import build
from generator.problems import Report
from tests.project import SITES, copy_project

GOLDEN = Path(__file__).parent / "golden"

KEPT: dict[str, tuple[str, ...]] = {
    "minimal": (
        "en/*.md",
        "en/*/*.md",
        "en/events/*/*.md",
        "en/events/*/*/*.md",
        "en/events/*/*/*/*.md",
        "root/*",
        "root/data/*.*json*",
        "root/data/*.ics",
        "root/data/*.bib",
        "root/data/*.ris",
        "root/data/tables/*",
        "root/data/events/*/*/*/*",
        "root/en/events.*",
        "root/en/places/*/*",
        "root/en/events/*/*/*/*/*",
        "en/assets/search/words.json",
    ),
    "bilingual": (
        "*/index.md",
        "*/events/index.md",
        "*/events/2021/index.md",
        "*/events/2021/02/index.md",
        "*/events/2020/12/14/guard-arrives.md",
        "*/places/index.md",
        "*/places/millford.md",
        "*/actors/index.md",
        "*/actors/northern-guard.md",
        "*/sources/index.md",
        "*/sources/hill-radio-2021-01-10.md",
        "*/outlets/index.md",
        "*/outlets/hill-radio-sources.md",
        "*/presence/index.md",
        "ar/method/index.md",
        "*/corrections/index.md",
        "root/*/corrections.atom",
        "ar/data/index.md",
        "root/*",
    ),
    "contested": (
        "*/events/2020/05/fight-at-the-bridge.md",
        "*/events/2020/index.md",
        "*/places/old-bridge.md",
        "*/actors/southern-league.md",
        "*/outlets/valley-courier.md",
        "*/sources/hill-radio-2020-05-08.md",
        "*/conflicts/index.md",
        "*/presence/index.md",
        "root/data/corpus.json",
    ),
}

PATHS = "paths.txt"


def generate(site: str, into: Path) -> tuple[Report, dict[str, bytes]]:
    """Return what is found wrong with a site, and every file that is written for it, by path."""
    project = copy_project(into, SITES / site / "content")
    report, _ = build.generate(project)
    docs = project.docs
    written = {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in sorted(docs.rglob("*"))
        if path.is_file()
    }
    return report, written


def chosen(site: str, written: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files that are kept of a site, and the list of all its paths."""
    listed = "".join(f"{path}\n" for path in written).encode()
    return {PATHS: listed} | {
        path: data
        for path, data in written.items()
        if any(_matches(path, pattern) for pattern in KEPT[site])
    }


def _matches(path: str, pattern: str) -> bool:
    """Tell whether a whole path fits a pattern, in which a star stands for one name."""
    return PurePosixPath("/", path).match(f"/{pattern}")


@pytest.mark.parametrize("site", sorted(path.name for path in SITES.iterdir()))
def test_generator_writes_what_is_kept(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1640000000")  # 20 December 2021
    report, written = generate(site, tmp_path)
    if not site.startswith("warn"):
        assert list(report) == []
    files = chosen(site, written)
    idle = [p for p in KEPT[site] if not any(_matches(path, p) for path in written)]
    assert idle == [], "these patterns choose nothing"
    folder = GOLDEN / site
    kept = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-changed")
    }
    changed = [path for path in files if not _holds(folder, path, files[path])]
    surplus = sorted(kept - files.keys())
    assert not changed, f"golden/{site} differs; what is written now is beside it: {changed}"
    assert not surplus, f"golden/{site} keeps files that are not written any more: {surplus}"


def _holds(folder: Path, path: str, data: bytes) -> bool:
    """Tell whether a file is kept as it is written; put what is written beside it where it is not.

    A file that is not kept yet is, from now on, and its test passes the next time. In continuous
    integration nothing is kept by itself: there it would only hide that somebody forgot to.
    """
    kept = folder / path
    changed = kept.with_name(f"{kept.name}-changed")
    if kept.is_file() and kept.read_bytes() == data:
        changed.unlink(missing_ok=True)
        return True
    if not os.environ.get("CI"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        (changed if kept.is_file() else kept).write_bytes(data)
    return False
