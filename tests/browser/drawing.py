"""The drawing on a page: opened, waited for, and given other data."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page, Route

from tests.browser.pages import settled

FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
CANVAS = ".drawing-body"


def opened(page: Page, address: str) -> Page:
    """Return a page with its drawing drawn, texts and all."""
    page.goto(address)
    page.locator("section.chronology[data-drawn]").first.wait_for(state="attached")
    return drawn(settled(page))


def drawn(page: Page) -> Page:
    page.evaluate(FRAMES)
    return page


def with_hands(page: Page) -> None:
    """Wait for what a first hand or key has loaded."""
    page.locator(f"{CANVAS}[aria-keyshortcuts]").wait_for()


def focus(page: Page) -> None:
    page.locator(CANVAS).focus()
    with_hands(page)


def window_of(page: Page) -> tuple[int, int]:
    """Return the first and last day of the window, from the two ends of the brush."""
    first, last = (int(end.input_value()) for end in page.locator(".overview-end").all())
    return first, last


def settle_address(page: Page, part: str) -> None:
    """Wait until the address says something: steps of a pan are written once it rests."""
    page.wait_for_function("part => location.search.includes(part)", arg=part)


def made(core: Mapping[str, Any], events: list[dict[str, Any]]) -> tuple[dict[str, Any], Any]:
    """Return a core and its texts with other events in a real core's frame."""
    keys = {
        "first": 18600, "last": 18600, "flags": 0, "precision": 0, "kind": 0, "claims": 1,
        "places": [0], "actors": [0], "sides": [0], "sources": [0], "origins": [0],
    }  # fmt: skip
    columns: dict[str, list[Any]] = {
        key: [event.get(key, usual) for event in events] for key, usual in keys.items()
    }
    columns["id"] = [f"made-{n}" for n in range(len(events))]
    columns["path"] = [f"events/made-{n}/" for n in range(len(events))]
    days = [d for e in events for d in (e.get("first", 18600), e.get("last", 18600)) if d]
    presences = {key: [] for key in core["presences"]}
    span = [min(days, default=18600), max(days, default=18600)]
    new = {**core, "events": columns, "presences": presences, "span": span, "text": ["text.json"]}
    new.pop("view", None)
    texts = [event.get("title", f"Event {n}") for n, event in enumerate(events)]
    return new, dict.fromkeys(("title", "when", "where", "search"), texts)


def serve(page: Page, core: Mapping[str, Any], text: Any) -> None:
    def answer(route: Route) -> None:
        route.fulfill(json=core if "core.json" in route.request.url else text)

    page.route("**/chronology/core.json", answer)
    page.route("**/chronology/text*.json", answer)
