"""The keyboard alone: everything is reached, seen where it is, and left again."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import LOCALES, PATHS, settled

pytestmark = pytest.mark.browser

REACHABLE = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex]')].filter(e =>
    e.tabIndex >= 0 && !e.disabled && !(e.type === 'radio' && !e.checked)
    && e.checkVisibility({ checkVisibilityCSS: true })).map((e, n) => (e.dataset.reach = n, n))"""

# The element draws an outline, or the label that stands for it does, or the field around it; a
# place on a map draws a ring around its dot. The button inside a field for a day is the browser's.
FOCUSED = """async () => {
  // What takes the focus may be drawn, or scrolled to, in the next frame.
  for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
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
