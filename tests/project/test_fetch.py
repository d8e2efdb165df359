"""An address is fetched within bounds, from a server on this machine that keeps to none."""

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dossier.errors import DossierError
from dossier.files import LIMIT
from dossier.project.fetch import fetch

ELSEWHERE = "it leads on in circles, or to what is no address of the web\n"
PAGE = b"<html><body><p>The ferry left.</p></body></html>"


class Answers(BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    def do_GET(self) -> None:
        kind, _, what = self.path[1:].partition("/")
        if kind == "plain":
            self.answer(200, what)
            self.wfile.write(b"The ferry left.")
        elif kind == "to":
            self.answer(302, "text/html", Location=what.replace("HOST", self.headers["Host"]))
        elif kind == "loop":
            self.answer(302, "text/html", Location=f"{self.path}a")
        elif kind == "type":
            self.answer(200, what)
            self.wfile.write(PAGE)
        elif kind == "large":
            self.answer(200, "text/html")
            self.wfile.write(b"a" * (LIMIT + 1))
        elif kind == "slow":
            self.answer(200, "text/html")
            for _ in range(40):
                self.wfile.write(b"a")
                time.sleep(0.1)
        elif kind == "packed":
            self.answer(200, "text/html", **{"Content-Encoding": "gzip"})
        else:
            self.answer(404, "text/html")

    def answer(self, code: int, kind: str, **headers: str) -> None:
        self.send_response(code)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def handle(self) -> None:
        """Serves; that the other side leaves is what some of the tests are about."""
        with suppress(ConnectionError):
            super().handle()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server on this machine."""
    serving = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}"
    serving.shutdown()
    serving.server_close()


def mistake(address: str, seconds: float = 20) -> str:
    with pytest.raises(DossierError) as caught:
        fetch(address, seconds)
    return str(caught.value)


@pytest.mark.parametrize(
    ("path", "suffix"),
    [("type/", ".html"), ("type/html", ".html"), ("plain/", ".txt"), ("type/text/plain", ".txt")],
)
def test_a_kind_that_is_not_told_is_that_of_how_it_begins(server, path, suffix):
    assert fetch(f"{server}/{path}").suffix == suffix


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("text/html; charset=utf-8", ".html"),
        ("application/xhtml+xml", ".html"),
        ("text/plain", ".txt"),
        ("text/markdown", ".md"),
        ("application/json", ".json"),
    ],
)
def test_a_kind_that_has_a_reader_is_fetched(server, kind, suffix):
    found = fetch(f"{server}/type/{kind.replace(' ', '')}")
    assert (found.data, found.suffix) == (PAGE, suffix)


def test_a_redirection_is_followed_and_its_end_is_the_address(server):
    assert fetch(f"{server}/to/{server}/type/text/html").address == f"{server}/type/text/html"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("gone", "the server answered 404\n  open it in a browser, save it, and add the file"),
        ("type/image/png", "no reader for image/png\n  kinds: text/html"),
        ("large", "it is larger than 5 MiB, the limit for one article\n"),
        ("packed", "the server sends it compressed, though not asked to"),
        ("to/file:///etc/hosts", ELSEWHERE),
        ("to/ftp://HOST/x", ELSEWHERE),
        ("to/http://me:secret@HOST/type/text/html", ELSEWHERE),
        ("loop/", ELSEWHERE),
    ],
)
def test_what_is_not_fetched_is_told(server, path, told):
    said = mistake(f"{server}/{path}")
    assert said.startswith(f"{server}/{path}"[:200])
    assert told in said


def test_a_server_that_never_ends_is_left(server):
    started = time.monotonic()
    assert "no whole answer came in 0.5 seconds\n  try again later" in mistake(
        f"{server}/slow", 0.5
    )
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "address", ["ftp://post.example/a", "file:///etc/hosts", "http://me:pw@post.example", "http://"]
)
def test_other_addresses_are_refused(address):
    assert "this is no address of the web\n  write it in full" in mistake(address)


def test_a_server_that_is_not_there_is_told():
    assert "it cannot be fetched: " in mistake("http://127.0.0.1:1/a")
