"""The screens that the guide has pictures of are still there."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.build import check_content
from generator.render.pages.guide.steps import choose_event
from tests.browser.guide_pictures import CLAIMS, OVERLAY
from tests.browser.pages import LOCALES
from tests.preview.running import Running
from tests.project import ROOT

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", LOCALES)
def test_pictures_of_the_guide_are_shown_and_their_event_has_its_table(
    page: Page, served: str, locale: str
) -> None:
    page.goto(f"{served}{locale}/guide/event/")
    for picture in page.locator("figure img").all():
        picture.scroll_into_view_if_needed()
        picture.evaluate("image => image.decode()")
        assert picture.evaluate("image => image.naturalWidth") == 960
    _, corpus = check_content(ROOT / "content")
    event = choose_event(corpus) if corpus else None
    assert event is not None
    page.goto(f"{served}{locale}/{event.path}/")
    assert page.locator(CLAIMS).is_visible()


def test_preview_lays_a_problem_over_the_page(browser: Browser, tmp_path: Path) -> None:
    running = Running(tmp_path, "minimal")
    page = browser.new_page()
    try:
        page.goto(f"http://{running.address}/en/", wait_until="domcontentloaded")
        assert page.locator(OVERLAY).count() == 0
        (running.project.content / "chronology.yml").write_text("title: [", encoding="utf-8")
        page.wait_for_selector(OVERLAY, timeout=60_000)
        assert "chronology.yml" in page.locator(OVERLAY).inner_text()
    finally:
        page.close()
        running.end()
