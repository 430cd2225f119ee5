"""Serves a built site on this machine only, and tells open pages when it has changed."""

import http
import mimetypes
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import Any, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

HOST = "127.0.0.1"
SCRIPT_PATH = "/_preview/reload.js"
EVENTS_PATH = "/_preview/events"
SCRIPT = Path(__file__).with_name("reload.js")
KINDS = {
    ".atom": "application/atom+xml",
    ".bib": "application/x-bibtex",
    ".geojson": "application/geo+json",
    ".jsonld": "application/ld+json",
    ".ris": "application/x-research-info-systems",
}
"""What not every system knows by a file's ending."""
PATIENCE = 15.0
"""Seconds between signs of life on a page's line, so that neither side takes it for dead."""
NOTHING = b"<!doctype html><title>Nothing here</title><body><p>Nothing is here yet.</p></body>"
"""What is shown where neither a page is nor one that says so."""


@dataclass(frozen=True, slots=True)
class News:
    """What the last build came to."""

    problems: str = ""
    """As text; empty when all is well."""
    built: int = 0
    """How many times the site has been built; a page reloads when it grows."""


@dataclass(slots=True)
class Bulletin:
    """The latest news of the build, and whoever waits for it."""

    _built: int = 0
    _problems: dict[str, str] = field(default_factory=dict)
    _waiting: "dict[queue.SimpleQueue[News | None], str]" = field(default_factory=dict)
    _closed: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def publish(self, problems: str, *, built: bool, about: str = "content") -> None:
        """Say what the last build came to, to every open page.

        Args:
            problems: As text; empty when all is well.
            built: Whether pages may be others than they were.
            about: What is spoken of; what was said of something else stands.
        """
        with self._lock:
            before = self._news()
            self._problems[about] = problems
            self._built += built
            if (news := self._news()) != before:
                for inbox in self._waiting:
                    inbox.put(news)

    def open_pages(self) -> list[str]:
        """Return the paths of the pages that are open somewhere: ``en/index.html``."""
        with self._lock:
            return sorted(set(self._waiting.values()))

    def _news(self) -> News:
        return News("\n\n".join(filter(None, self._problems.values())), self._built)

    def close(self) -> None:
        """End every reading: no more news will come."""
        with self._lock:
            self._closed = True
            for inbox in self._waiting:
                inbox.put(None)

    def read(self, patience: float, page: str = "") -> Iterator[News | None]:
        """Yield the news there is and then each that comes; None whenever patience runs out.

        Args:
            patience: Seconds to wait for news.
            page: The path of the page that wants them.
        """
        inbox: queue.SimpleQueue[News | None] = queue.SimpleQueue()
        with self._lock:
            inbox.put(None if self._closed else self._news())
            self._waiting[inbox] = page
        try:
            while True:
                try:
                    news = inbox.get(timeout=patience)
                except queue.Empty:
                    yield None
                    continue
                if news is None:
                    return
                yield news
        finally:
            with self._lock:
                del self._waiting[inbox]


class Site(Protocol):
    """What is served."""

    def has(self, name: str) -> bool:
        """Whether there is a file of this path: ``en/index.html``."""

    def find(self, name: str) -> bytes | None:
        """Return the file of a path; None where there is none.

        Raises:
            PageError: It is there, and cannot be made now.
        """


class PageError(Exception):
    """A page cannot be made now. The message says why; `last` is the page when it last could."""

    def __init__(self, problem: str, last: bytes | None) -> None:
        super().__init__(problem)
        self.last = last


