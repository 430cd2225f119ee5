"""What a reader does: open pages, change language and light, do without scripts."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import KINDS, LOCALES

pytestmark = pytest.mark.browser

EVENT = KINDS["event"]


def test_address_that_leads_nowhere_is_answered_in_both_languages(
    page: Page, served: str, seen: object
) -> None:
    answer = page.goto(f"{served}en/events/2020/12/99/nothing/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").count() == 2
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"  # it has its looks
    page.get_by_role("link", name="Eastern Syria Chronology").click()
    page.wait_for_url(f"{served}en/")
    seen.take()  # type: ignore[attr-defined] # Chromium complains of the 404 itself


@pytest.mark.parametrize(("here", "there"), [LOCALES, LOCALES[::-1]])
def test_language_switch_leads_to_the_same_page(
    page: Page, served: str, here: str, there: str
) -> None:
    for kind, path in KINDS.items():
        page.goto(f"{served}{here}/{path}", wait_until="domcontentloaded")
        href = page.locator("a.tool--language").evaluate("link => link.href")
        wanted = "" if kind == "missing" else path
        assert href.endswith(f"/{there}/{wanted}"), kind
    page.goto(f"{served}{here}/{EVENT}")
    page.locator("a.tool--language").click()
    page.wait_for_url(f"{served}{there}/{EVENT}")
    assert page.evaluate("document.documentElement.lang") == there


def test_light_or_dark_is_chosen_and_remembered_in_both_languages(
    browser: Browser, served: str
) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(f"{served}en/{EVENT}")
    light = paper(page)
    choose_dark(page)
    page.wait_for_function(
        "before => getComputedStyle(document.body).backgroundColor !== before", arg=light
    )
    dark = paper(page)
    page.reload()
    assert paper(page) == dark
    page.goto(f"{served}ar/")
    assert paper(page) == dark
    context.close()


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def choose_dark(page: Page) -> None:
    """Press the switch until it stands at dark; it shows the choice that is made."""
    for _ in range(3):
        if page.locator("html[data-scheme=dark]").count():
            return
        page.locator("button.scheme").click()
    assert page.locator("html[data-scheme=dark]").count()


@pytest.mark.parametrize("locale", LOCALES)
def test_whole_chronology_stands_without_scripts(
    plain_page: Page, served: str, built_site: Path, locale: str
) -> None:
    plain_page.goto(f"{served}{locale}/chronology/")
    corpus = json.loads((built_site / "data/corpus.json").read_text(encoding="utf-8"))
    titles = {event["title"][locale] for event in corpus["events"]}
    listed = plain_page.locator(".chronology-list li[data-event] a").all_inner_texts()
    assert titles <= set(listed)
    assert plain_page.locator(".chronology-lanes svg").first.is_visible()
    assert plain_page.locator(".chronology-map svg").first.is_visible()
    assert plain_page.locator(".chronology-day").is_visible()
    assert plain_page.locator(".chronology").locator("button:visible, input:visible").count() == 0


@pytest.mark.parametrize("kind", [k for k in KINDS if k != "missing"])
def test_machine_dates_read_from_the_left_in_arabic(page: Page, served: str, kind: str) -> None:
    page.goto(f"{served}ar/{KINDS[kind]}", wait_until="domcontentloaded")
    for text, edges in page.evaluate(EDGES, "main bdi.edtf"):
        assert edges == sorted(edges), text


def test_interval_reads_from_the_left_in_arabic(page: Page, served: str) -> None:
    """Unisolated, 2017-11-04/2017-11-09 is drawn as 09-11-04/2017-11-2017."""
    page.goto(f"{served}ar/events/2020/12/russian-reinforcements-reach-albukamal/")
    intervals = [(t, e) for t, e in page.evaluate(EDGES, "main bdi.edtf") if "/" in t]
    assert intervals
    for text, edges in intervals:
        assert edges == sorted(edges), text


def test_dates_in_words_read_from_the_right_in_arabic(page: Page, served: str) -> None:
    page.goto(f"{served}ar/{EVENT}", wait_until="domcontentloaded")
    dates = [
        (t, e) for t, e in page.evaluate(EDGES, "main .when__day") if re.search(r"\d \D+ \d", t)
    ]
    assert dates
    for text, edges in dates:
        day, year = (match.start() for match in re.finditer(r"\d+", text))
        assert edges[day] > edges[year], text


# Where each character of an element's first line is drawn: the left edge of every one that has a
# width, and of the others that of their neighbour.
EDGES = """selector => [...document.querySelectorAll(selector)].flatMap(element => {
  const text = element.textContent, edges = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let top = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (!box) { edges.push(edges.at(-1) ?? 0); continue; }
      top ??= box.top;
      if (Math.abs(box.top - top) > 4) return [[text.slice(0, edges.length), edges]];
      edges.push(box.left);
    }
  }
  return edges.length ? [[text, edges]] : [];
})"""
