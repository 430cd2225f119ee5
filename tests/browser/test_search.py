"""The search as readers use it: what is found, by hand and by keyboard, in both languages."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Response, Route, expect

from tests.browser.pages import LOCALES, Watch, settled
from tests.browser.test_pages import OF_COLOURS, PHONE, WIDE, violations

pytestmark = pytest.mark.browser

expect.set_options(timeout=20_000)

EVENT = "events/2020/12/14/russian-headquarters-albukamal/"

BUDGET = 250 * 1024
"""Bytes, as they are, that are asked for before the first result stands."""

SPELLINGS = ("Albukamal", "Abu Kamal", "abukamal", "Al-Bukamal", "البوكمال", "بوكمال", "أبو كمال")

WANTED = {
    ("en", "Albukamal"): "places/albukamal/",
    ("en", "Deir Ezzor"): "places/deir-ez-zor/",
    ("en", "دير الزور"): "places/deir-ez-zor/",
    ("en", "headquarters"): EVENT,
    ("en", "2020-12-14"): EVENT,
    ("en", "14 December 2020"): EVENT,
    ("en", "Russian forces"): "actors/russian-armed-forces/",
    ("en", "Mayadeen"): "places/mayadin/",
    ("en", "Hizballah"): "actors/hezbollah-lebanon/",
    ("en", "Radio Alkul"): "outlets/radio-alkul/",
    ("ar", "البُوكَمَال"): "places/albukamal/",
    ("ar", "الميادين"): "places/mayadin/",
    ("ar", "بالميادين"): "places/mayadin/",
    ("ar", "Mayadin"): "places/mayadin/",
    ("ar", "ايران"): "actors/iran/",
    ("ar", "إيـــران"): "actors/iran/",
    ("ar", "القوّات الروسيّة"): "actors/russian-armed-forces/",
    ("ar", "قوات روسية"): "actors/russian-armed-forces/",
    ("ar", "مقر"): EVENT,
    ("ar", "١٤ كانون الأول ٢٠٢٠"): EVENT,
    ("ar", "ديسمبر ٢٠٢٠"): EVENT,
    ("ar", "حزب الله"): "actors/hezbollah-lebanon/",
}
"""What has to be among the results, by locale and query."""


@pytest.fixture
def open_page(page: Page) -> Page:
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.emulate_media(color_scheme="light")
    return page


def panel(page: Page) -> Locator:
    return page.locator("dialog.find[open]")


def open_search(page: Page, address: str) -> Locator:
    page.goto(address)
    settled(page)
    page.locator("button[data-search]").click()
    expect(panel(page)).to_be_visible()
    return panel(page)


def look_for(page: Page, words: str) -> Locator:
    """Type words, wait until what is found of them stands; return the results' links."""
    page.locator(".find__input").fill(words)
    expect(page.locator(".find__said")).to_contain_text(re.compile(f"[“«]{re.escape(words)}[”»]"))
    expect(page.locator(".find__scroll")).to_have_attribute("aria-busy", "false")
    return page.locator(".find__list section a")


def found(page: Page, words: str) -> set[str]:
    """Return the address of every page that words find."""
    links = look_for(page, words)
    more = page.locator(".find__list section button:visible")
    while more.count():
        more.first.click()
        page.wait_for_function("() => !document.activeElement?.matches('.find__list button')")
    return {link.get_attribute("href") or "" for link in links.all()}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_spelling_of_a_name_finds_the_same(open_page: Page, served: str, locale: str) -> None:
    open_search(open_page, f"{served}{locale}/")
    results = {words: found(open_page, words) for words in SPELLINGS}
    first = results[SPELLINGS[0]]
    assert f"/{locale}/places/albukamal/" in first
    assert f"/{locale}/{EVENT}" in first
    for words, pages in results.items():
        assert pages == first, f"{words}: {sorted(pages ^ first)}"


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_wanted_is_found(open_page: Page, served: str, locale: str) -> None:
    open_search(open_page, f"{served}{locale}/")
    missed = [
        (words, wanted)
        for (of, words), wanted in WANTED.items()
        if of == locale and f"/{locale}/{wanted}" not in found(open_page, words)
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("locale", "words", "first"),
    [
        ("en", "Albukamal", "places/albukamal/"),
        ("en", "Abu Kamal", "places/albukamal/"),
        ("ar", "بوكمال", "places/albukamal/"),
        ("ar", "Iran", "actors/iran/"),
    ],
)
def test_page_of_what_is_called_so_comes_first(
    open_page: Page, served: str, locale: str, words: str, first: str
) -> None:
    open_search(open_page, f"{served}{locale}/")
    expect(look_for(open_page, words).first).to_have_attribute("href", f"/{locale}/{first}")