def make_server(site: Site, port: int, bulletin: Bulletin) -> ThreadingHTTPServer:
    """Return a server of a site on 127.0.0.1; port 0 takes a free one."""
    return _Server((HOST, port), partial(_Handler, site, bulletin))


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay quiet about a page that was closed while it loaded."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "chronology-preview"
    sys_version = ""

    def __init__(self, site: Site, bulletin: Bulletin, *arguments: object) -> None:
        self._site = site
        self._bulletin = bulletin
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (its name there)
        """Stay quiet: the terminal belongs to problems."""

    def _answer(self, *, with_body: bool) -> None:
        host = (self.headers.get("Host") or "").rsplit(":", 1)[0]
        if host not in (HOST, "localhost"):
            # A page elsewhere must not read this machine's drafts through a name of its own.
            self._send(http.HTTPStatus.MISDIRECTED_REQUEST, b"", "text/plain", with_body)
            return
        try:
            path = urlsplit(self.path).path
        except ValueError:
            self._send(http.HTTPStatus.BAD_REQUEST, b"", "text/plain", with_body)
            return
        if path == EVENTS_PATH:
            self._stream(with_body)
            return
        if path == SCRIPT_PATH:
            self._send(http.HTTPStatus.OK, SCRIPT.read_bytes(), "text/javascript", with_body)
            return
        asked = unquote(path).lstrip("/")
        name = _page_name(asked)
        if not self._find(http.HTTPStatus.OK, name, with_body):
            if self._site.has(f"{asked}/index.html"):
                self._redirect("/" + path.lstrip("/") + "/")
                return
            locale = name.split("/")[0]
            for error in (f"{locale}/404.html", "404.html"):
                if self._find(http.HTTPStatus.NOT_FOUND, error, with_body):
                    return
            # Before the first site is there: the script reloads it then, or tells why not.
            page = _with_script(NOTHING)
            self._send(http.HTTPStatus.NOT_FOUND, page, "text/html", with_body)

    def _find(self, status: int, name: str, with_body: bool) -> bool:
        """Send a file of the site; whether there is one."""
        try:
            data = self._site.find(name)
        except PageError as error:
            self._bulletin.publish(str(error), built=False, about="page")
            status = http.HTTPStatus.OK if error.last else http.HTTPStatus.INTERNAL_SERVER_ERROR
            data = error.last or NOTHING
        if data is None:
            return False
        ending = PurePosixPath(name).suffix
        kind = KINDS.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._send(status, _with_script(data) if kind == "text/html" else data, kind, with_body)
        return True

    def _redirect(self, address: str) -> None:
        self.send_response(http.HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, data: bytes, kind: str, with_body: bool) -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if with_body:
            self.wfile.write(data)

    def _stream(self, with_body: bool) -> None:
        """Send news for as long as the page is open, as server-sent events (HTML §9.2)."""
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if not with_body:
            return
        shown = parse_qs(urlsplit(self.path).query).get("page", [""])[0]
        try:
            for news in self._bulletin.read(PATIENCE, _page_name(shown)):
                self.wfile.write(_event(news))
                self.wfile.flush()
        except OSError:
            pass  # the page was closed


def _page_name(address: str) -> str:
    """Return the path of the page that an address below the site's root shows."""
    name = address.lstrip("/")
    return f"{name}index.html" if name.endswith("/") or not name else name


def _event(news: News | None) -> bytes:
    """Return news as a server-sent event; a comment, which keeps the line open, where none came."""
    if news is None:
        return b": still here\n\n"
    lines = "".join(f"data: {line}\n" for line in news.problems.splitlines() or [""])
    return f"id: {news.built}\nevent: news\n{lines}\n".encode()


def _with_script(page: bytes) -> bytes:
    """Return a page with the script that reloads it, at the end of its body."""
    body, end, rest = page.rpartition(b"</body>")
    script = f'<script src="{SCRIPT_PATH}"></script>'.encode()
    return body + script + end + rest if end else page + script


def serve(server: ThreadingHTTPServer, bulletin: Bulletin) -> Callable[[], None]:
    """Serve in a thread of its own; the function that is returned ends it and every open page."""
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()

    def stop() -> None:
        bulletin.close()
        server.shutdown()
        server.server_close()
        thread.join()

    return stop
