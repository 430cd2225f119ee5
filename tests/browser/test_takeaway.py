"""What a reader takes away: an address, a frame for another page, files, paper."""

import csv
import io
import json
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.drawing import opened, settle_address
from tests.browser.pages import LOCALES

pytestmark = pytest.mark.browser

VIEW = "chronology/?from=2020-12-01&to=2021-01-31&side=iran"
SHOWN = ".chronology-list [data-event]"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a screen as wide as the test says, which may read what was copied."""
    context = browser.new_context(
        viewport={"width": getattr(request, "param", 1280), "height": 844},
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def listed(page: Page) -> list[str]:
    """Return the events of the list once it follows the view."""
    page.locator(".chronology-list").scroll_into_view_if_needed()
    expect(page.locator(".chronology-count")).to_contain_text("50")
    return [row.get_attribute("data-event") or "" for row in page.locator(SHOWN).all()]


def download(page: Page, kind: int) -> bytes:
    menu = page.locator("[data-menu=download]")
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    with page.expect_download() as started:
        menu.locator("fieldset button").nth(kind).click()
    return started.value.path().read_bytes()


@pytest.mark.parametrize("reader", [1280, 390], indirect=True)
@pytest.mark.parametrize("locale", LOCALES)
def test_view_is_taken_away_as_table_data_and_pictures(
    reader: Page, served: str, locale: str
) -> None:
    opened(reader, f"{served}{locale}/{VIEW}")
    events = listed(reader)
    assert events
    table = list(csv.reader(io.StringIO(download(reader, 0).decode("utf-8-sig"))))
    assert [row[table[0].index("id")] for row in table[1:]] == events
    data = json.loads(download(reader, 1))
    assert [event["id"] for event in data["events"]] == events
    assert data["presences"]
    drawing = Xml.fromstring(download(reader, 2))
    assert drawing.tag == f"{SVG}svg"
    written = " ".join(text for part in drawing.iter(f"{SVG}text") for text in part.itertext())
    assert "2020" in written
    assert len(list(drawing.iter(f"{SVG}text"))) > 30
    picture = download(reader, 3)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 2400  # pixels across
    assert int.from_bytes(picture[20:24]) > 1000


def test_copied_link_and_frame_lead_to_the_view(reader: Page, served: str) -> None:
    address = f"{served}en/{VIEW}"
    opened(reader, address)
    events = listed(reader)
    reader.get_by_role("button", name="Copy link").click()
    expect(reader.locator(".share > .note")).not_to_be_empty()
    assert reader.evaluate("() => navigator.clipboard.readText()") == address
    reader.locator("[data-menu=embed] summary").click()
    snippet = reader.locator("[data-menu=embed] textarea").input_value()
    frame = Xml.fromstring(f"<div>{snippet}</div>").find("iframe")
    assert frame is not None
    assert frame.attrib["title"]
    opened(reader, frame.attrib["src"])
    expect(reader.locator(".masthead")).to_be_hidden()
    assert listed(reader) == events
    home = reader.locator(".embed-home a")
    home.focus()
    assert home.get_attribute("href") == address


def test_paper_has_the_view_its_window_filters_and_sources(reader: Page, served: str) -> None:
    opened(reader, f"{served}en/chronology/")
    listed(reader)
    reader.emulate_media(media="print")
    words = "el => getComputedStyle(el, '::after').content"
    said = reader.locator(".chronology-count").evaluate(words)
    assert "2020" in said
    assert "possibly" in said
    expect(reader.locator(".print-sources")).to_be_visible()
    expect(reader.locator(".print-sources")).to_contain_text("Baladi News")
    expect(reader.locator(".chronology-controls")).to_be_hidden()
    reader.emulate_media(media="screen")
    reader.locator("input[name=side][value=israel]").check()
    settle_address(reader, "side=israel")
    reader.wait_for_function(
        "() => document.querySelector('.chronology-count').dataset.said.includes('Israel')"
    )
    reader.emulate_media(media="print")
    assert "Side: Israel" in reader.locator(".chronology-count").evaluate(words)
