"""The page of data: every file with what it holds, what it loses, and how it opens."""

import re

import pytest

from generator.render.data.snippets import snippets_for
from generator.render.map import BaseMap
from generator.render.pages.data import SAMPLE_LINES, WIDEST_LINE, Shown, data_view
from generator.render.pages.page import Page
from generator.render.pages.render import render_page
from generator.render.pages.workshop import Workshop
from tests.render.data.holdings import WORLDS, world
from tests.render.pages.stage import TEMPLATES
from tests.render.pages.test_cite import words


def view(name: str, locale: str):
    holdings = world(name)
    site = Workshop(TEMPLATES, BaseMap()).site(
        holdings.corpus, holdings.chronology, holdings.index, locale
    )
    page = Page(site, "data")
    downloads = list(holdings.downloads())
    files = {each.path: each.render() for each in downloads}
    return page, data_view(page, Shown(downloads, holdings, files)), downloads, files


LOCALISED = [(name, locale) for name in WORLDS for locale in world(name).corpus.publication.locales]


@pytest.mark.parametrize(("name", "locale"), LOCALISED)
def test_every_file_is_told_with_its_size_sample_and_lines(name: str, locale: str):
    page, found, downloads, _files = view(name, locale)
    items = [*found["whole"], *found["spoken"], *found["tables"]]
    assert sorted(item.path for item in items) == sorted(each.path for each in downloads)
    assert len({item.anchor for item in items}) == len(items)
    for item in items:
        assert item.holds
        assert item.size
        lines = item.sample.split("\n")
        assert len(lines) <= SAMPLE_LINES
        assert max(map(len, lines)) <= WIDEST_LINE + 1
    text = render_page(page, "data.jinja", found, title="x", description="", kind="hub")
    for item in items:
        assert item.name in words(text)
        for code in item.snippets.values():
            assert code in words(text)


def test_a_sample_begins_where_a_file_has_its_first_record():
    _, found, _, _ = view("contested", "en")
    samples = {item.name: item.sample for item in (*found["whole"], *found["spoken"])}
    assert samples["corpus.json"].startswith('{"id": "2020-05-fight-at-the-bridge"')
    assert samples["events.geojson"].startswith('{"type": "Feature"')
    assert samples["datapackage.json"].startswith('{"name": "outlets"')
    assert samples["events.en.ics"].startswith("BEGIN:VCALENDAR")
    assert samples["chronology.sqlite"].startswith("2020-05-fight-at-the-bridge|1|")


def test_what_a_format_loses_is_said_beside_it():
    _, found, _, _ = view("contested", "en")
    losing = {item.format: item.loses for item in (*found["whole"], *found["spoken"]) if item.loses}
    assert losing.keys() >= {"GeoJSON", "iCalendar", "TimelineJS", "Atom", "BibTeX", "RIS"}


def test_the_page_s_own_language_comes_first():
    _, found, _, _ = view("contested", "ar")
    assert found["spoken"][0].language == "العربية"


def test_a_table_tells_its_columns_in_the_page_s_language():
    page, found, _, _ = view("contested", "ar")
    claims = next(item for item in found["tables"] if item.name == "claims.csv")
    assert {column.name for column in claims.columns} >= {"stance", "through", "date"}
    text = render_page(page, "data.jinja", found, title="x", description="", kind="hub")
    assert "سلسلة الإسناد" in text
    anchors = set(re.findall(r'<li id="([^"]+)"', text.replace("&#45;", "-")))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= anchors


def test_lines_are_three_and_name_the_file():
    for code in snippets_for("csv", "events.csv").values():
        assert code.count("\n") == 2
        assert "events" in code
