import http.client
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import Project
from generator.desk.schema import write_schemas
from generator.preview import whole
from generator.preview.watch import WORDS, _counts
from tests.preview.running import Running

EVENT = "content/events/2020/2020-12-14-guard-arrives.yml"
BROKEN = '<p><a href="nowhere/">x</a></p>\n\n'
PAGES = {locale: f"/{locale}/events/2020/12/14/guard-arrives/" for locale in ("en", "ar")}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    patch = pytest.MonkeyPatch()
    patch.setattr(whole, "PAUSE", 1e6)
    running = Running(tmp_path_factory.mktemp("preview"), "bilingual")
    yield running
    running.end()
    patch.undo()


@pytest.fixture(autouse=True)
def _settled(request: pytest.FixtureRequest) -> None:
    """Let what the test before has done be over."""
    if "running" in request.fixturenames:
        request.getfixturevalue("running").settle()


def test_edit_of_an_event_is_shown_in_both_locales(running: Running):
    before = {locale: running.page(page) for locale, page in PAGES.items()}
    file = running.project.root / EVENT
    text = file.read_text()
    file.write_text(text.replace("{en: ", "{en: Lo. ", 1).replace("ar: ", "ar: هو ذا. ", 1))
    assert EVENT in running.hear("changed: ")
    running.wait(lambda: "Lo&#46; " in running.page(PAGES["en"]))
    running.wait(lambda: "هو ذا&#46; " in running.page(PAGES["ar"]))
    file.write_text(text)
    running.wait(lambda: {locale: running.page(page) for locale, page in PAGES.items()} == before)


@pytest.mark.parametrize(
    ("file", "old", "new", "page", "shown"),
    [
        (
            "templates/pages/event.jinja",
            'class="when"',
            'class="when new"',
            PAGES["ar"],
            "when new",
        ),
        ("templates/root/index.html.jinja", "<body>", "<body><b>new</b>", "/", "<b>new</b>"),
        ("templates/theme/main.html", "<body>", "<body><b>new</b>", "/en/", "<b>new</b>"),
        ("templates/theme/404.html", "<header", "<b>new</b><header", "/en/404.html", "<b>new</b>"),
        ("mkdocs.yml", "Texts and data: ", "Texts anew: ", "/en/places/", "Texts anew: "),
        ("mkdocs.ar.yml", "النصوص والبيانات", "النصوص الجديدة", "/ar/", "النصوص الجديدة"),
        (
            "templates/assets/site/2-base.css",
            "body {",
            ".new { order: 7 } body {",
            "/ar/assets/site/site.css",
            ".new{order: 7}",
        ),
    ],
)
def test_edit_of_anything_else_is_shown(
    running: Running, file: str, old: str, new: str, page: str, shown: str
):
    before = running.page(page)
    assert shown not in before
    text = (running.project.root / file).read_text(encoding="utf-8")
    running.edit(file, old, new)
    running.wait(lambda: shown in running.page(page))
    (running.project.root / file).write_text(text, encoding="utf-8")
    running.wait(lambda: running.page(page) == before)


def test_content_with_an_error_is_told_and_the_last_good_page_stays(running: Running):
    before = running.page(PAGES["en"])
    file = running.project.root / EVENT
    text = file.read_text()
    file.write_text(text.replace("kind: ", "kind: no-such-", 1))
    assert running.hear("kind").startswith(f"{EVENT}:")
    assert running.hear("The last good site stays up.")
    assert f"{EVENT}:" in running.problems()
    assert "no-such-" in running.problems()
    assert running.page(PAGES["en"]) == before
    file.write_text(text)
    running.wait(lambda: running.problems() == "\n")
    assert running.page(PAGES["en"]) == before


@pytest.mark.parametrize(
    ("file", "broken", "said"),
    [
        ("templates/pages/event.jinja", "{% if %}", "templates/pages/event.jinja:1: "),
        ("templates/pages/event.jinja", "\n{{ nothing }}", "templates/pages/event.jinja:2: "),
        ("templates/theme/main.html", "{% if %}", "templates/theme/main.html:1: "),
    ],
)
def test_template_that_is_wrong_is_told_on_the_page_that_needs_it(
    running: Running, file: str, broken: str, said: str
):
    before = running.page(PAGES["en"])
    template = running.project.root / file
    text = template.read_text(encoding="utf-8")
    template.write_text(broken + text, encoding="utf-8")
    running.wait(lambda: running.page(PAGES["en"]) == before and said in running.problems())
    template.write_text(text, encoding="utf-8")
    running.wait(lambda: running.problems() == "\n")
    assert running.page(PAGES["en"]) == before