@pytest.mark.parametrize("words", ["xylophone", "hotel xylophone", "زقزقة", "albukamalian"])
def test_word_that_no_page_has_finds_nothing(open_page: Page, served: str, words: str) -> None:
    open_search(open_page, f"{served}en/")
    links = look_for(open_page, words)
    expect(open_page.locator(".find__said")).to_contain_text("Nothing found")
    assert links.count() == 0
    assert open_page.locator(".find__lists a").count() == 4


def test_results_are_grouped_and_events_have_day_and_sides(open_page: Page, served: str) -> None:
    open_search(open_page, f"{served}en/")
    look_for(open_page, "Russian forces headquarters")
    event = open_page.locator(f".find__list a[href='/en/{EVENT}']")
    expect(event.locator(".find__when")).to_have_text("around 14 Dec 2020")
    assert event.locator(".chip").count() >= 1
    headings = open_page.locator(".find__list h2").all_inner_texts()
    assert "Events" in headings
    assert len(headings) == len(set(headings))


def test_words_that_were_asked_for_are_marked(open_page: Page, served: str) -> None:
    open_search(open_page, f"{served}ar/")
    look_for(open_page, "Abu Kamal")
    marks = set(open_page.locator(".find__title mark").all_inner_texts())
    assert marks == {"البوكمال"}


def test_results_are_narrowed_by_kind_and_by_year(open_page: Page, served: str) -> None:
    open_search(open_page, f"{served}en/")
    look_for(open_page, "Albukamal")
    count = open_page.locator("label", has_text="Events").locator(".find__count")
    events = int(count.inner_text())
    open_page.get_by_role("radio", name="Events").check()
    expect(open_page.locator(".find__list h2")).to_have_text(["Events"])
    expect(open_page.locator(".find__said")).to_have_text(f"{events} results for “Albukamal”")
    open_page.get_by_role("combobox", name="Year").select_option("2021")
    expect(count).not_to_have_text(str(events))
    expect(open_page.locator(".find__said")).not_to_have_text(f"{events} results for “Albukamal”")
    links = open_page.locator(".find__list section a")
    expect(links.first).to_be_visible()
    pages = links.evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert 0 < len(pages) < events
    # One that may have been in either year is in both.
    assert any("/events/2021/" in page for page in pages)
    assert not any("/events/2017/" in page for page in pages)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_key_opens_the_search_and_escape_gives_the_focus_back(
    open_page: Page, served: str, locale: str, key: str
) -> None:
    open_page.goto(f"{served}{locale}/{EVENT}")
    settled(open_page)
    link = open_page.locator(".sections a").first
    link.focus()
    open_page.keyboard.press(key)
    expect(panel(open_page)).to_be_visible()
    expect(open_page.locator(".find__input")).to_be_focused()
    open_page.keyboard.press("Escape")
    expect(panel(open_page)).to_have_count(0)
    expect(link).to_be_focused()


def test_slash_typed_into_a_field_stays_there(open_page: Page, served: str) -> None:
    open_search(open_page, f"{served}en/")
    open_page.keyboard.type("a/b")
    expect(open_page.locator(".find__input")).to_have_value("a/b")


@pytest.mark.parametrize("locale", LOCALES)
def test_arrows_move_through_results_and_enter_goes(
    open_page: Page, served: str, locale: str
) -> None:
    open_search(open_page, f"{served}{locale}/")
    links = look_for(open_page, "Albukamal")
    for n in range(2):
        open_page.keyboard.press("ArrowDown")
        expect(links.nth(n)).to_be_focused()
    open_page.keyboard.press("ArrowUp")
    expect(links.first).to_be_focused()
    open_page.keyboard.press("ArrowUp")
    expect(open_page.locator(".find__input")).to_be_focused()
    open_page.keyboard.press("ArrowDown")
    open_page.keyboard.press("Enter")
    open_page.wait_for_url(f"{served}{locale}/places/albukamal/")


