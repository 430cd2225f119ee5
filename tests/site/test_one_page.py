from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from generator.site.builder import BuilderError, build_locales
from generator.site.finish import is_dropped
from generator.site.one_page import PageBuilder

EPOCH = 1_600_000_000
CONFIGURATION = """\
site_name: Millford
site_url: https://valley.example/en/
repo_url: https://github.com/valley/valley
docs_dir: docs/en
theme: {name: material, font: false}
plugins: []
markdown_extensions: [attr_list, md_in_html, tables, toc]
nav:
  - Home: index.md
  - places/index.md
  - Further: [{Ferry: ferry.md}, {Rivers: "https://rivers.example/"}]
"""
PAGES = {
    "index.md": "# Mill *ford*\n\n<section>\n<h2>Who</h2>\n</section>\n\n[boats](ferry.md#boats)\n",
    "ferry.md": "---\ntitle: The ferry\n---\n\n# Ferry\n\n## Boats {: #boats }\n\nTwo.\n",
    "places/index.md": "---\ntitle: Places of the valley\n---\n\n[The mill](mill.md)\n",
    "places/mill.md": "# The mill\n\n<div>\n<p>It <b>turns</b>.</p>\n</div>\n\n[home](../index.md)\n",
    "places/dry.md": "Nothing but words, and a [link](wet.md) into nowhere.\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    for name, text in PAGES.items():
        file = folder / "docs" / "en" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (folder / "mkdocs.yml").write_text(CONFIGURATION)
    return folder


@pytest.fixture(scope="module")
def builder(project: Path) -> Iterator[PageBuilder]:
    builder = PageBuilder(project / "mkdocs.yml")
    yield builder
    builder.close()


def find(path: PurePosixPath) -> bytes | None:
    text = PAGES.get(path.as_posix())
    return None if text is None else text.encode()


def has(path: PurePosixPath) -> bool:
    return path.as_posix() in PAGES


def test_page_alone_is_what_it_is_in_a_whole_build(
    project: Path, builder: PageBuilder, tmp_path: Path
):
    (project / "docs/en/places/dry.md").unlink()  # a whole build refuses its broken link
    build_locales(project, project / "docs", {"en": "mkdocs.yml"}, tmp_path, EPOCH)
    locale = tmp_path / "en"
    for name in PAGES:
        if name == "places/dry.md":
            continue
        path = PurePosixPath(name)
        folder = path.parent if path.name == "index.md" else path.with_suffix("")
        whole = (locale / folder / "index.html").read_bytes()
        assert builder.render(path, find, has, EPOCH) == whole, name
    assert builder.errors == {"404.html"}
    whole = (locale / "404.html").read_bytes()
    assert builder.render_error("404.html", find, has, EPOCH) == whole
    built = {
        PurePosixPath(file.relative_to(locale).as_posix())
        for file in locale.rglob("*")
        if file.is_file() and file.suffix != ".html"
    }
    assert {path for path in built if not is_dropped(path)} == {
        path for path in builder.theme_files if not is_dropped(path)
    }


def test_page_with_a_broken_link_is_shown_all_the_same(
    builder: PageBuilder, capfd: pytest.CaptureFixture[str]
):
    html = builder.render(PurePosixPath("places/dry.md"), find, has, EPOCH)
    assert html is not None
    assert b'<a href="wet.md">link</a>' in html
    assert capfd.readouterr().err == ""


def test_page_that_is_not_there_is_none(builder: PageBuilder):
    assert builder.render(PurePosixPath("gone.md"), find, has, EPOCH) is None


def test_page_is_made_anew_each_time(builder: PageBuilder):
    path = PurePosixPath("places/mill.md")
    first = builder.render(path, find, has, EPOCH)
    text = {path: b"# The mill stands still\n"}
    second = builder.render(path, lambda asked: text.get(asked) or find(asked), has, EPOCH)
    assert second is not None
    assert b"stands still" in second
    assert builder.render(path, find, has, EPOCH) == first


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("site_name: Millford\n", "", "site_name"),
        ("nav:", "novel:", "nav"),
        ("theme: {name: material", "theme: {name: granite", "granite"),
    ],
)
def test_wrong_configuration_is_told_with_its_name(
    tmp_path: Path, before: str, after: str, said: str
):
    file = tmp_path / "mkdocs.yml"
    text = CONFIGURATION.replace(before, after)
    file.write_text(text[: text.index("novel:")] if "novel:" in text else text)
    with pytest.raises(BuilderError, match=said) as told:
        PageBuilder(file)
    assert str(told.value).startswith("mkdocs.yml: ")
