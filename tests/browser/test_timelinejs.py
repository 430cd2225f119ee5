"""The file for TimelineJS in TimelineJS, where there is npm to install it with."""

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.render.data.timelinejs import render_timeline
from tests.npm import install_npm_packages
from tests.render.data.holdings import world

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="dist/css/timeline.css">
<div id="timeline" style="height: 600px"></div><script src="dist/js/timeline.js"></script>
<script>window.timeline = new TL.Timeline("timeline", "events.json", { font: null })</script>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("name", ["published", "hostile"])
def test_every_slide_is_drawn_and_no_text_becomes_markup(
    browser: Browser, tmp_path: Path, name: str, locale: str
):
    data = render_timeline(world(name).editions[locale])
    (tmp_path / "events.json").write_bytes(data)
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    dist = install_npm_packages() / "@knight-lab" / "timelinejs" / "dist"
    shutil.copytree(dist, tmp_path / "dist")
    told = json.loads(data)["events"]
    faults: list[str] = []
    with served(tmp_path) as address:
        page = browser.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address)
        page.wait_for_selector(".tl-timemarker")
        assert page.locator(".tl-timemarker").count() == len(told)
        assert page.locator(".tl-slide").count() == len(told) + 1
        assert page.locator(".tl-slide script, .tl-slide b").count() == 0
        page.close()
    assert faults == []
