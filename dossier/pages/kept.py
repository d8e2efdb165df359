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
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from operator import attrgetter
from pathlib import Path
from typing import Any, Protocol
from zlib import crc32

SHARDS = 16
"""Entries for all pages: one changed page writes one of them, and each may hold 64 MiB."""


class Store(Protocol):
    """Where entries stand, bytes under keys."""

    def get(self, key: str, /) -> bytes | None:
        """Return what was put under a key; None where it is not there whole."""

    def put(self, key: str, data: bytes, /) -> None:
        """Keep bytes under a key."""


@dataclass(frozen=True, slots=True)
class Record:
    """A page as it is kept: what it was made of, its front matter, and that as text; its body."""

    key: str
    front: Mapping[str, Any]
    head: str
    body: str
    ids: frozenset[str]
    links: frozenset[str]


class Kept:
    """The pages of earlier builds, and those of this one.

    Args:
        store: where they are kept.
        made_by: everything that all pages depend on.
    """

    def __init__(self, store: Store, made_by: Iterable[bytes]) -> None:
        self._store = store
        self._made_by = key_of([hashlib.sha256(part).hexdigest() for part in made_by])
        self._known: dict[int, dict[str, Record]] = {}
        self._asked = _empty()

    def get(self, path: str, key: str) -> Record | None:
        """Return the page of a path; None where it was not made of what the key tells."""
        number = _shard(path)
        if number not in self._known:
            self._known[number] = self._read(number)
        record = self._known[number].get(path)
        if record is None or record.key != key:
            return None
        self._asked[number][path] = record
        return record

    def put(self, path: str, record: Record) -> None:
        """Keep a page of this build."""
        self._asked[_shard(path)][path] = record

    def save(self) -> None:
        """Write the entries that this build changed, and be ready for another."""
        for number, asked in self._asked.items():
            if asked != self._known.get(number):
                self._store.put(_name(number), self._written(asked))
        self._known, self._asked = self._asked, _empty()

    def _written(self, records: Mapping[str, Record]) -> bytes:
        parts: list[bytes] = []
        listed: list[Any] = [self._made_by]
        for path, each in sorted(records.items()):
            texts = [text.encode() for text in (each.head, each.body)]
            parts += texts
            sizes = [len(text) for text in texts]
            sets = [sorted(each.ids), sorted(each.links)]
            listed.append([path, each.key, dict(each.front), *sizes, *sets])
        head = json.dumps(listed, separators=(",", ":")).encode()
        return b"\n".join((head, b"".join(parts)))

    def _read(self, number: int) -> dict[str, Record]:
        head, _, texts = (self._store.get(_name(number)) or b"").partition(b"\n")
        records = {}
        try:
            made_by, *listed = json.loads(head)
            if made_by != self._made_by:
                return {}
            at = 0
            for path, key, front, first, second, ids, links in listed:
                middle, end = at + first, at + first + second
                text = texts[at:middle].decode(), texts[middle:end].decode()
                records[path] = Record(key, dict(front), *text, frozenset(ids), frozenset(links))
                at = end
        except (ValueError, TypeError, RecursionError):
            return {}
        return records


def key_of(inputs: object) -> str:
    """Return a digest of values: texts, numbers, dataclasses, and lists and mappings of these."""
    return hashlib.sha256(_plainly(inputs).encode("utf-8", "surrogatepass")).hexdigest()


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


def _empty() -> dict[int, dict[str, Record]]:
    return {number: {} for number in range(SHARDS)}


def _shard(path: str) -> int:
    return crc32(path.encode()) % SHARDS


def _name(number: int) -> str:
    return hashlib.sha256(f"pages {number} of {SHARDS}".encode()).hexdigest()
