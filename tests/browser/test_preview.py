"""The preview in a browser: edits come to the reader, who stays where she was."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.preview import whole
from tests.preview.running import Running

EVENT = "content/events/2020/2020-05-fight-at-the-bridge.yml"
PATH = "events/2020/05/fight-at-the-bridge/"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    patch = pytest.MonkeyPatch()
    patch.setattr(whole, "PAUSE", 0.5)
    running = Running(tmp_path_factory.mktemp("preview"), "contested")
    yield running
    running.end()
    patch.undo()


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_reader_stays_where_she_was_when_an_edit_is_shown(
    running: Running, page: Page, locale: str
):
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(f"http://{running.address}/{locale}/{PATH}#claims")
    page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")
    unfolded = page.locator("main details[open]").count()
    assert unfolded > 0
    page.evaluate("document.querySelectorAll('main h2')[2].scrollIntoView()")
    page.evaluate("scrollBy(0, -40)")
    heading = page.locator("main h2").nth(2)
    before = heading.bounding_box()
    assert before is not None
    # longer above, so that the same place is further down the page
    file = running.project.root / EVENT
    text = file.read_text(encoding="utf-8")
    words = {"en": "Long before. " * 30, "ar": "قبل ذلك بكثير. " * 30}
    longer = text
    for name, more in words.items():
        start = longer.index(f"{name}: ", longer.index("summary:")) + len(f"{name}: ")
        longer = f"{longer[:start]}{more}{longer[start:]}"
    file.write_text(longer, encoding="utf-8")
    expect(page.locator("main")).to_contain_text(words[locale].strip()[:40], timeout=30_000)
    expect(page.locator("main details[open]")).to_have_count(unfolded)
    page.wait_for_load_state()
    after = heading.bounding_box()
    assert after is not None
    assert abs(after["y"] - before["y"]) < 3
    assert page.evaluate("scrollY") > 0
    assert page.url.endswith("#claims")
    file.write_text(text, encoding="utf-8")
    expect(page.locator("main")).not_to_contain_text(words[locale].strip()[:40], timeout=30_000)


def test_problem_is_laid_over_the_page_and_goes_when_it_is_mended(running: Running, page: Page):
    page.goto(f"http://{running.address}/ar/{PATH}")
    title = page.locator("h1").inner_text()
    file = running.project.root / EVENT
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("kind: ", "kind: no-such-", 1), encoding="utf-8")
    overlay = page.get_by_role("alert")
    expect(overlay).to_contain_text(f"{EVENT}:", timeout=30_000)
    expect(overlay).to_contain_text("[kind-unknown]")
    assert page.locator("h1").inner_text() == title
    file.write_text(text, encoding="utf-8")
    expect(overlay).to_have_count(0, timeout=30_000)
    assert page.locator("h1").inner_text() == title


@pytest.mark.parametrize(("locale", "words"), [("en", "bridge"), ("ar", "الجسر")])
def test_search_answers_from_the_last_whole_build(
    running: Running, page: Page, locale: str, words: str
):
    running.wait(lambda: running.get(f"/{locale}/pagefind/pagefind.js")[0] == 200)
    page.goto(f"http://{running.address}/{locale}/")
    page.locator("button[data-search]").click()
    page.locator(".find__input").fill(words)
    expect(page.locator(f'.find__list a[href*="{PATH}"]').first).to_be_visible(timeout=30_000)
