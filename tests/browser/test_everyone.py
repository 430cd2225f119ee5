"""The chronology for everyone: its panels by axe, letters twice as large, fingers, no motion."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.drawing import CANVAS, drawn, made, opened, serve, settle_address
from tests.browser.pages import LOCALES
from tests.browser.test_pages import WIDER, violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing_while_panels_are_open(page: Page, served: str, locale: str) -> None:
    opened(page, f"{served}{locale}/chronology/?event=2020-12-14-russian-headquarters-albukamal")
    page.locator(".chronology-controls").hover()
    found = {}
    for key in ("actor", "origins", "window-filter", "embed", "download"):
        menu = page.locator(f"[data-menu={key}]")
        menu.locator("summary").click()
        menu.locator("fieldset").first.wait_for()
        found[key] = violations(page)
        menu.locator("summary").click()
    page.locator(".day-bar button").first.click()
    settle_address(page, "day=")
    found["another day"] = violations(page)
    assert {key: lines for key, lines in found.items() if lines} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_letters_twice_as_large_fit_and_the_drawing_grows_with_them(
    page: Page, served: str, locale: str
) -> None:
    opened(page, f"{served}{locale}/chronology/")
    before = page.locator(".drawing-axis").evaluate("canvas => canvas.clientHeight")
    page.add_init_script(
        "document.addEventListener('readystatechange', () => {"
        "  document.documentElement.style.fontSize = '200%'; }, { once: true })"
    )
    opened(page, f"{served}{locale}/chronology/")
    assert page.locator(".drawing-axis").evaluate("canvas => canvas.clientHeight") >= 1.9 * before
    assert page.locator(CANVAS).is_visible()
    assert page.evaluate(WIDER) == []


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


# A link in a sentence may be as tall as its line (WCAG 2.2, target size).
SMALL = """() => [...document.querySelectorAll(
  '.chronology button, .chronology summary, .chronology input, .chronology label')]
  .filter((e) => e.checkVisibility() && !e.closest('.unseen') && !e.matches('.overview-end'))
  .map((e) => [e.closest('label') ?? e, e])
  .filter(([target]) => target.getBoundingClientRect().height < 43.5)
  .map(([, e]) => e.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_finger_presses_is_tall_enough(phone: Page, served: str, locale: str) -> None:
    opened(phone, f"{served}{locale}/chronology/")
    assert phone.evaluate("() => matchMedia('(pointer: coarse)').matches")
    phone.locator(".filters-toggle").tap()
    phone.locator("[data-menu=kind] summary").tap()
    phone.locator("[data-menu=kind] fieldset").wait_for()
    assert phone.locator(".chronology button:visible").count() > 8
    assert phone.evaluate(SMALL) == []


def test_where_nothing_may_move_play_goes_from_event_to_event(page: Page, served: str) -> None:
    opened(page, f"{served}en/chronology/?from=2020-12-01&to=2021-03-01&day=2020-12-10")
    assert page.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches")
    page.locator(".day-play").click()
    page.wait_for_function("() => location.search.includes('event=')")
    first = page.evaluate("() => new URLSearchParams(location.search).get('day')")
    page.locator(".day-play").click()
    expect(page.locator(".day-play")).to_have_text("Play")
    assert first > "2020-12-10"
    assert page.locator(f"[data-event^='{first}']").count() >= 1


def test_list_has_200_rows_at_a_time_and_pages_that_turn(page: Page, served: str) -> None:
    path = "en/chronology/"
    core = page.request.get(served + path + "core.json").json()
    serve(page, *made(core, [{"first": 18000 + n, "last": 18000 + n} for n in range(450)]))
    opened(page, served + path)
    rows = page.locator(".chronology-list [data-event]")
    page.locator(".chronology-count").scroll_into_view_if_needed()
    expect(rows).to_have_count(200)
    expect(rows.first).to_have_attribute("data-event", "made-0")
    page.get_by_role("button", name="Later").click()
    expect(rows.first).to_have_attribute("data-event", "made-200")
    settle_address(page, "page=2")
    expect(rows.first.locator("a")).to_be_focused()
    page.get_by_role("button", name="Later").click()
    expect(rows).to_have_count(50)
    expect(page.get_by_role("button", name="Later")).to_have_attribute("aria-disabled", "true")
    page.go_back()
    expect(rows.first).to_have_attribute("data-event", "made-200")
    drawn(page)
