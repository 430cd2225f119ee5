"""When each record was added and last changed, as the repository of the content tells it."""

import shutil
import subprocess
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePosixPath

from generator.model.corpus import Corpus, RecordKey
from generator.model.history import History, Times

_LOG = (
    *("-c", "core.quotePath=false", "log", "--format=@%ct", "--name-only"),
    *("--no-renames", "--relative", "--", "."),
)
_FOLDERS = ("events", "sources", "actors", "places", "outlets")


def load_history(content: Path, corpus: Corpus, now: int) -> History:
    """Return the times of every record; without a repository, `now` for all of them.

    A record that was renamed has the times of its former identifiers too. A clone without the
    whole history dates what is older from its first commit.

    Args:
        content: The folder of records.
        corpus: The records in it.
        now: When the content last changed: what is not committed yet changed then.
    """
    files = _times_of_files(content, now, _head(content))
    times: dict[RecordKey, Times] = {}
    for folder in _FOLDERS:
        for record in getattr(corpus, folder).values():
            keys = [(folder, name) for name in (record.id, *record.formerly)]
            known = [files[key] for key in keys if key in files]
            if known:
                times[folder, record.id] = Times(
                    min(each.added for each in known), max(each.changed for each in known)
                )
    return History(now, times)


@lru_cache(maxsize=2)
def _times_of_files(content: Path, now: int, head: str) -> dict[RecordKey, Times]:
    """Return the first and the last commit of each record's file, by folder and name.

    Args:
        content: The folder of records.
        now: No time is later.
        head: The commit that is looked back from; without one there is no history.
    """
    if not head:
        return {}
    times: dict[RecordKey, Times] = {}
    moment = now
    for line in _log(content):
        if line.startswith("@"):
            moment = min(now, int(line[1:]))
        elif line:
            path = PurePosixPath(line)
            key = (path.parts[0], path.stem)
            known = times.get(key, Times(moment, moment))
            times[key] = Times(min(known.added, moment), max(known.changed, moment))
    return times


def _head(content: Path) -> str:
    """Return the commit that is checked out; empty where there is none."""
    return "".join(_git(content, "rev-parse", "HEAD"))


def _log(content: Path) -> Iterable[str]:
    return _git(content, *_LOG)


def _git(content: Path, *arguments: str) -> Iterable[str]:
    """Return the lines that git answers; none where it cannot."""
    git = shutil.which("git")
    if git is None:
        return ()
    said = subprocess.run(  # noqa: S603 (our own arguments, no shell)
        [git, *arguments],
        cwd=content,
        capture_output=True,
        check=False,
    )
    return said.stdout.decode("utf-8", "replace").splitlines() if said.returncode == 0 else ()
