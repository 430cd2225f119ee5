"""Content as it stood at a revision of its repository, read beside what is checked out.

Nothing is checked out: git lists the files below the content folder and hands their bytes over, and
the reader of today reads them from a folder that is thrown away. Attributes, filters and links of
the revision have no say in it.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.content.load import load_corpus
from generator.content.nodes import MOST_BYTES
from generator.model.corpus import Corpus
from generator.problems import Problem

_FILE = b"100"
"""How the mode of a plain file begins; a link's or a submodule's does not."""


class RevisionError(Exception):
    """A revision cannot be had; the words are for whoever asked for it."""


def load_revision(content: Path, revision: str) -> tuple[Corpus | None, list[Problem]]:
    """Return the content folder as it stood at a revision, and every problem it has as such.

    Raises:
        RevisionError: There is no git, no repository, or no such revision in it.
    """
    commit = _find_commit(content, revision)
    with _laid_out(content, commit) as folder:
        if not any(folder.iterdir()):
            raise RevisionError(f"there is no {content.name} folder at {revision}")
        return load_corpus(folder)


def read_trailers(content: Path, revision: str, name: str) -> list[str]:
    """Return what the commits since a revision say under a name at the end of their messages.

    Raises:
        RevisionError: There is no git, no repository, or no such revision in it.
    """
    commit = _find_commit(content, revision)
    form = f"--format=%(trailers:key={name},valueonly,unfold)"
    said = _git(content, "log", form, f"{commit}..HEAD").stdout.decode("utf-8", "replace")
    return [line.strip() for line in said.splitlines() if line.strip()]


def _find_commit(content: Path, revision: str) -> str:
    if not content.is_dir():
        raise RevisionError(f"there is no folder {content.name}")
    inside = _git(content, "rev-parse", "--is-inside-work-tree")
    if inside.stdout.strip() != b"true":
        raise RevisionError(f"{content.name} lies in no git repository, so it has no revisions")
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    found = _git(content, *wanted)
    if found.returncode == 0:
        return found.stdout.decode("ascii").strip()
    shallow = _git(content, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    raise RevisionError(
        f"there is no revision {revision}"
        + (
            "; this clone is shallow: run git fetch --unshallow, or clone with more depth"
            if shallow
            else "; name a commit, a branch or a tag"
        )
    )


@contextmanager
def _laid_out(content: Path, commit: str) -> Iterator[Path]:
    """Give a folder, named as the content folder is, with the records of a commit in it."""
    with tempfile.TemporaryDirectory(prefix="chronology-") as beside:
        folder = Path(beside, content.resolve().name)
        folder.mkdir()
        for path, data in _read_files(content, commit):
            file = folder.joinpath(*path.parts)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        yield folder


def _read_files(content: Path, commit: str) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield the path below the content folder and the bytes of each record of a commit."""
    listing = _git(content, "ls-tree", "-r", "-z", "--long", commit, ".")
    files: list[tuple[PurePosixPath, bytes]] = []
    for entry in listing.stdout.split(b"\0"):
        about, _, name = entry.partition(b"\t")
        if not about.startswith(_FILE) or not name.endswith((b".yml", b".yaml")):
            continue
        _, _, blob, size = about.split()
        path = PurePosixPath(name.decode("utf-8", "surrogateescape"))
        if int(size) <= MOST_BYTES and ".." not in path.parts:
            files.append((path, blob))
    wanted = b"".join(blob + b"\n" for _, blob in files)
    stream = _git(content, "cat-file", "--batch", given=wanted).stdout
    position = 0
    for path, blob in files:
        head, _, _ = stream[position : position + 200].partition(b"\n")
        found = head.split()
        if len(found) != 3 or found[0] != blob:
            raise RevisionError(f"git cannot read {path} at {commit[:12]}")
        start = position + len(head) + 1
        end = start + int(found[2])
        yield path, stream[start:end]
        position = end + 1


def _git(content: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise RevisionError("git is not there to read revisions with")
    return subprocess.run(  # noqa: S603 (our own arguments, no shell; a revision is never an option)
        [git, *arguments], cwd=content, input=given, capture_output=True, check=False
    )
