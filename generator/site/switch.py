"""The published folder changes from one whole site to the next, never through a half of one.

``site`` is a symbolic link to a release in ``.site/``. A new release is built beside it and the
link is replaced by a rename, which the file system does at once or not at all: a build that is
killed leaves the previous site as it was.
"""

import fcntl
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def new_release(site: Path) -> Iterator[Path]:
    """Give an empty folder to build in; publish it as `site` when the block ends without error.

    One build goes on at a time: each clears away what earlier ones, killed ones too, left behind.
    """
    releases = site.parent / f".{site.name}"
    releases.mkdir(parents=True, exist_ok=True)
    with (releases / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _remove_old_releases(releases, keep=site.resolve())
        release = releases / uuid.uuid4().hex
        release.mkdir()
        try:
            yield release
            publish(site, release)
        except BaseException:
            shutil.rmtree(release, ignore_errors=True)
            raise


def publish(site: Path, release: Path) -> None:
    """Make `site` a link to a release, at once."""
    link = release.parent / f"link-{release.name}"
    link.symlink_to(Path(release.parent.name, release.name))
    if site.is_dir() and not site.is_symlink():
        # A folder from before links were used cannot be replaced by a rename.
        site.rename(release.parent / f"folder-{release.name}")
    link.replace(site)


def _remove_old_releases(releases: Path, keep: Path) -> None:
    """Remove every release but the published one."""
    for path in releases.iterdir():
        if path.name == "lock" or path.resolve() == keep:
            continue
        if path.is_symlink() or path.is_file():
            path.unlink(missing_ok=True)
        else:
            shutil.rmtree(path, ignore_errors=True)
