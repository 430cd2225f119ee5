"""Finds the Chromium that the browser tests drive; on Debian, as root, installs it.

Run as a program it makes sure there is one, or says what to install. `find_chromium` is what the
tests ask.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None. The variable CHROMIUM goes before the search path."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install_chromium() -> bool:
    """Install Debian's Chromium and an Arabic font; return whether that could be tried at all."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print("Installing Chromium for the browser tests …", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        [
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            "fonts-noto-core",
        ],
    ):
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return True


if __name__ == "__main__":
    if find_chromium() is None and not (install_chromium() and find_chromium()):
        sys.exit(
            "The browser tests need Chromium, and there is none on this machine.\n"
            "Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-core; Fedora: dnf "
            "install chromium)\nor name one: CHROMIUM=/path/to/chromium make test"
        )
