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
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

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

    _news: News = field(default_factory=News)
    _waiting: "list[queue.SimpleQueue[News | None]]" = field(default_factory=list)
    _closed: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def publish(self, problems: str, *, built: bool) -> None:
        """Say what the last build came to, to every open page."""
        with self._lock:
            self._news = News(problems, self._news.built + built)
            for inbox in self._waiting:
                inbox.put(self._news)

    def close(self) -> None:
        """End every reading: no more news will come."""
        with self._lock:
            self._closed = True
            for inbox in self._waiting:
                inbox.put(None)

    def read(self, patience: float) -> Iterator[News | None]:
        """Yield the news there is and then each that comes; None whenever patience runs out.

        Args:
            patience: Seconds to wait for news.
        """
        inbox: queue.SimpleQueue[News | None] = queue.SimpleQueue()
        with self._lock:
            inbox.put(None if self._closed else self._news)
            self._waiting.append(inbox)
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
                self._waiting.remove(inbox)


def make_server(site: Path, port: int, bulletin: Bulletin) -> ThreadingHTTPServer:
    """Return a server of a site's folder on 127.0.0.1; port 0 takes a free one."""
    return _Server((HOST, port), partial(_Handler, site, bulletin))


def find_file(site: Path, path: str) -> Path | None:
    """Return the file that an address of the site stands for, or None.

    What lies outside the site's folder is never found, whatever the address or a link says.
    """
    try:
        root = site.resolve()
        name = unquote(path).lstrip("/")
        file = (root / name).resolve()
        if file.is_dir() or name.endswith("/"):
            file = (file / "index.html").resolve()
        if file.is_relative_to(root) and file.is_file():
            return file
    except (OSError, ValueError):
        pass  # too long to be a name, or with a NUL in it
    return None


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

    def __init__(self, site: Path, bulletin: Bulletin, *arguments: object) -> None:
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
        file = find_file(self._site, path)
        if file is not None and file.name == "index.html" and not path.endswith(("/", ".html")):
            self.send_response(http.HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", path + "/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status = http.HTTPStatus.OK
        if file is None:
            status = http.HTTPStatus.NOT_FOUND
            locale = path.split("/")[1] if path.count("/") > 1 else ""
            file = find_file(self._site, f"/{locale}/404.html") or find_file(
                self._site, "/404.html"
            )
        if file is None:
            # Shown before the first build is done: the script reloads it then, or tells why not.
            self._send(status, _with_script(NOTHING), "text/html", with_body)
            return
        data = file.read_bytes()
        guessed = KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        kind = guessed or "application/octet-stream"
        self._send(status, _with_script(data) if kind == "text/html" else data, kind, with_body)

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
        try:
            for news in self._bulletin.read(PATIENCE):
                self.wfile.write(_event(news))
                self.wfile.flush()
        except OSError:
            pass  # the page was closed


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
