from pathlib import Path

from generator.render.overlay import Overlay


def layers(root: Path, **files: str) -> Overlay:
    for name in ("own", "package"):
        (root / name / "pages").mkdir(parents=True)
    for name, text in files.items():
        layer, file = name.split("_")
        (root / layer / "pages" / f"{file}.jinja").write_text(text)
    return Overlay((root / "own", root / "package"))


def test_own_file_goes_before_the_packages_and_the_others_stay(tmp_path: Path):
    pages = layers(tmp_path, own_home="ours", package_home="theirs", package_data="data") / "pages"
    assert [path.read_text() for path in pages.files("*.jinja")] == ["data", "ours"]
    home, data = pages.find("home.jinja"), pages.find("data.jinja")
    assert home is not None
    assert home.read_text() == "ours"
    assert data is not None
    assert data.read_text() == "data"
    assert pages.find("no.jinja") is None


def test_publication_without_templates_has_those_of_the_package(tmp_path: Path):
    pages = Overlay((tmp_path / "nowhere", tmp_path / "package")) / "pages"
    (tmp_path / "package" / "pages").mkdir(parents=True)
    (tmp_path / "package" / "pages" / "home.jinja").write_text("theirs")
    assert [path.name for path in pages.files("*.jinja")] == ["home.jinja"]
