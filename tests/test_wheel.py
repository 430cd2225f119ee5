"""The engine as others get it: a wheel, installed where nothing of this repository is."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return folder / build_wheel(str(folder))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; what it depends on is lent by the present one.

    Registries are not asked, so that this holds wherever the tests run.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    paths = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", vars=paths))
    (packages / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True)
    return folder


def run(environment: Path, folder: Path, *arguments: str) -> str:
    """Return what the installed command says, run in a folder without a way to this repository."""
    bare = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    command = [str(environment / "bin" / arguments[0]), *arguments[1:]]
    done = subprocess.run(
        command, cwd=folder, env=bare, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_wheel_has_the_templates_and_words_and_nothing_of_this_publication(wheel: Path):
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "generator/cli/init.py",
        "generator/desk/starter/files/content/chronology.yml",
        "generator/site/frame.yml",
        "generator/preview/reload.js",
        "generator/render/locales/ar.yml",
        "generator/render/spelling.json",
        "generator/templates/assets/chronology/main.js",
        "generator/templates/pages/event.jinja",
        "generator/templates/root/sitemap.xml.jinja",
        "generator/templates/theme/main.html",
    ):
        assert wanted in names
    brought = {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*")}
    assert any("eastern-syria" in path.parts for path in brought)
    assert not [name for name in names if "eastern-syria/" in name or "templates/locales" in name]
    assert {name.partition("/")[0] for name in names if "dist-info" not in name} == {"generator"}


def test_every_data_file_of_the_package_is_in_the_wheel(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(
        ["git", "ls-files", "generator"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("no git to ask which files belong to the package")
    assert set(listed.stdout.split()) - names == set()


def test_installed_engine_begins_and_builds_a_publication(environment: Path, tmp_path: Path):
    where = run(
        environment, tmp_path, "python", "-c", "import generator; print(generator.__file__)"
    )
    assert Path(where.strip()).is_relative_to(environment)
    told = run(environment, tmp_path, "chronology", "init", "own", "--locales", "en,fa")
    assert "cd own && make site" in told
    own = tmp_path / "own"
    engine = (own / "requirements.txt").read_text(encoding="utf-8")
    assert " @ git+https://" in engine
    make = ["make", "site", f"CHRONOLOGY={environment}/bin/chronology"]
    bare = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(make, cwd=own, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    html = (own / "site/fa/events/2024/03/04/ferry-stops/index.html").read_text("utf-8")
    assert '<html lang="fa" dir="rtl"' in html
    assert "۴ مارس ۲۰۲۴" in html
    assert not (own / ".venv").exists()
