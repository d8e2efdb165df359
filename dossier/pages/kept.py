"""Pages kept from build to build: what is made of the same things need not be made again.

A page is kept under its path with a digest of what it was made of: values that the caller names,
this program, the templates and the site's options. The pages of a build stand together in a few
entries, since thousands of files are slow; an entry that is no longer whole is as good as missing.

    kept.get("people/ann-lee.md", key_of(inputs))  ->  the page, its ids and links; or None

It decides nothing about what a page is made of: who makes it does. A page comes back as it was
kept, so whoever can write into the store can say what stands on it.
"""

from __future__ import annotations

import hashlib
import json
import marshal
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from operator import attrgetter
from pathlib import Path
from typing import Any, Protocol
from zlib import crc32

from dossier.pages.sheet import Page

SHARDS = 16
"""Entries for all pages, each of which may hold 64 MiB."""

_SIZE = 8  # bytes that tell how many follow of what an entry lists
_FEW = 8  # one page in so many may stand beside its shard


class Store(Protocol):
    """Where entries stand, bytes under keys."""

    def view(self, key: str, /) -> memoryview | None:
        """Return what was put under a key; None where it is not there whole."""

    def put(self, key: str, data: bytes, /) -> None:
        """Keep bytes under a key."""


@dataclass(frozen=True, slots=True)
class Record:
    """A page as it is kept.

    Attributes:
        key: what it was made of.
        front: its front matter.
        data: its file's bytes.
        begin: where in them its body begins.
        listed: its ids and its links, each one a line, in order.
    """

    key: str
    front: Mapping[str, Any]
    data: bytes
    begin: int
    listed: tuple[bytes, bytes]

    @classmethod
    def of(cls, key: str, page: Page, ids: Iterable[str] = (), links: Iterable[str] = ()) -> Record:
        """Return the record of a page with some ids and links."""
        listed = ("\n".join(sorted(ids)).encode(), "\n".join(sorted(links)).encode())
        return cls(key, page.front, page.data, page.begin, listed)

    def page(self, path: str) -> Page:
        """Return the page."""
        return Page(path, self.front, self.data, self.begin)

    @property
    def ids(self) -> list[str]:
        """The page's ids."""
        return self.listed[0].decode().split()

    @property
    def links(self) -> list[str]:
        """Where the page's links lead."""
        return self.listed[1].decode().split("\n") if self.listed[1] else []


