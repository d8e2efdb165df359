"""A web address fetched once: http or https, bounded in time, size and redirections.

    fetch("https://paper.example/ferry").suffix  ->  '.html'

It keeps the bytes as they were sent, runs no script and loads nothing that the page asks for.
"""

from __future__ import annotations

import http.client
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import IO
from urllib.parse import urlsplit

from dossier import __version__
from dossier.articles.web import web_address
from dossier.errors import DossierError, Location, Notice
from dossier.files import LIMIT
from dossier.project.source import form_of

SECONDS = 60
"""The time that one address may take altogether; a newspaper's page takes one or two."""

_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/json": ".json",
}
_SAVE = "open it in a browser, save it, and add the file"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: bytes, the suffix of their kind, the address that sent them.

    Where the server does not tell the kind, it is the one that the bytes begin as.
    """

    data: bytes
    suffix: str
    address: str


def fetch(address: str, seconds: float = SECONDS) -> Fetched:
    """Return what stands at an address.

    Args:
        address: the address, http or https.
        seconds: how long it may take altogether.

    Raises:
        DossierError: no such address, no answer in time, too large, or of a kind without a reader.
    """
    if not web_address(address) or "@" in urlsplit(address).netloc:
        raise _error(address, "this is no address of the web", "write it in full: https://...")
    done: list[Fetched | DossierError] = []
    # A server may send a byte now and then for ever; only leaving it behind ends that for certain.
    waiting = threading.Thread(target=lambda: done.append(_asked(address, seconds)), daemon=True)
    waiting.start()
    waiting.join(seconds)
    if not done:
        raise _error(address, f"no whole answer came in {seconds:g} seconds", "try again later")
    if isinstance(done[0], DossierError):
        raise done[0]
    return done[0]


def _asked(address: str, seconds: float) -> Fetched | DossierError:
    headers = {"User-Agent": f"dossier/{__version__}", "Accept": ", ".join(_KINDS)}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - checked above
    try:
        with _opener().open(request, timeout=seconds) as answer:
            return _fetched(address, answer)
    except DossierError as error:
        return error
    except urllib.error.HTTPError as error:
        error.close()
        said = f"the server answered {error.code}"
        if 300 <= error.code < 400:
            said = "it leads on in circles, or to what is no address of the web"
        return _error(address, said, _SAVE)
    except (OSError, ValueError, http.client.HTTPException) as error:
        problem = f"it cannot be fetched: {getattr(error, 'reason', None) or error}"
        return _error(address, problem, "check the address, or try later")


def _fetched(address: str, answer: http.client.HTTPResponse) -> Fetched:
    told = "/" in answer.headers.get("Content-Type", "")
    kind = answer.headers.get_content_type()
    if kind not in _KINDS:
        raise _error(address, f"no reader for {kind}", f"kinds: {', '.join(_KINDS)}")
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise _error(address, "the server sends it compressed, though not asked to", _SAVE)
    data = answer.read(LIMIT + 1)
    if len(data) > LIMIT:
        problem = f"it is larger than {LIMIT // 2**20} MiB, the limit for one article"
        raise _error(address, problem, "save the text of the article alone")
    return Fetched(data, _KINDS[kind] if told else form_of(data), answer.geturl())


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Follows few redirections, each to the web only."""

    max_redirections = 5

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not web_address(newurl) or "@" in urlsplit(newurl).netloc:
            raise urllib.error.HTTPError(req.full_url, code, msg, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()  # not the usual one, which opens files and FTP too
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirections(),
    ):
        opener.add_handler(handler)
    return opener


def _error(address: str, problem: str, remedy: str) -> DossierError:
    return DossierError(Notice(Location(address[:200]), problem, remedy))
