"""Every kind of page, in both languages, light and dark, wide and narrow, for every reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.pages import LOCALES, PATHS, settled

pytestmark = pytest.mark.browser

OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that depend on whether a page is light or dark."""

WIDTHS = (1280, 390)
SEARCHED = {"en": "Albukamal", "ar": "البوكمال"}


def violations(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds wrong, a line for each element; by all rules where none are named."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("name", PATHS)
def test_axe_finds_nothing(page: Page, served: str, name: str) -> None:
    page.goto(served + PATHS[name])
    settled(page)
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        found[width, "light"] = violations(page)
        page.emulate_media(color_scheme="dark")
        found[width, "dark"] = violations(page, OF_COLOURS)
    assert {case: lines for case, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "name", [f"{locale}-{kind}" for locale in SEARCHED for kind in ("home", "event")]
)
def test_axe_finds_nothing_while_the_search_is_open(page: Page, served: str, name: str) -> None:
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(served + PATHS[name])
        settled(page)
        open_search(page, SEARCHED[name[:2]])
        page.emulate_media(color_scheme="light")
        found[width, "light"] = violations(page)
        page.emulate_media(color_scheme="dark")
        found[width, "dark"] = violations(page, OF_COLOURS)
    assert {case: lines for case, lines in found.items() if lines} == {}


def open_search(page: Page, words: str) -> None:
    """Open the search and wait for what it finds. On a phone it hides behind a button."""
    button = page.locator("label.tool--search")
    if button.is_visible():
        button.click()
    page.locator("input[name=query]").fill(words)
    page.locator(".md-search-result__item").first.wait_for()


REACHABLE = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex]')].filter(e =>
    e.tabIndex >= 0 && !e.disabled && !(e.type === 'radio' && !e.checked)
    && e.checkVisibility({ checkVisibilityCSS: true })).map((e, n) => (e.dataset.reach = n, n))"""

# The element draws an outline, or the label that stands for it does, or the field around it; a
# place on a map draws a ring around its dot. The button inside a field for a day is the browser's.
FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const drawn = x => {
    const s = x && getComputedStyle(x);
    return s && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
  };
  const ring = e.querySelector('.map-hit');
  const shows = [e, e.nextElementSibling, e.closest('form')].some(drawn)
    || (ring && getComputedStyle(ring).stroke !== 'none') || e.type === 'date';
  const boxes = [e, e.nextElementSibling].filter(Boolean).map(x => x.getBoundingClientRect());
  const seen = boxes.some(b => b.width > 0 && b.height > 0 && b.bottom > 0 && b.top < innerHeight);
  return { reach: e.dataset.reach ?? null, html: e.outerHTML.slice(0, 120), shows, seen };
}"""


@pytest.mark.parametrize("name", ["en-event", "ar-event", "ar-places", "en-outlet"])
def test_keyboard_reaches_everything_and_shows_where_it_is(
    page: Page, served: str, name: str
) -> None:
    page.goto(served + PATHS[name])
    settled(page)
    wanted = set(map(str, page.evaluate(REACHABLE)))
    assert len(wanted) > 20
    reached: list[str] = []
    for _ in range(len(wanted) * 2):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None or focused["reach"] in reached:
            break
        assert focused["shows"], f"no outline: {focused['html']}"
        assert focused["seen"], f"out of sight: {focused['html']}"
        if focused["reach"] is not None:
            reached.append(focused["reach"])
    missed = wanted - set(reached)
    assert not missed, [
        page.evaluate("n => document.querySelector(`[data-reach='${n}']`).outerHTML", n)
        for n in sorted(missed)
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_first_key_leads_past_the_masthead(page: Page, served: str, locale: str) -> None:
    page.goto(served + PATHS[f"{locale}-event"])
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("link => link === document.activeElement")
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("name", ["en-chronology", "ar-chronology", "en-place"])
def test_keyboard_leads_through_the_chronology_and_out_of_it(
    page: Page, served: str, name: str
) -> None:
    page.goto(served + PATHS[name])
    settled(page)
    inside = 0
    for _ in range(600):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused is not None
        assert focused["shows"], f"no outline: {focused['html']}"
        assert focused["seen"], f"out of sight: {focused['html']}"
        if page.evaluate("document.activeElement.closest('footer.foot') !== null"):
            break
        inside += page.evaluate("document.activeElement.closest('.chronology') !== null")
    else:
        pytest.fail(f"still at {focused['html']}")
    assert inside > 5
