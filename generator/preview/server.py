"""Serves a built site on this machine only, and tells open pages when it has changed."""

import http
import mimetypes
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"
SCRIPT_PATH = "/_preview/reload.js"
EVENTS_PATH = "/_preview/events"
SCRIPT = Path(__file__).with_name("reload.js")


@dataclass(slots=True)
class Bulletin:
    """The latest news of the build, and whoever waits for it."""

    news: str = ""
    """Problems as text; empty when all is well."""
    built: int = 0
    """How many times the site has been built; a page reloads when it grows."""
    waiting: list["queue.Queue[None]"] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def publish(self, news: str, *, built: bool) -> None:
        """Say what the last build came to, to every open page."""
        with self.lock:
            self.news = news
            self.built += built
            for waiting in self.waiting:
                waiting.put(None)


def make_server(site: Path, port: int, bulletin: Bulletin) -> ThreadingHTTPServer:
    """Return a server of a site's folder on 127.0.0.1; port 0 takes a free one."""
    server = ThreadingHTTPServer((HOST, port), partial(_Handler, site, bulletin))
    server.daemon_threads = True
    return server


def find_file(site: Path, path: str) -> Path | None:
    """Return the file that an address of the site stands for, or None.

    What lies outside the site's folder is never found, whatever the address or a link says.
    """
    root = site.resolve()
    relative = unquote(path).lstrip("/")
    if "\0" in relative:
        return None
    file = (root / relative).resolve()
    if file.is_dir():
        file = file / "index.html"
    if not file.is_relative_to(root) or not file.is_file():
        return None
    return file


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

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Stay quiet: the terminal belongs to problems."""

    def _answer(self, *, with_body: bool) -> None:
        host = (self.headers.get("Host") or "").rsplit(":", 1)[0]
        if host not in (HOST, "localhost"):
            # A page elsewhere must not read this machine's drafts through a name of its own.
            self._send(http.HTTPStatus.MISDIRECTED_REQUEST, b"", "text/plain", with_body)
            return
        path = urlsplit(self.path).path
        if path == EVENTS_PATH:
            self._stream()
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
            self._send(status, b"Not found", "text/plain", with_body)
            return
        data = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind == "text/html":
            data = data.replace(
                b"</body>", f'<script src="{SCRIPT_PATH}"></script></body>'.encode(), 1
            )
        self._send(status, data, kind, with_body)

    def _send(self, status: int, data: bytes, kind: str, with_body: bool) -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if with_body:
            self.wfile.write(data)

    def _stream(self) -> None:
        """Send news for as long as the page is open, as server-sent events (HTML §9.2)."""
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        inbox: queue.Queue[None] = queue.Queue()
        inbox.put(None)
        with self._bulletin.lock:
            self._bulletin.waiting.append(inbox)
        try:
            while True:
                try:
                    inbox.get(timeout=15)
                except queue.Empty:
                    self.wfile.write(b": still here\n\n")
                    self.wfile.flush()
                    continue
                lines = "".join(f"data: {line}\n" for line in self._bulletin.news.split("\n"))
                self.wfile.write(f"id: {self._bulletin.built}\nevent: news\n{lines}\n".encode())
                self.wfile.flush()
        except OSError:
            pass
        finally:
            with self._bulletin.lock:
                self._bulletin.waiting.remove(inbox)
            self.close_connection = True


def serve(server: ThreadingHTTPServer) -> Callable[[], None]:
    """Serve in a thread of its own; the function that is returned ends it."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        server.server_close()
        thread.join()

    return stop
