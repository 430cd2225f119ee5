import http.client
import re
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.preview.folder import find_file
from generator.preview.server import (
    EVENTS_PATH,
    SCRIPT_PATH,
    Bulletin,
    PageError,
    make_server,
    serve,
)

PAGE = "<!doctype html><html><head><title>{}</title></head><body>{}</body></html>"
SECRET = "nobody is to read this"


class Folder:
    """A site that is files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, name: str) -> bool:
        return find_file(self.folder, name) is not None

    def find(self, name: str) -> bytes | None:
        file = find_file(self.folder, name)
        return file.read_bytes() if file else None


class Preview:
    """A server of a small site, and a client of it."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "release"
        for path, text in {
            "index.html": PAGE.format("front", "front"),
            "404.html": PAGE.format("404", "nothing here"),
            "en/index.html": PAGE.format("home", "home"),
            "en/404.html": PAGE.format("404", "nothing in English"),
            "ar/404.html": PAGE.format("404", "لا شيء"),
            "en/style.css": "body {}",
            "en/events/index.html": PAGE.format("events", "<pre>&lt;/body></body></pre>the end"),
            "data/corpus.json": "{}",
            "data/annotations.jsonld": "{}",
            "en/corrections.atom": "<feed/>",
        }.items():
            file = self.site / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        (folder / "secret.txt").write_text(SECRET)
        (folder / "secret.html").write_text(PAGE.format("secret", SECRET))
        # The published site is a link to a release, as it is after a build.
        (folder / "site").symlink_to("release")
        self.bulletin = Bulletin()
        self.server = make_server(Folder(folder / "site"), 0, self.bulletin)
        self.port = self.server.server_port
        self.stop = serve(self.server, self.bulletin)

    def ask(
        self, path: str, method: str = "GET", host: str | None = None
    ) -> tuple[http.client.HTTPResponse, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, path, skip_host=host is not None)
            if host:
                connection.putheader("Host", host)
            connection.endheaders()
            response = connection.getresponse()
            return response, response.read().decode()
        finally:
            connection.close()

    def send(self, line: bytes) -> str:
        """Send a request as it is, which no client would send, and return the whole answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            host = f"Host: 127.0.0.1:{self.port}\r\nConnection: close\r\n\r\n".encode()
            connection.sendall(line + b" HTTP/1.1\r\n" + host)
            return b"".join(iter(lambda: connection.recv(65536), b"")).decode()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    preview = Preview(tmp_path_factory.mktemp("preview"))
    yield preview
    preview.stop()


def test_only_this_machine_is_served(preview: Preview):
    assert preview.server.server_address[0] == "127.0.0.1"


def test_page_comes_with_the_script_that_reloads_it(preview: Preview):
    response, body = preview.ask("/en/")
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert body.count(f'<script src="{SCRIPT_PATH}"></script></body>') == 1


def test_script_stands_at_the_end_of_the_page_and_not_in_what_it_quotes(preview: Preview):
    _, body = preview.ask("/en/events/")
    assert body.endswith(f'the end<script src="{SCRIPT_PATH}"></script></body></html>')


def test_script_is_served(preview: Preview):
    response, body = preview.ask(SCRIPT_PATH)
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert EVENTS_PATH in body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/en/style.css", "text/css; charset=utf-8"),
        ("/data/corpus.json", "application/json; charset=utf-8"),
        ("/data/annotations.jsonld", "application/ld+json; charset=utf-8"),
        ("/en/corrections.atom", "application/atom+xml; charset=utf-8"),
    ],
)
def test_other_files_come_as_they_are(preview: Preview, path: str, kind: str):
    response, body = preview.ask(path)
    assert (response.status, response.headers["Content-Type"]) == (200, kind)
    assert body == (preview.site / path[1:]).read_text()


def test_question_in_an_address_does_not_change_the_page(preview: Preview):
    assert preview.ask("/en/?q=a/../b#c")[0].status == 200


def test_folder_without_a_slash_leads_to_the_one_with_it(preview: Preview):
    response, _ = preview.ask("/en/events")
    assert (response.status, response.headers["Location"]) == (301, "/en/events/")


def test_folder_without_a_slash_never_leads_to_another_host(preview: Preview):
    answer = preview.send(b"GET //en/events")
    location = re.search(r"Location: (.*)\r", answer)
    assert location is not None
    assert location[1] == "/en/events/"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/en/no-such-page/", "nothing in English"),
        ("/ar/no-such-page/", "لا شيء"),
        ("/fr/no-such-page/", "nothing here"),
        ("/no-such-page", "nothing here"),
        ("/data/", "nothing here"),
    ],
)
def test_page_that_is_not_there_is_told_in_its_locale(preview: Preview, path: str, text: str):
    response, body = preview.ask(path)
    assert response.status == 404
    assert text in body
    assert SCRIPT_PATH in body


def test_head_says_what_get_would_without_the_page(preview: Preview):
    got, body = preview.ask("/en/")
    head, nothing = preview.ask("/en/", "HEAD")
    assert nothing == ""
    assert head.status == got.status
    assert head.headers["Content-Length"] == got.headers["Content-Length"] == str(len(body))


def test_head_of_the_news_ends_at_once(preview: Preview):
    assert preview.ask(EVENTS_PATH, "HEAD")[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(preview: Preview, method: str):
    assert preview.ask("/en/", method)[0].status == 501


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "localhost.evil", "0"]
)
def test_name_of_another_host_is_refused(preview: Preview, host: str):
    # A page elsewhere can point a name of its own at this machine, and would read drafts.
    for path in ("/en/", EVENTS_PATH, SCRIPT_PATH):
        response, body = preview.ask(path, host=host)
        assert (response.status, body) == (421, "")


def test_request_without_a_host_is_refused(preview: Preview):
    with socket.create_connection(("127.0.0.1", preview.port), timeout=10) as connection:
        connection.sendall(b"GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 421 ")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_own_names_are_taken(preview: Preview, host: str):
    assert preview.ask("/en/", host=f"{host}:{preview.port}")[0].status == 200


DOTS = ("..", "%2e%2e", ".%2e", "%2E.", "%252e%252e", "%c0%ae%c0%ae", "..%00", "...", "..;", ". .")
SLASHES = ("/", "%2f", "%2F", "\\", "%5c", "%255c", "%252f", "//", "/./", "%c0%af")
TRAVERSALS = [
    *(
        f"/{start}{dots}{slash}{more}secret.{ending}"
        for dots in DOTS
        for slash in SLASHES
        for start, more in (("", ""), ("en/", f"{dots}{slash}"))
        for ending in ("txt", "html")
    ),
    "/%00",
    "/secret.txt%00.html",
    "/en/%00../../secret.txt",
    "/etc/passwd",
    "//etc/passwd",
    "/%2fetc%2fpasswd",
    "/file:///etc/passwd",
    "/C:%5cWindows%5cwin.ini",
    "/en/index.html/../../../secret.txt",
    "/en/index.html/",
    "/~root",
    "/" + "a" * 5000,
    "/" + "a/" * 5000,
    "/%ff%fe",
    "/%ed%a0%80",
    "/%",
    "/*",
]


def test_there_are_enough_ways_out_to_try():
    assert len(set(TRAVERSALS)) > 400


def test_no_address_leads_out_of_the_site(preview: Preview):
    for path in TRAVERSALS:
        answer = preview.send(b"GET " + path.encode("latin-1").replace(b" ", b"%20"))
        assert answer.startswith("HTTP/1.1 404 "), path
        assert SECRET not in answer, path
        assert "root:" not in answer, path


@pytest.mark.parametrize("line", [b"GET http://[/", b"GET http://[::1/en/", b"GET *", b"GET en/"])
def test_address_that_is_none_is_answered_all_the_same(preview: Preview, line: bytes):
    assert re.match(r"HTTP/1\.1 (400|404|200) ", preview.send(line))


def test_link_out_of_the_site_is_not_followed(preview: Preview):
    links = {"en/secret.html": "secret.html", "en/folder": ".", "en/sub/index.html": "secret.html"}
    (preview.site / "en/sub").mkdir(exist_ok=True)
    for name, target in links.items():
        link = preview.site / name
        link.unlink(missing_ok=True)
        link.symlink_to(preview.site.parent / target)
    for path in ("/en/secret.html", "/en/folder/secret.txt", "/en/folder", "/en/sub/"):
        response, body = preview.ask(path)
        assert response.status == 404, path
        assert SECRET not in body


def test_link_within_the_site_is_followed(preview: Preview):
    link = preview.site / "en/same.html"
    link.unlink(missing_ok=True)
    link.symlink_to("index.html")
    assert preview.ask("/en/same.html")[0].status == 200


def test_file_is_looked_for_in_the_release_that_is_published_now(tmp_path: Path):
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    site = tmp_path / "site"
    for name in ("old", "new"):
        site.unlink(missing_ok=True)
        site.symlink_to(name)
        assert find_file(site, "index.html") == tmp_path / name / "index.html"


def test_before_the_first_build_a_page_waits_for_it(tmp_path: Path):
    bulletin = Bulletin()
    server = make_server(Folder(tmp_path / "site"), 0, bulletin)
    stop = serve(server, bulletin)
    try:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        connection.request("GET", "/")
        response = connection.getresponse()
        assert response.status == 404
        assert SCRIPT_PATH in response.read().decode()
        connection.close()
    finally:
        stop()


def test_news_are_told_to_an_open_page_until_the_server_ends(tmp_path: Path):
    bulletin = Bulletin()
    server = make_server(Folder(tmp_path), 0, bulletin)
    stop = serve(server, bulletin)
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", EVENTS_PATH)
    response = connection.getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"

    def event() -> str:
        return b"".join(iter(response.fp.readline, b"\n")).decode()

    assert event() == "id: 0\nevent: news\ndata: \n"
    bulletin.publish("", built=True)
    assert event() == "id: 1\nevent: news\ndata: \n"
    bulletin.publish("content/a.yml:1: error\n  found: x", built=False)
    assert event() == "id: 1\nevent: news\ndata: content/a.yml:1: error\ndata:   found: x\n"
    stop()
    assert response.fp.readline() == b""
    connection.close()


def test_news_say_now_and_then_that_the_line_is_open():
    bulletin = Bulletin()
    news = bulletin.read(0.001)
    assert next(news) is not None
    assert next(news) is None
    bulletin.publish("x", built=False)
    assert next(news) is not None


def test_reading_ends_when_no_more_news_will_come():
    bulletin = Bulletin()
    news = bulletin.read(10)
    next(news)
    bulletin.close()
    assert list(news) == []
    assert list(bulletin.read(10)) == []


def test_page_that_is_closed_while_it_loads_is_no_fault(
    preview: Preview, capsys: pytest.CaptureFixture[str]
):
    (preview.site / "large.bin").write_bytes(b"x" * 5_000_000)
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", preview.port), timeout=10) as connection:
            # Closed without waiting for what is on its way: the other side meets a reset.
            linger = struct.pack("ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            host = f"Host: 127.0.0.1:{preview.port}\r\n\r\n".encode()
            connection.sendall(b"GET /large.bin HTTP/1.1\r\n" + host)
            connection.recv(10)
    preview.ask("/large.bin", "HEAD")
    assert capsys.readouterr().err == ""


def test_many_pages_hear_the_same_news():
    bulletin = Bulletin()
    heard: list[list[int]] = [[] for _ in range(8)]
    began = threading.Barrier(9)

    def listen(into: list[int]) -> None:
        for news in bulletin.read(10):
            if not into:
                began.wait(10)
            assert news is not None
            into.append(news.built)

    threads = [threading.Thread(target=listen, args=(into,)) for into in heard]
    for thread in threads:
        thread.start()
    began.wait(10)
    for _ in range(3):
        bulletin.publish("", built=True)
    bulletin.close()
    for thread in threads:
        thread.join(10)
    assert heard == [[0, 1, 2, 3]] * 8


def test_what_is_said_of_one_thing_does_not_silence_another():
    bulletin = Bulletin()
    bulletin.publish("links: broken", built=False, about="whole")
    bulletin.publish("a.yml: wrong", built=False)
    assert problems(bulletin) == "links: broken\n\na.yml: wrong"
    bulletin.publish("", built=True)
    assert problems(bulletin) == "links: broken"
    bulletin.publish("", built=False, about="whole")
    assert problems(bulletin) == ""


def problems(bulletin: Bulletin) -> str:
    news = next(bulletin.read(1))
    assert news is not None
    return news.problems


def test_same_news_are_told_once():
    bulletin = Bulletin()
    news = bulletin.read(0.01)
    next(news)
    bulletin.publish("x", built=False)
    bulletin.publish("x", built=False)
    assert [next(news) is None, next(news) is None] == [False, True]


def test_page_that_is_open_is_known_by_its_file(preview: Preview):
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=10)
    connection.request("GET", f"{EVENTS_PATH}?page=%2Fen%2Fevents%2F")
    response = connection.getresponse()
    response.fp.readline()
    assert "en/events/index.html" in preview.bulletin.open_pages()
    connection.close()


class Failing:
    """A site with one page, which cannot be made any more."""

    def __init__(self, last: bytes | None) -> None:
        self.last = last

    def has(self, name: str) -> bool:
        return name == "index.html"

    def find(self, name: str) -> bytes | None:
        if self.has(name):
            raise PageError("templates/pages/home.jinja:3: no end", self.last)
        return None


@pytest.mark.parametrize(
    ("last", "status", "shown"),
    [(PAGE.format("x", "as it was").encode(), 200, "as it was"), (None, 500, "Nothing is here")],
)
def test_page_that_cannot_be_made_is_shown_as_it_last_was_with_the_reason(
    last: bytes | None, status: int, shown: str
):
    bulletin = Bulletin()
    server = make_server(Failing(last), 0, bulletin)
    stop = serve(server, bulletin)
    try:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        connection.request("GET", "/")
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        assert response.status == status
        assert shown in body
        assert SCRIPT_PATH in body
        assert problems(bulletin) == "templates/pages/home.jinja:3: no end"
    finally:
        stop()
