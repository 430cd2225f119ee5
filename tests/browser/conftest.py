"""The publication's own site, built once, served on this machine and opened in Chromium."""

import http.server
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator import build
from generator.cli import main
from generator.cli.manual import describe_commands
from tests.browser.pages import Watch, watch
from tests.chromium import find_chromium
from tests.project import copy_project

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the whole site, built from the publication's own content."""
    project = copy_project(tmp_path_factory.mktemp("own") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1640000000")  # 20 December 2021
        build.build(replace(project, commands=partial(describe_commands, main)))
    return project.site.resolve()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing; the tests look at the answers themselves."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as the host of the site does: with the page that says so."""
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The address that the site is served at, with a slash at its end."""
    handler = partial(_Quiet, directory=str(built_site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, for the whole session."""
    chromium = find_chromium()
    if chromium is None:
        pytest.fail(f"there is no Chromium: run {Path(sys.executable).name} tests/chromium.py")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One window a module, with an empty storage."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture(scope="module")
def seen(context: BrowserContext) -> Watch:
    """What the module's pages did that they may not do."""
    return watch(context)


@pytest.fixture
def page(context: BrowserContext, seen: Watch) -> Iterator[Page]:
    """An empty page, watched; a test fails when it has asked anybody else for anything."""
    page = context.new_page()
    yield page
    page.close()
    found = seen.take()
    assert not found, found


@pytest.fixture(scope="module")
def plain_context(browser: Browser) -> Iterator[BrowserContext]:
    """A window that runs no scripts."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, java_script_enabled=False
    )
    yield context
    context.close()


@pytest.fixture
def plain_page(plain_context: BrowserContext) -> Iterator[Page]:
    """A page in a browser that runs no scripts."""
    page = plain_context.new_page()
    yield page
    page.close()