def test_enter_in_the_field_goes_to_the_first_result(open_page: Page, served: str) -> None:
    open_search(open_page, f"{served}en/{EVENT}")
    open_page.keyboard.type("Mayadin")
    open_page.keyboard.press("Enter")
    open_page.wait_for_url(f"{served}en/places/mayadin/")


def test_how_much_was_found_is_said_politely(open_page: Page, served: str) -> None:
    open_search(open_page, f"{served}ar/")
    said = open_page.locator(".find__said")
    expect(said).to_have_attribute("role", "status")
    look_for(open_page, "الفندق السياحي")
    expect(said).to_contain_text("عن «الفندق السياحي»")


@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing_in_the_panel(open_page: Page, served: str, locale: str) -> None:
    faults: dict[str, list[str]] = {}
    open_search(open_page, f"{served}{locale}/{EVENT}")
    for state, words in (("empty", ""), ("found", "Albukamal"), ("nothing", "xylophone")):
        if words:
            look_for(open_page, words)
        for width in (WIDE, PHONE):
            open_page.set_viewport_size({"width": width, "height": 844})
            open_page.emulate_media(color_scheme="light")
            faults[f"{state}, {width} px"] = violations(open_page)
            open_page.emulate_media(color_scheme="dark")
            faults[f"{state}, {width} px, dark"] = violations(open_page, OF_COLOURS)
    assert {case: lines for case, lines in faults.items() if lines} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_panel_fills_a_phone_and_nothing_sticks_out(
    open_page: Page, served: str, locale: str
) -> None:
    open_page.set_viewport_size({"width": PHONE, "height": 844})
    dialog = open_search(open_page, f"{served}{locale}/")
    look_for(open_page, "Albukamal")
    box = dialog.bounding_box()
    assert box == {"x": 0, "y": 0, "width": PHONE, "height": 844}
    assert dialog.evaluate("e => e.scrollWidth") <= PHONE
    assert open_page.locator(".find__scroll").evaluate("e => e.scrollWidth - e.clientWidth") <= 0


def test_index_that_does_not_come_is_said_and_can_be_asked_for_again(
    open_page: Page, served: str, context: BrowserContext, seen: Watch
) -> None:
    def lose(route: Route) -> None:
        route.abort()

    open_search(open_page, f"{served}en/")
    context.route("**/pagefind-entry.json*", lose)
    try:
        open_page.locator(".find__input").fill("Albukamal")
        expect(open_page.locator(".find__said")).to_contain_text("could not be loaded")
        assert open_page.locator(".find__lists a").count() == 4
    finally:
        context.unroute("**/pagefind-entry.json*", lose)
    open_page.get_by_role("button", name="Try again").click()
    expect(open_page.locator(".find__list section a").first).to_be_visible()
    seen.take()  # the request that was lost on purpose


@pytest.mark.parametrize("locale", LOCALES)
def test_first_result_asks_for_little_and_pages_for_nothing_of_it(
    open_page: Page, served: str, locale: str
) -> None:
    sizes: dict[str, int] = {}

    def weigh(response: Response) -> None:
        path = response.url.removeprefix(served)
        if "/assets/search/" in path or "/pagefind/" in path:
            sizes[path] = len(response.body())

    open_page.goto(f"{served}{locale}/{EVENT}")
    settled(open_page)
    open_page.on("response", weigh)
    assert sizes == {}
    open_page.locator("button[data-search]").click()
    expect(look_for(open_page, "البوكمال").first).to_be_visible()
    assert any(path.endswith(".pf_index") for path in sizes)
    assert sum(sizes.values()) <= BUDGET, sizes


@pytest.mark.parametrize("locale", LOCALES)
def test_lists_stand_in_for_the_search_without_scripts(
    plain_page: Page, served: str, built_site: Path, locale: str
) -> None:
    plain_page.goto(f"{served}{locale}/{EVENT}")
    assert plain_page.locator("button[data-search]").is_hidden()
    links = plain_page.locator("header .lists a")
    paths = [str(link.evaluate("link => link.pathname")) for link in links.all()]
    assert paths == [f"/{locale}/{path}/" for path in ("events", "places", "actors", "sources")]
    assert all(link.is_visible() for link in links.all())
    for path in paths:
        assert (built_site / path.lstrip("/") / "index.html").is_file()
