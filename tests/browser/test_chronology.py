"""The interactive chronology in Chromium: hands, keys, addresses, directions, and bad data."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.drawing import (
    CANVAS,
    FRAMES,
    drawn,
    focus,
    made,
    opened,
    serve,
    settle_address,
    window_of,
    with_hands,
)

pytestmark = pytest.mark.browser

PATH = "en/chronology/"
ARABIC = "ar/chronology/"
EVENT = "2020-12-14-russian-headquarters-albukamal"


# The drawing's pixels beside the names as 0xRRGGBB, row by row. A side's colour is one that is far
# from grey over four pixels in a row: letters have coloured fringes, but narrower ones.
PIXELS = f"""
  const canvas = document.querySelector('{CANVAS}');
  const left = document.querySelector('.drawing-names').clientWidth, right = 10;
  const width = canvas.width - left - right, height = canvas.height;
  const copy = new OffscreenCanvas(width, height).getContext('2d', {{ willReadFrequently: true }});
  copy.drawImage(canvas, -left, 0);
  const {{ data }} = copy.getImageData(0, 0, width, height);
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'GrayText';  // rules, in colours that the reader's system forces
  const rule = getComputedStyle(probe).color.match(/\\d+/g).join();
  probe.remove();
  const hue = i => {{
    const rgb = data.subarray(i, i + 3), most = Math.max(...rgb);
    return most - Math.min(...rgb) > 90 && rgb.join() !== rule ? 1 + rgb.indexOf(most) : 0;
  }};
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {{
    let run = 0, last = 0;
    for (let x = 0; x <= width; x++) {{
      const now = x < width ? hue(4 * (y * width + x)) : 0;
      if (now === last) {{ run++; continue; }}
      if (last && run >= 4) mask.fill(1, y * width + x - run, y * width + x);
      [last, run] = [now, 1];
    }}
  }}
"""


def colours(page: Page) -> set[int]:
    """Return the colours of the drawing, as 0xRRGGBB."""
    page.evaluate(FRAMES)
    found: list[int] = page.evaluate(
        f"""() => {{ {PIXELS}
          const seen = new Set();
          for (let i = 0; i < data.length; i += 4) {{
            seen.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
          }}
          return [...seen];
        }}"""
    )
    return set(found)


def coloured(page: Page, mirrored: bool = False) -> bytes:
    """Return where the drawing has a side's colour, a byte for each pixel, or that in a mirror."""
    page.evaluate(FRAMES)
    turn = "for (let y = 0; y < height; y++) mask.subarray(y * width, (y + 1) * width).reverse();"
    text: str = page.evaluate(
        f"""() => {{ {PIXELS} {turn if mirrored else ""}
          return new TextDecoder('latin1').decode(mask.map((one) => one + 48));
        }}"""
    )
    return text.encode()


def picture(page: Page) -> str:
    page.evaluate(FRAMES)
    return str(page.evaluate(f"document.querySelector('{CANVAS}').toDataURL()"))


@pytest.mark.parametrize("path", [PATH, ARABIC])
def test_lanes_are_drawn_over_the_still_picture(page: Page, served: str, path: str) -> None:
    opened(page, served + path)
    assert page.locator(CANVAS).is_visible()
    assert not page.locator(".strips__wide").is_visible()
    assert page.locator(".legend").first.is_visible()
    assert len(colours(page)) > 50
    assert coloured(page).count(b"1") > 2000


@pytest.mark.parametrize("path", [PATH, ARABIC])
def test_every_lane_has_a_name_that_leads_somewhere(page: Page, served: str, path: str) -> None:
    opened(page, served + path)
    links = page.locator(".drawing-names a")
    assert links.count() > 10
    for href in {link.get_attribute("href") or "" for link in links.all()}:
        assert page.request.get(page.evaluate("href => new URL(href, location).href", href)).ok


@pytest.mark.parametrize(("path", "sign"), [(PATH, 1), (ARABIC, -1)])
def test_arrows_move_in_their_own_direction_in_either_script(
    page: Page, served: str, path: str, sign: int
) -> None:
    opened(page, served + path + "?from=2020-08-01&to=2020-10-01")
    focus(page)
    before = window_of(page)
    page.keyboard.press("ArrowRight")
    drawn(page)
    after = window_of(page)
    assert (after[0] - before[0]) * sign > 0
    assert after[1] - after[0] == before[1] - before[0]
    page.keyboard.press("ArrowLeft")
    drawn(page)
    assert window_of(page) == before


