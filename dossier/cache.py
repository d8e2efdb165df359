"""Bytes under a key, kept from one build to the next: safe to delete at any time.

An entry is one file, written beside its place and renamed into it. What is truncated, changed, put
there by chance or under another key fails its checksum and is as good as missing; what cannot be
written is not kept, and nothing is told. So a cache makes a build faster, and changes nothing else.

    cache = Cache(Path(".cache/dossier"))
    cache.put(key_of(b"a", b"b"), b"...")

A checksum is no signature: whoever can write into the folder can say what an article holds.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from sys import byteorder
from sys import version as python
from typing import Any
from unicodedata import unidata_version

from dossier.errors import DossierError
from dossier.files import read_bytes

LIMIT = 2**26
"""Bytes of the largest entry: the findings of a seed of 5 MiB have 60 million."""

SPARE = 500
"""How many entries beside its own, and beyond as many again, a build leaves: other branches'."""

FEW = 8
"""The part of small results, of one, that may stand in a second entry."""

_ENTRY = re.compile(r"[0-9a-f]{64}(?:\.[0-9]{1,20})?\Z")
_PACKAGE = Path(__file__).parent
_EXTRAS = ("trafilatura", "htmldate", "lxml", "spacy")


class Cache:
    """A folder of entries.

    Args:
        folder: where they stand; None keeps nothing. It is made when something is kept. A folder
            that is a link, or whose parent is one, is not used: it may lead out of the project.
    """

    def __init__(self, folder: Path | None) -> None:
        linked = folder is not None and (folder.is_symlink() or folder.parent.is_symlink())
        self._folder = None if linked else folder
        self._used: set[str] = set()

    @property
    def keeps(self) -> bool:
        """Whether anything put is kept."""
        return self._folder is not None

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key; None where it is not there whole."""
        data = self.view(key)
        return None if data is None else bytes(data)

    def view(self, key: str) -> memoryview | None:
        """Return the same without a copy of it."""
        if self._folder is None:
            return None
        try:
            entry = read_bytes(self._folder / key, key, LIMIT)
        except DossierError:
            return None
        data = memoryview(entry)[32:]
        if _seal(key, data) != entry[:32]:
            return None
        self._used.add(key)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key, or do nothing where that is not possible."""
        if self._folder is None:
            return
        beside = self._folder / f"{key}.{os.getpid()}"
        try:
            self._made()
            beside.write_bytes(_seal(key, data) + data)
            beside.replace(self._folder / key)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        self._used.add(key)

    def prune(self) -> None:
        """Remove the oldest of the entries not asked for since the cache was opened."""
        if self._folder is None or not self._folder.is_dir():
            return
        try:
            found = (each for each in os.scandir(self._folder) if _ENTRY.match(each.name))
            spare = sorted(
                (each.stat(follow_symlinks=False).st_mtime_ns, each.name)
                for each in found
                if each.name not in self._used
            )
            for _, name in spare[: -max(SPARE, len(self._used))]:
                (self._folder / name).unlink()
        except OSError:
            return

    def _made(self) -> None:
        """Make the folder; a line in it keeps it out of git."""
        assert self._folder
        if not self._folder.is_dir():
            self._folder.mkdir(parents=True)
            (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")


class Memo:
    """Small results of one kind, kept together in one entry: thousands of them cost one file.

    New ones stand in a second entry while they are few, so that the first is seldom written.

    Args:
        cache: where the entries stand.
        name: the kind.
    """

    def __init__(self, cache: Cache, name: str) -> None:
        self._cache = cache
        self._key, self._later = (
            key_of(program(), name.encode(), part) for part in (b"", b"later")
        )
        self._new = _object(cache.get(self._later))
        self._known = _object(cache.get(self._key)) | self._new
        self._asked: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """Return what was put under a key, as JSON gives it back; None where nothing was."""
        value = self._asked.get(key, self._known.get(key))
        if value is not None:
            self._asked[key] = value
        return value

    def put(self, key: str, value: Any) -> None:
        """Take a value that JSON can hold."""
        self._asked[key] = value

    def save(self) -> None:
        """Keep what was taken, and what was there before unless most of it was not asked for."""
        known, asked = self._known, self._asked
        self._known = every = known | asked
        new = {key: value for key, value in asked.items() if known.get(key) is not value}
        if len(every) > 2 * len(asked):
            self._write(dict(asked))
        elif FEW * len(self._new | new) > len(every) and new:
            self._write(every)
        elif new:
            self._new |= new
            self._cache.put(self._later, _json(self._new))

    def _write(self, every: dict[str, Any]) -> None:
        self._known = every
        self._cache.put(self._key, _json(every))
        if self._new:
            self._new = {}
            self._cache.put(self._later, _json(self._new))


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _object(data: bytes | None) -> dict[str, Any]:
    try:
        value = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _seal(key: str, data: bytes | memoryview) -> bytes:
    """The checksum of an entry and of the key that it stands under."""
    whole = hashlib.sha256(key.encode())
    whole.update(data)
    return whole.digest()


def key_of(*parts: bytes) -> str:
    """Return the SHA-256 of some parts and of where each ends, in hexadecimal digits."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


@cache
def program() -> bytes:
    """What a finding depends on beside its article: this package and what it reads texts with.

    It is a digest of the package's modules and word lists, of the versions of Python, Unicode and
    the extras, and of the machine's order of bytes; so no version needs to be counted up when a
    rule changes.
    """
    held = sorted((folder, name) for folder, _, names in os.walk(_PACKAGE) for name in names)
    own = [Path(*each) for each in held if each[1].endswith((".py", ".txt"))]
    named = (part for path in own for part in (path.name.encode(), path.read_bytes()))
    beside = (python, unidata_version, byteorder)
    return key_of(*map(str.encode, beside), *map(_version, _EXTRAS), *named).encode()


def _version(extra: str) -> bytes:
    try:
        return version(extra).encode()
    except PackageNotFoundError:
        return b""
