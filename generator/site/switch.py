"""The published folder changes from one whole site to the next, never through a half of one.

``site`` is a symbolic link to a release in ``.site/``. A new release is built beside it and the
link is replaced by a rename, which the file system does at once or not at all: a build that is
killed leaves the previous site as it was.
"""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEPT_RELEASES = 1
"""Releases kept beside the published one, for readers who are in the middle of a page."""


@contextmanager
def new_release(site: Path) -> Iterator[Path]:
    """Give an empty folder to build in; publish it as `site` when the block ends without error."""
    releases = site.parent / f".{site.name}"
    releases.mkdir(parents=True, exist_ok=True)
    release = releases / uuid.uuid4().hex
    release.mkdir()
    try:
        yield release
        publish(site, release)
    except BaseException:
        shutil.rmtree(release, ignore_errors=True)
        raise
    _remove_old_releases(releases, keep=release)


def publish(site: Path, release: Path) -> None:
    """Make `site` a link to a release, at once."""
    link = site.parent / f".{site.name}" / f"link-{release.name}"
    link.symlink_to(Path(f".{site.name}", release.name))
    if site.is_dir() and not site.is_symlink():
        # A folder from before links were used cannot be replaced by a rename.
        site.rename(release.parent / f"folder-{release.name}")
    os.replace(link, site)


def _remove_old_releases(releases: Path, keep: Path) -> None:
    """Remove what earlier builds left, killed ones too, but for the newest few."""
    old = sorted(
        (path for path in releases.iterdir() if path != keep),
        key=lambda path: path.lstat().st_mtime,
        reverse=True,
    )
    whole = [path for path in old if path.is_dir() and not path.is_symlink()]
    for path in old:
        if path in whole[:KEPT_RELEASES]:
            continue
        if path.is_symlink() or path.is_file():
            path.unlink(missing_ok=True)
        else:
            shutil.rmtree(path, ignore_errors=True)
