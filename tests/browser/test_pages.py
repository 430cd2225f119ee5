"""Every kind of page in both languages, visited once, for every reader.

What a page asks for, and what it complains of, is looked at where it is closed (conftest.py).
"""

from difflib import unified_diff

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.pages import PATHS, settled

pytestmark = pytest.mark.browser

OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that depend on whether a page is light or dark."""

WIDE, PHONE = 1280, 390
ENLARGED = 320
"""A page of 1280 px enlarged four times (WCAG 2.2, reflow)."""


@pytest.mark.parametrize("name", PATHS)
def test_page_serves_every_reader(page: Page, plain_page: Page, served: str, name: str) -> None:
    """Wide and narrow, light and dark, enlarged, and without scripts, it says the same to all."""
    page.goto(served + PATHS[name])
    settled(page)
    found: dict[str, list[str]] = {}
    for width in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        found[f"axe, {width} px"] = violations(page)
        page.emulate_media(color_scheme="dark")
        found[f"axe, {width} px, dark"] = violations(page, OF_COLOURS)
    for width in (PHONE, ENLARGED):
        page.set_viewport_size({"width": width, "height": 844})
        found[f"wider than {width} px"] = page.evaluate(WIDER)
    page.set_viewport_size({"width": WIDE, "height": 900})
    plain_page.goto(served + PATHS[name])
    plain, scripted = said(plain_page), said(page)
    assert plain
    found["said otherwise without scripts"] = list(unified_diff(scripted, plain, n=0, lineterm=""))
    assert {case: lines for case, lines in found.items() if lines} == {}


def violations(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds wrong, a line for each element; by all rules where none are named."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


# What sticks out of the page, unless it lies in something that scrolls by itself.
WIDER = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = e => {
    const box = e.getBoundingClientRect();
    return box.width && (box.right > root.clientWidth + 1 || box.left < -1);
  };
  const held = e => e && e !== root
    && (getComputedStyle(e).overflowX !== 'visible' || held(e.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter(e => out(e) && !held(e.parentElement))
    .map(e => e.outerHTML.slice(0, 90))
    .concat(['the page is ' + root.scrollWidth + ' px wide']);
}"""


def said(page: Page) -> list[str]:
    """Return the lines of a page that do not belong to what scripts work on.

    The chronology is drawn anew by scripts; its list and picture are looked at in test_reading.py.
    """
    page.evaluate("document.querySelectorAll('.js-only, .chronology').forEach(e => e.remove())")
    lines = page.locator("main").first.inner_text().splitlines()
    return [line.strip() for line in lines if line.strip()]
