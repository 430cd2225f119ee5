import base64
import os
from pathlib import Path

import pytest

from generator.site.budget import find_overweight

HEAD = '<script src="assets/page.js"></script><link rel="stylesheet" href="assets/site.css">'
CHRONOLOGY = '<script type="module" src="assets/chronology/main.js"></script>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("page.js", "site.css", "chronology/main.js", "chronology/later.js"):
        file = tmp_path / "en" / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("/* small */")
    write(tmp_path, "")
    return tmp_path


def write(site: Path, body: str, name: str = "index.html") -> None:
    (site / "en" / name).write_text(f"<html>{HEAD}{body}</html>", encoding="utf-8")


def heavy(kilobytes: int) -> str:
    """Return a comment that weighs so much however it is packed."""
    return f"/*{base64.urlsafe_b64encode(os.urandom(kilobytes * 1024)).decode()}*/"


def test_small_page_that_asks_nobody_is_within_its_budget(site: Path):
    assert list(find_overweight(site)) == []


def test_script_of_a_page_without_a_chronology_is_next_to_nothing(site: Path):
    (site / "en/assets/page.js").write_text(heavy(2))
    (found,) = find_overweight(site)
    assert found.startswith("en/index.html: script: ")
    assert found.endswith(" bytes packed, 1,200 at most")


def test_page_with_a_chronology_may_have_more_and_imports_count(site: Path):
    write(site, CHRONOLOGY)
    main = site / "en/assets/chronology/main.js"
    main.write_text(f"import{{make}}from'./later.js';{heavy(10)}")
    assert list(find_overweight(site)) == []
    main.with_name("later.js").write_text(heavy(15))
    (found,) = find_overweight(site)
    assert found.endswith(" bytes packed, 20,480 at most")


def test_script_that_is_fetched_on_demand_does_not_count(site: Path):
    write(site, CHRONOLOGY)
    (site / "en/assets/chronology/main.js").write_text("button.onclick=()=>import('./later.js')")
    (site / "en/assets/chronology/later.js").write_text(heavy(40))
    assert list(find_overweight(site)) == []


def test_imports_in_a_circle_count_once(site: Path):
    write(site, CHRONOLOGY)
    main = site / "en/assets/chronology/main.js"
    main.write_text(f"import{{a}}from'./later.js';{heavy(15)}")
    main.with_name("later.js").write_text("export{b}from'./main.js'")
    assert list(find_overweight(site)) == []


def test_script_that_is_imported_for_what_it_does_counts(site: Path):
    write(site, CHRONOLOGY)
    main = site / "en/assets/chronology/main.js"
    main.write_text("import './later.js';")
    main.with_name("later.js").write_text(heavy(25))
    (found,) = find_overweight(site)
    assert "script: " in found


def test_style_sheet_data_and_drawings_have_budgets_of_their_own(site: Path):
    (site / "en/assets/site.css").write_text(heavy(9))
    (site / "en/core.json").write_text(heavy(26))
    for kind in ("map", "strip"):
        write(site, f'<svg id="x" class="{kind}">{heavy(26)}</svg>', f"{kind}.html")
    write(site, '<div data-core="core.json"></div>', "data.html")
    found = sorted(find_overweight(site))
    assert [line.split(": ", 1)[1].rsplit(": ", 1)[0] for line in found] == [
        "style sheet site.css",
        "data core.json",
        "drawing map",
        "drawing strip",
    ]
    assert "en/data.html and 3 more: style sheet site.css" in found[0]


@pytest.mark.parametrize(
    "loading",
    [
        '<script src="https://elsewhere.example/a.js"></script>',
        '<img alt=">" src="//elsewhere.example/a.png">',
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
        '<link rel="preconnect" href="https://elsewhere.example/">',
        '<iframe src="https://elsewhere.example/"></iframe>',
        '<svg><image href="https://elsewhere.example/a.png"/></svg>',
    ],
)
def test_page_that_loads_from_somebody_else_is_told_of(site: Path, loading: str):
    write(site, loading)
    (found,) = find_overweight(site)
    assert "elsewhere.example" in found
    assert found.endswith("which is somebody else's")


def test_style_sheet_that_loads_from_somebody_else_is_told_of(site: Path):
    (site / "en/assets/site.css").write_text("a { background: url(https://elsewhere.example/a) }")
    assert list(find_overweight(site)) == ["en/index.html: site.css loads from somebody else"]
    (site / "en/assets/site.css").write_text("a { background: url('data:image/png;base64,x') }")
    assert list(find_overweight(site)) == []


def test_page_may_link_to_anybody(site: Path):
    write(
        site,
        '<a href="https://elsewhere.example/">x</a>'
        '<link rel="canonical" href="https://valley.example/en/">',
    )
    assert list(find_overweight(site)) == []