class Kept:
    """The pages of the last build that was saved, and those of this one.

    They stand in shards; what a build changed of them stands beside these, in one entry, until it
    is worth writing them anew.

    Args:
        store: where they are kept.
        made_by: everything that all pages depend on.
    """

    def __init__(self, store: Store, made_by: Iterable[bytes]) -> None:
        self._store = store
        self._made_by = key_of([hashlib.sha256(part).hexdigest() for part in made_by])
        self._asked: dict[str, Record] = {}
        self._shards: dict[str, Record] = {}
        for number in range(SHARDS):
            self._shards |= self._read(_name(number))[0]
        recent, gone = self._read(_RECENT)
        self._known = self._shards | recent
        for path in gone:
            self._known.pop(path, None)

    @property
    def last(self) -> Mapping[str, Record]:
        """The pages of the last build, by path."""
        return self._known

    def get(self, path: str, key: str) -> Record | None:
        """Return the page of a path; None where it was not made of what the key tells."""
        record = self._known.get(path)
        if record is None or record.key != key:
            return None
        self._asked[path] = record
        return record

    def put(self, path: str, record: Record) -> None:
        """Keep a page of this build."""
        self._asked[path] = record

    def note(self, path: str, record: Record) -> None:
        """Keep what is known of a page that is made in every build, unless it is kept whole."""
        self._asked.setdefault(path, record)

    def save(self) -> None:
        """Write what this build changed, and be ready for another."""
        asked, self._asked = self._asked, {}
        if asked == self._known:
            return
        recent = {path: each for path, each in asked.items() if self._shards.get(path) is not each}
        gone = sorted(self._shards.keys() - asked.keys())
        if (len(recent) + len(gone)) * _FEW > len(asked):
            self._write(asked)
            recent, gone = {}, []
        self._store.put(_RECENT, self._written(recent, gone))
        self._known = asked

    def _write(self, asked: Mapping[str, Record]) -> None:
        """Write the shards that hold other pages than before."""
        before, after = _sharded(self._shards), _sharded(asked)
        for number in range(SHARDS):
            if before[number] != after[number]:
                self._store.put(_name(number), self._written(after[number], ()))
        self._shards = dict(asked)

    def _written(self, records: Mapping[str, Record], gone: Sequence[str]) -> bytes:
        texts: list[bytes] = []
        listed: list[Any] = []
        for path, each in sorted(records.items()):
            own = (each.data, *each.listed)
            listed.append([path, each.key, dict(each.front), each.begin, *map(len, own)])
            texts += own
        head = json.dumps([self._made_by, gone, listed], separators=(",", ":")).encode()
        return b"".join((len(head).to_bytes(_SIZE, "big"), head, *texts))

    def _read(self, name: str) -> tuple[dict[str, Record], list[str]]:
        data = self._store.view(name) or memoryview(b"")
        at = _SIZE + int.from_bytes(data[:_SIZE], "big")
        records = {}
        try:
            made_by, gone, listed = json.loads(bytes(data[_SIZE:at]))
            if made_by != self._made_by:
                return {}, []
            for path, key, front, begin, size, ids, links in listed:
                start, middle = at, at + size
                at = middle + ids + links
                own = bytes(data[middle : middle + ids]), bytes(data[middle + ids : at])
                records[path] = Record(key, dict(front), bytes(data[start:middle]), begin, own)
            return (records, list(map(str, gone))) if at == len(data) else ({}, [])
        except (ValueError, TypeError, RecursionError):
            return {}, []


def key_of(inputs: object) -> str:
    """Return a digest of values: texts, numbers, dataclasses, and lists and mappings of these."""
    try:  # the second format knows no references, so that equal values are equal bytes
        told = marshal.dumps(inputs, 2)  # type: ignore[arg-type]
    except ValueError:  # other values than plain ones; no plain one begins with a space
        told = b" " + _plainly(inputs).encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()


def _fields(value: Any) -> object:
    told = _teller(type(value))  # type: ignore[arg-type]  # a class can be hashed
    return repr(value) if told is None else told(value)


@cache
def _teller(kind: type) -> Callable[[object], object] | None:
    """What takes the fields of a dataclass, None of any other type."""
    names = [each.name for each in fields(kind)] if is_dataclass(kind) else []
    return attrgetter(*names) if names else None


_plainly = json.JSONEncoder(ensure_ascii=False, check_circular=False, default=_fields).encode


def templates(overrides: Path | None) -> list[bytes]:
    """Return what the templates make of a page: their bytes, and what they are read with."""
    package = files("dossier").joinpath("templates")
    own = sorted((each.name, each.read_bytes()) for each in package.iterdir() if each.is_file())
    paths = sorted(overrides.rglob("*")) if overrides else []
    others = [(path.as_posix(), path.read_bytes()) for path in paths if path.is_file()]
    versions = [version(name).encode() for name in ("jinja2", "markupsafe", "pyyaml")]
    return [part for name, data in (*own, *others) for part in (name.encode(), data)] + versions


def _sharded(records: Mapping[str, Record]) -> list[dict[str, Record]]:
    shards: list[dict[str, Record]] = [{} for _ in range(SHARDS)]
    for path, each in records.items():
        shards[crc32(path.encode()) % SHARDS][path] = each
    return shards


def _name(entry: object) -> str:
    return hashlib.sha256(f"pages {entry} of {SHARDS}".encode()).hexdigest()


_RECENT = _name("changed")
