"""What is to be taken into a project: a file, an address, or what a stream holds.

    saved(Path("ferry.htm"), "", "").suffix  ->  '.html'

It reads bytes and no article: `add` does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import urlsplit

from dossier.articles.address import shown_name
from dossier.articles.seed import FORMATS, READERS
from dossier.articles.unread import ALSO
from dossier.errors import DossierError, Location, Notice
from dossier.files import LIMIT, read_bytes

_FORMS = (
    (".html", re.compile(rb"\s{0,99}<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)),
    (".json", re.compile(rb'\s{0,99}[{]\s{0,99}"')),
    (".md", re.compile(rb"---\r?\n[\w-]{1,40}:")),
)
"""How files of each format begin, but for those of plain text."""
_ADDRESS = re.compile(r"(?:[\w-]+\.){1,8}[a-z]{2,24}/|www\.")


@dataclass(frozen=True, slots=True)
class Source:
    """Something to take in.

    Attributes:
        said: how messages name it: a path, an address, '-'.
        data: its bytes.
        suffix: the suffix of its format.
        stem: what its name is made of, '' for its title.
        retrieved: the day it was retrieved, in EDTF.
        basis: how that day is known, '' where it is the day it was fetched.
        url: where it was fetched, '' if unknown.
    """

    said: str
    data: bytes
    suffix: str
    stem: str
    retrieved: str
    basis: str = ""
    url: str = ""


def saved(path: Path, name: str, retrieved: str) -> Source:
    """Return a file as a source; without a day given, the day it was saved, by its date.

    Raises:
        DossierError: it cannot be read, or is of no format that a seed may have.
    """
    said = shown_name(path.as_posix())
    if not path.exists() and _ADDRESS.match(said):
        remedy = f"an address of the web is written in full: https://{said}"
        raise DossierError(Notice(Location(said), "there is no such file", remedy))
    data = read_bytes(path, said)
    written = path.suffix.lower()
    suffix = ALSO.get(written, written)
    if suffix not in READERS:
        told = f'no reader for "{shown_name(written)}"' if written else "its name has no suffix"
        remedy = f"formats: {FORMATS}; of any other, save the article's text as .txt, and add that"
        raise DossierError(Notice(Location(said), told, remedy))
    basis = "" if retrieved else "the day the file was saved, by its date"
    day = retrieved or datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).date().isoformat()
    return Source(said, data, suffix, name or path.stem, day, basis)


def form_of(data: bytes) -> str:
    """Return the suffix of the format that a file begins as: '.html', '.json', '.md' or '.txt'."""
    bare = data[:2000].removeprefix(b"\xef\xbb\xbf")
    return next((suffix for suffix, begins in _FORMS if begins.match(bare)), ".txt")


def piped(stream: IO[bytes], suffix: str, name: str, retrieved: str) -> Source:
    """Return what a stream holds as a source; without a suffix given, that of what it begins as.

    Raises:
        DossierError: it is too large for an article.
    """
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        problem = f"this is larger than {LIMIT // 2**20} MiB, the limit for one article"
        raise DossierError(Notice(Location("-"), problem, "add one article at a time"))
    return Source("-", data, suffix or form_of(data), name, retrieved)


def fetched(address: str, name: str, retrieved: str) -> Source:
    """Return what stands at an address as a source.

    Raises:
        DossierError: it cannot be fetched.
    """
    from dossier.project.fetch import fetch  # noqa: PLC0415 - a quick check

    answer = fetch(address)
    stem = name or _stem(answer.address)
    return Source(address, answer.data, answer.suffix, stem, retrieved, url=answer.address)


def _stem(address: str) -> str:
    """What an article's name is made of: its address's host and the end of its path."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    last = PurePosixPath(parts.path.rstrip("/")).name.rpartition(".")
    return f"{host} {last[0] or last[2]}".replace(".", " ").strip()[:60]
