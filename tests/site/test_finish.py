import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from generator.site import finish
from generator.site.finish import finish_site

BASE = "https://valley.example/"
PAGE = '<!doctype html><html><head><meta charset="utf-8"></head><body>{}</body></html>'


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """One locale as the builder leaves it, with a sitemap of its own."""
    locale = tmp_path / "release" / "en"
    locale.mkdir(parents=True)
    (locale / "index.html").write_text(PAGE.format("<a href='../'>Front</a>"))
    (locale / "sitemap.xml").write_text("<urlset/>")
    (locale / "sitemap.xml.gz").write_bytes(b"")
    return locale.parent


@pytest.fixture
def root_files(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    (folder / "data").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE.format("<a href='en/'>English</a>"))
    (folder / "sitemap.xml").write_text("<urlset><url/></urlset>")
    (folder / "data" / "corpus.json").write_text("{}")
    return folder


def test_root_files_stand_beside_the_locales(release: Path, root_files: Path) -> None:
    assert finish_site(release, root_files, BASE) == []
    assert (release / "data" / "corpus.json").read_text() == "{}"
    assert (release / "sitemap.xml").read_text() == "<urlset><url/></urlset>"


def test_sitemap_of_a_single_locale_is_gone(release: Path, root_files: Path) -> None:
    finish_site(release, root_files, BASE)
    assert [path.name for path in (release / "en").iterdir()] == ["index.html"]


def test_every_page_has_its_policy(release: Path, root_files: Path) -> None:
    finish_site(release, root_files, BASE)
    for page in ("index.html", "en/index.html"):
        assert (release / page).read_text().count("Content-Security-Policy") == 1


def test_link_into_nowhere_is_returned(release: Path, root_files: Path) -> None:
    (release / "en" / "index.html").write_text(PAGE.format("<a href='gone/'>Gone</a>"))
    (broken,) = finish_site(release, root_files, BASE)
    assert (broken.page, broken.link) == ("en/index.html", "gone/")


def test_disk_that_fills_is_told_with_its_own_words(
    release: Path, root_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(source: Path, target: Path) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))

    monkeypatch.setattr(finish.shutil, "copyfile", fill)
    with pytest.raises(OSError, match="No space left on device") as raised:
        finish_site(release, root_files, BASE)
    assert raised.value.strerror == "No space left on device"
    assert raised.value.filename == str(release / "data" / "corpus.json")