def test_template_that_a_page_in_view_needs_keeps_the_site_from_changing(running: Running):
    connection = http.client.HTTPConnection(running.address, timeout=10)
    connection.request("GET", f"/_preview/events?page={PAGES['en']}")
    response = connection.getresponse()
    news = response.fp
    first = news.readline()
    template = running.project.root / "templates/pages/event.jinja"
    text = template.read_text(encoding="utf-8")
    template.write_text("{% if %}" + text, encoding="utf-8")
    told = b"".join(iter(news.readline, b"\n")) + b"".join(iter(news.readline, b"\n"))
    assert first in told, "the page is told to stay"
    assert b"templates/pages/event.jinja:1: " in told
    template.write_text(text, encoding="utf-8")
    running.hear("shown after")
    assert first not in b"".join(iter(news.readline, b"\n")), "the page is told to come again"
    connection.close()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("mkdocs.yml", "site_name: ", "site_nome: ", "site_name"),
        ("mkdocs.ar.yml", "language: ar", "language: en", "mkdocs.ar.yml: theme.language is en"),
        ("mkdocs.yml", "nav:", "nav: [", "mkdocs.yml"),
    ],
)
def test_configuration_that_is_wrong_is_told(
    running: Running, file: str, old: str, new: str, said: str
):
    before = running.page("/en/")
    text = (running.project.root / file).read_text(encoding="utf-8")
    running.edit(file, old, new)
    running.hear("The last good site stays up.")
    assert said in running.problems()
    assert running.page("/en/") == before
    (running.project.root / file).write_text(text, encoding="utf-8")
    running.wait(lambda: running.problems() == "\n")
    assert running.page("/en/") == before


def test_folder_that_another_is_put_in_place_of_is_watched_on(running: Running):
    content = running.project.content
    other = content.with_name("other")
    shutil.copytree(content, other)
    running.wait(lambda: running.problems() == "\n")
    content.rename(content.with_name("old"))
    running.hear("The last good site stays up.")
    other.rename(content)
    running.wait(lambda: running.problems() == "\n")
    for n in range(2):
        file = running.project.root / EVENT
        file.write_text(file.read_text().replace("{en: ", f"{{en: N{n} ", 1))
        running.wait(lambda n=n: f"N{n} " in running.page(PAGES["en"]))
    shutil.rmtree(content.with_name("old"))


def test_published_site_is_not_touched(running: Running):
    assert not running.project.site.exists()
    assert not running.project.docs.exists()


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("content/events/2020/2020-x.yml", True),
        ("content/chronology.yml", True),
        ("content", True),
        ("templates/pages/event.jinja", True),
        ("mkdocs.yml", True),
        ("mkdocs.ar.yml", True),
        ("content/.schema/event.json", False),
        ("content/events/.2020-x.yml.swp", False),
        ("content/events/2020-x.yml~", False),
        ("docs/en/index.md", False),
        ("site", False),
        ("README.md", False),
        ("bench/mkdocs.yml", False),
    ],
)
def test_what_goes_into_the_site_counts(path: str, counts: bool):
    assert _counts(Project(Path("/x")), Path("/x", path)) is counts


def test_record_that_is_new_is_known_to_an_editor(running: Running):
    schema = running.project.content / ".schema" / "event.json"
    write_schemas(schema.parent, None)
    place = running.project.content / "places" / "hill-fort.yml"
    place.write_text("names: {en: Hill Fort, ar: حصن التل}\nkind: town\n", "utf-8")
    running.wait(lambda: "hill-fort" in schema.read_text("utf-8"))
    place.unlink()
    running.wait(lambda: "hill-fort" not in schema.read_text("utf-8"))


def test_words_of_the_pages_count():
    assert _counts(Project(Path("/x")), WORDS / "ar.yml")


def test_whole_site_is_built_beside_and_tells_of_broken_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(whole, "PAUSE", 0.2)
    running = Running(tmp_path, "contested")
    try:
        running.hear("every link leads somewhere")
        assert running.get("/en/pagefind/pagefind.js")[0] == 200
        for out in ("../../../../content/chronology.yml", "../index.html", "%2e%2e/index.html"):
            assert running.get(f"/en/pagefind/{out}")[0] == 404
        made = running.project.root / ".cache" / "preview"
        assert (made / ".gitignore").read_text() == "*\n"
        running.edit("templates/pages/places.jinja", "{% macro", f"{BROKEN}{{% macro")
        running.hear("en/places/index.html: nowhere/: there is no en/places/nowhere/index.html")
        assert "nowhere/" in running.problems()
        assert running.get("/en/pagefind/pagefind.js")[0] == 200
        running.edit("templates/pages/places.jinja", BROKEN, "")
        running.hear("every link leads somewhere")
        assert running.problems() == "\n"
    finally:
        running.end()
    assert not os.path.lexists(running.project.site)
