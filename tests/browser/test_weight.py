"""What a page of the chronology costs before anybody has done anything with it."""

import gzip

import pytest
from playwright.sync_api import Page, Response

from tests.browser.pages import settled

pytestmark = pytest.mark.browser

SCRIPT_BUDGET = 20 * 1024
"""Bytes of our script, packed as a server packs them."""

PAGES = {
    "en-chronology": "en/chronology/",
    "ar-chronology": "ar/chronology/",
    "home": "en/",
    "place": "en/places/albukamal/",
    "actor": "ar/actors/russian-armed-forces/",
}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", PAGES)
def test_first_view_asks_for_little_script(page: Page, served: str, name: str, width: int) -> None:
    """All of it counts that is asked for before a hand or a key comes, in one file or in ten."""
    weights: dict[str, int] = {}

    def weigh(response: Response) -> None:
        path = response.url.removeprefix(served)
        if "/assets/chronology/" in path and path.endswith(".js"):
            weights[path] = len(gzip.compress(response.body(), mtime=0))

    page.on("response", weigh)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(served + PAGES[name])
    page.locator("section.chronology[data-drawn]").first.wait_for(state="attached")
    settled(page)
    assert any(path.endswith("/main.js") for path in weights)
    assert sum(weights.values()) <= SCRIPT_BUDGET, weights
