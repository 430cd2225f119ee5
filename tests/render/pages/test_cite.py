"""The block that cites a page, and the files beside it."""

import json
import re
from pathlib import PurePosixPath

import bibtexparser
import pytest
import rispy

from generator.model.history import History, Times
from generator.render.map import BaseMap
from generator.render.pages.site import ROOT, SitePlan, plan_site
from generator.render.pages.workshop import Workshop
from tests.render.data.holdings import NOW, world
from tests.render.pages.stage import TEMPLATES

EVENT = "2020-12-14-guard-arrives"
DAY = 24 * 60 * 60


@pytest.fixture(scope="module")
def plan() -> SitePlan:
    holdings = world("bilingual")
    history = History(NOW, {("events", EVENT): Times(NOW - 9 * DAY, NOW - 2 * DAY)})
    workshop = Workshop(TEMPLATES, BaseMap())
    return plan_site(holdings.corpus, holdings.chronology, workshop, history)


def page(plan: SitePlan, path: str) -> str:
    found = plan.find(PurePosixPath(path))
    assert found is not None
    return found.decode("utf-8")


def words(markup: str) -> str:
    text = re.sub(r"<[^>]*>", "", markup)
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), text)


def test_every_page_has_a_block_with_a_line_in_each_language(plan: SitePlan):
    for locale in plan.locales.values():
        pages = [str(path) for path in locale if str(path).endswith(".md")]
        assert len(pages) > 20
        for path in pages:
            text = page(plan, path)
            assert text.count('id="cite"') == 1, path
            assert text.count('class="citation"') == 2, path
            assert text.count('id="citation"') == 1, path


def test_an_event_is_cited_with_its_date_and_the_day_its_record_changed(plan: SitePlan):
    text = page(plan, "en/events/2020/12/14/guard-arrives.md")
    own, other = (words(line) for line in re.findall(r'<p class="citation".*?</p>', text))
    address = "valley.example/chronology/{}/events/2020/12/14/guard-arrives/"
    assert "14 December 2020" in own
    assert "version of 18 December 2021" in own
    assert address.format("en") in own
    assert other.startswith("«")
    assert "18 كانون الأول 2021" in other
    assert address.format("ar") in other


def test_other_pages_are_of_the_content_s_own_day(plan: SitePlan):
    text = page(plan, "en/places/millford.md")
    assert "version of <bdi>20 December 2021</bdi>" in text


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_files_beside_an_event_name_it_in_the_page_s_language(plan: SitePlan, locale: str):
    folder = ROOT / locale / "events/2020/12/14/guard-arrives"
    title = world("bilingual").corpus.events[EVENT].title[locale]
    (work,) = json.loads(page(plan, f"{folder}/cite.json"))
    assert work["title"] == title
    assert work["issued"]["date-parts"] == [[2021, 12, 18]]
    assert work["accessed"]["date-parts"] == [[2021, 12, 20]]
    library = bibtexparser.parse_string(page(plan, f"{folder}/cite.bib"))
    (entry,) = library.entries
    assert entry.fields_dict["title"].value.strip("{}") == title
    assert entry.fields_dict["url"].value == work["URL"]
    assert re.fullmatch(r"[a-z0-9-]+", entry.key)
    (reference,) = rispy.loads(page(plan, f"{folder}/cite.ris"))
    assert reference["title"] == title
    assert reference["urls"] == [work["URL"]]


def test_a_record_leads_to_its_own_file_and_feed(plan: SitePlan):
    text = page(plan, "ar/places/millford.md")
    assert 'href="../../../data/places/millford.json"' in text
    assert 'feed: "feed.atom"' in text
    assert page(plan, f"{ROOT}/data/places/millford.json")
    assert page(plan, f"{ROOT}/ar/places/millford/feed.atom")


def test_a_page_that_is_of_no_record_has_no_file_of_its_own(plan: SitePlan):
    text = page(plan, "en/method/index.md")
    assert "as JSON" not in text
    assert "application/ld+json" not in text


def test_machines_read_on_the_page_what_it_shows(plan: SitePlan):
    text = page(plan, "en/events/2020/12/14/guard-arrives.md")
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    kinds = {node["@type"] for node in json.loads(script)["@graph"]}
    assert kinds == {"WebPage", "Event", "Claim", "NewsArticle"}
    data = page(plan, "en/data/index.md")
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', data)
    (dataset,) = json.loads(script)["@graph"]
    assert dataset["@type"] == "Dataset"
    told = {each["contentUrl"].partition("/chronology/")[2] for each in dataset["distribution"]}
    assert all(page(plan, f"{ROOT}/{path}") for path in told if not path.endswith("sqlite"))
    assert "data/corpus.json" in told
