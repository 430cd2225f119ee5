"""A publication of one's own, built: three languages or one, with templates of the package."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import build as conductor
from generator.build import Project
from generator.desk.starter import find_language, start_publication
from generator.problems import Report

EVENT = "events/2024/03/04/ferry-stops/index.html"
OWN_MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'


@pytest.fixture(scope="module", autouse=True)
def now() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1710000000")
        yield


def built(root: Path, locales: str) -> tuple[Project, Report]:
    """Return a new publication, and what its build had to say."""
    languages = [find_language(locale) for locale in locales.split(",")]
    start_publication(root, languages, "https://ferry.example/")
    project = Project(root)
    return project, conductor.build(project)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Report]:
    return built(tmp_path_factory.mktemp("own") / "three", "en,he,pl")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Report]:
    return built(tmp_path_factory.mktemp("own") / "one", "fr")


def page(project: Project, path: str) -> str:
    return (project.site / path).read_text(encoding="utf-8")


def test_each_language_has_the_same_pages(three: tuple[Project, Report]):
    project, _ = three
    pages = [
        {path.relative_to(project.site / name).as_posix() for path in folder.rglob("*.html")}
        for name in ("en", "he", "pl")
        for folder in [project.site / name]
    ]
    assert pages[0] == pages[1] == pages[2]
    assert EVENT in pages[0]


@pytest.mark.parametrize(("locale", "direction"), [("en", "ltr"), ("he", "rtl"), ("pl", "ltr")])
def test_each_page_is_in_its_language_and_direction(
    three: tuple[Project, Report], locale: str, direction: str
):
    html = page(three[0], f"{locale}/{EVENT}")
    assert f'<html lang="{locale}" dir="{direction}"' in html
    assert {*re.findall('hreflang="([^"]+)" href="https', html)} == {"en", "he", "pl", "x-default"}


@pytest.mark.parametrize(
    ("locale", "date"), [("en", "4 March 2024"), ("he", "4 במרץ 2024"), ("pl", "4 marca 2024")]
)
def test_dates_are_in_the_words_of_each_language(
    three: tuple[Project, Report], locale: str, date: str
):
    assert date in page(three[0], f"{locale}/{EVENT}")


def test_words_that_nobody_wrote_are_told_and_stand_in_english(three: tuple[Project, Report]):
    project, report = three
    assert [problem.code for problem in report] == ["locale-without-words"] * 2
    assert "Who says so" in page(project, f"pl/{EVENT}")
    # A sentence of two languages keeps its order on a page that reads from the right.
    assert '<bdi lang="en" dir="ltr"' in page(project, f"he/{EVENT}")


def test_search_counts_what_it_finds_in_the_language_that_stands_in(three: tuple[Project, Report]):
    words = json.loads(page(three[0], "pl/assets/search/words.json"))
    assert words["locale"] == "en"
    assert set(words["results"]) == {"zero", "one", "other"}


def test_links_to_the_other_languages_are_named_in_them(three: tuple[Project, Report]):
    html = page(three[0], f"en/{EVENT}")
    assert [*re.findall('class="tool tool--language".*?<bdi lang="(..)">(.+?)</bdi>', html)] == [
        ("he", "עברית"),
        ("pl", "polski"),
    ]
    front = page(three[0], "index.html")
    assert '<html lang="mul"' in front
    assert re.findall('<a class="enter" href="(..)/">(.+?)</a>', front) == [
        ("en", "Read in English"),
        ("he", "עברית"),
        ("pl", "polski"),
    ]


def test_method_page_is_there_in_a_language_without_prose_of_its_own(
    three: tuple[Project, Report],
):
    assert "Nothing here is stated as a fact of its own" in page(three[0], "pl/method/index.html")


def test_words_around_a_page_are_the_engines_or_those_of_the_configuration(tmp_path: Path):
    project = _started(tmp_path / "own")
    file = project.root / "mkdocs.yml"
    settings = file.read_text("utf-8").replace(
        "  words_of: en\n", "  words_of: en\n  words: {skip: Straight to the text}\n"
    )
    file.write_text(settings, encoding="utf-8")
    conductor.build(project)
    html = page(project, f"en/{EVENT}")
    assert "Straight to the text" in html
    assert "No cookies, no tracking" in html


def test_map_is_drawn_without_land_beneath(three: tuple[Project, Report]):
    html = page(three[0], "en/places/index.html")
    assert "<svg" in html.partition('class="mapbox"')[2].partition("</figure>")[0]


def test_one_language_has_no_other_to_lead_to(alone: tuple[Project, Report]):
    project, _ = alone
    html = page(project, f"fr/{EVENT}")
    assert 'rel="alternate" hreflang' not in html
    assert "tool--language" not in html
    front = page(project, "index.html")
    assert '<html lang="fr" dir="ltr"' in front
    assert "hreflang" not in front
    assert "Open the chronology" in front
    assert "banks" not in front  # there is no other bank
    assert "hreflang" not in page(project, "sitemap.xml")
    assert '<html lang="fr" dir="ltr"' in page(project, "404.html")


def test_publication_without_coordinates_has_no_map(tmp_path: Path):
    project = _started(tmp_path / "own")
    for place in ("millford", "millford-landing"):
        file = project.content / "places" / f"{place}.yml"
        file.write_text(file.read_text("utf-8").partition("coordinates:")[0], encoding="utf-8")
    conductor.generate(project)
    for path in ("index.md", "places/index.md", "chronology/index.md", "places/millford.md"):
        assert "mapbox" not in (project.docs / "en" / path).read_text("utf-8"), path


def test_template_of_the_same_name_goes_before_the_packages(tmp_path: Path):
    project = _started(tmp_path / "own")
    own = project.own_templates
    for name in ("pages/data.jinja", "partials/method.en.jinja", "theme/partials/foot.html"):
        (own / name).parent.mkdir(parents=True, exist_ok=True)
    (own / "pages/data.jinja").write_text("# Take it all {: #title }\n", encoding="utf-8")
    (own / "theme/partials/foot.html").write_text("<footer>ours</footer>\n", encoding="utf-8")
    (own / "assets/site").mkdir(parents=True)
    (own / "assets/site/mark.svg").write_text(OWN_MARK, encoding="utf-8")
    conductor.build(project)
    data = page(project, "en/data/index.html")
    assert "Take it all" in data
    assert "<footer>ours</footer>" in data
    assert page(project, "en/assets/site/mark.svg") == OWN_MARK
    assert "Take it all" not in page(project, "en/method/index.html")


def test_words_of_its_own_are_on_its_pages(tmp_path: Path):
    project = _started(tmp_path / "own")
    locales = project.own_templates / "locales"
    locales.mkdir(parents=True)
    (locales / "en.yml").write_text("event:\n  who-says-so: Whose word it is\n", encoding="utf-8")
    conductor.generate(project)
    written = (project.docs / "en/events/2024/03/04/ferry-stops.md").read_text("utf-8")
    assert "Whose word it is" in written
    # Those that this repository's publication brings are not the engine's.
    lead = (project.docs / "en/chronology/index.md").read_text("utf-8")
    assert "Who is reported where&#44; month by month&#46;" in lead


def _started(root: Path) -> Project:
    start_publication(root, [find_language("en")], "https://ferry.example/")
    return Project(root)


def test_templates_of_the_package_are_not_copied(three: tuple[Project, Report]):
    assert not three[0].own_templates.exists()
    ignored = (three[0].root / ".gitignore").read_text("utf-8").splitlines()
    assert {"/docs/", "/site", "/.site/"} <= set(ignored)
