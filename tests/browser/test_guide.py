"""The screens that the guide has pictures of are still there."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator import preview
from generator.build import check_content
from generator.render.pages.guide.steps import choose_event
from tests.browser.guide_pictures import CLAIMS, OVERLAY
from tests.browser.pages import LOCALES
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


def test_preview_lays_problems_over_the_page_in_the_element_that_was_taken() -> None:
    tag, role = re.fullmatch(r'(\w+)\[role="(\w+)"\]', OVERLAY).groups()
    script = (Path(preview.__file__).parent / "reload.js").read_text(encoding="utf-8")
    assert f'overlay = document.createElement("{tag}")' in script
    assert f'overlay.setAttribute("role", "{role}")' in script