def test_plus_and_minus_zoom_and_home_and_end_go_to_the_ends(page: Page, served: str) -> None:
    opened(page, served + PATH + "?from=2020-08-01&to=2020-10-01")
    focus(page)
    first, last = window_of(page)
    page.keyboard.press("+")
    drawn(page)
    nearer = window_of(page)
    assert first < nearer[0] < nearer[1] < last
    page.keyboard.press("-")
    drawn(page)
    assert window_of(page) == pytest.approx((first, last), abs=1)
    page.keyboard.press("Home")
    drawn(page)
    start = window_of(page)
    page.keyboard.press("End")
    drawn(page)
    end = window_of(page)
    assert start[0] < first
    assert end[1] > last
    for _ in range(60):
        page.keyboard.press("+")
    drawn(page)
    closest = window_of(page)
    assert closest[1] - closest[0] == 5


def test_events_are_reached_opened_and_left_by_keys_alone(page: Page, served: str) -> None:
    opened(page, served + PATH + "?from=2020-12-10&to=2020-12-20")
    focus(page)
    page.keyboard.press("ArrowDown")
    settle_address(page, "event=")
    said = page.locator(".chronology-lanes [role=status]")
    expect(said).not_to_be_empty()
    first = said.text_content() or ""
    page.keyboard.press("ArrowDown")
    expect(said).not_to_have_text(first)
    second = said.text_content() or ""
    page.keyboard.press("ArrowUp")
    expect(said).to_have_text(first)
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('event=')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    settle_address(page, "event=")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/**")
    assert (page.locator("h1").text_content() or "").strip() in second


def test_enter_without_an_event_goes_to_the_first_of_the_list(page: Page, served: str) -> None:
    opened(page, served + PATH)
    focus(page)
    page.keyboard.press("Enter")
    assert page.evaluate("!!document.activeElement.closest('.chronology-list [data-event]')")


def test_back_and_forward_go_through_the_views(page: Page, served: str) -> None:
    opened(page, served + PATH)
    own = window_of(page)
    page.get_by_role("button", name="Show everything").click()
    settle_address(page, "from=")
    whole = window_of(page)
    assert whole[0] < own[0]
    page.go_back()
    page.wait_for_function("() => !location.search")
    drawn(page)
    assert window_of(page) == own
    page.go_forward()
    settle_address(page, "from=")
    drawn(page)
    assert window_of(page) == whole


@pytest.mark.parametrize("path", [PATH, ARABIC])
def test_an_address_gives_the_same_picture_again(page: Page, served: str, path: str) -> None:
    opened(page, served + path)
    focus(page)
    for key in ("+", "+", "ArrowRight", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
        drawn(page)
    page.locator(".fold").first.click()
    settle_address(page, "fold=")
    page.mouse.move(0, 0)
    address, before = page.url, picture(page)
    assert all(part in address for part in ("event=", "from=", "to=", "fold="))
    opened(page, address)
    page.locator(".drawing-tip").wait_for()
    assert page.url == address
    assert picture(page) == before


def test_time_turned_round_mirrors_bars_and_marks(page: Page, served: str) -> None:
    """In Arabic, and wherever a reader turns it, the drawing is the same one in a mirror.

    Letters are not mirrored, and lie over whiskers and dots elsewhere.
    """
    query = "?from=2020-04-01&to=2021-03-01"
    opened(page, served + PATH + query)
    page.mouse.move(0, 0)
    forward = coloured(page)
    opened(page, served + PATH + query + "&turned=1")
    page.mouse.move(0, 0)
    assert alike(forward, coloured(page, mirrored=True)) > 0.8
    assert alike(forward, coloured(page)) < 0.3


def alike(one: bytes, other: bytes) -> float:
    """Return which share of what has colour in either picture has it in both."""
    pairs = Counter(zip(one, other, strict=True))
    both, either = pairs[49, 49], pairs[49, 49] + pairs[48, 49] + pairs[49, 48]
    assert either > 5000
    return both / either


def test_wheel_with_control_zooms_and_the_page_keeps_the_plain_wheel(
    page: Page, served: str
) -> None:
    opened(page, served + PATH + "?from=2020-08-01&to=2020-10-01")
    box = page.locator(CANVAS).bounding_box()
    assert box
    page.mouse.move(box["x"] + 500, box["y"] + 60)
    with_hands(page)
    before = window_of(page)
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 0")
    assert window_of(page) == before
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -240)
    page.keyboard.up("Control")
    page.wait_for_function(
        "first => +document.querySelector('.overview-end').value > first", arg=before[0]
    )
    nearer = window_of(page)
    page.mouse.wheel(300, 0)
    page.wait_for_function(
        "first => +document.querySelector('.overview-end').value > first", arg=nearer[0]
    )


def test_a_drag_moves_time_with_the_hand(page: Page, served: str) -> None:
    opened(page, served + PATH + "?from=2020-08-01&to=2020-10-01")
    box = page.locator(CANVAS).bounding_box()
    assert box
    x, y = box["x"] + 500, box["y"] + 80
    page.mouse.move(x, y)
    with_hands(page)
    before = window_of(page)
    page.mouse.down()
    page.mouse.move(x - 100, y, steps=5)
    page.mouse.up()
    drawn(page)
    moved = window_of(page)
    assert moved[0] > before[0]
    assert moved[1] - moved[0] == pytest.approx(before[1] - before[0], abs=1)


def test_a_click_in_a_lane_puts_the_day_there(page: Page, served: str) -> None:
    opened(page, served + PATH + "?from=2020-08-01&to=2020-10-01")
    box = page.locator(CANVAS).bounding_box()
    assert box
    at = box["x"] + box["width"] / 2 + 100, box["y"] + 2  # above the marks of the first lane
    page.mouse.move(*at)
    with_hands(page)
    page.mouse.click(*at)
    settle_address(page, "day=2020-0")
    day = page.evaluate("new URLSearchParams(location.search).get('day')")
    assert "2020-08-20" < day < "2020-09-20"


def test_the_brush_is_moved_by_hand_and_by_keys(page: Page, served: str) -> None:
    opened(page, served + PATH)
    start, end = page.locator(".overview-end").all()
    before = window_of(page)
    start.focus()
    page.keyboard.press("ArrowLeft")
    drawn(page)
    assert window_of(page)[0] < before[0]
    assert window_of(page)[1] == before[1]
    assert "20" in (end.get_attribute("aria-valuetext") or "")
    strip = page.locator(".overview-strip").bounding_box()
    assert strip
    page.mouse.move(strip["x"] + 400, strip["y"] + 20)
    page.evaluate("() => import(new URL('../assets/chronology/hands.js', location))")
    drawn(page)
    page.mouse.down()
    page.mouse.move(strip["x"] + 600, strip["y"] + 20, steps=4)
    page.mouse.up()
    drawn(page)
    assert window_of(page)[1] < before[0]


def test_folding_keeps_the_focus_on_its_button(page: Page, served: str) -> None:
    opened(page, served + PATH)
    button = page.locator(".fold[aria-expanded=true]").last
    lane, lanes = button.get_attribute("data-lane"), page.locator(".lane").count()
    button.focus()
    page.keyboard.press("Enter")
    drawn(page)
    assert page.locator(".lane").count() < lanes
    assert page.evaluate("document.activeElement.dataset.lane") == lane
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"
    page.keyboard.press("Enter")
    drawn(page)
    assert page.locator(".lane").count() == lanes


def test_focus_stays_on_the_name_of_a_lane_that_is_laid_out_anew(page: Page, served: str) -> None:
    opened(page, served + PATH)
    link = page.locator(".lane a").nth(3)
    link.focus()
    before, name = link.element_handle(), link.inner_text()
    page.set_viewport_size({"width": 1200, "height": 900})
    page.wait_for_function("link => !link.isConnected", arg=before)
    drawn(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.evaluate("() => document.activeElement.textContent") == name


def test_nonsense_in_the_address_is_named_and_left_out(page: Page, served: str) -> None:
    opened(page, served + PATH + "?from=2020-02-30&side=green&event=no-such&by=colour&page=-1")
    problem = page.locator(".chronology-problem")
    for part in ("from=2020-02-30", "side=green", "event=no-such", "by=colour", "page=-1"):
        assert part in (problem.text_content() or "")
    assert page.locator(CANVAS).is_visible()


@pytest.fixture
def loose(browser: Browser) -> Iterator[BrowserContext]:
    """A window in which requests may fail: nobody watches."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    yield context
    context.close()


def test_an_unknown_format_is_refused_and_the_page_stays_as_built(page: Page, served: str) -> None:
    page.route("**/core.json", lambda route: route.fulfill(json={"format": "chronology-view/99"}))
    page.goto(served + PATH)
    assert "chronology-view/99" in (page.locator(".chronology-problem").text_content() or "")
    assert page.locator(".strips__wide").is_visible()
    assert page.locator("[data-event]").first.is_visible()


