"""What the builder is set up with twice has to be the same twice."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.site.configuration import check_configurations
from tests.project import ROOT

BOTH = {"en": "mkdocs.yml", "ar": "mkdocs.ar.yml"}
ADDRESS = yaml.safe_load((ROOT / "content/chronology.yml").read_text("utf-8"))["address"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in BOTH.values():
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def check(
    project: Path, configurations: Mapping[str, str] = BOTH, address: str = ADDRESS
) -> list[str]:
    return list(check_configurations(project, configurations, address))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_configurations_of_this_publication_are_as_they_should_be(project: Path) -> None:
    assert check(project) == []


def test_locale_taken_out_of_the_publication_is_still_in_the_builders_list(project: Path) -> None:
    assert check(project, {"en": "mkdocs.yml"}) == [
        "mkdocs.yml: extra.languages has en, ar; the publication's locales are en"
    ]


def test_locale_without_a_configuration_is_told_which_file_it_wants(project: Path) -> None:
    told = check(project, BOTH | {"fr": "mkdocs.fr.yml"})
    assert "mkdocs.fr.yml: there is no such file, and locale fr is built from it" in told


def test_address_that_is_not_the_publications_is_told_with_what_to_write(project: Path) -> None:
    change(project / "mkdocs.ar.yml", f"{ADDRESS}ar/", "https://ferry.example/ar/")
    assert check(project) == [
        f"mkdocs.ar.yml: site_url is https://ferry.example/ar/; write {ADDRESS}ar/"
    ]


def test_every_setting_of_another_address_is_told(project: Path) -> None:
    told = check(project, {"en": "mkdocs.yml", "ar": "mkdocs.ar.yml"}, "https://ferry.example/")
    assert "mkdocs.yml: site_url is " + ADDRESS + "en/; write https://ferry.example/en/" in told
    assert f"mkdocs.yml: the root of ar is {ADDRESS}ar/; write https://ferry.example/ar/" in told
    assert f"mkdocs.yml: extra.front is {ADDRESS}; write https://ferry.example/" in told


def test_pages_are_read_from_their_own_locales_folder(project: Path) -> None:
    change(project / "mkdocs.ar.yml", "docs_dir: docs/ar", "docs_dir: docs/en")
    assert check(project) == ["mkdocs.ar.yml: docs_dir is docs/en; write docs/ar"]


def test_configuration_that_is_no_yaml_is_told_with_its_line(project: Path) -> None:
    change(project / "mkdocs.ar.yml", "theme:", "theme: [")
    (told,) = check(project)
    assert told.startswith("mkdocs.ar.yml: ")
    assert "line " in told


def test_setting_that_is_not_there_is_told_as_nothing(project: Path) -> None:
    change(project / "mkdocs.yml", "  front: ", "  frond: ")
    assert f"mkdocs.yml: extra.front is nothing; write {ADDRESS}" in check(project)
