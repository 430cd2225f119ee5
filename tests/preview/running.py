"""A preview of a small project in a thread of its own, and a reader of it."""

import http.client
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator.build import Project
from generator.preview.watch import preview
from tests.project import SITES, copy_project

PATIENCE = 90.0
"""Seconds after which a test has failed; what is waited for takes a fraction of them."""


class Running:
    """A preview of a site of `sites/`."""

    def __init__(self, folder: Path, site: str) -> None:
        self.project: Project = copy_project(folder.resolve() / "project", SITES / site / "content")
        self._said: queue.Queue[str] = queue.Queue()
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=preview, args=(self.project, 0, self._said.put, self._stop), daemon=True
        )
        self._thread.start()
        self.address = self.hear("http://127.0.0.1:").split("/")[2]
        self.hear("shown after")

    def end(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def hear(self, part: str) -> str:
        """Wait until something is said that has a part in it, and return it."""
        while part not in (said := self._said.get(timeout=PATIENCE)):
            pass
        return said

    def settle(self) -> None:
        """Wait until nothing is said any more, and forget what was."""
        with suppress(queue.Empty):
            while True:
                self._said.get(timeout=0.3)

    def get(self, path: str) -> tuple[int, bytes]:
        """Return the status of an address and what is served there."""
        connection = http.client.HTTPConnection(self.address, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def page(self, path: str) -> str:
        """Return the text of a page that is there."""
        status, body = self.get(path)
        assert status == 200, path
        return body.decode()

    def problems(self) -> str:
        """Return what an open page has laid over it."""
        connection = http.client.HTTPConnection(self.address, timeout=PATIENCE)
        connection.request("GET", "/_preview/events")
        response = connection.getresponse()
        lines = iter(response.fp.readline, b"\n")
        told = [line.decode() for line in lines]
        connection.close()
        return "".join(line.removeprefix("data: ") for line in told if line.startswith("data: "))

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, "it never came to be so"
            time.sleep(0.02)

    def edit(self, name: str, old: str, new: str) -> None:
        """Put other words into a file of the project."""
        file = self.project.root / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
