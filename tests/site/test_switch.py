import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.site.switch import new_release


def test_site_appears_whole_when_the_build_ends(tmp_path: Path):
    site = tmp_path / "site"
    with new_release(site) as release:
        (release / "index.html").write_text("1")
        assert not site.exists()
    assert (site / "index.html").read_text() == "1"


def test_failed_build_leaves_the_previous_site(tmp_path: Path):
    site = tmp_path / "site"
    with new_release(site) as release:
        (release / "index.html").write_text("1")

    def fail() -> None:
        with new_release(site) as release:
            (release / "index.html").write_text("2")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (site / "index.html").read_text() == "1"
    assert len([p for p in (tmp_path / ".site").iterdir() if p.is_dir()]) == 1


def test_folder_in_the_way_is_replaced(tmp_path: Path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    with new_release(site) as release:
        (release / "index.html").write_text("new")
    assert (site / "index.html").read_text() == "new"


BUILDER = """
import sys, time
from pathlib import Path
from generator.site.switch import new_release
n = 0
while True:
    n += 1
    with new_release(Path(sys.argv[1])) as release:
        for name in ("a", "b", "c"):
            (release / name).write_text(str(n))
"""


def test_site_is_whole_whenever_the_builder_is_killed(tmp_path: Path):
    site = tmp_path / "site"
    with new_release(site) as release:
        for name in ("a", "b", "c"):
            (release / name).write_text("0")
    seen = set()
    for n in range(25):
        process = subprocess.Popen(
            [sys.executable, "-c", BUILDER, str(site)],
            cwd=Path(__file__).parents[2],
            start_new_session=True,
        )
        time.sleep(0.2 + n * 0.013)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        texts = {(site / name).read_text() for name in ("a", "b", "c")}
        assert len(texts) == 1, texts
        seen |= texts
    assert len(seen) > 1  # it was switched at all
