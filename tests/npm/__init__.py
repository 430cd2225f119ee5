"""What the tests take from npm, where this machine has it: pinned, without addresses, once."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PINNED = ("package.json", "package-lock.json")


def install_npm_packages() -> Path:
    """Return the folder of installed packages, or skip the test that asks where there is no npm.

    They are installed below ``.cache``, in a folder named after what is pinned, without running
    any script of theirs.
    """
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm, which is not on this machine")
    pinned = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in PINNED)).hexdigest()
    folder = HERE.parents[1] / ".cache" / "npm" / pinned[:16]
    packages = folder / "node_modules"
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in PINNED:
            shutil.copy(HERE / name, folder)
        run = subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        if run.returncode:
            pytest.skip(f"npm cannot install what is pinned here: {run.stderr.strip()[-300:]}")
        (folder / "done").touch()
    return packages
