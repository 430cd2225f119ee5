"""Takes the pictures of the guide from the real screens: python -m tests.browser.guide_pictures.

They are kept in the repository, small: the site is built without a browser, and a publication of
one's own shows them too. Take them anew when a screen looks otherwise; a test says when there is no
such screen any more.
"""

import queue
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from generator.build import Project, check_content
from generator.preview.watch import preview
from generator.render.pages.guide.steps import choose_event
from tests.browser.pages import LOCALES
from tests.chromium import find_chromium
from tests.project import ROOT, copy_project

INTO = ROOT / "templates" / "assets" / "guide"
PATIENCE = 180.0
CLAIMS = "table.claims"
OVERLAY = 'pre[role="alert"]'
STANCE = "stance: asserts"


def main() -> None:
    """Serve a copy of the publication, and take each picture in each language."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = copy_project(Path(folder).resolve() / "project")
        said: queue.Queue[str] = queue.Queue()
        stop = threading.Event()
        thread = threading.Thread(target=preview, args=(project, 0, said.put, stop), daemon=True)
        thread.start()
        address = hear(said, "http://127.0.0.1:")
        base = "http://" + address.partition("http://")[2].split()[0].split("/")[0]
        browser = playwright.chromium.launch(
            executable_path=str(find_chromium()), args=["--no-sandbox", "--disable-gpu"]
        )
        path = event_path(project)
        for locale in LOCALES:
            with opened(browser, f"{base}/{locale}/{path}/") as page:
                take(page, locale, "claims", CLAIMS)
        break_event(project)
        for locale in LOCALES:
            with opened(browser, f"{base}/{locale}/{path}/") as page:
                page.wait_for_selector(OVERLAY, timeout=PATIENCE * 1000)
                page.screenshot(path=INTO / locale / "problem.png")
        browser.close()
        stop.set()
        thread.join(PATIENCE)


def hear(said: "queue.Queue[str]", part: str) -> str:
    """Wait until the preview says something that has a part in it, and return it."""
    while part not in (line := said.get(timeout=PATIENCE)):
        pass
    return line


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """Open a page of its own: one that the preview reloads meanwhile goes nowhere else."""
    page = browser.new_page(viewport={"width": 960, "height": 560}, color_scheme="light")
    page.goto(address, wait_until="domcontentloaded")
    page.wait_for_selector(CLAIMS, timeout=PATIENCE * 1000)
    yield page
    page.close()


def event_path(project: Project) -> str:
    """Return the path of the event that the guide goes through."""
    _, corpus = check_content(project.content)
    event = choose_event(corpus) if corpus else None
    if event is None:
        raise LookupError("there is no event to take pictures of")
    return event.path


def take(page: Page, locale: str, name: str, selector: str) -> None:
    """Take what stands at the top of an element, in its whole width."""
    (INTO / locale).mkdir(parents=True, exist_ok=True)
    element = page.locator(selector).first
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    assert box is not None
    page.evaluate("y => scrollTo(0, y)", page.evaluate("scrollY") + box["y"] - 60)
    page.screenshot(path=INTO / locale / f"{name}.png")


def break_event(project: Project) -> None:
    """Put a word into the event's file that is not allowed."""
    name = event_path(project).rsplit("/", 1)[-1]
    (file,) = (project.content / "events").rglob(f"*-{name}.yml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(STANCE, "stance: assert", 1), encoding="utf-8")


if __name__ == "__main__":
    main()