def test_a_data_file_that_fails_is_said_and_the_page_stays_as_built(
    loose: BrowserContext, served: str
) -> None:
    page = loose.new_page()
    page.route("**/core.json", lambda route: route.abort())
    page.goto(served + ARABIC)
    assert page.locator(".chronology-problem").text_content()
    assert page.locator(".strips__wide").is_visible()


def test_texts_that_fail_are_said_and_the_lanes_are_drawn_without(
    loose: BrowserContext, served: str
) -> None:
    page = loose.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/text*.json", lambda route: route.abort())
    page.goto(served + PATH)
    assert page.locator(".chronology-problem").text_content()
    page.locator(CANVAS).hover(position={"x": 500, "y": 60})
    assert page.locator(CANVAS).is_visible()
    assert errors == []


LONG = "Word " * 60


CASES: dict[str, list[dict[str, Any]]] = {
    "an empty chronology": [],
    "one event": [{}],
    "no known day": [{"first": None, "last": None, "flags": 10}, {}],
    "only events without a known day": [{"first": None, "last": None, "flags": 10}],
    "open and unknown ends": [
        {"first": None, "flags": 1}, {"last": None, "flags": 4}, {"first": None, "flags": 2},
        {"last": None, "flags": 8}, {"first": 18000, "last": 19000, "flags": 48},
    ],
    "years before 1000 and before the first": [
        {"first": -500000, "last": -499000}, {"first": -735000, "last": -735000}, {},
    ],
    "a title of three hundred letters": [{"title": LONG}, {"title": "ك" * 300}, {"title": ""}],
    "nobody and nowhere": [{"places": [], "actors": [], "sides": [], "sources": [], "origins": []}],
    "a hundred events on one day": [{} for _ in range(100)],
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("path", [PATH, ARABIC])
def test_odd_chronologies_are_drawn_and_said(page: Page, served: str, path: str, case: str) -> None:
    core, text = made(page.request.get(served + path + "core.json").json(), CASES[case])
    serve(page, core, text)
    opened(page, served + path)
    focus(page)
    for key in ("ArrowDown", "+", "+", "ArrowLeft", "End", "-", "Escape"):
        page.keyboard.press(key)
    page.locator(".chronology-controls").hover()
    page.locator("[data-menu=kind] fieldset").wait_for(state="attached")
    for group in ("actor", "side", "source"):
        page.locator(f"input[name=group][value={group}]").check(force=True)
        settle_address(page, f"by={group}")
        drawn(page)
    if not any(event.get("first", 1) or event.get("last", 1) for event in CASES[case]):
        assert page.locator(".drawing-note").text_content()


def test_four_hundred_lanes_are_drawn_where_the_screen_is(page: Page, served: str) -> None:
    core = page.request.get(served + PATH + "core.json").json()
    core["places"] = [
        {**core["places"][0], "id": f"place-{n}", "name": f"Place {n}", "within": -1}
        for n in range(400)
    ]
    core, text = made(core, [{"places": [n], "first": 18000 + n} for n in range(400)])
    serve(page, core, text)
    opened(page, served + PATH)
    assert page.locator(".lane").count() == 400
    canvas = page.locator(CANVAS)
    top = canvas.evaluate("canvas => canvas.height")
    assert top < 2000
    page.locator(".lane").nth(390).scroll_into_view_if_needed()
    drawn(page)
    box, lane = canvas.bounding_box(), page.locator(".lane").nth(390).bounding_box()
    assert box
    assert lane
    assert box["y"] <= lane["y"] <= box["y"] + box["height"]


def ground(page: Page) -> int:
    """Return the colour of what nothing is drawn on: the commonest."""
    page.evaluate(FRAMES)
    return int(
        page.evaluate(
            f"""() => {{ {PIXELS}
              const counts = new Map();
              for (let i = 0; i < data.length; i += 4) {{
                const colour = data[i] << 16 | data[i + 1] << 8 | data[i + 2];
                counts.set(colour, (counts.get(colour) ?? 0) + 1);
              }}
              return [...counts].sort((a, b) => b[1] - a[1])[0][0];
            }}"""
        )
    )


def test_light_and_dark_and_forced_colours_reach_the_drawing(page: Page, served: str) -> None:
    opened(page, served + PATH)
    assert ground(page) > 0xE0E0E0
    page.emulate_media(color_scheme="dark")
    eventually(lambda: ground(page) < 0x303030)
    assert coloured(page).count(b"1") > 2000
    page.emulate_media(color_scheme="light", forced_colors="active")
    eventually(lambda: coloured(page).count(b"1") == 0)
    assert len(colours(page)) > 2
    page.emulate_media(forced_colors="none")


def eventually(holds: Callable[[], bool]) -> None:
    """Wait until something holds that a later frame brings about."""
    for _ in range(100):
        if holds():
            return
    pytest.fail("it never came to hold")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    context.set_default_timeout(20_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


@pytest.mark.parametrize("path", [PATH, ARABIC])
def test_on_a_phone_time_runs_down_the_list(phone: Page, served: str, path: str) -> None:
    opened(phone, served + path)
    phone.locator(".chronology-list").scroll_into_view_if_needed()
    ribbons = phone.locator("canvas.ribbons")
    ribbons.wait_for()
    drawn(phone)
    assert not phone.locator(CANVAS).is_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    height = phone.evaluate("document.querySelector('.chronology-list').scrollHeight")
    assert ribbons.evaluate("canvas => canvas.clientHeight") == pytest.approx(height, abs=4)
    tabs = phone.locator(".ribbons-tabs button")
    assert all((tab.bounding_box() or {"height": 0})["height"] >= 44 for tab in tabs.all())
    before = phone.locator(".chronology-list [data-event]:visible").count()
    tabs.nth(2).tap()
    phone.wait_for_function(
        "n => [...document.querySelectorAll('.chronology-list [data-event]')]"
        ".filter(row => row.offsetParent).length < n",
        arg=before,
    )
    assert tabs.nth(2).get_attribute("aria-pressed") == "true"


def test_a_window_made_wide_has_lanes_and_made_narrow_ribbons(phone: Page, served: str) -> None:
    opened(phone, served + PATH)
    phone.set_viewport_size({"width": 1100, "height": 800})
    phone.locator(CANVAS).wait_for()
    phone.set_viewport_size({"width": 400, "height": 800})
    phone.locator(CANVAS).wait_for(state="hidden")
    phone.locator(".chronology-list").scroll_into_view_if_needed()
    phone.locator("canvas.ribbons").wait_for()


def test_two_fingers_zoom_and_one_pans(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": 800}, has_touch=True)
    page = context.new_page()
    opened(page, served + PATH + "?from=2020-08-01&to=2020-10-01")
    wire = context.new_cdp_session(page)
    box = page.locator(CANVAS).bounding_box()
    assert box
    x, y = box["x"] + 450, box["y"] + 60

    def touch(kind: str, *points: tuple[float, float]) -> None:
        at = [{"x": px, "y": py, "id": n} for n, (px, py) in enumerate(points)]
        wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    touch("touchStart", (x, y))
    touch("touchEnd")
    with_hands(page)
    before = window_of(page)
    touch("touchStart", (x, y))
    for step in range(1, 6):
        touch("touchMove", (x + 20 * step, y))
    touch("touchEnd")
    drawn(page)
    panned = window_of(page)
    assert panned[0] < before[0]
    touch("touchStart", (x - 40, y), (x + 40, y))
    for step in range(1, 6):
        touch("touchMove", (x - 40 - 20 * step, y), (x + 40 + 20 * step, y))
    touch("touchEnd")
    drawn(page)
    nearer = window_of(page)
    assert nearer[1] - nearer[0] < panned[1] - panned[0]
    context.close()


def test_the_data_of_the_page_is_of_the_format_that_the_script_reads(built_site: Path) -> None:
    for locale in ("en", "ar"):
        core = json.loads((built_site / locale / "chronology/core.json").read_text("utf-8"))
        script = (built_site / locale / "assets/chronology/main.js").read_text("utf-8")
        assert f"'{core['format']}'" in script
