from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.site import builder
from generator.site.builder import BuilderError, build_locales

CONFIGURATION = """\
site_name: Millford
docs_dir: docs/en
theme: {name: material, font: false}
plugins: []
markdown_extensions: [attr_list, md_in_html, tables]
validation: {links: {not_found: warn, anchors: warn}}
"""
PAGE = """\
# Mill *ford* {: #title }

<section aria-labelledby="who">
<h2 id="who">Who</h2>
<ul><li>Ada Quill &#38; Bert</li></ul>
</section>
## Where {: #where }

By the river, see [the ferry](ferry.md#boats).

<table><tbody>
<tr><th>Day</th><td>2020&#45;12&#45;14</td></tr>
</tbody></table>
"""
FERRY = "# Ferry\n\n## Boats {: #boats }\n\nTwo.\n"


def make_project(folder: Path, page: str = PAGE) -> Path:
    (folder / "docs" / "en").mkdir(parents=True)
    (folder / "docs" / "en" / "index.md").write_text(page, encoding="utf-8")
    (folder / "docs" / "en" / "ferry.md").write_text(FERRY, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return folder


def text(path: Path) -> str:
    return "\n".join(filter(None, path.read_text(encoding="utf-8").split("\n")))


def test_site_is_the_same_as_mkdocs_alone_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    project = make_project(tmp_path / "project")
    build_locales(project, project / "docs", {"en": "mkdocs.yml"}, tmp_path / "ours", 1600000000)
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(tmp_path / "plain"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    for name in ("index.html", "ferry/index.html"):
        assert text(tmp_path / "ours" / "en" / name) == text(tmp_path / "plain" / name), name


def test_pages_are_told_of_while_they_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(builder, "_PULSE", 0.01)
    project = make_project(tmp_path / "project")
    told: list[object] = []

    def track(doing: str, pages: Sequence[int]) -> Iterator[int]:
        told.append(doing)
        for page in pages:
            yield page
            told.append(page)
        told.append("all")

    configurations = {"en": "mkdocs.yml"}
    build_locales(project, project / "docs", configurations, tmp_path / "ours", 0, track)
    assert told == ["building pages", 0, 1, "all"]


@pytest.mark.parametrize(
    ("link", "said"),
    [("nowhere.md", "'nowhere.md', but the target is not found"), ("ferry.md#oars", "#oars")],
)
def test_broken_link_is_told_and_ends_the_build(tmp_path: Path, link: str, said: str):
    project = make_project(tmp_path / "project", f"{PAGE}\n[gone]({link})\n")
    with pytest.raises(BuilderError) as told:
        build_locales(project, project / "docs", {"en": "mkdocs.yml"}, tmp_path / "site", 0)
    assert said in str(told.value)
    assert "locale en" in str(told.value)
